"""What each line of a page is: article, debris, date, clock, caption; judged line by line."""

import itertools
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from dragoman.clean.line import Line
from dragoman.clean.shape import CLOCK, bullet, is_menu, is_numbered, sentences, shape
from dragoman.languages.calendar import find_absolute_days
from dragoman.languages.debris import Debris, Mark, date_labels, debris, fold

Role = Literal["prose", "sentence", "short", "clock", "caption", "date", "block", "stop", "ticker", "debris"]

LANGUAGES = ("en", "tr", "uk", "ru", "de", "fr", "ar")
"""The languages whose articles, dates and debris are known."""

_DIGITS = re.compile(r"\d(?:\d{3}|\d?[./-]\d{1,2}[./-]\d{2})")
_CLOCK_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?")
_LETTERS = re.compile(r"[^\W\d_]+")
_ZONE = re.compile(r"(?<![^\W_])(?:gmt|utc|cet|cest|eet|trt|tsi|am|pm|uhr)(?![^\W_])")
HEADLINE_CODE = re.compile(r"^[^\W\d_]{1,5}\s?[-–/.: ]{0,2}\d{1,5}(?:/\d{2,4})?\s*[,:–-]")
"""A ministry's file number in front of date and headline: `SC-14, 12 March 2026, ...`."""
_DATE_LINE = 200
_REST = 5


@dataclass(slots=True)
class Judged:
    """A line with its role. `day` is the full date a date line tells, `label` what labels it."""

    line: Line
    role: Role
    mark: Mark | None = None
    day: date | None = None
    label: Literal["", "published", "updated"] = ""
    bullet: bool = False


@cache
def _prefixes() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(mark.pattern) for mark in debris().marks if mark.kind == "prefix" and mark.pattern
    )


def judge(line: Line) -> Judged:
    """The line with its role; a bullet at its beginning is cut off."""
    size = bullet(line.text)
    if 0 < size < len(line.text) and not CLOCK.match(fold(line.text)):
        line = line.cut(size, len(line.text))
    role, mark, day, label = _role(line, debris())
    return Judged(
        line,
        role,
        mark,
        day,
        label,
        bool(size) or line.hint == "li" or (role == "short" and is_numbered(line.text)),
    )


def strip_prefix(line: Line) -> tuple[Line, date | None]:
    """The line without a date that a crawler stuck to its first word, and that date."""
    folded = fold(line.text[:80])
    for pattern in _prefixes():
        found = pattern.match(folded)
        if found and len(_LETTERS.findall(line.text[found.end() : found.end() + 200])) >= 2:
            return line.cut(found.end(), len(line.text)), read_iso(found[1]) if found.re.groups else None
    return line, None


def read_iso(text: str) -> date | None:
    """The day of `2026-01-02...`; None for what is no date, or before 1990 or after 2100."""
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return day if 1990 <= day.year <= 2100 else None


def find_days(text: str) -> list[tuple[int, int, date]]:
    """Full dates in a line, in order, without those no news page can have."""
    if not _DIGITS.search(text):
        return []
    return [found for found in find_absolute_days(text, languages=LANGUAGES) if 1990 <= found[2].year <= 2100]


def read_day(value: object) -> date | None:
    """The day a metadata field states: ISO, or a date written out; None for anything else."""
    if not isinstance(value, str):
        return None
    value = value.strip()[:80]
    if (day := read_iso(value)) is not None:
        return day
    days = find_days(value)
    return days[0][2] if days else None


def _role(
    line: Line, marks: Debris
) -> tuple[Role, Mark | None, date | None, Literal["", "published", "updated"]]:
    text = line.text
    if len(text) < 20 and CLOCK.match(fold(text)):
        return "clock", None, None, ""
    form = shape(text)
    if len(text) <= _DATE_LINE and (dated := _date_line(text, form)):
        return "date", None, dated[0], dated[1]
    mark = marks.find(text)
    if mark is not None and not _overrules(mark, text, form):
        mark = None
    if mark is None:
        if form == "short" and is_menu(text, marks):
            return "debris", None, None, ""
        if line.hint in ("figcaption", "caption"):
            return "caption", None, None, ""
        return form, None, None, ""
    if mark.kind == "caption":
        tells = len(_LETTERS.findall(text)) >= 7
        return ("caption" if tells else "debris"), mark, None, ""
    if mark.kind in {"block", "stop", "ticker"}:
        return mark.kind, mark, None, ""
    return "debris", mark, None, ""


def _overrules(mark: Mark, text: str, form: str) -> bool:
    """Whether a mark's word is enough against a line that looks like the article's own sentence."""
    if form == "short" or (mark.at == "line" and not mark.pattern):
        return True
    if mark.kind == "caption":
        return sentences(text) <= 3
    if mark.pattern or mark.kind == "stop":
        return True
    if mark.at == "inside":
        return len(text) <= 110 or (sentences(text) == 1 and len(text) <= 150)
    folded = fold(text)
    word = next((word for word in map(fold, mark.words) if folded.startswith(word)), "")
    return " " in word or ":" in word


def _date_line(text: str, form: str) -> tuple[date, Literal["", "published", "updated"]] | None:
    """The day of a line that is there for its date: labelled, or with little else in it."""
    days = find_days(text)
    if not days:
        return None
    folded = fold(text)
    rest = folded
    for start, end, _ in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    published, updated = date_labels()
    before = folded[: days[0][0]]
    label: Literal["", "published", "updated"] = ""
    day = days[0][2]
    if published.search(before):
        label = "published"
    elif updated.search(before):
        label = "updated"
        # "Updated 5 May 2026 | Published 4 May 2026": the second date is the one to know.
        for (_, end, _), (start, _, later) in itertools.pairwise(days):
            if published.search(folded[end:start]):
                label, day = "published", later
                break
    for pattern in (published, updated, _CLOCK_TIME, _ZONE):
        rest = pattern.sub(" ", rest)
    words = _LETTERS.findall(rest)
    if HEADLINE_CODE.match(text) and sum(len(word) >= 4 for word in words) >= 2 and not label:
        return None
    if label and len(words) <= 2 * _REST + 2 and form != "prose":
        return day, label
    if form == "prose" or len(words) > _REST + 1 or sum(map(len, words)) > 45:
        return None
    return day, ""
