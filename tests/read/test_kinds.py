"""What kind of event it is, in which mode and between whom; and what is only wished, feared, asked or shared by "and"."""

import pytest
from tests.read.account_texts import read_article, tell

CASES: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "Norwegian Foreign Minister Eva Holm offered on Monday to send observers to the border. Chile turned the offer down.",
        [
            "AGREE proposed Eva Holm > CL | 2031-05-12 | ",
            "REJECT/assist occurred CL > Eva Holm | 2031-05-12 | ",
        ],
    ),
    (
        "en",
        "Peru asked Chile on Monday for a loan of 20 million dollars. Chilean officials said Santiago had turned the request down.",
        ["REQUEST/assist occurred PE > CL | 2031-05-12 | ", "REJECT/assist occurred CL > PE | 2031-05-12 | "],
    ),
    (
        "en",
        "Peru proposed joint patrols. Chile turned the idea down.",
        ["AGREE proposed PE > CL |  | ", "REJECT/assist occurred CL > PE |  | "],
    ),
    (
        "en",
        "Peru urged Chile to hold talks in Lima. Santiago refused.",
        ["REQUEST/meet occurred PE > CL |  | ", "REJECT/meet occurred CL > PE |  | "],
    ),
    ("en", "Kenya sent 300 police officers to Wajir.", ["MOBILIZE/police occurred KE |  | Wajir"]),
    (
        "en",
        "Riot police were deployed across Nairobi.",
        ["MOBILIZE/police occurred Riot police |  | Nairobi"],
    ),
    (
        "en",
        "Three Kenyan battalions left Nairobi for Goma on Monday.",
        ["MOBILIZE/troops occurred KE | 2031-05-12 | Goma"],
    ),
    (
        "en",
        "The last Kenyan soldiers left Somalia on Friday.",
        ["RETREAT/withdraw occurred KE | 2031-05-16 | "],
    ),
    (
        "en",
        "Chile arrested four Peruvians on Monday. They were freed on Friday.",
        [
            "COERCE/arrest occurred CL > PE | 2031-05-12 | ",
            "RETREAT/release occurred CL > PE | 2031-05-16 | ",
        ],
    ),
    (
        "en",
        "The Hela Front seized two Australian pilots in May. It freed them ten days later.",
        [
            "COERCE/arrest occurred Hela Front > AU | 2031-05-01/2031-05-31 | ",
            "RETREAT/release occurred Hela Front > AU | 2031-05-01/2031-05-31 | ",
        ],
    ),
    (
        "en",
        "Chile detained two Peruvian reporters on Monday and released them without charge a day later.",
        [
            "COERCE/arrest occurred CL > PE | 2031-05-12 | ",
            "RETREAT/release occurred CL > PE | 2031-05-13 | ",
        ],
    ),
    ("en", "She handed them to her husband.", []),
    ("en", "Kenya warned Uganda that it would strike back.", ["THREATEN/violence occurred KE > UG |  | "]),
    (
        "en",
        "Kenya threatened to expel Uganda's ambassador.",
        ["THREATEN/expel occurred KE > ambassador |  | "],
    ),
    (
        "en",
        "Peru condemned Chile's ban on its fruit and warned that it would respond in kind.",
        ["ACCUSE/disapprove occurred PE > CL |  | ", "THREATEN occurred PE > CL |  | "],
    ),
    (
        "en",
        "Peru demanded that Chile free the sailors and threatened sanctions.",
        ["REQUEST/yield occurred PE > CL |  | ", "THREATEN/restrict occurred PE > CL |  | "],
    ),
    (
        "en",
        "Peru said Chile had seized the boat and demanded its return.",
        ["COERCE/seize alleged CL |  | ", "REQUEST/yield occurred PE > CL |  | "],
    ),
    (
        "en",
        "Peru said Chile's navy had seized two boats and accused it of piracy.",
        ["COERCE/seize alleged Chile's navy |  | ", "ACCUSE/allege occurred PE > Chile's navy |  | "],
    ),
    (
        "en",
        "Peru said Chile had seized two boats and detained the crew.",
        ["COERCE/seize alleged CL |  | ", "COERCE/arrest alleged CL |  | "],
    ),
    (
        "en",
        "Peru demanded that Chile pay compensation and recalled its ambassador.",
        ["REQUEST occurred PE > CL |  | ", "SANCTION/withdraw occurred PE |  | "],
    ),
    (
        "en",
        "Peru said it would close the border and recalled its ambassador.",
        ["COERCE/restrict planned PE |  | ", "SANCTION/withdraw occurred PE |  | "],
    ),
    (
        "en",
        "Chile will close the port and expel the Peruvian consul.",
        ["COERCE/restrict planned CL |  | ", "SANCTION/expel planned CL > consul |  | "],
    ),
    ("en", "Chile may close the port and expel the Peruvian consul.", []),
    ("en", "Chile will not close the port or expel the Peruvian consul.", []),
    (
        "en",
        "Chile threatened to close the port and expel the Peruvian consul.",
        ["THREATEN/restrict occurred CL |  | "],
    ),
    ("en", "Peru may recall its ambassador and cut aid if the law is passed.", []),
    (
        "en",
        "Chilean troops close the port and expel foreigners.",
        ["COERCE/restrict occurred CL |  | ", "SANCTION/expel occurred CL |  | "],
    ),
    ("en", "Kenya will ask Uganda to investigate the killing.", ["REQUEST/assist planned KE > UG |  | "]),
    (
        "en",
        "North Korea threatened to shoot down South Korean drones that cross the border.",
        ["THREATEN/violence occurred KP > KR |  | "],
    ),
    (
        "en",
        "Kenya accused Tanzania on Thursday of shelling a village.",
        ["ACCUSE/allege occurred KE > TZ | 2031-05-15 | ", "ASSAULT/heavy-weapons alleged TZ |  | "],
    ),
    (
        "en",
        "Kenya on Thursday accused Tanzania of shelling a village on Monday.",
        [
            "ACCUSE/allege occurred KE > TZ | 2031-05-15 | ",
            "ASSAULT/heavy-weapons alleged TZ | 2031-05-12 | ",
        ],
    ),
    (
        "en",
        "The Philippines called on China to remove a barrier, saying it violated the rights of fishermen.",
        ["REQUEST/yield occurred PH > CN |  | ", "ACCUSE/allege occurred PH |  | "],
    ),
    (
        "en",
        "Peru urged Chile to open the bridge, accusing it of breaking the accord.",
        ["REQUEST/yield occurred PE > CL |  | ", "ACCUSE/allege occurred PE > CL |  | "],
    ),
    (
        "en",
        "Uganda has sent 600 soldiers to Juba. Ethiopia criticised the deployment.",
        ["MOBILIZE/troops occurred UG |  | Juba", "ACCUSE/disapprove occurred ET > UG |  | "],
    ),
    (
        "en",
        "A Danish frigate stopped a Georgian tanker off Bornholm.",
        ["COERCE/seize occurred DK > GE |  | Bornholm"],
    ),
    (
        "en",
        "India and Sri Lanka launched a ferry service on Saturday.",
        ["COOPERATE occurred IN+LK | 2031-05-10 | "],
    ),
    ("en", "Kenya called for tenders on the new airport.", []),
    ("en", "Kenyan traders demand dollars.", []),
    ("en", "Kenya declared war on malaria.", []),
    ("en", "Analysts fear Chile will attack Peru and seize the port.", []),
    ("en", "Peru hopes Chile will free the sailors.", []),
    ("en", "There is little chance that Chile will free the sailors and lift the ban.", []),
    ("en", "It is unclear whether Chile released the sailors or deported them.", []),
    ("en", "Chile prevented Peru from seizing the ship and arresting its crew.", []),
    (
        "en",
        "NATO defence ministers met in Brussels on Thursday.",
        ["CONSULT/multilateral occurred NATO | 2031-05-15 | Brussels"],
    ),
    (
        "en",
        "Peru condemned Chile after it arrested nine Peruvian fishermen.",
        ["ACCUSE/disapprove occurred PE > CL |  | ", "COERCE/arrest occurred CL > PE |  | "],
    ),
    ("en", "The mine, Chile says, was laid by Peru.", ["ASSAULT alleged PE |  | "]),
    ("en", "Peru, Chile says, laid the mine.", ["ASSAULT/explosives alleged PE |  | "]),
    (
        "en",
        "Chile attacked the port, the army said, and closed the road.",
        ["ASSAULT occurred CL |  | ", "COERCE/restrict occurred CL |  | "],
    ),
    (
        "en",
        "A Chilean trawler was boarded and escorted to Callao by the Peruvian coast guard.",
        ["COERCE/seize occurred Peruvian coast guard > CL |  | "],
    ),
    (
        "en",
        "Argentina sent tents to Peru, where storms have killed 40 people.",
        ["AID occurred AR > PE |  | "],
    ),
    (
        "en",
        "Cambodia accused Thailand of moving barbed wire and lodged a complaint with the United Nations.",
        ["ACCUSE/allege occurred KH > TH |  | "],
    ),
    ("en", "The two presidents clashed over fishing rights.", []),
    ("en", "Kenyan and Ugandan troops clashed over the island.", ["ASSAULT occurred KE+UG |  | "]),
    (
        "en",
        "Iran warned that any attack on its ports would be met with a crushing response.",
        ["THREATEN/violence occurred IR |  | "],
    ),
    (
        "en",
        '"If they touch our boats again, we will close the border," Chilean Interior Minister Pablo Ruiz warned Peru.',
        ["THREATEN/restrict occurred Pablo Ruiz > PE |  | "],
    ),
    (
        "en",
        "Japan will hand over two patrol ships to the Philippines next month.",
        ["AID planned JP > PH | 2031-06-01/2031-06-30 | "],
    ),
    (
        "tr",
        "Peru, Şili'den 20 milyon dolar kredi istedi. Şili Dışişleri Bakanı Ana Soto bu talebi geri çevirdi.",
        ["REQUEST/assist occurred PE > CL |  | ", "REJECT/assist occurred Ana Soto > PE |  | "],
    ),
    (
        "tr",
        "Peru, Şili'den iki denizciyi serbest bırakmasını istedi. Şili Dışişleri Bakanı Ana Soto talebi reddetti.",
        ["REQUEST/yield occurred PE > CL |  | ", "REJECT/yield occurred Ana Soto > PE |  | "],
    ),
    (
        "tr",
        "Kenya, Uganda'yı rehineleri serbest bırakmaya çağırdı.",
        ["REQUEST/yield occurred KE > UG |  | "],
    ),
    ("tr", "Kenya, Uganda'yı askerlerini geri çekmeye çağırdı.", ["REQUEST/yield occurred KE > UG |  | "]),
    ("tr", "Kenya, Wajir'e 300 polis gönderdi.", ["MOBILIZE/police occurred KE |  | Wajir"]),
    (
        "tr",
        "Kenya, Uganda Büyükelçisi'ni sınır dışı etmekle tehdit etti.",
        ["THREATEN/expel occurred KE > ambassador |  | "],
    ),
    (
        "tr",
        "Yüzlerce Kenyalı, Nairobi'deki Uganda Büyükelçiliği önünde gösteri yaptı.",
        ["PROTEST/demo occurred KE > UG |  | Nairobi"],
    ),
    (
        "tr",
        "Lima'da cuma günü hükümet karşıtı protesto gösterisi düzenlendi.",
        ["PROTEST/demo occurred PE | 2031-05-16 | Lima"],
    ),
    (
        "tr",
        "Salı günü Dragan Savic'in binlerce destekçisi Banja Luka'da gösteri yaptı.",
        ["PROTEST/demo occurred BA | 2031-05-13 | Banja Luka"],
    ),
    (
        "tr",
        "Japonya Başbakanı Kenji Morita, resmi temaslarda bulunmak üzere pazar günü Vietnam'a geldi.",
        ["CONSULT/visit occurred Kenji Morita+VN | 2031-05-11 | "],
    ),
    (
        "tr",
        "Almanya Başbakanı Karl Brandt, Hindistan Başbakanı Arun Mehta ile görüşmek üzere pazar akşamı Yeni Delhi'ye geldi.",
        ["CONSULT/visit occurred Arun Mehta+Karl Brandt | 2031-05-11 | New Delhi"],
    ),
    ("tr", "Kenya heyeti, görüşmeler için Kampala'ya geldi.", ["CONSULT/visit occurred KE+UG |  | Kampala"]),
    ("tr", "Ünlü şarkıcı Kenji Morita, tatil yapmak için Hanoi'ye gitti.", []),
    (
        "tr",
        "Uganda, Juba'ya 600 asker gönderdi. Etiyopya bu konuşlandırmayı eleştirdi.",
        ["MOBILIZE/troops occurred UG |  | Juba", "ACCUSE/disapprove occurred ET > UG |  | "],
    ),
    (
        "tr",
        "Hırvatistan ise şiddet olaylarından Dragan Savic'i sorumlu tuttu.",
        ["ACCUSE/allege occurred HR > Dragan Savic |  | "],
    ),
    (
        "tr",
        "Kolofata yakınlarında yola döşenen bombanın patlaması sonucu dört Kamerun askeri hayatını kaybetti.",
        ["ASSAULT/explosives occurred  > CM |  | "],
    ),
    (
        "tr",
        "Tanzanya, Kenya ile Uganda'yı Arusha'da masaya oturttu.",
        ["CONSULT/third-party occurred KE+TZ+UG |  | Arusha"],
    ),
    (
        "tr",
        "ASEAN dışişleri bakanları çarşamba günü Vientiane'de toplandı.",
        ["CONSULT/multilateral occurred ASEAN | 2031-05-14 | Vientiane"],
    ),
    ("tr", "Kenya müzakerelerden çekildi.", ["REJECT/meet occurred KE |  | "]),
    ("tr", "Uzmanlar, Şili'nin Peru'ya saldırmasından ve limanı ele geçirmesinden korkuyor.", []),
    ("tr", "Şili Peru'ya saldırsaydı liman kapatılırdı.", []),
    ("tr", "Peru, Şili'yi askerlerini çekmeye ikna edemedi.", []),
    ("tr", "Anlaşma, Şili'nin şüphelileri iade etmesini öngörüyor.", []),
    (
        "tr",
        "Peru, Şili'yi sınırı geçerek iki köyü yakmakla suçladı.",
        ["ASSAULT/destroy alleged CL |  | ", "ACCUSE/allege occurred PE > CL |  | "],
    ),
    (
        "tr",
        "Peru, elçisini geri çağırarak Şili'yi korsanlıkla suçladı.",
        ["SANCTION/withdraw occurred PE |  | ", "ACCUSE/allege occurred PE > CL |  | "],
    ),
    (
        "tr",
        "Kamboçya, Tayland'ı topraklarına dikenli tel çekmekle suçladı ve Birleşmiş Milletler'e şikâyette bulundu.",
        ["ACCUSE/allege occurred KH > TH |  | "],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_what_kind_of_event_it_is(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told
