"""The day of an account: that of its clause, else the one that the story has reached, or sentences beside it."""

import msgspec

from dragoman.read.accounts.lasting import find_since, spread
from dragoman.read.accounts.occasions import find_occasion
from dragoman.read.accounts.reached import NAMED_AGAIN, Timed, paper_day, tells_edge, tells_elsewhen
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.status import Standing
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date, replies
from dragoman.read.accounts.uttered import find_saying_day
from dragoman.read.frames import Frame
from dragoman.types import Claim, Status

_ANSWERS = frozenset({"REJECT", "SUPPORT", "ACCUSE"})
_BEFORE = 4
"""Accounts before one in which the meeting may be told at which it was said."""
_OPENING = len("By ")
_TOLD = frozenset({"occurred", "alleged"})


def find_day(story: Story, frame: Frame, cast: Cast, status: Status, *, spoken: bool) -> Timed | None:
    """The day of the clause, else that of the sentences beside it; never one after a report of the past."""
    timed = find_date(
        story.scene, frame, status=status, narrative=_named_again(story, frame) or story.reached(frame)
    )
    if timed is not None and status in _TOLD:
        timed = spread(story.scene, frame, timed)
    if timed is None and status in _TOLD:
        timed = find_since(story.scene, frame)
    if timed is None and spoken and frame.tense == "present" and status == "occurred":
        timed = find_saying_day(story.scene, frame, story.narrative) or paper_day(story.scene)
    edge = tells_edge(story.scene, frame)
    if timed is None and (spoken or _is_meeting(frame)) and status in _TOLD and not edge:
        timed = _at_talks(story, frame, cast)
    if (
        timed is None
        and status in _TOLD
        and not edge
        and (occasion := find_occasion(story, frame)) is not None
    ):
        timed = occasion.timed
    # "He rejected a Turkish proposal": when it was put forward is not told with what is said of it
    offered = status == "proposed" and frame.predicate.pos == "noun" and frame.tense == "none"
    answered = story.scene.language == "tr" and replies(story.scene, frame)
    if timed is None and not (offered or answered or tells_elsewhen(story.scene, frame)):
        timed = _inherit(story, frame, cast, status, spoken=spoken) or story.stage.day(
            frame, cast.actors, status
        )
    published = story.scene.article.published
    if timed is None or published is None or status not in _TOLD:
        return timed
    return None if timed.date.start > published.date else timed


def _named_again(story: Story, frame: Frame) -> Timed | None:
    """`The deal came a day after the raid`: the day of the deal told before, from which the other is counted."""
    for other in story.scene.per_sentence.get(frame.sentence, ()):
        named = any(slot.mentions for slot in other.slots.values())
        if named or other.predicate.pos != "noun" or other.start >= frame.start or other.tense != "past":
            continue
        wanted = {sense.category for sense in other.predicate.senses}
        wanted |= {"SUPPORT"} if "AGREE" in wanted else set()  # what was signed is an agreement, too
        for _, account in story.latest(_BEFORE):
            told = next((claim for claim in account.claims if claim.field == "date"), None)
            if account.category in wanted and account.date is not None and told is not None:
                return Timed(account.date, told, NAMED_AGAIN)
    return None


def day_before_place(story: Story, frame: Frame, place: Claim, status: Status) -> Timed | None:
    """`cuma günü Lima'da sınırı düzenleyen bir protokol imzaladı`: the day right before the place goes with it."""
    scene = story.scene
    sentence = scene.sentences[frame.sentence]
    if scene.language != "tr" or status not in _TOLD or not sentence.start <= place.start < sentence.end:
        return None
    for found in scene.dates_in(sentence.start, place.start):
        between = scene.text[found.end : place.start]
        if found.anchor == "narrative" or found.lag is not None:
            continue
        if found.end <= place.start and not between.strip("'’ ") and not scene.is_limit(found):
            timed = resolve_date(found, frame, status=status, narrative=story.narrative)
            published = scene.article.published
            late = timed is not None and published is not None and timed.date.start > published.date
            return None if late else timed
    return None


