"""JSON files cut into one article each."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.errors import InputError
from dragoman.types.document import BODY_KEYS

_WRAPPERS = (
    "@graph",
    "articles",
    "items",
    "results",
    "documents",
    "docs",
    "data",
    "entries",
    "hits",
    "itemListElement",
    "article",
    "mainEntity",
    "item",
    "_source",
)
_BLANK = re.compile(r"[ \t\r\n]*")
_DEPTH = 5
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of the file's text that holds one JSON value; `number` counts from 1, 0 where it is the whole file.

    `problem` says why the value is no article, None if it is one.
    """

    start: int
    end: int
    number: int
    problem: str | None = None


def cut_json(text: str, *, by_line: bool) -> list[Slice]:
    """One slice for each article of a `.json` or `.jsonl` text. Raises `InputError` where it is no JSON at all.

    A list, a `@graph` or a wrapper such as `{"articles": [...]}` is cut into its elements.
    """
    if by_line:
        return list(_cut_lines(text))
    start = _skip(text, 0)
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise InputError(_explain(error)) from error
    except RecursionError as error:
        raise InputError("the JSON is nested too deeply to be an article") from error
    if _skip(text, end) < len(text):
        # Several values after one another: JSON Lines under another name.
        return list(_cut_lines(text))
    if is_article(value):
        return [Slice(0, len(text), 0)]
    found = list(_cut_value(text, start, value, _DEPTH))
    if not found:
        raise InputError(_no_body(value))
    return [Slice(a, b, number, problem) for number, (a, b, problem) in enumerate(found, start=1)]


def is_article(value: object) -> bool:
    """Whether a JSON value has an article's text in one of the known fields."""
    return isinstance(value, Mapping) and any(
        isinstance(value.get(key), str) and value[key].strip() for key in BODY_KEYS
    )


def _cut_lines(text: str) -> Iterator[Slice]:
    number = 0
    at = 0
    for line_number, line in enumerate(text.split("\n"), start=1):
        start, at = at, at + len(line) + 1
        kept = line.strip()
        if not kept:
            continue
        number += 1
        begin = start + line.index(kept)
        problem = None
        try:
            value = json.loads(kept)
            if not is_article(value):
                problem = _no_body(value)
        except json.JSONDecodeError as error:
            problem = (
                f"line {line_number} is not JSON ({error.msg} at column {error.colno}); correct that line"
            )
        except RecursionError:
            problem = f"line {line_number} is nested too deeply to be an article"
        yield Slice(begin, begin + len(kept), number, problem)


def _cut_value(text: str, start: int, value: Any, depth: int) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and problem of each article inside the value that begins at `start`."""
    if depth == 0:
        return
    if isinstance(value, list):
        for begin, end, element in _elements(text, start):
            inner = [] if is_article(element) else list(_cut_value(text, begin, element, depth - 1))
            if inner:
                yield from inner
            else:
                yield begin, end, None if is_article(element) else _no_body(element)
    elif isinstance(value, dict) and any(key in value for key in _WRAPPERS):
        for key, begin, end, member in _members(text, start):
            if key not in _WRAPPERS:
                continue
            if is_article(member):
                yield begin, end, None
            elif isinstance(member, list) and key == "@graph":
                # A graph also describes the site, the picture, the author.
                yield from (found for found in _cut_value(text, begin, member, depth - 1) if found[2] is None)
            elif isinstance(member, (dict, list)):
                yield from _cut_value(text, begin, member, depth - 1)


def _elements(text: str, start: int) -> Iterator[tuple[int, int, Any]]:
    at = start + 1
    while True:
        at = _skip(text, at)
        if text[at] == "]":
            return
        value, end = _DECODER.raw_decode(text, at)
        yield at, end, value
        at = _skip(text, end)
        if text[at] == ",":
            at += 1


def _members(text: str, start: int) -> Iterator[tuple[str, int, int, Any]]:
    at = start + 1
    while True:
        at = _skip(text, at)
        if text[at] == "}":
            return
        key, at = _DECODER.raw_decode(text, at)
        begin = _skip(text, _skip(text, at) + 1)
        value, end = _DECODER.raw_decode(text, begin)
        yield key, begin, end, value
        at = _skip(text, end)
        if text[at] == ",":
            at += 1


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _explain(error: json.JSONDecodeError) -> str:
    return f"is not valid JSON: {error.msg} at line {error.lineno}, column {error.colno}; correct it there"


def _no_body(value: object) -> str:
    if isinstance(value, Mapping):
        keys = ", ".join(sorted(str(key)[:30] for key in value)[:8]) or "none"
        return (
            f"no article text under articleBody, body, text or content (its fields: {keys}); rename the field"
        )
    return (
        f"is not an article but a JSON {type(value).__name__}; give an object with headline and articleBody"
    )
