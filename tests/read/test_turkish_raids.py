"""Turkish: whose the raided post is, who vows a blow, who holds whom, and days counted from what was done."""

import pytest
from tests.read.account_texts import read_article, tell


def read_told(text: str) -> list[str]:
    reading = read_article(text, language="tr")
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru'nun Iquitos'taki deniz karakolunu basıp kaçan Nehir Cephesi, bir bildiri yayımladı.",
            "ASSAULT occurred Nehir Cephesi > PE |  | Iquitos",
        ),
        (
            "Nehir Cephesi, Peru'nun Iquitos'taki askeri üssünü bastı.",
            "ASSAULT occurred Nehir Cephesi > PE |  | Iquitos",
        ),
        (
            "Fas'ın gemisine el koyup uzaklaşan İspanya, açıklama yapmadı.",
            "COERCE/seize occurred ES > MA |  | ",
        ),
        (
            "Sınırdaki karakolu Nehir Cephesi'nin bastığı bildirildi.",
            "ASSAULT occurred Nehir Cephesi |  | ",
        ),
        (
            "Nehir Cephesi'nin 12 askeri öldürdüğü bildirildi.",
            "ASSAULT occurred Nehir Cephesi |  | ",
        ),
        ("Nehir Cephesi'nin köyü basıp kaçtığı bildirildi.", ""),
    ],
)
def test_whose_the_post_is_does_not_raid_it(text: str, told: str) -> None:
    assert read_told(text)[:1] == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Nehir Cephesi lideri Yaw Mensah, "Gördüğümüz her gemiyi batıracağız" diyerek Gana\'yı tehdit etti.',
            "THREATEN/violence occurred Yaw Mensah > GH |  | ",
        ),
        (
            'Togo Savunma Bakanı Kofi Adu, "Limanlarını yerle bir ederiz" sözleriyle Gana\'yı tehdit etti.',
            "THREATEN/violence occurred Kofi Adu > GH |  | ",
        ),
        (
            'Togo Savunma Bakanı Kofi Adu, "Gana gemilerini batıracağız" dedi.',
            "THREATEN/violence occurred Kofi Adu > GH |  | ",
        ),
        (
            'Togo Başbakanı Kofi Adu, "Gelecek ay Gana\'yı ziyaret edeceğiz" dedi.',
            "CONSULT/visit planned GH+Kofi Adu | 2031-06-01/2031-06-30 | ",
        ),
    ],
)
def test_a_vow_of_a_blow_is_a_threat_and_no_plan(text: str, told: str) -> None:
    assert read_told(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Suriye, şüphelilerin kendisine teslim edilmesini istedi.",
        "Suriye, gözaltındakilerin serbest bırakılmasını talep etti.",
    ],
)
def test_whoever_holds_them_is_asked(text: str) -> None:
    told = read_told("Ürdün polisi, dün Zarka'da 4 Suriyeliyi yakaladı. " + text)
    assert told[-1].split(" |")[0] == "REQUEST/yield occurred SY > JO"


