"""A disk that is full, and one that may not be written."""

import os
import resource
import shlex
import shutil
import sqlite3
import stat
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.errors import ProjectError
from dragoman.pipeline import read_paths
from dragoman.pipeline.recalling import recall_record
from dragoman.store.engines import connect_file
from dragoman.store.opening import Project, create_project, open_project
from tests.reliability.conftest import Run, write_articles

ROOM = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]


def may_mount() -> bool:
    """Whether file systems can be mounted in a room of one's own."""
    if shutil.which("unshare") is None:
        return False
    trial = [*ROOM, "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


@contextmanager
def seal(folder: Path) -> Iterator[Sequence[str]]:
    """What to put before a command to which the folder is read-only; for root, that takes a mount."""
    if os.geteuid() == 0:
        if not may_mount():
            pytest.skip("run as root, who may write everywhere, and without the right to mount")
        name = shlex.quote(str(folder))
        yield [
            *ROOM,
            "sh",
            "-c",
            f'mount --bind {name} {name} && mount -o remount,bind,ro {name} && exec "$@"',
            "sh",
        ]
        return
    inside = [*folder.iterdir(), folder]
    for path in inside:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)
    yield []
    for path in inside:
        path.chmod(stat.S_IMODE(path.stat().st_mode) | 0o200)


def make_project(path: Path, articles: Path, dragoman: Run) -> None:
    create_project(str(path)).close()
    assert dragoman("add", path, articles).returncode == 0


def test_a_file_that_may_not_grow_keeps_what_it_has(tmp_path: Path, articles: Path, dragoman: Run) -> None:
    path = tmp_path / "matter.dragoman"
    make_project(path, articles, dragoman)
    before = path.read_bytes()
    more = write_articles(tmp_path / "more", range(20, 60))

    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (80_000, resource.RLIM_INFINITY))

    done = dragoman("add", path, more, prepare_process=allow_little)
    assert (done.returncode, done.stdout) == (1, "")
    assert "full, over a quota or limit" in done.stderr
    assert "all that was added before is" in done.stderr
    with open_project(str(path)) as project:
        assert recall_record(project) == read_paths([articles])
    assert path.read_bytes() == before
    assert dragoman("add", path, more).returncode == 0
    with open_project(str(path)) as project:
        assert recall_record(project) == read_paths([articles, more])


@pytest.mark.skipif(not may_mount(), reason="a full disk takes the right to mount a small one")
def test_a_full_disk_keeps_what_it_has(tmp_path: Path, articles: Path, dragoman: Run) -> None:
    path, small = tmp_path / "matter.dragoman", tmp_path / "small"
    make_project(path, articles, dragoman)
    write_articles(tmp_path / "more", range(20, 60))
    small.mkdir()
    script = (
        f"mount -t tmpfs -o size={path.stat().st_size // 1024 + 150}k none small && cp matter.dragoman small/\n"
        '"$@" add small/matter.dragoman more; echo $?\n'
        '"$@" init small/other.dragoman; echo $?\n'
        '"$@" documents --limit 0 --format csv small/matter.dragoman | wc -l\n'
        "mount -o remount,size=20m small\n"
        '"$@" add small/matter.dragoman more; echo $?\n'
        "ls -A small; cp small/matter.dragoman grown.dragoman"
    )
    done = dragoman(before=[*ROOM, "sh", "-c", script, "sh"])
    assert done.stdout.splitlines() == ["1", "1", "11", "0", "matter.dragoman"], done.stderr
    assert "the disk is full. Nothing of this step was kept" in done.stderr
    assert "Traceback" not in done.stderr
    with open_project(str(tmp_path / "grown.dragoman")) as project:
        assert len(recall_record(project).documents) == 50


def test_a_project_on_a_read_only_medium_can_be_asked(tmp_path: Path, articles: Path, dragoman: Run) -> None:
    medium = tmp_path / "medium"
    medium.mkdir()
    path = medium / "matter.dragoman"
    make_project(path, articles, dragoman)
    with seal(medium) as before:
        asked = dragoman("documents", path, "--format", "csv", before=before)
        assert (asked.returncode, len(asked.stdout.splitlines())) == (0, 11), asked.stderr
        found = dragoman("search", path, "fishing", before=before)
        assert "Lima" in found.stdout
        checked = dragoman("verify", path, before=before)
        assert checked.returncode == 0, checked.stderr
        copied = dragoman("backup", path, tmp_path / "copy.dragoman", before=before)
        assert copied.returncode == 0, copied.stderr
        added = dragoman("add", path, articles, before=before)
        assert added.returncode == 1
        assert "may not be written: the file, its folder or the medium is read-only" in added.stderr
        made = dragoman("init", medium / "new.dragoman", before=before)
        assert made.returncode == 1
        assert "Traceback" not in made.stderr
        assert "access rights" in made.stderr
        assert [one.name for one in medium.iterdir()] == ["matter.dragoman"]
    with open_project(str(tmp_path / "copy.dragoman")) as project:
        assert recall_record(project) == read_paths([articles])


def test_changes_that_wait_beside_a_read_only_project_are_not_passed_over(
    tmp_path: Path, articles: Path, dragoman: Run
) -> None:
    path, medium = tmp_path / "matter.dragoman", tmp_path / "medium"
    medium.mkdir()
    make_project(path, articles, dragoman)
    with open_project(str(path)) as reader, reader.read():
        more = write_articles(tmp_path / "more", range(20, 22))
        assert dragoman("add", path, more).returncode == 0
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), medium / name)
    with seal(medium) as before:
        asked = dragoman("documents", medium / path.name, before=before)
        assert (asked.returncode, asked.stdout) == (1, "")
        assert "Copy both files into a folder of yours" in asked.stderr
    # As the message says: the changes are in the copy, and in nothing less.
    with open_project(str(medium / path.name)) as project:
        assert len(recall_record(project).documents) == 12


def test_left_overs_of_an_earlier_project_are_not_taken_for_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "matter.dragoman"
    path.with_name("matter.dragoman-wal").write_bytes(b"old")
    with pytest.raises(ProjectError, match=r"beside it lies matter\.dragoman-wal"):
        create_project(str(path))


def test_a_sealed_project_that_changes_meanwhile_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "matter.dragoman"
    create_project(str(path)).close()
    with Project(connect_file(path, sealed=True), str(path), path=path, sealed=True) as project:
        with project.read():
            pass
        connection = sqlite3.connect(path)
        connection.execute("UPDATE about SET value = 'x' WHERE name = 'created'")
        connection.commit()
        with pytest.raises(ProjectError, match="somebody changed it"), project.read():
            pass
        connection.close()
