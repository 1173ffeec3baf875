"""Sentences and tokens as a reader would cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.tokens import lower, split_sentences

SENTENCES = [
    ("en", "Ana Soto arrived. She left at noon.", ["Ana Soto arrived.", "She left at noon."]),
    ("en", "Gen. Orr met Mr. Hale on Jan. 9 in St. Gallen. He left.", 2),
    ("en", "U.S. officials agreed. The U.K. did not.", 2),
    ("en", "So the answer is no. A spokesman read resolution No. 12 aloud.", 2),
    ("en", "“We are leaving. Nobody stays,” she said. Then she left.", 3),
    ("tr", "Prof. Aksoy konuştu. Sonra ayrıldı.", ["Prof. Aksoy konuştu.", "Sonra ayrıldı."]),
    ("tr", "Toplantı 3. turda bitti. 12. oturum yarın.", 2),
    ("tr", "“Geldik.” dedi. Sonra gitti.", 2),
]


@pytest.mark.parametrize("language, text, wanted", SENTENCES)
def test_a_sentence_ends_where_it_ends(language: str, text: str, wanted: list[str] | int) -> None:
    found = [text[s.start : s.end] for s in split_sentences(text, (), language=language)]
    if isinstance(wanted, int):
        assert len(found) == wanted, found
    else:
        assert found == wanted


def test_a_turkish_case_ending_behind_an_apostrophe_is_a_suffix() -> None:
    tokens = split_sentences("Aksoy’u Oslo'da kabul etti.", (), language="tr")[0].tokens
    assert [(t.core, t.suffix) for t in tokens[:2]] == [("Aksoy", "u"), ("Oslo", "da")]


def test_an_english_possessive_is_a_suffix_and_a_name_with_an_apostrophe_is_one_word() -> None:
    tokens = split_sentences("Chile's envoy flew to N'Djamena and Sana'a.", (), language="en")[0].tokens
    assert (tokens[0].core, tokens[0].suffix) == ("Chile", "s")
    assert "N'Djamena" in [t.core for t in tokens]
    assert "Sana'a" in [t.core for t in tokens]


def test_quotation_carries_over_a_sentence_end() -> None:
    first, second = split_sentences('He said: "We left. They stayed." Nobody spoke.', (), language="en")[:2]
    assert first.quoted[-2]
    assert second.quoted[0]


def test_dotted_and_dotless_i_are_told_apart_in_turkish_only() -> None:
    assert lower("ILICA", language="tr") == "ılıca"
    assert lower("İZMİR", language="tr") == "izmir"
    assert lower("IRAN", language="en") == "iran"


@given(st.text(max_size=400), st.sampled_from(["en", "tr"]))
def test_tokens_stand_where_they_say_in_any_text(text: str, language: str) -> None:
    for sentence in split_sentences(text, (), language=language):
        last = sentence.start
        for token in sentence.tokens:
            assert last <= token.start < token.end <= sentence.end
            assert text[token.start : token.core_end] == token.core
            last = token.end
        assert len(sentence.quoted) == len(sentence.tokens)
