"""Captives of whom the text has told who holds them: it is they who free them."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account

_HOLDING = frozenset({"arrest", "abduct", "seize", "hostage"})
_CAPTIVE = frozenset({"captive", "held", "target"})
_REACH, _BLOCKS = 6, 3
_STEM, _LEAST = 5, 4
"""Letters in which two forms of one noun agree ("gazeteciyi", "gazetecilerin"), and at least ("ekip", "ekibi")."""
_HARD = str.maketrans("bcdğ", "pçtk")


def free_held(story: Story, frame: Frame, sense: Sense, cast: Cast) -> None:
    """`Denizciler cuma günü serbest bırakıldı`: those who held the sailors, as told before, set them free."""
    if sense.category != "RETREAT" or sense.mode != "release" or frame.negated:
        return
    if cast.actors and not cast.recipients:
        _free_them(story, frame, cast)
    if cast.actors or not frame.passive:
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


def _free_them(story: Story, frame: Frame, cast: Cast) -> None:
    """`Chile, which had held nine Peruvians, let them go`: whom those who free them had taken, as told before."""
    entities, held = story.scene.entities, frame.slots.get("object")
    if held is None or held.mentions or "them" not in held.classes:
        return
    lands = {entities[actor].country for actor in cast.actors} - {None}
    for _, told in story.latest(_REACH):
        if story.scene.sentences[frame.sentence].block - story.block_of(told) > _BLOCKS:
            return
        theirs = {entities[actor].country for actor in told.actors} - {None}
        if not _is_hold(told) or not (set(told.actors) & set(cast.actors) or theirs & lands):
            continue
        cast.recipients.extend(r for r in told.recipients if r not in cast.actors)
        cast.claims.extend(claim for claim in told.claims if claim.field == "recipient")
        return


def take_aboard(story: Story, frame: Frame, sense: Sense, cast: Cast) -> None:
    """`Donanma iki tekneye el koydu. Teknelerdeki 23 kişi gözaltına alındı`: by those who seized the boats."""
    scene = story.scene
    taken = frame.slots.get("object")
    if sense.category != "COERCE" or sense.mode != "arrest" or not frame.passive or scene.language != "tr":
        return
    if cast.actors or cast.recipients or taken is None or taken.mentions or frame.nested or frame.negated:
        return
    for _, told in story.latest(1):
        near = 0 <= frame.sentence - story.sentence_of(told) <= 1
        same = story.block_of(told) == scene.sentences[frame.sentence].block
        done = told.category == "COERCE" and told.mode == "seize" and told.status in ("occurred", "alleged")
        if near and same and done and told.actors:
            cast.actors.extend(told.actors)
            cast.recipients.extend(told.recipients)
            cast.claims.extend(claim for claim in told.claims if claim.field in ("actor", "recipient"))


def drop_held_again(story: Story) -> None:
    """`alıkonulan Şilili sürücüler`, `the detained drivers`: no second arrest beside one with its captor."""
    taken = [one for one in story.accounts if _is_hold(one) and one.actors]
    story.accounts[:] = [one for one in story.accounts if not (_is_bare(one) and _is_retold(one, taken))]


def _is_hold(account: Account) -> bool:
    told = account.status in ("occurred", "alleged")
    return account.category in ("COERCE", "ASSAULT") and account.mode in _HOLDING and told


def _is_bare(account: Account) -> bool:
    """Whether neither the captor nor a day is told."""
    return _is_hold(account) and not account.actors and account.date is None and not account.counts


def _is_retold(account: Account, taken: list[Account]) -> bool:
    return any(not one.recipients or {*account.recipients} <= {*one.recipients} for one in taken)


def _find_hold(story: Story, frame: Frame, held: Argument) -> Account | None:
    """The account told before of how those in `held` were taken, if they are the same."""
    scene = story.scene
    named = {scene.mentions[m].entity for m in held.mentions if scene.mentions[m].kind != "group"} - {-1}
    if not named and _CAPTIVE.isdisjoint(held.classes) and held.end - held.start > 1:
        return None
    words = [_stem(t.low) for t in scene.sentences[frame.sentence].tokens[held.start : held.end]]
    for _, told in story.latest(_REACH):
        if told.mode not in _HOLDING or told.status not in ("occurred", "alleged") or not told.actors:
            continue
        number = story.sentence_of(told)
        if scene.sentences[frame.sentence].block - story.block_of(told) > _BLOCKS or number == frame.sentence:
            return None
        if named:
            return told if named <= {*told.recipients} else None
        before = tuple({_stem(token.low) for token in scene.sentences[number].tokens})
        again = any(len(word) >= _LEAST and other.startswith(word) for word in words for other in before)
        return told if again or _points(scene, frame, held) else None
    return None


def _stem(word: str) -> str:
    return word[:_STEM].translate(_HARD)


def _points(scene: Scene, frame: Frame, held: Argument) -> bool:
    """`onların bırakılmasını`: whether a pronoun is all that names them."""
    tokens = scene.sentences[frame.sentence].tokens[held.start : held.end]
    return not held.mentions and not held.classes and len(tokens) == 1
