"""Whom a verdict is about: who condemns "the decision" condemns those who took it a sentence before."""

from collections.abc import Mapping

from msgspec.structs import replace

from dragoman.read.accounts.claiming import is_same_deed
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_DEEDS = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN", "REJECT", "ACCUSE"})
_KIND = frozenset({"CONCEDE", "RETREAT", "AGREE", "AID", "SUPPORT", "COOPERATE"})
_VERDICTS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "ACCUSE": (
        frozenset(
            {"decision", "sanction", "expulsion", "attack", "note", "verdict", "move", "agreement", "visit"}
        ),
        _DEEDS,
    ),
    "SUPPORT": (frozenset({"decision", "retreat", "release", "visit", "meeting"}), _KIND),
}
"""By category: what the object is called, and what was done before that it may mean."""
_AGREED = frozenset({"AGREE", "SUPPORT"})
_MET = frozenset({"visit", "meeting"})
_ANSWERS = frozenset({"AGREE", "REJECT"})
_BLAMED = frozenset({"allegation", "grievance"})
"""What one answers to whoever accused one a sentence before."""
_OFFERED = frozenset({"proposal", "invitation", "mediation"})
_POINTED = frozenset({"that", "this", "it"})
_WANTED = frozenset({"REQUEST", "AGREE", "THREATEN", "CONSULT"})
_BACK = 3
"""Sentences over which it is still clear what is meant."""
_SEEN = 8
"""Sentences before it in which another attack makes "the attack" doubtful."""
_MOST = 12


def judge_deed(story: Story, frame: Frame, account: Account) -> Account:
    """The account with those whose deed it judges as recipients, where it tells none of its own."""
    if account.category in _ANSWERS and not account.recipients:
        return _answer(story, frame, account)
    if account.category == "SUPPORT" and not account.recipients:
        account = _answer(story, frame, account)
    called, meant = _VERDICTS.get(account.category, (frozenset(), frozenset()))
    told = frame.slots.get("object") or frame.slots.get("to")
    if account.recipients or told is None or told.mentions or called.isdisjoint(told.classes):
        return account
    if "attack" in told.classes:
        # "condemned the attack": what was said or decided beside it is none
        meant = meant & {"ASSAULT"} or meant
    if "verdict" in told.classes:
        # "called the trial a farce": nothing that was said of it since
        meant = meant & {"SANCTION", "COERCE"} or meant
    if "agreement" in told.classes:
        meant = _AGREED
    if not _MET.isdisjoint(told.classes):
        meant = frozenset({"CONSULT"})
    others: list[Account] = []
    for _, before in story.latest(_MOST):
        if frame.sentence - story.sentence_of(before) > _BACK:
            break
        if before.category in meant and any(_is_anybody(story.scene, actor) for actor in before.actors):
            others.append(before)
        if before.category in meant and _are_others(story.scene, account, before):
            if not all(is_same_deed(before, other) for other in others) or _are_several(story, frame, before):
                # "gunmen killed nine in Lima", told behind what Peru did elsewhere, is what is judged
                return account
            claims = tuple(replace(c, field="recipient") for c in before.claims if c.field == "actor")
            return replace(
                account,
                recipients=_answerable(story.scene, before),
                claims=(*account.claims, *claims),
                why=(*account.why, Why("recipients", "those who did what is judged")),
            )
    return account


def _answerable(scene: Scene, before: Account) -> tuple[int, ...]:
    """Those who did it; the state for a court without a name, and for those who met for it."""
    met = before.category == "CONSULT"
    found = [
        scene.find_land(land) if (met or is_crowd(scene, a)) and (land := scene.entities[a].country) else a
        for a in before.actors
    ]
    return tuple(dict.fromkeys(found))


def _are_several(story: Story, frame: Frame, last: Account) -> bool:
    """Whether attacks of several are told just before, so that "the attack" may be anybody's."""
    if last.category != "ASSAULT":
        return False
    near = [
        told.actors
        for _, told in story.latest(_MOST)
        if told.category == "ASSAULT" and told.actors and frame.sentence - story.sentence_of(told) <= _SEEN
    ]
    return any(set(actors).isdisjoint(last.actors) for actors in near)


def _is_pointed(story: Story, frame: Frame) -> bool:
    """Whether the object is a bare "that"."""
    told = frame.slots.get("object")
    tokens = story.scene.sentences[frame.sentence].tokens
    first, last = (told.start, told.end) if told is not None else (frame.end, frame.end + 1)
    words = [token.low for token in tokens[first:last]]
    ends = last >= len(tokens) or tokens[last].kind == "mark"
    return story.scene.language == "en" and len(words) == 1 and words[0] in _POINTED and ends


def is_mere_denial(story: Story, frame: Frame, account: Account) -> bool:
    """`Delhi rejected that`, said of a claim: nobody has asked or offered anything that it refuses."""
    if account.category != "REJECT" or account.recipients or not _is_pointed(story, frame):
        return False
    asked = [before for _, before in story.latest(_MOST) if frame.sentence - story.sentence_of(before) <= 1]
    return not any(before.category in _WANTED for before in asked)


def _answer(story: Story, frame: Frame, account: Account) -> Account:
    """`Peru accepted the offer`: that of whoever made it a sentence before."""
    told = frame.slots.get("object") or frame.slots.get("to")
    if account.category == "REJECT" and _is_pointed(story, frame):
        return _answer_last(story, frame, account)
    if told is None or told.mentions:
        return account
    blamed = account.category == "REJECT" and not _BLAMED.isdisjoint(told.classes)
    if _OFFERED.isdisjoint(told.classes) and not blamed:
        return account
    for _, before in story.latest(_MOST):
        if frame.sentence - story.sentence_of(before) > 1:
            break
        alone = before.status == "proposed" and len(before.actors) == 1
        if blamed:
            alone = before.category in ("ACCUSE", "REQUEST") and len(before.actors) == 1
        if alone and _are_others(story.scene, account, before):
            claims = tuple(replace(c, field="recipient") for c in before.claims if c.field == "actor")
            return replace(
                account,
                recipients=before.actors,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("recipients", "those who made the offer")),
            )
    return account


def _answer_last(story: Story, frame: Frame, account: Account) -> Account:
    """`Peru demanded the men. Chile rejected that`: what was asked or offered in the sentence before."""
    last = next((before for _, before in story.latest(1)), None)
    if last is None or frame.sentence - story.sentence_of(last) > 1 or last.category not in _WANTED:
        return account
    if not _are_others(story.scene, account, last):
        return account
    claims = tuple(replace(c, field="recipient") for c in last.claims if c.field == "actor")
    return replace(
        account,
        recipients=last.actors,
        claims=(*account.claims, *claims),
        why=(*account.why, Why("recipients", "those who asked or offered it")),
    )


def _are_others(scene: Scene, account: Account, before: Account) -> bool:
    """Whether those who acted before are named and not on the side of those who judge."""
    if not before.actors or not account.actors or any(_is_anybody(scene, actor) for actor in before.actors):
        return False
    return _sides(scene, account.actors).isdisjoint(_sides(scene, before.actors))


def _is_anybody(scene: Scene, entity: int) -> bool:
    """Whether a crowd stands for no state: not a court of a country that is known."""
    found = scene.entities[entity]
    return is_crowd(scene, entity) and not ("court" in found.roles and found.country is not None)


def _sides(scene: Scene, entities: tuple[int, ...]) -> set[str | int]:
    return {*entities, *(code for entity in entities if (code := scene.entities[entity].country))}
