"""Who says that somebody met nobody: a denial of the meeting that the article has just told on another's word."""

from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim

__all__ = ["add_denier", "deny_met"]

_REACH = 3
_NEAR = 2
"""Sentences between a meeting and the word that it did not take place, at most."""


def add_denier(scene: Scene, frame: Frame, cast: Cast) -> None:
    """`The minister said no such meeting with X had taken place`: with himself."""
    denied = frame.negated or any(report.kind == "deny" for report in frame.reports)
    told = [m for report in frame.reports[:1] for m in report.mentions]
    if "with" not in frame.slots or not denied or len(told) != 1 or len(cast.actors) != 1:
        return
    speaker, met = scene.entities[scene.mentions[told[0]].entity], scene.entities[cast.actors[0]]
    speaks_for_others = any(role.endswith("spokesperson") for role in speaker.roles)
    if speaker.kind in ("person", "state") and not speaks_for_others and speaker.country != met.country:
        cast.add(scene, told[0], recipient=False)


def deny_met(story: Story, frame: Frame, cast: Cast) -> None:
    """`X was received by Y, Peru says. Chile says Y met no Peruvian official`: what Peru says is denied.

    Only where a single one is named who is said to have met nobody, or nobody of the other side; the meeting must be
    somebody's word, or told just before.
    """
    scene = story.scene
    if not (frame.negated and frame.reports) or len(cast.actors) + len(cast.recipients) != 1:
        return
    (who,) = (*cast.actors, *cast.recipients)
    sentence = scene.sentences[frame.sentence]
    for index, account in story.latest(_REACH):
        if account.category != "CONSULT" or who not in account.actors:
            continue
        if frame.sentence - story.sentence_of(account) > _NEAR or account.disputed_status:
            return
        if _speaks_of_it(scene, frame, account, who):
            text = scene.text[sentence.start : sentence.end]
            claim = Claim("event", sentence.start, sentence.end, text, "denied")
            story.change(index, account, disputed_status=(claim,))
        return


def _speaks_of_it(scene: Scene, frame: Frame, account: Account, who: int) -> bool:
    """Whether the sentence names the other side, by its land or a pronoun, or nobody at all."""
    others = {scene.entities[a].country for a in account.actors if a != who} - {None}
    sentence = scene.sentences[frame.sentence]
    named = {
        scene.entities[scene.mentions[m].entity].country
        for m in scene.mentions_in(sentence.start, sentence.end)
        if scene.mentions[m].entity >= 0
    }
    met = frame.slots.get("object") or frame.slots.get("with")
    if others & named or met is None:
        return True
    known = {scene.mentions[m].entity for m in met.mentions}
    return bool(known & {*account.actors}) or (not met.mentions and not met.classes)
