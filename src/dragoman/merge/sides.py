"""Whether two groups have the same participants where one side acts and the other suffers or is spoken to."""

from typing import Literal

from dragoman.merge.cast import Cast, Match
from dragoman.merge.contradiction import is_denied_claim
from dragoman.merge.group import Group
from dragoman.merge.relation import MOST, Dates, count_between, count_days, is_fine, relate_places

__all__ = ["match_sides"]

WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE", "SANCTION"})
"""Categories of things said or signed; their topic tells them apart, their place hardly."""

ONCE = frozenset({"RETREAT", "COERCE", "SANCTION", "AID"})
"""Categories of deeds that a state and its authorities hardly do twice, in one way, on one day."""

SIGNED = 2
"""Days between a treaty's signing and another report of it that gives no day."""

NEXT = 700
"""Characters within which a passage goes on about the same."""

About = Literal["same", "unknown", "other"]


def match_sides(
    one: Group, other: Group, cast: Cast, dates: Dates, *, together: bool
) -> tuple[bool, str, float]:
    doers = cast.match(one.actors, other.actors)
    targets = cast.match(one.recipients, other.recipients)
    weight = 3 * doers.share + 2 * targets.share
    if doers.smaller and not doers.contained and doers.share < 0.5:
        if _is_convicted(one, other, cast) and dates in ("same", "overlap", "near"):
            return True, "one is sentenced once", weight
        if _is_faceless(one, other, cast) and dates == "same" and is_fine(one.date):
            met = (targets.exact > 0 and targets.contained) or _share_count(one, other)
            sure = met and relate_places(one.place, other.place) == "same"
            return sure, "one telling only knows gunmen" if sure else "different actors", weight
        if together and _is_handed_on(one, other, cast) and dates not in ("near", "apart"):
            return True, "freed by some rebels, handed over by whose they are", weight
        return False, "different actors", 0.0
    if targets.smaller and not targets.exact + targets.soft:
        if together and _is_handed_on(one, other, cast) and dates not in ("near", "apart"):
            return True, "freed, and handed to somebody", weight
        if not _are_same_victims(one, other, cast):
            return False, "different recipients", 0.0
    same_day = dates in ("same", "overlap") and is_fine(one.date) and is_fine(other.date)
    places = relate_places(one.place, other.place)
    same_place = places == "same" or (places == "wide" and one.category in ("RETREAT", "AID"))
    topics = bool(one.topics & other.topics)
    modes = bool(one.modes & other.modes)
    if not doers.smaller:
        sure = same_day and (same_place or (targets.exact > 0 and targets.contained))
        sure = sure or (together and same_place and dates != "near" and (modes or topics))
        sure = sure or (same_place and modes and topics and dates == "unknown")
        sure = sure or (dates == "near" and modes and _is_one_person(one, other, cast))
        sure = sure or (dates == "near" and same_place and targets.exact > 0 and _share_count(one, other))
        sure = sure or (modes and targets.exact > 0 and targets.contained and _is_one_lot(one, other, dates))
        apart = dates == "unknown" and not together
        sure = sure or (same_place and apart and _are_same_victims(one, other, cast))
        # "denied that the village had been shelled": by whoever others say did it
        sure = sure or (same_place and apart and is_denied_claim(one, other))
        return sure, "day and place, one telling names nobody" if sure else "one side is not named", weight
    if together and (one.headline or other.headline) and doers.contained and dates != "near":
        sure = targets.smaller == 0 or targets.contained
        return sure, "the headline of the same report" if sure else "different recipients", weight
    if "resign" in one.modes & other.modes:
        return doers.exact > 0, "one resigns once" if doers.exact else "different actors", weight + 1
    aimed = targets.exact > 0 and targets.contained
    once = same_day and modes and one.category in ONCE
    if one.category in WORDS and not once:
        known = bool(one.topics and other.topics)
        about: About = "same" if topics else "other" if known else "unknown"
        alike = doers.equal or cast.match(cast.find_core(one.actors), cast.find_core(other.actors)).equal
        if (
            one.category == "SUPPORT"
            and dates in ("same", "overlap")
            and same_place
            and _is_signed(one, other)
        ):
            # "in November", "on 4 November": the two sign once in a town
            return alike, "the same who sign there" if alike else "other ones sign", weight
        near = dates == "unknown" and not together and count_days(one, other) <= SIGNED
        if one.category == "SUPPORT" and near and about != "other" and doers.equal and _is_signed(one, other):
            return places != "other", "the same who sign in these days", weight
        offer = one.category == "AGREE"
        told_on = together and about == "unknown" and doers.equal
        if one.category == "SUPPORT" and (about == "same" or told_on) and _is_signed(one, other):
            # "The document was signed by the two ministers"
            return alike, "the same who sign, and matter" if alike else "other ones sign", weight
        if one.category == "SUPPORT" and _is_beside_signing(one, other):
            return False, "one is signed by several, the other said to somebody", weight
        if dates == "unknown" and not together and _is_news_of_day(one, other):
            same_day = True
        again = one.category == "ACCUSE" or (one.category == "REQUEST" and about != "other")
        if same_day and again and modes and doers.exact and not together:
            sure = targets.smaller == 0 or targets.exact + targets.soft > 0
            return sure, "the same speaker and day" if sure else "different recipients", weight
        sure = _match_words(doers, targets, about, same_day=same_day, together=together, offer=offer)
        return sure, "the same speaker and matter" if sure else "another matter", weight
    if once and doers.contained and places != "other":
        sure = targets.smaller == 0 or targets.exact + targets.soft > 0
        return sure, "one act of that kind on that day" if sure else "different recipients", weight
    if dates in ("same", "overlap"):
        sure = (doers.exact > 0 or same_place or aimed) and (
            same_day or same_place or (modes and topics) or (aimed and modes)
        )
        return sure, "the same actor and date" if sure else "too little in common", weight
    if together and doers.exact and doers.contained and dates == "unknown" and places == "unknown":
        sure = modes or not (one.modes and other.modes)
        sure = sure and (topics or not (one.topics and other.topics)) and count_between(one, other) < 700
        return sure, "the same actor, told on" if sure else "too little in common", weight
    if one.category == "MOBILIZE" and dates == "unknown" and doers.equal and modes and places != "other":
        # "moved two battalions", "four battalions have been moved": told in the same days, of the same kind of forces
        near = one.first is not None and other.first is not None and abs((one.first - other.first).days) <= 1
        if near and not together and _find_kinds(one) & _find_kinds(other):
            return True, "the same forces, reported at the same time", weight
    if dates == "unknown" and doers.equal and places != "other" and is_denied_claim(one, other):
        return True, "one claim, and its denial", weight
    if dates == "near" and modes and doers.contained and _is_one_person(one, other, cast):
        return True, "the same one person, to whom it is done once", weight
    sure = doers.contained and (
        (same_place and (modes or topics or aimed))
        or (doers.exact > 0 and modes and topics and (aimed or together))
    )
    return sure, "the same actor and place" if sure else "too little in common", weight


