"""Names of months and weekdays in every language that documents come in, and full dates found by them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_file

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_WINDOW = 48

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISO_REST = re.compile(
    r"([-/.])(\d{1,2})\1(\d{1,2})(?!\d|\1\d)"
    r"(?:[t ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:z|[+-]\d\d:?\d\d))?(?![\w:]))?"
)
_NUMERIC_START = re.compile(r"(?<![\w./-])(?<!\d:)(\d{1,2})([./-]) ?(\d{1,2})\2 ?$")
_DAY_FIRST = re.compile(
    r"(?<![\w.,/])(?<!\d:)(?P<day>\d{1,2})(?:\.|er|st|nd|rd|th|-?го)?(?: (?:of|de|من))?[ ./-]{1,3}"
    r"(?P<month>[^\W\d_][^\d,;:!?()\n]{1,30}?)[.,]?(?: (?:of|de|عام|سنة))?[ ,/-]{1,2}$"
)
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,12})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? $")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+(?:['’ʼ][^\W\d_]+)?)\.?,? \(?$")
_WORD_AFTER = re.compile(r",? \(?([^\W\d_]+(?:['’ʼ][^\W\d_]+)?)")
_SPACES = str.maketrans({"\t": " ", "\xa0": " ", "\u202f": " ", "\u2009": " "})


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """Month names (January first) and weekday names (Monday first): all written forms in lower case."""

    example: str
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]


def fold_case(text: str) -> str:
    """`text` in lower case with all four letters i as one, character for character (offsets stay valid)."""
    return text.replace("İ", "i").replace("I", "i").replace("ı", "i").lower()


@cache
def load_names() -> dict[str, Names]:
    """Month and weekday names by language (ISO 639-1)."""
    return load_file("calendar_names.json", dict[str, Names])


@cache
def index_months(languages: tuple[str, ...]) -> dict[str, int]:
    """Folded month name to its number, 1 to 12; languages without names are passed over."""
    return {
        fold_case(form): number
        for names in _pick_names(languages)
        for number, forms in enumerate(names.months, start=1)
        for form in forms
    }


@cache
def index_weekdays(languages: tuple[str, ...]) -> dict[str, int]:
    """Folded weekday name to its number, Monday 0; languages without names are passed over."""
    return {
        fold_case(form): number
        for names in _pick_names(languages)
        for number, forms in enumerate(names.weekdays)
        for form in forms
    }


def find_absolute_days(text: str, *, languages: Sequence[str]) -> tuple[tuple[int, int, date], ...]:
    """Every full date with a year in `text`: `(start, end, day)`, ascending, not overlapping.

    Reads figures (`10.03.2026`, `2026-03-12T10:00+03:00`) and month names of `languages` in either order. A
    weekday next to the date and a time of day inside a timestamp belong to the span. Figures are read day
    first; month first only where nothing else is possible, or where `languages` is English alone and
    another date of the text can only be read so.
    """
    codes = tuple(languages)
    months, weekdays = index_months(codes), index_weekdays(codes)
    folded = fold_case(text).translate(_SPACES)
    month_first = codes == ("en",) and _shows_month_first(folded)
    found: list[tuple[int, int, date]] = []
    floor = 0
    for year in _YEAR.finditer(folded):
        if year.start() < floor:
            continue
        hit = _read_around(folded, year.start(), year.end(), months=months, month_first=month_first)
        if hit is None or hit[0] < floor:
            continue
        start, end = _take_weekday(folded, hit[0], hit[1], floor=floor, weekdays=weekdays)
        found.append((start, end, hit[2]))
        floor = end
    return tuple(found)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _pick_names(languages: tuple[str, ...]) -> Iterator[Names]:
    # The first language asked for wins where two share a spelling, hence the reversed order.
    names = load_names()
    return (names[code] for code in reversed(languages) if code in names)


def _shows_month_first(folded: str) -> bool:
    month_first = day_first = False
    for found in re.finditer(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/\d{4}(?!\d)", folded):
        month_first |= int(found[2]) > 12 >= int(found[1])
        day_first |= int(found[1]) > 12 >= int(found[2])
    return month_first and not day_first


def _read_around(
    folded: str, start: int, end: int, *, months: dict[str, int], month_first: bool
) -> tuple[int, int, date] | None:
    year = int(folded[start:end])
    iso = _ISO_REST.match(folded, end)
    if iso:
        day = make_day(year, int(iso[2]), int(iso[3]))
        if day:
            return start, iso.end(), day
    left = max(0, start - _WINDOW)
    before = folded[left:start]
    numeric = _NUMERIC_START.search(before)
    if numeric and not re.match(rf"{re.escape(numeric[2])}\d", folded[end : end + 2]):
        first, second = int(numeric[1]), int(numeric[3])
        day = make_day(year, second, first)
        if day is None or (month_first and numeric[2] == "/"):
            day = make_day(year, first, second) or day
        return (left + numeric.start(), end, day) if day else None
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        named = pattern.search(before)
        if named is None:
            continue
        month = _read_month(named["month"], months)
        day = make_day(year, month, int(named["day"])) if month else None
        if day:
            return left + named.start(), end, day
    return None


def _read_month(words: str, months: dict[str, int]) -> int | None:
    for part in (words, *words.split("/")):
        number = months.get(part.strip(" ."))
        if number:
            return number
    return None


def _take_weekday(
    folded: str, start: int, end: int, *, floor: int, weekdays: dict[str, int]
) -> tuple[int, int]:
    after = _WORD_AFTER.match(folded, end)
    if after and after[1] in weekdays:
        end = after.end()
    left = max(floor, start - 16)
    before = _WORD_BEFORE.search(folded[left:start])
    if before and before[1] in weekdays:
        start = left + before.start()
    return start, end
