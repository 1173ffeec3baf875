"""Whether two groups of accounts tell one event, and why."""

from datetime import date
from typing import Literal, NamedTuple

from dragoman.merge.cast import Cast, Match
from dragoman.merge.group import Group, is_country, is_same_place
from dragoman.types import PartialDate, Place

__all__ = ["Finding", "compare", "may_adopt"]

NEAR = 3
"""Days by which reports of one meeting may contradict each other."""

TALK = 10
"""Days between the reports (or report and event) within which an undated telling may mean the same event."""

FACELESS = frozenset({"phone"})
"""Modes of CONSULT in which nobody travels."""

MOST = 24
"""Tellings of a large group that are looked at one by one."""

WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE", "SANCTION"})
"""Categories of things said or signed; their topic tells them apart, their place hardly."""

Dates = Literal["same", "overlap", "unknown", "near", "apart"]
About = Literal["same", "unknown", "other"]
Places = Literal["same", "wide", "unknown", "other"]


class Finding(NamedTuple):
    """The judgement on a pair. `same` joins; otherwise `clash` names the one field that contradicts, if the
    rest agrees ("date", "place", "status", "mode"), and `close` says that the participants agree at all."""

    same: bool
    score: float
    rule: str
    why: str
    clash: str = ""
    close: bool = False


def compare(one: Group, other: Group, cast: Cast) -> Finding:
    """Judges two groups by category, status, participants, date, place and mode, in that order."""
    if one.category != other.category:
        return _apart("category", "different categories")
    dates = _relate_dates(one.date, other.date)
    if dates == "apart":
        return _apart("date", "the dates lie apart")
    parties, reason, weight = _match_parties(one, other, cast, dates)
    if parties and _are_told_apart(one, other, cast):
        parties, reason = False, "one document tells them as two, with different participants"
    if not parties:
        return _apart("participants", reason)
    places = _relate_places(one.place, other.place)
    if places == "other" and (_is_headline_of(one, other) or "resign" in one.modes & other.modes):
        places = "unknown"
    for field, contradiction in (
        ("status", _contradict_status(one, other, cast, dates)),
        ("background", _contradict_background(one, other, dates)),
        ("mode", _contradict_mode(one, other, dates, places)),
    ):
        if contradiction:
            return Finding(False, 0.0, field, contradiction, field, True)
    if dates == "near":
        return Finding(False, weight, "date", "the same participants on another day", "date", True)
    if places == "other":
        return Finding(False, weight, "place", "the same participants in another place", "place", True)
    if dates == "unknown" and _days_between(one, other) > TALK:
        return Finding(False, 0.0, "date", "told too long after one another without a date", "date", True)
    return Finding(True, weight + _weigh(one, other, dates, places), reason, _say(one, other, dates, places))


def may_adopt(lone: Group, whole: Group, cast: Cast) -> bool:
    """Whether a telling that names one participant may be of this event, if it is the only such event.

    The participant must be of both, or the mediator of a mediated one; the day must be the same, or the place
    where one gives no day.
    """
    if lone.category != whole.category or len(lone.parties) != 1 or len(whole.parties) < 2:
        return False
    if not is_symmetric(lone) or not is_symmetric(whole):
        return False
    dates, places = _relate_dates(lone.date, whole.date), _relate_places(lone.place, whole.place)
    if dates in ("near", "apart") or places == "other":
        return False
    if not lone.parties <= whole.parties:
        # One report names the mediator, the other those who were brought together.
        mediated = "third-party" in lone.modes & whole.modes and dates == "same" and places == "same"
        if not mediated or cast.match(lone.parties, whole.parties).soft:
            return False
    if dates == "unknown" and not lone.documents.isdisjoint(whole.documents):
        return False
    if dates == "unknown" and (places != "same" or _days_between(lone, whole) > NEAR):
        return False
    if dates == "overlap" and not (_is_fine(lone.date) and _is_fine(whole.date)):
        return False
    return not (
        _contradict_status(lone, whole, cast, dates)
        or _contradict_background(lone, whole, dates)
        or _contradict_mode(lone, whole, dates, places)
    )


def _is_headline_of(one: Group, other: Group) -> bool:
    """Whether one is the headline of the other's report: its place is a guess from the words around it."""
    return one.headline != other.headline and not one.documents.isdisjoint(other.documents)


