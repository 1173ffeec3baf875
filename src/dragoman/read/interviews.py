"""Interviews: whose the answers are, so that "we" and "our navy" in them are somebody's."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.tokens import Sentence
from dragoman.types import Entity, Mention

_QUESTIONS = 2
"""Blocks that are nothing but a question, from which on a text is an interview."""
_LONGEST_QUESTION = 45
_HEAD = 4


def find_guest(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    *,
    language: str,
) -> int:
    """The mention of the one who is interviewed, -1 where the text is no interview.

    An interview has several questions by themselves, and tells at its head who spoke.
    """
    asked = [
        s for s in sentences if s.tokens and s.tokens[-1].core == "?" and len(s.tokens) < _LONGEST_QUESTION
    ]
    alone = {s.block for s in asked}
    if len(alone) < _QUESTIONS:
        return -1
    head = [s for s in sentences[: _HEAD + 1] if s not in asked][:_HEAD]
    stems = [words[-1] for words in cue_words(language, "interview")]
    spoke = any(_fits(token.low, stem) for s in head for token in s.tokens for stem in stems)
    if not spoke:
        return -1
    for sentence in head:
        for number, mention in enumerate(mentions):
            if sentence.start <= mention.start < sentence.end and _holds_office(mention, entities):
                return number
    return -1


def _fits(word: str, stem: str) -> bool:
    return word.startswith(stem[:-1]) if stem.endswith("*") else word == stem


def _holds_office(mention: Mention, entities: Sequence[Entity]) -> bool:
    if mention.kind != "person" or mention.entity < 0 or mention.pronoun:
        return False
    entity = entities[mention.entity]
    return bool(entity.roles and entity.names)
