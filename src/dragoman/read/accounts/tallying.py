"""Which event a number of killed, wounded, freed or detained belongs to, and who counts."""

import re
from collections.abc import Sequence

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import source_words
from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.accounts.comparing import find_compared
from dragoman.read.accounts.counts import find_counts, find_totals, is_of_others
from dragoman.read.accounts.numerals import find_numbers
from dragoman.read.accounts.restating import find_giver, find_none, find_opener, find_restated, is_rising
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.toll_site import is_elsewhere
from dragoman.read.tokens import Sentence
from dragoman.types import Account, Claim, Count

_REACH = 6
_CASE = re.compile(r"['’][a-zçğıöşü]{1,6}$")
_OPENED = re.compile(r",|\bise\b")
"""What parts whoever gives a number from the rest ("Muhalefet ise sayıyı ...")."""
_BACK = 3
_COUNTED = {
    "killed": ("ASSAULT", "PROTEST"),
    "wounded": ("ASSAULT", "PROTEST"),
    "people": ("PROTEST",),
    "missing": ("ASSAULT",),
    "displaced": ("ASSAULT",),
    "detained": ("COERCE",),
    "freed": ("RETREAT", "AGREE"),
    "expelled": ("SANCTION", "COERCE"),
    "abducted": ("ASSAULT",),
    "crew": ("COERCE",),
    "troops": ("MOBILIZE",),
    "battalions": ("MOBILIZE",),
    "brigades": ("MOBILIZE",),
    "warships": ("MOBILIZE",),
    "aircraft": ("MOBILIZE",),
    "tanks": ("MOBILIZE",),
}

_MODES = {
    "detained": frozenset({"arrest", "seize", None}),
    "crew": frozenset({"arrest", "seize", None}),
    "expelled": frozenset({"expel", "deport", None}),
}
"""Modes of the deeds that a number of such people belongs to: nobody is held by a border that is closed."""

HARM = frozenset({"killed", "wounded"})
"""What is counted again in a later paragraph."""


def tally(story: Story, number: int, before: int) -> None:
    """Adds the tolls of sentence `number` to the accounts that they belong to; `before`: its first account."""
    scene = story.scene
    sentence = scene.sentences[number]
    dated = _find_dated(story, number)
    counts = find_counts(sentence, language=scene.language, skip=dated)
    days = {token.start for token, day in zip(sentence.tokens, dated, strict=False) if day}
    known = {count.start for count in counts}
    restated = find_restated(sentence, language=scene.language, counted=known, dated=days)
    givers = {given.start: scene.text[given.source_start : given.source_end] for given in restated}
    told: list[tuple[Count, int]] = []
    for count in counts or _name_totals(story, number):
        index = _owner(story, count, number, before)
        if index is not None:
            account = story.accounts[index]
            if counts and is_count_of_others(story, count, account, number):
                continue
            source = givers.get(count.start) or _counter(story, number, count, account)
            if account.counts and is_rising(sentence, language=scene.language):
                # It goes on from the number before, whoever says so.
                source = account.counts[-1].source
            _add(story, index, count, source)
            told.append((count, index))
        elif counts:
            story.uncounted.append((number, count))
    for count, index in told[:1]:
        if (other := find_compared(sentence, count.value, language=scene.language)) is not None:
            source = scene.text[other.source_start : other.source_end]
            _add(story, index, Count(count.what, other.value, other.start, other.end), source)
    _count_nobody(story, number)
    for given in restated:
        if given.start not in known and (of := _restates(story, number, given.start, told)) is not None:
            what, index = of
            if not any(count.start == given.start for count in story.accounts[index].counts):
                _add(story, index, Count(what, given.value, given.start, given.end), givers[given.start])


