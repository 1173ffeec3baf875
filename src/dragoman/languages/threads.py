"""The words that name the threads of negotiations, and where they stand in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_lines
from dragoman.languages.names import fold

_WORD = re.compile(r"\w+")
MOST_WORDS = 20_000


class ThreadWords(Struct, frozen=True):
    """The words of one language for one thread."""

    thread: str
    words: tuple[str, ...]
    example: str


class Named(Struct, frozen=True):
    """A thread named at `[start, end)` of a text; `number` is the figure in its name ("28" of "28-point plan")."""

    thread: str
    start: int
    end: int
    number: str = ""


@cache
def thread_words(language: str) -> tuple[ThreadWords, ...]:
    """The entries of a language."""
    return load_lines(f"{language}/threads.jsonl", ThreadWords)


@cache
def _compile(language: str) -> tuple[dict[str, list[tuple[tuple[str, ...], str]]], tuple[str, ...]]:
    """Phrases by the first four letters of their first word ("#" for numbers)."""
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for entry in thread_words(language):
        for phrase in entry.words:
            words = tuple(re.findall(r"#|\w+\*?", phrase))
            found["#" if words[0] == "#" else words[0].rstrip("*")[:4]].append((words, entry.thread))
    for phrases in found.values():
        phrases.sort(key=lambda one: (-len(one[0]), one))
    return dict(found), tuple(sorted(found))


def find_threads(text: str, language: str) -> Iterator[Named]:
    """The threads that a text names, in order; of phrases that begin at one word the longest counts."""
    phrases, _ = _compile(language)
    tokens = []
    for match in _WORD.finditer(text):
        tokens.append((match.start(), match.end(), fold(match.group())))
        if len(tokens) >= MOST_WORDS:
            break
    for at, (start, _, word) in enumerate(tokens):
        key = "#" if word.isdecimal() else word[:4]
        for words, thread in phrases.get(key, ()):
            if len(tokens) - at >= len(words) and all(
                _fits(tokens[at + k][2], part) for k, part in enumerate(words)
            ):
                yield Named(thread, start, tokens[at + len(words) - 1][1], word if words[0] == "#" else "")
                break


def _fits(word: str, part: str) -> bool:
    if part == "#":
        return word.isdecimal() and len(word) < 4
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
