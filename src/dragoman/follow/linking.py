"""Which events belong to which threads: those told where a thread is named, and those that are about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from dragoman.languages.lands import count_lands, find_sides
from dragoman.ontology import Thread, own_topics, threads
from dragoman.types import Article, Event, EventAccount, Key, Link, Passage

__all__ = ["link_article"]

MATTER = 900
"""Characters behind the sentence of a meeting within which what it was about is told."""

AGENDA = 1600
"""Characters before a sentence on what was talked about within which the meeting is told."""

_TALKS = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "AID"})
_ATTACKS = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_MEETINGS = frozenset({"CONSULT", "AGREE"})
_MOST_OWN = 3
_MOST_AROUND = 2


def link_article(article: Article, passages: Sequence[Passage], events: Iterable[Event]) -> tuple[Link, ...]:
    """The links of the events that an article tells with the threads that its `passages` name, or that they are about.

    `events` are all that it tells; so the links are the same whatever other articles there are.
    """
    told = [
        (account, event) for event in events for account in event.accounts if account.document == article.id
    ]
    told.sort(key=lambda one: (one[0].start, one[0].end, one[1].id))
    found: set[Link] = set()
    named: set[tuple[str, str]] = set()
    for passage in passages:
        for event in _find_events(passage, told):
            if event.category in _ATTACKS and passage.thread not in _attacked():
                continue
            named.add((passage.thread, event.id))
            found.add(Link(passage.thread, event.id, article.id, passage.start, passage.end, passage.key))
    lands = _Lands(article)
    for account, event in told:
        for thread, start, end in _find_topical(account, event):
            key = lands.find_key(account)
            if key.strong and (thread, event.id) not in named:
                found.add(Link(thread, event.id, article.id, start, end, key))
    return tuple(sorted(found))


def _find_events(passage: Passage, told: Sequence[tuple[EventAccount, Event]]) -> Iterator[Event]:
    """The events told in the sentence; where it says what was talked about, the meeting told before it."""
    inside = [event for account, event in told if account.start < passage.end and passage.start < account.end]
    if inside or passage.heading or passage.year:
        # What is told of "the 2019 deal" without a date belongs to that year, not to the days of the report.
        yield from {event.id: event for event in inside if event.date or not passage.year}.values()
        return
    before = [
        (event.category == "CONSULT", account.start, event.id, account, event)
        for account, event in told
        if passage.start - AGENDA <= account.start < passage.start
        and event.category in _MEETINGS
        and not account.background
    ]
    if before:
        *_, account, event = max(before, key=lambda one: one[:3])
        if passage.agenda or _tells_matter(account, passage):
            yield event


def _tells_matter(account: EventAccount, passage: Passage) -> bool:
    return any(
        one.field == "topic" and passage.start <= one.start and one.end <= passage.end
        for one in account.evidence
    )


def _find_topical(account: EventAccount, event: Event) -> Iterator[tuple[str, int, int]]:
    """The threads that the event is a stage of by itself, and those of its topics that it, or what follows, tells.

    Each with the words that tell it: those of the topic, or the event's sentence.
    """
    reach = account.end + MATTER
    for topic in event.topics:
        thread = _by_topic().get(topic)
        if thread is None:
            continue
        told = min(
            (
                (one.start, one.end)
                for one in account.evidence
                if one.field == "topic"
                and one.value == topic
                and account.start <= one.start
                and one.end <= reach
            ),
            default=None,
        )
        if topic in own_topics(event.category, event.mode):
            yield thread.id, account.start, account.end
        elif told is not None and event.category in _TALKS:
            yield thread.id, *told


class _Lands:
    """The countries that an article names, counted but once, and only where a sentence names two."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _whole(self) -> Counter[str]:
        named, located = count_lands(self._article.text, self._article.language)
        return named + located

    def find_key(self, account: EventAccount) -> Key:
        """The key of a sentence that tells an event."""
        own = find_sides(self._article.text[account.start : account.end], self._article.language)
        if len(own) < 2:
            return Key(tuple(own))
        whole = self._whole
        ranked = sorted(own, key=lambda land: (-whole[land], -own[land], land))[:_MOST_OWN]
        focus = min(whole, key=lambda land: (-whole[land], land))
        others = [land for land in whole if land not in ranked and land != focus]
        others.sort(key=lambda land: (-whole[land], land))
        return Key(tuple(sorted(ranked)), focus, tuple(sorted(others[:_MOST_AROUND])))


@cache
def _attacked() -> frozenset[str]:
    return frozenset(thread.id for thread in threads() if thread.attacks)


@cache
def _by_topic() -> dict[str, Thread]:
    return {topic: thread for thread in threads() for topic in thread.topics}
