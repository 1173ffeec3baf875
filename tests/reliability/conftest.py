"""Documents to add, and the program as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PEOPLE = ("Rosa Quispe", "Ines Salgado", "Pilar Otero", "Nadia Ferro")
Run = Callable[..., subprocess.CompletedProcess[str]]


def write_articles(folder: Path, numbers: range) -> Path:
    """Small articles about meetings, some of which tell the same one."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        who, day = PEOPLE[number % 4], 2 + number // 2
        text = (
            f"Talks in Lima, round {number}\n\n{day + 1} March 2027\n\nLIMA - Peru's Foreign Minister {who} met her "
            f"Danish counterpart Mads Holm in Lima on {day} March. They discussed fishing rights and quota {number}.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of ten articles."""
    return write_articles(tmp_path / "articles", range(10))


def prepare() -> dict[str, str]:
    """The environment of a process."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}


def write_program(patience: float) -> list[str]:
    """The command that runs `dragoman`; `patience` is how long it waits for others, in seconds."""
    told = f"from dragoman.store import engines; engines.PATIENCE = {patience}"
    return [sys.executable, "-c", f"{told}; from dragoman.cli.main import run; run()"]


@pytest.fixture
def dragoman(tmp_path: Path) -> Run:
    """`dragoman("add", ...)` gives the finished process."""

    def run(
        *arguments: str | Path,
        patience: float = 60,
        before: Sequence[str] = (),
        prepare_process: Callable[[], None] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*before, *write_program(patience), *map(str, arguments)],
            capture_output=True,
            cwd=tmp_path,
            env=prepare(),
            encoding="utf-8",
            timeout=120,
            check=False,
            preexec_fn=prepare_process,
        )

    return run
