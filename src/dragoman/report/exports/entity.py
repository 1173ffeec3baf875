"""What entities of FollowTheMoney are made of: ids, names, days, countries and languages in its spelling."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha1
from importlib.resources import files

import msgspec
from msgspec import Struct

from dragoman.report.plaintext import clean_line, clean_text, shorten
from dragoman.types import PartialDate

MOST_NAME = 380
MOST_STRING = 1000
MOST_ADDRESS = 250
MOST_TEXT = 64_000
"""Characters of one value: a little less than what FollowTheMoney accepts of each type."""

_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")
_COUNTRY = re.compile(r"[A-Za-z]{2}")


class Entity(Struct, frozen=True):
    """One entity: its `schema` says which properties it may have; each has one value or more."""

    id: str
    schema: str
    properties: dict[str, tuple[str, ...]]


class Codes(Struct, frozen=True):
    """Languages (ISO 639-1 to 639-3) and territories without an ISO code, as FollowTheMoney has them."""

    languages: dict[str, str]
    territories: dict[str, str]


def make_entity(schema: str, id_: str, /, **properties: Iterable[str | None]) -> Entity:
    """An entity with those properties that have a value, each value once."""
    kept = {
        key: tuple(dict.fromkeys(value for value in values if value)) for key, values in properties.items()
    }
    return Entity(id_, schema, {key: values for key, values in kept.items() if values})


def name_entity(*parts: str) -> str:
    """The id of what the record calls so: the same in every export of it."""
    name = "-".join(("dragoman", *parts))
    whole = _ID.fullmatch(name) and len(name) <= 120
    return (
        name
        if whole
        else f"dragoman-{sha1(name.encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}"
    )


def tell_name(text: str) -> str:
    """The text as a name."""
    return shorten(text, most=MOST_NAME)


def tell_string(text: str) -> str:
    """The text as a string."""
    return shorten(text, most=MOST_STRING)


def tell_days(when: PartialDate | None) -> dict[str, tuple[str, ...]]:
    """`date`, or `startDate` and `endDate`; never finer than known, for which a week becomes its month or year."""
    if when is None:
        return {}
    letters = {"day": 10, "week": 7, "month": 7, "year": 4}[when.precision]
    start, end = when.start.isoformat()[:letters], when.end.isoformat()[:letters]
    if when.precision == "week" and start != end:
        start, end = start[:4], end[:4]
    return {"date": (start,)} if start == end else {"startDate": (start,), "endDate": (end,)}


def tell_country(code: str | None) -> tuple[str, ...]:
    """The country's code; none for what is no country's code."""
    if code is None or not _COUNTRY.fullmatch(code):
        return ()
    return (_codes().territories.get(code.upper(), code.lower()),)


def tell_language(code: str) -> tuple[str, ...]:
    """The language's code of three letters; none where FollowTheMoney does not know it."""
    known = _codes().languages.get(code)
    return (known,) if known else ()


def tell_url(path: str) -> tuple[str, ...]:
    """The path where it is an address on the web."""
    web = path.startswith(("http://", "https://")) and len(path) <= 4000
    return (path,) if web and clean_line(path) == path and " " not in path else ()


def cut_text(text: str) -> tuple[str, ...]:
    """A long text in pieces that end with a line where there is one."""
    left = clean_text(text)
    pieces: list[str] = []
    while len(left) > MOST_TEXT:
        end = left.rfind("\n", MOST_TEXT // 2, MOST_TEXT) + 1 or MOST_TEXT
        pieces.append(left[:end])
        left = left[end:]
    return (*pieces, left)


@cache
def _codes() -> Codes:
    return msgspec.json.decode(files("dragoman.report.exports").joinpath("ftm.json").read_bytes(), type=Codes)
