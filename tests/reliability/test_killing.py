"""What was acknowledged is there, wherever the process was killed."""

import random
import signal
import sqlite3
from pathlib import Path

import pytest

from dragoman.errors import ProjectError
from dragoman.pipeline import read_paths
from dragoman.pipeline.recalling import recall_record
from dragoman.pipeline.reviewing import review_judgements
from dragoman.store.opening import create_project, open_project
from tests.reliability import adder
from tests.reliability.adder import Worker

ALL = 10


def look(target: str, acknowledged: list[int]) -> int:
    """How many documents are in the project, which must be sound and equal one reading of them."""
    if "://" not in target:
        connection = sqlite3.connect(target)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    with open_project(target) as project:
        record = recall_record(project)
    paths = [article.path for article in record.documents]
    assert len(paths) >= max(acknowledged, default=0)
    assert record == read_paths(paths)
    return len(paths)


def test_killed_at_any_statement_nothing_acknowledged_is_lost(target: str, articles: Path) -> None:
    create_project(target).close()
    chance = random.Random(11)
    for _ in range(8):
        worker = Worker(adder.add, target, str(articles), chance.randrange(1, 110))
        ended = worker.end()
        look(target, worker.told)
        if not ended:
            break
        assert ended == -signal.SIGKILL
    assert Worker(adder.add, target, str(articles)).end() == 0
    assert look(target, [ALL]) == ALL


def test_killed_at_any_moment_nothing_acknowledged_is_lost(target: str, articles: Path) -> None:
    create_project(target).close()
    chance = random.Random(12)
    for _ in range(6):
        worker = Worker(adder.add, target, str(articles))
        worker.hear(chance.randrange(2))
        worker.kill(chance.random() * 0.15)
        worker.end()
        look(target, worker.told)
    assert Worker(adder.add, target, str(articles)).end() == 0
    assert look(target, [ALL]) == ALL


def test_a_judgement_is_kept_and_carried_out_or_not_there_at_all(target: str, articles: Path) -> None:
    create_project(target).close()
    assert Worker(adder.add, target, str(articles)).end() == 0
    with open_project(target) as project:
        [name, *_] = [event.id for event in recall_record(project).events if event.category == "CONSULT"]
        for statement in (3, 12, 25, 40, 0):
            worker = Worker(adder.correct, target, name, statement)
            worker.end()
            held = [event for event in recall_record(project).events if event.corrections]
            assert len(review_judgements(project)) == len(held) == len(worker.told)
    assert [event.place.name for event in held if event.place] == ["Cusco"]


def test_killed_while_documents_are_read_anew_the_record_stands(target: str, articles: Path) -> None:
    create_project(target).close()
    assert Worker(adder.add, target, str(articles)).end() == 0
    read = []
    for statement in (9, 40, 70, 160, 0):
        worker = Worker(adder.refresh, target, statement)
        worker.end()
        look(target, [ALL])
        read.append(worker.done)
    assert read[-1] is not None
    assert Worker(adder.refresh, target).end() == 0


def test_killed_while_it_is_brought_up_to_date_a_project_is_as_it_was(target: str, articles: Path) -> None:
    create_project(target).close()
    assert Worker(adder.add, target, str(articles)).end() == 0
    for statement in range(4, 20, 3):
        worker = Worker(adder.move, target, statement)
        if worker.end() == 0:
            break
        look(target, [ALL])
    assert Worker(adder.move, target).end() == 0
    with pytest.raises(ProjectError, match="newer Dragoman"):
        open_project(target)


def test_killed_while_a_project_is_made_there_is_none_or_all_of_it(tmp_path: Path) -> None:
    for number in (*range(1, 40, 4), 1000):
        path = tmp_path / f"{number}.dragoman"
        Worker(adder.make, str(path), number).end()
        if not path.exists():
            create_project(str(path)).close()
        open_project(str(path)).close()
