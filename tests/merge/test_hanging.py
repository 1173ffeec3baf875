"""What hangs on another event of its article."""

from tests.merge.test_events import Desk, Told, day

from dragoman.types import Place


def test_an_agreement_has_the_day_and_place_of_the_meeting_it_was_made_at() -> None:
    desk = Desk()
    desk.add("2026-03-12", Told(on="2026-03-11", place="Brno"), Told("AGREE"))
    agreed = next(event for event in desk.events() if event.category == "AGREE")
    assert (agreed.date, agreed.place) == (day("2026-03-11"), Place("Brno", "CZ"))


def test_between_two_meetings_nobody_knows_which() -> None:
    desk = Desk()
    desk.add(
        "2026-03-12",
        Told(on="2026-03-11", place="Brno"),
        Told(on="2026-03-10", place="Ankara"),
        Told("AGREE"),
    )
    agreed = next(event for event in desk.events() if event.category == "AGREE")
    assert (agreed.date, agreed.place) == (None, None)


def test_what_others_agree_on_does_not_hang_on_the_meeting() -> None:
    desk = Desk()
    desk.add("2026-03-12", Told(on="2026-03-11", place="Brno"), Told("AGREE", "army rebels"))
    agreed = next(event for event in desk.events() if event.category == "AGREE")
    assert (agreed.date, agreed.place) == (None, None)


def test_an_accusation_is_not_made_where_the_deed_was_done() -> None:
    desk = Desk()
    desk.add(
        "2026-03-12",
        Told("ASSAULT", "rebels", on="2026-03-11", place="Kano", status="alleged"),
        Told("ACCUSE", "army", "Turkey", place="Kano"),
    )
    accused = next(event for event in desk.events() if event.category == "ACCUSE")
    assert accused.place is None
