"""Whoever claims "the attack" did the one told before whose attackers nobody named."""

from itertools import chain

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.tallying import count_again
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_REACH = 6
"""Sentences between an attack and the claim of it, at most."""
_TOLD_AS = ("for", "told", "object")


def is_claim(scene: Scene, frame: Frame, account: Account) -> bool:
    """Whether a frame tells that somebody takes an attack upon himself: "claimed the bombing", "saldırıyı üstlendi"."""
    if account.category != "ASSAULT" or not account.actors or frame.negated:
        return False
    tokens = scene.sentences[frame.sentence].tokens
    words = frame.predicate.lemma.split() + [token.low for token in tokens[frame.start : frame.end]]
    carried = frame.slots.get("carried")
    if carried is not None:
        words += [token.low for token in tokens[carried.start : carried.end]]
    elif frame.predicate.pos == "noun":
        words += [token.low for token in tokens[frame.end :]]
    return phrases(scene.language, "claiming").stand_in(words)


def join_claim(story: Story, frame: Frame, account: Account) -> bool:
    """Gives the attack that an account claims its attackers; False where the claim tells of another one.

    Only a definite one points back: "an attack in Lima" is told of for the first time. An attack that has attackers
    already is theirs, unless they are those who claim it.
    """
    if _is_new(story.scene, frame):
        return False
    told = _find_told(story, frame, account)
    if told is None:
        return False
    spoken = tuple(claim for claim in account.claims if claim.field in ("actor", "recipient"))
    claims = (*told.claims, *(claim for claim in spoken if claim not in told.claims))
    recipients = dict.fromkeys((*told.recipients, *account.recipients))
    joined = msgspec.structs.replace(
        told,
        mode=told.mode or account.mode,
        status="occurred" if account.status == "occurred" else told.status,
        actors=account.actors,
        recipients=tuple(r for r in recipients if r not in account.actors),
        date=told.date or account.date,
        place=told.place or account.place,
        claims=claims,
        why=(*told.why, Why("actors", "the ones who claim it in a later sentence")),
    )
    if told in story.accounts:
        story.accounts[story.accounts.index(told)] = joined
    else:
        story.accounts.append(joined)
        count_again(story, len(story.accounts) - 1, until=frame.sentence)
    return True


def _is_new(scene: Scene, frame: Frame) -> bool:
    """Whether what is claimed is told as new: "an attack", "bir saldırıyı"."""
    tokens = scene.sentences[frame.sentence].tokens
    spans = [frame.slots[slot] for slot in _TOLD_AS if slot in frame.slots]
    words = [token.low for span in spans for token in tokens[span.start : span.end]]
    if not spans and frame.start:
        words = [tokens[frame.start - 1].low]
    return phrases(scene.language, "indefinite").stand_in(words)


def _find_told(story: Story, frame: Frame, account: Account) -> Account | None:
    """The last attack before the claim that may be the one it means, one with a day or place before others."""
    fitting = [
        told
        for told in chain(story.accounts, story.nobodies)
        if 0 < frame.sentence - story.sentence_of(told) <= _REACH and _may_be(story.scene, told, account)
    ]
    fitting.sort(key=lambda told: (told.start, told.key_start))
    placed = [told for told in fitting if told.date is not None or told.place is not None]
    return next(reversed(placed or fitting), None)


def _may_be(scene: Scene, told: Account, account: Account) -> bool:
    if told.category != "ASSAULT" or told.status not in ("occurred", "alleged") or told.background:
        return False
    named = [actor for actor in told.actors if not is_crowd(scene, actor)]
    if named and not set(named) & set(account.actors):
        return False
    apart = told.date is not None and account.date is not None and not told.date.overlaps(account.date)
    places = {place.name for place in (told.place, account.place) if place is not None}
    return not apart and len(places) < 2
