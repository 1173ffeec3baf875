"""What hangs on another event of its article: an agreement on the meeting, an accusation on the deed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, Telling
from dragoman.types import Claim, Why

__all__ = ["settle_hanging", "settle_with_meetings"]

SAID_THERE = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT"})
"""What people say to each other, or sign, when they meet."""

DONE_TOGETHER = frozenset({"AGREE", "SUPPORT"})
"""What is done by those who are all at the meeting."""

SPOKEN = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""What somebody says where he sits."""

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})

REACH = 2500
"""Characters behind a meeting within which an article still tells what was said there."""

CLOSE = 900
"""The same for an offer, of which only those who make it need be at the meeting."""

MOST = 24
"""Meetings of an article that are looked at."""


def settle_hanging(tellings: Sequence[Telling], cast: Cast) -> list[Telling]:
    """The tellings with the day and place of the meeting at which something was said, quoted from there.

    Only where the article itself gives them, the speakers all took part, and no second meeting of theirs is
    told. An accusation does not take place where the deed did, though both stand in one sentence.
    """
    meetings: defaultdict[str, list[Telling]] = defaultdict(list)
    sites: defaultdict[str, set[str]] = defaultdict(set)
    tellings = _date_meetings(tellings)
    for telling in sorted(tellings, key=lambda one: one.key):
        account = telling.account
        if account.category in DEEDS and account.place:
            sites[account.document].add(account.place.name)
        if account.category == "CONSULT" and account.status == "occurred" and not account.background:
            meetings[account.document].append(telling)
    return [
        _settle(telling, meetings[telling.account.document], sites[telling.account.document], cast)
        for telling in tellings
    ]


