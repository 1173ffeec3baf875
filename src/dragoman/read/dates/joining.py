"""Spans whose two ends are dates of unlike make: `from Monday until March 20`, `2015'ten 5 Mayıs 2017'ye kadar`."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.languages.calendar import fold_case
from dragoman.read.dates.matching import follows_mover
from dragoman.read.dates.meaning import PRESENT
from dragoman.read.dates.pack import Pack
from dragoman.read.dates.periods import make_period
from dragoman.read.dates.rules import Join
from dragoman.types import FoundDate, PartialDate, Precision

_WIDTH = 32
_BETWEEN = re.compile(r"(?:['’]([^\W\d_]{1,8}))? ?([^\W\d_]{1,8}|[-–])? ?(?:the )?$")
_BEHIND = re.compile(r"(?:['’][^\W\d_]{1,8})? ([^\W\d_]{1,12})")
_BEFORE = re.compile(r"([^\W\d_]{1,12}) (?:the )?$")
_ORDER: tuple[Precision, ...] = ("day", "week", "month", "year")


def join_spans(text: str, found: Iterable[FoundDate], pack: Pack) -> Iterator[FoundDate]:
    """`found` with each two dates that the text joins made one; ascending like `found`."""
    held: FoundDate | None = None
    for one in found:
        if held is None:
            held = one
            continue
        joined = None
        if one.start - held.end < _WIDTH:
            joined = _unite(text, held, one) or _join(text, held, one, pack)
        if joined is None:
            if held.how != PRESENT:
                yield held
            held = one
        else:
            held = joined
    if held is not None and held.how != PRESENT:
        yield held


def _unite(text: str, first: FoundDate, last: FoundDate) -> FoundDate | None:
    """Two names of one day side by side as one: `8 Mart Dünya Kadınlar Günü`, `1 May, May Day`."""
    if first.value is None or first.value != last.value or text[first.end : last.start].strip(" ,("):
        return None
    return msgspec.structs.replace(first, end=last.end, text=text[first.start : last.end])


def _join(text: str, first: FoundDate, last: FoundDate, pack: Pack) -> FoundDate | None:
    if "narrative" in {first.anchor, last.anchor}:
        return None
    between = _BETWEEN.match(text[first.end : last.start])
    if between is None or not any(
        _fits(text, first, last, between, join, pack) for join in pack.calendar.joins
    ):
        return None
    first = _bring_near(first, last)
    # "between now and 15 November": the end of a span comes after its beginning.
    value = _span(first.value, last.value) or _span(first.value, last.future) or _span(first.past, last.value)
    if value is None or follows_mover(text, first.start, pack):
        return None
    return FoundDate(
        start=first.start,
        end=last.end,
        text=text[first.start : last.end],
        value=value,
        past=_span(first.past, last.past),
        future=_span(first.future, last.future),
        anchor="absolute" if {first.anchor, last.anchor} == {"absolute"} else "publication",
        how=f"from {first.how} to {last.how}",
        explicit_year=first.explicit_year and last.explicit_year,
        weekday_conflict=first.weekday_conflict or last.weekday_conflict,
    )


def _bring_near(first: FoundDate, last: FoundDate) -> FoundDate:
    """`first` in the year that the last date tells: "from May to October 2020"."""
    if first.explicit_year or not last.explicit_year or first.anchor != "absolute" or first.value is None:
        return first
    if last.value is None or last.value.precision == "year":
        return first
    near = None
    for year in (last.value.start.year, last.value.start.year - 1):
        try:
            begun = first.value.start.replace(year=year)
            near = PartialDate(begun, begun + (first.value.end - first.value.start), first.value.precision)
        except ValueError:
            continue
        if near.start <= last.value.start:
            return msgspec.structs.replace(first, value=near, past=near, future=near)
    return first


def _fits(
    text: str, first: FoundDate, last: FoundDate, between: re.Match[str], join: Join, pack: Pack
) -> bool:
    if fold_case(between[2] or "") not in (join.between or ("",)):
        return False
    if join.absolute and not first.explicit_year:
        return False
    if join.case and _read_case(first.text, between[1], pack) != join.case:
        return False
    if join.before:
        before = _BEFORE.search(text, max(0, first.start - _WIDTH), first.start)
        if before is None or fold_case(before[1]) not in join.before:
            return False
    if join.behind:
        behind = _BEHIND.match(text, last.end)
        return behind is not None and fold_case(behind[1]) in map(fold_case, join.behind)
    return True


def _read_case(written: str, suffix: str | None, pack: Pack) -> str:
    folded = fold_case(suffix or written)
    for size in (4, 3, 2):
        case = pack.cases.get(folded[-size:])
        if case:
            return case
    return ""


def _span(first: PartialDate | None, last: PartialDate | None) -> PartialDate | None:
    if first is None or last is None or first.start > last.start:
        return None
    precision = max(first.precision, last.precision, key=_ORDER.index)
    return make_period(first.start, last.end, precision)
