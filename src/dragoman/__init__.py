"""Dragoman: messy news in many languages in, one sourced record of diplomacy and conflict out.

import dragoman

record = dragoman.read(["articles/"])
for event in record.events:
    print(event.date, event.category, event.summary)

with dragoman.create_project("matter.dragoman") as project:
    project.add(["articles/"])
    project.events(actor="Ayla Demir", category="CONSULT")
"""

import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.errors import (
        DragomanError,
        ExportError,
        InputError,
        LanguageError,
        PackError,
        ProjectError,
        RecordError,
    )
    from dragoman.pipeline.project import Project
    from dragoman.report.archive import decode_record, encode_record, load_record
    from dragoman.types import (
        Actor,
        Article,
        Change,
        Correction,
        Dispute,
        DisputedValue,
        Edit,
        Event,
        EventAccount,
        Evidence,
        Filter,
        FoundDate,
        Judgement,
        Mention,
        Morning,
        PartialDate,
        Place,
        Promise,
        Published,
        Record,
        Refusal,
        Review,
        Ruling,
        Step,
        Version,
    )

__all__ = [
    "Actor",
    "Article",
    "Change",
    "Correction",
    "Dispute",
    "DisputedValue",
    "DragomanError",
    "Edit",
    "Event",
    "EventAccount",
    "Evidence",
    "ExportError",
    "Filter",
    "FoundDate",
    "InputError",
    "Judgement",
    "LanguageError",
    "Mention",
    "Morning",
    "PackError",
    "PartialDate",
    "Place",
    "Project",
    "ProjectError",
    "Promise",
    "Published",
    "Record",
    "RecordError",
    "Refusal",
    "Review",
    "Ruling",
    "Step",
    "Version",
    "create_project",
    "decode_record",
    "encode_record",
    "find_dates",
    "find_names",
    "load_record",
    "open_project",
    "read",
    "read_text",
]

_ARCHIVE = ("decode_record", "encode_record", "load_record")
_ERRORS = (
    "DragomanError", "ExportError", "InputError", "LanguageError", "PackError", "ProjectError", "RecordError",
)  # fmt: skip
_HOMES = {
    **dict.fromkeys(_ARCHIVE, "report.archive"),
    **dict.fromkeys(_ERRORS, "errors"),
    "Project": "pipeline.project",
}
"""Where what is not a type is defined."""


def read(paths: Sequence[str | Path]) -> "Record":
    """Reads files, folders and globs into one record.

    Inputs that cannot be read are in `Record.refused` with a reason; the order of `paths` makes no
    difference.
    """
    from dragoman.pipeline import read_paths  # noqa: PLC0415 - `import dragoman` stays fast

    return read_paths(paths)


def read_text(text: str, *, language: str | None = None, published: date | None = None) -> "Record":
    """Reads one article given as text into a record.

    `language` (ISO 639-1) and `published` (the day it appeared) overrule what the text itself says. Raises
    `InputError` where there is no text, `LanguageError` for a language that no pack covers.
    """
    from dragoman.pipeline import read_text as read_one  # noqa: PLC0415 - `import dragoman` stays fast

    return read_one(text, language=language, published=published)


def create_project(target: str | Path) -> "Project":
    """Makes a new, empty project: a file, or a database by its SQLAlchemy URL.

    Raises `ProjectError` where something is there already, or nothing can be written.
    """
    from dragoman.pipeline.project import create_project as create  # noqa: PLC0415 - `import dragoman` stays fast

    return create(target)


def open_project(target: str | Path) -> "Project":
    """Opens the project in a file or database; an older one is brought up to date.

    Raises `ProjectError` where there is none, where it is damaged, or where a newer Dragoman wrote it.
    """
    from dragoman.pipeline.project import open_project as open_  # noqa: PLC0415 - `import dragoman` stays fast

    return open_(target)


def find_dates(text: str, *, language: str, reference: date | None) -> "tuple[FoundDate, ...]":
    """The date expressions in `text`, ascending, as told on the day `reference`.

    Each has its span in `text` and the days it means, no finer than told. Raises `LanguageError` for a
    language that no pack covers.
    """
    from dragoman.read.dates import find_dates as find  # noqa: PLC0415 - `import dragoman` stays fast

    return find(text, language=language, reference=reference)


def find_names(text: str, *, language: str) -> "tuple[Mention, ...]":
    """The persons, organisations, states, groups and places named in `text`, ascending, with their spans.

    Raises `LanguageError` for a language that no pack covers.
    """
    from dragoman.languages.loader import check_language  # noqa: PLC0415 - as above
    from dragoman.read import find_names as find  # noqa: PLC0415 - as above

    return find(text, language=check_language(language))


def __getattr__(name: str) -> object:
    """Types and errors, imported when first asked for: `dragoman --help` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    value: object = getattr(import_module(f"dragoman.{_HOMES.get(name, 'types')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Face(ModuleType):
    """Keeps `dragoman.read` the function; importing the room of that name would put the module there."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
