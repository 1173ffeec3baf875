"""Whom an attack hit where its own words do not name him: "its boats", and whoever is struck back at."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Sense
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account, Claim, Why

_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_SAID = "ACCUSE"
_TAKEN = frozenset({"arrest", "seize"})
_OWN = frozenset({"its", "their", "his", "her"})
_OWNED = frozenset(
    {"vessel", "convoy", "forces", "captive", "warship", "post", "target", "weapon", "mission"}
)
_FIRST = 3
"""Words of a phrase among which the possessive stands ("two of its boats")."""
_BACK = 2
_REACH = 8
"""Words behind "killing" among which the victims' land stands ("at least three Omani fishermen")."""


def name_victims(story: Story, frame: Frame, sense: Sense, account: Account) -> Account:
    """`account` with those whom it hit as recipients, where its own words tell none."""
    if account.recipients or story.scene.language != "en" or account.category not in (*_SUFFERED, _SAID):
        return account
    if phrases("en", "retaliating").stand_in(tuple(frame.predicate.lemma.split())):
        return _strike_back(story, account)
    if account.category == "ASSAULT" and (killed := _find_killed(story.scene, frame, account)):
        return killed
    owned = account.category != _SAID and _owns(story.scene, frame, sense)
    owner = _find_teller(story, frame, account) if owned else None
    if owner is None:
        return account
    entity, claim = owner
    return msgspec.structs.replace(
        account,
        recipients=(entity,),
        claims=(*account.claims, claim),
        why=(*account.why, Why("recipients", "what was hit belongs to those who tell it")),
    )


def _find_killed(scene: Scene, frame: Frame, account: Account) -> Account | None:
    """`shelled the town, killing two Omani soldiers`: those of whom the participle tells, by their land."""
    pack = tolls("en")
    sentence = scene.sentences[frame.sentence]
    tokens = sentence.tokens
    after = (k for k in range(frame.end, len(tokens) - 1) if tokens[k].core == ",")
    told = [k + 1 for k in after if tokens[k + 1].low.endswith("ing")]
    first = next((k for k in told if pack.kind_of(tokens[k].low) in ("killed", "wounded")), None)
    if first is None:
        return None
    stop = next((k for k in range(first, len(tokens)) if tokens[k].core in (",", ";")), len(tokens) - 1)
    limit = min(stop, first + _REACH)
    for index in scene.mentions_in(tokens[first].start, tokens[limit].start):
        mention = scene.mentions[index]
        behind = next((token for token in tokens if token.start >= mention.full_end), None)
        person = behind is not None and behind.kind == "word" and not behind.capital
        if mention.kind != "state" or not mention.adjective or not person or mention.entity < 0:
            continue
        if mention.entity in account.actors:
            return None
        text = scene.text[mention.start : mention.end]
        return msgspec.structs.replace(
            account,
            recipients=(mention.entity,),
            claims=(*account.claims, Claim("recipient", mention.start, mention.end, text, text)),
            why=(*account.why, Why("recipients", "those whom it killed or wounded")),
        )
    return None


def _owns(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether what was hit is somebody's: "rammed its trawlers"."""
    tokens = scene.sentences[frame.sentence].tokens
    return any(
        _is_own(frame.slots[slot], [t.low for t in tokens[frame.slots[slot].start :][:_FIRST]])
        for slot in sense.recipients
        if slot in frame.slots
    )


def _is_own(argument: Argument, words: list[str]) -> bool:
    owned = words[0] in _OWN or (len(words) == _FIRST and words[1] == "of" and words[2] in _OWN)
    return owned and not argument.mentions and not _OWNED.isdisjoint(argument.classes)


def _find_teller(story: Story, frame: Frame, account: Account) -> tuple[int, Claim] | None:
    """The state, or the body without one, that tells what others did to what is its own."""
    scene = story.scene
    for report in frame.reports[:1]:
        for index in report.mentions:
            mention = scene.mentions[index]
            if mention.entity < 0:
                continue
            teller = scene.entities[mention.entity]
            entity = scene.find_side(mention.entity)
            acting = {scene.entities[a].country for a in account.actors} - {None}
            if entity in account.actors or teller.country in acting or teller.kind == "group":
                return None
            text = scene.text[mention.full_start : mention.full_end]
            names = scene.entities[entity].names
            claim = Claim(
                "recipient", mention.full_start, mention.full_end, text, names[0] if names else text
            )
            return entity, claim
    return None


def _strike_back(story: Story, account: Account) -> Account:
    """`Azerbaijan responded with artillery fire`: at those whose attack or sanction on it was told just before."""
    entities = story.scene.entities
    own = {entities[a].country for a in account.actors} - {None}
    here = story.block_of(account)
    if any(a.category == _SAID == account.category and a.start == account.start for a in story.accounts):
        # "summoned the envoy and protested": to him, whoever has struck
        return account
    for _, before in story.latest(_BACK):
        struck = {entities[r].country for r in before.recipients} - {None} | set(before.recipients)
        if before.category not in _SUFFERED or not before.actors or here - story.block_of(before) > 1:
            continue
        if _same_side(story, account, before) or (struck and not struck & (own | set(account.actors))):
            continue
        told = tuple(
            msgspec.structs.replace(c, field="recipient") for c in before.claims if c.field == "actor"
        )
        return msgspec.structs.replace(
            account,
            recipients=before.actors,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those who struck first")),
        )
    return account


def _same_side(story: Story, account: Account, before: Account) -> bool:
    """Whether the same struck twice; rebels of a country are not on the side of its army."""
    entities = story.scene.entities
    if set(account.actors) & set(before.actors):
        return True
    lawless = any("armed-group" in entities[a].roles for a in (*account.actors, *before.actors))
    lands = {entities[a].country for a in before.actors} & {entities[a].country for a in account.actors}
    return bool(lands - {None}) and not lawless


def name_crews(story: Story, before: int) -> None:
    """`seized two Chilean boats and detained 20 fishermen`: those aboard are of the land whose the boats are.

    So are, told the other way round, the boats of those who were detained.
    """
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "COERCE" or account.mode not in _TAKEN or account.recipients:
            continue
        for seized in fresh[:offset]:
            same = seized.mode in _TAKEN and seized.actors == account.actors and seized.recipients
            if not same or seized.status != account.status:
                continue
            told = tuple(c for c in seized.claims if c.field == "recipient")
            story.change(
                before + offset,
                account,
                recipients=seized.recipients,
                claims=(*account.claims, *told),
                why=(*account.why, Why("recipients", "those whose ship was seized in the same sentence")),
            )
            break


def name_shunned(story: Story, before: int) -> None:
    """`accused Peru of spying and broke off relations`: with those who are accused."""
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "SANCTION" or account.recipients or account.status != "occurred":
            continue
        blaming = next(
            (a for a in fresh[:offset] if a.category == _SAID and a.actors == account.actors), None
        )
        if blaming is None or not blaming.recipients:
            continue
        told = tuple(c for c in blaming.claims if c.field == "recipient")
        story.change(
            before + offset,
            account,
            recipients=blaming.recipients,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those accused in the same sentence")),
        )
