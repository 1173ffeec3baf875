"""Whoever claims "the attack" did the one told before whose attackers nobody named."""

from itertools import chain

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.tallying import count_again
from dragoman.read.frames import Frame
from dragoman.types import Account, Status, Why

_REACH = 6
"""Sentences between an attack and the claim of it, at most."""
_CAME_FROM = frozenset({"come from"})
"""Verbs that tell whose "the shots" were."""
_AGAIN = 2
"""Sentences between a protest and the one that tells what it is against, at most."""
_STEM = 4
_HEAD = 5
_LAST = 3
_WHERE = frozenset({"in", "at", "near"})
_LOCATIVE = ("da", "de")
_POINTING = frozenset({"the", "that", "this"})
_TOLD_AS = ("for", "told", "object")


def tells_again(story: Story, frame: Frame, account: Account) -> bool:
    """Whether an account tells more of an attack told before, which it is then written to, or counts its dead."""
    if is_claim(story.scene, frame, account) and join_claim(
        story, frame, _without_saying_day(story.scene, frame, account)
    ):
        return True
    return (
        join_harm(story, frame, account)
        or is_toll(story, frame, account)
        or hand_over(story, frame, account)
        or _is_held_again(story, frame, account)
        or _is_protest_again(story, frame, account)
    )


def _without_saying_day(scene: Scene, frame: Frame, account: Account) -> Account:
    """`claimed responsibility on Tuesday`: the day of the claim, where it stands before what is claimed."""
    told = next((claim for claim in account.claims if claim.field == "date"), None)
    slots = [frame.slots[slot] for slot in _TOLD_AS if slot in frame.slots]
    deed = min((scene.span(frame, slot.start, slot.end).start for slot in slots), default=None)
    if told is None or frame.predicate.pos != "verb" or scene.language != "en":
        return account
    if deed is not None and told.start >= deed:
        return account
    return msgspec.structs.replace(
        account, date=None, claims=tuple(claim for claim in account.claims if claim is not told)
    )


def _is_protest_again(story: Story, frame: Frame, account: Account) -> bool:
    """`Sendika greve başladı. Grevle, X'in tutuklanması protesto edildi`: whom the strike just told is against.

    `Kentte dükkânlar kepenk açmadı` behind it tells no more than that the strike is kept.
    """
    if account.category != "PROTEST" or not (_by_protest(frame) or _by_anyone(story, account)):
        return False
    for index, told in story.latest(_LAST):
        between = frame.sentence - story.sentence_of(told)
        if not between:
            continue
        if told.category != "PROTEST" or between > _AGAIN or told.status != account.status:
            return False
        if not _by_protest(frame) and (told.mode != account.mode or account.recipients):
            return False
        against = tuple(r for r in account.recipients if r not in (*told.recipients, *told.actors))
        claims = tuple(claim for claim in account.claims if claim.field == "recipient")
        story.change(index, told, recipients=(*told.recipients, *against), claims=(*told.claims, *claims))
        return True
    return False


def _by_protest(frame: Frame) -> bool:
    """Whether nobody is named who protests, and it is done by a protest: "with the strike"."""
    means = frame.slots.get("with")
    passive = frame.passive and "subject" not in frame.slots
    return passive and means is not None and not means.mentions and "protest" in means.classes


def _by_anyone(story: Story, account: Account) -> bool:
    """Whether a protest, on no day of its own, is that of people of the land whom nobody names."""
    entities = story.scene.entities
    states = all(entities[actor].kind == "state" for actor in account.actors)
    return states and account.date is None and not any(claim.field == "actor" for claim in account.claims)


def _is_held_again(story: Story, frame: Frame, account: Account) -> bool:
    """`The tanker had been stopped after ...`: nobody's deed, to a thing of whose seizure the article has just told."""
    held = frame.slots.get("object")
    known = account.category == "COERCE" and not account.actors and frame.passive and frame.older
    if not known or held is None or frame.nested:
        return False
    tokens = story.scene.sentences[frame.sentence].tokens
    head = tokens[held.end - 1].low[:_HEAD]
    for _, told in story.latest(_LAST):
        if told.category != "COERCE" or not told.actors or story.block_of(account) - story.block_of(told) > 2:
            continue
        before = story.scene.sentences[story.sentence_of(told)]
        if len(head) == _HEAD and any(t.low.startswith(head) for t in before.tokens):
            return True
    return False


