"""Numbers of dead and wounded told away from the attack that they count."""

from bisect import bisect_right

from dragoman.read.accounts.story import Story
from dragoman.read.accounts.tallying import HARM, add_count, is_count_of_others
from dragoman.read.accounts.toll_site import find_towns, is_elsewhere
from dragoman.types import Account, Count

_TOLD = frozenset({"occurred", "alleged"})


def count_late(story: Story) -> None:
    """Gives each toll that no account has the attack it counts, once all attacks of the article are known.

    `On Sunday a bomb hit a market. ... A doctor at the hospital counted 14 bodies.` The attack of its own sentence
    first; else one at the place that the sentence names; else the one told right before, or the only one of which
    others count the dead. A sentence that tells of another place or day counts another event.
    """
    known = {claim.start for account in story.accounts for claim in account.claims if claim.field == "number"}
    for number, count in story.uncounted:
        if count.start in known or count.what not in HARM:
            continue
        index = _find_attack(story, number, count)
        if index is not None and not is_count_of_others(story, count, story.accounts[index], number):
            known.add(count.start)
            add_count(story, index, count, number)


def _find_attack(story: Story, number: int, count: Count) -> int | None:
    sentence = story.scene.sentences[number]
    attacks = [
        (index, account)
        for index, account in enumerate(story.accounts)
        if account.category == "ASSAULT" and account.status in _TOLD
    ]
    own = [(index, account) for index, account in attacks if account.start == sentence.start]
    if own:
        return min(own, key=lambda one: abs(one[1].key_start - count.start))[0]
    if sentence.kind == "heading":
        return None
    towns = find_towns(story.scene, sentence, count)
    fitting = [one for one in attacks if not is_elsewhere(story.scene, sentence, count, one[1])]
    if towns:
        fitting = [one for one in fitting if one[1].place is not None and one[1].place.name in towns]
    before = [(_find_first(account), index) for index, account in fitting]
    start, index = max((one for one in before if one[0] < sentence.start), default=(-1, -1))
    if index < 0 or towns:
        return index if index >= 0 else None
    told = story.scene.sentences[bisect_right(story.scene.sentence_starts, start) - 1]
    if sentence.block - told.block <= 1:
        return None if _is_other_since(story, start, sentence.start) else index
    counted = [one for one in fitting if any(c.what == count.what for c in one[1].counts)]
    alone = len({(account.date, account.place) for _, account in attacks}) == 1
    return counted[0][0] if alone and len(counted) == 1 else None


def _find_first(account: Account) -> int:
    """Where an attack is first told of: its day or place may stand before whoever is blamed for it."""
    return min(
        [account.start, *(claim.start for claim in account.claims if claim.field in ("date", "place"))]
    )


def _is_other_since(story: Story, start: int, end: int) -> bool:
    """Whether another attack with a day or place is told between, by nobody, which may be what is counted."""
    return any(
        start < account.start < end and (account.date is not None or account.place is not None)
        for account in story.nobodies
        if account.category == "ASSAULT" and not account.start <= start < account.end
    )
