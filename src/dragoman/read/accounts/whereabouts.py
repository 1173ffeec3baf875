"""Places that the event told just before lends: words said at a meeting, what the police did at a march."""

from dragoman.read.accounts.located import is_land
from dragoman.read.accounts.occasions import find_occasion
from dragoman.read.accounts.reached import Timed, is_recent
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.stage import located_in
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.types import Account, Claim, Place, Status

_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"})
_CRACKDOWN = frozenset({"COERCE", "ASSAULT"})
_BY_FORCE = _CRACKDOWN | {"MOBILIZE"}
_TOLD = frozenset({"occurred", "alleged"})
_MARCH = "PROTEST"
_PAIR = 2
_BEFORE = 4
"""Accounts before one in which the meeting may be told that it belongs to."""


def lend_place(
    story: Story, frame: Frame, cast: Cast, *, category: str, status: Status
) -> tuple[Place, Claim] | None:
    """The place of the meeting or march that the sentences before tell, for what its people say or suffer there."""
    if status not in _TOLD or frame.older or frame.tense == "future":
        return None
    occasion = find_occasion(story, frame)
    if occasion is not None and occasion.place is not None:
        return occasion.place
    if category in _SAID:
        return _said_at(story, frame, cast)
    if category == "CONSULT":
        return _arrived(story, frame, cast)
    if category in _CRACKDOWN:
        return _at_the_march(story, frame) or _in_one_breath(story, frame, cast)
    return None


def _in_one_breath(story: Story, frame: Frame, cast: Cast) -> tuple[Place, Claim] | None:
    """`boarded a ship off Ilo and detained its crew`: where the same people have just done the first thing."""
    sentence = story.scene.sentences[frame.sentence]
    days = [found for found in story.scene.dates_in(sentence.start, sentence.end) if is_recent(found)]
    if frame.predicate.pos != "verb" or frame.nested or len(days) > 1:
        return None
    for _, account in story.latest(1):
        claim = next((claim for claim in account.claims if claim.field == "place"), None)
        if account.start != sentence.start or account.category not in _BY_FORCE or claim is None:
            return None
        if account.place is None or is_land(account.place) or tuple(cast.actors) != account.actors:
            return None
        return account.place, claim
    return None


def _said_at(story: Story, frame: Frame, cast: Cast) -> tuple[Place, Claim] | None:
    """Where they met, if those who speak took part and the sentence stands in the same paragraph."""
    block = story.scene.sentences[frame.sentence].block
    for _, account in story.latest(_BEFORE):
        if story.block_of(account) != block:
            return None
        if account.category != "CONSULT" or account.status != "occurred" or account.mode == "phone":
            continue
        if account.place is None or is_land(account.place) or not _take_part(story, account, cast):
            continue
        if story.scene.are_of_other_days(story.sentence_of(account), frame.sentence):
            # "They met in Lima on Monday. Peru condemned Chile on Tuesday."
            continue
        claim = next((claim for claim in account.claims if claim.field == "place"), None)
        return (account.place, claim) if claim is not None else None
    return None


def _arrived(story: Story, frame: Frame, cast: Cast) -> tuple[Place, Claim] | None:
    """Where one of them has just come to: `She flew to Lima on Monday. She met Luis Paz in the evening.`"""
    scene = story.scene
    block = scene.sentences[frame.sentence].block
    for number in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _PAIR), -1):
        sentence = scene.sentences[number]
        if sentence.block != block or any(
            account.start == sentence.start for _, account in story.latest(_BEFORE)
        ):
            return None
        inside = [scene.mentions[m] for m in scene.mentions_in(sentence.start, sentence.end)]
        there = {m.entity for m in inside if m.kind == "person" and m.entity >= 0 and m.case != "gen"}
        found = located_in(scene, number)
        if len({place.name for place, _ in found}) == 1 and there & set(cast.actors):
            return found[0]
    return None


def _take_part(story: Story, account: Account, cast: Cast) -> bool:
    """Whether all who speak met there: they themselves, or somebody of their state."""
    entities = story.scene.entities
    there = {*account.actors, *account.recipients}
    lands = {entities[a].country for a in there} - {None}
    return bool(cast.actors) and all(a in there or entities[a].country in lands for a in cast.actors)


def _at_the_march(story: Story, frame: Frame) -> tuple[Place, Claim] | None:
    """Where the sentence before tells of a protest, for what is done to those who protested."""
    scene, number = story.scene, frame.sentence - 1
    if number < 0 or scene.sentences[number].block != scene.sentences[frame.sentence].block:
        return None
    marches = _find_marches(scene, number)
    if not marches or any(other.mood != "fact" or other.tense == "future" for other in marches):
        return None
    found = located_in(scene, number)
    if not found:
        # "blocked the Lima bridge": the place of the deed itself
        for _, account in story.latest(_BEFORE):
            claim = next((claim for claim in account.claims if claim.field == "place"), None)
            if account.category == _MARCH and account.place is not None and claim is not None:
                told = story.sentence_of(account) == number
                return (account.place, claim) if told else None
    return found[0] if len({place.name for place, _ in found}) == 1 else None


def day_of_march(story: Story, frame: Frame, *, category: str) -> Timed | None:
    """The day of the protest that the sentence before tells, for what is done there to those who protested."""
    if category not in _CRACKDOWN or frame.older or frame.tense == "future":
        return None
    if _at_the_march(story, frame) is None:
        return None
    march = _find_marches(story.scene, frame.sentence - 1)[0]
    return find_date(story.scene, march, status="occurred", narrative=story.narrative)


def _find_marches(scene: Scene, number: int) -> list[Frame]:
    """What a sentence tells of protests."""
    return [
        frame
        for frame in scene.per_sentence.get(number, ())
        if (sense := choose_sense(frame.predicate, frame.slots, scene.mentions)) is not None
        and sense.category == "PROTEST"
    ]


def find_stay(story: Story, frame: Frame, cast: Cast, *, category: str) -> Account | None:
    """The visit told in the same sentence that a meeting is a part of: its guest meets another of his hosts.

    "X was received by Peru's interior minister, and then met President Y": he is still in Peru, and a guest.
    """
    if category != "CONSULT" or len(cast.actors) != _PAIR:
        return None
    entities = story.scene.entities
    for _, account in story.latest(_BEFORE):
        if story.sentence_of(account) != frame.sentence:
            return None
        shared = set(account.actors) & set(cast.actors)
        if account.mode != "visit" or len(shared) != 1 or len(account.actors) != _PAIR:
            continue
        hosts = [a for a in (*account.actors, *cast.actors) if a not in shared]
        lands = {entities[a].country for a in hosts} - {None}
        # A minister of the land, "then the president": whose he is, goes without saying.
        if len(lands) == 1 and all(entities[a].country or entities[a].roles for a in hosts):
            return account
    return None
