"""Sentences that only contradict what was told just before: "The story is false", "Peru says nobody moved"."""

from functools import cache

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.story import Story
from dragoman.read.tokens import Sentence
from dragoman.types import Account, Claim

_DENIABLE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "CONSULT"})
_REACH = 3
_SHORT = 24
_APART = 2
"""Sentences between what is told and its denial, at most."""


def rebut(story: Story, number: int, before: int) -> None:
    """Puts a denial on the account that sentence `number` contradicts; `before`: the number of accounts until it.

    A sentence that tells an event of its own contradicts nothing. A word of rejection ("false", "asılsız")
    denies what was told last, a plain negation only a claim, and only by one whom it concerns.
    """
    scene = story.scene
    sentence = scene.sentences[number]
    if len(story.accounts) > before or sentence.kind not in ("paragraph", "item"):
        return
    words = _phrase(sentence)
    rejects = _has(words, cue_words(scene.language, "rebut"))
    negates = not rejects and _has(words, cue_words(scene.language, "negation"))
    if not rejects and not (negates and _reports(words, scene.language)):
        return
    speakers = {
        scene.mentions[m].entity
        for m in scene.mentions_in(sentence.start, sentence.end)
        if scene.mentions[m].entity >= 0
    }
    for index, account in story.latest(_REACH):
        if not 0 < number - story.sentence_of(account) <= _APART or account.category not in _DENIABLE:
            continue
        if any(claim.value == "denied" for claim in account.disputed_status):
            return
        of_it = len(words) <= _SHORT and _has(words, cue_words(scene.language, "claimed"))
        if _may_deny(story, account, speakers, rejects=rejects, of_it=of_it):
            text = scene.text[sentence.start : sentence.end]
            claim = Claim("event", sentence.start, sentence.end, text, "denied")
            story.change(index, account, disputed_status=(*account.disputed_status, claim))
        return


def _may_deny(story: Story, account: Account, speakers: set[int], *, rejects: bool, of_it: bool) -> bool:
    """Whether the words come from one whom the account accuses, or reject a meeting or a claim as such.

    `of_it` tells that the sentence speaks of a report or a meeting ("the story", "böyle bir görüşme"): a meeting told
    as a fact is not denied by whatever else somebody calls a lie.
    """
    entities = story.scene.entities
    involved = {*account.actors, *account.recipients} if account.category == "CONSULT" else {*account.actors}
    lands = {entities[a].country for a in involved} - {None}
    concerned = bool(involved & speakers) or any(entities[s].country in lands for s in speakers)
    if account.category == "CONSULT":
        told = account.status == "alleged" or (account.status == "occurred" and of_it)
        return rejects and told and not account.background
    return account.status == "alleged" and (concerned or (rejects and not speakers))


def _phrase(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.low for token in sentence.tokens)


def _has(words: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of the phrases stands in the sentence; a word with `*` in front or behind is open there."""
    for phrase in phrases:
        for at in range(len(words) - len(phrase) + 1):
            if all(_fits(words[at + k], part) for k, part in enumerate(phrase)):
                return True
    return False


def _fits(word: str, part: str) -> bool:
    if part.startswith("*"):
        return word.endswith(part[1:])
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _reports(words: tuple[str, ...], language: str) -> bool:
    return _has(words, _saying(language))


@cache
def _saying(language: str) -> tuple[tuple[str, ...], ...]:
    return cue_words(language, "says")