def test_another_demand_is_not_put_to_whoever_holds_them() -> None:
    told = read_told("Ürdün polisi 4 Suriyeliyi yakaladı. Suriye, sınırın açılmasını istedi.")
    assert told[-1].split(" |")[0] == "REQUEST/yield occurred SY"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Eritre, nisanda alıkonulan 14 Somalili balıkçıyı serbest bıraktı.",
            "COERCE/arrest occurred ER > SO",
        ),
        (
            "Nehir Cephesi, nisanda alıkonulan 5 Ganalı öğretmeni serbest bıraktı.",
            "ASSAULT/abduct occurred Nehir Cephesi > GH",
        ),
        ("Nisanda alıkonulan 14 Somalili balıkçı serbest kaldı.", "COERCE/arrest occurred  > SO"),
    ],
)
def test_those_who_let_them_go_had_held_them(text: str, held: str) -> None:
    assert read_told(text)[0].split(" |")[0] == held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo, 5 Ganalının iade edilmesi talebini geri çevirdi.", "TG > GH"),
        ("Togo, BM'nin Ganalı balıkçıların serbest bırakılması çağrısını reddetti.", "TG > BM"),
        ("Togo, Gana'nın tutuklu iki askerin bırakılması talebini reddetti.", "TG > GH"),
        ("Togo, Gana birliklerinin çekilmesi çağrısını reddetti.", "TG"),
    ],
)
def test_a_refusal_is_said_to_whoever_asks_or_whose_people_they_are(text: str, told: str) -> None:
    [line] = read_told(text)
    assert line.split(" |")[0].replace("/assist", "/yield") == f"REJECT/yield occurred {told}"


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Pazar günü bir karakola saldırı düzenlendi. Togo salı günü sınıra asker yığdı. ", "2031-05-10"),
        ("Togo salı günü sınıra asker yığdı. ", ""),
    ],
)
def test_days_are_counted_from_the_raid_and_from_nothing_else(before: str, day: str) -> None:
    told = read_told(before + "Kofi Adu ile Yaw Mensah, saldırıdan bir gün önce Quito'da buluştu.")
    assert told[-1] == f"CONSULT occurred Kofi Adu+Yaw Mensah | {day} | Quito"


def test_a_rumour_is_alleged_and_its_denial_kept() -> None:
    reading = read_article(
        "Lima kulislerinde konuşulanlara göre Peru Savunma Bakanı Ana Soto, nisan ayında Quito'da Luis Paz'la "
        'gizlice buluşmuş. Peru Savunma Bakanlığından yalanlama geldi: "Böyle bir görüşme kesinlikle olmadı."',
        language="tr",
    )
    (account,) = reading.accounts
    assert account.status == "alleged"
    assert account.attributed_to == "Lima kulislerinde konuşulanlar"
    assert account.disputed_status


