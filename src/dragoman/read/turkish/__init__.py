"""Turkish syntax: sentences into predicates with their arguments."""

from collections.abc import Sequence

from dragoman.read.frames import Frame
from dragoman.read.tokens import Sentence
from dragoman.read.turkish.clauses import SentenceReader
from dragoman.read.turkish.holding import is_held, is_matter
from dragoman.read.turkish.home import Home
from dragoman.read.turkish.issuing import SPEAKING, add_issuer
from dragoman.read.turkish.lexicon import find_noun, is_genitive, lexicon
from dragoman.read.turkish.phrases import Draft
from dragoman.read.turkish.reports import Context
from dragoman.read.turkish.shortened import add_shortened
from dragoman.read.turkish.speakers import find_source_end
from dragoman.read.turkish.spreading import spread_days
from dragoman.types import Entity, Mention

__all__ = [
    "add_issuer",
    "add_shortened",
    "find_frames",
    "find_noun",
    "find_source_end",
    "is_genitive",
    "is_held",
    "is_matter",
    "spread_days",
]


_DASHES = frozenset({"-", "–", "—"})
_LONGEST_DATELINE = 9


def find_frames(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity] = (),
    *,
    language: str = "tr",
) -> tuple[Frame, ...]:
    """The predicates of the sentences with their arguments, in order of sentence and predicate.

    `mentions` are those of the whole text, ascending; slots and reports index them. `entities` tell whose
    body speaks, for statements that say "we". Time is linear in the number of tokens, whatever the text.
    """
    words = lexicon(language)
    home = Home(sentences, mentions, entities)
    frames: list[Frame] = []
    context = Context(-1)
    pending: list[tuple[int, list[Draft]]] = []
    cursor = 0
    for number, sentence in enumerate(sentences):
        if sentence.block != context.block:
            context = Context(sentence.block)
        found, cursor = place_mentions(sentence, mentions, cursor)
        opening = _find_dateline(sentence)
        if opening:
            found = {at: mention for at, mention in found.items() if at >= opening}
        drafts = SentenceReader(sentence, found, mentions, words, context, home).read()
        context.end_sentence(drafts, number)
        pending.append((number, drafts))
    for number, drafts in pending:
        telling = [draft for draft in drafts if draft.predicate is not None]
        if len(telling) > 1:
            telling.sort(key=lambda item: (item.start, item.end))
        for draft in telling:
            frame = draft.freeze(number)
            if frame is not None:
                frames.append(frame)
    return tuple(frames)


def _find_dateline(sentence: Sentence) -> int:
    """The token behind the dash of a dateline ("LİMA (QA) - "), or 0: the town tells where it was written."""
    for at, token in enumerate(sentence.tokens[: _LONGEST_DATELINE + 1]):
        if token.core in _DASHES and at and not token.glued:
            return at + 1
        if token.kind == "word" and not token.capital:
            return 0
    return 0


def place_mentions(
    sentence: Sentence, mentions: Sequence[Mention], cursor: int
) -> tuple[dict[int, tuple[int, int]], int]:
    """Token index of each mention in the sentence with (mention index, end token), and where to go on."""
    found: dict[int, tuple[int, int]] = {}
    tokens = sentence.tokens
    while cursor < len(mentions) and mentions[cursor].start < sentence.start:
        cursor += 1
    index = 0
    while cursor < len(mentions) and mentions[cursor].start < sentence.end:
        mention = mentions[cursor]
        while index < len(tokens) and tokens[index].end <= mention.full_start:
            index += 1
        end = index
        while end < len(tokens) and tokens[end].start < mention.full_end:
            end += 1
        if end > index and mention.how != SPEAKING:
            found[index] = (cursor, end)
        index = end
        cursor += 1
    return found, cursor
