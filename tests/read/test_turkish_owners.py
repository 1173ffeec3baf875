"""Whose deed it is in Turkish: genitives before infinitives, passports, captives, ships, blamed decisions."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    # a genitive before an infinitive is the subject of the verb above it
    ("Eva Holm, Peru'nun sınırı açmayı kabul ettiğini açıkladı.", ["AGREE occurred PE |  | "]),
    ("Eva Holm, Peru'nun askerlerini geri çekmeyi taahhüt ettiğini söyledi.", ["AGREE occurred PE |  | "]),
    ("Eva Holm, Peru'nun limanı kapatmayı reddettiğini söyledi.", ["REJECT occurred PE |  | "]),
    ("Şili, Peru'nun sınırı açmasını istedi.", ["REQUEST occurred CL > PE |  | "]),
    # nobody announces his own misdeed, nobody blames his own decision
    (
        "Şili, Peru'nun hava sahasını ihlal ettiğini açıkladı.",
        ["MOBILIZE/weapons alleged PE |  | ", "ACCUSE/allege occurred CL > PE |  | "],
    ),
    ("Şili, iki uçağının Peru hava sahasını ihlal ettiğini yalanladı.", []),
    (
        "Şili, Peru'nun sınırını kapatma kararını kınadı.",
        ["COERCE/restrict planned PE |  | ", "ACCUSE/disapprove occurred CL > PE |  | "],
    ),
    (
        "Şili, Peru'nun büyükelçisini sınır dışı etme kararını kınadı.",
        ["ACCUSE/disapprove occurred CL |  | "],
    ),
    # a passport is no state that acts
    ("Peru pasaportlu Eva Holm depoyu yaktı.", ["ASSAULT/destroy occurred Eva Holm |  | "]),
    ("Şili vatandaşı Eva Holm, Lima'da camiyi ateşe verdi.", ["ASSAULT/destroy occurred Eva Holm |  | Lima"]),
    ("Peru uyruklu iki kişi gözaltına alındı.", ["COERCE/arrest occurred  > PE |  | "]),
    ("Eva Holm ardında iki çocuk bıraktı.", []),
    # some of several
    (
        "Peru'nun alıkoyduğu denizcilerden altısı Şili donanmasına teslim edildi.",
        ["COERCE/arrest occurred PE |  | ", "RETREAT/release occurred PE > Şili donanması |  | "],
    ),
    (
        "Peru'nun alıkoyduğu denizcilerden 19'u serbest bırakıldı.",
        ["COERCE/arrest occurred PE |  | ", "RETREAT/release occurred PE |  | "],
    ),
    (
        "Peru polisi 14 Şilili denizciyi gözaltına aldı. Denizcilerden dokuzu serbest bırakıldı.",
        ["COERCE/arrest occurred Peru polisi > CL |  | ", "RETREAT/release occurred Peru polisi > CL |  | "],
    ),
    # ships
    (
        "Peru Sahil Güvenliği bir Şili gemisine çıktı.",
        ["COERCE/seize occurred Peru Sahil Güvenliği > CL |  | "],
    ),
    ("Şili gemisi Lima'dan yola çıktı.", []),
    # where the envoy sits; what is vetoed
    ("Şili, Lima büyükelçisini geri çağırdı.", ["SANCTION/withdraw occurred CL > PE |  | "]),
    ("Şili, Peru'nun pakta katılma talebini veto etti.", ["REJECT/yield occurred CL > PE |  | "]),
    # somebody of a body stands for it
    (
        "Bir Hizbullah komutanı, Peru'yu yalancılıkla suçladı.",
        ["ACCUSE/allege occurred Hizbullah > PE |  | "],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_whose_deed_it_is(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told


def test_who_agrees_to_meet_only_plans_a_meeting() -> None:
    text = "Şili ile Peru, heyetlerin pazartesi günü Tacna'da görüşmesi konusunda anlaştı."
    reading = read_article(text.replace("heyetlerin", "iki ülke heyetlerinin"), language="tr")
    assert [(a.category, a.status) for a in reading.accounts] == [("CONSULT", "planned")]


def test_the_two_countries_are_those_whom_a_host_received() -> None:
    reading = read_article(
        "Norveç Dışişleri Bakanı Jan Berg, Peru Dışişleri Bakanı Eva Holm ile Şili Dışişleri Bakanı Luis Paz'ı "
        "Oslo'da ağırladı. Berg, iki ülkenin uzmanlarının 3 Ekim'de Quito'da toplanacağını söyledi.",
        language="tr",
    )
    planned = next(a for a in reading.accounts if a.status == "planned")
    assert {reading.entities[actor].country for actor in planned.actors} == {"PE", "CL"}


def test_where_they_talked_is_not_where_the_boats_were_taken() -> None:
    reading = read_article(
        "Şili Dışişleri Bakanı Eva Holm, Lima'da Peru Dışişleri Bakanı Luis Paz ile görüştü. Görüşmede Peru "
        "donanmasının el koyduğu üç Şili teknesinin iadesi ele alındı.",
        language="tr",
    )
    seized = next(a for a in reading.accounts if a.category == "COERCE")
    assert seized.place is None
    assert [reading.entities[r].country for r in seized.recipients] == ["CL"]
