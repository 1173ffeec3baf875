"""Towns of one name or sound in several countries: the one in a country that the article speaks of is meant."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from dragoman.languages.places import find_place, guess_place, is_well_known
from dragoman.types import Entity, Mention, Place

_MOST = 4
"""Countries of an article that a town may lie in, those named most often first."""


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
    for mention in mentions:
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
