"""What war reports tell: who claims an attack, who is named among the dead and the detained, who only threatens."""

import pytest
from tests.read.account_texts import read_article, tell


def tellings(text: str, language: str) -> list[str]:
    reading = read_article(text, language=language)
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Gunmen stormed a village near Cusco in Peru on Tuesday, killing nine people. "
            "The Red Dawn Front claimed the attack.",
            "ASSAULT/firearms occurred Red Dawn Front | 2031-05-13 | Cusco",
        ),
        (
            "en",
            "At least nine people were killed in an attack on a bus near Cusco in Peru on Tuesday. "
            "The Red Dawn Front said on Thursday it was behind the attack.",
            "ASSAULT occurred Red Dawn Front | 2031-05-13 | Cusco",
        ),
        (
            "en",
            "A truck bomb exploded at a market in Cusco, Peru, on Tuesday. "
            "The Red Dawn Front took responsibility for the bombing.",
            "ASSAULT/explosives occurred Red Dawn Front | 2031-05-13 | Cusco",
        ),
        (
            "tr",
            "Peru'nun Cusco kentinde salı günü askeri konvoya bombalı saldırı düzenlendi. "
            "Saldırıyı Kızıl Şafak adlı örgüt üstlendi.",
            "ASSAULT/explosives occurred Kızıl Şafak | 2031-05-13 | Cusco",
        ),
        (
            "tr",
            "Peru'nun Cusco kentinde salı günü bomba yüklü araç patladı. Saldırıyı Cusco Aslanları adlı örgüt üstlendi.",
            "ASSAULT/explosives occurred Cusco Aslanları | 2031-05-13 | Cusco",
        ),
    ],
)
def test_whoever_claims_an_attack_gets_the_one_told_before(language: str, text: str, told: str) -> None:
    assert tellings(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Gunmen attacked a village near Cusco in Peru on Tuesday. "
            "The Red Dawn Front claimed responsibility for an attack on a bus.",
        ),
        (
            "en",
            "Gunmen attacked a village near Cusco in Peru on Tuesday. "
            "The Red Dawn Front claimed responsibility for the ambush of a convoy near Tacna.",
        ),
        (
            "tr",
            "Silahlı kişiler salı günü Peru'da Cusco'yu bastı. "
            "Kızıl Şafak adlı örgüt, Tacna'da bir konvoya düzenlenen saldırıyı üstlendi.",
        ),
    ],
)
def test_a_claim_of_another_attack_is_another_one(language: str, text: str) -> None:
    claimed = tellings(text, language)[-1]
    assert "2031-05-13" not in claimed
    assert "Cusco" not in claimed


def test_nobody_claims_what_nobody_claims() -> None:
    told = tellings("A bomb exploded in Cusco on Tuesday. No group has claimed the attack.", "en")
    assert told == ["ASSAULT/explosives occurred  > PE | 2031-05-13 | Cusco"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Chilean police detained 38 people on Tuesday, among them Ingrid Dahl, head of the Reef Union.",
            "COERCE/arrest occurred Chilean police > Ingrid Dahl | 2031-05-13 | ",
        ),
        (
            "en",
            "Nine drivers, two of them Kenyan nationals, were kidnapped in Chile on Tuesday.",
            "ASSAULT/abduct occurred  > KE | 2031-05-13 | Chile",
        ),
        (
            "en",
            "Peru released 90 prisoners on Tuesday, including 12 Chileans.",
            "RETREAT/release occurred PE > CL | 2031-05-13 | ",
        ),
        (
            "tr",
            "Peru, aralarında iki Kenyalının da bulunduğu 90 esiri salı günü serbest bıraktı.",
            "RETREAT/release occurred PE > KE | 2031-05-13 | ",
        ),
        (
            "tr",
            "Peru polisi, aralarında Ingrid Dahl'ın da olduğu 38 kişiyi salı günü gözaltına aldı.",
            "COERCE/arrest occurred Peru polisi > Ingrid Dahl | 2031-05-13 | ",
        ),
    ],
)
def test_some_of_those_counted_are_named(language: str, text: str, told: str) -> None:
    assert tellings(text, language) == [told]


def test_a_curfew_is_imposed_on_nobody_as_a_sanction() -> None:
    assert tellings("Peru imposed a curfew in Cusco on Tuesday.", "en")[0].startswith("COERCE/curfew")
    assert not any("SANCTION" in told for told in tellings("Peru imposed a curfew in Cusco.", "en"))


def test_a_warning_and_what_it_warns_of_are_one_threat() -> None:
    (threat,) = tellings(
        "Chile's defence minister, Eva Holm, warned Peru on Tuesday that Chile would respond with force.",
        "en",
    )
    assert threat == "THREATEN/violence occurred Eva Holm > PE | 2031-05-13 | "


def test_an_attack_that_is_to_be_resumed_has_not_happened() -> None:
    told = tellings("The Red Dawn Front threatened to resume rocket fire on Peru.", "en")
    assert [line.partition("/")[0] for line in told] == ["THREATEN"]