def hand_over(story: Story, frame: Frame, account: Account) -> bool:
    """`The hostages were handed over to the Red Cross`: where and when those just freed came free."""
    freed = frame.slots.get("object")
    if account.category != "RETREAT" or account.mode != "release" or account.actors or freed is None:
        return False
    tokens = story.scene.sentences[frame.sentence].tokens
    head = tokens[freed.end - 1].low[:_STEM]
    if not frame.passive or any(t.kind == "number" for t in tokens[freed.start : freed.end]):
        return False
    first = tokens[freed.start].start
    # those "among them" stand in front of the noun
    named = {story.scene.mentions[m].entity for m in freed.mentions if story.scene.mentions[m].start >= first}
    for index, told in story.latest(_LAST):
        if told.category != "RETREAT" or told.mode != account.mode or not told.actors:
            continue
        before = story.scene.sentences[story.sentence_of(told)]
        again = any(t.low.startswith(head) for t in before.tokens) and not named
        # "freed the crew. The sailors, nine Turks among them, were handed over to ..."
        next_to = frame.sentence - story.sentence_of(told) == 1 and "captive" in freed.classes
        next_to = next_to and (not told.recipients or named <= set(told.recipients))
        if before.block != story.block_of(account) or not (again or next_to):
            continue
        unknown = [field for field in ("date", "place", "attributed_to") if getattr(told, field) is None]
        claims = tuple(claim for claim in account.claims if claim.field in unknown)
        fields = {field: getattr(account, field) for field in unknown}
        # the Red Cross only leads them home
        taken = tuple(a for a in account.recipients if story.scene.entities[a].country is not None)
        taken = tuple(a for a in taken if a not in (*told.recipients, *told.actors))
        claims += tuple(claim for claim in account.claims if taken and claim.field == "recipient")
        recipients = (*told.recipients, *taken)
        story.change(index, told, recipients=recipients, claims=(*told.claims, *claims), **fields)
        return True
    return False


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
    if phrases(scene.language, "claiming").stand_in(words) or frame.predicate.lemma in _CAME_FROM:
        return True
    if scene.language == "tr" and (tokens[frame.start].low,) in cue_words("tr", "the-fire"):
        # "ateşin X tarafından açıldığını söyledi"
        return True
    # "said its fighters had carried out the attack": who says so of his own deed, which was told before
    tellers = {scene.mentions[m].entity for report in frame.reports for m in report.mentions}
    told = frame.slots.get("told")
    definite = told is not None and tokens[told.start].low in _POINTING
    own = bool(tellers & {*account.actors})
    return definite and own and phrases(scene.language, "claiming-own").stand_in(words)


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
    fields = (
        ("actor", "recipient") if told.attributed_to is not None else ("actor", "recipient", "attributed_to")
    )
    spoken = tuple(claim for claim in account.claims if claim.field in fields)
    claims = (*told.claims, *(claim for claim in spoken if claim not in told.claims))
    recipients = dict.fromkeys((*told.recipients, *account.recipients))
    joined = msgspec.structs.replace(
        told,
        mode=told.mode or account.mode,
        status=_status_of(story.scene, frame, told, account),
        actors=account.actors,
        recipients=tuple(r for r in recipients if r not in account.actors),
        date=told.date or account.date,
        place=told.place or account.place,
        attributed_to=told.attributed_to or account.attributed_to,
        claims=claims,
        why=(*told.why, Why("actors", "the ones who claim it in a later sentence")),
    )
    if told in story.accounts:
        story.accounts[story.accounts.index(told)] = joined
    else:
        story.accounts.append(joined)
        count_again(story, len(story.accounts) - 1, until=frame.sentence)
    return True


