"""One value for each field of an event, from what its accounts say."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dragoman.languages.names import fold
from dragoman.languages.places import is_lesser_spelling
from dragoman.merge.cast import Cast
from dragoman.merge.group import Telling, is_country, is_same_place, narrow_dates
from dragoman.merge.putting_off import find_standing, keep_moved
from dragoman.types import DisputedValue, PartialDate, Place, Status

__all__ = ["find_report_day", "settle_date", "settle_parties", "settle_place", "settle_status"]

FACELESS = frozenset({"ASSAULT", "RETREAT", "COERCE"})
"""Deeds of which one report only knows that gunmen did it, another whose they were."""

_NEVER = date(9999, 1, 1)


class Side(NamedTuple):
    """Those who give one value for a field."""

    tellings: tuple[Telling, ...]

    @property
    def origins(self) -> frozenset[str]:
        return frozenset(telling.origin for telling in self.tellings)

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(sorted({telling.account.document for telling in self.tellings}))

    @property
    def reported(self) -> tuple[date, date]:
        """The days of the first and of the last report."""
        days = [telling.published or _NEVER for telling in self.tellings]
        return min(days), max(days)

    @property
    def held(self) -> int:
        """How many origins tell what came of it, and not only what was planned."""
        return len({t.origin for t in self.tellings if t.account.status not in ("planned", "proposed")})

    @property
    def rank(self) -> tuple[int, int, date, object]:
        """The side with more origins comes first, then the one with more news, then the earlier one."""
        news = len({telling.origin for telling in self.tellings if not telling.account.background})
        first = min((telling.published or _NEVER for telling in self.tellings), default=_NEVER)
        return -len(self.origins), -news, first, self.tellings[0].key


def settle_date(tellings: Sequence[Telling]) -> tuple[PartialDate | None, tuple[DisputedValue, ...]]:
    """The finest date that all agree on, or that of the larger side; and the sides where they contradict.

    A coarser date contradicts nothing. What was planned gives way to what took place, and the day of a plan to
    another one that only later reports give: then it was moved.
    """
    voices = keep_moved([telling for telling in find_standing(tellings) if telling.account.date])
    if any(telling.account.status in ("occurred", "cancelled") for telling in voices):
        firm = [telling for telling in voices if telling.account.status not in ("planned", "proposed")]
        dated = [telling.account.date for telling in firm]
        voices = [t for t in voices if t in firm or any(_agree(t.account.date, day) for day in dated)]
    finest = sorted(voices, key=lambda telling: (_length(telling.account.date), telling.key))
    sides: list[list[Telling]] = []
    for telling in finest:
        homes = [side for side in sides if _agree(side[0].account.date, telling.account.date)]
        if not homes:
            sides.append([telling])
        elif len(homes) == 1:
            homes[0].append(telling)
    ranked = sorted((Side(tuple(side)) for side in sides), key=lambda side: (-side.held, side.rank))
    if not ranked:
        return None, ()
    if (moved := _find_moved(ranked)) is not None:
        return _pick_date(moved), ()
    chosen = [_pick_date(side) for side in ranked]
    return chosen[0], _dispute([(_write_date(day), side) for day, side in zip(chosen, ranked, strict=True)])


def _find_moved(sides: Sequence[Side]) -> Side | None:
    """Of plans for several days, that of the last reports, where none of them is older than any of the others."""
    tellings = [telling for side in sides for telling in side.tellings]
    if len(sides) < 2 or any(telling.account.status not in ("planned", "proposed") for telling in tellings):
        return None
    if any(telling.published is None for telling in tellings):
        return None
    spans = sorted((*side.reported, at) for at, side in enumerate(sides))
    apart = all(before[1] < after[0] for before, after in pairwise(spans))
    return sides[spans[-1][2]] if apart else None


def find_report_day(tellings: Sequence[Telling]) -> PartialDate | None:
    """The day of the first report that tells the event as news without saying when; None where none does."""
    days = [telling.account.report_day for telling in tellings if telling.account.report_day is not None]
    return min(days, default=None)


def _agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _length(value: PartialDate | None) -> int:
    return (value.end - value.start).days if value else 1 << 20


def _pick_date(side: Side) -> PartialDate:
    found: PartialDate | None = None
    for telling in side.tellings:
        found = narrow_dates(found, telling.account.date)
    assert found is not None
    return found


def _write_date(value: PartialDate) -> str:
    if value.start == value.end:
        return value.start.isoformat()
    return f"{value.start.isoformat()}/{value.end.isoformat()}"


def settle_place(tellings: Sequence[Telling]) -> tuple[Place | None, tuple[DisputedValue, ...]]:
    """The finest place that all agree on, or that of the larger side; and the sides where they contradict."""
    sides: dict[str, list[Telling]] = {}
    wide: list[Telling] = []
    body = [telling for telling in tellings if telling.account.place and not telling.headline]
    for telling in sorted(body or tellings, key=lambda telling: telling.key):
        place = telling.account.place
        if place is None or telling.account.mode == "phone":
            continue
        if is_country(place):
            wide.append(telling)
        else:
            sides.setdefault(_find_place(place, sides), []).append(telling)
    if not sides:
        for telling in wide:
            sides.setdefault(fold(telling.account.place.name) if telling.account.place else "", []).append(
                telling
            )
    ranked = sorted((Side(tuple(side)) for side in sides.values()), key=lambda side: side.rank)
    if not ranked:
        return None, ()
    named = [(_pick_place(side), side) for side in ranked]
    return named[0][0], _dispute([(place.name, side) for place, side in named if place])


def _find_place(place: Place, sides: Mapping[str, Sequence[Telling]]) -> str:
    """The side whose place this is, perhaps in another spelling."""
    for name, side in sides.items():
        if (known := side[0].account.place) and is_same_place(known, place):
            return name
    return place.name


def _pick_place(side: Side) -> Place | None:
    """Of the spellings of a place, that of an English report; a town little known keeps the report's own."""
    best = min(side.tellings, key=lambda telling: (telling.language != "en", telling.key))
    place = best.account.place
    written = next((claim.text for claim in best.account.claims if claim.field == "place"), "")
    english = best.language == "en"
    if english and place is not None and written and is_lesser_spelling(written, place, best.language):
        return Place(written, place.country)
    return place


