"""The gold set is well-formed, and no figure has fallen below its floor."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from eval import builds, days
from eval.bundle import keep_languages, load_gold

ROOT = Path(__file__).parent.parent
BUNDLES = sorted((ROOT / "eval" / "gold").iterdir())


def test_no_figure_is_below_its_floor() -> None:
    score = [sys.executable, "-m", "eval.score"]
    done = subprocess.run(score, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda path: path.name)
def test_gold_speaks_of_what_stands_in_the_documents(bundle: Path) -> None:
    gold = msgspec.json.decode((bundle / "gold.json").read_bytes())
    texts = {name: (bundle / name).read_text("utf-8") for name in gold["documents"]}
    everything = "\n".join(texts.values())
    for name, document in gold["documents"].items():
        parts = [*document["body_includes"], *document["body_excludes"]]
        assert [part for part in parts if part not in texts[name]] == []
    names = [name for actor in gold["actors"] for name in (*actor["names"], *actor["titles"])]
    assert [name for name in names if name not in everything] == []
    known = {actor["id"] for actor in gold["actors"]}
    for event in gold["events"]:
        assert {*event["actors"], *event["recipients"]} <= known
        assert set(event["documents"]) <= set(texts)
        assert [w for name, w in event["attributed_to"].items() if w not in texts[name]] == []


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda path: path.name)
def test_a_bundle_in_one_language_expects_nothing_of_the_others(bundle: Path) -> None:
    gold = load_gold(bundle)
    for language in ("en", "tr"):
        narrow = keep_languages(gold, frozenset({language}))
        kept = {name for name, d in gold.documents.items() if d.language == language}
        assert set(narrow.documents) == kept
        told = [e for e in gold.events if kept & set(e.documents)]
        assert [e.id for e in narrow.events] == [e.id for e in told]
        assert all(set(e.documents) | set(e.attributed_to) <= kept for e in narrow.events)
        for dispute in narrow.disputes:
            assert len(dispute.values) > 1
            assert {name for names in dispute.values.values() for name in names} <= kept
    every = frozenset(d.language for d in gold.documents.values())
    assert keep_languages(gold, every).events == gold.events


@pytest.mark.parametrize("language", ["en", "tr"])
def test_days_of_news_sentences_are_right(language: str) -> None:
    cases = [case for case in days.read_cases() if case.language == language]
    figures = days.measure(cases)
    assert days.share(figures[f"{language} expressions"]) >= 98
    assert days.share(figures[f"{language} events"]) >= 95


@pytest.mark.parametrize(("language", "precision", "recall"), [("en", 80, 49), ("tr", 80, 56)])
def test_passages_built_in_many_ways_are_read(language: str, precision: int, recall: int) -> None:
    counts: Counter[str] = Counter()
    for part in builds.PARTS:
        for passage in builds.read_passages(part):
            if passage.language == language:
                builds.judge(passage, counts)
    found = 100 * counts["found"]
    assert found >= precision * (counts["found"] + counts["invented"])
    assert found >= recall * (counts["found"] + counts["missed"])
