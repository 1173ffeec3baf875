"""Turkish: what is only talked about, who is invited, who is sent to meet, and what those who met agreed on."""

import pytest
from tests.read.account_texts import read_article, tell

MET = "Togo Dışişleri Bakanı Kofi Adu ile Ganalı mevkidaşı Yaw Mensah salı günü Lome'de görüştü. "
HELD = "CONSULT occurred Kofi Adu+Yaw Mensah | 2031-05-13 | Lome"


def read_told(text: str) -> list[str]:
    reading = read_article(text, language="tr")
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    "text",
    [
        "Görüşmede iki ülke arasındaki ticaretin ele alındığı bildirildi.",
        "Kaynaklar, görüşmede savunma iş birliğinin ve Mali'ye yapılan yardımın ele alındığını aktardı.",
        "Görüşmede Togo ile Gana arasındaki askeri iş birliği masaya yatırıldı.",
        "Toplantıda Gana'nın Mali'ye desteği değerlendirildi.",
        "Görüşmede Mali'ye yönelik yaptırımlar tartışıldı.",
    ],
)
def test_what_is_only_talked_about_is_not_told_to_be_done(text: str) -> None:
    assert read_told(MET + text) == [HELD]


def test_an_attack_that_they_talk_over_was_made() -> None:
    told = read_told("Görüşmede Mali'nin Çad'a saldırıları ele alındı.")
    assert [line.split(" |")[0] for line in told] == ["ASSAULT occurred ML > TD"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru Dışişleri Bakanı Ana Soto, Şilili mevkidaşı Luis Paz'ı Lima'ya davet etti.",
            "CONSULT/visit proposed Ana Soto+Luis Paz |  | Lima",
        ),
        (
            "Norveç Başbakanı Nils Berg, Nepal Başbakanı Hari Rana'yı ekim ayında Oslo'ya davet etti.",
            "CONSULT/visit proposed Hari Rana+Nils Berg | 2031-10-01/2031-10-31 | Oslo",
        ),
        (
            "Norveç Başbakanı Nils Berg salı günü Nepal Başbakanı Hari Rana'yı Oslo'ya davet etti.",
            "CONSULT/visit proposed Hari Rana+Nils Berg |  | Oslo",
        ),
        (
            "Katar, Sudan ile Çad'ı gelecek hafta Doha'da bir araya gelmeye davet etti.",
            "CONSULT/third-party proposed QA+SD+TD | 2031-05-19/2031-05-25 | Doha",
        ),
        (
            "Kazak Bakan Daulet Omar, Özbek mevkidaşı Rustam Aliyev'i 5 Haziran'da Astana'da yapılacak "
            "zirveye davet etti.",
            "CONSULT/multilateral proposed Daulet Omar+Rustam Aliyev | 2031-06-05 | Astana",
        ),
        ("Peru, Şili'yi anlaşmaya uymaya davet etti.", "REQUEST/yield occurred PE > CL |  | "),
        ("Peru, Şili'yi itidale davet etti.", "REQUEST/yield occurred PE > CL |  | "),
    ],
)
def test_an_invitation_to_a_place_offers_a_meeting(text: str, told: str) -> None:
    assert read_told(text) == [told]


def test_two_counterparts_are_those_called_one_by_one() -> None:
    told = read_told(
        "Peru Dışişleri Bakanı Ana Soto, Şilili mevkidaşı Luis Paz ile dün telefonda görüştü. "
        "Soto, aynı gün Bolivyalı mevkidaşı Carlos Ferro'yu da telefonla aradı. "
        "Soto'nun, iki mevkidaşını 24 Mayıs'ta Lima'da bir araya gelmeye davet ettiği aktarıldı."
    )
    assert told[-1] == "CONSULT/third-party proposed Ana Soto+Carlos Ferro+Luis Paz | 2031-05-24 | Lima"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Teknik heyetler 20 Haziran'da Akra'da toplanacak.", "GH+TG | 2031-06-20 | Accra"),
        ("Müzakere ekiplerinin gelecek hafta Akra'da buluşması planlanıyor.", ""),
        ("İki bakan gelecek hafta Akra'da yeniden bir araya gelecek.", "Kofi Adu+Yaw Mensah"),
    ],
)
def test_delegations_are_sent_by_the_states_of_those_who_met(text: str, told: str) -> None:
    planned = [line for line in read_told(MET + text) if "planned" in line]
    assert len(planned) == 1
    assert told in planned[0]