def _dispute(sides: Sequence[tuple[str, Side]]) -> tuple[DisputedValue, ...]:
    """The sides as a dispute, if each has an origin of its own."""
    first = sides[0][1].origins if sides else frozenset()
    rivals = [(value, side) for value, side in sides[1:] if side.origins - first and first - side.origins]
    if not rivals:
        return ()
    return tuple(DisputedValue(value=value, documents=side.documents) for value, side in [sides[0], *rivals])


def settle_status(category: str, tellings: Sequence[Telling]) -> tuple[Status, tuple[DisputedValue, ...]]:
    """The last known state of the event; and who claims and who denies it, where it is denied.

    A meeting that one side denies is denied. An act that the accused denies stays alleged.
    """
    tellings = find_standing(tellings)
    denials = {t.account.document for t in tellings if _denies(t) and _may_be_denied(t)}
    claims = {t.account.document for t in tellings if t.account.status != "denied" or _claims(t)}
    plain = [telling for telling in tellings if telling.account.status != "denied"]
    status = _find_last(plain) if plain else "denied"
    if not denials:
        return status, ()
    if status in ("planned", "proposed", "cancelled"):
        return status, ()
    meeting = category in ("CONSULT", "AGREE", "COOPERATE")
    final: Status = "denied" if meeting or not plain else "alleged"
    if status == "occurred" and _is_firm(tellings, denials):
        final = "occurred"
    if not claims:
        return final, ()
    told = "occurred" if final == "occurred" else "alleged"
    return final, (
        DisputedValue(value=told, documents=tuple(sorted(claims))),
        DisputedValue(value="denied", documents=tuple(sorted(denials))),
    )


