from dragoman.report.listing import count_sources, list_events
from dragoman.types import Record


def test_events_are_listed_newest_first_and_background_last(record: Record) -> None:
    rows = list_events(record)
    assert [row.event for row in rows] == ["e2", "e1", "e3", "e4"]
    assert [row.background for row in rows] == [False, False, False, True]
    assert rows[0].when == "2 June 2026"
    assert rows[1].what == "Ingrid Solheim and Mateo Urrutia met in Oslo [disputed: status]"
    assert rows[2].when == "no date"


def test_sources_are_counted_with_their_origins(record: Record) -> None:
    assert count_sources(record.events[0]) == "4 documents, 2 independent origins"
    assert count_sources(record.events[1]) == "1 document"
