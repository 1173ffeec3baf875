"""What a desk is told of what changed, above all of plans."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.comparing import brief_morning, compare_days
from dragoman.store.opening import Project, create_project
from tests.follow.test_promises import CALLED_OFF, HELD, MOVED, PLAN


@pytest.fixture
def project(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.chdir(tmp_path)
    with create_project(target) as made:
        yield made


def add(project: Project, text: str, *, day: int) -> None:
    path = Path(f"{day}.txt")
    path.write_text(text, "utf-8")
    add_paths(project, [path], at=datetime(2027, 3, day, 7, tzinfo=UTC))


def test_a_plan_on_another_day_is_moved_and_not_new(project: Project) -> None:
    add(project, PLAN, day=2)
    add(project, MOVED, day=6)
    [change] = compare_days(project, since=date(2027, 3, 6)).changes
    assert (change.kind, change.field, change.was, change.now) == (
        "moved",
        "date",
        "2027-03-09",
        "2027-03-15",
    )
    assert change.before is not None


def test_what_was_planned_and_took_place_is_held(project: Project) -> None:
    add(project, PLAN, day=2)
    add(project, MOVED, day=6)
    add(project, HELD, day=16)
    [change] = [c for c in compare_days(project, since=date(2027, 3, 16)).changes if c.kind != "confirmed"]
    assert (change.kind, change.now) == ("held", "occurred")
    assert [
        c.kind for c in compare_days(project, since=date(2027, 3, 2), as_of=date(2027, 3, 2)).changes
    ] == ["new"]


def test_the_morning_has_what_comes_and_what_is_overdue(project: Project) -> None:
    add(project, PLAN, day=2)
    first = brief_morning(project, since=date(2027, 3, 2))
    assert [(one.state, one.planned.start.day) for one in first.coming if one.planned] == [("open", 9)]
    assert (first.on, first.overdue, len(first.fresh)) == (date(2027, 3, 2), (), 1)
    assert brief_morning(project, since=date(2027, 3, 2), days=3).later == 1
    late = brief_morning(project, since=date(2027, 3, 19), as_of=date(2027, 3, 20))
    assert ([one.state for one in late.overdue], late.changes, late.fresh) == (["overdue"], (), ())
    add(project, CALLED_OFF, day=21)
    last = brief_morning(project, since=date(2027, 3, 21))
    assert [change.kind for change in last.changes] == ["cancelled"]
    assert (last.coming, last.overdue) == ((), ())


def test_days_in_the_wrong_order_are_refused(project: Project) -> None:
    with pytest.raises(InputError, match="lies before"):
        compare_days(project, since=date(2027, 3, 6), as_of=date(2027, 3, 2))
