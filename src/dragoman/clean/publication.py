"""The day on which a page was published, as the page itself says."""

import re
from collections.abc import Iterable
from datetime import date

from dragoman.clean.judging import HEADLINE_CODE, Judged, find_days

_YEAR = re.compile(r"(?<!\d)(?:19[9]\d|20\d\d)(?!\d)")
_BRACKETED = re.compile(r"\(([^()]{6,40}\d{4})\)\s*$")
_LONGEST_HEADLINE = 160
_DATELINE = re.compile(
    r"^[\"'“]?[^\W\d_a-zа-яёіїєґ][^\d.!?\n]{1,60}?[,(]\s*"
    r"(\d{1,2}\.?\s+[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s+\d{1,2})"
    r"(?:,?\s+(\d{4}))?(?:\s*,?\s*\([^()]{2,30}\))?\s*\)?\s*(?:[-–—.:]|\()"
)


def find_dateline(text: str) -> tuple[int | None, int, int] | None:
    """Year, month and day of a wire dateline (`BISHKEK, March 12 - ...`) at the beginning of `text`, or None.

    The year is None where the dateline has none, which is the rule.
    """
    found = _DATELINE.match(text[:160])
    if not found:
        return None
    # 2000 is a leap year: any day of any year can be read with it.
    days = find_days(f"{found[1].rstrip('.')} 2000") or find_days(f"{found[1]}, 2000")
    return (int(found[2]) if found[2] else None, days[0][2].month, days[0][2].day) if days else None


def find_published(
    judged: list[Judged],
    first: int,
    *,
    title: int | None,
    stated: Iterable[date | None] = (),
    crawled: date | None = None,
) -> date | None:
    """The publication day, or None where the page does not tell.

    `stated` are the days of the metadata, the best first; `crawled` the date a crawler stuck to the text. `first` is
    the index of the first line of the body. Order: metadata, labelled date, date line above the body, date in
    the headline's code, crawler, date line right below the body, dateline, last change.
    """
    for day in stated:
        if day is not None:
            return day
    head = judged[:first]
    for rank in (
        _labelled(judged),
        _bare(head),
        _in_headline(judged, title),
        _behind_headline(judged, first),
    ):
        if rank is not None:
            return rank
    if crawled is not None:
        return crawled
    for item in judged[first:]:
        if item.role in ("block", "stop"):
            break
        if item.role == "date" and item.label == "" and item.day and len(item.line.text) < 60:
            return item.day
    if (day := _from_dateline(judged, first)) is not None:
        return day
    return next((item.day for item in judged if item.label == "updated"), None)


def _labelled(judged: list[Judged]) -> date | None:
    return next((item.day for item in judged if item.label == "published"), None)


def _bare(head: list[Judged]) -> date | None:
    # The last one: what stands nearest to the text is its own, what stands above the menu may be today's.
    return next((item.day for item in reversed(head) if item.role == "date" and not item.label), None)


def _in_headline(judged: list[Judged], title: int | None) -> date | None:
    if title is None:
        return None
    text = judged[title].line.text
    days = find_days(text[:120])
    return days[0][2] if days and HEADLINE_CODE.match(text) else None


def _behind_headline(judged: list[Judged], first: int) -> date | None:
    """ "Transcript of the briefing (12 May 2031)": a full day in brackets at the end of a line above the text."""
    for item in judged[: first + 1]:
        text = item.line.text
        if len(text) <= _LONGEST_HEADLINE and (found := _BRACKETED.search(text)):
            days = find_days(found[1])
            if len(days) == 1:
                return days[0][2]
    return None


def _from_dateline(judged: list[Judged], first: int) -> date | None:
    dateline = next(
        (found for item in judged[first : first + 3] if (found := find_dateline(item.line.text))), None
    )
    if dateline is None:
        return None
    year, month, day = dateline
    frame = [item for item in judged if item.role in ("date", "debris", "stop")]
    years = {int(year) for item in frame for year in _YEAR.findall(item.line.text[:200])}
    if year is None and len(years) != 1:
        return None
    try:
        return date(year or years.pop(), month, day)
    except ValueError:
        return None
