"""Which event a number of killed, wounded, freed or detained belongs to, and who counts."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import source_words
from dragoman.read.accounts.counts import find_counts, find_totals
from dragoman.read.accounts.story import Story
from dragoman.types import Claim, Count

_REACH = 6
_BACK = 3
_COUNTED = {
    "killed": ("ASSAULT",),
    "wounded": ("ASSAULT",),
    "missing": ("ASSAULT",),
    "displaced": ("ASSAULT",),
    "detained": ("COERCE",),
    "freed": ("RETREAT", "AGREE"),
    "expelled": ("SANCTION",),
    "abducted": ("ASSAULT",),
}


def tally(story: Story, number: int, before: int) -> None:
    """Adds the tolls of sentence `number` to the accounts that they belong to; `before`: its first account."""
    scene = story.scene
    counts = find_counts(scene.sentences[number], language=scene.language, skip=_find_dated(story, number))
    for count in counts or _name_totals(story, number):
        index = _owner(story, count, number, before)
        if index is not None:
            _add(story, index, count, number)


def count_again(story: Story, index: int, *, until: int) -> None:
    """Adds the tolls of an attack whose attackers were named only in sentence `until`: nobody had them before."""
    scene = story.scene
    told = {claim.start for account in story.accounts for claim in account.claims if claim.field == "number"}
    for number in range(story.sentence_of(story.accounts[index]), until):
        for count in find_counts(
            scene.sentences[number], language=scene.language, skip=_find_dated(story, number)
        ):
            if "ASSAULT" in _COUNTED.get(count.what, ()) and count.start not in told:
                _add(story, index, count, number)


def _add(story: Story, index: int, count: Count, number: int) -> None:
    account = story.accounts[index]
    counted = msgspec.structs.replace(count, source=_counter(story, number, count.start))
    text = story.scene.text[count.start : count.end]
    claim = Claim("number", count.start, count.end, text, f"{count.value} {count.what}")
    story.change(index, account, counts=(*account.counts, counted), claims=(*account.claims, claim))


def _find_dated(story: Story, number: int) -> list[bool]:
    """Which tokens of sentence `number` are parts of dates: a year counts nobody."""
    sentence = story.scene.sentences[number]
    dates = story.scene.dates_in(sentence.start, sentence.end)
    if not dates:
        return []
    return [any(found.start <= token.start < found.end for found in dates) for token in sentence.tokens]


def _name_totals(story: Story, number: int) -> list[Count]:
    """What "the toll" of this sentence counts: that of the last account with a number, not far before."""
    scene = story.scene
    for _, account in story.latest(_REACH):
        if account.counts and number - story.sentence_of(account) <= _BACK:
            found = find_totals(scene.sentences[number], language=scene.language)
            return [msgspec.structs.replace(count, what=account.counts[-1].what) for count in found]
    return []


def _owner(story: Story, count: Count, number: int, before: int) -> int | None:
    """The account in the same sentence, or the last fitting one not far before."""
    categories = _COUNTED.get(count.what, ())
    accounts = story.accounts
    fresh = [i for i in range(before, len(accounts)) if accounts[i].category in categories]
    if fresh:
        return min(fresh, key=lambda i: abs(accounts[i].key_start - count.start))
    block = story.scene.sentences[number].block
    for index, account in story.latest(_REACH):
        if account.category in categories:
            return index if block - story.block_of(account) <= 1 else None
    return None


def _counter(story: Story, number: int, position: int) -> str | None:
    """Who gives a number: the report above it, else the nearest source named before it in the sentence."""
    scene = story.scene
    for frame in scene.per_sentence.get(number, ()):
        for report in frame.reports:
            if report.end > report.start:
                return scene.source_span(frame, report).of(scene.text)
    sentence = scene.sentences[number]
    named = [
        scene.text[scene.mentions[m].full_start : scene.mentions[m].full_end]
        for m in scene.mentions_in(sentence.start, position)
        if scene.mentions[m].kind in ("person", "organization")
        or (scene.mentions[m].kind == "state" and scene.mentions[m].full_start == sentence.start)
    ]
    words = source_words(scene.language)
    common = [token.core for token in sentence.tokens if token.end <= position and token.low in words]
    found = common or named
    return found[-1] if found else _first_phrase(story, number, position)


def _first_phrase(story: Story, number: int, position: int) -> str | None:
    """`The group put the number at 40`: what stands before the verb that gives a number; None without such a verb."""
    scene = story.scene
    sentence = scene.sentences[number]
    giving = phrases(scene.language, "giving-number")
    for token in sentence.tokens:
        if token.start >= position:
            return None
        if token.start > sentence.start and giving.stand_in((token.low,)):
            return scene.text[sentence.start : token.start].strip(" ,") or None
    return None
