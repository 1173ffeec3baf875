"""Who else was at the talks told before: "Chile's envoy also attended", "toplantıya Peru ev sahipliği yaptı"."""

from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman.languages.predicates import class_words
from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date
from dragoman.read.frames import Argument, Frame
from dragoman.read.tokens import lower
from dragoman.types import Account, Claim, Why

PRESENT = "PRESENT"
"""What tells only that somebody was at a meeting, and no event of its own."""

_TALKS = "CONSULT"
_REACH, _BLOCKS, _FAR = 6, 2, 4
_WORD = 4
"""Letters by which a noun is known again, whatever its ending."""
_POINTED = ("object", "to", "in", "at", "of")
_PARTIES = ("object", "to", "with", "subject")
_SEATED = ("at", "in", "in talks with", "during")
_REACHED = frozenset({"AGREE", "SUPPORT"})
_AHEAD = frozenset({"planned", "proposed"})
_TOLD = frozenset({"occurred", "alleged"})
_MOODS = frozenset({"fact", "claim", "plan"})
_LEAST = 2
_HOSTING = frozenset({"host", "chair", "mediate", "convene", "moderate"})


def join_talks(story: Story, frame: Frame, cast: Cast, *, category: str) -> bool:
    """Adds those of `cast` to the meeting told before that `frame` points at; whether there is one."""
    if cast.recipients or not cast.actors or frame.negated or frame.predicate.pos != "verb":
        return False
    if frame.mood not in _MOODS:
        return False
    if category != PRESENT and not _points_back(story, frame):
        return False
    block = story.scene.sentences[frame.sentence].block
    meant = [
        (index, account)
        for index, account in story.latest(_REACH)
        if account.category == _TALKS and _are_several(story, account) and account.mode != "phone"
        if block - story.block_of(account) <= _FAR
        and _is_meant(story, account, frame, cast, category=category)
    ]
    called = [(index, account) for index, account in meant if _is_called(story, account, frame)]
    near = [(index, account) for index, account in meant if block - story.block_of(account) <= _BLOCKS]
    for index, account in (called or near)[:1]:
        _add(story, index, account, frame, cast)
        return True
    return False


def tells_attendance(frame: Frame, category: str) -> bool:
    """Whether a frame read as a meeting may as well only tell who was at one ("heyetlere X ve Y başkanlık etti")."""
    return category == _TALKS and any(sense.category == PRESENT for sense in frame.predicate.senses)


def _are_several(story: Story, account: Account) -> bool:
    """Whether two or more sat there: a body's members, too, are several."""
    bodies = any(story.scene.entities[actor].kind == "organization" for actor in account.actors)
    return len({*account.actors}) >= _LEAST or bodies


def _is_called(story: Story, account: Account, frame: Frame) -> bool:
    """Whether the meeting was called by the same noun before ("held talks", "the talks")."""
    tokens = story.scene.sentences[frame.sentence].tokens
    key = {
        lower(word, language=story.scene.language)
        for word in story.scene.text[account.key_start : account.key_end].split()
    }
    words = [
        token.low
        for slot in _POINTED
        if slot in frame.slots
        for token in tokens[frame.slots[slot].start : frame.slots[slot].end]
        if len(token.low) >= _WORD
    ]
    return any(word[:_WORD] == known[:_WORD] for word in words for known in key)


def seat_signers(story: Story, account: Account) -> Account:
    """`Peru and Chile signed ... after talks hosted by Norway`: `account` with those who sat there."""
    if account.category != _TALKS or account.mode != "third-party" or len(account.actors) != 1:
        return account
    for _, other in story.latest(_REACH):
        if other.start != account.start:
            break
        if (
            other.category in _REACHED
            and len(other.actors) >= _LEAST
            and account.actors[0] not in other.actors
        ):
            told = tuple(claim for claim in other.claims if claim.field == "actor")
            return msgspec.structs.replace(
                account,
                actors=(*other.actors, *account.actors),
                claims=(*account.claims, *told),
                why=(*account.why, Why("actors", "those who came to terms at the talks")),
            )
    return account


def join_host(story: Story, account: Account) -> bool:
    """`met in Accra for talks brokered by Ghana`: adds a lone mediator to the meeting that its sentence tells."""
    if account.category != _TALKS or account.mode != "third-party" or len(account.actors) != 1:
        return False
    joined: set[int] = set()
    for index, other in story.latest(_REACH):
        if other.start != account.start:
            break
        apart = account.date and other.date and not account.date.overlaps(other.date)
        if other.category != _TALKS or len(other.actors) < _LEAST or other.mode == "phone" or apart:
            continue
        if other.status == account.status and joined in (set(), {*other.actors}):
            joined = {*other.actors}
            new = tuple(actor for actor in account.actors if actor not in other.actors)
            told = tuple(claim for claim in account.claims if claim.field == "actor") if new else ()
            mode = other.mode or ("third-party" if new else None)
            why = (*other.why, Why("actors", "whoever brought them together, told in the same sentence"))
            story.change(
                index, other, actors=(*new, *other.actors), mode=mode, claims=(*other.claims, *told), why=why
            )
    return bool(joined)