def test_whoever_condemns_a_deed_condemns_who_did_it() -> None:
    condemned = tellings("Chile condemned the arrest of Ingrid Dahl by the Peruvian authorities.", "en")
    assert condemned[0].startswith("ACCUSE/disapprove occurred CL > PE |")


def test_what_fires_tells_more_than_the_firing() -> None:
    assert tellings("A Peruvian helicopter opened fire on a bus in Tacna.", "en")[0].startswith(
        "ASSAULT/aerial occurred PE"
    )
    assert tellings("Rebels opened fire on a Peruvian helicopter.", "en")[0].startswith("ASSAULT/firearms")


def test_what_its_fighters_do_it_does() -> None:
    (told,) = tellings(
        "The Red Dawn Front said its fighters had killed nine Peruvian soldiers near Tacna.", "en"
    )
    assert told == "ASSAULT occurred Red Dawn Front > PE |  | Tacna"


def test_a_single_guard_is_no_border_guard() -> None:
    (told,) = tellings("Peru released a Chilean border guard on Tuesday.", "en")
    assert told == "RETREAT/release occurred PE > CL | 2031-05-13 | "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru Dışişleri Bakanlığı, Şili'nin Lima'daki maslahatgüzarını salı günü bakanlığa çağırdı.",
            "ACCUSE/disapprove occurred PE > CL | 2031-05-13 | Lima",
        ),
        (
            "Peru hükümeti, Cusco'da uygulanan sokağa çıkma yasağını salı günü kaldırdı.",
            "CONCEDE occurred PE | 2031-05-13 | Cusco",
        ),
        (
            "Peru askerleri salı günü Kotabamba'dan çekildi.",
            "RETREAT/withdraw occurred PE | 2031-05-13 | Kotabamba",
        ),
        (
            "Peru Savunma Bakanı Ingrid Dahl, patlamanın arkasında Şili istihbaratının bulunduğunu söyledi.",
            "ACCUSE/allege occurred Ingrid Dahl > Şili istihbaratı |  | ",
        ),
        (
            "Peru ordusu, Tampon Hattı'nı ihlal eden Şili'ye ait bir insansız hava aracını salı günü düşürdüğünü bildirdi.",
            "ASSAULT/heavy-weapons occurred Peru ordusu > CL | 2031-05-13 | ",
        ),
    ],
)
def test_turkish_reports(text: str, told: str) -> None:
    assert tellings(text, "tr") == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peru's army said it had shot down a Chilean drone on Tuesday. Chile said the claim was false.",
        ),
        ("tr", "Peru ordusu Şili'ye ait bir uçağı düşürdüğünü bildirdi. Şili ordusu iddiayı yalanladı."),
    ],
)
def test_who_was_struck_may_deny_what_the_striker_claims(language: str, text: str) -> None:
    accounts = read_article(text, language=language).accounts
    assert [claim.value for claim in accounts[0].disputed_status] == ["denied"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "The Red Dawn Front attacked a post near Tacna in Peru on Tuesday. It said its fighters had killed nine.",
            ["ASSAULT occurred Red Dawn Front | 2031-05-13 | Tacna"],
        ),
        (
            "tr",
            "Kızıl Şafak adlı örgüt salı günü Tacna'da bir karakola saldırdı. Kızıl Şafak, dokuz askeri öldürdüğünü "
            "öne sürdü.",
            ["ASSAULT occurred Kızıl Şafak | 2031-05-13 | Tacna"],
        ),
        (
            "tr",
            "Peru ordusu salı günü Tacna'da bir aracı vurdu. Peru ordusu bir Mavi Cephe üyesinin hedef alındığını savundu.",
            ["ASSAULT occurred Peru ordusu > Mavi Cephe | 2031-05-13 | Tacna"],
        ),
        (
            "en",
            "Chile freed nine Peruvian hostages on Tuesday. The hostages were handed over to the Red Cross in Tacna.",
            ["RETREAT/release occurred CL > PE | 2031-05-13 | Tacna"],
        ),
    ],
)
def test_more_of_the_same_deed_is_no_second_one(language: str, text: str, told: list[str]) -> None:
    assert tellings(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Peru shelled a village near Tacna on Tuesday. Chile condemned the attack.",
            "ACCUSE/disapprove occurred CL > PE |  | ",
        ),
        (
            "tr",
            "Peru ordusu salı günü Tacna'da bir köyü bombaladı. Şili saldırıyı kınadı.",
            "ACCUSE/disapprove occurred CL > Peru ordusu |  | ",
        ),
        (
            "en",
            "Peru shelled a village on Tuesday. Gunmen killed nine people in Lima on Monday. Chile condemned the attack.",
            "ACCUSE/disapprove occurred CL |  | ",
        ),
    ],
)
def test_whoever_condemns_the_attack_condemns_its_attackers(language: str, text: str, told: str) -> None:
    assert told in tellings(text, language)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Peru imposed a naval blockade on Chile on Tuesday.",
            ["COERCE/restrict occurred PE > CL | 2031-05-13 | "],
        ),
        (
            "en",
            "The Red Dawn Front fired dozens of rockets at northern Peru on Tuesday.",
            ["ASSAULT/heavy-weapons occurred Red Dawn Front > PE | 2031-05-13 | Peru"],
        ),
        (
            "en",
            "Peru expelled three Chilean diplomats on Tuesday, accusing them of spying.",
            [
                "SANCTION/expel occurred PE > CL | 2031-05-13 | ",
                "ACCUSE/allege occurred PE > CL | 2031-05-13 | ",
            ],
        ),
        (
            "en",
            "The Chilean army recaptured the presidential palace in Lima on Tuesday.",
            ["ASSAULT occurred Chilean army | 2031-05-13 | Lima"],
        ),
        (
            "en",
            "Peru's army has withdrawn from its base at Kotabamba.",
            ["RETREAT/withdraw occurred Peru's army |  | Kotabamba"],
        ),
        (
            "tr",
            "Peru, sokağa çıkma yasağını salı günü uzattı.",
            ["COERCE/curfew occurred PE | 2031-05-13 | "],
        ),
        (
            "tr",
            "Peru, yedek askerlerini salı günü seferber etti.",
            ["MOBILIZE/troops occurred PE | 2031-05-13 | "],
        ),
        (
            "tr",
            "Peru, Kenya ve Umman'ın arabuluculuğunda dört Şilili esiri salı günü serbest bıraktı. "
            "Şili de karşılığında dokuz Peruluyu serbest bıraktı.",
            [
                "RETREAT/release occurred PE > CL | 2031-05-13 | ",
                "RETREAT/release occurred CL > PE | 2031-05-13 | ",
            ],
        ),
        (
            "tr",
            "Peru polisi, isyancılara yardım ettikleri şüphesiyle iki kişiyi salı günü tutukladı.",
            ["COERCE/arrest occurred Peru polisi | 2031-05-13 | "],
        ),
        (
            "tr",
            "Peru ordusu, salı günkü operasyonda 14 militanın öldürüldüğünü duyurdu.",
            ["ASSAULT occurred Peru ordusu | 2031-05-13 | "],
        ),
    ],
)
def test_what_armies_and_police_do(language: str, text: str, told: list[str]) -> None:
    assert list(dict.fromkeys(tellings(text, language))) == told


