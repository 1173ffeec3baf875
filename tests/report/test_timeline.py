from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.report.brief import make_brief
from dragoman.report.timeline import ACROSS, draw_timeline
from dragoman.types import PartialDate, Record


def test_one_column_a_day_and_one_mark_an_event(record: Record) -> None:
    drawn = draw_timeline(make_brief(record).main)
    assert drawn is not None
    assert [(one.day, one.month, one.jump) for one in drawn.columns] == [
        ("Tue 5", "May 2026", False),
        ("Tue 2", "Jun 2026", True),
    ]
    assert [one.status for one in drawn.dots] == ["occurred", "planned"]
    assert [item.when for item in drawn.loose] == ["day not told, reported 6 May 2026"]


def test_many_days_run_on_in_further_rows_and_all_stays_inside(record: Record) -> None:
    event = record.events[1]
    days = [date(2026, 1, 1) + timedelta(days=3 * number) for number in range(40)]
    events = tuple(
        replace(event, id=f"m{number}", status="occurred", date=PartialDate(day, day, "day"))
        for number, day in enumerate(days)
    )
    drawn = draw_timeline(make_brief(replace(record, events=events)).main)
    assert drawn is not None
    assert len(drawn.columns) == len(drawn.dots) == 40
    assert len(drawn.lines) == -(-40 // ACROSS)
    assert all(0 <= dot.x <= drawn.width and 0 <= dot.y <= drawn.height for dot in drawn.dots)
    assert len({(dot.x, dot.y) for dot in drawn.dots}) == 40


def test_no_days_no_timeline(record: Record) -> None:
    assert draw_timeline(make_brief(replace(record, events=(record.events[2],))).main) is None
