"""Tracks of a record, and of a project that grew to the same."""

import json
import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from bench import archive
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Connection, delete

from dragoman.errors import InputError
from dragoman.pipeline import read_paths
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.comparing import brief_morning
from dragoman.pipeline.refreshing import refresh_project
from dragoman.pipeline.tracking import Wanted, list_tracks, tell_track
from dragoman.store import documents as shelf
from dragoman.store.opening import Project, create_project, open_project
from dragoman.store.tables import gatherings, passages, strands
from dragoman.types import Course, Record, Track

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples").iterdir())
PLAN = (
    "Envoys to meet on captives\n\nAccra, 3 May 2027\n\nACCRA - Ghana's envoy Kwesi Mensahne and Togo's envoy Afi Dossou "
    "will meet in Accra on 10 May to agree on a prisoner exchange, officials said on Monday. The prisoner swap would be "
    "the first since the 2024 prisoner exchange.\n"
)
MEETING = (
    "Envoys meet\n\nAccra, 11 May 2027\n\nACCRA - Ghana's envoy Kwesi Mensahne and Togo's envoy Afi Dossou met in Accra "
    "on 10 May, officials said. They spoke for three hours and did not answer questions.\n"
)
SWAP = (
    "Gana ile Togo esir takası yaptı\n\nAkra, 22 Mayıs 2027\n\nAKRA - Gana ve Togo, cuma günü 24'er esiri karşılıklı "
    "olarak serbest bıraktı. Esir takası Benin'in arabuluculuğunda yapıldı.\n"
)
OTHERS = (
    "Peru and Bolivia discuss detainee swap\n\nLa Paz, 12 May 2027\n\nLA PAZ - The foreign ministers of Peru and Bolivia, "
    "Rosa Quispe and Mario Condori, discussed a detainee exchange in La Paz on Tuesday. Benin offered to host it.\n"
)
TEXTS = {"plan.txt": PLAN, "meeting.txt": MEETING, "swap.txt": SWAP, "others.txt": OTHERS}


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    return write(tmp_path, TEXTS)


def write(folder: Path, texts: dict[str, str]) -> list[Path]:
    for name, text in texts.items():
        folder.joinpath(name).write_text(text, "utf-8")
    return [folder / name for name in texts]


def find(place: Project | Record, *lands: str, as_of: date | None = None) -> Track:
    tracks, _ = list_tracks(place, Wanted(topic="prisoner-exchange"), as_of=as_of)
    [found] = [track for track in tracks if set(lands) <= set(track.countries)]
    return found


def tell(place: Project | Record, as_of: date | None = None) -> list[Course]:
    tracks, _ = list_tracks(place, Wanted(), as_of=as_of)
    return [tell_track(place, track.id, as_of=as_of).course for track in tracks]


def test_exchanges_between_others_are_tracks_of_their_own(paths: list[Path]) -> None:
    tracks, total = list_tracks(read_paths(paths), Wanted(topic="prisoner-exchange"))
    assert total == 2
    assert [set(track.countries[:2]) for track in tracks] == [{"GH", "TG"}, {"BO", "PE"}]


def test_a_track_goes_from_the_plan_to_the_deed_over_languages(paths: list[Path]) -> None:
    record = read_paths(paths)
    course = tell_track(record, find(record, "GH", "TG").id).course
    assert [stage.kind for stage in course.stages] == ["earlier", "statement", "event", "event", "statement"]
    assert course.stages[0].when is not None
    assert course.stages[0].when.start.year == 2024
    assert course.track.last is not None
    assert (course.track.last.category, course.track.last.status) == ("RETREAT", "occurred")


def test_a_plan_is_next_until_it_is_held(paths: list[Path]) -> None:
    plan, meeting = paths[0], paths[1]
    before = find(read_paths([plan]), "GH", "TG")
    assert before.next is not None
    assert before.next.date is not None
    assert before.next.date.start == date(2027, 5, 10)
    assert find(read_paths([plan, meeting]), "GH", "TG").next is None


def test_stages_rest_on_sentences_that_name_the_thread(paths: list[Path]) -> None:
    record = read_paths(paths)
    texts = {article.id: article.text for article in record.documents}
    for stage in tell_track(record, find(record, "BO", "PE").id).course.stages:
        start, end = stage.naming or (stage.start, stage.end)
        assert "detainee" in texts[stage.document][start:end] or stage.kind == "event"


def test_filters(paths: list[Path]) -> None:
    record = read_paths(paths)
    assert {track.thread for track in list_tracks(record, Wanted(kind="issue"))[0]} >= {"prisoner-exchange"}
    assert list_tracks(record, Wanted(kind="plan")) == ((), 0)
    assert [set(t.countries[:2]) for t in list_tracks(record, Wanted(actor="Dossou"))[0]] == [{"GH", "TG"}]
    assert [set(t.countries[:2]) for t in list_tracks(record, Wanted(country="pe"))[0]] == [{"BO", "PE"}]
    assert list_tracks(record, Wanted(since=date(2027, 6, 1))) == ((), 0)