def _is_news_of_day(one: Group, other: Group) -> bool:
    """Whether one report tells as news, without a day, what the other tells of that same day."""
    for dated, news in ((one, other), (other, one)):
        if dated.date is not None and news.date is None and not news.background:
            return all(telling.account.report_day == dated.date for telling in news.tellings[:MOST])
    return False


def _is_signed(one: Group, other: Group) -> bool:
    """Whether several sign something together: a minister's signature is that of his state."""
    return all(len(group.actors) > 1 and not group.recipients for group in (one, other))


def _is_beside_signing(one: Group, other: Group) -> bool:
    """Whether only one is signed by several, and the other one's to somebody ("offered his condolences to Peru")."""
    for signed, said in ((one, other), (other, one)):
        if len(signed.actors) > 1 and not signed.recipients and len(said.actors) == 1 and said.recipients:
            return True
    return False


def _is_one_person(one: Group, other: Group, cast: Cast) -> bool:
    """Whether both tell what was done to the same one person: one is arrested or freed once in some days."""
    return one.recipients == other.recipients and {cast.kind(actor) for actor in one.recipients} == {"person"}


def _is_convicted(one: Group, other: Group, cast: Cast) -> bool:
    """Whether both tell of the sentence on one named person, by a court that one of them does not name."""
    if "convict" not in one.modes & other.modes or not _is_one_person(one, other, cast):
        return False
    return any(all(cast.is_common(actor) for actor in group.actors) for group in (one, other))


