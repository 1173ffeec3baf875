"""Where an envoy is summoned: in the town by which his post is called ("Peru's ambassador in Quito")."""

from dragoman.languages.predicates import Sense
from dragoman.languages.world import longest
from dragoman.read.accounts.located import is_land
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place

_ENVOYS = frozenset({"envoy", "diplomat"})
_BESIDE = 1
"""Words before the envoy among which his town may stand ("Lima'daki maslahatgüzarını")."""


def find_post(scene: Scene, frame: Frame, sense: Sense) -> tuple[Place, Claim] | None:
    """The town in the land of whoever summons an envoy, where it is told with his office; None for any other act."""
    envoy, doer = frame.slots.get("object"), frame.slots.get("subject")
    if sense.category != "ACCUSE" or envoy is None or doer is None or _ENVOYS.isdisjoint(envoy.classes):
        return None
    lands = {scene.entities[scene.mentions[m].entity].country for m in doer.mentions}
    tokens = scene.sentences[frame.sentence].tokens[max(0, envoy.start - _BESIDE) : envoy.end]
    words = [scene.text[token.start : token.core_end] for token in tokens]
    for at, token in enumerate(tokens):
        hit = longest(words, at, language=scene.language)
        place = hit.place if hit is not None else None
        if place is None or place.country is None or place.country not in lands or is_land(place):
            continue
        claim = Claim("place", token.start, token.start + len(words[at]), words[at], place.name)
        return place, claim
    return None
