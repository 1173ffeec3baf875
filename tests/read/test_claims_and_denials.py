"""Who claims, denies, confirms and calls off what: status and source of plain news, and what is no event."""

import pytest
from tests.read.account_texts import names, read_article

from dragoman.types import Account, Reading

CASES: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "Peru on Thursday accused Chile of being behind the bombing of a pipeline, a charge Santiago dismissed within hours.",
        ["ACCUSE occurred PE > CL | 2031-05-15 | "],
    ),
    (
        "en",
        "Kenya accused Somalia of shelling the village of Hulugho on Wednesday, an allegation Mogadishu has denied.",
        ["ACCUSE occurred KE > SO |  | ", "ASSAULT alleged denied SO >  | 2031-05-14 | Kenya"],
    ),
    (
        "en",
        "Peru said Chilean troops had fired at a post near Arica on Wednesday, a claim that Santiago rejected.",
        ["ASSAULT alleged denied CL >  | 2031-05-14 | Peru"],
    ),
    (
        "en",
        "Chad says Sudanese soldiers killed nine herders near Tine on Tuesday, a claim denied by Khartoum.",
        ["ASSAULT alleged denied SD >  | 2031-05-13 | Chad"],
    ),
    (
        "en",
        "Peru said Chilean troops crossed the border on Monday - an accusation Santiago called baseless.",
        ["MOBILIZE alleged denied CL >  | 2031-05-12 | Peru"],
    ),
    (
        "en",
        "Police in Lima arrested the journalist Jan Holm on Monday on charges of spying, charges he denies.",
        ["COERCE occurred Police > Jan Holm | 2031-05-12 | "],
    ),
    (
        "en",
        "Rwandan soldiers killed 12 villagers near Goma on Tuesday, a charge the Rwandan government has repeatedly rejected.",
        ["ASSAULT alleged denied RW >  | 2031-05-13 | "],
    ),
    (
        "en",
        "Chile arrests four over pipeline blast, points finger at Peru.",
        ["COERCE occurred CL >  |  | ", "ACCUSE occurred CL >  |  | "],
    ),
    (
        "en",
        "The Ethiopian army shelled villages near Badme on Tuesday, Eritrea claimed. Addis Ababa rejected that allegation.",
        ["ASSAULT alleged denied Ethiopian army >  | 2031-05-13 | Eritrea"],
    ),
    (
        "en",
        "Kenya accused Somalia of shelling the village of Hulugho on Wednesday. Mogadishu refuted the allegation.",
        ["ACCUSE occurred KE > SO |  | ", "ASSAULT alleged denied SO >  | 2031-05-14 | Kenya"],
    ),
    (
        "en",
        "Peru rejected Chile's claim to the islands on Monday.",
        ["REJECT occurred PE > CL | 2031-05-12 | "],
    ),
    (
        "en",
        "Peru's army crossed the border on Monday, as Chile's foreign minister claimed on television.",
        ["MOBILIZE alleged Peru's army >  | 2031-05-12 | Chile's foreign minister"],
    ),
    (
        "en",
        "Peru's president received the Chilean foreign minister in Lima on Thursday, a statement from the presidency said.",
        ["CONSULT occurred foreign-minister+president >  | 2031-05-15 | the presidency"],
    ),
    (
        "en",
        "Kenya seized a Greek tanker on Wednesday, two aid officials said.",
        ["COERCE occurred KE > GR | 2031-05-14 | two aid officials"],
    ),
    (
        "en",
        "The rebels say police fired first on marchers in Bamenda on Tuesday.",
        ["ASSAULT alleged police >  | 2031-05-13 | The rebels"],
    ),
    (
        "en",
        "The Houthis said Chilean warplanes had struck Hodeidah on Monday.",
        ["ASSAULT alleged CL >  | 2031-05-12 | The Houthis"],
    ),
    (
        "en",
        "The opposition says police killed four protesters in Lima on Monday.",
        ["ASSAULT alleged police >  | 2031-05-12 | The opposition"],
    ),
    (
        "en",
        "The Philippine coast guard said a Chinese vessel rammed one of its boats on Thursday.",
        ["ASSAULT alleged CN > PH | 2031-05-15 | The Philippine coast guard"],
    ),
    (
        "en",
        "Serbia could not confirm that the Kosovo police had arrested three Serbs on Monday.",
        [],
    ),
    (
        "en",
        "Poland ruled out sending troops to Ukraine.",
        ["REJECT occurred PL >  |  | "],
    ),
    (
        "en",
        "Poland has not ruled out sending a delegation to Kyiv.",
        [],
    ),
    (
        "en",
        "Peru and Chile failed to agree on a new border crossing on Thursday.",
        [],
    ),
    (
        "en",
        "Peru's foreign minister Ana Soto put her trip to Chile off until October.",
        ["CONSULT planned Ana Soto+CL >  | 2031-10-01/2031-10-31 | "],
    ),
    (
        "en",
        "Peruvian Foreign Minister Ana Soto was to fly to Santiago on Tuesday. She called the trip off the day before.",
        ["CONSULT cancelled Ana Soto+CL >  | 2031-05-20 | "],
    ),
    (
        "en",
        "Peru's Ana Soto was due in Santiago on Tuesday for talks with Chile's Jan Holm. She put it off.",
        [
            "CONSULT cancelled Ana Soto+Jan Holm >  | 2031-05-20 | ",
        ],
    ),
    (
        "en",
        "Envoy John Kelo of Peru met Chilean envoy Jan Holm in Lima on Monday, a paper reported, but Santiago insists no such meeting took place.",
        ["CONSULT occurred denied Jan Holm+John Kelo >  | 2031-05-12 | a paper"],
    ),
    (
        "en",
        "Peru's foreign minister Ana Soto is due to visit Santiago on 25 May. A newspaper said the visit had been cancelled. The Peruvian foreign ministry denied the report.",
        ["CONSULT planned Ana Soto+CL >  | 2031-05-25 | "],
    ),
    (
        "en",
        "Peru's foreign minister Ana Soto will visit Santiago on 25 May. The visit was first planned for March but was put off.",
        ["CONSULT planned Ana Soto+CL >  | 2031-05-25 | "],
    ),
    (
        "en",
        "Cyprus said Chilean warships had harassed a survey vessel on Tuesday.",
        ["ACCUSE occurred CY > CL |  | "],
    ),
    (
        "tr",
        "Sözcü, Polonya'nın Ukrayna'ya asker göndermesinin söz konusu olmadığını söyledi.",
        [],
    ),
    (
        "tr",
        "Polonya'nın Ukrayna'ya asker göndermesi söz konusu değil.",
        [],
    ),
    (
        "tr",
        "Bakan, Şili ile görüşmenin gündemde olmadığını belirtti.",
        [],
    ),
    (
        "tr",
        "Sırbistan, Kosova polisinin üç Sırp'ı gözaltına aldığını doğrulayamadı.",
        [],
    ),
    (
        "tr",
        "Peru, Şili'nin ateşkesi ihlal ettiğini iddia etti.",
        ["REJECT alleged CL >  |  | Peru", "ACCUSE occurred PE > CL |  | "],
    ),
    (
        "tr",
        "Mali ordusu cuma günü yaptığı açıklamada, Kidal yakınlarında 20 militanı öldürdüğünü bildirdi.",
        ["ASSAULT occurred Mali ordusu >  |  | Mali ordusu"],
    ),
    (
        "tr",
        "Perulu Bakan Ana Soto, dün yaptığı açıklamada Şili'yi kınadı.",
        ["ACCUSE occurred Ana Soto > CL | 2031-05-15 | "],
    ),
    (
        "tr",
        "Ordunun çarşamba günü yayımladığı bildiride, Şili askerlerinin sınırı geçtiği öne sürüldü.",
        ["MOBILIZE alleged CL >  |  | Ordu"],
    ),
    (
        "tr",
        "Peru Savunma Bakanlığı tarafından yapılan açıklamada, Şili askerlerinin sınırı geçtiği belirtildi.",
        ["MOBILIZE alleged CL >  |  | Peru Savunma Bakanlığı"],
    ),
    (
        "tr",
        "Peru Savunma Bakanlığının X hesabından yapılan paylaşımda, iki Şilili askerin gözaltına alındığı bildirildi.",
        ["COERCE occurred  > CL |  | Peru Savunma Bakanlığı"],
    ),
    (
        "tr",
        "Peru Cumhurbaşkanlığından yapılan yazılı açıklamada, Cumhurbaşkanı Ana Soto'nun perşembe günü Lima'da Şilili mevkidaşıyla görüştüğü kaydedildi.",
        ["CONSULT occurred Ana Soto+president >  | 2031-05-15 | Peru Cumhurbaşkanlığı"],
    ),
    (
        "tr",
        "Peru ve Şili dışişleri bakanları arasında perşembe günü Lima'da yapılması planlanan görüşme son anda iptal edildi.",
        ["CONSULT cancelled foreign-minister >  | 2031-05-15 | "],
    ),
    (
        "tr",
        "Peru Cumhurbaşkanı ile Şili Devlet Başkanı'nın çarşamba günü yapması planlanan telefon görüşmesi gerçekleşmedi.",
        ["CONSULT cancelled president >  | 2031-05-14 | "],
    ),
    (
        "tr",
        "Dışişleri Bakanı Levent Kara'nın 25 Mayıs'ta Tiflis'i ziyaret etmesi bekleniyor. Gürcü basını, ziyaretin iptal edildiğini yazmıştı. Bakanlık ise haberleri yalanladı.",
        ["CONSULT planned GE+Levent Kara >  | 2031-05-25 | "],
    ),
    (
        "tr",
        "Kosova İçişleri Bakanı Arben Hoti, polisin cuma günü bir Sırp belediye başkanını gözaltına aldığını açıkladı.",
        ["COERCE occurred polis > mayor | 2031-05-16 | Kosova İçişleri Bakanı Arben Hoti"],
    ),
    (
        "tr",
        "Ziyaret daha önce mart ayında planlanmış ancak Şili polisinin iki Perulu gazeteciyi gözaltına alması üzerine ertelenmişti.",
        ["COERCE occurred Şili polisi > PE |  | "],
    ),
    (
        "tr",
        "Ruanda ile Kongo'nun gelecek cuma Doha'da barış anlaşması imzalayacağı açıklandı.",
        ["SUPPORT planned CD+RW >  | 2031-05-23 | "],
    ),
    (
        "tr",
        "Peru Veliaht Prensi'nin Bağdat'taki Arap zirvesine katılmayacağı açıklandı.",
        [],
    ),
    (
        "tr",
        "Husiler, Şili savaş uçaklarının pazartesi günü Hudeyde'yi vurduğunu duyurdu.",
        ["ASSAULT alleged CL >  | 2031-05-12 | Husiler"],
    ),
    (
        "tr",
        "Kırgız basınının iddiasına göre, Ana Soto ile Jan Holm pazartesi günü Almatı'da gizlice görüştü.",
        ["CONSULT alleged Ana Soto+Jan Holm >  | 2031-05-12 | Kırgız basını"],
    ),
    (
        "tr",
        "Yerel medyanın iddiasına göre Ana Soto ile Jan Holm pazartesi günü Almatı'da gizlice görüştü.",
        ["CONSULT alleged Ana Soto+Jan Holm >  | 2031-05-12 | Yerel medya"],
    ),
    (
        "tr",
        "Yunan basını, Türk askerlerinin sınırı geçtiğini iddia etti; Ankara iddiaları yalanladı.",
        ["MOBILIZE alleged denied TR >  |  | Yunan basını"],
    ),
    (
        "tr",
        "Kenya, Somali'nin çarşamba günü Hulugho köyünü bombaladığını iddia etti, Mogadişu ise bunu yalanladı.",
        ["ASSAULT alleged denied SO >  | 2031-05-14 | Kenya"],
    ),
    (
        "tr",
        "Nijer, Fransa Dışişleri Bakanı Luc Morel'in gelecek hafta yapacağı ziyareti iptal etti.",
        ["CONSULT cancelled Luc Morel+NE >  | 2031-05-19/2031-05-25 | "],
    ),
    (
        "tr",
        "Kolombiya ordusu, cuma sabahı La Pedrera yakınlarındaki örgüt kampını savaş uçaklarıyla vurdu. Kolombiya Savunma Bakanı Patricia Arboleda, harekâtta sekiz örgüt üyesinin öldüğünü duyurdu.",
        ["ASSAULT occurred Kolombiya ordusu >  | 2031-05-16 | Kolombiya Savunma Bakanı Patricia Arboleda"],
    ),
    (
        "en",
        "India rejected Pakistan's claim that it had shot down three Indian jets on Monday.",
        ["ASSAULT alleged denied PK > IN | 2031-05-12 | India"],
    ),
    (
        "en",
        "Myanmar's junta said rebels had attacked a police station in Lashio on Monday; a rebel spokesman said the police had opened fire first.",
        [
            "ASSAULT alleged fighters > police | 2031-05-12 | Myanmar's junta",
            "ASSAULT alleged police >  |  | a rebel spokesman",
        ],
    ),
    (
        "en",
        "A Ugandan army spokesman confirmed that special forces had been deployed in Juba.",
        ["MOBILIZE occurred soldiers >  |  | A Ugandan army spokesman"],
    ),
    (
        "en",
        "Israel's prime minister secretly met the Saudi crown prince in Neom last month, Israeli media reported on Sunday. Riyadh denied that any such meeting had taken place.",
        ["CONSULT occurred denied king+prime-minister >  | 2031-04-01/2031-04-30 | Israeli media"],
    ),
]


def tell(reading: Reading, account: Account) -> str:
    """Category, status, whether it is denied, who to whom, the day, and the source."""
    date = account.date
    day = "" if date is None else str(date.start) if date.start == date.end else f"{date.start}/{date.end}"
    denied = " denied" if any(claim.value == "denied" for claim in account.disputed_status) else ""
    who = "+".join(sorted(names(reading, account.actors)))
    whom = "+".join(sorted(names(reading, account.recipients)))
    return (
        f"{account.category} {account.status}{denied} {who} > {whom} | {day} | {account.attributed_to or ''}"
    )


@pytest.mark.parametrize("language, text, told", CASES, ids=[text for _, text, _ in CASES])
def test_a_claim_has_its_status_and_its_source(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told


def test_what_stands_behind_a_while_is_not_said_by_the_other() -> None:
    text = "Peru said Chile had attacked a cable, while Kenya expelled two Chilean diplomats."
    expelled = [a for a in read_article(text, language="en").accounts if a.category == "SANCTION"]
    assert [account.attributed_to for account in expelled] == [None]