def _apart(rule: str, why: str) -> Finding:
    return Finding(False, 0.0, rule, why)


def _relate_dates(one: PartialDate | None, other: PartialDate | None) -> Dates:
    if one is None or other is None:
        return "unknown"
    if one == other:
        return "same"
    if one.overlaps(other):
        return "overlap"
    gap = (max(one.start, other.start) - min(one.end, other.end)).days
    fine = one.precision in ("day", "week") and other.precision in ("day", "week")
    return "near" if fine and gap <= NEAR else "apart"


def _relate_places(one: Place | None, other: Place | None) -> Places:
    if one is None or other is None:
        return "unknown"
    if is_same_place(one, other):
        return "same"
    if is_country(one) or is_country(other):
        # A village that no gazetteer knows may lie in that country.
        return (
            "wide"
            if one.country == other.country
            else "unknown"
            if None in (one.country, other.country)
            else "other"
        )
    return "other"


def is_symmetric(group: Group) -> bool:
    """Whether all participants play one part, so that it does not matter who is named first."""
    if group.category in ("CONSULT", "COOPERATE"):
        return True
    return group.category == "AGREE" and "proposed" not in group.statuses


def _match_parties(one: Group, other: Group, cast: Cast, dates: Dates) -> tuple[bool, str, float]:
    """Whether the participants agree, by which rule (or why not), and how well (0 to 5)."""
    if one.category == "AGREE" and is_symmetric(one) != is_symmetric(other):
        return False, "an offer is not an agreement", 0.0
    together = not one.documents.isdisjoint(other.documents)
    if is_symmetric(one):
        return _match_round(one, other, cast, dates, together=together)
    return _match_sides(one, other, cast, dates, together=together)


def _are_told_apart(one: Group, other: Group, cast: Cast) -> bool:
    """Whether some document has both, between different participants ("met A", "had met B on Tuesday")."""
    shared = one.documents & other.documents
    if not shared or not is_symmetric(one):
        return False
    for left in one.tellings[:MOST]:
        for right in other.tellings[:MOST]:
            if left.account.document not in shared or left.account.document != right.account.document:
                continue
            parties = left.actors | left.recipients, right.actors | right.recipients
            if min(map(len, parties)) > 1 and not cast.match(*parties).contained:
                return True
    return False


def _match_round(
    one: Group, other: Group, cast: Cast, dates: Dates, *, together: bool
) -> tuple[bool, str, float]:
    met = cast.match(one.parties, other.parties)
    weight = 5 * met.share
    same_day = dates in ("same", "overlap") and _is_fine(one.date) and _is_fine(other.date)
    same_place = _relate_places(one.place, other.place) in ("same", "wide")
    if met.smaller == 0:
        alone = together and dates != "near" and _between(one, other) < 800
        return alone, "the same passage" if alone else "nobody is named", 0.1
    if not met.contained:
        many = met.exact >= 2 and met.share >= 0.5 and same_day and same_place
        return many, "most participants, day and place" if many else "different participants", weight
    if together and 1 < met.smaller < met.larger and _is_side_talk(one, other):
        return False, "a talk beside the meeting", 0.0
    if met.smaller >= 2:
        if met.exact == 0 and not (same_day or same_place or together):
            return False, "only their states agree, and neither day nor place", weight
        return True, "the same participants" if met.equal else "one names more of the participants", weight
    if met.larger == 1:
        sure = met.exact == 1 and (same_day or (same_place and dates == "unknown"))
        return sure, "the same participant and day" if sure else "only one participant is known", weight
    lone = {cast.kind(who) for who in (one.parties if len(one.parties) == 1 else other.parties)}
    body = bool(lone & {"organization", "group"})
    if body and same_day and same_place:
        return True, "the body for its members, on that day and in that place", weight
    if together:
        headline = one.headline or other.headline
        sure = met.exact == 1 or "state" in lone
        sure = sure and dates != "near" and (headline or _between(one, other) < 1500)
        return sure, "the same participant, told in one passage" if sure else "one participant only", weight
    sure = met.exact == 1 and same_day and (same_place or body or _is_one_call(one, other))
    if not sure and body and met.exact == 1 and dates == "near":
        return True, "the same body", weight
    return sure, "one names one of the participants, with day and place" if sure else "one in common", weight


def _is_one_call(one: Group, other: Group) -> bool:
    """Two calls about one matter, of which one report names only one end."""
    return "phone" in one.modes & other.modes and bool(one.topics & other.topics)