def _count_nobody(story: Story, number: int) -> None:
    """`The army said there had been no casualties`: nought, where somebody says so of an attack that has a toll."""
    scene = story.scene
    sentence = scene.sentences[number]
    said = find_none(sentence, language=scene.language)
    if said is None:
        return
    for index, account in story.latest(_REACH):
        whats = [count.what for count in account.counts if count.what in HARM]
        if account.category != "ASSAULT" or not whats or account.counts[-1].start > said[0]:
            continue
        count = Count(whats[0], 0, *said)
        near = sentence.block - story.block_of(account) <= 1
        if near and not is_elsewhere(scene, sentence, count, account):
            source = _counter(story, number, count, account)
            if source is not None:
                _add(story, index, count, source)
        return


def add_count(story: Story, index: int, count: Count, number: int) -> None:
    """Gives a toll of sentence `number` to the account at `index`, with who counts."""
    account = story.accounts[index]
    source = _counter(story, number, count, account)
    if account.counts and is_rising(story.scene.sentences[number], language=story.scene.language):
        source = account.counts[-1].source
    _add(story, index, count, source)


def is_count_of_others(story: Story, count: Count, account: Account, number: int) -> bool:
    """Whether an account has such a count of other people in an earlier sentence: this one is not a second opinion."""
    scene = story.scene
    first = next((c for c in account.counts if c.what == count.what), None)
    sentence = scene.sentences[number]
    if first is None or first.start >= sentence.start:
        return False
    at = next(k for k in range(number, -1, -1) if scene.sentences[k].start <= first.start)
    return is_of_others(sentence, count, (scene.sentences[at], first), language=scene.language)


def _restates(
    story: Story, number: int, start: int, told: Sequence[tuple[Count, int]]
) -> tuple[str, int] | None:
    """What a bare number counts and for which account: the nearest of its sentence, else the last one before it."""
    if told:
        count, index = min(told, key=lambda one: abs(one[0].start - start))
        return count.what, index
    for index, account in story.latest(_REACH):
        if account.counts and number - story.sentence_of(account) <= _BACK:
            return account.counts[-1].what, index
    return None


def count_again(story: Story, index: int, *, until: int) -> None:
    """Adds the tolls of an attack whose attackers were named only in sentence `until`: nobody had them before."""
    scene = story.scene
    told = {claim.start for account in story.accounts for claim in account.claims if claim.field == "number"}
    for number in range(story.sentence_of(story.accounts[index]), until):
        for count in find_counts(
            scene.sentences[number], language=scene.language, skip=_find_dated(story, number)
        ):
            if "ASSAULT" in _COUNTED.get(count.what, ()) and count.start not in told:
                _add(story, index, count, _counter(story, number, count, story.accounts[index]))


def _add(story: Story, index: int, count: Count, source: str | None) -> None:
    account = story.accounts[index]
    if source is not None and story.scene.language == "tr":
        source = _CASE.sub("", source)
    counted = msgspec.structs.replace(count, source=source)
    text = story.scene.text[count.start : count.end]
    claim = Claim("number", count.start, count.end, text, f"{count.value} {count.what}")
    story.change(index, account, counts=(*account.counts, counted), claims=(*account.claims, claim))


def _find_dated(story: Story, number: int) -> list[bool]:
    """Which tokens of sentence `number` are parts of dates or of persons' names: "bin" is also a thousand."""
    scene = story.scene
    sentence = scene.sentences[number]
    spans = [(found.start, found.end) for found in scene.dates_in(sentence.start, sentence.end)]
    named = [scene.mentions[m] for m in scene.mentions_in(sentence.start, sentence.end)]
    spans += [(mention.start, mention.end) for mention in named if mention.kind == "person"]
    if not spans:
        return []
    return [any(start <= token.start < end for start, end in spans) for token in sentence.tokens]


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
    accounts, scene = story.accounts, story.scene
    sentence = scene.sentences[number]
    block = sentence.block
    modes = _MODES.get(count.what)
    for category in categories:
        fresh = [
            i
            for i in range(before, len(accounts))
            if accounts[i].category == category and (modes is None or accounts[i].mode in modes)
        ]
        if fresh:
            return min(fresh, key=lambda i: abs(accounts[i].key_start - count.start))
        pack = tolls(scene.language)
        weak = count.what in pack.weak
        if weak and not _is_said(sentence, pack, language=scene.language):
            # A bare noun counts what its own sentence tells.
            continue
        for index, account in story.latest(_REACH):
            if account.category == category and (modes is None or account.mode in modes):
                near = block - story.block_of(account) <= 1
                near = near and (not weak or any(c.what == count.what for c in account.counts))
                if near and not (count.what in HARM and is_elsewhere(scene, sentence, count, account)):
                    return index
                break
    return _find_counted(story, count, number) if count.what in HARM else None


