"""Sentences that only say who has the news before them: "The minister said so in Lima", "Haberi bakan doğruladı"."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Claim

_LONGEST = 26
_SPEAKERS = ("person", "organization")


def vouch(story: Story, number: int, before: int) -> None:
    """Gives the accounts of the sentence before `number` the source that it names; `before`: its first account.

    Only a sentence that tells no event of its own vouches, and only for what no source is named for yet.
    """
    scene = story.scene
    sentence = scene.sentences[number]
    if len(story.accounts) > before or number == 0 or len(sentence.tokens) > _LONGEST:
        return
    if sentence.block != scene.sentences[number - 1].block or not _vouches(scene, number):
        return
    speaker = _find_speaker(scene, number)
    if speaker is None:
        return
    mention = scene.mentions[speaker]
    principal = scene.principals.get(mention.entity, mention.entity)
    text = scene.text[mention.full_start : mention.full_end]
    claim = Claim("attributed_to", mention.full_start, mention.full_end, text, text)
    for index in range(before - 1, -1, -1):
        account = story.accounts[index]
        if story.sentence_of(account) != number - 1:
            return
        if account.attributed_to is None and principal not in account.actors:
            story.accounts[index] = msgspec.structs.replace(
                account, attributed_to=text, claims=(*account.claims, claim)
            )


def _vouches(scene: Scene, number: int) -> bool:
    words = tuple(token.low for token in scene.sentences[number].tokens)
    if phrases(scene.language, "vouch").stand_in(words):
        return True
    # "Kararı ... duyurdu": what is vouched for opens the sentence, and the verb of saying ends it
    told = phrases(scene.language, "vouched").stand_in(words[:2])
    # "Bakan, harekâtta sekiz militanın öldüğünü duyurdu": what else is known of the deed
    told = told or phrases(scene.language, "detail-of").stand_in(words)
    return told and phrases(scene.language, "says").stand_in(words[-4:])


def _find_speaker(scene: Scene, number: int) -> int | None:
    """The first one named who may be the subject: not a place's, owner's or addressee's name."""
    sentence = scene.sentences[number]
    for index in scene.mentions_in(sentence.start, sentence.end):
        mention = scene.mentions[index]
        if mention.entity >= 0 and mention.kind in _SPEAKERS and not (mention.case or mention.adjective):
            return index
    return None
