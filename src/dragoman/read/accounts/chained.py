"""`salı günü kararı kınayarak görüşme istedi`: verbs that a Turkish subject does one after the other, on one day."""

import re

from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account

_CHAINED = re.compile(r"(?:[ae]r[ae]k|[ıiuü]p|m[ıiuü]ş)$")
_CONVERB = re.compile(r"(?:[ae]r[ae]k|[ıiuü]p)$")
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
_FINITE = re.compile(r"(?:[dt][ıiuü](?:l[ae]r)?|m[ıiuü]şt[ıiuü](?:r|r?l[ae]r)?|yor)$")


def share_days(story: Story, number: int, before: int) -> None:
    """Gives what a subject does without a day that of the verb before or behind it in sentence `number`.

    `before` is how many accounts there were until the sentence. Verbs are chained by a converb ("kınayarak",
    "çağırıp") or by an unfinished past ("protesto etmiş, ... istemişti"); where the sentence tells one of
    them a day of its own, no other is lent to it.
    """
    if story.scene.language != "tr":
        return
    frames = {
        story.scene.span(frame, frame.start, frame.end).start: frame
        for frame in story.scene.per_sentence.get(number, ())
    }
    own = range(before, len(story.accounts))
    chain = [k for k in own if _is_link(story, frames.get(story.accounts[k].key_start))]
    dated = [k for k in chain if (day := story.accounts[k].date) is not None and day.precision == "day"]
    if not dated or len({story.accounts[k].date for k in dated}) != 1:
        return
    lender = story.accounts[dated[0]]
    words = [_last_word(story, frames[story.accounts[k].key_start]) for k in chain]
    # "beş kişiyi alıkoymuş, fidye istemişti": an unfinished past may be followed on another day
    together = any(_CONVERB.search(word) for word in words)
    for k in chain:
        account = story.accounts[k]
        spoken = {account.category, lender.category} <= _SPOKEN
        if account.date is None and _is_by_same(account, lender) and (spoken or together):
            story.lend(k, lender, why="the day of the verb that the same subject does beside it", place=False)


def _is_link(story: Story, frame: Frame | None) -> bool:
    """Whether a verb is one of a chain: a converb, an unfinished past, or the finite verb at the end."""
    if frame is None or frame.predicate.pos != "verb" or frame.tense == "future":
        return False
    word = _last_word(story, frame)
    return _CHAINED.search(word) is not None or (not frame.nested and _FINITE.search(word) is not None)


def _last_word(story: Story, frame: Frame) -> str:
    return story.scene.sentences[frame.sentence].tokens[frame.end - 1].low


def _is_by_same(account: Account, lender: Account) -> bool:
    same = bool(account.actors) and account.actors[:1] == lender.actors[:1]
    return same and account.status == lender.status == "occurred" and not account.background
