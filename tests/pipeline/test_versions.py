"""A page that is written anew: its older version stays, and counts no more."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.recalling import recall_record
from dragoman.pipeline.versions import list_versions
from dragoman.report.versions import tell_versions
from dragoman.store.opening import Project, create_project

PAGE = (
    '<html><head><link rel="canonical" href="http://news.example/bridge?id=7"><title>Bridge</title>'
    '<meta property="article:published_time" content="{day}"></head><body><article>{text}</article></body></html>'
)
FIRST = (
    "<h1>Delegations meet at the Lenna bridge</h1><p>LENNA - Foreign Minister Ana Kolar of Slovenia met her Hungarian "
    "counterpart Imre Vadas in Lenna on Tuesday, officials said.</p><p>Imre Vadas will travel to Ljubljana on 20 May, "
    "his office said.</p><p>The two countries have long argued about the bridge and its tolls, and about who repairs it.</p>"
)
SECOND = (
    "<h1>Delegations meet at the Lenna bridge</h1><p>LENNA - Foreign Minister Ana Kolar of Slovenia met her Hungarian "
    "counterpart Imre Vadas in Lenna on Monday, officials said, after an earlier version of this report gave another day.</p>"
    "<p>The two countries have long argued about the bridge and its tolls, and about who repairs it.</p>"
)
OTHER = (
    "Kolar and Vadas meet\n\n6 May 2026\n\nSlovenian Foreign Minister Ana Kolar and Hungarian Foreign Minister Imre Vadas met in "
    "Lenna on Monday, a spokesman for the railways told reporters in the evening.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(str(tmp_path / "matter.dragoman")) as made:
        yield made


def add(project: Project, name: str, text: str, *, day: int) -> None:
    path = Path(project.name).parent / name
    path.write_text(text, "utf-8")
    add_paths(project, [path], at=datetime(2026, 5, day, 7, tzinfo=UTC), by="desk")


def write(text: str, *, day: str = "2026-05-06") -> str:
    return PAGE.format(day=day, text=text)


def test_what_changed_is_told_sentence_by_sentence(project: Project) -> None:
    add(project, "a.html", write(FIRST), day=6)
    add(project, "b.html", write(SECOND), day=7)
    first, second = list_versions(project, "https://news.example/bridge?id=7")
    assert (first.replaced, second.replaced) == (datetime(2026, 5, 7, 7, tzinfo=UTC), None)
    assert first.edits == ()
    reworded, dropped = second.edits
    assert ("on Tuesday" in reworded.before, "on Monday" in reworded.after) == (True, True)
    assert (dropped.before, dropped.after) == (
        "Imre Vadas will travel to Ljubljana on 20 May, his office said.",
        "",
    )
    assert any(event.status == "planned" for event in first.events)
    assert not any(event.status == "planned" for event in second.events)
    assert second.dropped
    told = "\n".join(tell_versions([first, second]))
    assert "Version 2 of 2" in told
    assert "- Imre Vadas will travel" in told
    assert "It tells no more:" in told
    assert list_versions(project, first.article.id) == (first, second)
    assert list_versions(project, second.article.id[:7]) == (first, second)


def test_two_versions_are_one_origin(project: Project) -> None:
    add(project, "a.html", write(FIRST), day=6)
    add(project, "b.html", write(SECOND), day=7)
    [met] = [event for event in recall_record(project).events if event.category == "CONSULT"]
    assert (met.origins, len(met.accounts), met.disputes) == (1, 1, ())
    add(project, "c.txt", OTHER, day=8)
    [met] = [event for event in recall_record(project).events if event.category == "CONSULT"]
    assert (met.origins, met.disputes) == (2, ())


def test_a_claim_that_is_dropped_counts_no_more(project: Project) -> None:
    add(project, "c.txt", OTHER, day=5)
    add(project, "a.html", write(SECOND), day=6)
    assert [event.origins for event in recall_record(project).events if event.category == "CONSULT"] == [2]
    gone = SECOND.replace(
        "met her Hungarian counterpart Imre Vadas in Lenna on Monday", "spoke of the bridge"
    )
    add(project, "a.html", write(gone), day=7)
    assert [event.origins for event in recall_record(project).events if event.category == "CONSULT"] == [1]


def test_an_older_version_that_comes_late_does_not_speak(project: Project) -> None:
    add(project, "b.html", write(SECOND, day="2026-05-07"), day=7)
    before = recall_record(project)
    add(project, "a.html", write(FIRST, day="2026-05-06"), day=8)
    assert recall_record(project) == before
    older, newer = list_versions(project, "b.html")
    assert (older.article.path.endswith("a.html"), newer.replaced) == (True, None)
    assert "never counted" in "\n".join(tell_versions([older, newer]))


def test_what_is_not_there_or_may_be_several_is_said(project: Project) -> None:
    with pytest.raises(InputError, match="no such document"):
        list_versions(project, "dfff")
    for number, text in enumerate((OTHER, OTHER.replace("meet", "talk").replace("Lenna", "Velika Gora"))):
        add(project, f"{number}.txt", text, day=6)
    assert len(list_versions(project, str(Path(project.name).parent / "0.txt"))) == 1
