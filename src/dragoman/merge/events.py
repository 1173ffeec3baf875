"""Accounts of all articles in, events out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from msgspec.structs import replace

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, Telling
from dragoman.merge.grouping import group_tellings
from dragoman.merge.hanging import settle_hanging, settle_with_meetings
from dragoman.merge.modes import settle_mode
from dragoman.merge.rulings import obey
from dragoman.merge.settling import (
    find_report_day,
    settle_date,
    settle_parties,
    settle_place,
    settle_status,
)
from dragoman.merge.telling import tell_account
from dragoman.merge.tellings import find_bodies, gather_tellings
from dragoman.merge.tolls import find_disputed_numbers
from dragoman.merge.topics import Themes
from dragoman.ontology import write_sentence
from dragoman.types import (
    Actor,
    Article,
    Dispute,
    DisputedValue,
    Event,
    Judgement,
    Reading,
    Ruling,
)

__all__ = ["merge"]

MOST_JOINED = 60
_GROUNDED = frozenset({"PROTEST", "CONCEDE"})
"""What crowds do by themselves: they block a road, and they let it go."""


def merge(
    readings: Sequence[Reading],
    *,
    articles: Sequence[Article],
    actors: Sequence[Actor],
    actor_of: Mapping[tuple[str, int], str],
    rulings: Sequence[Ruling] = (),
) -> tuple[Event, ...]:
    """The events that the accounts tell between them, by date, main events first.

    `actor_of` maps (document id, entity index) to an actor's id, as `resolve` gives it. An account whose
    group names no participant at all gives no event, nor does a denial of what nobody had claimed. Same input,
    same events, whatever the order. `rulings` are persons' judgements about events, which overrule what the
    accounts suggest.
    """
    by_id = {article.id: article for article in articles}
    cast = Cast(actors, find_bodies(readings, actor_of))
    tellings = settle_hanging(gather_tellings(readings, by_id, actor_of, cast), cast)
    groups = group_tellings(tellings, cast)
    settle_with_meetings(groups, cast)
    groups = obey(groups, rulings) if rulings else groups
    themes = Themes(readings, groups)
    told = [group for group in groups if _names_somebody(group, cast) and _is_claimed(group)]
    events = [_build(group, cast, themes, by_id) for group in told]
    return tuple(sorted(_make_unique(_drop_repeated_disputes(events)), key=_order))


def _names_somebody(group: Group, cast: Cast) -> bool:
    """Whether more than "gunmen" or "protesters" take part; a protest and its end need only have a place."""
    if group.category in _GROUNDED and any(telling.account.place for telling in group.tellings):
        return bool(group.parties)
    return any(not cast.is_crowd(actor) for actor in group.parties)


def _is_claimed(group: Group) -> bool:
    """Whether somebody tells it: a word of denial presupposes a claim, "they did not meet" does not."""
    return any(
        telling.account.status != "denied" or telling.account.disputed_status for telling in group.tellings
    )


def _build(group: Group, cast: Cast, themes: Themes, by_id: Mapping[str, Article]) -> Event:
    tellings = group.tellings
    told: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        told[telling.account.document].append(telling)
    actors, recipients = settle_parties(group.category, tellings, cast)
    told_day, other_days = settle_date(tellings)
    day = told_day or find_report_day(tellings)
    place, other_places = settle_place(tellings)
    status, denials = settle_status(group.category, tellings)
    mode = settle_mode(group.category, tellings, (*actors, *recipients), place, cast)
    topics, words = themes.settle(group)
    disputes = [
        dispute
        for dispute in (
            Dispute(field="date", values=other_days),
            Dispute(field="place", values=other_places),
            Dispute(field="status", values=denials),
            *(Dispute(field="number", values=values) for values in find_disputed_numbers(tellings)),
        )
        if dispute.values
    ]
    accounts = [
        tell_account(told[document], by_id[document], topics=topics, words=words.get(document, ()))
        for document in told
    ]
    return Event(
        id=_identify(tellings),
        category=group.category,
        mode=mode,
        status=status,
        actors=actors,
        recipients=recipients,
        date=day,
        place=place,
        topics=topics,
        summary=write_sentence(
            group.category, mode=mode, status=status,
            actors=[cast.actors[actor].name for actor in actors],
            recipients=[cast.actors[actor].name for actor in recipients],
            place=place.name if place else "", date=day,
            lands={cast.actors[actor].name for actor in recipients if cast.actors[actor].kind == "state"},
        ) + ".",
        importance="background" if group.background else "main",
        origins=len({telling.origin for telling in tellings}),
        accounts=tuple(sorted(accounts, key=lambda account: _report_order(by_id[account.document]))),
        disputes=tuple(disputes),
        judgements=_judge(group),
        date_basis="told" if told_day else "report" if day else None,
    )  # fmt: skip


def _report_order(article: Article) -> tuple[str, str, str]:
    day = article.published.date.isoformat() if article.published else "9999"
    return day, article.sha256, article.id


def _identify(tellings: Sequence[Telling]) -> str:
    """An id that stays while others confirm the event: over the first telling, by day of publication."""
    first = min(tellings, key=lambda telling: (telling.published or date.max, telling.key[:6]))
    return "e" + sha256(str(first.key[:6]).encode()).hexdigest()[:10]


def _judge(group: Group) -> tuple[Judgement, ...]:
    """Which tellings were joined and which, though much alike, were kept apart."""
    own = {telling.key for telling in group.tellings}
    joined = {
        (telling.key, rule): Judgement(
            document=telling.account.document, start=telling.account.start, verdict="same", by=rule, why=why
        )
        for telling, rule, why in group.joined
    }
    apart = {
        telling.key: Judgement(
            document=telling.account.document,
            start=telling.account.start,
            verdict="unsure" if clash in ("date", "place") else "different",
            by=rule,
            why=why,
        )
        for telling, rule, why, clash in group.kept
        if telling.key not in own
    }
    return tuple(
        [joined[key] for key in sorted(joined)][:MOST_JOINED] + [apart[key] for key in sorted(apart)][:10]
    )


def _drop_repeated_disputes(events: Sequence[Event]) -> list[Event]:
    """An agreement does not repeat the dispute about the day or place of the meeting that it was made at."""
    meetings: defaultdict[Dispute, list[frozenset[str]]] = defaultdict(list)
    for event in events:
        if event.category == "CONSULT":
            for dispute in event.disputes:
                meetings[_bare(dispute)].append(frozenset(event.actors))
    kept = []
    for event in events:
        if event.category != "CONSULT" and event.disputes:
            parties = frozenset(event.actors + event.recipients)
            disputes = tuple(
                dispute
                for dispute in event.disputes
                if dispute.field not in ("date", "place")
                or not any(len(parties & met) >= 2 for met in meetings.get(_bare(dispute), ()))
            )
            kept.append(replace(event, disputes=disputes))
        else:
            kept.append(event)
    return kept


def _bare(dispute: Dispute) -> Dispute:
    values = sorted({value.value for value in dispute.values})
    return Dispute(
        field=dispute.field, values=tuple(DisputedValue(value=value, documents=()) for value in values)
    )


def _make_unique(events: Sequence[Event]) -> list[Event]:
    """Gives ids of their own to events that rest on the very same bytes, as of a document handed in twice."""
    taken: set[str] = set()
    unique = []
    for event in sorted(
        events, key=lambda event: (event.id, [account.document for account in event.accounts])
    ):
        number, name = 1, event.id
        while name in taken:
            number += 1
            name = "e" + sha256(f"{event.id} {number}".encode()).hexdigest()[:10]
        taken.add(name)
        unique.append(replace(event, id=name) if name != event.id else event)
    return unique


def _order(event: Event) -> tuple[date, bool, str]:
    return (event.date.start if event.date else date.max), event.importance == "background", event.id
