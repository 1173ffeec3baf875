import subprocess
import sys
from datetime import date
from inspect import signature
from pathlib import Path

import pytest

import dragoman

FUNCTIONS = {
    "create_project": "(target: str | pathlib.Path) -> 'Project'",
    "decode_record": "(data: bytes, *, name: str = 'record') -> dragoman.types.record.Record",
    "encode_record": "(record: dragoman.types.record.Record) -> bytes",
    "find_dates": "(text: str, *, language: str, reference: datetime.date | None) -> 'tuple[FoundDate, ...]'",
    "find_names": "(text: str, *, language: str) -> 'tuple[Mention, ...]'",
    "load_record": "(path: pathlib.Path) -> dragoman.types.record.Record",
    "open_project": "(target: str | pathlib.Path) -> 'Project'",
    "read": "(paths: collections.abc.Sequence[str | pathlib.Path]) -> 'Record'",
    "read_text": "(text: str, *, language: str | None = None, published: datetime.date | None = None) -> 'Record'",
}
ERRORS = [
    *(
        "DragomanError",
        "ExportError",
        "InputError",
        "LanguageError",
        "PackError",
        "ProjectError",
        "RecordError",
    ),
]
TYPES = [
    *("Actor", "Article", "Dispute", "DisputedValue", "Event", "EventAccount", "Evidence", "FoundDate"),
    *("Judgement", "Mention", "PartialDate", "Place", "Published", "Record", "Refusal"),
    *("Change", "Correction", "Edit", "Filter", "Morning", "Promise", "Review", "Ruling", "Step", "Version"),
    "Project",
]


def test_the_public_face_is_this_and_nothing_else() -> None:
    assert sorted(dragoman.__all__) == sorted([*FUNCTIONS, *ERRORS, *TYPES])
    assert dir(dragoman) == sorted(dragoman.__all__)


@pytest.mark.parametrize("name, expected", FUNCTIONS.items())
def test_functions_take_and_give_what_they_say(name: str, expected: str) -> None:
    function = getattr(dragoman, name)
    assert str(signature(function)).replace("pathlib._local.", "pathlib.") == expected
    assert function.__doc__


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_one_tree(name: str) -> None:
    assert issubclass(getattr(dragoman, name), dragoman.DragomanError)


def test_importing_the_room_of_that_name_leaves_the_function() -> None:
    code = (
        "import dragoman, dragoman.read.dates, dragoman.pipeline\n"
        "from dragoman.read.dates import find_dates\n"
        "print(type(dragoman.read).__name__, type(dragoman.Record).__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("function")


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        dragoman.nonsense  # noqa: B018 - the access itself is tested


def test_dates_are_found_with_their_place_in_the_text() -> None:
    text = "The two foreign ministers met in Vienna on Tuesday."
    [found] = dragoman.find_dates(text, language="en", reference=date(2026, 5, 7))
    assert "Tuesday" in text[found.start : found.end]
    assert found.past == dragoman.PartialDate(date(2026, 5, 5), date(2026, 5, 5), "day")


def test_names_are_found_with_their_place_in_the_text() -> None:
    text = "Norveç Dışişleri Bakanı Ingrid Solheim, Ankara'da temaslarda bulundu."
    found = dragoman.find_names(text, language="tr")
    assert "Ingrid Solheim" in [text[one.start : one.end] for one in found]


def test_a_language_without_a_pack_is_said() -> None:
    with pytest.raises(dragoman.LanguageError, match="'xx'"):
        dragoman.find_dates("x", language="xx", reference=None)
    with pytest.raises(dragoman.LanguageError, match="'xx'"):
        dragoman.find_names("x", language="xx")


def test_a_text_is_read_as_told_on_its_day() -> None:
    text = "Norwegian Foreign Minister Ingrid Solheim met Chilean Foreign Minister Mateo Urrutia in Oslo on Tuesday."
    record = dragoman.read_text(text, language="en", published=date(2026, 5, 7))
    [event] = record.events
    assert (event.category, event.status) == ("CONSULT", "occurred")
    assert event.date == dragoman.PartialDate(date(2026, 5, 5), date(2026, 5, 5), "day")
    assert event.place == dragoman.Place("Oslo", "NO")
    assert {actor.name for actor in record.actors} >= {"Ingrid Solheim", "Mateo Urrutia"}


def test_no_text_is_an_input_error() -> None:
    with pytest.raises(dragoman.InputError, match="empty"):
        dragoman.read_text("  \n ")


def test_a_file_is_read_and_its_record_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "OSLO, 6 May 2026\n\nNorwegian Foreign Minister Ingrid Solheim met Chilean Foreign Minister Mateo "
        "Urrutia in Oslo on Tuesday. The ministers discussed fishing rights and food security in the north.\n",
        encoding="utf-8",
    )
    record = dragoman.read([file])
    assert [one.path for one in record.documents] == [str(file)]
    (tmp_path / "r.json").write_bytes(dragoman.encode_record(record))
    assert dragoman.load_record(tmp_path / "r.json") == record
