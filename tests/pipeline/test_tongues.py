"""Events are found by the languages in which they are told."""

from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import update

from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.asking import ask_events
from dragoman.pipeline.refreshing import refresh_project
from dragoman.store import documents as shelf
from dragoman.store.opening import Project, create_project
from dragoman.store.packing import pack
from dragoman.store.tables import articles, documents, tongues
from dragoman.types import Filter

ENGLISH = (
    "Ministers meet in Lima\n\n9 March 2027\n\nLIMA - Peru's Foreign Minister Rosa Quispe met her Danish counterpart Mads "
    "Holm in Lima on Tuesday. They discussed fishing rights.\n"
)
TURKISH = (
    "Lima'da görüşme\n\n10 Mart 2027\n\nPeru Dışişleri Bakanı Rosa Quispe ile Danimarka Dışişleri Bakanı Mads Holm, 9 "
    "Mart'ta Lima'da bir araya geldi. Görüşmede balıkçılık ele alındı.\n"
)


def find(project: Project, language: str) -> set[str]:
    return {event.id for event in ask_events(project, Filter(language=language)).record.events}


def test_an_event_is_found_by_each_language_that_tells_it(target: str, tmp_path: Path) -> None:
    english, turkish = tmp_path / "1.txt", tmp_path / "2.txt"
    english.write_text(ENGLISH, "utf-8")
    turkish.write_text(TURKISH, "utf-8")
    with create_project(target) as project:
        add_paths(project, [english])
        assert find(project, "en")
        assert not find(project, "tr")
        add_paths(project, [turkish])
        assert find(project, "en") == find(project, "tr") != set()


def test_a_newer_program_that_finds_another_language_is_believed(target: str, tmp_path: Path) -> None:
    turkish = tmp_path / "2.txt"
    turkish.write_text(TURKISH, "utf-8")
    with create_project(target) as project:
        add_paths(project, [turkish])
        told = find(project, "tr")
        with project.write() as connection:  # as an earlier program would have left it
            article = shelf.load_kept(connection, [1])[1].article
            connection.execute(update(articles).values(data=pack(replace(article, language="az"))))
            connection.execute(update(documents).values(language="az"))
            shelf.replace_reading(connection, 1, shelf.load_readings(connection, [1])[1], made_by="earlier")
            connection.execute(update(tongues).values(language="az"))
        assert find(project, "az") == told
        refresh_project(project, version="later")
        assert find(project, "tr") == told
        assert not find(project, "az")
