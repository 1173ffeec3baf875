"""Offices, ranks and forms of address: what stands before or behind a person's name."""

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.languages.loader import LANGUAGES, load_lines


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """A title with its role, the same key in every language ("foreign-minister").

    `words` are the wordings in lower case, in the singular and without possessive endings ("dışişleri bakan").
    `kind`: an `office` is held, a `rank` worn, an `honorific` is mere address, a `counterpart` holds the same
    office elsewhere. `home` marks offices that a Turkish text without a country means to be Türkiye's. `plain`
    offices are so common that without a country, a body or a name they mean nobody ("official"). `gender` is
    `f` or `m` where the word tells it. `bears` is the body that the office alone implies ("army").
    """

    role: str
    words: tuple[str, ...]
    example: str
    kind: Literal["office", "rank", "honorific", "counterpart"] = "office"
    home: bool = False
    plain: bool = False
    gender: Literal["", "f", "m"] = ""
    plural: bool = False
    bears: str = ""


class Portfolio(Struct, frozen=True, forbid_unknown_fields=True):
    """What a ministry is for: `key` makes the roles `KEY-minister`, `KEY-ministry`."""

    key: str
    words: tuple[str, ...]
    example: str


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that heads the name of a body or a place: "ministry", "party", "Havalimanı".

    `kind` is what the whole name then is. `alone` marks bodies that need no further name ("the army"): with a
    country in view that is an organisation. `portfolio` heads combine with portfolios ("foreign ministry").
    `nameless` entries head no name: they are who is told by a common noun only ("isyancılar", "mahkeme"), a `group`
    in the plural, an `organization` by the bare noun; a bar parts the noun from the possessive that it always bears
    ("çete üye|si").
    """

    role: str
    words: tuple[str, ...]
    example: str
    kind: Literal["organization", "group", "place"] = "organization"
    alone: bool = False
    portfolio: bool = False
    nameless: bool = False


class WordList(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that play one part around names (`kind`), such as `common`, `deputy`, `former`, `particle`.

    `thing` lists abbreviations of things, which are no bodies ("İHA"), `natural` words beside the names of
    storms and mountains ("Typhoon Doyle").
    """

    kind: str
    words: tuple[str, ...]
    example: str


@cache
def offices(language: str) -> tuple[Office, ...]:
    """The offices of a language; empty for a language without a pack."""
    return load_lines(f"{language}/offices.jsonl", Office) if language in LANGUAGES else ()


@cache
def portfolios(language: str) -> tuple[Portfolio, ...]:
    """The portfolios of a language; empty for a language without a pack."""
    return load_lines(f"{language}/portfolios.jsonl", Portfolio) if language in LANGUAGES else ()


@cache
def heads(language: str) -> tuple[Head, ...]:
    """The head words of a language; empty for a language without a pack."""
    return load_lines(f"{language}/orgwords.jsonl", Head) if language in LANGUAGES else ()


@cache
def word_lists(language: str) -> dict[str, frozenset[str]]:
    """All words of each kind of `namewords.jsonl`; empty for a language without a pack."""
    if language not in LANGUAGES:
        return {}
    lists: dict[str, set[str]] = {}
    for entry in load_lines(f"{language}/namewords.jsonl", WordList):
        lists.setdefault(entry.kind, set()).update(entry.words)
    return {kind: frozenset(words) for kind, words in lists.items()}
