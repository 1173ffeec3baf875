"""Whether two groups of accounts tell one event, and why."""

from typing import NamedTuple

from dragoman.merge.cast import Cast
from dragoman.merge.contradiction import contradict_background, contradict_mode, contradict_status
from dragoman.merge.group import Group
from dragoman.merge.relation import (
    MOST,
    NEAR,
    Dates,
    Places,
    count_between,
    count_days,
    is_fine,
    is_symmetric,
    relate_dates,
    relate_places,
)
from dragoman.merge.rounds import are_told_apart, match_round
from dragoman.merge.sides import match_sides

__all__ = ["Finding", "compare", "may_adopt"]

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})

TALK = 10
"""Days between the reports (or report and event) within which an undated telling may mean the same event."""


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
    dates = relate_dates(one.date, other.date)
    if _is_same_sentence(one, other, cast, dates):
        return Finding(True, 6.0, "the same sentence", "one report repeats the other's words")
    if _is_own_denial(one, other, cast, dates):
        return Finding(True, 4.0, "the denial", "the accused denies what the article has told")
    if dates == "apart":
        return _apart("date", "the dates lie apart")
    parties, reason, weight = _match_parties(one, other, cast, dates)
    if parties and are_told_apart(one, other, cast):
        parties, reason = False, "one document tells them as two, with different participants"
    if not parties:
        return _apart("participants", reason)
    places = relate_places(one.place, other.place)
    if places == "other" and (_is_headline_of(one, other) or "resign" in one.modes & other.modes):
        places = "unknown"
    for field, contradiction in (
        ("status", contradict_status(one, other, cast, dates)),
        ("background", contradict_background(one, other, dates)),
        ("mode", contradict_mode(one, other, dates, places)),
    ):
        if contradiction:
            return Finding(False, 0.0, field, contradiction, field, True)
    if dates == "near":
        return Finding(False, weight, "date", "the same participants on another day", "date", True)
    if places == "other":
        return Finding(False, weight, "place", "the same participants in another place", "place", True)
    if dates == "unknown" and count_days(one, other) > TALK:
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
    dates, places = relate_dates(lone.date, whole.date), relate_places(lone.place, whole.place)
    if dates in ("near", "apart") or places == "other":
        return False
    if not lone.parties <= whole.parties:
        # One report names the mediator, the other those who were brought together.
        mediated = "third-party" in lone.modes & whole.modes and dates == "same" and places == "same"
        if not mediated or cast.match(lone.parties, whole.parties).soft:
            return False
    if dates == "unknown" and not lone.documents.isdisjoint(whole.documents):
        return False
    if dates == "unknown" and (places != "same" or count_days(lone, whole) > NEAR):
        return False
    if dates == "overlap" and not (is_fine(lone.date) and is_fine(whole.date)):
        return False
    return not (
        contradict_status(lone, whole, cast, dates)
        or contradict_background(lone, whole, dates)
        or contradict_mode(lone, whole, dates, places)
    )


def _match_parties(one: Group, other: Group, cast: Cast, dates: Dates) -> tuple[bool, str, float]:
    """Whether the participants agree, by which rule (or why not), and how well (0 to 5)."""
    if one.category == "AGREE" and is_symmetric(one) != is_symmetric(other):
        return False, "an offer is not an agreement", 0.0
    together = not one.documents.isdisjoint(other.documents)
    if is_symmetric(one):
        return match_round(one, other, cast, dates, together=together)
    return match_sides(one, other, cast, dates, together=together)


def _is_same_sentence(one: Group, other: Group, cast: Cast, dates: Dates) -> bool:
    """Whether two documents share the sentence, though one names more of those meant or counts its days anew."""
    if one.wordings.isdisjoint(other.wordings) or not one.documents.isdisjoint(other.documents):
        return False
    if one.spread or other.spread:
        return False
    if dates in ("near", "apart"):
        origins = [{telling.origin for telling in group.tellings[:MOST]} for group in (one, other)]
        if origins[0].isdisjoint(origins[1]):
            return False
    met = cast.match(one.parties, other.parties)
    return met.smaller == 0 or met.contained


def _is_own_denial(one: Group, other: Group, cast: Cast, dates: Dates) -> bool:
    """Whether one is only the sentence in which the accused denies what the other, in the same document, tells.

    "The attack" of a denial is the one told; a weekday in it belongs now to the attack, now to the denying.
    """
    if one.category not in DEEDS or one.documents != other.documents or dates == "apart":
        return False
    if relate_places(one.place, other.place) == "other" or one.background != other.background:
        return False
    denials = [all(telling.is_denial for telling in group.tellings[:MOST]) for group in (one, other)]
    return denials[0] != denials[1] and bool(one.actors) and cast.match(one.actors, other.actors).equal


def _is_headline_of(one: Group, other: Group) -> bool:
    """Whether one is the headline of the other's report: its place is a guess from the words around it."""
    return one.headline != other.headline and not one.documents.isdisjoint(other.documents)


def _apart(rule: str, why: str) -> Finding:
    return Finding(False, 0.0, rule, why)


def _weigh(one: Group, other: Group, dates: Dates, places: Places) -> float:
    score = {"same": 2.0, "overlap": 1.2, "unknown": 0.8, "near": 0.0, "apart": 0.0}[dates]
    if dates == "unknown":
        score -= 0.06 * min(TALK, count_days(one, other))
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
        score += 0.5 + 0.3 * (count_between(one, other) < 600)
    return score


def _say(one: Group, other: Group, dates: Dates, places: Places) -> str:
    said = [
        {"same": "the same date", "overlap": "dates that fit"}.get(dates, "one of them without a date"),
        {"same": "the same place", "wide": "city and country"}.get(places, ""),
        "the same kind" if one.modes & other.modes else "",
        "topics in common" if one.topics & other.topics else "",
    ]
    return ", ".join(filter(None, said))
