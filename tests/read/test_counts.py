"""How many were killed, wounded, freed or displaced, and who counts."""

import pytest
from tests.read.account_texts import read_article

COUNTS = [
    ("en", "Chad shelled Bol, killing nine people and wounding two dozen.", {("killed", 9), ("wounded", 24)}),
    ("en", "Chad shelled Bol, killing two hundred and fifteen people.", {("killed", 215)}),
    ("en", "Chad shelled Bol, displacing 1.5 million people.", {("displaced", 1_500_000)}),
    ("en", "Chad's army shelled Bol on Monday, killing half a dozen people.", set()),
    ("en", "Nine people were killed and 14 wounded when Chad shelled Bol.", {("killed", 9), ("wounded", 14)}),
    (
        "en",
        "All 14 crew members of the vessel Orla were released by the Danish authorities.",
        {("freed", 14)},
    ),
    ("tr", "Çad ordusu Bol'u bombaladı, saldırıda 2 bin 300 kişi öldü.", {("killed", 2300)}),
    (
        "tr",
        "Çad ordusu Bol'u bombaladı, saldırıda yüz elli kişi öldü, on iki kişi yaralandı.",
        {("killed", 150), ("wounded", 12)},
    ),
    ("tr", "Çad, yüzlerce esiri serbest bıraktı.", set()),
]


@pytest.mark.parametrize(("language", "text", "expected"), COUNTS, ids=[text for _, text, _ in COUNTS])
def test_numbers_in_words_and_figures(language: str, text: str, expected: set[tuple[str, int]]) -> None:
    reading = read_article(text, language=language)
    assert reading.accounts
    assert {(c.what, c.value) for a in reading.accounts for c in a.counts} == expected


def test_who_attacks_does_not_count_the_dead() -> None:
    reading = read_article("Chad shelled Bol, killing nine people.")
    assert {c.source for a in reading.accounts for c in a.counts} == {None}


def test_whoever_gives_the_number_is_its_source() -> None:
    reading = read_article("Chad shelled Bol. Local doctors put the toll at 17.")
    assert {(c.value, c.source) for a in reading.accounts for c in a.counts} == {(17, "Local doctors")}


SHELLED = "Chad shelled Bol on Monday, killing nine people, the army said. "
BOMBALADI = "Çad pazartesi günü Bol'u bombaladı, dokuz kişi öldü. "
SECOND_OPINIONS = [
    ("en", SHELLED + "The governor spoke of eleven.", (11, "The governor")),
    ("en", SHELLED + "The defence ministry still speaks of six.", (6, "The defence ministry")),
    ("en", SHELLED + "The mayor, who had been to the market, counted 14.", (14, "The mayor")),
    ("en", SHELLED + "The rebels say it was 20.", (20, "The rebels")),
    ("en", "Chad shelled Bol and killed two people, the army said, while the Red Cross counted four.", (4, "the Red Cross")),
    ("en", "The army said two men were killed when Chad shelled Bol; hospital officials said six.", (6, "hospital officials")),
    ("tr", BOMBALADI + "Vali Umar Diyalo ise 11 kişiden söz etti.", (11, "Vali Umar Diyalo")),
    ("tr", BOMBALADI + "İsyancılar 14 diyor.", (14, "İsyancılar")),
    ("tr", BOMBALADI + "Vali Umar Diyalo hastaneye 11 ceset getirildiğini söyledi.", (11, "Vali Umar Diyalo")),
    ("en", SHELLED + "Dr. Amina Issa says five bodies reached her morgue.", (5, "Dr. Amina Issa")),
    ("tr", BOMBALADI + "Yerel basın ölü sayısını 14 olarak verdi.", (14, "Yerel basın")),
    ("tr", "Çad Bol'u bombaladı. Bakanlık dört kişinin, Kızılhaç ise altı kişinin öldüğünü bildirdi.", (4, "Bakanlık")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"), SECOND_OPINIONS, ids=[s[1] for s in SECOND_OPINIONS]
)
def test_a_number_of_somebody_elses_own_is_kept_beside_the_first(
    language: str, text: str, expected: tuple[int, str]
) -> None:
    reading = read_article(text, language=language)
    counts = [c for a in reading.accounts for c in a.counts]
    assert len({c.value for c in counts}) == 2
    assert {c.what for c in counts} == {"killed"}
    assert expected in {(c.value, c.source) for c in counts}


NO_OPINIONS = [
    ("en", SHELLED + "Among the dead were two girls, the council said."),
    ("en", SHELLED + "The killed, including three children, were buried on Tuesday."),
    ("tr", BOMBALADI + "Konsey, ölenler arasında iki kız çocuğunun bulunduğunu belirtti."),
    ("en", SHELLED + "The army spoke of five hours of fighting."),
    ("en", SHELLED + "The ministry reported three violations of the truce."),
    ("en", SHELLED + "Two days later, five ministers met in Juba."),
    ("en", SHELLED + "The rebels claimed that six of their fighters had escaped."),
    ("tr", BOMBALADI + "Bakanlık üç ihlalden söz etti."),
    ("tr", BOMBALADI + "Ordu beş saat süren çatışmalardan söz etti."),
]


@pytest.mark.parametrize(("language", "text"), NO_OPINIONS, ids=[text for _, text in NO_OPINIONS])
def test_what_is_counted_in_hours_or_of_other_things_is_no_toll(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    assert {c.value for a in reading.accounts for c in a.counts if c.what == "killed"} == {9}


def test_a_toll_that_rose_contradicts_nobody() -> None:
    reading = read_article(SHELLED + "By evening the mayor said the toll had risen to 14.")
    counts = {c.value: c.source for a in reading.accounts for c in a.counts}
    assert counts[14] == counts[9]


def test_whoever_is_told_behind_the_number_gives_it() -> None:
    reading = read_article("Nine people were wounded when Chad shelled Bol, the local hospital says.")
    assert {c.source for a in reading.accounts for c in a.counts} == {"the local hospital"}


def test_a_crowd_is_counted_by_both_sides() -> None:
    reading = read_article(
        "Police said 500 people marched against Chad in Bol on Monday, the organisers 2,000."
    )
    protest = next(a for a in reading.accounts if a.category == "PROTEST")
    assert {(c.what, c.value, c.source) for c in protest.counts} == {
        ("people", 500, "Police"),
        ("people", 2000, "the organisers"),
    }


def test_an_ultimatum_of_hours_counts_nobody() -> None:
    reading = read_article("Chad expelled two Libyan diplomats on Monday and gave them 48 hours to leave.")
    assert {c.value for a in reading.accounts for c in a.counts} == {2}
