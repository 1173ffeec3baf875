"""What somebody only offers or promises to do: an offer to mediate, aid that he says he will send."""

from collections.abc import Mapping

from msgspec.structs import replace

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.dating import find_day
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.status import Standing
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame

_MOUTHPIECE = "spokes"
_OFFERED = "offered"
"""The slot that a word of proposing above a predicate fills."""


def add_offer(frame: Frame) -> Mapping[str, Argument]:
    """The slots of `frame`, with one that tells that what it says is only offered."""
    if frame.mood != "propose":
        return frame.slots
    return {**frame.slots, _OFFERED: Argument(frame.start, frame.end, classes=("clause",))}


def settle_promise(
    story: Story, frame: Frame, cast: Cast, sense: Sense, standing: Standing
) -> tuple[Frame, Sense, Standing]:
    """Aid that will be given on no day told is promised, which is an agreement; with a day it is planned.
    So are arms, which are delivered as ordered.

    Whoever says that he will has promised when he says it.
    """
    said = frame.mood in ("fact", "plan") and bool(frame.reports)
    told = (frame, sense, standing)
    given = frame.slots.get("object")
    arms = given is not None and "weapon" in given.classes
    if sense.category != "AID" or standing.status != "planned" or not said or arms or not cast.actors:
        return told
    if frame.passive or frame.negated or not _is_giver(story, frame, cast):
        return told
    if find_day(story, frame, cast, "planned", spoken=False) is not None:
        return told
    why = "aid is promised, on no day told"
    for index in _find_speakers(story, frame, cast):
        cast.add(story.scene, index, recipient=False)
    # where the aid is to go is not where it is promised
    frame = replace(frame, slots={**frame.slots, "told": Argument(frame.first, frame.end)})
    sentence = story.scene.sentences[frame.sentence]
    if len(story.scene.dates_in(sentence.start, sentence.end)) == 1:
        # "announced on Tuesday that it would send": the day of the saying
        frame = replace(frame, first=0, last=len(sentence.tokens))
    return (
        replace(frame, tense="past", mood="fact"),
        replace(sense, category="AGREE", mode=None),
        Standing("occurred", standing.source, standing.denials, why),
    )


def _find_speakers(story: Story, frame: Frame, cast: Cast) -> list[int]:
    """Mentions of the persons who announce what their state will give: they promise it with the state."""
    entities, mentions = story.scene.entities, story.scene.mentions
    return [
        index
        for report in frame.reports
        for index in report.mentions
        if mentions[index].entity >= 0
        and entities[mentions[index].entity].kind == "person"
        and mentions[index].entity not in cast.actors
        and not any(role.startswith(_MOUTHPIECE) for role in entities[mentions[index].entity].roles)
    ]


def _is_giver(story: Story, frame: Frame, cast: Cast) -> bool:
    """Whether those who tell of it are those who will give, or speak for them."""
    entities, mentions = story.scene.entities, story.scene.mentions
    tellers = {mentions[m].entity for report in frame.reports for m in report.mentions} - {-1}
    lands = {entities[actor].country for actor in cast.actors} - {None}
    unknown = {
        teller for teller in tellers if entities[teller].kind == "person" and not entities[teller].country
    }
    return all(teller in cast.actors or entities[teller].country in lands for teller in tellers - unknown)