def _is_side_talk(one: Group, other: Group) -> bool:
    """A document that tells a round with three and, apart from it, talks of two of them, means two events."""
    small, large = (one, other) if len(one.parties) < len(other.parties) else (other, one)
    if small.spread or (small.modes and large.modes and small.modes.isdisjoint(large.modes)):
        return True
    # The mediator with one of the parties is a talk of its own; the parties alone are the mediated meeting.
    mediators = {t.order[0] for t in large.tellings[:MOST] if t.account.mode == "third-party" and t.order}
    return len(small.parties) > 1 and not mediators.isdisjoint(small.parties) and not small.modes


def _match_sides(
    one: Group, other: Group, cast: Cast, dates: Dates, *, together: bool
) -> tuple[bool, str, float]:
    doers = cast.match(one.actors, other.actors)
    targets = cast.match(one.recipients, other.recipients)
    weight = 3 * doers.share + 2 * targets.share
    if doers.smaller and not doers.contained and doers.share < 0.5:
        return False, "different actors", 0.0
    if targets.smaller and not targets.exact + targets.soft:
        return False, "different recipients", 0.0
    same_day = dates in ("same", "overlap") and _is_fine(one.date) and _is_fine(other.date)
    places = _relate_places(one.place, other.place)
    same_place = places == "same" or (places == "wide" and one.category in ("RETREAT", "AID"))
    topics = bool(one.topics & other.topics)
    modes = bool(one.modes & other.modes)
    if not doers.smaller:
        sure = same_day and (same_place or (targets.exact > 0 and targets.contained))
        sure = sure or (together and same_place and dates != "near" and (modes or topics))
        sure = sure or (same_place and modes and topics and dates == "unknown")
        return sure, "day and place, one telling names nobody" if sure else "one side is not named", weight
    if together and (one.headline or other.headline) and doers.contained and dates != "near":
        sure = targets.smaller == 0 or targets.contained
        return sure, "the headline of the same report" if sure else "different recipients", weight
    if "resign" in one.modes & other.modes:
        return doers.exact > 0, "one resigns once" if doers.exact else "different actors", weight + 1
    aimed = targets.exact > 0 and targets.contained
    if one.category in WORDS:
        known = bool(one.topics and other.topics)
        about: About = "same" if topics else "other" if known else "unknown"
        offer = one.category == "AGREE"
        sure = _match_words(doers, targets, about, same_day=same_day, together=together, offer=offer)
        return sure, "the same speaker and matter" if sure else "another matter", weight
    if dates in ("same", "overlap"):
        sure = (doers.exact > 0 or same_place or aimed) and (
            same_day or same_place or (modes and topics) or (aimed and modes)
        )
        return sure, "the same actor and date" if sure else "too little in common", weight
    if together and doers.exact and doers.contained and dates == "unknown" and places == "unknown":
        sure = modes or not (one.modes and other.modes)
        sure = sure and (topics or not (one.topics and other.topics)) and _between(one, other) < 700
        return sure, "the same actor, told on" if sure else "too little in common", weight
    sure = doers.contained and (
        (same_place and (modes or topics or aimed))
        or (doers.exact > 0 and modes and topics and (aimed or together))
    )
    return sure, "the same actor and place" if sure else "too little in common", weight


def _match_words(
    doers: Match,
    targets: Match,
    about: About,
    *,
    same_day: bool,
    together: bool,
    offer: bool,
) -> bool:
    """Whether two tellings of something said are of one act: the speaker, those spoken to, the matter, the day.

    An offer may be told of the state for its minister even where nobody is named to whom it is made.
    """
    met = targets.exact + targets.soft > 0
    if same_day:
        if about == "other":
            return targets.exact > 0 and doers.exact > 0 and not together
        return doers.exact > 0 or met or offer
    if not (met or targets.smaller == 0):
        return False
    if about == "same":
        return doers.exact > 0 or (doers.contained and (met or offer))
    return about == "unknown" and doers.exact > 0 and (together or targets.exact > 0)


def _is_fine(value: PartialDate | None) -> bool:
    return value is not None and value.precision in ("day", "week")


def _between(one: Group, other: Group) -> int:
    """Characters between the nearest tellings of one document; large where they share none."""
    return min(
        (
            abs(a.account.start - b.account.start)
            for a in one.tellings[:MOST]
            for b in other.tellings[:MOST]
            if a.account.document == b.account.document
        ),
        default=1 << 30,
    )


