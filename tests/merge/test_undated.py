"""A deed that a report tells without a day is the one that others date, where only one can be meant."""

from pathlib import Path

from dragoman.pipeline import read_paths
from dragoman.types import Event

FIRST = (
    "Norway holds Russian trawler off Vardo\n\nPublished: 12 May 2031\n\n"
    "VARDO, Norway - The Norwegian coast guard seized the Russian trawler Belka off Vardo on Sunday, the fisheries ministry said. "
    "The ship had no licence, it said.\n"
)
SECOND = (
    "Fishermen fear the winter\n\nPublished: 14 May 2031\n\n"
    "MURMANSK - Norway has seized a Russian trawler and the town is angry. The skippers' union wants "
    "the ships to sail in pairs from now on, it told this paper on Wednesday.\n"
)
OTHER = (
    "Second trawler held\n\nPublished: 13 May 2031\n\n"
    "TROMSO, Norway - The Norwegian coast guard seized the Russian trawler Sivutch off Tromso on Monday evening, the fisheries "
    "ministry said.\n"
)


def _seizures(folder: Path, *texts: str) -> list[Event]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    events = read_paths([folder]).events
    return [event for event in events if (event.category, event.mode) == ("COERCE", "seize")]


def test_the_only_such_deed_is_meant(tmp_path: Path) -> None:
    (seized,) = _seizures(tmp_path, FIRST, SECOND)
    assert len(seized.accounts) == 2
    assert seized.date is not None
    assert seized.date.start.isoformat() == "2031-05-11"


def test_of_two_such_deeds_none_is_meant(tmp_path: Path) -> None:
    seized = _seizures(tmp_path, FIRST, OTHER, SECOND)
    assert sorted(len(event.accounts) for event in seized) == [1, 1, 1]


def test_a_report_from_before_the_deed_means_another(tmp_path: Path) -> None:
    early = SECOND.replace("14 May", "9 May").replace("Wednesday", "Thursday")
    assert len(_seizures(tmp_path, FIRST, early)) == 2
