"""A project from its making to its backup, in a file and on a server."""

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest

from dragoman.cli.main import run
from tests.cli.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


class Done(NamedTuple):
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


def test_every_question_is_answered_in_a_file_and_on_a_server(
    target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def dragoman(*arguments: str | Path) -> Done:
        # In this process: twenty new ones would take long.
        with pytest.raises(SystemExit) as ended:
            run([str(argument) for argument in arguments])
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, *capsys.readouterr())

    assert dragoman("init", target).returncode == 0
    again = dragoman("init", target)
    assert again.returncode == 1
    assert "already" in again.stderr
    added = dragoman("add", target, EXAMPLES, "--by", "ayse", "--note", "first round")
    assert added.returncode == 0
    assert "8 new, 0 known already, 1 refused" in added.stderr
    assert "0 new, 9 known already, 0 refused" in dragoman("add", target, EXAMPLES).stderr
    events = read_csv(dragoman("events", target, "--format", "csv", "--limit", "0").stdout)
    assert len(events) > 5
    name = events[0]["id"]
    judged = dragoman("correct", target, name, "place", "Bergen, NO", "--by", "ayse")
    assert judged.returncode == 0, judged.stderr
    assert "Bergen" in dragoman("events", target, "--place", "Bergen").stdout
    assert "ayse" in dragoman("log", target, name).stdout
    assert "correct" in dragoman("judgements", target).stdout
    assert dragoman("undo", target, "1").returncode == 0
    assert read_csv(dragoman("events", target, "--format", "csv", "--limit", "0").stdout) == events
    actors = read_csv(dragoman("actors", target, "--format", "csv", "--limit", "0").stdout)
    assert actors == sorted(actors, key=lambda row: (-int(row["events"]), row["name"], row["id"]))
    assert dragoman("search", target, "görüşme").stdout
    for command in ("actors", "documents", "disputes", "planned", "brief", "verify", "refresh", "migrate"):
        done = dragoman(command, target)
        assert done.returncode == 0, done.stderr


def test_a_backup_is_asked_like_any_project(tmp_path: Path, dragoman: Run) -> None:
    dragoman("init", "matter.dragoman")
    dragoman("add", "matter.dragoman", EXAMPLES)
    assert dragoman("backup", "matter.dragoman", "copy.dragoman").returncode == 0
    asked = [
        dragoman("events", name, "--format", "csv").stdout for name in ("matter.dragoman", "copy.dragoman")
    ]
    assert asked[0] == asked[1] != ""
    again = dragoman("backup", "matter.dragoman", "copy.dragoman")
    assert again.returncode == 1
    assert "is there already; choose another name" in again.stderr


def test_no_password_is_printed(dragoman: Run) -> None:
    url = "postgresql://desk:geheim@127.0.0.1:1/matter"
    for arguments in (
        ("init", url),
        ("add", url, EXAMPLES),
        ("events", url),
        ("brief", url),
        ("backup", url, "x"),
    ):
        done = dragoman(*arguments)
        assert done.returncode == 1
        assert "cannot be reached" in done.stderr
        assert "geheim" not in done.stdout + done.stderr
