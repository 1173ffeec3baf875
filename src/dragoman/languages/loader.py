"""Reads the data files of the language packs, typed and validated."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from dragoman.errors import LanguageError, PackError

T = TypeVar("T")

LANGUAGES = ("en", "tr")
"""The codes (ISO 639-1) of the languages that are read in full."""


def load_lines(name: str, kind: type[T]) -> tuple[T, ...]:
    """Entries of a JSON Lines file below `languages/`, such as `tr/offices.jsonl`.

    Blank lines and lines that begin with `//` are skipped. Raises `PackError` with file and line.
    """
    source = files("dragoman.languages").joinpath(name)
    try:
        raw = source.read_bytes()
    except FileNotFoundError as error:
        raise PackError(
            f"{name}: no such pack file; reinstall dragoman, or check the language code"
        ) from error
    decoder = msgspec.json.Decoder(kind)
    entries: list[T] = []
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if not line.strip() or line.startswith(b"//"):
            continue
        try:
            entries.append(decoder.decode(line))
        except msgspec.MsgspecError as error:
            raise PackError(
                f"{name}, line {number}: {error}; compare the entry with its neighbours"
            ) from error
    return tuple(entries)


def load_file(name: str, kind: type[T]) -> T:
    """A whole JSON file below `languages/`, such as `en/calendar.json`. Raises `PackError`."""
    source = files("dragoman.languages").joinpath(name)
    try:
        return msgspec.json.decode(source.read_bytes(), type=kind)
    except FileNotFoundError as error:
        raise PackError(
            f"{name}: no such pack file; reinstall dragoman, or check the language code"
        ) from error
    except msgspec.MsgspecError as error:
        raise PackError(f"{name}: {error}") from error


@cache
def check_language(code: str) -> str:
    """`code` itself if a pack covers it; raises `LanguageError` otherwise."""
    if code not in LANGUAGES:
        raise LanguageError(f"no language pack for {code!r}; there are packs for {', '.join(LANGUAGES)}")
    return code