def _is_firm(tellings: Sequence[Telling], denials: set[str]) -> bool:
    """Whether more origins report the meeting as a fact, in their own voice, than deny it."""
    firm = {
        telling.origin
        for telling in tellings
        if telling.account.status == "occurred"
        and telling.account.attributed_to is None
        and telling.account.document not in denials
    }
    return len(firm) > len({telling.origin for telling in tellings if telling.account.document in denials})


def _denies(telling: Telling) -> bool:
    account = telling.account
    return account.status == "denied" or any(claim.value == "denied" for claim in account.disputed_status)


def _may_be_denied(telling: Telling) -> bool:
    """Whether a denial is of the event itself: who rejects a charge does not deny that he was charged."""
    account = telling.account
    return account.category != "ACCUSE" or account.mode != "allege" or account.status == "denied"


def _claims(telling: Telling) -> bool:
    return any(claim.value in ("alleged", "occurred") for claim in telling.account.disputed_status)


def _find_last(tellings: Sequence[Telling]) -> Status:
    statuses = {telling.account.status for telling in tellings}
    if len(statuses) == 1:
        return next(iter(statuses))
    done = [telling for telling in tellings if telling.account.status in ("occurred", "cancelled")]
    if done and any(t.account.status == "occurred" for t in done):
        named = [t for t in done if t.actors or t.account.status == "cancelled"]
        if "alleged" in statuses and not named:
            return "alleged"
        done = named or done
    if done:
        # Of two outcomes the later report knows better; on one day "called off" is the fresher news.
        last = max(done, key=lambda t: (t.published or date.min, t.account.status == "cancelled", t.key))
        return last.account.status
    for status in ("alleged", "planned", "proposed"):
        if status in statuses:
            return status
    return "denied"


def settle_parties(
    category: str, tellings: Sequence[Telling], cast: Cast
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients over all accounts, each once.

    A state is left out where its minister is listed, unless some account gives the act to the state itself;
    one known by office only is left out where a named one of that country is listed.
    """
    place: dict[str, int] = {}
    for telling in tellings:
        for at, actor in enumerate(telling.order):
            place[actor] = min(at, place.get(actor, at))
    said = {actor for telling in tellings for actor in telling.actors - telling.unsaid}
    bodies = {cast.country(actor) for actor in said if cast.kind(actor) == "organization"}
    # "the police": the Greek police, where another report says so, and not Greece
    bare = {who for t in tellings for who in t.unsaid - said if cast.country(who) in bodies}
    actors = _gather(category, [telling.actors - bare for telling in tellings], cast, place)
    recipients = _gather(category, [telling.recipients for telling in tellings], cast, place)
    return actors, tuple(actor for actor in recipients if actor not in actors)


def _find_named(crowd: str, lists: Sequence[frozenset[str]], cast: Cast) -> set[str]:
    """The groups by name whom other tellings have for "gunmen", where these are told alone."""
    if any(crowd in listed and len(listed) > 1 for listed in lists):
        return set()
    others = {actor for listed in lists if crowd not in listed for actor in listed}
    return {actor for actor in others if cast.kind(actor) in ("group", "organization")} - {
        actor for actor in others if cast.is_vague(actor)
    }


def _gather(
    category: str, lists: Sequence[frozenset[str]], cast: Cast, place: Mapping[str, int]
) -> tuple[str, ...]:
    told = Counter(actor for listed in lists for actor in listed)
    kept = []
    for actor in told:
        if cast.kind(actor) == "state":
            agents = {who for who in told if cast.kind(who) == "person" and actor in cast.sides(who)}
            itself = category != "CONSULT" and any(
                actor in listed and listed.isdisjoint(agents) for listed in lists
            )
            if agents and not itself:
                continue
        if category in FACELESS and cast.is_vague(actor) and _find_named(actor, lists, cast):
            continue
        if cast.is_unnamed(actor) and any(
            not cast.is_unnamed(who) and cast.kind(who) in ("person", "group") and cast.stands_for(who, actor)
            for who in told
            if who != actor
        ):
            continue
        kept.append(actor)
    return tuple(sorted(kept, key=lambda actor: (-told[actor], place.get(actor, 0), actor)))
