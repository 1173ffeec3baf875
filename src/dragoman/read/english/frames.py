"""Frames of English sentences: verbs and nouns of engagement with their arguments."""

from collections.abc import Sequence

from dragoman.read.english.alignment import find_owners, flag_dates
from dragoman.read.english.framing import Framing
from dragoman.read.english.lexicon import lexicon
from dragoman.read.english.nouns import NounFrames
from dragoman.read.english.scanner import Scanner
from dragoman.read.english.verbs import VerbFrames
from dragoman.read.english.wording import Wording
from dragoman.read.frames import Frame
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention


def find_frames(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    *,
    language: str = "en",
) -> tuple[Frame, ...]:
    """All frames of the sentences, in the order of the text; `language` names the pack."""
    del language
    lex = lexicon()
    found: list[Frame] = []
    cursor = dated = 0
    for number, sentence in enumerate(sentences):
        words = frozenset([token.low for token in sentence.tokens])
        if lex.telling.isdisjoint(words) or not lex.sports.isdisjoint(words):
            continue
        owner, pronouns, cursor = find_owners(sentence, mentions, cursor)
        flags, dated = flag_dates(sentence, dates, dated)
        units = Scanner(Wording(sentence, owner, flags, mentions, lex)).scan()
        if units:
            found.extend(_frames(Framing(number, sentence, units, mentions, lex, pronouns, words)))
    return tuple(found)


def _frames(at: Framing) -> list[Frame]:
    nouns, verbs = NounFrames(at), VerbFrames(at)
    found = [frame for i, unit in enumerate(at.units) if unit.kind == "np" for frame in nouns.find(i)]
    violent: set[int] = set()
    for index in at.verbs:
        frames = verbs.find(index)
        if any(_is_violent(frame) for frame in frames):
            if at.units[index].form == "gerund" and at.clauses.governors.get(index) in violent:
                continue
            violent.add(index)
        found += frames
    return sorted(found, key=lambda frame: (frame.start, frame.end))


def _is_violent(frame: Frame) -> bool:
    """`hit the port, killing nine`: the participle behind an attack tells what came of it."""
    return all(sense.category in ("ASSAULT", "NONE") for sense in frame.predicate.senses)
