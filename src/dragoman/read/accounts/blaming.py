"""Whoever is accused of "the attack" is said to have made the one told before whose attackers nobody named."""

from itertools import chain

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.tallying import count_again
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

_ARMS = frozenset({"attack", "bombing", "barrage"})
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "both"})
_REACH = 4
"""Sentences between an attack and the accusation, at most."""
_NEXT = 1
_BLAME = "blame"
_WANTED = ("date", "place", "mode")


def blame_for_told(story: Story, before: int) -> None:
    """`A drone hit a school. The army accused the rebels of the attack.`: theirs, as the army says."""
    for accusing in story.accounts[before:]:
        if accusing.category != "ACCUSE" or accusing.mode != "allege" or not accusing.recipients:
            continue
        here = story.sentence_of(accusing)
        told = _find_told(story, accusing, here)
        if told is None:
            continue
        index = _find_claimed(story, before, accusing)
        if index is None:
            story.accounts.append(_deny_here(story, _claim(told, accusing)))
            count_again(story, len(story.accounts) - 1, until=here)
            continue
        claimed = story.accounts[index]
        unknown = [field for field in _WANTED if getattr(claimed, field) is None]
        story.change(
            index,
            claimed,
            claims=(*claimed.claims, *(claim for claim in told.claims if claim.field in unknown)),
            **{field: getattr(told, field) for field in unknown},
        )


def _find_claimed(story: Story, before: int, accusing: Account) -> int | None:
    """The attack that the accusing sentence itself tells of the accused."""
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if account.category == "ASSAULT" and {*account.actors} & {*accusing.recipients}:
            return index
    return None


def _find_told(story: Story, accusing: Account, here: int) -> Account | None:
    """The last attack before, of nobody who is named, that the accusation points at."""
    pointed = any(_points_at_attack(story, frame) for frame in story.scene.per_sentence.get(here, ()))
    only = _only_blames(story, accusing, here) or _says_they_did(story, accusing)
    reach = _REACH if pointed else _NEXT if only else 0
    fitting = [
        told
        for told in chain(story.accounts, story.nobodies)
        if told.category == "ASSAULT"
        and 0 < here - story.sentence_of(told) <= reach
        and told.status in ("occurred", "alleged")
        and not told.background
        and all(is_crowd(story.scene, actor) for actor in told.actors)
    ]
    placed = [told for told in fitting if told.date is not None or told.place is not None]
    return max(placed or fitting, key=lambda told: told.start, default=None)


def _points_at_attack(story: Story, frame: Frame) -> bool:
    """Whether a frame tells of "the attack", by itself or in one of its slots."""
    tokens = story.scene.sentences[frame.sentence].tokens
    strikes = any(sense.category == "ASSAULT" for sense in frame.predicate.senses)
    if strikes and frame.predicate.pos == "noun" and frame.start:
        words = {token.low for token in tokens[max(0, frame.start - 2) : frame.start]}
        return story.scene.language == "en" and not words.isdisjoint(_DEFINITE)
    if story.scene.language == "tr":
        # "saldırıdan X'i sorumlu tuttu": a bare attack is the one that was told
        blamed = frame.slots.get("from")
        bare = blamed is not None and blamed.end - blamed.start == 1 and not blamed.mentions
        if not bare or blamed is None:
            return False
        incident = phrases("tr", "incident").stand_in([tokens[blamed.start].low])
        return incident or not _ARMS.isdisjoint(blamed.classes)
    return any(
        tokens[argument.start].low in _DEFINITE and not _ARMS.isdisjoint(argument.classes)
        for argument in frame.slots.values()
    )


def _only_blames(story: Story, accusing: Account, here: int) -> bool:
    """`The United States blamed the Houthis.`: for what was told right before."""
    return any(
        story.scene.language == "en" and frame.predicate.lemma == _BLAME and "for" not in frame.slots
        for frame in story.scene.per_sentence.get(here, ())
        if story.scene.span(frame, frame.start, frame.end).start == accusing.key_start
    )


def _says_they_did(story: Story, accusing: Account) -> bool:
    """`accused the rebels of carrying it out`, `said the rebels were behind it`: what was told right before."""
    words = [
        word.strip(".,;") for word in story.scene.text[accusing.key_start : accusing.end].lower().split()
    ]
    return phrases(story.scene.language, "did-it").stand_in(words)


def _deny_here(story: Story, claimed: Account) -> Account:
    """`blamed the rebels, who deny it`: the claim with the denial that the same sentence tells behind it."""
    text = story.scene.text
    words = [word.strip(".,;") for word in text[claimed.key_end : claimed.end].lower().split()]
    if not phrases(story.scene.language, "denies-part").stand_in(words):
        return claimed
    denial = Claim("event", claimed.start, claimed.end, text[claimed.start : claimed.end], "denied")
    return msgspec.structs.replace(claimed, disputed_status=(*claimed.disputed_status, denial))


def _claim(told: Account, accusing: Account) -> Account:
    """The attack as the accuser tells it, in the sentence of the accusation."""
    accused = [
        msgspec.structs.replace(claim, field="actor")
        for claim in accusing.claims
        if claim.field == "recipient"
    ]
    key = next((c for c in accusing.claims if c.field == "event"), None)
    accuser = next((c for c in accusing.claims if c.field == "actor"), None)
    kept = [claim for claim in told.claims if claim.field not in ("actor", "attributed_to")]
    source = (
        [Claim("attributed_to", accuser.start, accuser.end, accuser.text, accuser.value)] if accuser else []
    )
    event = [key] if key is not None else []
    return msgspec.structs.replace(
        told,
        status="alleged",
        actors=accusing.recipients,
        recipients=tuple(r for r in told.recipients if r not in accusing.recipients),
        start=accusing.start,
        end=accusing.end,
        key_start=accusing.key_start,
        key_end=accusing.key_end,
        attributed_to=accuser.text if accuser is not None else None,
        report_day=None,
        claims=(*event, *kept, *accused, *source),
        why=(*told.why, Why("actors", "those who are accused of it in a later sentence")),
    )
