"""Who takes part in how many events: what is kept is what counting would give."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.asking import ask_actors, ask_events
from dragoman.pipeline.judging import Judge
from dragoman.store.opening import Project, create_project
from dragoman.types import Filter

PEOPLE = ("Rosa Quispe", "Mads Holm", "Petra Lindqvist", "Tomas Belsky")
OFFICES = (
    "Peru's Foreign Minister", "Denmark's Foreign Minister", "Sweden's Prime Minister", "Czech Defence Minister",
)  # fmt: skip
CITIES = ("Lima", "Oslo", "Prague", "Quito")


def write_texts(folder: Path, count: int) -> list[Path]:
    """Meetings of four people, some told twice."""
    chance = Random(11)
    paths = []
    for number in range(count):
        one, other = chance.sample(range(len(PEOPLE)), 2)
        day = 1 + number // 2
        path = folder / f"{number:02}.txt"
        path.write_text(
            f"Ministers meet\n\n{day + 1} March 2027\n\n{OFFICES[one]} {PEOPLE[one]} met {OFFICES[other]} "
            f"{PEOPLE[other]} in {chance.choice(CITIES)} on {day} March 2027. They discussed fishing rights.\n",
            "utf-8",
        )
        paths.append(path)
    return paths


def count_parts(project: Project) -> dict[str, int]:
    """By the actors' names, the events in which they take part, counted one by one."""
    found = ask_events(project, Filter()).record
    often = Counter(who for event in found.events for who in {*event.actors, *event.recipients})
    return {actor.name: often[actor.id] for actor in found.actors}


def list_kept(project: Project) -> dict[str, int]:
    """By the actors' names, in how many events they are said to take part."""
    actors, total = ask_actors(project)
    assert total == len(actors)
    assert [often for _, often in actors] == sorted((often for _, often in actors), reverse=True)
    return {actor.name: often for actor, often in actors if often}


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_kept_is_what_counting_gives_after_every_adding(
    target: str, tmp_path: Path, seed: int
) -> None:
    paths = write_texts(tmp_path, 16)
    Random(seed).shuffle(paths)
    with create_project(target) as project:
        for start in range(0, len(paths), 3):
            add_paths(project, paths[start : start + 3], most=8)
            assert list_kept(project) == count_parts(project)
        assert set(PEOPLE) <= set(list_kept(project))


def test_a_rejected_event_counts_for_nobody_until_that_is_taken_back(tmp_path: Path) -> None:
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        add_paths(project, write_texts(tmp_path, 6))
        before = list_kept(project)
        event = ask_events(project, Filter()).record.events[0]
        Judge(project, by="an analyst").reject(event.id)
        assert list_kept(project) == count_parts(project)
        assert sum(list_kept(project).values()) < sum(before.values())
        Judge(project, by="an analyst").undo(1)
        assert list_kept(project) == before


def test_who_is_asked_for_by_country_or_with_a_condition_is_counted_alike(tmp_path: Path) -> None:
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        add_paths(project, write_texts(tmp_path, 12))
        whole = list_kept(project)
        swedes, _ = ask_actors(project, country="SE")
        assert {actor.name: often for actor, often in swedes} == {
            name: often for name, often in whole.items() if name in {actor.name for actor, _ in swedes}
        }
        meeting, total = ask_actors(project, wanted=Filter(category="CONSULT"), limit=2)
        assert len(meeting) == 2 < total
        assert all(whole[actor.name] >= often > 0 for actor, often in meeting)
