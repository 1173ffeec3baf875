"""Answers to what was asked or offered before: "turned down the request" is said to whoever made it."""

import msgspec

from dragoman.languages.predicates import class_words, cue_words, infinitive_endings
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.read.turkish import find_noun
from dragoman.types import Account, Claim, Why

_ANSWERS = frozenset({"REJECT", "SUPPORT", "CONCEDE", "AGREE"})
_ASKED = frozenset({"REQUEST", "AGREE"})
_SLOTS = ("object", "to", "of", "with")
_SLOTS_TR = frozenset({"object", "to", "of", "with", "from", "about", "told"})
_REACH, _BLOCKS = 5, 2
_NEXT = 1
_YES = frozenset({"accept", "kabul et"})
_CALLED = {"demand": "REQUEST", "proposal": "AGREE"}


def address(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with those among its recipients whose request or offer, told before, it answers."""
    if account.category not in _ANSWERS or account.recipients or account.status == "proposed":
        return account
    wanted = _find_kinds(story, frame) or ({"REQUEST"} if _will_not(story, frame, account) else set())
    told = _points_at_this(story, frame) or _says_no(story, frame, account) or says_yes(story, frame, account)
    wanted = wanted or (set(_ASKED) if told else set())
    if not wanted:
        return account
    for _, asked in story.latest(_REACH):
        if asked.category not in wanted or (asked.category == "AGREE" and asked.status != "proposed"):
            continue
        if story.scene.sentences[frame.sentence].block - story.block_of(asked) > _BLOCKS:
            return account
        makers = tuple(a for a in asked.actors if a not in account.actors)
        if makers and len(makers) == len(asked.actors) and _is_asked(story, account, asked):
            return _answer(story, account, asked, makers)
        return account
    return account


def is_denial(story: Story, frame: Frame, account: Account) -> bool:
    """`Peru, Şili'nin saldırdığını öne sürdü; Santiago bunu reddetti`: whoever is said to have done it says no."""
    if account.category != "REJECT" or account.recipients or not _points_at_this(story, frame):
        return False
    entities = story.scene.entities
    lands = {entities[a].country for a in account.actors} - {None}
    for _, told in story.latest(_REACH):
        if story.scene.sentences[frame.sentence].block - story.block_of(told) > _BLOCKS:
            return False
        if told.category in _ASKED and told.status in ("occurred", "proposed"):
            return False
        accused = told.recipients if told.category == "ACCUSE" else told.actors
        if told.category == "ACCUSE" or told.status == "alleged":
            return any(a in accused for a in account.actors) or bool(
                lands & {entities[a].country for a in accused}
            )
    return False


def _points_at_this(story: Story, frame: Frame) -> bool:
    """Whether the word right before a Turkish verb only points back ("bunu reddetti")."""
    if story.scene.language != "tr":
        return False
    before = story.scene.sentences[frame.sentence].tokens[: frame.start][-1:]
    return any((token.low,) in cue_words("tr", "this") for token in before)


def name_addressees(story: Story) -> None:
    """`SADC offered to send observers. Peru welcomed the offer.`: who answers an offer was to accept it."""
    for index, offer in enumerate(story.accounts):
        asked = offer.category == "REQUEST" and offer.status == "occurred" and story.scene.language == "en"
        if not (asked or (offer.category == "AGREE" and offer.status == "proposed")) or offer.recipients:
            continue
        answers = [one for one in story.accounts if _answers(story, one, offer)]
        makers = dict.fromkeys(actor for one in answers for actor in one.actors)
        told = [
            msgspec.structs.replace(claim, field="recipient")
            for one in answers
            for claim in one.claims
            if claim.field == "actor"
        ]
        if makers:
            story.change(
                index,
                offer,
                recipients=tuple(makers),
                claims=(*offer.claims, *told),
                why=(*offer.why, Why("recipients", "those who answer it")),
            )


def _answers(story: Story, account: Account, offer: Account) -> bool:
    """Whether an account tells that somebody else answers the offer, told shortly before."""
    if (
        account.category not in _ANSWERS
        or account.status == "proposed"
        or account.key_start <= offer.key_start
    ):
        return False
    apart = story.block_of(account) - story.block_of(offer)
    if not 0 <= apart <= _BLOCKS or not set(account.recipients) & set(offer.actors):
        return False
    return not set(account.actors) & set(offer.actors)


def _find_kinds(story: Story, frame: Frame) -> set[str]:
    """What the nouns in the clause point back at that its verb takes: a request, an offer."""
    arguments = [frame.slots[slot] for slot in _SLOTS if slot in frame.slots]
    if not arguments and story.scene.language == "tr":
        # "talebi kabul etti": the noun is a part of the verb
        tokens = story.scene.sentences[frame.sentence].tokens[frame.start : frame.end]
        lemmas = {find_noun(token.low) for token in tokens}
        return {kind for name, kind in _CALLED.items() if lemmas & {*class_words("tr", name)}}
    return {
        sense.category
        for other in story.scene.per_sentence.get(frame.sentence, ())
        if other.anaphor and any(a.start <= other.start < a.end for a in arguments)
        for sense in other.predicate.senses
        if sense.category in _ASKED
    }


def _will_not(story: Story, frame: Frame, account: Account) -> bool:
    """`refused to pay`, `parayı ödemeyi reddetti`: whoever will not do a thing answers those who have asked for it."""
    if account.category != "REJECT" or account.status != "occurred":
        return False
    if story.scene.language == "en":
        return "infinitive" in frame.slots
    before = story.scene.sentences[frame.sentence].tokens[: frame.start][-1:]
    return any(token.low.endswith(infinitive_endings("tr")) for token in before)


def _says_no(story: Story, frame: Frame, account: Account) -> bool:
    """`Peru refused.`, `Peru said no.`, `where Peru turned it down`: what is refused has just been told."""
    if account.category != "REJECT" or account.status != "occurred":
        return False
    if story.scene.language == "tr":
        return _SLOTS_TR.isdisjoint(frame.slots) or _shares_object(story, frame)
    tokens = story.scene.sentences[frame.sentence].tokens
    told = frame.slots.get("object")
    if told is not None:
        return not told.mentions and [t.low for t in tokens[told.start : told.end]] in (
            ["it"],
            ["this"],
            ["that"],
        )
    return not any(slot in frame.slots for slot in (*_SLOTS, "infinitive", "complement", "clause"))


def says_yes(story: Story, frame: Frame, account: Account) -> bool:
    """`Peru accepted.`, `accepted it`, `Peru kabul etti`: what is accepted has just been told, or is nothing here."""
    if account.category != "AGREE" or frame.predicate.lemma not in _YES:
        return False
    told = frame.slots.get("object")
    if told is not None and story.scene.language == "tr":
        return _shares_object(story, frame)
    if told is not None:
        return "pointer" in told.classes and not told.mentions
    return not any(
        slot in frame.slots for slot in (*_SLOTS, "from", "by", "infinitive", "complement", "clause")
    )


def _shares_object(story: Story, frame: Frame) -> bool:
    """`ateşkes önerdi, Peru da kabul etti`: the object is that of the verb before."""
    told = frame.slots.get("object")
    here = story.scene.per_sentence[frame.sentence]
    return told is not None and any(told.end <= other.start < other.end <= frame.first for other in here)


def _is_asked(story: Story, account: Account, asked: Account) -> bool:
    """Whether those who answer are those who were asked, or whom they speak for; nobody need have been named."""
    if not asked.recipients:
        return True
    entities = story.scene.entities
    lands = {entities[a].country for a in asked.recipients} - {None}
    return any(a in asked.recipients or entities[a].country in lands for a in account.actors)


def _answer(story: Story, account: Account, asked: Account, makers: tuple[int, ...]) -> Account:
    told = [
        Claim("recipient", claim.start, claim.end, claim.text, claim.value)
        for claim in asked.claims
        if claim.field == "actor"
    ]
    topics, claims = account.topics, list(account.claims)
    own = any(c.field == "topic" and account.start <= c.start < account.end for c in claims)
    if asked.topics and not own:
        topics = asked.topics
        claims = [claim for claim in claims if claim.field != "topic"]
        claims += [claim for claim in asked.claims if claim.field == "topic"]
    day = account.date
    if day is None and account.status == "occurred" and _comes_next(story, account, asked):
        # "Soto proposed joint patrols on Monday. Paz turned the plan down": at once, as far as is told
        day = asked.date
        told += [claim for claim in asked.claims if claim.field == "date"]
    return msgspec.structs.replace(
        account,
        recipients=makers,
        date=day,
        topics=topics,
        claims=(*claims, *told),
        why=(*account.why, Why("recipients", "those who made what it answers")),
    )


def _comes_next(story: Story, account: Account, asked: Account) -> bool:
    """Whether an answer stands right behind what it answers, which was said on a day."""
    apart = story.sentence_of(account) - story.sentence_of(asked)
    day = asked.date is not None and asked.date.precision == "day"
    last = story.accounts[-1]
    if last is not asked and last.category in _ANSWERS and last.date != asked.date:
        return False  # "Peru accepted on Tuesday, Chile refused"
    return day and 0 <= apart <= _NEXT and story.block_of(account) == story.block_of(asked)
