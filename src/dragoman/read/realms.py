"""What a passage tells that has not happened between states: games, stories, polls, suppositions, habits.

Their words are those of conflict and diplomacy ("Turkey beat Wales", "the hero is kidnapped", "61 percent would send
troops"), and what they tell has not happened between those named.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from dragoman.languages.predicates import cue_words
from dragoman.read.frames import Frame
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention

_SURE, _HINT, _EARNEST, _ENOUGH = 2, 1, -2, 3
"""What a word of sports counts, one that others use too, one of war or state; what makes a paragraph one of sports."""
_WEIGHTS = (
    ("realm:sport-hint", _HINT),
    ("realm:sport-win", _HINT),
    ("realm:sport", _SURE),
    ("realm:earnest", _EARNEST),
)
_HALF = 2
_NAMED = frozenset({"person", "organization", "group"})
_OF_STATES = frozenset({"withdraw", "expel", "discontinue"})
"""What only states do to each other."""
_POLICED = frozenset({"COERCE", "ASSAULT", "SANCTION", "RETREAT", "NONE"})
_SCORE = re.compile(r"(?<![\d-])\d{1,3} ?[-–] ?\d{1,3}(?![\d-])")
_CACHED = 512
_BEGUN = 3
"""Letters by which a word is looked for before a pattern is tried."""
_BEFORE = 3
"""Words in front of a clause among which an adverb of its own may stand."""
_JOINT = re.compile(r"[;:.!?]|, (?:and|but|ve|ama|ancak) ")
_PART = re.compile(r"[;:.!?]")
_NOTHING = re.compile(r"(?!)")


def drop_unreal(
    text: str,
    sentences: Sequence[Sentence],
    frames: Sequence[Frame],
    dates: Sequence[FoundDate],
    *,
    language: str,
) -> tuple[Frame, ...]:
    """The frames that tell of the world: not of a game, a film or novel, a poll, a "what if", or what is usual."""
    days = [date.start for date in dates]
    games = _find_games(text, sentences, language=language)
    polls = _find_polls(text, sentences, language=language)
    asked = _find_supposed(text, sentences, language=language)
    kept: list[Frame] = []
    for frame in frames:
        sentence = sentences[frame.sentence]
        if sentence.block in games or frame.sentence in polls:
            continue
        if frame.sentence in asked and not frame.reports and _lies_ahead(frame):
            continue
        if _is_crime(text, sentence, frame, language=language):
            continue
        if not _dated(sentence, days) and _has(text[sentence.start : sentence.end], language, "realm:youth"):
            continue
        if _is_usual(text, sentence, frame, days, language=language):
            continue
        if _is_rule(text, sentence, frame, days, language=language):
            continue
        if _is_in_tale(text, sentence, frame, language=language):
            continue
        kept.append(frame)
    return tuple(kept)


def _find_games(text: str, sentences: Sequence[Sentence], *, language: str) -> frozenset[int]:
    """The paragraphs about sports; all of them where most are."""
    words: dict[int, dict[str, int]] = defaultdict(dict)
    titles: set[int] = set()
    for sentence in sentences:
        told = words[sentence.block]
        part = text[sentence.start : sentence.end]
        begun = frozenset([token.low[:_BEGUN] for token in sentence.tokens])
        for kind, weight in _WEIGHTS:
            if not begun.isdisjoint(_begins(language, kind)):
                told.update((hit.lower(), weight) for hit in _find(part, language, kind))
        if _SCORE.search(part) and _find(part, language, "realm:sport-win"):
            told["1-0"] = _SURE
        if sentence.kind == "title":
            titles.add(sentence.block)
    games = {
        block for block, told in words.items() if _SURE in told.values() and sum(told.values()) >= _ENOUGH
    }
    body = [block for block in words if block not in titles]
    if games and _HALF * sum(block in games for block in body) > len(body):
        return frozenset(words)
    return frozenset(games)


def _find_polls(text: str, sentences: Sequence[Sentence], *, language: str) -> frozenset[int]:
    """The sentences that tell how many of those who were asked think what."""
    polled = {s.block for s in sentences if _find(text[s.start : s.end], language, "realm:poll")}
    return frozenset(
        number
        for number, sentence in enumerate(sentences)
        if sentence.block in polled and _find(text[sentence.start : sentence.end], language, "realm:share")
    )


def _find_supposed(text: str, sentences: Sequence[Sentence], *, language: str) -> frozenset[int]:
    """The sentences of a paragraph behind its question what would be if."""
    found: set[int] = set()
    block = -1
    for number, sentence in enumerate(sentences):
        if sentence.block == block:
            found.add(number)
        part = text[sentence.start : sentence.end]
        if part.rstrip("\"'”»’ ").endswith("?") and _find(part, language, "realm:what-if"):
            block = sentence.block
    return frozenset(found)


def drop_storms(text: str, mentions: Sequence[Mention], *, language: str) -> tuple[Mention, ...]:
    """The mentions without the names of storms ("Typhoon Linh"), who are nobody."""
    return tuple(
        mention
        for mention in mentions
        if mention.kind not in _NAMED or not _is_storm(text[mention.start : mention.end], language)
    )


def _is_storm(name: str, language: str) -> bool:
    words = name.split()
    return len(words) > 1 and any(
        _pattern(language, "realm:storm").fullmatch(w) for w in (words[0], words[-1])
    )


def is_trade(text: str, *, language: str) -> bool:
    """Whether a sentence tells of buying, selling and contracts between firms."""
    return bool(_find(text, language, "realm:trade"))


def _is_crime(text: str, sentence: Sentence, frame: Frame, *, language: str) -> bool:
    """`Police arrested three men over a robbery`: what the police do at home, to nobody named."""
    if any(s.category not in _POLICED or s.mode in _OF_STATES for s in frame.predicate.senses):
        return False
    done_to = [frame.slots[slot] for slot in ("object", "to", "against", "from") if slot in frame.slots]
    if any(argument.mentions for argument in done_to):
        return False
    return _has(text[sentence.start : sentence.end], language, "realm:crime")


def _lies_ahead(frame: Frame) -> bool:
    return frame.tense == "future" or frame.mood in ("plan", "propose", "wish", "hypothetical")


def _dated(sentence: Sentence, days: Sequence[int]) -> bool:
    return bisect_left(days, sentence.end) > bisect_left(days, sentence.start)


def _is_usual(text: str, sentence: Sentence, frame: Frame, days: Sequence[int], *, language: str) -> bool:
    """`Chile often accuses Peru`: what is done time and again, on no day, is no event."""
    if not _has(text[sentence.start : sentence.end], language, "realm:habit"):
        return False
    tokens = sentence.tokens
    first = tokens[max(0, min(frame.first, frame.start) - _BEFORE)].start
    last = tokens[min(max(frame.last, frame.end) + 1, len(tokens)) - 1].end
    joint = max((hit.end() for hit in _JOINT.finditer(text, first, tokens[frame.start].start)), default=first)
    told = [hit.span() for hit in _pattern(language, "realm:habit").finditer(text, joint, last)]
    clause = max(joint, text.rfind(", ", joint, tokens[frame.start].start))
    inside = days[bisect_left(days, clause) : bisect_left(days, last)]
    return bool(told) and all(any(start <= day < end for start, end in told) for day in inside)


def _is_rule(text: str, sentence: Sentence, frame: Frame, days: Sequence[int], *, language: str) -> bool:
    """`When Chile raises a fee, Peru protests`: what follows whenever something else is done, on no day."""
    if frame.tense != "present" or frame.predicate.pos != "verb" or sentence.kind == "title":
        return False
    ongoing = tuple(words[0].lstrip("*") for words in cue_words(language, "ongoing"))
    if sentence.tokens[frame.start].low.endswith(ongoing) or _dated(sentence, days):
        return False
    if not _has(text[sentence.start : sentence.end], language, "realm:whenever"):
        return False
    start = sentence.tokens[frame.start].start
    joint = max((hit.end() for hit in _PART.finditer(text, sentence.start, start)), default=sentence.start)
    behind = _PART.search(text, start, sentence.end)
    return bool(_find(text[joint : behind.start() if behind else sentence.end], language, "realm:whenever"))


def _is_in_tale(text: str, sentence: Sentence, frame: Frame, *, language: str) -> bool:
    """`a novel whose hero is kidnapped`: what is told behind the words for an invented story is told in it."""
    if not _has(text[sentence.start : sentence.end], language, "realm:tale"):
        return False
    start = sentence.tokens[min(frame.start, len(sentence.tokens) - 1)].start
    return bool(_find(text[sentence.start : start], language, "realm:tale"))


@lru_cache(maxsize=_CACHED)
def _has(text: str, language: str, kind: str) -> bool:
    """Whether a sentence has such words at all; asked again for each of its frames."""
    return _pattern(language, kind).search(text) is not None


def _find(text: str, language: str, kind: str) -> list[str]:
    return _pattern(language, kind).findall(text)


@cache
def _begins(language: str, kind: str) -> frozenset[str]:
    """The first letters of the words with which phrases of a kind begin: a sentence without them has none."""
    return frozenset(words[0].rstrip("*")[:_BEGUN] for words in cue_words(language, kind))


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    """One pattern for all phrases of a kind of cue; a `*` lets any ending follow."""
    phrases = [" ".join(words) for words in cue_words(language, kind)]
    if not phrases:
        return _NOTHING
    parts = [
        re.escape(phrase.rstrip("*")) + (r"[^\W\d_]{0,24}" if phrase.endswith("*") else "")
        for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])", re.IGNORECASE)
