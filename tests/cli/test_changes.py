from pathlib import Path

from tests.cli.conftest import Run
from tests.pipeline.test_comparing import tell_talks


def test_of_each_kind_some_are_shown_and_the_rest_is_counted(dragoman: Run, tmp_path: Path) -> None:
    for day, city in enumerate(("Lima", "Cusco", "Arequipa"), start=3):
        tmp_path.joinpath(f"{day}.txt").write_text(tell_talks(city, day), "utf-8")
    dragoman("init", "matter.dragoman")
    dragoman("add", "matter.dragoman", "3.txt", "4.txt", "5.txt")
    done = dragoman("changes", "matter.dragoman", "--since", "2020-01-01", "--limit", "1")
    assert done.stdout.splitlines()[0] == "New (3)"
    assert "… and 2 more" in done.stdout
    assert done.stderr.strip() == "1 of 3 changes; --limit 0 shows all."
    every = dragoman(
        "changes", "matter.dragoman", "--since", "2020-01-01", "--limit", "0", "--format", "jsonl"
    )
    assert len(every.stdout.splitlines()) == 3
    assert every.stderr == ""
