from collections import Counter

import pytest

from dragoman.ontology import categories, find_category, find_mode, find_phrase

NAMES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT"
)


def test_the_sixteen_categories_are_there_in_plover_s_order() -> None:
    assert [category.id for category in categories()] == NAMES.split()


def test_ids_of_modes_are_unique_within_a_category() -> None:
    for category in categories():
        assert max(Counter(mode.id for mode in category.modes).values(), default=1) == 1


@pytest.mark.parametrize(
    "category, mode",
    [("CONSULT", "phone"), ("REQUEST", "yield"), ("REJECT", "assist"), ("ASSAULT", "heavy-weapons")],
)
def test_modes_belong_to_their_category(category: str, mode: str) -> None:
    assert find_mode(category, mode) is not None
    assert find_mode("AID", mode) is None


def test_every_phrase_places_its_recipients() -> None:
    for category in categories():
        for phrase in [category.phrase, *(mode.phrase for mode in category.modes if mode.phrase)]:
            for words in (phrase.toward.past, phrase.toward.base, phrase.toward.done, phrase.noun_toward):
                assert words.count("{recipients}") == 1
            for words in (phrase.alone.past, phrase.alone.base, phrase.alone.done, phrase.noun):
                assert "{" not in words


def test_every_entry_has_an_example_sentence() -> None:
    for category in categories():
        for example in (category.example, *(mode.example for mode in category.modes)):
            assert example.endswith(".")


def test_a_mode_without_words_of_its_own_takes_the_category_s() -> None:
    consult = find_category("CONSULT")
    assert consult is not None
    assert find_phrase("CONSULT", None) == consult.phrase
    assert find_phrase("CONSULT", "unheard-of") == consult.phrase
    assert find_phrase("NOTHING", None) is None
