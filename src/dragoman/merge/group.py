"""Accounts on their way to becoming events."""

from bisect import insort
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from dragoman.languages.countries import countries
from dragoman.languages.names import name_likeness
from dragoman.types import Account, PartialDate, Place

__all__ = ["Group", "Telling"]

Key = tuple[str, int, int, str, tuple[int, ...], tuple[str, ...], str]
"""sha256, start, start of the predicate, category, entities, part of a joint telling, document id."""


class Telling(Struct, frozen=True):
    """One account with its participants as actors. `key` orders tellings whatever the order of the files.

    `order` is the actors as the account lists them; of a mediated meeting the first is the mediator. `headline`
    tells that it stands in the title; `wording` is the sentence with its predicate, for those long enough to be
    told by; `again` tells that it is a further one of its kind ("met again"), `arrival` that it is told by the journey,
    `owned` that it is told by whoever claims to have done it ("claimed responsibility for the attack");
    `unsaid` are states that it names by a bare body only ("the police").
    """

    key: Key
    account: Account
    origin: str
    published: date | None
    actors: frozenset[str]
    recipients: frozenset[str]
    order: tuple[str, ...] = ()
    headline: bool = False
    language: str = ""
    wording: str = ""
    again: bool = False
    arrival: bool = False
    owned: bool = False
    unsaid: frozenset[str] = frozenset()

    @property
    def is_denial(self) -> bool:
        """Whether it tells the event only in denying it ("denied that it had attacked")."""
        return any(
            claim.value == "denied" and claim.start <= self.account.key_start < claim.end
            for claim in self.account.disputed_status
        )


def _find_key(telling: Telling) -> Key:
    return telling.key


class Group:
    """Tellings judged to be of one event, with what they say between them.

    `date` and `place` are the finest that all agree on; `joined` says why each further telling belongs,
    `kept` which others nearly did.
    """

    __slots__ = (
        "actors",
        "background",
        "category",
        "date",
        "documents",
        "first",
        "headline",
        "joined",
        "kept",
        "last",
        "modes",
        "place",
        "recipients",
        "spread",
        "statuses",
        "tellings",
        "topics",
        "wordings",
    )

    def __init__(self, telling: Telling, *, spread: bool = False) -> None:
        account = telling.account
        self.tellings: list[Telling] = [telling]
        self.category = account.category
        self.modes: frozenset[str] = frozenset([account.mode] if account.mode else [])
        self.statuses: frozenset[str] = frozenset([account.status])
        self.actors = telling.actors
        self.recipients = telling.recipients
        self.date: PartialDate | None = account.date
        self.place: Place | None = account.place
        self.topics: frozenset[str] = frozenset(account.topics).union(
            claim.value for claim in account.claims if claim.field == "topic"
        )
        self.background = account.background
        self.documents: set[str] = {account.document}
        self.first = telling.published
        self.last = telling.published
        self.spread = spread
        self.headline = telling.headline
        self.wordings: frozenset[str] = frozenset([telling.wording] if telling.wording else [])
        self.joined: list[tuple[Telling, str, str]] = []
        self.kept: list[tuple[Telling, str, str, str]] = []

    @property
    def key(self) -> Key:
        """The smallest key of its tellings."""
        return self.tellings[0].key

    @property
    def parties(self) -> frozenset[str]:
        """Everyone named, on either side."""
        return self.actors | self.recipients

    @property
    def again(self) -> bool:
        """Whether a report calls it a further one of its kind."""
        return any(telling.again for telling in self.tellings)

    @property
    def arrival(self) -> bool:
        """Whether every report only tells of the journey."""
        return all(telling.arrival for telling in self.tellings)

    @property
    def owned(self) -> bool:
        """Whether every report only tells who claims to have done it."""
        return all(telling.owned for telling in self.tellings)

    @property
    def anchor(self) -> date | None:
        """The day to look around for other tellings: of the event, else of the first report."""
        return self.date.start if self.date else self.first

    def take(self, other: "Group", *, rule: str, why: str) -> None:
        """Adds the other's tellings; the other is not to be used any more."""
        self.joined += [*other.joined, *((telling, rule, why) for telling in other.tellings[:1])]
        self.kept += other.kept
        if len(other.tellings) > len(self.tellings):
            self.tellings, other.tellings = other.tellings, self.tellings
        for telling in other.tellings:
            insort(self.tellings, telling, key=_find_key)
        self.modes |= other.modes
        self.statuses |= other.statuses
        self.actors |= other.actors
        self.recipients |= other.recipients
        self.date = narrow_dates(self.date, other.date)
        # A headline's place is a guess from the words around it: the body of the report knows better.
        places = (
            (other.place, self.place) if self.headline and not other.headline else (self.place, other.place)
        )
        self.place = narrow_places(*places)
        self.topics |= other.topics
        self.background = self.background and other.background
        self.documents |= other.documents
        self.first = _edge(min, self.first, other.first)
        self.last = _edge(max, self.last, other.last)
        self.spread = self.spread or other.spread
        self.headline = self.headline and other.headline
        self.wordings |= other.wordings


def narrow_dates(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """What two compatible dates say together; the first one where they contradict."""
    if one is None or other is None:
        return one or other
    if not one.overlaps(other):
        return one
    if one.holds(other):
        return other
    if other.holds(one):
        return one
    finer = one if (one.end - one.start) <= (other.end - other.start) else other
    return PartialDate(
        start=max(one.start, other.start), end=min(one.end, other.end), precision=finer.precision
    )


def narrow_places(one: Place | None, other: Place | None) -> Place | None:
    """The finer of two compatible places: a city before its country."""
    if one is None or other is None:
        return one or other
    return other if is_country(one) and not is_country(other) else one


def is_country(place: Place) -> bool:
    """Whether the place is a whole country."""
    known = countries().get(place.country or "")
    return known is not None and known.name == place.name


def is_same_place(one: Place, other: Place) -> bool:
    """Whether two names mean one place; villages that no gazetteer knows differ in spelling."""
    if one.country and other.country and one.country != other.country:
        return False
    return one.name == other.name or name_likeness(one.name, other.name) >= 0.9


def _edge(choose: Callable[[list[date]], date], one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return choose(days) if days else None