def _is_one_lot(one: Group, other: Group, dates: Dates) -> bool:
    """Whether both tell of the same lot of people or ships, one of them without a day, or in the headline.

    "Rebels freed four Chinese", "the release of the four Chinese": as many of the same land, in the same days.
    """
    if dates in ("near", "apart"):
        return False
    if one.headline != other.headline and not one.documents.isdisjoint(other.documents):
        return True
    if dates != "unknown" or one.category not in ONCE:
        return False
    told = [_find_counts(group) for group in (one, other)]
    # "The men were handed over at the crossing": in one passage a number need not be told again
    return bool(told[0] & told[1]) or (count_between(one, other) < NEXT and not (told[0] and told[1]))


def _is_handed_on(one: Group, other: Group, cast: Cast) -> bool:
    """Whether one passage tells whom somebody frees, and then to which body they were handed."""
    if (
        one.category != "RETREAT"
        or "release" not in one.modes & other.modes
        or count_between(one, other) > NEXT
    ):
        return False
    told = [_find_counts(group) for group in (one, other)]
    if told[0] and told[1] and not told[0] & told[1]:
        return False
    if one.actors and other.actors and not cast.match(one.actors, other.actors).contained:
        vague = [all(cast.is_vague(actor) for actor in group.actors) for group in (one, other)]
        if vague[0] == vague[1] or not told[0] & told[1]:
            return False
    kinds = [{cast.kind(actor) for actor in group.recipients} for group in (one, other)]
    return (kinds[0] == {"organization"}) != (kinds[1] == {"organization"})


def _are_same_victims(one: Group, other: Group, cast: Cast) -> bool:
    """Whether as many of some crowd ("peacekeepers"), whatever each report calls it, were hit in one town."""
    if one.category != "ASSAULT" or relate_places(one.place, other.place) != "same":
        return False
    if not (one.recipients and other.recipients and _share_count(one, other)):
        return False
    victims = one.recipients | other.recipients
    if any(cast.kind(actor) not in ("group", "organization") for actor in victims):
        return False
    lands = {cast.country(actor) for actor in victims}
    return all(cast.is_crowd(actor) for actor in victims) or (len(lands) == 1 and None not in lands)


def _find_counts(group: Group) -> set[tuple[int, str]]:
    """How many were killed, freed or held, as the tellings count them."""
    return {(c.value, c.what) for t in group.tellings[:MOST] for c in t.account.counts}


def _share_count(one: Group, other: Group) -> bool:
    """Whether both count the same number, above one, of killed, freed or held."""
    told = [
        {(c.value, c.what) for t in g.tellings[:MOST] for c in t.account.counts if c.value > 1}
        for g in (one, other)
    ]
    return bool(told[0] & told[1])


def _find_kinds(group: Group) -> frozenset[str]:
    """What the tellings count."""
    return frozenset(count.what for telling in group.tellings[:MOST] for count in telling.account.counts)


def _is_faceless(one: Group, other: Group, cast: Cast) -> bool:
    """Whether of an attack told by two documents one only knows that some gunmen did it, the other whose they were."""
    if one.category != "ASSAULT" or not one.documents.isdisjoint(other.documents):
        return False
    unknown = [all(cast.is_crowd(actor) for actor in group.actors) for group in (one, other)]
    return unknown[0] != unknown[1]


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
