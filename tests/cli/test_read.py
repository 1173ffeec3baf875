import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = """Ministers meet in Oslo

OSLO, 6 May 2026 - Norwegian Foreign Minister Ingrid Solheim met her Chilean counterpart, Mateo Urrutia, in Oslo \
on Tuesday, officials said. The two ministers discussed fishing rights and food security in the far north.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "news" / "a.txt"
    file.parent.mkdir()
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def test_a_folder_becomes_a_record(dragoman: Run, article: Path, tmp_path: Path) -> None:
    done = dragoman("read", "news", "--out", "record.json")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 document, " in done.stderr
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert record["dragoman"]["schema"] == 1
    assert [Path(one["path"]).name for one in record["documents"]] == ["a.txt"]


def test_without_a_file_a_table_of_events_is_printed(dragoman: Run, article: Path) -> None:
    done = dragoman("read", "news")
    assert done.returncode == 0
    head, line = done.stdout.splitlines()[:2]
    assert head.split() == ["Event", "When", "Status", "What", "happened", "Sources"]
    assert "5 May 2026" in line
    assert "Ingrid Solheim and Mateo Urrutia met in Oslo" in line
    assert "\x1b" not in done.stdout


def test_standard_input_is_read(dragoman: Run) -> None:
    done = dragoman("read", "-", text=ARTICLE)
    assert done.returncode == 0
    assert "Mateo Urrutia" in done.stdout


def test_bad_input_is_named_and_the_rest_is_read(dragoman: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "news" / "b.txt").write_bytes(b"")
    (tmp_path / "news" / "c.txt").write_bytes(bytes(range(256)) * 40)
    done = dragoman("read", "news", "missing.txt", "--out", "record.json")
    assert done.returncode == 0
    for name in ("b.txt", "c.txt", "missing.txt"):
        assert f"{name}: " in done.stderr
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert len(record["refused"]) == 3
    assert len(record["documents"]) == 1


def test_nothing_read_is_1_and_the_record_says_why(dragoman: Run, tmp_path: Path) -> None:
    done = dragoman("read", "missing.txt", "--out", "record.json")
    assert done.returncode == 1
    assert "Nothing was read" in done.stderr
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert record["refused"][0]["path"] == "missing.txt"


def test_an_unwritable_target_is_said_before_the_work(dragoman: Run, article: Path) -> None:
    done = dragoman("read", "news", "--out", "no/such/record.json")
    assert done.returncode == 1
    assert "there is no such folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_names_of_files_cannot_steer_the_terminal(dragoman: Run, tmp_path: Path) -> None:
    name = "\x1b[2Jx.txt"
    try:
        (tmp_path / name).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes no such names")
    done = dragoman("read", name)
    assert done.returncode == 1
    assert "\x1b" not in done.stderr


def test_the_record_can_go_to_a_pipe(dragoman: Run, article: Path) -> None:
    done = dragoman("read", "news", "--out", "-")
    assert json.loads(done.stdout)["documents"]


@pytest.mark.skipif(os.name == "nt", reason="signals of this kind are POSIX")
def test_stopped_by_the_user_it_leaves_no_half_file(article: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dragoman", "read", "-", "--out", "record.json"]
    # a shell that runs the tests in the background has them, and what they start, ignore the signal
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        process.stdin.write(ARTICLE * 2000)  # more than a pipe holds: it returns when the other side reads
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Stopped" in said
    assert "Traceback" not in said
    assert {one.name for one in tmp_path.iterdir()} == {"news"}
