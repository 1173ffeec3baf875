"""Turkish endings: what a form says about tense, voice, negation and case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.turkish.endings import find_case_start, guess_case, guess_verb
from dragoman.read.turkish.lexicon import lexicon
from dragoman.read.turkish.morphology import fold, read_suffix

VERBS = [
    ("ağırladı", "ağırla", "finite", {"tense": "past"}),
    ("ağırlandı", "ağırla", "finite", {"tense": "past", "passive": True}),
    ("ağırlanacak", "ağırla", "finite", {"tense": "future", "passive": True}),
    ("ağırlıyor", "ağırla", "finite", {"tense": "present"}),
    ("görüşmüştü", "görüş", "finite", {"tense": "past", "older": True}),
    ("görüşmüş", "görüş", "finite", {"tense": "past", "hearsay": True}),
    ("görüşmüştür", "görüş", "finite", {"tense": "past", "hearsay": False}),
    ("görüşmedi", "görüş", "finite", {"negated": True}),
    ("görüşmüyor", "görüş", "finite", {"negated": True, "tense": "present"}),
    ("görüşebilir", "görüş", "finite", {"able": True, "negated": False}),
    ("görüşemedi", "görüş", "finite", {"able": True, "negated": True}),
    ("uzlaşırsa", "uzlaş", "converb", {"conditional": True}),
    ("saldıran", "saldır", "an", {}),
    ("saldırdığını", "saldır", "dik", {"case": "acc", "possessed": True}),
    ("saldıracağı", "saldır", "acak", {"tense": "future", "possessed": True}),
    ("saldırmasını", "saldır", "ma", {"case": "acc", "possessed": True}),
    ("suçlayarak", "suçla", "converb", {}),
    ("suçlamadan", "suçla", "converb", {"negated": True}),
    ("etmektedir", "et", "finite", {"tense": "present"}),
    ("edildi", "et", "finite", {"passive": True}),
    ("gidiyor", "git", "finite", {"tense": "present"}),
    ("diyor", "de", "finite", {"tense": "present"}),
]

NOUNS = [
    ("önerisini", "öneri", "acc", True),
    ("ziyaretinin", "ziyaret", "gen", True),
    ("saldırıda", "saldırı", "loc", False),
    ("görüşmesinde", "görüşme", "loc", True),
    ("talebini", "talep", "acc", True),
    ("tutsaklardan", "tutsak", "abl", False),
    ("tutsağa", "tutsak", "dat", False),
    ("izniyle", "izin", "ins", True),
]


@pytest.mark.parametrize("form, lemma, kind, features", VERBS)
def test_verbs(form: str, lemma: str, kind: str, features: dict[str, object]) -> None:
    verb = lexicon("tr").find(form).verb
    assert verb is not None
    assert (verb.lemma, verb.kind) == (lemma, kind)
    assert {name: getattr(verb, name) for name in features} == features


@pytest.mark.parametrize("form, lemma, case, possessed", NOUNS)
def test_nouns(form: str, lemma: str, case: str, possessed: bool) -> None:
    noun = lexicon("tr").find(form).noun
    assert noun is not None
    assert (noun.lemma, noun.case, noun.possessed) == (lemma, case, possessed)


@pytest.mark.parametrize(
    "suffix, case",
    [
        ("nin", "gen"),
        ("ın", "gen"),
        ("yi", "acc"),
        ("u", "acc"),
        ("ya", "dat"),
        ("e", "dat"),
        ("da", "loc"),
        ("teki", "loc"),
        ("ten", "abl"),
        ("yle", "ins"),
        ("la", "ins"),
        ("ndan", "abl"),
        ("xyz", ""),
    ],
)
def test_endings_behind_an_apostrophe(suffix: str, case: str) -> None:
    assert read_suffix(suffix) == case


@pytest.mark.parametrize(
    "word", ["alanda", "zaman", "neden", "insan", "hemen", "kitap", "sahip", "yer", "kendi"]
)
def test_words_that_only_look_like_verbs(word: str) -> None:
    assert lexicon("tr").find(word).verb is None
    assert guess_verb(word) is None


@pytest.mark.parametrize(
    "word, head",
    [
        ("kaynaklardan", "kaynaklar"),
        ("yetkiliden", "yetkili"),
        ("kaynak", "kaynak"),
        ("Bakanlığı", "Bakanlığı"),
        ("Bakanlığından", "Bakanlığı"),
    ],
)
def test_the_case_ending_can_be_cut_off(word: str, head: str) -> None:
    assert word[: find_case_start(word)] == head


@given(st.text(max_size=60))
def test_any_word_is_read(word: str) -> None:
    assert len(fold(word)) == len(word)
    lexicon("tr").find(word)
    guess_verb(word)
    guess_case(word)
    assert 0 <= find_case_start(word) <= len(word)
