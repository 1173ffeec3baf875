"""A JSON article taken apart: headline and body, each character with its place between the escapes."""

import json
import re
from array import array
from collections.abc import Iterator
from html import unescape
from typing import Any

from dragoman.clean.judging import read_day
from dragoman.clean.line import ESCAPED, Line
from dragoman.clean.markup import read_markup
from dragoman.clean.page import Page
from dragoman.clean.plain import split_plain
from dragoman.types.document import BODY_KEYS

HEADLINE_KEYS = ("headline", "title", "name")
DATE_KEYS = (
    "datePublished",
    "datepublished",
    "date_published",
    "publishedAt",
    "published_at",
    "published",
    "publication_date",
    "publish_date",
    "pubDate",
    "pub_date",
    "date_publish",
    "date",
    "dateCreated",
    "created_at",
)
LANGUAGE_KEYS = ("inLanguage", "language", "lang")

_DECODER = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_MARKUP = re.compile(
    r"(?i)</?(?:p|br|div|span|a|strong|em|h[1-6]|ul|li|figure|img|blockquote)(?:\s[^<>]{0,500})?/?>"
)


def read_feed(text: str) -> Page:
    """The page of one JSON article object. An object without an article's text gives a page without lines."""
    found = {key: (begin, end, value) for key, begin, end, value in _members(text)}
    body = next((found[key] for key in BODY_KEYS if key in found and _is_text(found[key][2])), None)
    if body is None:
        return Page([])
    headline = next((found[key] for key in HEADLINE_KEYS if key in found and _is_text(found[key][2])), None)
    lines: list[Line] = []
    title = None
    if headline is not None:
        for line in _lines(text, *headline[:2])[:1]:
            line.hint = "headline"
            title = line.text
            lines.append(line)
    lines.extend(_lines(text, *body[:2]))
    dates = (read_day(found[key][2]) for key in DATE_KEYS if key in found)
    return Page(
        lines,
        title=title,
        published=[day for day in dates if day is not None],
        language=next((str(found[key][2])[:2].lower() for key in LANGUAGE_KEYS if key in found), None),
        is_body=True,
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _lines(text: str, begin: int, end: int) -> list[Line]:
    decoded, places = decode_string(text, begin + 1, end - 1)
    if _MARKUP.search(decoded):
        return read_markup(decoded, places=places).lines
    if "&" in decoded:
        decoded, places = _resolve_entities(decoded, places)
    lines = split_plain(decoded)
    for line in lines:
        if line.places is None:
            line.places = places[line.at : line.at + len(line.text)]
        else:
            line.places = array(
                "I", (places[place] if place < len(places) else place for place in line.places)
            )
        line.at = 0
    return lines


def _resolve_entities(text: str, places: "array[int]") -> "tuple[str, array[int]]":
    """Text that went through HTML once (`&amp;`, `&#39;`) without its entities."""
    pieces: list[str] = []
    kept = array("I")
    at = 0
    for found in _ENTITY.finditer(text):
        resolved = unescape(found[0])
        if resolved == found[0]:
            continue
        pieces.extend((text[at : found.start()], resolved))
        kept.extend(places[at : found.start()])
        kept.extend([places[found.start()] | ESCAPED] * len(resolved))
        at = found.end()
    pieces.append(text[at:])
    kept.extend(places[at:])
    return "".join(pieces), kept


def decode_string(text: str, begin: int, end: int) -> "tuple[str, array[int]]":
    """A JSON string's inside, `text[begin:end]`, without its escapes, and each character's place in `text`."""
    pieces: list[str] = []
    places = array("I")
    at = begin
    for found in _ESCAPE.finditer(text, begin, end):
        pieces.append(text[at : found.start()])
        places.extend(range(at, found.start()))
        at = found.end()
        pieces.append(_unescape(found))
        places.append(found.start() | ESCAPED)
        if found[2] and not _is_high(found[1]):
            # Two escapes, matched together, that are no pair.
            pieces.append("\ufffd")
            places.append((found.start() + 6) | ESCAPED)
    pieces.append(text[at:end])
    places.extend(range(at, end))
    return "".join(pieces), places


def _is_high(digits: str) -> bool:
    return 0xD800 <= int(digits, 16) < 0xDC00


def _unescape(found: "re.Match[str]") -> str:
    if found[3] is not None:
        return _SIMPLE.get(found[3], found[3])
    code = int(found[1], 16)
    if found[2] and _is_high(found[1]):
        return chr(0x10000 + ((code - 0xD800) << 10) + (int(found[2], 16) - 0xDC00))
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _members(text: str) -> Iterator[tuple[str, int, int, Any]]:
    """Key, start, end and value of each member of the object that `text` is; nothing where it is none."""
    at = _skip(text, 0)
    if at >= len(text) or text[at] != "{":
        return
    at += 1
    try:
        while text[at := _skip(text, at)] != "}":
            key, at = _DECODER.raw_decode(text, at)
            begin = _skip(text, _skip(text, at) + 1)
            value, end = _DECODER.raw_decode(text, begin)
            yield str(key), begin, end, value
            at = _skip(text, end)
            if text[at] == ",":
                at += 1
    except (ValueError, IndexError, RecursionError):
        # What stood before the damage is kept; `read_feed` sees whether it is enough.
        return


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
