"""How the English reports spell the towns of a story, for the reports in other languages."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.languages.names import name_key
from dragoman.languages.places import is_lesser_spelling, is_well_known
from dragoman.types import Account, Article, Place, Reading

__all__ = ["Spelling", "spell_places"]

SHORTEST = 4
"""Letters of a name from which on one that sounds the same is no chance."""


class Spelling:
    """Places as the English reports write them, by what they sound like and by what the gazetteer takes them for."""

    def __init__(self) -> None:
        self.by_sound: dict[str, set[Place]] = {}
        self.by_place: dict[Place, set[Place]] = {}

    def learn(self, written: str, place: Place) -> None:
        """An English report writes `place` so."""
        shown = Place(written, place.country) if is_lesser_spelling(written, place, "en") else place
        self.by_sound.setdefault(name_key(written), set()).add(shown)
        self.by_place.setdefault(place, set()).add(shown)

    def settle(self, account: Account, articles: Mapping[str, Article]) -> Account:
        """`account` with its place named as in the English reports, where they name it in one way only."""
        article, place = articles.get(account.document), account.place
        if place is None or article is None or article.language == "en":
            return account
        written = next((claim.text for claim in account.claims if claim.field == "place"), "")
        if len(written) < SHORTEST or is_well_known(place, written, article.language):
            return account
        found = self.by_place.get(place) or self.by_sound.get(name_key(written), set())
        if len(found) != 1 or place in found:
            return account
        (shown,) = found
        claims = tuple(
            replace(claim, value=shown.name) if claim.field == "place" else claim for claim in account.claims
        )
        return replace(account, place=shown, claims=claims)


def spell_places(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Spelling:
    """The spellings in all English articles of the readings."""
    spelling = Spelling()
    for reading in readings:
        article = articles.get(reading.document)
        if article is None or article.language != "en":
            continue
        for mention in reading.mentions:
            if mention.place is not None and mention.entity < 0:
                spelling.learn(article.text[mention.start : mention.end], mention.place)
    return spelling
