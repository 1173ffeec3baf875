from pathlib import Path

from tests.cli.conftest import Run


def test_an_event_is_explained_by_the_beginning_of_its_id(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("explain", "record.json", "e1", cwd=record_folder)
    assert done.returncode == 0
    assert "Ingrid Solheim and Mateo Urrutia met in Oslo" in done.stdout
    assert "[met]" in done.stdout


def test_a_document_is_explained(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("explain", "record.json", "--document", "02-haber.txt", cwd=record_folder)
    assert done.returncode == 0
    assert "[bir araya geldi]" in done.stdout


def test_an_unknown_event_is_named_with_the_known_ones(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("explain", "record.json", "zz", cwd=record_folder)
    assert done.returncode == 1
    assert "such as e1, e2" in done.stderr


def test_a_console_without_the_letters_shows_stand_ins(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("explain", "record.json", "e1", cwd=record_folder, PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert "D??i?leri Bakan? Ingrid Solheim" in done.stdout
