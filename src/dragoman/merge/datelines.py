"""Publication days from datelines and headlines without a year ("GENEVA, May 3 -"): the siblings tell the year."""

import re
from collections.abc import Sequence
from datetime import date
from statistics import median_low

from dragoman.languages.calendar import fold_case, index_months, index_weekdays, make_day
from dragoman.types import Article

NEAR_DAYS = 60
"""A dateline's day further than this from the siblings' middle is not of this story."""

_HEAD = 400
_DATELINE = re.compile(
    r"^[^\W\d_a-zçğıöşü][^\n.;:!?]{1,60}?[,(] ?(?:(?P<month>[^\W\d_]{3,12})\.? (?P<day>\d{1,2})|"
    r"(?P<first>\d{1,2})\.? (?P<second>[^\W\d_]{3,12}))\.?\)?(?: ?\([^()\n]{1,20}\))? ?[-–—]",
    re.MULTILINE,
)

_TITLE_DAYS = (
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\.? (?P<month>[^\W\d_]{3,12})"),
    re.compile(r"(?P<month>[^\W\d_]{3,12}) (?P<day>\d{1,2})(?!\d)"),
)
_WORD = re.compile(r"[^\W\d_]+")


def date_by_dateline(articles: Sequence[Article]) -> dict[str, date]:
    """Document id to publication day, for undated articles with a dateline, or a weekday and day in the headline.

    The year is the one that brings the day nearest to the middle of the dated articles; no dated article, or
    none within `NEAR_DAYS`, gives no day.
    """
    dated = [a.published.date for a in articles if a.published is not None and a.published.basis == "stated"]
    if not dated:
        return {}
    middle = date.fromordinal(median_low(day.toordinal() for day in dated))
    found: dict[str, date] = {}
    for article in articles:
        if article.published is not None:
            continue
        day = _nearest(_read_dateline(article), middle)
        titled = _read_title(article) if day is None else None
        if titled is not None:
            day = _nearest(titled[:2], middle)
            day = day if day is not None and day.weekday() == titled[2] else None
        if day is not None:
            found[article.id] = day
    return found


def _read_dateline(article: Article) -> tuple[int, int] | None:
    """Month and day of the dateline, or None."""
    months = index_months((article.language,))
    for match in _DATELINE.finditer(article.text[: _HEAD + len(article.title or "")]):
        month = months.get(fold_case(match["month"] or match["second"]).rstrip("."))
        if month is not None:
            return month, int(match["day"] or match["first"])
    return None


def _read_title(article: Article) -> tuple[int, int, int] | None:
    """Month, day and weekday of a headline that carries them without a year ("Friday 3 May: live"), or None."""
    months = index_months((article.language,))
    weekdays = index_weekdays((article.language,))
    folded = fold_case(article.title or "")
    near = [weekdays[word] for word in _WORD.findall(folded) if word in weekdays]
    for match in (found for pattern in _TITLE_DAYS for found in pattern.finditer(folded)):
        month = months.get(match["month"].rstrip("."))
        if month is not None and len(near) == 1:
            return month, int(match["day"]), near[0]
    return None


def _nearest(found: tuple[int, int] | None, middle: date) -> date | None:
    if found is None:
        return None
    month, day = found
    days = [make_day(year, month, day) for year in (middle.year - 1, middle.year, middle.year + 1)]
    near = [each for each in days if each is not None and abs((each - middle).days) <= NEAR_DAYS]
    return min(near, key=lambda each: abs((each - middle).days)) if near else None
