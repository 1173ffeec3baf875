"""Who holds those whom somebody wants back, and who had held those whom somebody lets go."""

import msgspec

from dragoman.languages.predicates import class_words
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why

_REACH, _SENTENCES = 4, 3
_POLICE = "police"
_FEW = 3
"""Sentences, and accounts, between a seizure and what is told of it."""
_TAKEN = frozenset({"arrest", "abduct"})
_HOLDING = frozenset({"arrest", "seize", "abduct", "restrict"})
_TOLD = frozenset({"occurred", "alleged"})
_SERVING = frozenset(
    {"police", "coast-guard", "border-guard", "navy", "army", "air-force", "court", "prosecutor"}
)
"""Bodies that hold people for their state, which is asked to let them go."""
_GIVING_BACK = frozenset({"surrender", "releasing"})
_FREEING = frozenset({"RETREAT", "COOPERATE"})


def ask_the_captor(story: Story, before: int) -> None:
    """`Peru detained four Chileans. Chile demanded that they be released`: it is Peru that is asked.

    `before` is the number of accounts that earlier sentences told.
    """
    for offset, account in enumerate(story.accounts[before:]):
        if account.category != "REQUEST" or not account.actors or not _wants_back(story, account):
            continue
        if account.recipients and not _are_held(story, account):
            continue
        captor = _find_captor(story, account)
        if captor is None:
            continue
        holder, claim = captor
        holders: tuple[int, ...] = (holder,)
        talk = _find_talk(story, account, holder, before)
        if talk is not None:
            # "asked for their release in a phone call with Holm, whose state holds them"
            holders = tuple(a for a in talk.actors if a not in account.actors)
            asking = {one.start for one in account.claims if one.field == "actor"}
            named = [one for one in talk.claims if one.field == "actor" and one.start not in asking]
            claim = msgspec.structs.replace(named[-1], field="recipient") if named else claim
        kept = tuple(one for one in account.claims if one.field != "recipient")
        story.change(
            before + offset,
            account,
            recipients=holders,
            date=account.date or (talk.date if talk is not None else None),
            claims=(*kept, claim),
            why=(*account.why, Why("recipients", "whoever holds those whom it asks for")),
        )


def _find_talk(story: Story, request: Account, holder: int, before: int) -> Account | None:
    """The talk told in the same sentence of who asks with people of the state that holds them."""
    entities = story.scene.entities
    for talk in story.accounts[before:]:
        if talk.category != "CONSULT" or talk.status != request.status or talk.start != request.start:
            continue
        others = [entities[a] for a in talk.actors if a not in request.actors]
        mine = set(talk.actors) & set(request.actors)
        if mine and others and all(o.country and o.country == entities[holder].country for o in others):
            return talk
    return None


def name_releasers(story: Story, before: int) -> None:
    """`Peru freed nine Chileans who had been held since May`: those who let them go had held them."""
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "COERCE" or account.mode not in _HOLDING or account.actors:
            continue
        for freed in fresh:
            same = freed.category == "RETREAT" and set(freed.recipients) & set(account.recipients)
            if not same or not freed.actors or freed.status not in _TOLD:
                continue
            told = tuple(claim for claim in freed.claims if claim.field == "actor")
            armed = all(story.scene.entities[a].country is None for a in freed.actors)
            # a band without a land takes people away rather than into custody
            category, mode = ("ASSAULT", "abduct") if armed else (account.category, account.mode)
            story.change(
                before + offset,
                account,
                category=category,
                mode=mode,
                actors=freed.actors,
                claims=(*account.claims, *told),
                why=(*account.why, Why("actors", "those who let them go")),
            )
            break


def free_the_held(story: Story, before: int) -> None:
    """`Peru seized a Chilean boat. It was released the next day`: by whoever held it, to those whose it is."""
    for offset, account in enumerate(story.accounts[before:]):
        freed = account.category == "RETREAT" and account.mode == "release" and account.status in _TOLD
        open_still = not account.actors and account.attributed_to is not None
        if not freed or account.recipients or open_still:
            continue
        held = _find_holding(story, account)
        if held is None or not held.recipients:
            continue
        told = [claim for claim in held.claims if claim.field == "recipient"]
        actors = account.actors
        if not actors:
            actors = tuple(a for a in held.actors if not is_crowd(story.scene, a))
            told += [claim for claim in held.claims if claim.field == "actor"]
        if not actors:
            continue
        story.change(
            before + offset,
            account,
            actors=actors,
            recipients=tuple(r for r in held.recipients if r not in actors),
            background=account.background or (account.date is None and held.background),
            claims=(*account.claims, *told),
            why=(*account.why, Why("participants", "who held them, and whose they are, told before")),
        )


