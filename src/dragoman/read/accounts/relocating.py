"""Meetings that are moved elsewhere: "moved their talks from Lima to Quito", "görüşme Quito'ya alındı"."""

from collections.abc import Sequence

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.read.accounts.located import located_place, place_of
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.tokens import Token
from dragoman.types import Account, Mention

_MOVED = frozenset({"CONSULT", "COOPERATE"})
_OPEN = frozenset({"planned", "proposed", "cancelled"})


def relocate(story: Story, number: int, before: int) -> None:
    """Gives a meeting of the sentence, or the one told right before it, the place to which it was moved.

    A meeting that was moved is still to come, unless another sentence tells that it was held. Accounts from index
    `before` on are those of sentence `number`.
    """
    scene = story.scene
    tokens = scene.sentences[number].tokens
    if scene.language == "en" and len(story.accounts) > before:
        _do_so_there(story, number, before)
    if not phrases(scene.language, "relocate").stand_in([token.low for token in tokens]):
        return
    for index in scene.mentions_in(scene.sentences[number].start, scene.sentences[number].end):
        goal = scene.mentions[index]
        verb = _find_verb(scene, tokens, goal) if goal.place is not None else None
        if verb is None:
            continue
        for moved in _find_moved(story, number, before, verb=verb, goal=goal):
            place = place_of(scene, index)
            if place is not None:
                account = story.accounts[moved]
                kept = tuple(claim for claim in account.claims if claim.field != "place")
                story.change(moved, account, status="planned", place=place[0], claims=(*kept, place[1]))


def _do_so_there(story: Story, number: int, before: int) -> None:
    """`who were to meet in Lima, will now do so in Quito`: the town behind "do so" is where they will."""
    scene = story.scene
    sentence = scene.sentences[number]
    lows = [token.low for token in sentence.tokens]
    at = next((k for k in range(1, len(lows)) if lows[k] == "so" and lows[k - 1] in ("do", "doing")), 0)
    if not at:
        return
    behind = scene.mentions_in(sentence.tokens[at].end, sentence.end)
    found = next((place for m in behind if (place := located_place(scene, m)) is not None), None)
    if found is None:
        return
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if account.category in _MOVED and account.status in _OPEN and account.key_start < found[1].start:
            kept = tuple(claim for claim in account.claims if claim.field != "place")
            story.change(index, account, place=found[0], claims=(*kept, found[1]))


def _find_moved(story: Story, number: int, before: int, *, verb: Token, goal: Mention) -> list[int]:
    """The accounts whose meeting the verb moves to the goal."""
    own = range(before, len(story.accounts))
    if own:
        return [k for k in own if _is_moved(story.scene, number, story.accounts[k], verb, goal)]
    scene = story.scene
    first = scene.sentences[number].tokens[0].low
    pointed = any(
        frame.anaphor and any(sense.category in _MOVED for sense in frame.predicate.senses)
        for frame in scene.per_sentence.get(number, ())
    )
    if scene.language == "en" and not (
        (first in grammar("en").pronouns or pointed) and _is_passive(scene.sentences[number].tokens, verb)
    ):
        return []
    return [
        index
        for index, account in story.latest(1)
        if account.category in _MOVED and account.status in _OPEN and number - story.sentence_of(account) == 1
    ]


def _is_moved(scene: Scene, number: int, account: Account, verb: Token, goal: Mention) -> bool:
    if account.category not in _MOVED or account.status in ("denied", "alleged"):
        return False
    tokens = scene.sentences[number].tokens
    if scene.language == "tr":
        # Only where it is moved from may stand between: "görüşme Lima'dan Quito'ya alındı".
        between = [token for token in tokens if account.key_end <= token.start < goal.start]
        named = [scene.mentions[m] for m in scene.mentions_in(account.key_end, goal.start)]
        return all(any(m.full_start <= t.start < m.full_end for m in named) for t in between)
    if verb.end <= account.key_start:
        return account.key_start < goal.start
    joints = grammar("en").subordinators
    between = [token for token in tokens if account.key_end <= token.start < verb.start]
    return _is_passive(tokens, verb) and not any(token.low in joints for token in between)


def _is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    at = tokens.index(verb)
    return at > 0 and tokens[at - 1].low in grammar("en").be


def _find_verb(scene: Scene, tokens: Sequence[Token], goal: Mention) -> Token | None:
    """The verb that moves something to the goal; None where it is no goal."""
    wanted = phrases(scene.language, "relocate")
    if scene.language == "tr":
        after = next((token for token in tokens if token.start >= goal.full_end), None)
        return after if goal.case == "dat" and after is not None and wanted.stand_in([after.low]) else None
    ahead = [token for token in tokens if token.start < goal.full_start]
    if not ahead or ahead[-1].low != "to":
        return None
    return next((token for token in reversed(ahead) if wanted.stand_in([token.low])), None)
