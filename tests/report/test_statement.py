import pytest
from msgspec.structs import replace

from dragoman.ontology import categories
from dragoman.report.statement import tell_event, tell_kind
from dragoman.types import Actor, Event, Record, Status


def names_of(record: Record) -> dict[str, Actor]:
    return {actor.id: actor for actor in record.actors}


STATUSES: list[tuple[Status, str]] = [
    ("occurred", "Ingrid Solheim and Mateo Urrutia met in Oslo"),
    ("planned", "Ingrid Solheim and Mateo Urrutia are due to meet in Oslo"),
    ("proposed", "It is proposed that Ingrid Solheim and Mateo Urrutia meet in Oslo"),
    ("alleged", "Ingrid Solheim and Mateo Urrutia are said to have met in Oslo"),
    ("denied", "Ingrid Solheim and Mateo Urrutia were said to have met in Oslo; this is denied"),
    ("cancelled", "Ingrid Solheim and Mateo Urrutia were due to meet in Oslo; it was called off"),
]


@pytest.mark.parametrize("status, words", STATUSES)
def test_the_status_is_in_the_verb(record: Record, status: Status, words: str) -> None:
    event = replace(record.events[0], status=status)
    assert tell_event(event, actors=names_of(record)) == words


def test_who_did_it_to_whom(record: Record) -> None:
    event = replace(
        record.events[0], category="ACCUSE", mode="allege", actors=("a1",), recipients=("a2",), place=None
    )
    assert tell_event(event, actors=names_of(record)) == "Ingrid Solheim accused Mateo Urrutia"


def test_nobody_is_named_where_nobody_is_known(record: Record) -> None:
    event = replace(record.events[2], recipients=())
    assert tell_event(event, actors=names_of(record)) == "Air attack in Almería alleged"


def test_a_proposal_is_no_agreement(record: Record) -> None:
    event = replace(record.events[0], category="AGREE", status="proposed", actors=("a1",), recipients=("a2",))
    assert (
        tell_event(event, actors=names_of(record))
        == "Ingrid Solheim put forward a proposal to Mateo Urrutia in Oslo"
    )


def test_every_kind_and_status_makes_a_sentence(record: Record) -> None:
    for category in categories():
        for mode in (None, *(mode.id for mode in category.modes)):
            for status, _ in STATUSES:
                for actors, recipients in ((("a1",), ("a2",)), (("a1", "a2"), ()), ((), ("a1",)), ((), ())):
                    event: Event = replace(
                        record.events[0],
                        category=category.id,
                        mode=mode,
                        status=status,
                        actors=actors,
                        recipients=recipients,
                    )
                    words = tell_event(event, actors=names_of(record), dated=True)
                    assert "{" not in words
                    assert "on 5 May 2026" in words
                    assert all(names_of(record)[name].name in words for name in (*actors, *recipients))
                    assert tell_kind(event)


def test_an_unknown_category_is_still_told(record: Record) -> None:
    words = tell_event(replace(record.events[0], category="PARLEY"), actors=names_of(record))
    assert "parley" in words.lower()
    assert "Ingrid Solheim" in words


SINGLE = [
    ("CONSULT", None, "Ingrid Solheim held talks"),
    ("CONSULT", "phone", "Ingrid Solheim held a telephone call"),
    ("AGREE", None, "Ingrid Solheim gave an undertaking"),
]


@pytest.mark.parametrize("category, mode, words", SINGLE)
def test_nobody_meets_or_agrees_alone(record: Record, category: str, mode: str | None, words: str) -> None:
    event = replace(record.events[0], category=category, mode=mode, actors=("a1",), place=None)
    assert tell_event(event, actors=names_of(record)) == words