def _at_talks(story: Story, frame: Frame, cast: Cast) -> Timed | None:
    """`At the talks Chile thanked Peru`: what is said at a meeting, or signed by its states, is so on its day."""
    here = story.scene.per_sentence.get(frame.sentence, ())
    entities = story.scene.entities
    lands = {entities[actor].country for actor in cast.actors} - {None}
    pointed = (o for o in here if o.anaphor or _is_of_unnamed(story, o))
    if not any(other.tense == "none" and _is_meeting(other) for other in pointed):
        return None
    for _, account in story.latest(_BEFORE):
        met = {entities[actor].country for actor in account.actors}
        if account.category == "CONSULT" and ({*cast.actors} & {*account.actors} or (lands and lands <= met)):
            told = next((claim for claim in account.claims if claim.field == "date"), None)
            if account.status != "occurred" or account.background or account.date is None or told is None:
                return None
            return Timed(account.date, told, "the day of the talks at which it was said")
    return None


def _is_of_unnamed(story: Story, frame: Frame) -> bool:
    """`the two ministers said after their meeting`: a meeting of those whom another sentence names."""
    told = [story.scene.mentions[m] for slot in frame.slots.values() for m in slot.mentions]
    return bool(told) and frame.predicate.pos == "noun" and all(mention.entity < 0 for mention in told)


def _is_meeting(frame: Frame) -> bool:
    return any(sense.category == "CONSULT" for sense in frame.predicate.senses)


def _inherit(story: Story, frame: Frame, cast: Cast, status: Status, *, spoken: bool) -> Timed | None:
    """The day that the story has reached, for what its people go on to say or do in the same paragraph."""
    reached = story.narrative
    if reached is None or status not in ("occurred", "alleged", "proposed") or frame.older:
        return None
    if frame.nested and not frame.reports and frame.predicate.pos == "verb" and frame.passive:
        # "The men detained off Ilo were discussed": who they are, not what was done next
        return None
    if status == "proposed" and _is_answered(story.scene, frame):
        return None
    block = story.scene.sentences[frame.sentence].block
    if block != story.narrative_block or frame.tense == "future":
        return None
    last = story.accounts[-1] if story.accounts else None
    if last is None or last.date != reached.date:
        return None
    if spoken and last.status == "alleged" and story.scene.language == "tr":
        # "X, pazar günü ateş açıldığını öne sürdü. X, Y'yi suçladı": not on that Sunday
        return None
    if not {*cast.actors, *cast.recipients} & {*last.actors, *last.recipients}:
        return None
    if last.category == "ASSAULT" and any(sense.category == "RETREAT" for sense in frame.predicate.senses):
        # "The front, which claimed the raid, freed the hostages": some day after it
        return None
    if _opens_later(story.scene, frame):
        return None
    return msgspec.structs.replace(reached, how="the day of the sentence before")


def _is_answered(scene: Scene, frame: Frame) -> bool:
    """`She also rejected a Peruvian proposal`: it was put forward before, on a day not told."""
    for other in scene.per_sentence.get(frame.sentence, ()):
        held = other.slots.get("object")
        inside = held is not None and held.start <= frame.start < held.end
        if inside and other.predicate.pos == "verb" and frame.predicate.pos == "noun":
            return any(sense.category in _ANSWERS for sense in other.predicate.senses)
    return False


def _opens_later(scene: Scene, frame: Frame) -> bool:
    """`By Wednesday they were still shut, and Peru accused him`: the story has moved on, to a day not told."""
    sentence = scene.sentences[frame.sentence]
    told = scene.dates_in(sentence.start, sentence.end)[:1]
    return any(scene.is_limit(found) and found.start - sentence.start <= _OPENING for found in told)


def look_ahead(story: Story, frame: Frame, standing: Standing) -> Standing:
    """`The talks continue in Oslo next month`: a present tense with a day still to come is a plan."""
    published = story.scene.article.published
    if standing.status != "occurred" or published is None or frame.tense not in ("present", "none"):
        return standing
    timed = find_date(story.scene, frame, status="planned", narrative=story.narrative)
    if timed is None or timed.date.start <= published.date:
        return standing
    if frame.tense == "none":
        # A noun or a converb has no tense: only a day that cannot lie behind makes it a plan.
        past = find_date(story.scene, frame, status="occurred", narrative=story.narrative)
        if past is not None and past.date.start <= published.date:
            return standing
    return msgspec.structs.replace(standing, status="planned", why="a present tense with a day still to come")
