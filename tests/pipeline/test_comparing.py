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


TALKS = (
    "Ministers meet in {city}\n\n{day} March 2027\n\n{upper} - Peru's Foreign Minister Rosa Quispe met her Danish "
    "counterpart Mads Holm in {city} on {day} March, the ministry said.\n"
)


def tell_talks(city: str, day: int) -> str:
    return TALKS.format(city=city, upper=city.upper(), day=day)


def test_a_limit_leaves_out_of_each_kind_and_counts_all(project: Project) -> None:
    add(project, PLAN, day=2)
    cities = ("Lima", "Cusco", "Arequipa", "Iquitos")
    for day, city in enumerate(cities, start=3):
        add(project, tell_talks(city, day), day=day)
    add(
        project,
        "Another desk\n\n" + tell_talks("Lima", 3).replace("the ministry said", "aides told us"),
        day=8,
    )
    add(project, MOVED, day=9)
    everything = compare_days(project, since=date(2027, 3, 3))
    some = compare_days(project, since=date(2027, 3, 3), limit=2)
    kinds = [change.kind for change in everything.changes]
    assert kinds.count("new") == len(cities)
    assert "moved" in kinds
    assert some.counts == everything.counts == {kind: kinds.count(kind) for kind in kinds}
    assert [change.kind for change in some.changes].count("new") == 2
    assert [c for c in everything.changes if c.kind != "new"] == [c for c in some.changes if c.kind != "new"]
    newest = [c.event.place.name for c in some.changes if c.kind == "new" and c.event.place]
    assert newest == ["Iquitos", "Arequipa"]
    named = {document for change in some.changes for document in change.documents}
    assert named <= {article.id for article in some.record.documents}


def test_another_version_of_a_page_changes_what_it_told(project: Project) -> None:
    add(project, tell_talks("Lima", 3), day=3)
    path = Path("3.txt")
    path.write_text(tell_talks("Cusco", 3) + "\nThe talks lasted two hours.\n", "utf-8")
    add_paths(project, [path], at=datetime(2027, 3, 5, 7, tzinfo=UTC))
    kinds = {change.kind for change in compare_days(project, since=date(2027, 3, 4)).changes}
    assert "new" not in kinds
    assert "withdrawn" not in kinds
