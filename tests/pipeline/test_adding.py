"""A project grown document by document, against one reading of them all."""

import random
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.pipeline import read_paths
from dragoman.pipeline.adding import Added, add_paths
from dragoman.pipeline.recalling import recall_record, verify_project
from dragoman.pipeline.refreshing import refresh_project
from dragoman.store.opening import create_project, open_project
from tests.servers import make_database

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples").iterdir())
OSLO = (
    "Ministers meet in Oslo\n\n10 March 2026\n\nOSLO - Foreign Minister Ayla Demir of Türkiye met her Norwegian "
    "counterpart Nils Berg in Oslo on Tuesday. The two ministers discussed the fate of prisoners held since last year.\n"
)
LATER = (
    "Demir ile Berg yeniden görüştü\n\n12 Mart 2026\n\nDışişleri Bakanı Ayla Demir, Norveç Dışişleri Bakanı Nils Berg "
    "ile perşembe günü telefonda görüştü. Görüşmede esirlerin durumu ele alındı.\n"
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(EXAMPLES),
    cuts=st.sets(st.integers(1, len(EXAMPLES) - 1)),
    most=st.sampled_from([6, 30, 2000]),
)
def test_any_order_and_batches_give_the_record_of_one_reading(
    tmp_path_factory: pytest.TempPathFactory, order: list[Path], cuts: set[int], most: int
) -> None:
    target = tmp_path_factory.mktemp("project") / "matter.dragoman"
    with create_project(str(target)) as project:
        marks = [0, *sorted(cuts), len(order)]
        for start, end in pairwise(marks):
            add_paths(project, order[start:end], most=most)
        grown = recall_record(project)
    assert grown == read_paths(EXAMPLES, most=most)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(EXAMPLES), cut=st.integers(1, len(EXAMPLES) - 1))
def test_a_server_gives_the_record_of_one_reading_too(server: str, order: list[Path], cut: int) -> None:
    with make_database(server) as url, create_project(url) as project:
        add_paths(project, order[:cut], most=20)
        add_paths(project, order[cut:], most=20)
        assert recall_record(project) == read_paths(EXAMPLES, most=20)


def test_the_same_bytes_twice_change_nothing(target: str) -> None:
    with create_project(target) as project:
        first = add_paths(project, EXAMPLES)
        before = recall_record(project)
        again = add_paths(project, EXAMPLES)
        assert (again.new, again.known) == (0, first.new + len(first.refused))
        assert recall_record(project) == before


def test_the_project_holds_all_it_needs_to_prove_its_record(target: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(OSLO, "utf-8")
    with create_project(target) as project:
        add_paths(project, [page, *EXAMPLES])
        page.unlink()
        assert list(verify_project(project)) == []


def test_the_record_as_it_stood(target: str, tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(OSLO, "utf-8")
    two.write_text(LATER, "utf-8")
    with create_project(target) as project:
        add_paths(project, [one], at=datetime(2026, 3, 11, 8, tzinfo=UTC))
        add_paths(project, [two], at=datetime(2026, 3, 13, 8, tzinfo=UTC))
        assert recall_record(project, as_of=date(2026, 3, 10)).documents == ()
        assert recall_record(project, as_of=date(2026, 3, 12)) == read_paths([one])
        assert (
            recall_record(project, as_of=date(2026, 3, 13))
            == recall_record(project)
            == read_paths([one, two])
        )


def test_another_version_of_a_page_speaks_in_its_place(target: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(OSLO, "utf-8")
    with create_project(target) as project:
        add_paths(project, [page], at=datetime(2026, 3, 11, tzinfo=UTC))
        before = recall_record(project)
        page.write_text(OSLO.replace("in Oslo on Tuesday", "in Bergen on Tuesday"), "utf-8")
        added = add_paths(project, [page], at=datetime(2026, 3, 12, tzinfo=UTC))
        assert added == Added(new=1, versions=1)
        after = recall_record(project)
        assert [one.sha256 for one in after.documents] != [one.sha256 for one in before.documents]
        assert {event.place.name for event in after.events if event.place} == {"Bergen"}
        assert recall_record(project, as_of=date(2026, 3, 11)) == before


def test_another_article_under_the_same_path_is_no_version(target: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    with create_project(target) as project:
        for text in (OSLO, LATER):
            page.write_text(text, "utf-8")
            add_paths(project, [page])
        assert len(recall_record(project).documents) == 2


def test_an_undated_article_gets_its_day_when_its_sibling_comes(target: str, tmp_path: Path) -> None:
    paths = []
    for name, text in (
        ("a.txt", OSLO.replace("10 March 2026\n\n", "")),
        ("b.txt", OSLO + "\nThe talks were brief."),
    ):
        paths.append(tmp_path / name)
        paths[-1].write_text(text, "utf-8")
    with create_project(target) as project:
        add_paths(project, paths[:1])
        [alone] = recall_record(project).documents
        assert alone.published is None
        add_paths(project, paths[1:])
        assert recall_record(project) == read_paths(paths)


def test_an_opened_project_goes_on_where_it_was(target: str) -> None:
    shuffled = EXAMPLES[:]
    random.Random(4).shuffle(shuffled)
    create_project(target).close()
    for path in shuffled:
        with open_project(target) as project:
            add_paths(project, [path])
    with open_project(target) as project:
        assert recall_record(project) == read_paths(EXAMPLES)


def test_reading_anew_gives_the_record_of_one_reading(target: str) -> None:
    with create_project(target) as project:
        add_paths(project, EXAMPLES[:5], most=20)
        add_paths(project, EXAMPLES[5:], most=20)
        refresh_project(project, version="99.0", most=20)
        assert recall_record(project) == read_paths(EXAMPLES, most=20)
