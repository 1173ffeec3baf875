"""A desk follows a matter for ten mornings: what comes in, what is corrected, what is asked and what is answered."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.comparing import brief_morning, compare_days
from dragoman.pipeline.judging import Judge
from dragoman.pipeline.recalling import recall_record
from dragoman.store.opening import create_project, open_project
from dragoman.types import Change, Event, Record
from tests.cli.conftest import Run
from tests.cli.conftest import dragoman as dragoman_
from tests.desk.matter import PAPERS, TOLL_URL
from tests.servers import make_database

dragoman = dragoman_
LAST = 10


def write(folder: Path, day: int) -> list[Path]:
    """The morning's papers on the desk."""
    paths = []
    for paper in PAPERS:
        if paper.day == day:
            (folder / paper.name).write_text(paper.text, "utf-8")
            paths.append(folder / paper.name)
    return paths


@pytest.fixture(scope="module", params=["file", "server"])
def matter(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project after ten mornings, by its name; on some of them somebody judges what has come."""
    folder = tmp_path_factory.mktemp("desk")
    if request.param == "file":
        work(folder, str(folder / "matter.dragoman"))
        yield str(folder / "matter.dragoman")
    else:
        with make_database(request.getfixturevalue("server")) as url:
            work(folder, url)
            yield url


def work(folder: Path, name: str) -> None:
    with create_project(name) as project:
        for day in range(1, LAST + 1):
            at = datetime(2027, 6, day, 7, tzinfo=UTC)
            add_paths(project, write(folder, day), at=at, by="desk")
            judge = Judge(project, by="ayse", note="per the embassy", at=at)
            record = recall_record(project)
            if day == 3:
                [attack] = choose(record, "ASSAULT")
                judge.accept(attack.id, "occurred")
            if day == 5:
                calls = [event for event in choose(record, "CONSULT") if event.mode == "phone"]
                one, other = sorted(event.id for event in calls)
                judge.join_events(one, other)
            if day == 6:
                [call] = [event for event in choose(record, "CONSULT") if event.mode == "phone"]
                judge.correct(call.id, "date", "2027-06-04")


def choose(record: Record, category: str) -> list[Event]:
    return [event for event in record.events if event.category == category]


def tell(project: str, day: int) -> list[Change]:
    with open_project(project) as opened:
        return list(compare_days(opened, since=date(2027, 6, day), as_of=date(2027, 6, day)).changes)


def test_each_morning_tells_what_is_new(matter: str) -> None:
    told = {day: {(c.kind, c.event.category) for c in tell(matter, day)} for day in range(1, LAST + 1)}
    assert ("new", "CONSULT") in told[1]
    assert ("new", "ASSAULT") in told[2]
    assert {("confirmed", "ASSAULT"), ("refined", "ASSAULT"), ("corrected", "ASSAULT")} <= told[3]
    assert ("moved", "CONSULT") in told[4]
    assert ("new", "CONSULT") in told[5]
    assert {("refined", "ASSAULT"), ("corrected", "CONSULT"), ("new", "COERCE")} <= told[6]
    assert ("new", "RETREAT") in told[8]
    assert ("held", "CONSULT") in told[9]
    assert ("new", "CONSULT") in told[10]


def test_the_plan_is_moved_and_held(matter: str) -> None:
    [moved] = [change for change in tell(matter, 4) if change.kind == "moved"]
    assert (moved.was, moved.now) == ("2027-06-07", "2027-06-09")
    [held] = [change for change in tell(matter, 9) if change.kind == "held"]
    assert held.event.date is not None
    assert held.event.date.start == date(2027, 6, 9)


def test_the_toll_rises_and_the_older_page_counts_no_more(matter: str) -> None:
    [rise] = [change for change in tell(matter, 6) if change.field == "number"]
    assert (rise.was, rise.now) == ("8 killed / 12 killed", "8 killed / 12 killed / 14 killed")
    with open_project(matter) as project:
        record = recall_record(project)
    [attack] = choose(record, "ASSAULT")
    assert sorted({c.value for a in attack.accounts for c in a.counts}) == [8, 12, 14]
    assert sum(one.path.endswith(("market.json", "market-later.json")) for one in record.documents) == 1


def test_judgements_survive_what_came_later(matter: str) -> None:
    with open_project(matter) as project:
        record = recall_record(project)
    [attack] = choose(record, "ASSAULT")
    assert attack.status == "occurred"
    assert [dispute.accepted for dispute in attack.disputes if dispute.field == "status"] == ["occurred"]
    [call] = [event for event in choose(record, "CONSULT") if event.mode == "phone"]
    assert call.date is not None
    assert (call.date.start, len(call.accounts)) == (date(2027, 6, 4), 2)
    assert [(c.field, c.by) for c in call.corrections] == [("date", "ayse")]


def test_a_past_morning_is_as_it_was(matter: str) -> None:
    with open_project(matter) as project:
        then = recall_record(project, as_of=date(2027, 6, 3))
        morning = brief_morning(project, since=date(2027, 6, 4), as_of=date(2027, 6, 4))
    [plan] = [event for event in choose(then, "CONSULT") if event.date]
    assert plan.date is not None
    assert (plan.status, plan.date.start) == ("planned", date(2027, 6, 7))
    assert len(then.documents) == 6
    assert [one.planned.start for one in morning.coming if one.planned] == [date(2027, 6, 9)]


def test_ten_mornings_give_the_record_of_one_reading(tmp_path: Path) -> None:
    paths = [path for day in range(1, LAST + 1) for path in write(tmp_path, day)]
    with create_project(str(tmp_path / "slow.dragoman")) as slow:
        for day in range(1, LAST + 1):
            add_paths(slow, write(tmp_path, day))
        grown = recall_record(slow)
    # The two versions of one page are two files of one folder: the later one speaks, whichever comes first.
    with create_project(str(tmp_path / "fast.dragoman")) as fast:
        add_paths(fast, paths[::-1])
        assert recall_record(fast) == grown


def run(dragoman: Run, matter: str, *arguments: str) -> str:
    done = dragoman(arguments[0], matter, *arguments[1:])
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_questions_on_the_command_line(dragoman: Run, matter: str) -> None:
    def ask(*arguments: str) -> str:
        return run(dragoman, matter, *arguments)

    assert "met in Ankara" in ask(
        "events", "--actor", "Villalba", "--place", "Ankara", "--from", "2027-06-08"
    )
    assert "Aldemir" in ask("actors", "--country", "Türkiye")
    assert "Marta Salcedo" not in ask("actors", "--category", "ASSAULT")
    assert len(ask("documents", "--language", "tr", "--format", "csv").splitlines()) == 11
    assert "2 of 2" in ask("documents", "--versions")
    assert "Version 2 of 2" in ask("documents", TOLL_URL)
    assert "Nothing is disputed." in ask("disputes", "--category", "ASSAULT")
    assert "moved to 9 June 2027" in ask("planned", "--state", "held")
    assert ask("planned", "--topic", "nuclear").strip() == "Nothing was planned."
    assert "No longer" not in ask("changes", "--since", "2027-06-10")
    assert "balikcilar.txt" in ask("search", "BALIKÇI")
    assert "accept status: occurred" in ask("judgements")
    [row] = [
        json.loads(line) for line in ask("events", "--category", "RETREAT", "--format", "jsonl").splitlines()
    ]
    assert "add by desk" in ask("log", row["id"][:5])
    assert "Ecuador released captives" in ask("explain", row["id"][:5])
    assert "every document has its hash" in ask("verify")


def test_the_morning_brief_in_every_format(dragoman: Run, matter: str) -> None:
    page = run(dragoman, matter, "brief", "--since", "2027-06-09", "--format", "html")
    assert page.startswith("<!doctype html>")
    assert not re.search(r"(?:src|href)=.?(?!#)[a-z]", page)
    text = run(dragoman, matter, "brief", "--since", "2027-06-09", "--format", "text")
    for heading in ("Newly planned", "Planned, now held", "Called off", "Documents"):
        assert f"\n{heading}\n" in text
    marked = run(
        dragoman, matter, "brief", "--since", "2027-06-04", "--as-of", "2027-06-04", "--format", "md"
    )
    assert "**From 7 June 2027 to 9 June 2027.**" in marked
    assert "will meet in Ankara on June 9" in marked.replace("**", "")


def test_the_calendar_has_the_plans_under_lasting_names(dragoman: Run, matter: str) -> None:
    entries = []
    for day in ("2027-06-01", "2027-06-04", "2027-06-10"):
        calendar = icalendar.Calendar.from_ical(run(dragoman, matter, "export", "--ics", "--as-of", day))
        entries.append({str(e["uid"]): e for e in calendar.walk("VEVENT") if e.get("location") == "Ankara"})
    first, second, last = entries
    [uid] = first
    assert [str(some[uid]["status"]) for some in (first, second, last)] == [
        "TENTATIVE",
        "TENTATIVE",
        "CONFIRMED",
    ]
    numbers = [int(str(some[uid]["sequence"])) for some in (first, second, last)]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("name", ["csv", "parquet", "graphml", "ftm", "annotations", "json"])
def test_every_export_is_written(dragoman: Run, matter: str, tmp_path: Path, name: str) -> None:
    run(dragoman, matter, "export", "--format", name, "--out", str(tmp_path / "out"))
    assert (tmp_path / "out").stat().st_size > 200
