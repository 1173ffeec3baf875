import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXTS = {
    "one.txt": "Envoys to meet on captives\n\nAccra, 3 May 2027\n\nACCRA - Ghana's envoy Kwesi Mensahne and Togo's envoy Afi "
    "Dossou will meet in Accra on 10 May to agree on a prisoner exchange, officials said on Monday.\n",
    "two.txt": "Bakanlar esir takasını görüştü\n\nLa Paz, 12 Mayıs 2027\n\nLA PAZ - Peru Dışişleri Bakanı Rosa Quispe ile "
    "Bolivya Dışişleri Bakanı Mario Condori, salı günü La Paz'da esir takasını görüştü. Esir takası \x1b[31mzor.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        tmp_path.joinpath(name).write_text(text, "utf-8")
    return tmp_path


def test_paths_a_record_and_a_project_tell_the_same(dragoman: Run, folder: Path) -> None:
    dragoman("read", "one.txt", "two.txt", "--out", "record.json")
    dragoman("init", "matter.dragoman")
    dragoman("add", "matter.dragoman", "two.txt", "one.txt")
    told = [dragoman("tracks", target).stdout for target in ("*.txt", "record.json", "matter.dragoman")]
    assert "Ghana, Togo" in told[0]
    assert "Bolivia, Peru" in told[0]
    assert "Afi Dossou are due to meet in Accra on 10 May 2027" in told[0]
    assert told == [told[0]] * 3


def test_one_track_is_told_with_its_sentences(dragoman: Run, folder: Path) -> None:
    done = dragoman("tracks", "*.txt", "prisoner-exchange", "--country", "PE")
    assert done.returncode == 0
    assert "Rosa Quispe and Mario Condori met in La Paz" in done.stdout
    assert "Esir takası" in done.stdout
    assert "\x1b" not in done.stdout


def test_what_fits_several_tracks_is_asked_again(dragoman: Run, folder: Path) -> None:
    done = dragoman("tracks", "*.txt", "prisoner-exchange")
    assert done.returncode == 1
    assert "2 tracks" in done.stderr
    assert "Ghana, Togo" in done.stderr


def test_other_programs_read_lines_and_cells(dragoman: Run, folder: Path) -> None:
    lines = dragoman("tracks", "*.txt", "--format", "jsonl").stdout.splitlines()
    tracks = [json.loads(line) for line in lines]
    assert {track["thread"] for track in tracks} == {"prisoner-exchange"}
    [peru] = [track["id"] for track in tracks if "PE" in track["countries"]]
    stages = [
        json.loads(x) for x in dragoman("tracks", "*.txt", peru, "--format", "jsonl").stdout.splitlines()
    ]
    assert [stage["kind"] for stage in stages] == ["event", "statement"]
    rows = dragoman("tracks", "*.txt", peru, "--format", "csv").stdout.splitlines()
    assert rows[0].startswith("when,stage,state,event,what")
    assert len(rows) == 1 + len(stages)


def test_a_limit_says_that_there_is_more(dragoman: Run, folder: Path) -> None:
    done = dragoman("tracks", "*.txt", "--limit", "1")
    assert len(done.stdout.splitlines()) == 2
    assert "1 of 2 tracks" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("tracks", "none"), 1, "does not exist"),
        (("tracks", "*.txt", "--topic", "chess"), 2, "prisoner-exchange"),
        (("tracks", "*.txt", "k123"), 1, "no track k123"),
        (("tracks", "*.txt", "--as-of", "2027-05"), 2, "asks a project"),
    ],
)
def test_mistakes_are_said(
    dragoman: Run, folder: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = dragoman(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_to_follow_is_said(dragoman: Run, tmp_path: Path) -> None:
    tmp_path.joinpath("rain.txt").write_text(
        "Rain in Oslo\n\nOslo, 3 May 2027\n\nIt rained in Oslo for the third day, and the market stayed shut until noon.\n",
        "utf-8",
    )
    assert dragoman("tracks", "rain.txt").stdout == "No negotiation was found in what was read.\n"
