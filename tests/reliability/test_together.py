"""Several processes at work on one project."""

from pathlib import Path

import pytest

from dragoman.errors import ProjectError
from dragoman.pipeline import read_paths
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.recalling import recall_record
from dragoman.store.opening import create_project, open_project
from tests.reliability import adder
from tests.reliability.adder import Worker
from tests.reliability.conftest import Run, write_articles


def test_two_that_add_at_once_lose_nothing(target: str, tmp_path: Path) -> None:
    one = write_articles(tmp_path / "one", range(8))
    other = write_articles(tmp_path / "other", range(8, 14))
    (other / "same.txt").write_text((one / "00.txt").read_text("utf-8"), "utf-8")
    create_project(target).close()
    workers = [Worker(adder.add, target, str(folder)) for folder in (one, other)]
    assert [worker.end() for worker in workers] == [0, 0]
    with open_project(target) as project:
        record = recall_record(project)
    # The two files with the same text are one document, under the path that came first.
    assert len(record.documents) == 14
    assert record == read_paths([article.path for article in record.documents])


def test_who_waits_in_vain_is_told_what_to_do(target: str, articles: Path, dragoman: Run) -> None:
    with create_project(target) as project, project.write():
        done = dragoman("add", target, articles, patience=0.5)
        assert (done.returncode, done.stdout) == (1, "")
        assert "is in use: another process has been writing to it for 0.5 seconds" in done.stderr
        assert "run the same command again" in done.stderr
        asked = dragoman("documents", target, patience=0.5)
        assert asked.returncode == 0, "questions wait for nobody"
    done = dragoman("add", target, articles, patience=0.5)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_question_sees_one_state_while_others_add(target: str, articles: Path) -> None:
    with create_project(target) as project:
        add_paths(project, [articles / "00.txt"])
        with project.read() as connection:
            before = connection.exec_driver_sql("SELECT count(*) FROM document").scalar()
            with open_project(target) as other:
                add_paths(other, [articles])
            assert connection.exec_driver_sql("SELECT count(*) FROM document").scalar() == before == 1
        assert len(recall_record(project).documents) == 10


def test_who_waited_sees_what_came_meanwhile(target: str, articles: Path) -> None:
    with create_project(target) as project:
        with project.write():
            workers = [Worker(adder.add, target, str(articles)) for _ in range(2)]
            # Long enough for both to have read their first documents, and to wait.
            workers[0].process.join(1)
            assert all(worker.process.is_alive() and not worker.told for worker in workers)
        assert [worker.end() for worker in workers] == [0, 0]
        new = [worker.done[0] for worker in workers if worker.done]
        assert sum(new) == 10, "each document is added by one of them"
        assert recall_record(project) == read_paths([articles])


def test_only_one_of_two_makes_the_project(target: str) -> None:
    create_project(target).close()
    with pytest.raises(ProjectError, match="already"):
        create_project(target)
    open_project(target).close()