def _is_said(sentence: Sentence, pack: Tolls, *, language: str) -> bool:
    """Whether somebody says what a sentence tells: a bare noun may then be his number of what was counted before."""
    words = [token.low for token in sentence.tokens]
    return any(pack.is_giving(word) for word in words) or phrases(language, "says").stand_in(words)


def _find_counted(story: Story, count: Count, number: int) -> int | None:
    """`How many died is unclear. The hospital counts nine dead`: the only attack so far of which a number was told.

    Only in a paragraph that takes up the toll as such.
    """
    scene = story.scene
    block = scene.sentences[number].block
    start = next(k for k in range(number, -1, -1) if k == 0 or scene.sentences[k - 1].block != block)
    words = [token.low for sentence in scene.sentences[start : number + 1] for token in sentence.tokens]
    if not phrases(scene.language, "toll-again").stand_in(words):
        return None
    counted = [
        index
        for index, account in enumerate(story.accounts)
        if account.category in _COUNTED[count.what] and any(c.what == count.what for c in account.counts)
    ]
    return counted[0] if len(counted) == 1 else None


def _counter(story: Story, number: int, count: Count, account: Account) -> str | None:
    """Who gives a number: the report above it, else the nearest source named before it in the sentence.

    Who attacks has not counted ("Chad shelled the town, killing nine"); who frees or arrests has.
    """
    position = count.start
    scene = story.scene
    for frame in scene.per_sentence.get(number, ()):
        for report in frame.reports:
            if report.end > report.start:
                source = scene.source_span(frame, report)
                if source.start > position and not tolls(scene.language).giving_first:
                    # "köylüler dokuz kişinin öldüğünü söylerken ordu ..."
                    continue
                # "Peru counted two; Chile says four"
                if ";" not in scene.text[min(source.start, position) : max(source.start, position)]:
                    return source.of(scene.text)
    sentence = scene.sentences[number]
    harmed = account.category == "ASSAULT"
    doers = {claim.start for claim in account.claims if harmed and claim.field in ("actor", "recipient")}
    named = [
        scene.text[scene.mentions[m].full_start : scene.mentions[m].full_end]
        for m in scene.mentions_in(sentence.start, position)
        if scene.mentions[m].start not in doers
        and (
            scene.mentions[m].kind in ("person", "organization")
            or (
                scene.mentions[m].kind == "state"
                and scene.mentions[m].full_start == sentence.start
                and scene.mentions[m].case not in ("gen", "loc")
            )
        )
    ]
    words = source_words(scene.language)
    counted = {
        sentence.tokens[k].start
        for _, end, _ in find_numbers(sentence.tokens, tolls(scene.language))
        for k in range(end, min(end + 2, len(sentence.tokens)))
    }
    common = [
        token.core
        for token in sentence.tokens
        if token.end <= position and token.low in words and token.start not in counted
    ]
    found = common or named
    if found:
        return found[-1]
    giver = find_giver(sentence, position, language=scene.language) or find_opener(
        sentence, position, language=scene.language
    )
    return scene.text[giver[0] : giver[1]] if giver else _first_phrase(story, number, position)


def _first_phrase(story: Story, number: int, position: int) -> str | None:
    """`The group put the number at 40`: what stands before the verb that gives a number; None without such a verb."""
    scene = story.scene
    sentence = scene.sentences[number]
    giving = phrases(scene.language, "giving-number")
    for token in sentence.tokens:
        if token.start >= position:
            return None
        if token.start > sentence.start and giving.stand_in((token.low,)):
            told = re.split(_OPENED, scene.text[sentence.start : token.start])[0]
            return told.strip() or None
    return None
