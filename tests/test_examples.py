"""The record of the examples, held against the golden one."""

import json
from pathlib import Path
from typing import Any

import pytest

import dragoman

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden" / "examples.json"


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(ROOT)
    return json.loads(dragoman.encode_record(dragoman.read(["examples"])))


@pytest.mark.parametrize("part", ["documents", "actors", "events", "refused"])
def test_record_is_the_golden_one(record: Any, part: str) -> None:
    golden = json.loads(GOLDEN.read_text("utf-8"))
    assert record[part] == golden[part], (
        "if the change is meant: dragoman read examples --out tests/golden/examples.json"
    )


def test_page_that_is_no_article_is_refused(record: Any) -> None:
    assert [refused["path"] for refused in record["refused"] if refused["path"].endswith(".html")] == [
        "examples/09-en-cookie-wall.html"
    ]


def test_nothing_of_other_stories_is_in_the_texts(record: Any) -> None:
    debris = ["Vedat Kurtçebe", "Uğurböceği", "copper railway", "Pflücker", "Brzovic", "feribot", "Recife"]
    texts = " ".join(document["text"] for document in record["documents"])
    assert [word for word in debris if word in texts] == []
