"""What is agreed, promised or asked for has days and places of its own, which are not those of the agreeing."""

import re
from itertools import pairwise

from dragoman.languages.grammar import grammar
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.belonging import stands_on_stage
from dragoman.read.accounts.located import LOCATIVE
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.read.turkish import find_noun, is_genitive

__all__ = ["is_before_clause_end", "is_of_clause_behind", "is_of_complement", "is_of_topic"]

_SAID = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_VERBAL = re.compile(r"[^\W\d_]{2,}m(?:ası|esi|asın[ıa]|esin[ie]|asında|esinde|ay[ıa]|ey[ie]|a|e)")
"""A Turkish verbal noun with its ending ("açılmasına", "çekmeyi"); some nouns look like it ("anlaşma")."""

_DONE = re.compile(r"[^\W\d_]{2,}m(?:as[ıi]|es[ıi])(?:n[ıi]n|ndan|nden)?$")
"""A verbal noun behind which a postposition ends its clause ("yaralanmasının ardından")."""
_ABOUT = re.compile(r"m[ae]s[ıi]n[ae] (?:ilişkin|dair|yönelik)\b")
_SITES = frozenset({"road", "crossing", "bridges", "facility"})
_WORDS, _NEAR = 40, 3
_OF = ("ın", "in", "un", "ün")

_GENITIVE = re.compile(r"(?:n[ıiuü]n|[^\W\d_]{2}[ıiuü]n)")
_TO = re.compile(r"\bto ([a-z]+) (\S+)")
_THAT = re.compile(r"\bthat\b[^.;]*\b(?:would|will|should)\b")
_MANY = "s"
_BESIDE = len(" throughout the ")


def is_of_complement(scene: Scene, frame: Frame, start: int, end: int) -> bool:
    """Whether a day or place at `[start, end)` of the text belongs to what the frame's verb governs.

    `iki ülke, savcıların cuma günü Lima'da buluşmasında anlaştı`, `agreed to reopen the crossing on Monday`.
    """
    if frame.predicate.pos != "verb" or not any(sense.category in _SAID for sense in frame.predicate.senses):
        return False
    meant = choose_sense(frame.predicate, frame.slots, scene.mentions)
    if meant is not None and meant.category not in _SAID:
        # "accepted an invitation to visit Lima in May": that is the visit
        return False
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "tr":
        return end <= key.start and _stands_in_noun_clause(scene, frame, start, end, key.start)
    between = scene.text[key.end : start] if start >= key.end else ""
    return _stands_behind_verb(between) and not stands_on_stage(between.lower().split())


def is_before_clause_end(scene: Scene, frame: Frame, start: int, end: int) -> bool:
    """`Lima'da bir askerin ölmesinin ardından Peru'yu suçladı`: whether the place hangs on the clause before.

    Only where that clause has a subject of its own, behind it, or before it and its day.
    """
    if scene.language != "tr":
        return False
    key = scene.span(frame, frame.start, frame.end).start
    there = frame.slots.get("in")
    if there is not None and not _SITES.isdisjoint(there.classes) and _ABOUT.search(scene.text, end, key):
        # "Tacna kapısında geçişlerin kolaylaştırılmasına ilişkin bir mutabakat imzaladı"
        return True
    days = scene.dates_in(max(0, start - _WORDS), start)
    beside = days and start - days[-1].end <= _NEAR
    if is_of_clause_behind(scene, days[-1].start if beside else start, end, key):
        return True
    tokens = [t for t in scene.sentences[frame.sentence].tokens if end <= t.start and t.end <= key]
    for at, (token, behind) in enumerate(pairwise(tokens)):
        closes = (behind.low.rstrip(","),) in cue_words("tr", "behind-clause")
        if (
            closes
            and "," not in scene.text[end : token.start]
            and _DONE.search(token.low)
            and not find_noun(token.low)
        ):
            return any(
                _GENITIVE.fullmatch(t.suffix) if t.suffix else _ends_genitive(t.low) or t.low.endswith(_OF)
                for t in tokens[:at]
            )
    return False


def is_of_clause_behind(scene: Scene, start: int, end: int, key: int) -> bool:
    """`kablonun salı gecesi kopmasının ardından gemiye el koydu`: whether the day is that of what came before.

    `[start, end)` are the characters of the day, between a subject in the genitive and a verbal noun.
    """
    before = scene.text[max(0, start - _WORDS) : start].split()
    behind = scene.text[end:key].lower().lstrip("'’").split()[: _NEAR + 1]
    last = before[-1].lower() if before else ""
    if not (_ends_genitive(last) or is_genitive(last)):
        return False
    return any(
        _DONE.search(word) and (after.rstrip(","),) in cue_words("tr", "behind-clause")
        for word, after in pairwise(behind)
    )


def is_of_topic(scene: Scene, frame: Frame, start: int, *, land: bool) -> bool:
    """`discussed the situation in Haiti`: whether a place at `start` belongs to what is talked about.

    Behind any other object ("discussed trade in Lima") only a whole country (`land`) does.
    """
    told = frame.slots.get("object")
    if scene.language != "en" or frame.predicate.pos != "verb" or told is None:
        return False
    if not any(sense.category == "CONSULT" for sense in frame.predicate.senses):
        return False
    key, span = scene.span(frame, frame.start, frame.end), scene.span(frame, told.start, told.end)
    if start < key.end or any(scene.mentions[m].full_end >= span.end for m in told.mentions):
        # "met Jan Holm in Haiti"
        return False
    words = scene.text[key.end : start].lower().replace(",", " ").split()
    while words and (words[-1] in LOCATIVE or words[-1] in grammar("en").determiners):
        words.pop()
    things = {word for (word,) in cue_words("en", "state-of-things")}
    close = land and start <= span.end + _BESIDE
    staged = stands_on_stage(scene.text[key.end : start].lower().split())
    return bool(words) and (words[-1] in things or (close and not staged))


def _stands_in_noun_clause(scene: Scene, frame: Frame, start: int, end: int, verb: int) -> bool:
    """Behind a genitive subject of its own, before a verbal noun."""
    tokens = scene.sentences[frame.sentence].tokens
    between = [token for token in tokens if end <= token.start and token.end <= verb]
    governs = any(
        token.core != "," and _VERBAL.fullmatch(token.low) and not find_noun(token.low) for token in between
    )
    if not governs:
        return False
    before = [token for token in tokens if token.end <= start]
    subject = frame.slots.get("subject")
    if subject is None or not before or tokens[subject.end - 1].start >= start:
        return False
    inside = [token for token in before if token.start >= tokens[subject.end - 1].end]
    return any(
        _GENITIVE.fullmatch(token.suffix) if token.suffix else _ends_genitive(token.low) for token in inside
    )


def _ends_genitive(low: str) -> bool:
    return low.endswith(("nın", "nin", "nun", "nün", "ların", "lerin"))


def _stands_behind_verb(between: str) -> bool:
    """Whether "to" and a verb, or a clause with "that ... would", stand between the verb and the day."""
    if _THAT.search(between):
        return True
    known = grammar("en")
    for told in _TO.finditer(between):
        word = told[1]
        if word not in known.determiners and word not in known.adjectives and not word.endswith(_MANY):
            return True
    return False
