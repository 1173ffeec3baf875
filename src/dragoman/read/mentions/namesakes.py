"""Towns of one name or sound in several countries: the one in a country that the article speaks of is meant."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from dragoman.languages.names import fold
from dragoman.languages.places import find_cities, find_place, guess_place, is_well_known
from dragoman.types import Entity, Mention, Place

_MOST = 4
"""Countries of an article that a town may lie in, those named most often first."""


_CAPITAL = "world: capital"
_IN = ("in", "near", "outside", "around")
_WORD = 12
_TIMES = 8
"""Times by which a capital may be larger than a namesake for which it is left."""
_NAMESAKE = "world: the town of a capital's name in a land spoken of"


def tell_namesakes(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity], *, language: str
) -> tuple[Mention, ...]:
    """The mentions, those of towns in a country that nobody speaks of moved to their namesake in one that is."""
    named = Counter(
        code
        for mention in mentions
        if mention.entity >= 0 and (code := entities[mention.entity].country) is not None
    )
    lands = [code for code, _ in named.most_common(_MOST)]
    told: list[Mention] = []
    for mention in _tell_capitals(text, mentions, entities, language=language):
        nearest = mention
        place, name = mention.place, text[mention.start : mention.end]
        far = place is not None and place.country is not None and place.country not in named
        if far and place is not None and mention.entity < 0:
            near = (
                find_place(name, language=language, country=code) or guess_place(name, country=code)
                for code in lands
            )
            nearer = next((p for p, code in zip(near, lands, strict=True) if p and p.country == code), None)
            known = is_well_known(place, name, language)
            if nearer is not None and (not known or is_well_known(nearer, name, language)):
                nearest = msgspec.structs.replace(mention, place=nearer)
            elif nearer is None and find_place(name, language=language) is None:
                # Only the sound of a town in a country that nobody speaks of: a place that nobody knows.
                nearest = msgspec.structs.replace(mention, place=Place(name))
        told.append(nearest)
    return tuple(told)


def _tell_capitals(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity], *, language: str
) -> list[Mention]:
    """The mentions, those of a capital by whose name alone its state is named as the namesake in a land spoken of.

    "Lebanon's army clashed with gunmen in Tripoli": nobody speaks of Libya.
    """
    capitals = [m for m in mentions if m.how == _CAPITAL and m.place is not None and m.entity >= 0]
    if not capitals:
        return list(mentions)
    others = [m for m in mentions if m.entity >= 0 and m.how != _CAPITAL]
    spoken = Counter(code for m in others if (code := entities[m.entity].country) is not None)
    lands = [code for code, _ in spoken.most_common(_MOST)]
    moved: dict[int, Mention] = {}
    for mention in capitals:
        own, name = entities[mention.entity].country, text[mention.start : mention.end]
        if own is None or own in spoken or not _stands_where(text, mention):
            continue
        near = (find_place(name, language=language, country=code) for code in lands)
        nearer = next((p for p, code in zip(near, lands, strict=True) if p and p.country == code), None)
        if nearer is not None and _is_rival(nearer, own, name, language):
            moved[mention.start] = msgspec.structs.replace(
                mention, kind="place", entity=-1, place=nearer, how=_NAMESAKE
            )
    return [moved.get(mention.start, mention) for mention in mentions]


def _stands_where(text: str, mention: Mention) -> bool:
    """`in Tripoli`, `Trablus'ta`: a place rather than the state that is called by it."""
    before = text[max(0, mention.full_start - _WORD) : mention.full_start].lower().split()
    return mention.case == "loc" or before[-1:] in [[word] for word in _IN]


def _is_rival(town: Place, land: str, name: str, language: str) -> bool:
    """Whether the town is not far smaller than the capital of `land`: London in Ontario is, Tripoli in Lebanon not."""
    cities, _ = find_cities(fold(name), language)
    people = {city.place.country: city.population for city in reversed(cities)}
    return people.get(town.country, 0) * _TIMES >= people.get(land, 0)
