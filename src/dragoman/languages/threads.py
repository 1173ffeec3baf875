"""The words that name the threads of negotiations, and where they stand in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.languages.loader import load_lines
from dragoman.languages.names import fold

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?;]|\n")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
MOST_WORDS = 20_000
BESIDE = 120
"""Words before and behind within which a phrase's `near` words must stand."""

YEAR_BEHIND = 4
"""Words behind a name within which its year may stand ("the grain deal signed in 2019")."""

Cue = Literal["", "agenda", "venue", "located", "capital", "year"]


class ThreadWords(Struct, frozen=True):
    """The words of one language for one thread; a phrase counts only where a word of `near` stands not far off.

    Without a thread they are a cue. `agenda` words tell that a matter was talked about; `venue` words before a city,
    endings of it (with a leading apostrophe) or words behind it (with a leading >) that something only happens there,
    `located` words and endings the same of a country, `capital` words behind a country that only its capital is meant;
    `year` words may stand between a year and a name.
    """

    words: tuple[str, ...]
    thread: str = ""
    cue: Cue = ""
    near: tuple[str, ...] = ()
    example: str = ""


class Named(Struct, frozen=True):
    """A thread named at `[start, end)` of a text; `number` is the figure in its name ("28" of "28-point plan").

    `year` is that of an earlier matter ("the 2019 grain deal"), else 0; `behind` means that it stands behind the name.
    """

    thread: str
    start: int
    end: int
    number: str = ""
    year: int = 0
    behind: bool = False


class Word(NamedTuple):
    """A word of a text, folded."""

    start: int
    end: int
    form: str


class Phrase(NamedTuple):
    """What a thread is called, word by word."""

    words: tuple[str, ...]
    thread: str
    near: tuple[str, ...]


@cache
def thread_words(language: str) -> tuple[ThreadWords, ...]:
    """The entries of a language."""
    return load_lines(f"{language}/threads.jsonl", ThreadWords)


@cache
def cue_words(language: str, cue: Cue) -> tuple[str, ...]:
    """The words of a cue."""
    return tuple(word for entry in thread_words(language) if entry.cue == cue for word in entry.words)


@cache
def _compile(language: str) -> dict[str, list[Phrase]]:
    """Phrases by the first four letters of their first word ("#" for numbers), longer ones first."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for entry in thread_words(language):
        for phrase in entry.words if entry.thread else ():
            words = tuple(re.findall(r"#|\w+\*?", phrase))
            key = "#" if words[0] == "#" else words[0].rstrip("*")[:4]
            found[key].append(Phrase(words, entry.thread, entry.near))
    for phrases in found.values():
        phrases.sort(key=lambda one: (-len(one.words), one))
    return dict(found)


def find_threads(text: str, language: str) -> Iterator[Named]:
    """The threads that a text names, in order; of phrases that begin at one word the longest counts."""
    phrases = _compile(language)
    words = list(_scan(text))
    for at, word in enumerate(words):
        key = "#" if word.form.isdecimal() else word.form[:4]
        for phrase in phrases.get(key, ()):
            end = at + len(phrase.words)
            if not _stands(words, at, phrase.words) or (phrase.near and not _is_near(words, at, phrase.near)):
                continue
            number = word.form if phrase.words[0] == "#" else ""
            year, behind = _find_year(text, words, at, end, cue_words(language, "year"))
            yield Named(phrase.thread, word.start, words[end - 1].end, number, year, behind)
            break


def has_cue(text: str, language: str, cue: Cue) -> bool:
    """Whether one of the cue's words stands in the text."""
    wanted = cue_words(language, cue)
    return any(_fits(word.form, part) for word in _scan(text) for part in wanted)


def _scan(text: str) -> Iterator[Word]:
    for count, match in enumerate(_WORD.finditer(text)):
        if count == MOST_WORDS:
            return
        yield Word(match.start(), match.end(), fold(match.group()))


def _stands(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    return len(words) - at >= len(parts) and all(
        _fits(words[at + number].form, part) for number, part in enumerate(parts)
    )


def _is_near(words: Sequence[Word], at: int, near: Sequence[str]) -> bool:
    beside = words[max(0, at - BESIDE) : at + BESIDE]
    return any(_fits(word.form, part) for word in beside for part in near)


def _find_year(
    text: str, words: Sequence[Word], start: int, end: int, between: Sequence[str]
) -> tuple[int, bool]:
    """The year right before a name, before it and a case ending, or shortly behind it; and whether it is behind."""
    for at in (start - 1, start - 2, *range(end, min(len(words), end + YEAR_BEHIND))):
        if at < 0 or not _YEAR.match(words[at].form):
            continue
        if at == start - 2 and not any(_fits(words[start - 1].form, part) for part in between):
            continue
        if not _BREAK.search(text, words[min(at, start)].start, words[max(at, end - 1)].end):
            return int(words[at].form), at >= end
    return 0, False


def _fits(word: str, part: str) -> bool:
    if part == "#":
        return word.isdecimal() and len(word) < 4
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