def _find_holding(story: Story, freed: Account) -> Account | None:
    """The account in the sentences before of taking those who are let go now."""
    scene, here = story.scene, story.sentence_of(freed)
    lands = {scene.entities[a].country for a in freed.actors} - {None}
    for _, held in story.latest(_REACH):
        if held.category not in ("COERCE", "ASSAULT") or held.mode not in _HOLDING:
            continue
        if held.start == freed.start and (held.key_start > freed.key_start or not held.recipients):
            continue
        older = held.background and not freed.background and freed.date is not None
        if held.status not in _TOLD or older or here - story.sentence_of(held) > _SENTENCES + 1:
            return None
        holding = {scene.entities[a].country for a in held.actors} - {None}
        whose = {scene.entities[r].country for r in held.recipients} - {None}
        unknown = not held.actors and held.category == "COERCE" and not whose & lands
        same = not freed.actors or set(freed.actors) & set(held.actors) or bool(lands & holding) or unknown
        return held if same else None
    return None


def _wants_back(story: Story, account: Account) -> bool:
    """Whether a request is one to free, return or hand over somebody or something."""
    scene = story.scene
    handing = {*class_words(scene.language, "surrender")}
    for frame in scene.per_sentence.get(story.sentence_of(account), ()):
        if any(not _GIVING_BACK.isdisjoint(argument.classes) for argument in frame.slots.values()):
            return True
        if not handing.isdisjoint(frame.predicate.lemma.split()):
            # "iade talep etti"
            return True
        wanted = frame.mood != "fact" and scene.span(frame, frame.start, frame.end).start != account.key_start
        if wanted and any(sense.category in _FREEING for sense in frame.predicate.senses):
            return True
    return False


def _are_held(story: Story, account: Account) -> bool:
    """`Chile asked for Ruiz's extradition`: whoever was taken before is not asked himself."""
    return any(
        held.category in ("COERCE", "ASSAULT")
        and held.mode in _HOLDING
        and held.start < account.start
        and set(account.recipients) <= set(held.recipients)
        for _, held in story.latest(_REACH)
    )


def _find_captor(story: Story, account: Account) -> tuple[int, Claim] | None:
    """The state or body of which the sentences before tell that it took people or things, with its words."""
    scene, here = story.scene, story.sentence_of(account)
    asking = {scene.entities[a].country for a in account.actors} - {None}
    for _, held in story.latest(_REACH):
        if (
            held.category not in ("COERCE", "ASSAULT")
            or held.mode not in _HOLDING
            or (held.start == account.start and held.key_start > account.key_start)
        ):
            continue
        if held.status not in _TOLD or here - story.sentence_of(held) > _SENTENCES:
            return None
        taken = [scene.entities[r] for r in held.recipients]
        lands = {entity.country for entity in taken if entity.kind == "state"} - {None}
        holders = [a for a in held.actors if not is_crowd(scene, a)]
        if len(holders) != 1 or (lands and asking and not lands & asking):
            return None
        holder = scene.entities[holders[0]]
        if holder.country in asking or holders[0] in account.actors:
            return None
        claim = next(c for c in held.claims if c.field == "actor")
        serves = holder.country and any(r in _SERVING or r.endswith("ministry") for r in holder.roles)
        return scene.find_land(holder.country) if serves and holder.country else holders[
            0
        ], msgspec.structs.replace(claim, field="recipient")
    return None


def name_captors(story: Story, before: int) -> None:
    """`urged the rebels to free the nine who have been held since May`: whoever is asked to free them holds them."""
    fresh = story.accounts[before:]
    asked = next((a for a in fresh if a.category == "REQUEST" and a.mode == "yield" and a.recipients), None)
    for offset, account in enumerate(fresh if asked is not None else ()):
        if account.mode not in _TAKEN or account.actors or asked is None:
            continue
        if account.key_start < asked.key_start or {*asked.recipients} & {*account.recipients}:
            continue
        told = (msgspec.structs.replace(c, field="actor") for c in asked.claims if c.field == "recipient")
        story.change(
            before + offset,
            account,
            actors=asked.recipients,
            claims=(*account.claims, *told),
            why=(*account.why, Why("actors", "those who are asked to free them")),
        )


def go_on_arresting(story: Story, before: int) -> None:
    """`Customs seized the boat. Four sailors were detained there.`: by those who act in the sentence before."""
    entities = story.scene.entities
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if (
            account.mode != "arrest"
            or account.actors
            or account.attributed_to
            or account.status != "occurred"
        ):
            continue
        here = story.sentence_of(account)
        for _, told in story.latest(_FEW + len(story.accounts) - before):
            # "Polis kalabalığa gazla karşılık verdi, 6 kişi gözaltına alındı"
            police = told.category in ("ASSAULT", "COERCE") and any(
                _POLICE in entities[actor].roles for actor in told.actors
            )
            beside = told.start == account.start and not (police and told.key_start < account.key_start)
            if beside or not (told.category == "COERCE" or police) or here - story.sentence_of(told) > _FEW:
                continue
            acting = {entities[a].country for a in told.actors} - {None}
            suffering = {entities[r].country for r in account.recipients} - {None}
            apart = account.date and told.date and not account.date.overlaps(told.date)
            if not told.actors or acting & suffering or apart or told.status != account.status:
                break
            wanted = {"actor", *(field for field in ("date", "place") if getattr(account, field) is None)}
            claims = tuple(claim for claim in told.claims if claim.field in wanted)
            story.change(
                index,
                account,
                actors=told.actors,
                date=account.date or told.date,
                place=account.place or told.place,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("actors", "those who act in the sentence before")),
            )
            break