def test_a_thread_with_several_tracks_wants_an_id(paths: list[Path]) -> None:
    record = read_paths(paths)
    with pytest.raises(InputError, match="2 tracks"):
        tell_track(record, "prisoner-exchange")
    with pytest.raises(InputError, match="no track"):
        tell_track(record, "k0000000000")


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), most=st.sampled_from([6, 30, 2000]))
def test_any_order_and_batches_give_the_tracks_of_one_reading(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, most: int
) -> None:
    folder = tmp_path_factory.mktemp("project")
    every = [*EXAMPLES, *write(folder, TEXTS)]
    order = data.draw(st.permutations(every))
    cuts = data.draw(st.sets(st.integers(1, len(every) - 1), max_size=4))
    with create_project(str(folder / "matter.dragoman")) as project:
        for start, end in pairwise([0, *sorted(cuts), len(every)]):
            add_paths(project, order[start:end], most=most)
        assert tell(project) == tell(read_paths(every, most=most))


def test_a_project_tells_its_tracks_as_they_stood(paths: list[Path], tmp_path: Path) -> None:
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        for number, path in enumerate(paths, start=1):
            add_paths(project, [path], at=datetime(2027, 5, number, tzinfo=UTC))
        for number in range(1, len(paths) + 1):
            record = read_paths(paths[:number])
            then = date(2027, 5, number)
            now = [tell_track(record, track.id, on=then).course for track in list_tracks(record, Wanted())[0]]
            assert tell(project, as_of=then) == now


def test_tracks_that_were_gathered_before_are_told_as_if_gathered_anew(
    paths: list[Path], target: str
) -> None:
    with create_project(target) as project:
        for number in range(1, len(paths) + 1):
            add_paths(project, paths[:number])
            record = read_paths(paths[:number])
            first, second = tell(project), tell(project)
            assert first == second == tell(record)
            by_name = [list_tracks(place, Wanted(actor="Quispe"))[0] for place in (project, record)]
            assert by_name[0] == by_name[1]


@pytest.mark.parametrize("seed", [1, 2])
def test_tracks_that_grow_with_an_archive_are_those_of_one_reading(seed: int, tmp_path: Path) -> None:
    days = [archive.FIRST_DAY + timedelta(days=at) for at in range(5)]
    made = archive.invent_articles(48, seed=seed, days=days, hot=False)
    paths = write(tmp_path, {f"{at}.jsonl": archive.encode(one) for at, one in enumerate(made)})
    random.Random(seed).shuffle(paths)
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        for at in range(0, len(paths), 8):
            add_paths(project, paths[at : at + 8])
        assert list_tracks(project, Wanted()) == list_tracks(read_paths(paths), Wanted())
        # Another version of each page, which tells what the next one told, takes the passages along.
        texts = [path.read_text("utf-8") for path in paths]
        for path, text, other in zip(paths, texts, [*texts[1:], texts[0]], strict=True):
            path.write_text(json.dumps({**json.loads(other), "url": json.loads(text)["url"]}), "utf-8")
        add_paths(project, paths[:9])
        grown = list_tracks(project, Wanted())
        with project.write() as connection:
            connection.execute(delete(gatherings))
        assert list_tracks(project, Wanted()) == grown


def test_tracks_are_told_while_another_is_writing(paths: list[Path], target: str) -> None:
    with create_project(target) as project, open_project(target) as other:
        add_paths(project, paths)
        with other.write():
            before = tell(project)
        assert before == tell(project) == tell(read_paths(paths))


def test_the_morning_tells_the_tracks_of_the_new_documents(paths: list[Path], tmp_path: Path) -> None:
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        for number, path in enumerate(paths, start=1):
            add_paths(project, [path], at=datetime(2027, 5, number, tzinfo=UTC))
        last = brief_morning(project, since=date(2027, 5, len(paths)))
        others, _ = list_tracks(read_paths([paths[-1]]), Wanted())
        assert [track.countries for track in last.tracks] == [track.countries for track in others]
        assert last.moved == len(others)
        whole = brief_morning(project, since=date(2027, 5, 1))
        assert {track.id for track in whole.tracks} == {
            track.id for track in list_tracks(project, Wanted())[0]
        }
        assert brief_morning(project, since=date(2027, 5, 20)).tracks == ()


def test_another_version_of_a_page_tells_other_tracks(tmp_path: Path) -> None:
    [page] = write(tmp_path, {"page.txt": OTHERS})
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        add_paths(project, [page], at=datetime(2027, 5, 13, tzinfo=UTC))
        before = tell(project)
        page.write_text(OTHERS.replace("a detainee exchange", "fishing rights"), "utf-8")
        add_paths(project, [page], at=datetime(2027, 5, 14, tzinfo=UTC))
        assert before
        assert tell(project) == []
        assert tell(project, as_of=date(2027, 5, 13)) == before


def test_a_newer_program_finds_the_threads_of_documents_read_before(
    paths: list[Path], tmp_path: Path
) -> None:
    with create_project(str(tmp_path / "matter.dragoman")) as project:
        add_paths(project, paths)
        wanted = tell(project)
        with project.write() as connection:
            connection.execute(delete(passages))
            connection.execute(delete(strands))
            connection.execute(delete(gatherings))
            _forget(connection)
        assert tell(project) == []
        refresh_project(project, version="later")
        assert tell(project) == wanted


def _forget(connection: Connection) -> None:
    """Leaves the readings as a program that knew no threads would have made them."""
    for number, reading in shelf.load_readings(connection, range(1, len(TEXTS) + 1)).items():
        shelf.replace_reading(connection, number, replace(reading, passages=()), made_by="earlier")
