"""Plans that are called off, put off, moved elsewhere or denied, in the words of newsrooms."""

import pytest
from tests.read.account_texts import read_article, tell

ENGLISH: list[tuple[str, list[str]]] = [
    (
        "Peru's foreign minister, Ana Soto, stayed away from a meeting with Luis Mora in Cairo. Mora threatened to stop "
        "Peruvian lorries.",
        [
            "CONSULT cancelled Ana Soto+Luis Mora |  | Cairo",
            "THREATEN/restrict occurred Luis Mora > PE |  | ",
        ],
    ),
    (
        "Plans for a meeting between Chile and Peru have been dropped.",
        ["CONSULT cancelled CL+PE |  | "],
    ),
    (
        "Peruvian Foreign Minister Elena Quispe will not travel to Chile on Friday as planned.",
        ["CONSULT/visit cancelled CL+Elena Quispe | 2031-05-16 | Chile"],
    ),
    (
        "Peruvian Foreign Minister Elena Quispe will no longer visit Chile.",
        ["CONSULT/visit cancelled CL+Elena Quispe |  | "],
    ),
    (
        "Peruvian Foreign Minister Elena Quispe was to have flown to Oslo on Friday.",
        ["CONSULT/visit cancelled Elena Quispe+NO | 2031-05-16 | Oslo"],
    ),
    (
        "Peru put off Friday's talks with Chile indefinitely.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | "],
    ),
    (
        "Peru withdrew an invitation to Norwegian envoy Ingrid Dahl.",
        ["CONSULT/visit cancelled Ingrid Dahl+PE |  | "],
    ),
    (
        "Peru and Chile moved their talks from Lima to Quito.",
        ["CONSULT planned CL+PE |  | Quito"],
    ),
    (
        "Peru and Chile cancelled a joint military exercise planned for next week.",
        ["COOPERATE cancelled CL+PE | 2031-05-19/2031-05-25 | "],
    ),
    (
        "Peru dropped plans to send troops to Chile.",
        ["MOBILIZE/troops cancelled PE |  | Chile"],
    ),
    (
        "A summit between Peru and Chile was scrapped on Tuesday.",
        ["CONSULT/multilateral cancelled CL+PE |  | "],
    ),
    (
        "A summit between Peru and Chile planned for Tuesday was scrapped.",
        ["CONSULT/multilateral cancelled CL+PE | 2031-05-20 | "],
    ),
    (
        "Talks between Peru and Chile will not go ahead.",
        ["CONSULT cancelled CL+PE |  | "],
    ),
    (
        "Peru and Chile were to meet in Lima on Friday. The meeting did not take place.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | Lima"],
    ),
    (
        "Peru and Chile were to meet in Lima on Friday. No contact has been reported.",
        ["CONSULT planned CL+PE | 2031-05-16 | Lima"],
    ),
    (
        "Peru denied reports that Foreign Minister Elena Quispe's visit to Chile had been cancelled.",
        ["CONSULT/visit planned CL+Elena Quispe |  | "],
    ),
    (
        "Peru denied that it had agreed to free the sailors.",
        ["AGREE denied PE |  | "],
    ),
    (
        "Peru moved troops to Arica after talks with Chile.",
        ["MOBILIZE/troops occurred PE |  | Arica", "CONSULT occurred CL+PE |  | Arica"],
    ),
    (
        "Peruvian sailor Pablo Rojas will fly to Norway on Friday.",
        [],
    ),
    (
        "Peruvian Foreign Minister Elena Quispe will fly to Norway on Friday.",
        ["CONSULT/visit planned Elena Quispe+NO | 2031-05-16 | Norway"],
    ),
    (
        "Peruvian Foreign Minister Elena Quispe will not visit Chile on Friday.",
        [],
    ),
    (
        "Peru and Chile met not in Lima but in Quito.",
        ["CONSULT occurred CL+PE |  | Quito"],
    ),
    (
        "The dockers' union said it would strike on Monday.",
        [],
    ),
    (
        "The storm forced Peruvian Foreign Minister Elena Quispe to put off her trip to Chile.",
        ["CONSULT/visit cancelled CL+Elena Quispe |  | "],
    ),
    (
        "Peru suspended joint patrols with Chile on Monday.",
        ["SANCTION/discontinue occurred PE > CL | 2031-05-12 | "],
    ),
    (
        "Talks between Peru and Chile due to start on Thursday were delayed.",
        ["CONSULT cancelled CL+PE | 2031-05-15 | "],
    ),
    (
        "Talks between Peru and Chile fell through on Monday.",
        ["CONSULT cancelled CL+PE |  | "],
    ),
    (
        "Peru did not rule out talks with Chile.",
        [],
    ),
    (
        "Peru and Chile will now meet in Quito on May 28, the Peruvian foreign ministry said on Tuesday.",
        ["CONSULT planned CL+PE | 2031-05-28 | Quito"],
    ),
    (
        "Peru and Chile will instead meet in Quito, the Peruvian foreign ministry said on Tuesday.",
        ["CONSULT planned CL+PE |  | Quito"],
    ),
    (
        "The talks between Peru and Chile will be held on Friday instead of Tuesday.",
        ["CONSULT planned CL+PE | 2031-05-16 | "],
    ),
    (
        "Peru said a meeting with Chilean officials planned for Tuesday had not taken place.",
        ["CONSULT cancelled CL+PE | 2031-05-13 | "],
    ),
    (
        "Talks between Peru and Chile, which had been due to begin on Tuesday, never happened.",
        ["CONSULT cancelled CL+PE | 2031-05-13 | "],
    ),
    (
        "The talks between Peru and Chile did not produce an agreement.",
        [],
    ),
    (
        "Peru has scrapped next week's visit by Norwegian Foreign Minister Ingrid Dahl.",
        ["CONSULT/visit cancelled Ingrid Dahl+PE | 2031-05-19/2031-05-25 | "],
    ),
    (
        "Peru cancelled a military exercise with Chile that had been scheduled for June.",
        ["COOPERATE cancelled CL+PE | 2031-06-01/2031-06-30 | "],
    ),
    (
        "A meeting that Peru and Chile had planned for Friday was called off.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | "],
    ),
    (
        "Peru said it was pulling out of a joint exercise with Chile.",
        ["SANCTION/withdraw occurred PE > CL |  | "],
    ),
    (
        "Dock workers in Peru called off a strike planned for Friday.",
        ["PROTEST/strike cancelled PE | 2031-05-16 | Peru"],
    ),
    (
        "The talks that Peru held with Chile on Monday ended without a deal.",
        ["CONSULT occurred CL+PE | 2031-05-12 | "],
    ),
    (
        "Foreign Minister Elena Quispe of Peru is believed to have met Norwegian envoy Ingrid Dahl.",
        ["CONSULT alleged Elena Quispe+Ingrid Dahl |  | "],
    ),
    (
        "Reports of talks between Peru and Chile are untrue, the Peruvian foreign ministry said.",
        ["CONSULT denied CL+PE |  | "],
    ),
    (
        "Peru and Chile failed to meet on Friday as scheduled.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | "],
    ),
    (
        "Talks between Peru and Chile had originally been due to take place in Lima on Friday, but were moved.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | Lima"],
    ),
    (
        "Peru threatened to cancel talks with Chile.",
        ["THREATEN/relations occurred PE > CL |  | "],
    ),
    (
        "Peru considered cancelling the visit of Chile's foreign minister.",
        [],
    ),
    (
        "A summit between Peru and Chile, twice postponed, finally took place in Lima on Monday.",
        ["CONSULT/multilateral occurred CL+PE | 2031-05-12 | Lima"],
    ),
    (
        "There are doubts over Friday's summit between Peru and Chile.",
        [],
    ),
    (
        "The trip of Peru's foreign minister to Norway remains uncertain.",
        [],
    ),
]
TURKISH: list[tuple[str, list[str]]] = [
    (
        "Peru Dışişleri Bakanı Elena Quispe, cuma günü Oslo'ya yapacağı ziyareti iptal etti.",
        ["CONSULT/visit cancelled Elena Quispe+NO | 2031-05-16 | Oslo"],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe, Şili ziyaretini iptal ettiğini açıkladı.",
        ["CONSULT/visit cancelled CL+Elena Quispe |  | "],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe, Şili'ye gitmekten vazgeçti.",
        ["CONSULT/visit cancelled CL+Elena Quispe |  | "],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe, planlandığı gibi cuma günü Şili'ye gitmeyecek.",
        ["CONSULT/visit cancelled CL+Elena Quispe | 2031-05-16 | "],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe cuma günü Şili'ye gidecek.",
        ["CONSULT/visit planned CL+Elena Quispe | 2031-05-16 | "],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe cuma günü Şili'ye gitmeyecek.",
        [],
    ),
    (
        "Peru, Norveç Elçisi Ingrid Dahl'a yaptığı daveti geri çekti.",
        ["CONSULT/visit cancelled Ingrid Dahl+PE |  | "],
    ),
    (
        "Peru ile Şili'nin ortak askeri tatbikatı ileri bir tarihe ertelendi.",
        ["COOPERATE cancelled CL+PE |  | "],
    ),
    (
        "Peru sınıra asker göndermekten vazgeçti.",
        ["MOBILIZE/troops cancelled PE |  | "],
    ),
    (
        "Peru ile Şili'nin Lima'da yapacağı görüşme Quito'ya alındı.",
        ["CONSULT planned CL+PE |  | Quito"],
    ),
    (
        "Peru ile Şili arasındaki zirve salı günü iptal edildi.",
        ["CONSULT/multilateral cancelled CL+PE |  | "],
    ),
    (
        "Peru ile Şili arasında cuma günü yapılması planlanan zirve iptal edildi.",
        ["CONSULT/multilateral cancelled CL+PE | 2031-05-16 | "],
    ),
    (
        "Peru ve Şili heyetleri cuma günü bir araya gelecekti. Görüşme gerçekleşmedi.",
        [],
    ),
    (
        "Peru, Dışişleri Bakanı Elena Quispe'nin Şili ziyaretinin iptal edildiği yönündeki haberleri yalanladı.",
        ["CONSULT/visit planned CL+Elena Quispe |  | "],
    ),
    (
        "Şili, Peru ile sınır görüşmelerinin 27 Mayıs'ta değil, 28 Mayıs'ta Quito'da yapılacağını açıkladı.",
        ["CONSULT planned CL+PE | 2031-05-28 | Quito"],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe'nin ertelenen Şili ziyaretinin haziranda yapılması planlanıyor.",
        ["CONSULT/visit planned CL+Elena Quispe | 2031-06-01/2031-06-30 | "],
    ),
    (
        "Peru ile Şili'nin cuma günü yapacağı görüşme gerçekleşmedi.",
        ["CONSULT cancelled CL+PE | 2031-05-16 | "],
    ),
    (
        "Peru ile Şili'nin artık 28 Mayıs'ta Quito'da görüşeceği salı günü açıklandı.",
        ["CONSULT planned CL+PE | 2031-05-28 | Quito"],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe'nin Şili'ye yapmayı planladığı ziyaret iptal edildi.",
        ["CONSULT/visit cancelled CL+Elena Quispe |  | "],
    ),
    (
        "Peru, Norveç Dışişleri Bakanı Ingrid Dahl'ın gelecek haftaki ziyaretini iptal etti.",
        ["CONSULT/visit cancelled Ingrid Dahl+PE | 2031-05-19/2031-05-25 | "],
    ),
    (
        "Peru ile Şili arasındaki görüşmeler bir hafta ertelenerek 27 Mayıs'a bırakıldı.",
        ["CONSULT planned CL+PE | 2031-05-27 | "],
    ),
    (
        "Peru Dışişleri Bakanı Elena Quispe'nin Şili ziyareti öne alındı.",
        ["CONSULT/visit planned CL+Elena Quispe |  | "],
    ),
    (
        "Peru, Şili'ye asker göndermeyi değerlendiriyor.",
        [],
    ),
    (
        "Peru, Şili ile bir görüşme planlanmadığını bildirdi.",
        [],
    ),
    (
        "Peru ile Şili arasındaki görüşmelerin tarihi 27 Mayıs olarak belirlendi.",
        ["CONSULT planned CL+PE | 2031-05-27 | "],
    ),
    (
        "Peru, Şili ile planlanan zirveyi tek taraflı olarak iptal etti.",
        ["CONSULT/multilateral cancelled CL+PE |  | "],
    ),
    (
        "Peru, Şili ile yapacağı ortak tatbikattan çekildi.",
        ["SANCTION/withdraw occurred PE > CL |  | "],
    ),
    (
        "Peru, askerlerinin Şili'ye girdiği iddialarını yalanladı.",
        ["MOBILIZE/troops alleged PE > CL |  | Chile"],
    ),
    (
        "Perulu kamyon sürücüleri cuma günü yapacakları grevi erteledi.",
        ["PROTEST/strike cancelled PE | 2031-05-16 | "],
    ),
    (
        "Peru, Dışişleri Bakanı Elena Quispe'nin Şili ziyaretinin ertelendiği iddialarını yalanladı.",
        ["CONSULT/visit planned CL+Elena Quispe |  | "],
    ),
    (
        "Peru Dışişleri Bakanlığı kararı kınadı.",
        ["ACCUSE/disapprove occurred PE |  | "],
    ),
    (
        "Peru ve Şili dışişleri bakanları Lima'da değil, Quito'da görüştü.",
        ["CONSULT occurred foreign-minister |  | Quito"],
    ),
]


@pytest.mark.parametrize("text, expected", ENGLISH, ids=[case[0] for case in ENGLISH])
def test_english_plans_that_came_to_nothing(text: str, expected: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == expected


@pytest.mark.parametrize("text, expected", TURKISH, ids=[case[0] for case in TURKISH])
def test_turkish_plans_that_came_to_nothing(text: str, expected: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == expected