def test_experts_who_warn_are_sent_by_nobody() -> None:
    assert read_told(MET + "Uzmanlar, halkı depreme karşı uyardı.") == [HELD]


@pytest.mark.parametrize(
    "text",
    [
        "Görüşmede, sınır kapısının açılması kararlaştırıldı.",
        "Toplantıda ortak devriye konusunda anlaşma sağlandı.",
        "Görüşmede esir takası yapılması kararlaştırıldı.",
    ],
)
def test_those_who_met_agreed_on_what_was_agreed_there(text: str) -> None:
    assert read_told(MET + text) == [HELD, "AGREE occurred Kofi Adu+Yaw Mensah | 2031-05-13 | Lome"]


@pytest.mark.parametrize(
    "text",
    [
        "Kabine toplantısında ise sınırın kapatılması kararlaştırıldı.",
        "Görüşmede anlaşma sağlanamadı.",
    ],
)
def test_what_a_cabinet_decides_or_nobody_agrees_on_is_no_agreement(text: str) -> None:
    assert read_told(MET + text) == [HELD]


def test_an_agreement_to_meet_again_is_the_meeting() -> None:
    told = read_told(MET + "Görüşmede, iki bakanın 5 Haziran'da Akra'da buluşması kararlaştırıldı.")
    assert told == [HELD, "CONSULT planned Kofi Adu+Yaw Mensah | 2031-06-05 | Accra"]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Adu ile Yaw Mensah dün Doha'da görüştü. Görüşmeyi Katar organize etti.",
        "Katar'ın ayarladığı görüşmede Kofi Adu ile Yaw Mensah dün Doha'da bir araya geldi.",
        "Katar'ın ev sahipliği yaptığı görüşmede Kofi Adu ile Yaw Mensah dün Doha'da bir araya geldi.",
    ],
)
def test_who_arranged_a_meeting_brought_them_together(text: str) -> None:
    assert read_told(text) == ["CONSULT/third-party occurred Kofi Adu+QA+Yaw Mensah | 2031-05-15 | Doha"]


def test_the_sides_are_the_two_whom_a_host_brought_together() -> None:
    told = read_told(
        "Kofi Adu ile Yaw Mensah dün Doha'da Katar'ın ev sahipliğinde görüştü. Taraflar ateşkes konusunda anlaştı."
    )
    assert told[-1].split(" |")[0] == "AGREE occurred Kofi Adu+Yaw Mensah"


def test_two_leaders_are_whoever_thanked_and_whom_he_thanked() -> None:
    told = read_told(
        "Togo Başbakanı Kofi Adu, Ganalı mevkidaşı Yaw Mensah'a teşekkür etti. "
        "İki lider gelecek ay Lome'de bir araya gelecek."
    )
    assert told[-1] == "CONSULT planned Kofi Adu+Yaw Mensah | 2031-06-01/2031-06-30 | Lome"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru, Şili'nin Bolivya'dan çekilmesi gerektiğini söyledi.", ["REQUEST/yield occurred PE > CL"]),
        (
            "Peru Dışişleri Bakanlığından yapılan açıklamada, Şili'nin Bolivya'dan çekilmesi gerektiği vurgulandı.",
            ["REQUEST/yield occurred PE > CL"],
        ),
        ("Şili'nin saldırıları durdurması gerektiği belirtildi.", []),
        ("Rehinelerin serbest bırakılması gerektiği kaydedildi.", []),
    ],
)
def test_what_somebody_must_do_is_asked_and_not_done(text: str, told: list[str]) -> None:
    assert [line.split(" |")[0] for line in read_told(text)] == told


@pytest.mark.parametrize("how", ["ayrı ayrı görüştü", "birer görüşme yaptı"])
def test_meetings_one_by_one_are_meetings_of_two(how: str) -> None:
    told = read_told(f"Kofi Adu, Yaw Mensah ve Ana Soto ile {how}.")
    assert [line.split(" |")[0] for line in told] == [
        "CONSULT occurred Kofi Adu+Yaw Mensah",
        "CONSULT occurred Ana Soto+Kofi Adu",
    ]
