"""Who acts where a phrase opens the sentence, or three are named in a row."""

import pytest
from tests.read.account_texts import names, read_article

TOLD = [
    ("After talks in Geneva, Chad and Niger reached an agreement.", {"AGREE": {"TD", "NE"}, "CONSULT": {"TD", "NE"}}),
    ("After two days of talks in Geneva, Chad and Niger exchanged prisoners.", {"RETREAT": {"TD", "NE"}, "CONSULT": {"TD", "NE"}}),
    ("Following a meeting in Lima, Peru and Chile signed a treaty.", {"SUPPORT": {"PE", "CL"}}),
    ("Talks between Chad, Niger and Mali ended in Geneva.", {"CONSULT": {"TD", "NE", "ML"}}),
    ("A meeting of Chad, Niger and Mali ended without a deal.", {"CONSULT": {"TD", "NE", "ML"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_all_who_act_are_found(text: str, expected: dict[str, set[str]]) -> None:
    reading = read_article(text)
    found = {a.category: names(reading, a.actors) for a in reading.accounts}
    assert {category: found.get(category) for category in expected} == expected


REFERRED = [
    ("Ana Soto met Erik Holm in Lima, where they signed a gas deal.", "SUPPORT", {"Ana Soto", "Erik Holm"}),
    ("Ana Soto met Erik Holm in Lima on Monday. They agreed to reopen the border.", "AGREE", {"Ana Soto", "Erik Holm"}),
    ("Peru and Chile held talks in Lima, and they agreed to reopen the border.", "AGREE", {"PE", "CL"}),
    ("Iran said its foreign minister had met Erik Holm in Oman.", "CONSULT", {"foreign-minister", "Erik Holm"}),
    ("Peru, which said it wanted peace, signed a treaty with Chile.", "SUPPORT", {"PE", "CL"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "category", "actors"), REFERRED, ids=[text for text, _, _ in REFERRED])
def test_they_and_its_minister_are_those_told_before(text: str, category: str, actors: set[str]) -> None:
    reading = read_article(text)
    account = next(a for a in reading.accounts if a.category == category)
    assert names(reading, account.actors) == actors


def test_they_who_are_nobody_named_meet_nobody() -> None:
    assert read_article("The nine walked home. They were met by Interior Minister Jan Holm.").accounts == ()


def test_what_a_relative_clause_reports_ends_with_it() -> None:
    reading = read_article(
        "Rwanda, which has denied arming the rebels, was accused by Burundi of sending troops."
    )
    accused = next(a for a in reading.accounts if a.category == "ACCUSE")
    assert accused.status == "occurred"
    assert not any(claim.field == "attributed_to" for claim in accused.claims)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile held negotiations on a fisheries agreement in Oslo.",
        "Norway and Chile will resume talks on an agreement in November.",
        "Norway and Chile resumed negotiations for a deal.",
        "Norway and Chile began talks to reach an agreement on fish.",
        "Norway and Chile are negotiating over a deal on water.",
    ],
)
def test_what_is_talked_about_is_not_agreed(text: str) -> None:
    assert {a.category for a in read_article(text).accounts} == {"CONSULT"}


def test_the_police_of_a_town_are_those_of_its_country() -> None:
    text = (
        "The ministers of Peru and Bolivia signed a treaty in Puno on Thursday. Bolivia's minister thanked "
        "Bolivia's fishermen.\nBolivia will host the first session in La Paz in June. About 400 fishermen protested, "
        "and police detained six people."
    )
    reading = read_article(text)
    arrest = next(a for a in reading.accounts if a.category == "COERCE")
    assert names(reading, arrest.actors) == {"police"}


def test_a_town_in_passing_gives_a_minister_no_country() -> None:
    text = (
        '"I thank him for a frank talk in Jakarta yesterday," said Minister of Foreign Affairs Berit Solli.'
    )
    reading = read_article(text)
    solli = next(entity for entity in reading.entities if "Berit Solli" in entity.names)
    assert solli.country is None


def test_where_captives_were_taken_is_not_where_they_are_freed() -> None:
    text = "Endonezya, Natuna Adaları açıklarında alıkoyduğu Norveç bandıralı geminin 17 denizcisini serbest bıraktı."
    reading = read_article(text, language="tr")
    freed = next(a for a in reading.accounts if a.category == "RETREAT")
    assert freed.place is None


def test_an_envoy_is_summoned_where_he_serves() -> None:
    text = "Kenya'nın Kampala Büyükelçisi, balıkçıların gözaltına alınması nedeniyle Dışişleri Bakanlığına çağrıldı."
    reading = read_article(text, language="tr")
    assert [names(reading, a.actors) for a in reading.accounts] == [{"UG"}]


DECIDED = [
    ("en", "Chile and Peru decided on Monday to reopen talks.", None),
    ("en", "Chile and Peru are due on Monday to sign a treaty.", "2031-05-19"),
    ("tr", "Şili ile Peru, pazartesi günü görüşmelere yeniden başlama kararı aldı.", None),
    ("tr", "Şili ile Peru, görüşmelere pazartesi günü yeniden başlama kararı aldı.", "2031-05-19"),
]


@pytest.mark.parametrize(("language", "text", "day"), DECIDED, ids=[text for _, text, _ in DECIDED])
def test_the_day_of_a_decision_is_not_that_of_what_was_decided(
    language: str, text: str, day: str | None
) -> None:
    planned = next(a for a in read_article(text, language=language).accounts if a.status == "planned")
    assert (planned.date.start.isoformat() if planned.date else None) == day


def test_a_denial_is_no_refusal_and_a_states_protest_no_march() -> None:
    denied = read_article("Ruanda, isyancıları silahlandırdığını reddetti.", language="tr")
    assert denied.accounts == ()
    refused = read_article("Çin, Japonya'nın protestosunu reddetti.", language="tr")
    assert {a.category for a in refused.accounts} == {"REJECT"}


def test_whoever_travels_to_meet_somebody_meets_him() -> None:
    text = "Kenya Dışişleri Bakanı Asha Wanjala, Jan Holm ile görüşmek üzere salı günü Kampala'ya gitti."
    reading = read_article(text, language="tr")
    meeting = next(a for a in reading.accounts if a.category == "CONSULT")
    assert names(reading, meeting.actors) == {"Asha Wanjala", "Jan Holm"}
    assert meeting.status == "occurred"


OPENINGS = [
    (
        "On Sunday, according to a statement by the China Coast Guard, six Vietnamese sailors were detained.",
        "COERCE", set(), {"VN"},
    ),
    (
        "In a statement to the press in Lima, the Peruvian minister, Ana Soto, accused Chile of spying.",
        "ACCUSE", {"Ana Soto"}, {"CL"},
    ),
    ("Peru and Chile held their second joint navy exercise off Callao on Monday.", "COOPERATE", {"PE", "CL"}, set()),
    ("Peru and Chile pledged not to attack each other.", "AGREE", {"PE", "CL"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "category", "actors", "recipients"), OPENINGS, ids=[row[0] for row in OPENINGS]
)
def test_only_those_who_act_take_part(
    text: str, category: str, actors: set[str], recipients: set[str]
) -> None:
    reading = read_article(text)
    [account] = reading.accounts
    assert (account.category, names(reading, account.actors), names(reading, account.recipients)) == (
        category,
        actors,
        recipients,
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two Chinese ships fired water cannon at the BRP Lagunas, the Philippine coast guard said."),
        ("en", "Peru's navy fired at the survey ship Amara Star near Callao."),
        ("en", "Rebels fired rockets at the Tolmo gas field in northern Peru."),
        ("tr", "Peru donanması, Amara Star adlı gemiye ateş açtı."),
    ],
)
def test_ships_and_works_take_no_part(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    [account] = [a for a in reading.accounts if a.category == "ASSAULT"]
    assert not any(
        "Star" in name or "BRP" in name or "Tolmo" in name for name in names(reading, account.recipients)
    )


def test_the_day_of_another_noun_is_not_the_day() -> None:
    text = "Members of the Lima Dockers' Union marched on the Chilean consulate in Lima over Saturday's raid."
    reading = read_article(text)
    [protest] = [a for a in reading.accounts if a.category == "PROTEST"]
    assert protest.date is None
