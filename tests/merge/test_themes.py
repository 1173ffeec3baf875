"""What an event is about where its own accounts do not say it."""

from dataclasses import replace

from msgspec import structs
from tests.merge.test_events import Desk, Told

from dragoman.types import Claim, Event


def add_theme(desk: Desk, topic: str) -> None:
    """Gives the last article a theme, told by its first word."""
    claim = Claim("topic", 0, 6, "Report", topic)
    desk.readings[-1] = structs.replace(desk.readings[-1], themes=(claim,))


def quoted(event: Event) -> set[str]:
    return {proof.value for account in event.accounts for proof in account.evidence if proof.field == "topic"}


def find(events: tuple[Event, ...], category: str) -> Event:
    return next(event for event in events if event.category == category)


def test_the_topics_of_most_origins_come_first() -> None:
    desk = Desk()
    told = Told(on="2026-03-03", place="Ankara")
    desk.add("2026-03-03", replace(told, topics="energy"))
    desk.add("2026-03-04", replace(told, topics="energy"))
    desk.add("2026-03-05", replace(told, topics="energy food"))
    (event,) = desk.events()
    assert event.topics == ("energy",)


def test_what_is_told_beside_it_of_the_same_people_lends_its_topic() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told(on="2026-03-03"), Told("SUPPORT", on="2026-03-03", topics="energy"))
    meeting = find(desk.events(), "CONSULT")
    assert meeting.topics == ("energy",)


def test_a_document_lends_its_theme_to_a_deed() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told("RETREAT", "Kaya", on="2026-03-03", mode="resign"))
    add_theme(desk, "water")
    (event,) = desk.events()
    assert event.topics == ("water",)
    assert quoted(event) == {"water"}


def test_a_theme_is_no_matter_of_those_who_have_no_part_in_it() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told("ACCUSE", "Turkey", "Nigeria", topics="water"), Told(on="2026-03-03"))
    add_theme(desk, "water")
    meeting = find(desk.events(), "CONSULT")
    assert meeting.topics == ("bilateral-relations",)


def test_a_theme_is_the_matter_of_those_who_have_a_part_in_it() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told(on="2026-03-03", place="Ankara", topics="water"))
    desk.add("2026-03-09", Told(on="2026-03-09", mode="phone"))
    add_theme(desk, "water")
    assert {event.topics for event in desk.events()} == {("water",)}


def test_a_meeting_of_which_nothing_is_told_is_about_relations_and_says_so_by_itself() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told(on="2026-03-03"), Told("REQUEST", "Demir", "Novak", at="0"))
    events = desk.events()
    assert {event.topics for event in events} == {("bilateral-relations",)}
    assert quoted(find(events, "CONSULT")) == {"bilateral-relations"}


def test_an_act_without_a_matter_has_no_topic() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told("REQUEST", "Demir", "Novak"))
    (event,) = desk.events()
    assert event.topics == ()


def test_only_the_topics_of_the_event_are_quoted() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told(on="2026-03-03", topics="energy"))
    reading = desk.readings[-1]
    (account,) = reading.accounts
    weak = Claim("topic", 0, 6, "Report", "water")
    strong = Claim("topic", 0, 6, "Report", "energy")
    told = structs.replace(account, claims=(*account.claims, strong, weak))
    desk.readings[-1] = structs.replace(reading, accounts=(told,))
    (event,) = desk.events()
    assert quoted(event) == {"energy"}
