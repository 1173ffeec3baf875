"""Publication days that only other articles tell."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.merge.datelines import date_by_dateline
from dragoman.merge.redating import find_shifts
from dragoman.merge.siblings import infer_dates
from dragoman.resolve import resolve
from dragoman.types import Article, Published, Reading


def find_day(article: Article, neighbours: Sequence[Article]) -> tuple[date, bool] | None:
    """The publication day of an undated article by its dated neighbours; true where likeness alone tells it."""
    if not neighbours:
        return None
    asked = (article, *neighbours)
    told = date_by_dateline(asked).get(article.id)
    if told is not None:
        return told, False
    day = infer_dates(asked).get(article.id)
    return (day, True) if day is not None else None


def set_day(article: Article, day: date) -> Article:
    """The article with an inferred publication day."""
    return replace(article, published=Published(day, "inferred"))


def find_shift(article: Article, neighbours: Sequence[Article], readings: Sequence[Reading]) -> timedelta:
    """By how much the guessed day of `article` should move; `readings` are its own, then its neighbours'."""
    asked = (article, *neighbours)
    _, actor_of = resolve(tuple(readings), articles=asked)
    if article.published is None:
        return timedelta()
    days = {other.published.date for other in neighbours if other.published is not None}
    shifts = find_shifts(
        readings, undated={article.id: article.published.date}, published=days, actor_of=actor_of
    )
    return shifts.get(article.id, timedelta())
