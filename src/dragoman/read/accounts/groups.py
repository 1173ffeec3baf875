"""People whom a sentence does not name ("the two ministers", "taraflar"): the sentences beside it do."""

from functools import cache

import msgspec

from dragoman.languages.offices import offices
from dragoman.languages.predicates import Sense
from dragoman.read.accounts.delegations import DELEGATES, are_delegates, send_delegates
from dragoman.read.accounts.lands import states_before
from dragoman.read.accounts.meant_states import add_sides, claim_mentions, name_sides, name_states_before
from dragoman.read.accounts.neighbours import claims_of, find_meeting
from dragoman.read.accounts.opposed import are_called_sides, are_opposed, name_opposed
from dragoman.read.accounts.pairs import find_two, is_held, name_foes, name_pair, name_parties
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.unnamed import JOINT, SAID, is_unnamed
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

_SIGNED = frozenset({"AGREE", "SUPPORT"})
_LATELY = 3
"""Years for which whoever holds an office now is taken to have held it."""
_BEFORE = 4
_SIDES = 2
_HOSTS = 2
"""Who bring others together, at most ("Norway and the United Nations")."""


def name_actors(story: Story) -> None:
    """Gives each unnamed group that acts the names that neighbouring accounts give; keeps bodies as they are.

    "The two ministers" are two ministers: a group called by an office takes only holders of that office.
    """
    for account, called in story.unnamed:
        roles = called
        if called == (DELEGATES,):
            sent = send_delegates(story, account)
            if sent is not None:
                story.accounts.append(sent)
                continue
            roles = ()
        if account.background and not account.actors and not _met_lately(story, account):
            # "The two had signed a treaty in 2009": their states, long before those who meet now
            sided = name_sides(story, account, field="actor")
            story.accounts.extend([sided] if sided.actors else [])
            continue
        source, meant = find_meeting(story, account, roles)
        sides = not roles and are_called_sides(story.scene, account)
        if sides and source is not None and not are_opposed(story, source, meant):
            source = None
        if source is not None and {*meant} & {*account.actors} and account.mode is None:
            source = None if story.scene.language == "en" else source
        if source is not None:
            told = claims_of(story.scene, source, meant)
            why = (*account.why, Why("actors", "named in a sentence beside it"))
            claims = (*account.claims, *told)
            others: tuple[int, ...] = ()
            if story.scene.language == "en" and account.category == "CONSULT" and account.mode is None:
                # "The pair met Pia Holm": with her, and not with each other
                others = tuple(a for a in account.actors if a not in meant)
            named = msgspec.structs.replace(account, actors=(*meant, *others), claims=claims, why=why)
            story.accounts.append(_set_then(story, named, source))
        elif account.category not in SAID and (two := find_two(story, account, roles)) is not None:
            story.accounts.append(two)
        elif account.category in SAID:
            story.accounts.extend([account] if account.recipients else [])
        elif account.actors and _many(story.scene, account.actors):
            hosted = account.mode == "third-party" and len(account.actors) <= _HOSTS
            story.accounts.append(add_sides(story, account) if hosted else account)
        elif roles and (holders := _find_holders(story.scene, roles, account.start)):
            story.accounts.append(_with_holders(story.scene, account, holders))
        elif roles and not account.actors and not is_held(story.scene, roles):
            paired = name_pair(story, account) or name_states_before(story, account)
            story.accounts.extend([paired] if paired is not None else [])
        elif sides and not account.actors and (opposed := name_opposed(story, account)) is not None:
            story.accounts.append(opposed)
        elif not (roles or account.actors) and (parties := name_parties(story, account)) is not None:
            story.accounts.append(parties)
        elif not roles and not account.actors and (met := states_before(story, account)) is not None:
            states = tuple(a for a in met.actors if story.scene.entities[a].kind == "state")
            told = tuple(claim for claim in met.claims if claim.field == "actor")
            why = (*account.why, Why("actors", "the states whose talks are told before"))
            claims = (*account.claims, *told)
            story.accounts.append(msgspec.structs.replace(account, actors=states, claims=claims, why=why))
        elif not roles and not account.actors:
            sided = name_sides(story, account, field="actor")
            if not sided.actors and story.scene.language == "en":
                # "Peru and Chile exchanged fire. The two sides will meet on Monday."
                sided = name_pair(story, account) or sided
            story.accounts.extend([sided] if sided.actors else [])
    story.accounts.sort(key=lambda account: (account.start, account.key_start))


def _met_lately(story: Story, account: Account) -> bool:
    """`İki lider son olarak mayısta Oslo'da buluşmuştu`: those of whom the sentence before tells met then too."""
    published = story.scene.article.published
    if account.category != "CONSULT" or account.date is None or published is None:
        return False
    return story.scene.language == "tr" and published.date.year - account.date.start.year <= _LATELY


def _set_then(story: Story, account: Account, source: Account) -> Account:
    """What those who met sign or agree on, told right behind, is of the day and at the place of the meeting."""
    apart = story.sentence_of(account) - story.sentence_of(source)
    if story.scene.language != "tr":
        return account
    held = source.category == "CONSULT" and source.status == account.status == "occurred"
    if not held or account.category not in _SIGNED or apart not in (0, 1) or account.date is not None:
        return account
    if story.block_of(account) != story.block_of(source) or source.mode == "phone" or source.background:
        return account
    wanted = {"date", "place"} if account.place is None else {"date"}
    told = tuple(claim for claim in source.claims if claim.field in wanted)
    place = account.place or source.place
    return msgspec.structs.replace(account, date=source.date, place=place, claims=(*account.claims, *told))