def _status_of(scene: Scene, frame: Frame, told: Account, account: Account) -> Status:
    """That of the attack; what others say of its makers ("the shots came from a boat, he said") is open."""
    named_by_others = frame.predicate.lemma in _CAME_FROM or (
        scene.language == "tr"
        and (scene.sentences[frame.sentence].tokens[frame.start].low,) in cue_words("tr", "the-fire")
        and not phrases("tr", "claiming").stand_in(frame.predicate.lemma.split())
    )
    if named_by_others and (account.status == "alleged" or account.attributed_to is not None):
        return "alleged"
    return "occurred" if account.status == "occurred" else told.status


def is_toll(story: Story, frame: Frame, account: Account) -> bool:
    """`It said its fighters had killed 45`: the toll of the attack just told, not another one."""
    scene = story.scene
    lemma = tuple(frame.predicate.lemma.split())
    if (
        account.category != "ASSAULT"
        or not frame.reports
        or not phrases(scene.language, "tolling").stand_in(lemma)
    ):
        return False
    if account.place is not None and not frame.slots.keys().isdisjoint(_WHERE):
        return False
    for _, told in story.latest(1):
        near = 0 < frame.sentence - story.sentence_of(told) <= 1
        same = bool(told.actors) and told.actors == account.actors and told.date is not None
        named = set(account.recipients) <= set(told.recipients)
        return near and same and named and is_same_deed(told, account)
    return False


def join_harm(story: Story, frame: Frame, account: Account) -> bool:
    """`saldırıda bir Perulu öldü` behind an attack that has an attacker: whom that one was done to."""
    scene = story.scene
    if account.category != "ASSAULT" or account.actors or frame.negated or scene.language != "tr":
        return False
    tokens = scene.sentences[frame.sentence].tokens
    there = tokens[frame.end - 1].low.endswith(_LOCATIVE) and not _is_new(scene, frame)
    if not there if frame.predicate.pos == "noun" else not _answers(story, frame):
        return False
    for index, told in story.latest(1):
        named = told.actors and not all(is_crowd(scene, actor) for actor in told.actors)
        near = frame.sentence - story.sentence_of(told) <= 1
        if not named or not near or not is_same_deed(told, account):
            return False
        hit = tuple(r for r in account.recipients if r not in (*told.recipients, *told.actors))
        claims = tuple(claim for claim in account.claims if claim.field == "recipient")
        story.change(
            index,
            told,
            recipients=(*told.recipients, *hit),
            claims=(*told.claims, *claims),
            why=(*told.why, Why("recipients", "hit in it, as the words behind tell")),
        )
        return True
    return False


def _answers(story: Story, frame: Frame) -> bool:
    """`İsrail ordusu bir militanın hedef alındığını savundu`: who struck tells whom it was meant for."""
    entities, scene = story.scene.entities, story.scene
    tellers = {entities[scene.mentions[m].entity].country for r in frame.reports for m in r.mentions} - {None}
    last = next((told for _, told in story.latest(1)), None)
    return frame.passive and last is not None and bool({entities[a].country for a in last.actors} & tellers)


def _is_new(scene: Scene, frame: Frame) -> bool:
    """Whether what is claimed is told as new: "an attack", "bir saldırıyı"."""
    tokens = scene.sentences[frame.sentence].tokens
    told_as = ("subject",) if frame.predicate.lemma in _CAME_FROM else _TOLD_AS
    spans = [frame.slots[slot] for slot in told_as if slot in frame.slots]
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
    if told.status not in ("occurred", "alleged"):
        return False
    named = [actor for actor in told.actors if not is_crowd(scene, actor)]
    if named and not set(named) & set(account.actors):
        return False
    return is_same_deed(told, account)


def is_same_deed(told: Account, account: Account) -> bool:
    """Whether neither day nor place tells two attacks apart."""
    if told.category != account.category or told.background:
        return False
    apart = told.date is not None and account.date is not None and not told.date.overlaps(account.date)
    places = {place.name for place in (told.place, account.place) if place is not None}
    return not apart and len(places) < 2
