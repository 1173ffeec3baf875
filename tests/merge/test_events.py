"""Accounts drawn up by hand, one article after the other, and the events that they must give."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from dragoman.merge import merge
from dragoman.resolve import resolve
from dragoman.types import (
    Account,
    Article,
    Claim,
    Count,
    Entity,
    Event,
    PartialDate,
    Place,
    Published,
    Reading,
)

PEOPLE = {
    "Demir": Entity(
        "person", ("Ayla Demir", "Demir"), ("Turkish Foreign Minister",), ("foreign-minister",), "TR"
    ),
    "Kaya": Entity("person", ("Orhan Kaya", "Kaya"), ("intelligence chief",), ("intelligence-chief",), "TR"),
    "Novak": Entity(
        "person", ("Jan Novak", "Novak"), ("Czech Foreign Minister",), ("foreign-minister",), "CZ"
    ),
    "Weber": Entity("person", ("Karin Weber", "Weber"), ("EU envoy",), ("special-envoy",)),
    "Okoro": Entity(
        "person", ("Sam Okoro", "Okoro"), ("Delta Front's chief negotiator",), ("chief-negotiator",), "NG"
    ),
    "Turkey": Entity("state", ("Türkiye", "Ankara"), country="TR"),
    "Nigeria": Entity("state", ("Nigeria",), country="NG"),
    "Czechia": Entity("state", ("Czechia", "Prague"), country="CZ"),
    "army": Entity("organization", ("Nigerian army",), (), ("army",), "NG"),
    "rebels": Entity("group", ("Delta Front",), country="NG"),
}
CITIES = {
    "Ankara": "TR", "Konya": "TR", "Vienna": "AT", "Brno": "CZ", "Lagos": "NG", "Kano": "NG", "Nigeria": "NG",
    "Gök-Dere": None, "Gok-Dere": None,
}  # fmt: skip


@dataclass
class Told:
    """One account before it stands in an article."""

    category: str = "CONSULT"
    who: str = "Demir Novak"
    to: str = ""
    on: str | None = None
    place: str | None = None
    status: Any = "occurred"
    mode: str | None = None
    topics: str = ""
    denied: str = ""
    killed: Sequence[tuple[int, str | None]] = ()
    background: bool = False
    by: str | None = None
    at: str | None = None
    least: bool = False


@dataclass
class Desk:
    """Articles with their readings."""

    articles: list[Article] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)

    def add(self, published: str | None, *accounts: Told, copy_of: str | None = None) -> str:
        """An article with one sentence per account; accounts with the same `at` share their sentence."""
        number = len(self.articles)
        names = sorted({name for told in accounts for name in (told.who + " " + told.to).split()})
        text = f"Report {number}.\n"
        spots: dict[str, int] = {}
        drafts: list[tuple[int, int]] = []
        for at, told in enumerate(accounts):
            spot = told.at or str(at)
            if spot not in spots:
                spots[spot] = len(text)
                text += f"Sentence {at} of {number} says that {told.who} did {told.category}.\n"
            drafts.append((spots[spot], spots[spot] + 20))
        digest = sha256(text.encode()).hexdigest()
        name = f"d{digest[:12]}"
        stated = Published(date.fromisoformat(published), "stated") if published else None
        self.articles.append(
            Article(name, f"{number:02}.txt", digest, "en", None, stated, text, ((0, len(text), 0),), copy_of)
        )
        made = tuple(
            _account(name, text, told, names, start, end)
            for told, (start, end) in zip(accounts, drafts, strict=True)
        )
        self.readings.append(Reading(name, (), tuple(PEOPLE[who] for who in names), (), made))
        return name

    def events(self, *, shuffled: int | None = None) -> tuple[Event, ...]:
        articles, readings = list(self.articles), list(self.readings)
        if shuffled is not None:
            Random(shuffled).shuffle(articles)
            Random(shuffled + 1).shuffle(readings)
        actors, actor_of = resolve(readings, articles=articles)
        return merge(readings, articles=articles, actors=actors, actor_of=actor_of)

    def names(self, ids: Sequence[str]) -> set[str]:
        actors, _ = resolve(self.readings, articles=self.articles)
        return {actor.name for actor in actors if actor.id in ids}


def _account(name: str, text: str, told: Told, names: list[str], start: int, end: int) -> Account:
    counts = tuple(
        Count("killed", value, start, start + 8, told.least, source) for value, source in told.killed
    )
    denied = (Claim("outcome", start, end, text[start:end], "denied"),) if told.denied else ()
    return Account(
        document=name,
        category=told.category,
        mode=told.mode,
        status=told.status,
        actors=tuple(names.index(who) for who in told.who.split()),
        recipients=tuple(names.index(who) for who in told.to.split()),
        date=day(told.on) if told.on else None,
        place=Place(told.place, CITIES[told.place]) if told.place else None,
        topics=tuple(told.topics.split()),
        start=start,
        end=end,
        key_start=start,
        key_end=start + 8,
        attributed_to=told.by,
        background=told.background,
        counts=counts,
        claims=(
            Claim("event", start, start + 8, text[start : start + 8], told.category),
            *(Claim("date", start + 9, start + 13, text[start + 9 : start + 13]) for _ in [0] if told.on),
            *(Claim("place", start + 9, start + 13, text[start + 9 : start + 13]) for _ in [0] if told.place),
        ),
        disputed_status=denied,
    )


def day(text: str) -> PartialDate:
    """ "2026-03-03", "2026-03" for the month, "2026-03-03..2026-03-04" for the days."""
    if ".." in text:
        first, last = text.split("..")
        return PartialDate(date.fromisoformat(first), date.fromisoformat(last), "day")
    if len(text) == 7:
        first_day = date.fromisoformat(text + "-01")
        last_day = (first_day + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        return PartialDate(first_day, last_day, "month")
    return PartialDate(date.fromisoformat(text), date.fromisoformat(text), "day")


def disputes(event: Event) -> dict[str, set[str]]:
    return {dispute.field: {value.value for value in dispute.values} for dispute in event.disputes}


def test_two_outlets_and_two_sentences_give_one_meeting() -> None:
    desk = Desk()
    desk.add("2026-03-03", Told(on="2026-03-03", place="Ankara"), Told(), Told(who="Demir", topics="energy"))
    desk.add("2026-03-04", Told(who="Novak Demir", on="2026-03-03", mode="visit", topics="energy"))
    (event,) = desk.events()
    assert (event.status, event.mode, event.origins, len(event.accounts)) == ("occurred", "visit", 2, 2)
    assert event.place == Place("Ankara", "TR")
    assert event.summary.startswith("Ayla Demir and Jan Novak met ")
    assert event.summary.endswith(" in Ankara on 3 March 2026.")
    assert event.topics == ("energy",)
    assert {judgement.verdict for judgement in event.judgements} == {"same"}


def test_a_coarser_date_and_the_country_contradict_nothing() -> None:
    desk = Desk()
    desk.add("2026-03-20", Told("AGREE", "army rebels", on="2026-03", place="Nigeria"))
    desk.add("2026-03-20", Told("AGREE", "army rebels", on="2026-03-11", place="Kano"))
    (event,) = desk.events()
    assert event.date == day("2026-03-11")
    assert event.place == Place("Kano", "NG")
    assert not event.disputes


def test_the_day_of_an_otherwise_single_meeting_is_disputed() -> None:
    desk = Desk()
    first = desk.add("2026-03-12", Told(on="2026-03-11", place="Brno"))
    second = desk.add("2026-03-12", Told(on="2026-03-11", place="Brno"))
    third = desk.add("2026-03-16", Told(on="2026-03-10", place="Brno"), Told("AGREE", on="2026-03-10"))
    desk.add("2026-03-12", Told("AGREE", on="2026-03-11"))
    meeting, agreement = sorted(desk.events(), key=lambda event: event.category, reverse=True)
    assert meeting.date == day("2026-03-11")
    values = {value.value: set(value.documents) for value in meeting.disputes[0].values}
    assert values == {"2026-03-11": {first, second}, "2026-03-10": {third}}
    assert agreement.category == "AGREE"
    assert not agreement.disputes, "the dispute stands at the meeting alone"


def test_a_wire_copy_outvotes_nobody() -> None:
    desk = Desk()
    desk.add("2026-03-11", Told(on="2026-03-10", place="Brno"))
    first = desk.add("2026-03-13", Told(on="2026-03-11", place="Brno"))
    desk.add("2026-03-13", Told(on="2026-03-11", place="Brno"), copy_of=first)
    (event,) = desk.events()
    assert event.origins == 2
    assert event.date == day("2026-03-10"), "one origin each: the earlier report counts"
    assert disputes(event) == {"date": {"2026-03-10", "2026-03-11"}}


def test_copies_do_not_dispute_with_their_original() -> None:
    desk = Desk()
    first = desk.add("2026-03-13", Told(on="2026-03-11", place="Brno"))
    desk.add("2026-03-14", Told(on="2026-03-12", place="Brno"), copy_of=first)
    assert all(not event.disputes and event.origins == 1 for event in desk.events())


def test_two_meetings_told_as_two_by_one_article_stay_two() -> None:
    desk = Desk()
    desk.add("2026-03-12", Told(on="2026-03-10", place="Vienna"), Told(on="2026-03-11", place="Vienna"))
    desk.add("2026-03-12", Told(on="2026-03-11", place="Vienna"))
    desk.add("2026-03-12", Told(on="2026-03-10", place="Vienna"))
    events = desk.events()
    assert [(event.date, len(event.accounts)) for event in events] == [
        (day("2026-03-10"), 2),
        (day("2026-03-11"), 2),
    ]
    assert all("unsure" in {j.verdict for j in event.judgements} for event in events), "the near miss is told"


def test_reports_of_the_very_day_on_two_days_are_two_meetings() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told(on="2026-03-10", place="Vienna"))
    desk.add("2026-03-11", Told(on="2026-03-11", place="Vienna"))
    assert len(desk.events()) == 2


def test_the_place_of_a_meeting_is_disputed() -> None:
    desk = Desk()
    desk.add("2026-03-12", Told(on="2026-03-11", place="Vienna"))
    desk.add("2026-03-13", Told(on="2026-03-11", place="Brno"))
    desk.add("2026-03-14", Told(on="2026-03-11", place="Brno"))
    (event,) = desk.events()
    assert event.place == Place("Brno", "CZ")
    assert disputes(event) == {"place": {"Vienna", "Brno"}}


@pytest.mark.parametrize(
    "later, final", [("occurred", "occurred"), ("cancelled", "cancelled"), ("planned", "planned")]
)
def test_what_was_planned_is_updated_not_disputed(later: str, final: str) -> None:
    desk = Desk()
    desk.add("2026-03-09", Told(on="2026-03-11", place="Vienna", status="planned"))
    desk.add("2026-03-12", Told(on="2026-03-11", place="Vienna", status=later))
    (event,) = desk.events()
    assert (event.status, len(event.accounts), event.disputes) == (final, 2, ())


def test_a_postponed_meeting_is_no_dispute() -> None:
    desk = Desk()
    desk.add("2026-03-09", Told(on="2026-03-11", place="Vienna", status="planned"))
    desk.add("2026-03-14", Told(on="2026-03-12", place="Vienna"))
    (event,) = desk.events()
    assert (event.date, event.status, event.disputes) == (day("2026-03-12"), "occurred", ())


def test_the_meeting_that_was_and_the_one_to_come_are_two() -> None:
    desk = Desk()
    desk.add("2026-03-09", Told(on="2026-03-09"), Told(status="planned"))
    assert sorted(event.status for event in desk.events()) == ["occurred", "planned"]


def test_a_claimed_meeting_that_one_side_denies_is_denied() -> None:
    desk = Desk()
    claim = desk.add("2026-03-12", Told(on="2026-03-07", place="Vienna", status="alleged"))
    denial = desk.add("2026-03-13", Told(on="2026-03-07..2026-03-08", place="Vienna", status="denied"))
    (event,) = desk.events()
    assert event.status == "denied"
    assert {v.value: v.documents for v in event.disputes[0].values} == {
        "alleged": (claim,),
        "denied": (denial,),
    }


def test_an_attack_that_the_accused_denies_stays_alleged() -> None:
    desk = Desk()
    desk.add(
        "2026-03-12",
        Told("ASSAULT", "rebels", on="2026-03-11", place="Kano", status="alleged", denied="rebels"),
    )
    (event,) = desk.events()
    assert event.status == "alleged"
    assert disputes(event) == {"status": {"alleged", "denied"}}


def test_an_attack_told_without_its_author_joins_by_day_and_place() -> None:
    desk = Desk()
    strike = Told("ASSAULT", "", on="2026-03-11", place="Kano", mode="drone")
    desk.add("2026-03-12", replace(strike, who="rebels", status="alleged"))
    desk.add("2026-03-12", strike)
    desk.add("2026-03-12", replace(strike, place="Lagos"))
    (event,) = desk.events()
    assert len(event.accounts) == 2
    assert event.status == "alleged", "the passive voice of another report does not make the author certain"


NUMBERS: tuple[tuple[str, list[tuple[str, Told]], set[str]], ...] = (
    ("two sources in one article", [("12", Told(killed=[(9, "the army"), (14, "a doctor")]))], {"9", "14"}),
    ("total and part", [("12", Told(killed=[(14, None), (4, None)]))], set()),
    ("at least", [("12", Told(killed=[(9, None)], least=True)), ("12", Told(killed=[(14, None)]))], set()),
    ("a rising toll", [("12", Told(killed=[(9, None)])), ("13", Told(killed=[(14, None)]))], set()),
    ("a falling toll", [("12", Told(killed=[(14, None)])), ("13", Told(killed=[(9, None)]))], {"9", "14"}),
    (
        "both still told",
        [("12", Told(killed=[(9, None)])), ("13", Told(killed=[(14, None), (9, None)]))],
        {"9", "14"},
    ),
)


@pytest.mark.parametrize("_, reports, disputed", NUMBERS, ids=[case[0] for case in NUMBERS])
def test_numbers(_: str, reports: list[tuple[str, Told]], disputed: set[str]) -> None:
    desk = Desk()
    for published, told in reports:
        told.category, told.who, told.on, told.place = "ASSAULT", "army", "2026-03-11", "Kano"
        desk.add(f"2026-03-{published}", told)
    (event,) = desk.events()
    assert disputes(event).get("number", set()) == {f"{value} killed" for value in disputed}


def test_a_state_and_its_minister_make_one_proposal() -> None:
    desk = Desk()
    offer = Told("AGREE", "Demir", "Czechia", on="2026-03-10", status="proposed", topics="energy")
    desk.add("2026-03-10", offer)
    desk.add("2026-03-12", replace(offer, who="Turkey"))
    desk.add("2026-03-12", Told("AGREE", "Demir Novak", on="2026-03-10", topics="energy"))
    agreed, offered = sorted(desk.events(), key=lambda event: event.status)
    assert agreed.status == "occurred", "what two sides agree on is not what one of them offers"
    assert desk.names(offered.actors) == {"Ayla Demir", "Turkey"}


def test_a_meeting_lists_the_minister_not_his_state() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told(on="2026-03-10", place="Vienna"))
    desk.add("2026-03-10", Told(who="Turkey Czechia", on="2026-03-10", place="Vienna"))
    (event,) = desk.events()
    assert desk.names(event.actors) == {"Ayla Demir", "Jan Novak"}


def test_a_call_is_not_a_meeting() -> None:
    desk = Desk()
    desk.add(
        "2026-03-10", Told(on="2026-03-10", mode="phone"), Told(on="2026-03-10", mode="visit", place="Brno")
    )
    desk.add("2026-03-10", Told(on="2026-03-10", place="Brno"))
    phone, visit = sorted(desk.events(), key=lambda event: event.mode or "")
    assert (phone.mode, len(phone.accounts)) == ("phone", 1)
    assert (visit.mode, len(visit.accounts)) == ("visit", 2)


def test_a_mediator_also_sees_each_side_apart() -> None:
    desk = Desk()
    desk.add(
        "2026-03-10",
        Told(who="Weber Demir Novak", on="2026-03-10", place="Vienna", mode="third-party"),
        Told(who="Weber Demir", on="2026-03-10", place="Vienna", at="apart"),
        Told(who="Weber Novak", on="2026-03-10", place="Vienna", at="apart"),
    )
    desk.add("2026-03-11", Told(who="Demir Novak", on="2026-03-10", place="Vienna"))
    assert sorted((len(event.actors), len(event.accounts)) for event in desk.events()) == [
        (2, 1),
        (2, 1),
        (3, 2),
    ]


def test_two_meetings_told_in_one_breath_are_told_apart_by_another_article() -> None:
    desk = Desk()
    desk.add("2026-01-02", Told(who="Demir Kaya Novak", on="2026-01-01", place="Ankara"))
    desk.add("2026-01-02", Told(who="Kaya Novak", on="2026-01-01", place="Ankara"), Told(on="2025-12-30"))
    first, second = desk.events()
    assert {frozenset(desk.names(event.actors)) for event in (first, second)} == {
        frozenset({"Orhan Kaya", "Jan Novak"}),
        frozenset({"Ayla Demir", "Jan Novak"}),
    }
    assert sorted(len(event.disputes) for event in (first, second)) == [0, 1]
    assert {len(event.accounts) for event in (first, second)} == {2}


def test_a_rumoured_meeting_is_not_taken_apart_by_other_meetings() -> None:
    desk = Desk()
    desk.add("2026-03-16", Told(who="Weber Novak Turkey", on="2026-03-07", place="Vienna"))
    desk.add(
        "2026-03-12",
        Told(who="Weber Novak", on="2026-03-07", place="Vienna"),
        Told(who="Demir Novak", on="2026-03-10", place="Ankara"),
    )
    assert sorted(len(event.accounts) for event in desk.events()) == [1, 2]


def test_a_body_stands_for_its_heads() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told(who="Okoro army", on="2026-03-09", place="Kano"))
    desk.add("2026-03-10", Told(who="rebels", on="2026-03-09", place="Kano"))
    (event,) = desk.events()
    assert desk.names(event.actors) == {"Sam Okoro", "Nigerian army", "Delta Front"}


def test_the_mediator_told_alone_joins_those_whom_he_brought_together() -> None:
    desk = Desk()
    mediated = Told(who="Weber", on="2026-03-10", place="Vienna", mode="third-party")
    desk.add("2026-03-11", mediated)
    desk.add("2026-03-11", replace(mediated, who="Okoro army"))
    (event,) = desk.events()
    assert len(event.actors) == 3


def test_a_denied_meeting_face_to_face_leaves_the_mediated_one_alone() -> None:
    desk = Desk()
    desk.add("2026-03-11", Told(who="Weber Okoro army", on="2026-03-10", place="Vienna", mode="third-party"))
    desk.add("2026-03-11", Told(who="Okoro army", on="2026-03-10", status="denied", denied="the army"))
    assert sorted(event.status for event in desk.events()) == ["denied", "occurred"]


def test_what_nobody_claimed_is_not_told_as_denied() -> None:
    desk = Desk()
    desk.add(
        "2026-03-11",
        Told(who="Weber Okoro army", on="2026-03-10", place="Vienna", mode="third-party"),
        Told(who="Okoro army", on="2026-03-10", status="denied", by="the mediator"),
    )
    (event,) = desk.events()
    assert (event.mode, event.status, event.disputes) == ("third-party", "occurred", ())
    desk.add("2026-03-11", Told(who="Okoro army", on="2026-03-10", status="alleged", place="Kano"))
    assert sorted(event.status for event in desk.events()) == ["denied", "occurred"]


def test_more_reports_in_their_own_voice_outweigh_one_denial() -> None:
    desk = Desk()
    for _ in range(2):
        desk.add("2026-03-11", Told(on="2026-03-10", place="Vienna"))
    desk.add("2026-03-11", Told(on="2026-03-10", place="Vienna", status="denied"))
    (event,) = desk.events()
    assert event.status == "occurred"
    assert disputes(event) == {"status": {"occurred", "denied"}}


def test_villages_in_two_spellings_are_one_place() -> None:
    desk = Desk()
    desk.add("2026-03-11", Told("ASSAULT", "army", on="2026-03-10", place="Gök-Dere"))
    desk.add("2026-03-11", Told("ASSAULT", "army", on="2026-03-10", place="Gok-Dere"))
    (event,) = desk.events()
    assert not event.disputes


def test_history_is_not_the_news() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told(on="2026-03-10", place="Ankara"), Told(place="Ankara", background=True))
    desk.add("2026-03-10", Told(on="2025-07", background=True))
    importance = sorted(event.importance for event in desk.events())
    assert importance == ["background", "background", "main"]


def test_one_participant_named_finds_the_only_event_of_the_day() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told(on="2026-03-10", place="Brno", topics="energy"))
    desk.add("2026-03-11", Told(who="Demir", on="2026-03-10"))
    assert [len(event.accounts) for event in desk.events()] == [2]
    desk.add("2026-03-11", Told(who="Demir Weber", on="2026-03-10", place="Konya"))
    assert sorted(len(event.accounts) for event in desk.events()) == [1, 1, 1], "with two candidates, neither"


def test_nobody_took_part_then_nothing_is_told() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told("ASSAULT", "", on="2026-03-10", place="Kano"))
    assert desk.events() == ()


def test_speeches_of_one_man_on_two_matters_stay_two() -> None:
    desk = Desk()
    desk.add(
        "2026-03-10",
        Told("ACCUSE", "Demir", "Czechia", topics="energy"),
        Told("ACCUSE", "Demir", "Czechia", topics="migration"),
        Told("ACCUSE", "Novak", "Turkey", topics="energy"),
    )
    desk.add("2026-03-11", Told("ACCUSE", "Demir", "Czechia", on="2026-03-10", topics="energy"))
    assert sorted(len(event.accounts) for event in desk.events()) == [1, 1, 2]


ANY_ACCOUNT = st.builds(
    Told,
    category=st.sampled_from(["CONSULT", "AGREE", "ASSAULT", "ACCUSE", "RETREAT"]),
    who=st.lists(st.sampled_from(sorted(PEOPLE)), max_size=3, unique=True).map(" ".join),
    to=st.lists(st.sampled_from(["Turkey", "army"]), max_size=1).map(" ".join),
    on=st.sampled_from([None, "2026-03-10", "2026-03-11", "2026-03", "2026-03-10..2026-03-11"]),
    place=st.sampled_from([None, *sorted(CITIES)]),
    status=st.sampled_from(["occurred", "planned", "proposed", "alleged", "denied", "cancelled"]),
    mode=st.sampled_from([None, "phone", "visit"]),
    topics=st.sampled_from(["", "energy", "energy food"]),
    denied=st.sampled_from(["", "someone"]),
    killed=st.lists(st.tuples(st.integers(0, 3), st.sampled_from([None, "army", "rebels"])), max_size=2),
    background=st.booleans(),
    at=st.sampled_from([None, "same"]),
)
ANY_DESK = st.lists(
    st.tuples(
        st.sampled_from([None, "2026-03-10", "2026-03-11", "2026-03-12"]), st.lists(ANY_ACCOUNT, max_size=4)
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(ANY_DESK, st.integers(0, 9))
def test_any_accounts_give_sourced_events_whatever_the_order(
    reports: list[tuple[str | None, list[Told]]], seed: int
) -> None:
    desk = Desk()
    for published, accounts in reports:
        desk.add(published, *accounts)
    events = desk.events()
    assert desk.events(shuffled=seed) == events
    text_of = {article.id: article.text for article in desk.articles}
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert event.actors or event.recipients
        assert event.accounts
        assert event.summary.endswith(".")
        assert not set(event.actors) & set(event.recipients)
        assert len({account.document for account in event.accounts}) == len(event.accounts)
        for account in event.accounts:
            assert account.evidence
            for proof in account.evidence:
                assert text_of[account.document][proof.start : proof.end] == proof.text
        for dispute in event.disputes:
            assert len(dispute.values) >= 2
            assert all(value.documents for value in dispute.values)
    told = {
        (proof.start, account.document, event.category)
        for event in events
        for account in event.accounts
        for proof in account.evidence
    }
    for given_account in (account for reading in desk.readings for account in reading.accounts):
        idle = given_account.status == "denied" and not given_account.disputed_status
        if (given_account.actors or given_account.recipients) and not idle:
            spot = (given_account.start, given_account.document, given_account.category)
            assert spot in told, "no account is lost"


def test_one_offer_by_the_minister_and_by_his_state_is_one() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told("AGREE", "Demir", "Novak", status="proposed"))
    desk.add("2026-03-11", Told("AGREE", "Turkey", on="2026-03-10", status="proposed", topics="energy"))
    (event,) = desk.events()
    assert (event.date, event.topics, len(event.accounts)) == (day("2026-03-10"), ("energy",), 2)
    desk.add("2026-03-12", Told("AGREE", "Turkey", status="proposed", topics="migration"))
    assert len(desk.events()) == 3, "with a second offer told, nobody knows which is meant"


def test_one_threat_with_and_without_its_day_is_one() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told("THREATEN", "Demir", on="2026-03-10", topics="energy", mode="restrict"))
    desk.add("2026-03-11", Told("THREATEN", "Demir"))
    assert [len(event.accounts) for event in desk.events()] == [2]
    desk.add("2026-03-10", Told("REQUEST", "Demir", on="2026-03-10", topics="energy", mode="change"))
    desk.add("2026-03-11", Told("REQUEST", "Demir"))
    assert len(desk.events()) == 3, "two demands may well be two"


def test_two_wordings_of_one_refusal_are_one() -> None:
    desk = Desk()
    desk.add("2026-03-10", Told("REJECT", "Novak", "Turkey", topics="monitoring", mode="assist"))
    desk.add("2026-03-11", Told("REJECT", "Czechia", topics="monitoring", mode="yield"))
    assert [len(event.accounts) for event in desk.events()] == [2]


def test_a_state_and_its_authorities_free_captives_once_a_day() -> None:
    desk = Desk()
    freed = Told("RETREAT", "army", on="2026-03-10", mode="release")
    desk.add("2026-03-10", freed)
    desk.add("2026-03-11", replace(freed, who="Nigeria", place="Kano"))
    desk.add("2026-03-11", replace(freed, who="Nigeria", place="Kano", mode="withdraw"))
    assert sorted(len(event.accounts) for event in desk.events()) == [1, 2]


def test_the_accused_denies_the_attack_that_the_article_told() -> None:
    desk = Desk()
    name = desk.add(
        "2026-03-12",
        Told("ASSAULT", "rebels", on="2026-03-12", place="Kano", status="alleged", by="Sentence"),
        Told("ASSAULT", "rebels", on="2026-03-11", status="alleged", denied="rebels"),
    )
    (event,) = desk.events()
    assert (event.date, event.place) == (day("2026-03-12"), Place("Kano", "NG"))
    assert disputes(event) == {"status": {"alleged", "denied"}}
    (account,) = event.accounts
    assert account.document == name
    assert [proof.value for proof in account.evidence if proof.field == "event"] == [
        "ASSAULT",
        "ASSAULT",
        "denied",
    ]


def _spots(events: Sequence[Event]) -> list[tuple[str, str, int]]:
    """Where events rest on: document, category, first character of the words that tell it."""
    return [
        (account.document, event.category, proof.start)
        for event in events
        for account in event.accounts
        for proof in account.evidence
        if proof.field == "event" and proof.value == event.category
    ]


@settings(max_examples=100, deadline=None)
@given(ANY_DESK)
def test_every_account_is_told_once_or_left_out_for_a_reason(
    reports: list[tuple[str | None, list[Told]]],
) -> None:
    desk = Desk()
    for published, accounts in reports:
        desk.add(published, *(replace(told, at=None) for told in accounts))
    told = _spots(desk.events())
    for reading in desk.readings:
        for account in reading.accounts:
            times = told.count((account.document, account.category, account.start))
            nobody = not account.actors and not account.recipients
            idle = account.status == "denied" and not account.disputed_status
            joint = len(account.actors) + len(account.recipients) > 2
            assert times == 1 or (times == 0 and (nobody or idle)) or (times == 2 and joint)


@settings(max_examples=60, deadline=None)
@given(ANY_DESK)
def test_a_document_alone_tells_nothing_that_is_not_its_own(
    reports: list[tuple[str | None, list[Told]]],
) -> None:
    for published, accounts in reports:
        desk = Desk()
        name = desk.add(published, *accounts)
        for event in desk.events():
            assert (event.origins, [account.document for account in event.accounts]) == (1, [name])
            assert {dispute.field for dispute in event.disputes} <= {"status", "number"}


@settings(max_examples=60, deadline=None)
@given(ANY_DESK)
def test_a_document_handed_in_twice_tells_no_more(reports: list[tuple[str | None, list[Told]]]) -> None:
    desk = Desk()
    names = [desk.add(published, *accounts) for published, accounts in reports]
    alone = sorted(event.origins for event in desk.events())
    for name, article, reading in list(zip(names, desk.articles, desk.readings, strict=True)):
        again = f"{name}-2"
        desk.articles.append(structs.replace(article, id=again, copy_of=name))
        accounts = tuple(structs.replace(account, document=again) for account in reading.accounts)
        desk.readings.append(structs.replace(reading, document=again, accounts=accounts))
    doubled = desk.events()
    assert sorted(event.origins for event in doubled) == alone
    for event in doubled:
        assert event.origins <= len({account.document.removesuffix("-2") for account in event.accounts})
        assert len({event.id for event in doubled}) == len(doubled)


def test_what_was_agreed_without_a_day_has_that_of_the_meeting_of_all() -> None:
    desk = Desk()
    desk.add(
        "2026-03-12",
        Told("CONSULT", "Demir Novak", on="2026-03-10", place="Kano"),
        Told("AGREE", "Demir Novak", topics="border"),
    )
    agreed = next(event for event in desk.events() if event.category == "AGREE")
    assert (agreed.date, agreed.date_basis) == (day("2026-03-10"), "told")


def test_a_denied_meeting_dates_nothing() -> None:
    desk = Desk()
    desk.add("2026-03-12", Told("CONSULT", "Demir Novak", on="2026-03-07", status="alleged", denied="Demir"))
    desk.add("2026-03-12", Told("REJECT", "Czechia", "Turkey", topics="monitoring"))
    desk.add("2026-03-12", Told("AGREE", "Demir Novak", topics="border"))
    assert [event.date for event in desk.events() if event.category != "CONSULT"] == [None, None]