def test_a_summit_that_days_are_counted_from_is_not_where_they_met() -> None:
    told = read_told("Kofi Adu ile Yaw Mensah, zirveden iki gün önce Lome'de görüştü.")
    assert told == ["CONSULT occurred Kofi Adu+Yaw Mensah |  | Lome"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru donanması dün bir Şili gemisine el koydu. Gemi bugün serbest bırakıldı.",
            "RETREAT/release occurred Peru donanması > CL | 2031-05-16 | ",
        ),
        (
            "Gürcistan polisi salı günü üç Azerbaycanlı askeri gözaltına aldı. "
            "Tiflis yönetimi ertesi gün askerleri serbest bıraktı.",
            "RETREAT/release occurred GE > AZ | 2031-05-14 | ",
        ),
        (
            "Korsanlar dün bir Hint gemisini kaçırdı. Peru bugün iki mahkumu serbest bıraktı.",
            "RETREAT/release occurred PE | 2031-05-16 | ",
        ),
        (
            "Peru polisi dün Lima'da kaçakçı Luis Paz'ı yakaladı. Şili, Paz'ın iadesini istedi.",
            "REQUEST/assist occurred CL > PE |  | ",
        ),
    ],
)
def test_those_who_are_let_go_or_asked_for_are_those_who_were_taken(text: str, told: str) -> None:
    assert read_told(text)[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Pakistan, 60 Hintli balıkçıyı Vagah kapısında Hindistan'a teslim etti.",
            "RETREAT/release occurred PK > IN",
        ),
        (
            "Yunanistan saldırıyı kınarken, NATO bölgeye iki fırkateyn gönderdi.",
            "MOBILIZE/weapons occurred NATO",
        ),
        ("Peru, Şili'nin sevkiyatı durdurmasına tepki gösterdi.", "ACCUSE/disapprove occurred PE > CL"),
        ("Peru, Şili'nin ruhsatlarını iptal etmesini istedi.", "REQUEST/yield occurred PE > CL"),
        ("Bolivyalı kamyoncular, zammı protesto etmek için yolu kapattı.", "PROTEST/obstruct occurred BO"),
        ("Peru, Şili ile anlaşma imzalamayı reddetti.", "REJECT occurred PE > CL"),
        ("Peru, Şili ile görüşmeyi reddetti.", "REJECT/meet occurred PE > CL"),
        ("Peru, Şili ile görüşmeyi planlıyor.", "CONSULT planned CL+PE"),
        ("Rus Dışişleri saldırıyı kınadı.", "ACCUSE/disapprove occurred RU"),
        ("Yunanistan, Türkiye'nin hava sahasını ihlal ettiğini öne sürdü.", "ACCUSE/allege occurred GR > TR"),
        ("Peru ile Şili arasında iş birliğine dair anlaşma imzalandı.", "SUPPORT occurred CL+PE"),
        ("Peru, iki göçmen teknesini geri çevirdi.", "COERCE/restrict occurred PE"),
        ("İki Rus savaş uçağı, Estonya hava sahasını ihlal etti.", "MOBILIZE/weapons occurred RU > EE"),
        ("Rus savaş uçağı Estonya hava sahasına girdi.", "MOBILIZE/weapons occurred RU > EE"),
        ("Peru Kongresi, Şili ile ticaret anlaşmasını reddetti.", "REJECT occurred Peru Kongresi > CL"),
        (
            "Amerikan gemisi, Nehir Cephesi'nin fırlattığı füzeyi düşürdü.",
            "ASSAULT/heavy-weapons occurred US > Nehir Cephesi",
        ),
        (
            "Peru, Şili'yi anlaşmayı ihlal etmesi durumunda savaşla tehdit etti.",
            "THREATEN/violence occurred PE > CL",
        ),
        ("Mısır ve Suudi Arabistan taraflara ateşkes çağrısı yaptı.", "REQUEST/yield occurred EG+SA"),
        ("Brezilya, Bolivya'ya 200 itfaiyeci gönderdi.", "AID occurred BR > BO"),
        (
            "Peru, Şili polisinin kuzeye girmesi halinde orduyu harekete geçirmekle tehdit etti.",
            "THREATEN/violence occurred PE > Şili polisi",
        ),
    ],
)
def test_who_does_it_to_whom_in_plain_sentences(text: str, told: str) -> None:
    assert read_told(text)[-1].split(" |")[0] == told


def test_what_is_said_of_a_blow_is_said_by_somebody() -> None:
    reading = read_article(
        "Taliban yönetimi, Pakistan'ın hava saldırısında 5 sivilin öldüğünü açıkladı.", language="tr"
    )
    assert [account.attributed_to for account in reading.accounts] == ["Taliban yönetimi"]


@pytest.mark.parametrize(
    "text",
    [
        "Analistlere göre Peru, Şili'ye saldırmayı planlıyor olabilir.",
        "Çatışmalarda yaralanan 30 sivil, Kahire'ye tahliye edildi.",
        "Bişkek açıklama yaptı. İnsan hakları örgütleri, Kazakistan'a çağrıda bulundu.",
        "Kazak makamlar talebi incelediklerini bildirdi.",
        "Suriye, uçağın hava sahasını ihlal ettiğini bildirdi.",
    ],
)
def test_nobody_is_told_to_have_done_it(text: str) -> None:
    assert read_told(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru, Şili'nin gözaltına aldığı balıkçıların serbest bırakılmasını istedi.",
            ["COERCE/arrest occurred CL", "REQUEST/yield occurred PE > CL"],
        ),
        (
            "Peru, Nehir Cephesi'nin alıkoyduğu gemiyi bırakmasını istedi.",
            ["COERCE/seize occurred Nehir Cephesi", "REQUEST/yield occurred PE > Nehir Cephesi"],
        ),
        (
            "Peru polisinin gözaltına aldığı balıkçılar serbest bırakıldı.",
            ["COERCE/arrest occurred Peru polisi", "RETREAT/release occurred Peru polisi"],
        ),
    ],
)
def test_those_who_took_them_into_custody_hold_them(text: str, told: list[str]) -> None:
    assert [line.split(" |")[0] for line in read_told(text)] == told
