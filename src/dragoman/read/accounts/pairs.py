"""Two states that the sentences before tell of: they fought each other, or their delegates are to meet."""

import msgspec

from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.unmet import add_denier, deny_met
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

_HOSTILE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_DEALT = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
_DELEGATES = frozenset({"delegate"})
_BEFORE = 4
_BLOCKS = 2
_SIDES = 2
_NEAR = 2
_PARTIES = frozenset({"state", "organization"})


def name_foes(story: Story, account: Account) -> Account | None:
    """`called on both armies to keep away`: the two states whose troops fought, as the sentences before tell."""
    entities = story.scene.entities
    acting = {entities[a].country for a in account.actors} - {None}
    for _, other in story.latest(_BEFORE):
        if story.block_of(account) - story.block_of(other) > _BLOCKS:
            return None
        involved = (*other.actors, *other.recipients)
        lands = list(dict.fromkeys(code for a in involved if (code := entities[a].country) is not None))
        if other.category not in _HOSTILE or len(lands) != _SIDES or acting & set(lands):
            continue
        told = tuple(
            msgspec.structs.replace(claim, field="recipient")
            for claim in other.claims
            if claim.field in ("actor", "recipient")
        )
        return msgspec.structs.replace(
            account,
            recipients=tuple(story.scene.find_land(land) for land in lands),
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "the two that fought, as told before")),
        )
    return None


def find_pair(story: Story, account: Account) -> Account | None:
    """The account before that tells of just two states, shortly before `account`: `The two ministers spoke`."""
    entities = story.scene.entities
    for other in reversed(story.accounts):
        if other.start >= account.start or story.block_of(account) - story.block_of(other) > 1:
            continue
        if story.sentence_of(account) - story.sentence_of(other) > _BEFORE:
            return None
        involved = (*other.actors, *other.recipients)
        if len({code for a in involved if (code := entities[a].country) is not None}) == _SIDES:
            return other
    return None


def name_pair(story: Story, account: Account) -> Account | None:
    """`account` with the two states that the account before tells of for its actors, or None."""
    pair = find_pair(story, account)
    if pair is None:
        return None
    entities = story.scene.entities
    lands = dict.fromkeys(code for a in (*pair.actors, *pair.recipients) if (code := entities[a].country))
    told = tuple(
        msgspec.structs.replace(claim, field="actor")
        for claim in pair.claims
        if claim.field in ("actor", "recipient")
    )
    return msgspec.structs.replace(
        account,
        actors=tuple(story.scene.find_land(land) for land in lands),
        claims=(*account.claims, *told),
        why=(*account.why, Why("actors", "the two states that the sentences before tell of")),
    )


def name_parties(story: Story, account: Account) -> Account | None:
    """`Peru ile Mavi Cephe anlaştı. Taraflar cuma günü yeniden görüşecek`: the two who have just dealt with each other.

    None where others acted in between, or where somebody has brought the two together.
    """
    if story.scene.language != "tr" or account.category not in _DEALT:
        return None
    for _, other in story.latest(_BEFORE):
        apart = story.sentence_of(account) - story.sentence_of(other)
        if apart > _NEAR or story.block_of(account) - story.block_of(other) > 1:
            return None
        if apart < 1 or len({*other.actors, *other.recipients}) < _SIDES:
            continue
        kinds = {story.scene.entities[actor].kind for actor in other.actors}
        dealt = other.category in _DEALT or other.mode == "ceasefire"
        if not dealt or len(other.actors) != _SIDES or other.recipients or not kinds <= _PARTIES:
            return None
        if other.mode == "third-party":
            return None
        return msgspec.structs.replace(
            account,
            actors=other.actors,
            claims=(*account.claims, *(claim for claim in other.claims if claim.field == "actor")),
            why=(*account.why, Why("actors", "the two that have just dealt with each other")),
        )
    return None


def find_two(story: Story, account: Account, roles: tuple[str, ...]) -> Account | None:
    """`Holm and Lind traded accusations. The pair met the envoy`: the two people whom the sentence before names.

    With whoever else takes part in `account`; None where the sentence before does not name just two.
    """
    scene = story.scene
    number = story.sentence_of(account) - 1
    if scene.language != "en" or number < 0 or scene.sentences[number].block != story.block_of(account):
        return None
    sentence = scene.sentences[number]
    named: dict[int, int] = {}
    for index in scene.mentions_in(sentence.start, sentence.end):
        mention = scene.mentions[index]
        if mention.kind == "person" and mention.entity >= 0 and mention.case != "gen":
            named.setdefault(mention.entity, index)
    held = [scene.entities[entity].roles for entity in named]
    fit = not roles or all(any(h == r or h.endswith("-" + r) for h in one for r in roles) for one in held)
    if len(named) != _SIDES or not fit or {*named} & {*account.actors}:
        return None
    told = []
    for index in named.values():
        mention = scene.mentions[index]
        text = scene.text[mention.start : mention.end]
        told.append(Claim("actor", mention.start, mention.end, text, text))
    return msgspec.structs.replace(
        account,
        actors=(*named, *account.actors),
        claims=(*account.claims, *told),
        why=(*account.why, Why("actors", "the two whom the sentence before names")),
    )


def add_pair(story: Story, account: Account, met: Account) -> Account:
    """`telephoned both presidents`: where nobody met before, those of the two states of the account before."""
    if met is not account or story.scene.language != "en" or len(account.actors) != 1:
        return met
    paired = name_pair(story, account)
    if paired is None or {*paired.actors} & {*account.actors}:
        return met
    return msgspec.structs.replace(paired, actors=(*account.actors, *paired.actors))


def add_delegates(story: Story, frame: Frame, cast: Cast) -> None:
    """`Technicians will sit down in Lima`: those of the two states that have just dealt with each other."""
    subject = frame.slots.get("subject")
    scene = story.scene
    add_denier(scene, frame, cast)
    deny_met(story, frame, cast)
    if cast.actors or subject is None or not subject.plural or _DELEGATES.isdisjoint(subject.classes):
        return
    if any(scene.mentions[m].entity >= 0 for m in subject.mentions):
        return
    block = scene.sentences[frame.sentence].block
    for _, other in story.latest(_BEFORE):
        lands = list(dict.fromkeys(code for a in other.actors if (code := scene.entities[a].country)))
        near = block - story.block_of(other) <= 1
        if near and other.category in _DEALT and len(lands) == _SIDES and other.mode != "third-party":
            cast.actors.extend(scene.find_land(land) for land in lands)
            cast.claims.extend(claim for claim in other.claims if claim.field == "actor")
            return
    for index in find_sides(scene):
        cast.add(scene, index, recipient=False)


def is_held(scene: Scene, roles: tuple[str, ...]) -> bool:
    """Whether the article names anybody who holds one of the offices."""
    held = [role for entity in scene.entities if entity.kind == "person" for role in entity.roles]
    return any(h == r or h.endswith("-" + r) for h in held for r in roles)
