"""Whether two groups have the same participants where all play one part: meetings, agreements."""

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group
from dragoman.merge.relation import MOST, Dates, count_between, is_fine, is_symmetric, relate_places

__all__ = ["are_told_apart", "match_round"]


def match_round(
    one: Group, other: Group, cast: Cast, dates: Dates, *, together: bool
) -> tuple[bool, str, float]:
    met = cast.match(one.parties, other.parties)
    if not met.contained:
        met = cast.match(cast.find_core(one.parties), cast.find_core(other.parties))
    weight = 5 * met.share
    same_day = dates in ("same", "overlap") and is_fine(one.date) and is_fine(other.date)
    same_place = relate_places(one.place, other.place) in ("same", "wide")
    if met.smaller == 0:
        alone = together and dates != "near" and count_between(one, other) < 800
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
        sure = sure and dates != "near" and (headline or count_between(one, other) < 1500)
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


def are_told_apart(one: Group, other: Group, cast: Cast) -> bool:
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
