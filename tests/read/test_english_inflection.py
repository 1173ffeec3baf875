"""English forms from dictionary forms."""

import pytest

from dragoman.read.english.inflection import noun_forms, verb_forms

VERBS = {
    ("visit",): {"visit", "visits", "visited", "visiting"},
    ("deny",): {"deny", "denies", "denied", "denying"},
    ("free",): {"free", "frees", "freed", "freeing"},
    ("hit", "hit"): {"hit", "hits", "hitting"},
    ("take", "took", "taken"): {"take", "takes", "took", "taken", "taking"},
    ("signal",): {"signal", "signals", "signaled", "signalled", "signaling", "signalling"},
    ("be",): {"be", "is", "are", "was", "were", "been", "being"},
}


@pytest.mark.parametrize("entry, wanted", VERBS.items(), ids=[entry[0] for entry in VERBS])
def test_a_verb_has_all_its_forms(entry: tuple[str, ...], wanted: set[str]) -> None:
    assert {form for form, _ in verb_forms(entry[0], entry[1:])} == wanted


@pytest.mark.parametrize("base, plural", [("treaty", "treaties"), ("clash", "clashes"), ("envoy", "envoys")])
def test_a_noun_has_a_plural(base: str, plural: str) -> None:
    assert dict(noun_forms(base)) == {base: False, plural: True}
