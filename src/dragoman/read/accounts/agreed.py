"""What was agreed on at talks told before ("görüşmede ... kararlaştırıldı"): by those who sat there."""

from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame

_TALKS = "talks"
_REACH, _BLOCKS = 4, 2
_SIDES = 2


def agree_at_talks(story: Story, frame: Frame, cast: Cast, *, category: str) -> None:
    """Makes those of the meeting told before the ones who agreed, where the clause only names the meeting."""
    place = frame.slots.get("in") or frame.slots.get("from")
    if category != "AGREE" or cast.actors or place is None or frame.negated:
        return
    if _TALKS not in place.classes and ("in" in frame.slots or "meeting" not in place.classes):
        return
    block = story.scene.sentences[frame.sentence].block
    for _, met in story.latest(_REACH):
        if met.category != "CONSULT" or len(met.actors) < _SIDES:
            continue
        if met.status not in ("occurred", "alleged") or block - story.block_of(met) > _BLOCKS:
            return
        actors = met.actors
        if met.mode == "third-party" and len(actors) > _SIDES:
            # who brings others together stands first, and is no side
            actors = actors[1:]
        cast.actors.extend(actors)
        named = {name for actor in actors for name in story.scene.entities[actor].names[:1]}
        told = [claim for claim in met.claims if claim.field == "actor"]
        cast.claims.extend(claim for claim in told if claim.value in named or len(actors) == len(met.actors))
        return
