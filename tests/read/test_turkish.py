"""Turkish clauses as a newsroom writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.turkish_texts import read_frames

from dragoman.languages.predicates import Predicate, predicates
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import split_sentences
from dragoman.read.turkish import find_frames


@pytest.mark.parametrize("predicate", predicates("tr"), ids=lambda predicate: predicate.id)
def test_every_entry_reads_its_example(predicate: Predicate) -> None:
    frames, mentions = read_frames(predicate.example)
    own = [frame for frame in frames if frame.predicate.id == predicate.id]
    assert own, f"{predicate.example}: {[frame.predicate.id for frame in frames]}"
    assert any(choose_sense(predicate, frame.slots, mentions) for frame in own)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for frame in find_frames(split_sentences(text, (), language="tr"), ()):
        assert frame.start < frame.end
