from datetime import date

import pytest

from dragoman.report.day import tell_date, tell_day
from dragoman.types import PartialDate, Precision

CASES: list[tuple[str, str, Precision, str]] = [
    ("2026-03-12", "2026-03-12", "day", "12 March 2026"),
    ("2026-03-07", "2026-03-08", "day", "7–8 March 2026"),
    ("2026-02-28", "2026-03-01", "day", "28 February – 1 March 2026"),
    ("2025-12-31", "2026-01-01", "day", "31 December 2025 – 1 January 2026"),
    ("2026-03-09", "2026-03-15", "week", "week of 9 March 2026"),
    ("2026-03-01", "2026-03-31", "month", "March 2026"),
    ("2026-03-01", "2026-05-31", "month", "March–May 2026"),
    ("2025-12-01", "2026-02-28", "month", "December 2025 – February 2026"),
    ("2025-01-01", "2025-12-31", "year", "2025"),
    ("2023-01-01", "2025-12-31", "year", "2023–2025"),
]


@pytest.mark.parametrize("start, end, precision, words", CASES)
def test_days_are_told_no_finer_than_known(start: str, end: str, precision: Precision, words: str) -> None:
    assert tell_date(PartialDate(date.fromisoformat(start), date.fromisoformat(end), precision)) == words


def test_the_weekday_is_the_calendar_s() -> None:
    assert tell_day(date(2026, 5, 5), weekday=True) == "Tuesday 5 May 2026"
