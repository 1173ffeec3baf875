"""The Python API of a project."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import dragoman
from tests.follow.test_promises import PLAN
from tests.pipeline.test_judging import MEETING, RAID, SECOND


@pytest.fixture
def project(tmp_path: Path) -> Iterator[dragoman.Project]:
    for name, text in (("1.txt", MEETING), ("2.txt", SECOND), ("3.txt", RAID), ("4.txt", PLAN)):
        (tmp_path / name).write_text(text, "utf-8")
    with dragoman.create_project(tmp_path / "matter.dragoman") as made:
        assert (
            made.add([tmp_path / "1.txt", tmp_path / "2.txt", tmp_path / "3.txt", tmp_path / "4.txt"]).new
            == 4
        )
        yield made


def test_questions_are_answered_as_on_the_command_line(project: dragoman.Project) -> None:
    assert project.name.endswith("matter.dragoman")
    [met] = project.events(actor="paredes", category="consult", status="occurred")
    assert (met.origins, met.place) == (3, dragoman.Place("Quito", "EC"))
    assert project.events(place="Kito", first=date(2027, 3, 9), last=date(2027, 3, 9)) == (met,)
    assert [actor.name for actor in project.actors(country="Şili", kind="person")] == ["Tomas Urrutia"]
    assert [one.language for one in project.documents(language="tr")] == ["tr"]
    [promise] = project.planned(actor="Urrutia")
    assert promise.state == "held"
    assert project.planned(state="open") == ()
    assert project.search("balikcilik").total == 1
    assert project.disputes() == ()
    assert project.verify() == ()
    assert project.record().events
    assert {change.kind for change in project.changes(since=date(2000, 1, 1))} == {"new"}
    assert project.morning(since=date(2000, 1, 1)).fresh
    assert project.brief(since=date(2000, 1, 1), form="md").startswith("# Since")
    assert project.brief().startswith("<!doctype html>")


def test_judgements_are_made_and_taken_back(project: dragoman.Project) -> None:
    [met] = project.events(category="CONSULT", status="occurred")
    judged = project.correct(met.id, "place", "Guayaquil, EC", by="ayse", note="per the embassy")
    assert [event.place for event in judged.events] == [dragoman.Place("Guayaquil", "EC")]
    assert [entry.revision.kind for entry in project.history(met.id)] == ["add", "judge"]
    project.undo(judged.ruling.number)
    assert [review.fit for review in project.judgements()] == ["undone", "holds"]
    project.different("Lucia Paredes", "Tomas Urrutia")
    project.reject(met.id)
    assert project.events(category="CONSULT", status="occurred") == ()


def test_what_cannot_be_is_an_input_error(project: dragoman.Project, tmp_path: Path) -> None:
    with pytest.raises(dragoman.InputError, match="MEET is none of PLOVER's"):
        project.events(category="MEET")
    with pytest.raises(dragoman.InputError, match="ends before it begins"):
        project.documents(first=date(2027, 3, 9), last=date(2027, 3, 8))
    with pytest.raises(dragoman.ProjectError, match="no such file"):
        dragoman.open_project(tmp_path / "other.dragoman")
