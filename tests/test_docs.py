"""What the documents show is what the program does."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)")
ROW = re.compile(r"^\| (\w[\w-]*) \|", re.MULTILINE)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("e*/README.md")])


def test_shown_output_is_real() -> None:
    check = [sys.executable, "docs/renew.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (
        f"run `python docs/renew.py` and look at the change:\n{done.stdout}{done.stderr}"
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_python_that_is_shown_runs(tmp_path: Path) -> None:
    shown = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "docs" / "python.md").read_text("utf-8"), re.M | re.S
    )
    assert shown
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(shown)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_in_the_reference() -> None:
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")
    program = subprocess.run(
        [sys.executable, "-m", "dragoman", "--help"], capture_output=True, text=True, check=True
    )
    commands = re.findall(r"^  ([a-z]+) ", program.stdout.split("Commands:")[1], re.MULTILINE)
    assert commands
    assert [name for name in commands if f"$ dragoman {name} --help" not in reference] == []


def test_every_file_of_a_pack_is_described() -> None:
    guide = (ROOT / "docs" / "languages.md").read_text("utf-8")
    packs = ROOT / "src" / "dragoman" / "languages"
    files = {path.name for code in ("en", "tr") for path in (packs / code).glob("*.json*")}
    assert sorted(name for name in files if f"`{name}`" not in guide) == []


def test_every_field_of_a_record_is_described() -> None:
    described = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "record.md").read_text("utf-8")))
    record = json.loads((ROOT / "tests" / "golden" / "examples.json").read_text("utf-8"))
    assert collect_keys(record) - described == set()


def test_every_installed_package_is_listed_with_its_licence() -> None:
    listed = {canonical(name) for name in ROW.findall((ROOT / "docs" / "dependencies.md").read_text("utf-8"))}
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert listed - {"package"} == close_over(asked)


def collect_keys(value: object) -> set[str]:
    """The names of all fields anywhere in a JSON value."""
    if isinstance(value, dict):
        return set(value).union(*map(collect_keys, value.values()))
    if isinstance(value, list):
        return set().union(*map(collect_keys, value))
    return set()


def close_over(requirements: list[str]) -> set[str]:
    """The packages that these requirements bring here, and those that these bring in turn."""
    found: set[str] = set()
    waiting = list(requirements)
    while waiting:
        wanted = Requirement(waiting.pop())
        needed = wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        if needed and canonical(wanted.name) not in found:
            found.add(canonical(wanted.name))
            waiting += requires(wanted.name) or ()
    return found


def canonical(name: str) -> str:
    """The name as packages compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