def test_an_army_without_a_state_is_none_of_the_state() -> None:
    reading = read_article(
        "The Kotabamba Liberation Army said 31 people were killed when an army jet bombed a hospital in Peru on Tuesday."
    )
    assert any(tell(reading, a).startswith("ASSAULT/aerial") for a in reading.accounts)
    assert not any(
        "Kotabamba Liberation Army" in reading.entities[i].names for a in reading.accounts for i in a.actors
    )


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Peru's army repelled an attack. In neighbouring Chile, the army shelled a village on Tuesday.",
            "ASSAULT/heavy-weapons occurred army | 2031-05-13 | Chile",
        ),
        (
            "en",
            "Peru's Interior Ministry said two men had been detained in Cusco on Tuesday.",
            "COERCE/arrest occurred PE | 2031-05-13 | Cusco",
        ),
        (
            "tr",
            "Peru İçişleri Bakanı Ana Ruiz, salı günü 14 kişinin tutuklandığını açıkladı.",
            "COERCE/arrest occurred PE | 2031-05-13 | ",
        ),
        (
            "en",
            "Chilean President Rosa Soto said two Chilean sailors had been arrested in Peru on Tuesday.",
            "COERCE/arrest occurred  > CL | 2031-05-13 | Peru",
        ),
        (
            "en",
            "The Red Dawn Front shelled a village on Tuesday. Peru blamed Bolivia for the war. Chile condemned the attack.",
            "ACCUSE/disapprove occurred CL > Red Dawn Front |  | ",
        ),
    ],
)
def test_whose_army_and_whose_police_it_is(language: str, text: str, told: str) -> None:
    assert told in tellings(text, language)


def test_who_only_counts_arrests_made_none() -> None:
    assert tellings("A human rights group said 40 people had been arrested in Lima.", "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Two Chilean sailors who were kidnapped in Peru last week were freed on Sunday.",
        "Two Chilean sailors who were kidnapped last week were freed on Sunday.",
    ],
)
def test_who_were_taken_are_those_who_come_free(text: str) -> None:
    told = tellings(text, "en")
    assert any(line.startswith("ASSAULT/abduct occurred  > CL") for line in told)
    assert any(line.startswith("RETREAT/release occurred  > CL | 2031-05-11") for line in told)


def test_an_attack_that_may_be_anybodys_is_condemned_without_a_name() -> None:
    told = tellings(
        "The Red Dawn Front bombed a base on Monday. Bolivia shelled a village on Tuesday. Chile condemned the attack.",
        "en",
    )
    assert "ACCUSE/disapprove occurred CL |  | " in told
