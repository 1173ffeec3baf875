"""Acts that go on from one told just before: aid that is handed over, a threat to strike back."""

from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_REACH, _SENTENCES = 4, 2
_LATER = 4
"""Sentences of one paragraph behind a blow in which it may still be paid back."""

_HARM = frozenset({"SANCTION", "COERCE", "ASSAULT"})
_TOLD = frozenset({"occurred", "alleged"})
_SERVING = frozenset({"police", "coast-guard", "border-guard", "court", "prosecutor", "security-forces"})
_STRIKING_BACK = "retaliation"
_IN_RETURN = "in-return"
_STEM = 4


def hand_over(story: Story, frame: Frame, account: Account) -> bool:
    """`Çadırlar salı günü Lima'ya ulaştı. Çadırlar Peru Kızılhaçına teslim edildi`: one gift, and who got it.

    Adds the receivers to the account of a sentence before; True where there is one.
    """
    scene = story.scene
    given = frame.slots.get("object")
    if account.category != "AID" or scene.language != "tr" or not frame.passive or given is None:
        return False
    if account.actors or not account.recipients or given.mentions or frame.tense != "past":
        return False
    words = {t.low[:_STEM] for t in scene.sentences[frame.sentence].tokens[given.start : given.end]}
    for index, told in story.latest(_REACH):
        number = story.sentence_of(told)
        if not 0 < frame.sentence - number <= _SENTENCES or told.category != "AID" or not told.actors:
            continue
        before = {token.low[:_STEM] for token in scene.sentences[number].tokens}
        if told.status != "occurred" or not words & before:
            return False
        lands = {scene.entities[r].country for r in account.recipients}
        kept = [r for r in told.recipients if r not in account.recipients]
        # the land, where one of its bodies has received it, has not received it too
        kept = [
            r for r in kept if scene.entities[r].kind != "state" or scene.entities[r].country not in lands
        ]
        fields = {"recipient", "date" if told.date is None else "", "place" if told.place is None else ""}
        named = [claim for claim in account.claims if claim.field in fields]
        story.change(
            index,
            told,
            date=told.date or account.date,
            place=told.place or account.place,
            recipients=(*kept, *account.recipients),
            claims=(*told.claims, *named),
            why=(*told.why, Why("recipients", "those to whom it was handed over then")),
        )
        return True
    return False


def strike_back(story: Story, frame: Frame, account: Account) -> Account:
    """`Belçika iki Rus diplomatı kovdu. Moskova misilleme tehdidinde bulundu`: at whoever had struck first."""
    scene = story.scene
    if account.category != "THREATEN" or account.recipients or not account.actors:
        return account
    if not _strikes_back(story, frame):
        return account
    lands = {scene.entities[a].country for a in account.actors} - {None}
    for _, told in story.latest(_REACH):
        apart = frame.sentence - story.sentence_of(told)
        same = story.block_of(told) == scene.sentences[frame.sentence].block
        if (
            told.category not in _HARM
            or told.status not in _TOLD
            or not 0 < apart <= (_LATER if same else _SENTENCES)
        ):
            continue
        struck = {scene.entities[r].country for r in told.recipients} - {None}
        if not lands & struck or any(scene.entities[a].country in lands for a in told.actors):
            continue
        named = [replace(claim, field="recipient") for claim in told.claims if claim.field == "actor"]
        return replace(
            account,
            recipients=tuple(dict.fromkeys(_find_answerable(story, actor) for actor in told.actors)),
            claims=(*account.claims, *named),
            why=(*account.why, Why("recipients", "those who had struck first")),
        )
    return account


def _find_answerable(story: Story, actor: int) -> int:
    """The state for its police, its army or its court, which acted for it."""
    entity = story.scene.entities[actor]
    serves = entity.kind == "organization" and entity.country and not _SERVING.isdisjoint(entity.roles)
    return story.scene.find_land(entity.country) if serves and entity.country else actor


def _strikes_back(story: Story, frame: Frame) -> bool:
    """Whether the threat is one to pay something back."""
    if any(_STRIKING_BACK in argument.classes for argument in frame.slots.values()):
        return True
    words = [token.low for token in story.scene.sentences[frame.sentence].tokens]
    return phrases(story.scene.language, _IN_RETURN).stand_in(words)
