import subprocess
import sys
from importlib.metadata import version

import pytest

from tests.cli.conftest import Run


def test_the_version_is_the_installed_one(dragoman: Run) -> None:
    done = dragoman("--version")
    assert (done.returncode, done.stdout) == (0, f"dragoman {version('dragoman')}\n")


@pytest.mark.parametrize("command", ["read", "brief", "verify", "explain", "schema"])
def test_every_command_explains_itself_with_an_example(dragoman: Run, command: str) -> None:
    assert f"  {command} " in dragoman("--help").stdout
    done = dragoman(command, "--help")
    assert done.returncode == 0
    assert "Example" in done.stdout
    assert f"dragoman {command}" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["read"], ["brief"], ["read", "--nonsense", "x"], ["explain", "r.json"]]
)
def test_wrong_usage_is_2_with_a_hint(dragoman: Run, arguments: list[str]) -> None:
    done = dragoman(*arguments)
    assert done.returncode == 2
    assert "Usage: dragoman" in done.stderr


def test_help_imports_neither_the_rooms_nor_rich() -> None:
    code = (
        "import sys; import dragoman.cli.main; "
        "print([m for m in ('rich', 'jinja2', 'trafilatura', 'msgspec', 'dragoman.pipeline') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