def _find_holders(
    scene: Scene, roles: tuple[str, ...], position: int, *, without: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """First mentions of the two people, of two countries, whom alone the article has named with the office.

    "İki başbakan Brüksel'de buluşacak" means them, though each was told of in a sentence of his own; whoever
    invites "both ministers" (`without`) is neither.
    """
    first: dict[int, int] = {}
    for index, mention in enumerate(scene.mentions):
        if mention.start >= position:
            break
        if mention.kind != "person" or mention.entity < 0 or mention.entity in (*first, *without):
            continue
        held = scene.entities[mention.entity].roles
        if any(h == r or h.endswith("-" + r) for h in held for r in roles):
            first[mention.entity] = index
    lands = {scene.entities[entity].country for entity in first}
    return tuple(first.values()) if len(first) == len(lands) == _SIDES else ()


def _with_holders(scene: Scene, account: Account, holders: tuple[int, ...]) -> Account:
    return msgspec.structs.replace(
        account,
        actors=tuple(scene.mentions[index].entity for index in holders),
        claims=(*account.claims, *claim_mentions(scene, holders, field="actor")),
        why=(*account.why, Why("actors", "the only two who hold that office in the article")),
    )


def name_recipients(story: Story, account: Account) -> Account:
    """`account` with the sides for recipients whom its actor brought together just before; else unchanged."""
    for _, other in story.latest(_BEFORE):
        if other.category not in JOINT or len(other.actors) < 2:
            continue
        others = tuple(a for a in other.actors if a not in account.actors)
        if (
            len(others) < _SIDES
            or len(others) == len(other.actors)
            or story.block_of(account) - story.block_of(other) > 2
        ):
            continue
        told = tuple(
            msgspec.structs.replace(claim, field="recipient")
            for claim in other.claims
            if claim.field == "actor" and not _names_any(account.claims, claim)
        )
        return msgspec.structs.replace(
            account,
            recipients=others,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those of the meeting told before")),
        )
    return name_foes(story, account) or name_sides(story, account, field="recipient")


def add_invited(story: Story, frame: Frame, sense: Sense, account: Account) -> Account:
    """`account`, a meeting still to come, with the several unnamed whom it brings together ("both ministers").

    They are the two who hold that office, else those of the meeting told before, else the states of the article.
    """
    slot = next((s for s in sense.actors if s != "subject" and is_unnamed(story.scene, frame, s)), None)
    if slot is None:
        return account
    roles = group_roles(story.scene, frame, slot)
    holders = _find_holders(story.scene, roles, account.key_start, without=account.actors) if roles else ()
    if holders:
        met = _with_holders(story.scene, account, holders)
        return msgspec.structs.replace(met, actors=(*account.actors, *met.actors))
    joined = account if roles else add_met(story, account)
    return add_sides(story, joined) if joined is account and account.mode == "third-party" else joined


def add_met(story: Story, account: Account) -> Account:
    """`account` with those of the meeting told just before among its actors; unchanged where none was told.

    "İki mevkidaşını davet etti": whom he has met or called one by one, each in a sentence of his own.
    """
    told: list[Claim] = []
    met: list[int] = []
    for _, other in story.latest(_BEFORE):
        if other.category not in JOINT or len(other.actors) < _SIDES:
            continue
        if story.block_of(account) - story.block_of(other) > 2:
            break
        if met and not set(account.actors) & set(other.actors):
            break
        told += [c for c in other.claims if c.field == "actor" and not _names_any(account.claims, c)]
        met += [actor for actor in other.actors if actor not in (*account.actors, *met)]
        if len(met) >= _SIDES or not set(account.actors) & set(other.actors):
            break
    if not met:
        return account
    return msgspec.structs.replace(
        account,
        actors=(*account.actors, *met),
        claims=(*account.claims, *told),
        why=(*account.why, Why("actors", "those of the meeting told before")),
    )


def group_roles(scene: Scene, frame: Frame, slot: str = "subject") -> tuple[str, ...]:
    """The roles by which the acting group is called ("the two foreign ministers"); empty for mere people."""
    if slot == "subject" and are_delegates(scene, frame):
        return (DELEGATES,)
    subject = frame.slots.get(slot)
    words = office_stems(scene.language)
    found: list[str] = []
    for index in subject.mentions if subject is not None else ():
        mention = scene.mentions[index]
        if mention.kind == "group" and mention.entity < 0:
            text = f" {scene.text[mention.start : mention.end].lower()} "
            # "the leaders": anybody who leads
            found.extend(
                role for stem, role in words if _names(text, stem, scene.language) and role != "head"
            )
    # "the two foreign ministers" are no mere ministers
    return tuple(r for r in found if not any(other.endswith("-" + r) for other in found))


def _names(text: str, stem: str, language: str) -> bool:
    """Whether the words hold the office, in any case of Turkish: `ministers`, `bakanların`; not `countries`."""
    if language == "tr":
        return stem in text
    return f" {stem} " in text or f" {stem}s " in text


@cache
def office_stems(language: str) -> tuple[tuple[str, str], ...]:
    """Wordings of offices that mean a certain one, with their role; a plural begins with the singular."""
    return tuple(
        (word, office.role)
        for office in offices(language)
        if office.kind == "office" and not office.plain
        for word in office.words
        if len(word) > 3
    )


def _names_any(claims: tuple[Claim, ...], claim: Claim) -> bool:
    return any(c.field == "actor" and c.value == claim.value for c in claims)


def _many(scene: Scene, actors: tuple[int, ...]) -> bool:
    kinds = [scene.entities[a].kind for a in actors]
    return len(kinds) > 1 or kinds[0] in ("organization", "group")
