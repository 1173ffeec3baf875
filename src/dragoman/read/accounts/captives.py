"""Captives of whom the text has told who holds them: who frees them, and of whom they are demanded."""

from msgspec.structs import replace

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account, Why

_HOLDING = frozenset({"arrest", "abduct", "seize", "hostage"})
_CAPTIVE = frozenset({"captive", "held", "target"})
_REACH, _BLOCKS = 6, 3
_STEM = 5
"""Letters in which two forms of one noun agree ("gazeteciyi", "gazetecilerin")."""


def free_held(story: Story, frame: Frame, sense: Sense, cast: Cast) -> None:
    """`Denizciler cuma günü serbest bırakıldı`: those who held the sailors, as told before, set them free."""
    if sense.category != "RETREAT" or sense.mode != "release" or cast.actors or frame.negated:
        return
    if story.scene.language != "tr" or not frame.passive:
        return
    held = frame.slots.get("object")
    hold = _find_hold(story, frame, held) if held is not None else None
    if hold is None:
        return
    for claim in hold.claims:
        if claim.field == "actor" or (claim.field == "recipient" and not cast.recipients):
            cast.claims.append(claim)
    cast.actors.extend(hold.actors)
    cast.recipients.extend(r for r in hold.recipients if r not in cast.recipients)


def demand_from_holder(story: Story, frame: Frame, account: Account) -> Account:
    """`Fransa, gazetecilerin serbest bırakılmasını istedi`: of those who hold them, as told before."""
    scene = story.scene
    if account.category != "REQUEST" or account.recipients or scene.language != "tr":
        return account
    asked = frame.slots.get("object")
    for other in scene.per_sentence.get(frame.sentence, ()) if asked is not None else ():
        held = other.slots.get("object")
        freed = any(sense.mode == "release" for sense in other.predicate.senses)
        if held is None or not freed or asked is None or not asked.start <= other.start < asked.end:
            continue
        hold = _find_hold(story, frame, held)
        lands = {scene.entities[actor].country for actor in account.actors} - {None}
        if hold is None or any(scene.entities[a].country in lands for a in hold.actors):
            continue
        told = [replace(claim, field="recipient") for claim in hold.claims if claim.field == "actor"]
        return replace(
            account,
            recipients=hold.actors,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those who hold whom they are to free")),
        )
    return account


def _find_hold(story: Story, frame: Frame, held: Argument) -> Account | None:
    """The account told before of how those in `held` were taken, if they are the same."""
    scene = story.scene
    named = {scene.mentions[m].entity for m in held.mentions if scene.mentions[m].kind != "group"} - {-1}
    if not named and _CAPTIVE.isdisjoint(held.classes) and held.end - held.start > 1:
        return None
    words = [t.low[:_STEM] for t in scene.sentences[frame.sentence].tokens[held.start : held.end]]
    for _, told in story.latest(_REACH):
        if told.mode not in _HOLDING or told.status not in ("occurred", "alleged") or not told.actors:
            continue
        number = story.sentence_of(told)
        if scene.sentences[frame.sentence].block - story.block_of(told) > _BLOCKS or number == frame.sentence:
            return None
        if named:
            return told if named <= {*told.recipients} else None
        before = {token.low[:_STEM] for token in scene.sentences[number].tokens}
        return told if any(word in before for word in words) or _points(scene, frame, held) else None
    return None


def _points(scene: Scene, frame: Frame, held: Argument) -> bool:
    """`onların bırakılmasını`: whether a pronoun is all that names them."""
    tokens = scene.sentences[frame.sentence].tokens[held.start : held.end]
    return not held.mentions and not held.classes and len(tokens) == 1
