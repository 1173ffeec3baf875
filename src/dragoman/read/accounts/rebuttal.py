"""Sentences that only contradict what was told just before: "The story is false", "Peru says nobody moved"."""

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.story import Story
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
    target = _target(story, number)
    if target is None:
        return
    index, account = target
    words = tuple(token.low for token in sentence.tokens)
    rejects = phrases(scene.language, "rebut").stand_in(words)
    negates = not rejects and phrases(scene.language, "negation").stand_in(words)
    if not rejects and not (negates and phrases(scene.language, "says").stand_in(words)):
        return
    speakers = {
        scene.mentions[m].entity
        for m in scene.mentions_in(sentence.start, sentence.end)
        if scene.mentions[m].entity >= 0
    }
    if rejects and story.restore(index, number):
        return
    of_it = len(words) <= _SHORT and phrases(scene.language, "claimed").stand_in(words)
    if _may_deny(story, account, speakers, rejects=rejects, of_it=of_it):
        text = scene.text[sentence.start : sentence.end]
        claim = Claim("event", sentence.start, sentence.end, text, "denied")
        story.change(index, account, disputed_status=(*account.disputed_status, claim))


def _target(story: Story, number: int) -> tuple[int, Account] | None:
    """The account that sentence `number` may contradict: the last deniable one just before, if nobody denied it."""
    for index, account in story.latest(_REACH):
        if account.category in _DENIABLE and 0 < number - story.sentence_of(account) <= _APART:
            denied = any(claim.value == "denied" for claim in account.disputed_status)
            return None if denied else (index, account)
    return None


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
    if account.status == "occurred" and rejects and of_it and account.attributed_to is not None:
        # "Peru said it had shot down a Chilean drone. Chile called the claim false."
        struck = {entities[r].country for r in account.recipients} - {None}
        return bool(set(account.recipients) & speakers or {entities[s].country for s in speakers} & struck)
    return account.status == "alleged" and (concerned or (rejects and not speakers))
