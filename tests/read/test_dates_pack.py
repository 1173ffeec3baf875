"""The calendar packs: every rule and word is read in its own example."""

from datetime import date

import pytest

from dragoman.languages.loader import LANGUAGES
from dragoman.read.dates import find_dates
from dragoman.read.dates.pack import load_pack
from dragoman.read.dates.rules import Join, Rule, Word

REFERENCE = date(2025, 9, 17)

RULES = [(code, rule) for code in LANGUAGES for rule in load_pack(code).calendar.rules]
WORDS = [
    (code, word)
    for code in LANGUAGES
    for word in (*load_pack(code).calendar.words, *load_pack(code).calendar.names_extra)
    if word.sort not in {"quantity", "named", "occasion"}
]


@pytest.mark.parametrize("code, rule", RULES, ids=lambda part: getattr(part, "example", part))
def test_example_of_each_rule_is_read_as_meant(code: str, rule: Rule) -> None:
    found = find_dates(rule.example, language=code, reference=REFERENCE)
    assert len(found) == (0 if rule.kind == "none" else 1)


JOINS = [(code, join) for code in LANGUAGES for join in load_pack(code).calendar.joins]


@pytest.mark.parametrize("code, join", JOINS, ids=lambda part: getattr(part, "example", part))
def test_example_of_each_join_is_one_span(code: str, join: Join) -> None:
    assert len(find_dates(join.example, language=code, reference=REFERENCE)) == 1


@pytest.mark.parametrize("code, word", WORDS, ids=lambda part: getattr(part, "example", part))
def test_example_of_each_word_holds_a_date_with_it(code: str, word: Word) -> None:
    found = find_dates(word.example, language=code, reference=REFERENCE)
    assert any(form.lower() in one.text.lower() for one in found for form in word.forms)