def _date_meetings(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, a meeting without a day on that of the agreement which those who met are told to have reached.

    "Peru and Chile agreed on Wednesday to share the quay. The text was read out after seven hours of talks": only
    where the agreement stands right before the meeting, and is the only one of its article with these parties.
    """
    agreed: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        account = telling.account
        if account.category == "AGREE" and account.status == "occurred" and not account.background:
            agreed[account.document].append(telling)
    return [_date_by_agreement(telling, agreed[telling.account.document]) for telling in tellings]


def _date_by_agreement(telling: Telling, agreed: Sequence[Telling]) -> Telling:
    account = telling.account
    held = account.category == "CONSULT" and account.status == "occurred" and not account.background
    if not held or account.date is not None or account.mode == "phone":
        return telling
    fitting = [
        told
        for told in agreed[:MOST]
        if 0 < account.start - told.account.start < CLOSE
        and len(told.actors) > 1
        and told.actors <= telling.actors
        and told.account.date is not None
    ]
    if len(fitting) != 1:
        return telling
    why = (*account.why, Why("date", "the day of the agreement reached there"))
    claims = (*account.claims, *_quote("date", fitting))
    return replace(telling, account=replace(account, date=fitting[0].account.date, claims=claims, why=why))


def settle_with_meetings(groups: Sequence[Group], cast: Cast) -> None:
    """Once accounts are joined: what was said without a day, by people all of whom were at one meeting.

    The reports between them know who was there ("the co-chairs met"), so that more speakers are found among
    those present than inside one article. Each telling is quoted from its own article, as in `settle_hanging`.
    """
    meetings: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.category == "CONSULT" and _was_held(group):
            for document in group.documents:
                meetings[document].append(group)
    for group in groups:
        if group.category not in DONE_TOGETHER or group.date is not None or group.background:
            continue
        present = {
            id(meeting): meeting
            for document in group.documents
            for meeting in meetings[document][:MOST]
            if len(group.parties) > 1 and group.parties <= meeting.parties
        }
        if len(present) == 1:
            (meeting,) = present.values()
            group.tellings = [_settle_at(told, _told_in(meeting, told)) for told in group.tellings]


def _was_held(meeting: Group) -> bool:
    """Whether the reports have it that the meeting took place, and nobody denies it."""
    denied = any(told.is_denial or told.account.disputed_status for told in meeting.tellings)
    return meeting.statuses == {"occurred"} and not denied and not meeting.background


def _told_in(meeting: Group, telling: Telling) -> list[Telling]:
    return [told for told in meeting.tellings if told.account.document == telling.account.document]


def _settle(telling: Telling, meetings: Sequence[Telling], sites: set[str], cast: Cast) -> Telling:
    account = telling.account
    if account.category == "ACCUSE" and account.place and account.place.name in sites:
        claims = tuple(claim for claim in account.claims if claim.field != "place")
        return replace(telling, account=replace(account, place=None, claims=claims))
    if account.category in SAID_THERE and account.status in ("occurred", "proposed"):
        telling = _settle_at(telling, _find_meetings(telling, meetings, cast))
    if account.category in SPOKEN and telling.account.place is None and account.status == "occurred":
        telling = _seat(telling, meetings, cast)
    return telling


def _seat(telling: Telling, meetings: Sequence[Telling], cast: Cast) -> Telling:
    """`telling` with the place of the talks that its speaker sits at on that day, if the article knows one place."""
    account = telling.account
    speakers = {actor for actor in telling.actors if cast.kind(actor) == "person"}
    if account.date is None or account.background or not speakers:
        return telling
    there = [
        told
        for told in meetings[:MOST]
        if speakers <= told.actors
        and told.account.place is not None
        and told.account.date is not None
        and told.account.date.precision in ("day", "week")
        and told.account.date.holds(account.date)
        and told.account.mode != "phone"
    ]
    places = {told.account.place for told in there}
    if len(places) != 1:
        return telling
    why = (*account.why, Why("place", "the place of the talks that the speaker sat at on that day"))
    claims = (*account.claims, *_quote("place", there))
    return replace(telling, account=replace(account, place=there[0].account.place, claims=claims, why=why))


def _find_meetings(telling: Telling, meetings: Iterable[Telling], cast: Cast) -> list[Telling]:
    """The tellings, not too far before it, of meetings in which all whom it names took part."""
    account, parties = telling.account, telling.actors | telling.recipients
    if account.background:
        return []
    near = [told for told in meetings if 0 <= account.start - told.account.start < REACH][-MOST:]
    if account.status == "proposed" and account.category == "AGREE":
        # What somebody puts forward, he puts forward where he talks, whoever else is to accept it.
        makers = cast.find_core(telling.actors)
        near = [told for told in near if account.start - told.account.start < CLOSE]
        return [told for told in near if makers and makers <= told.actors]
    if len(parties) < 2:
        return []
    speakers = {actor for actor in telling.actors if cast.kind(actor) == "person"}
    if account.report_day is not None:
        # news of the day is not what was said at the talks of others, if its speaker did not sit there
        near = [told for told in near if speakers <= told.actors]
    return [told for told in near if _took_part(parties, told.actors | told.recipients, cast)]


def _took_part(parties: frozenset[str], present: frozenset[str], cast: Cast) -> bool:
    met = cast.match(parties, present)
    return met.contained and met.exact > 0 and len(parties) <= len(present)


def _settle_at(telling: Telling, meetings: Sequence[Telling]) -> Telling:
    account = telling.account
    days = {told.account.date for told in meetings if told.account.date}
    places = {told.account.place for told in meetings if told.account.place}
    claims: list[Claim] = []
    why = list(account.why)
    if account.date is None and len(days) == 1:
        (day,) = days
        claims += _quote("date", meetings)
        account = replace(account, date=day)
        why.append(Why("date", "the day of the meeting at which it was said"))
    if account.place is None and len(places) == 1 and account.date in (*days, None):
        (place,) = places
        claims += _quote("place", meetings)
        account = replace(account, place=place)
        why.append(Why("place", "the place of the meeting at which it was said"))
    if not claims:
        return telling
    account = replace(account, claims=(*account.claims, *claims), why=tuple(why))
    return replace(telling, account=account)


def _quote(field: str, meetings: Sequence[Telling]) -> list[Claim]:
    return [claim for told in meetings for claim in told.account.claims if claim.field == field][:1]
