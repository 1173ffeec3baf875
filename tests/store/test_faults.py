"""The handbook names the messages that the program gives."""

import ast
import re
from pathlib import Path

import dragoman.store

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (`.*?) \| ", re.MULTILINE)


def collect_texts() -> list[str]:
    modules = Path(dragoman.store.__path__[0]).glob("*.py")
    return [
        node.value
        for module in modules
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_what_the_handbook_quotes_is_said() -> None:
    section = (ROOT / "docs" / "project.md").read_text("utf-8").split("## When something goes wrong")[1]
    quoted = [words for cell in ROW.findall(section) for words in re.findall(r"`([^`]+)`", cell)]
    texts = collect_texts()
    assert len(quoted) > 14
    assert [words for words in quoted if not any(words in text for text in texts)] == []