def _contradict_status(one: Group, other: Group, cast: Cast, dates: Dates) -> str:
    known = dates in ("same", "overlap")
    for left, right in ((one, other), (other, one)):
        if left.statuses <= {"planned", "proposed"} and "occurred" in right.statuses:
            if known:
                continue
            if not left.documents.isdisjoint(right.documents):
                return "one document tells what was and what is to come"
            if left.first and right.last and left.first > right.last:
                return "announced after the other had taken place"
        if left.statuses <= {"cancelled"} and "occurred" in right.statuses:
            equal = cast.match(left.parties, right.parties).equal
            if not (known and equal and left.documents.isdisjoint(right.documents)):
                return "one was called off, the other took place"
        if left.statuses == {"denied"} and "occurred" in right.statuses and one.category == "CONSULT":
            other_kind = (
                right.modes & {"phone", "third-party", "multilateral"} and not left.modes & right.modes
            )
            if other_kind or not left.documents.isdisjoint(right.documents):
                return "one denies another kind of meeting"
        together = not left.documents.isdisjoint(right.documents)
        claim = left.statuses <= {"denied", "alleged"} and "occurred" in right.statuses and not known
        if claim and (
            one.category == "CONSULT" or (not together and _relate_places(left.place, right.place) != "same")
        ):
            return "a claim without a date against a reported event"
    return ""


def _contradict_background(one: Group, other: Group, dates: Dates) -> str:
    if one.background == other.background or dates in ("same", "overlap"):
        return ""
    old, new = (one, other) if one.background else (other, one)
    if dates == "unknown" and new.last and old.first and new.last < old.first:
        return ""
    if not old.documents.isdisjoint(new.documents) or dates == "unknown":
        return "one is history in its report, the other is news"
    return ""


def _contradict_mode(one: Group, other: Group, dates: Dates, places: Places) -> str:
    if one.category == "CONSULT":
        for left, right in ((one, other), (other, one)):
            if left.modes & FACELESS:
                if right.modes - FACELESS or (right.place and not right.modes):
                    return "one by telephone, the other face to face"
                if not right.modes and dates == "unknown" and left.documents.isdisjoint(right.documents):
                    return "one by telephone, the other perhaps not"
        return ""
    if one.modes and other.modes and one.modes.isdisjoint(other.modes):
        if one.category in ("RETREAT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"):
            return "a different kind of act"
        if dates not in ("same", "overlap") or (one.category == "ASSAULT" and places != "same"):
            return "a different kind of act"
    return ""


def _days_between(one: Group, other: Group) -> int:
    left, right = _window(one), _window(other)
    if left is None or right is None:
        return 0
    return max(0, (left[0] - right[1]).days, (right[0] - left[1]).days)


def _window(group: Group) -> tuple[date, date] | None:
    if group.date:
        return group.date.start, group.date.end
    if group.first and group.last:
        return group.first, group.last
    return None


def _weigh(one: Group, other: Group, dates: Dates, places: Places) -> float:
    score = {"same": 2.0, "overlap": 1.2, "unknown": 0.8, "near": 0.0, "apart": 0.0}[dates]
    if dates == "unknown":
        score -= 0.06 * min(TALK, _days_between(one, other))
    score += {"same": 1.0, "wide": 0.6, "unknown": 0.3, "other": 0.0}[places]
    if one.modes or other.modes:
        score += 0.6 if one.modes & other.modes else 0.0
    else:
        score += 0.3
    if one.topics and other.topics:
        score += 0.6 * len(one.topics & other.topics) / len(one.topics | other.topics)
    score += 0.3 if one.statuses & other.statuses else 0.0
    score += 0.2 if one.background == other.background else 0.0
    if not one.documents.isdisjoint(other.documents):
        score += 0.5 + 0.3 * (_between(one, other) < 600)
    return score


def _say(one: Group, other: Group, dates: Dates, places: Places) -> str:
    said = [
        {"same": "the same date", "overlap": "dates that fit"}.get(dates, "one of them without a date"),
        {"same": "the same place", "wide": "city and country"}.get(places, ""),
        "the same kind" if one.modes & other.modes else "",
        "topics in common" if one.topics & other.topics else "",
    ]
    return ", ".join(filter(None, said))