def join_named_host(story: Story, frame: Frame, account: Account) -> bool:
    """`talks with Chile's minister in Quito, to be hosted by Eva Lind`: adds the host of the talks just told."""
    host = frame.slots.get("subject")
    if account.category != _TALKS or not (frame.passive and frame.nested) or host is None:
        return False
    if frame.predicate.lemma not in _HOSTING:
        return False
    hosts = {story.scene.mentions[m].entity for m in host.mentions}
    guests = {*account.actors} - hosts
    for index, other in story.latest(_REACH):
        if other.start != account.start:
            break
        if other.category != _TALKS or len(other.actors) < _LEAST or not guests <= {*other.actors}:
            continue
        new = tuple(actor for actor in account.actors if actor in hosts and actor not in other.actors)
        claims = tuple(claim for claim in account.claims if claim.field == "actor")
        why = (*other.why, Why("actors", "whoever hosts the talks, told in the same sentence"))
        story.change(
            index,
            other,
            actors=(*new, *other.actors),
            mode="third-party",
            claims=(*other.claims, *(claim for claim in claims if claim not in other.claims)),
            why=why,
        )
        return True
    return False


def drop_lone_hosts(story: Story) -> None:
    """`talks chaired by Peru in May 2025`: an older meeting of which only the host is told is none of the story's.

    Nor is one of which only a single person is told who led it.
    """
    story.accounts[:] = [
        account
        for account in story.accounts
        if not (
            account.category == _TALKS
            and account.mode == "third-party"
            and len(account.actors) < 2
            and (
                account.background
                or all(story.scene.entities[actor].kind == "person" for actor in account.actors)
                or _meets_beside(story, account)
            )
        )
    ]


def _meets_beside(story: Story, account: Account) -> bool:
    """`Jan Holm, who mediated between the two sides, met the rebels`: what he does as well in the same sentence."""
    return story.scene.language == "en" and any(
        other is not account
        and other.category == account.category
        and other.start == account.start
        and {*account.actors} <= {*other.actors}
        for other in story.accounts
    )


def _points_back(story: Story, frame: Frame) -> bool:
    """Whether it is "the talks", "görüşmelere" that somebody attends or hosts: a meeting told before."""
    arguments = [frame.slots[slot] for slot in _POINTED if slot in frame.slots]
    return any(
        other.anaphor
        and any(argument.start <= other.start < argument.end for argument in arguments)
        and any(sense.category == _TALKS for sense in other.predicate.senses)
        for other in story.scene.per_sentence.get(frame.sentence, ())
    )


def _is_meant(story: Story, account: Account, frame: Frame, cast: Cast, *, category: str) -> bool:
    ahead = frame.tense == "future" or frame.mood == "plan"
    if account.status not in (_AHEAD if ahead else _TOLD):
        return False
    timed = find_date(story.scene, frame, status=account.status, narrative=story.narrative)
    if timed is not None and account.date is not None and not timed.date.overlaps(account.date):
        return False
    arguments = [frame.slots[slot] for slot in _POINTED if slot in frame.slots]
    if any(_is_assembly(story, frame, argument) for argument in arguments):
        # "also attended the summit": not the meeting of two beside it
        return account.mode == "multilateral"
    return category != PRESENT or _is_of(story, account, frame, cast)


def _is_of(story: Story, account: Account, frame: Frame, cast: Cast) -> bool:
    """Whether who is accompanied took part, or the delegation is one of a side's: by person, or by country."""
    scene = story.scene
    beside = _find_beside(story, frame, cast)
    there = {*account.actors}
    if not beside or {*cast.actors} <= there:
        return True
    lands = {scene.entities[a].country for a in there} - {None}
    return any(e in there or scene.entities[e].country in lands for e in beside)


def _find_beside(story: Story, frame: Frame, cast: Cast, slots: Sequence[str] = _PARTIES) -> list[int]:
    """Entities for whom or with whom those of `cast` were there."""
    mentions = story.scene.mentions
    return [
        mentions[m].entity
        for slot in slots
        if slot in frame.slots
        for m in frame.slots[slot].mentions
        if mentions[m].entity >= 0 and mentions[m].entity not in cast.actors
    ]


def _is_assembly(story: Story, frame: Frame, argument: Argument) -> bool:
    tokens = story.scene.sentences[frame.sentence].tokens[argument.start : argument.end]
    return any(token.low.startswith(_assemblies(story.scene.language)) for token in tokens)


@cache
def _assemblies(language: str) -> tuple[str, ...]:
    return tuple(class_words(language, "assembly"))


def _add(story: Story, index: int, account: Account, frame: Frame, cast: Cast) -> None:
    scene = story.scene
    timed = find_date(scene, frame, status=account.status, narrative=story.narrative)
    new = [actor for actor in cast.actors if actor not in account.actors]
    hosted = any(sense.mode == "third-party" for sense in frame.predicate.senses)
    if not new:
        # "Luis Paz led Peru's delegation at talks with Chile": Peru sat there as well
        slots = ("object",) if scene.language == "en" else ("object", "to")
        at_talks = any(slot in frame.slots for slot in _SEATED)
        sent = [
            e
            for e in _find_beside(story, frame, cast, slots)
            if at_talks and scene.entities[e].kind == "state"
        ]
        new = [e for e in sent if e not in account.actors]
        hosted = False
    claims: Sequence[Claim] = [claim for claim in cast.claims if claim.field == "actor"] if new else []
    date, mode = account.date, account.mode
    if timed is not None and date is None:
        date = timed.date
        claims = [*claims, timed.claim]
    where = account.place
    if where is None and (place := find_place(scene, frame, category=_TALKS)) is not None:
        where = place[0]
        claims = [*claims, place[1]]
    lands = {scene.entities[a].country for a in account.actors}
    if hosted and mode is None and new and not {scene.entities[a].country for a in new} & lands:
        mode = "third-party"
    story.change(
        index,
        account,
        # who brings the others together comes first
        actors=(*new, *account.actors) if hosted else (*account.actors, *new),
        mode=mode,
        date=date,
        place=where,
        claims=(*account.claims, *claims),
        why=(*account.why, Why("actors", f"{frame.predicate.id}: told of in a sentence beside it")),
    )
