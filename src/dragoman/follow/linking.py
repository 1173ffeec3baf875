"""Which events belong to which threads: those told where a thread is named, and those that are about it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from dragoman.languages.lands import count_lands
from dragoman.ontology import Thread, own_topics, threads
from dragoman.types import Article, Event, EventAccount, Key, Link, Passage

__all__ = ["link_events"]

MATTER = 900
"""Characters behind the sentence of a meeting within which what it was about is told."""

AGENDA = 1600
"""Characters before a sentence on what was talked about within which the meeting is told."""

_TALKS = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "AID"})
_MEETINGS = frozenset({"CONSULT", "AGREE"})
_MOST_OWN = 5


def link_events(
    events: Iterable[Event],
    passages: Mapping[str, Sequence[Passage]],
    focus: Mapping[str, Key],
    articles: Mapping[str, Article],
) -> tuple[Link, ...]:
    """The links of events with the threads that `passages` (by document) name, and with those of their topics.

    `focus` has by document the countries that it names most.
    """
    told: defaultdict[str, list[tuple[EventAccount, Event]]] = defaultdict(list)
    for event in events:
        for account in event.accounts:
            if account.document in articles:
                told[account.document].append((account, event))
    found: defaultdict[tuple[str, str], list[tuple[str, int, int, Key]]] = defaultdict(list)
    for document in sorted(told):
        mine = sorted(told[document], key=lambda one: (one[0].start, one[0].end, one[1].id))
        named: set[tuple[str, str]] = set()
        for passage in passages.get(document, ()):
            for event in _find_events(passage, mine):
                named.add((passage.thread, event.id))
                found[passage.thread, event.id].append((document, passage.start, passage.end, passage.key))
        for account, event in mine:
            for thread in _find_topical(account, event):
                key = _find_key(account, articles[document], focus.get(document, Key()))
                if key.strong and (thread, event.id) not in named:
                    found[thread, event.id].append((document, account.start, account.end, key))
    return tuple(sorted(_settle(found)))


def _find_events(passage: Passage, told: Sequence[tuple[EventAccount, Event]]) -> Iterator[Event]:
    """The events told in the sentence; where it says what was talked about, the meeting told before it."""
    inside = [event for account, event in told if account.start < passage.end and passage.start < account.end]
    if inside or passage.heading or passage.year:
        yield from {event.id: event for event in inside}.values()
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


def _find_topical(account: EventAccount, event: Event) -> Iterator[str]:
    """The threads that the event is a stage of by itself, and those of its topics that it, or what follows, tells."""
    reach = account.end + MATTER
    for topic in event.topics:
        thread = _by_topic().get(topic)
        if thread is None:
            continue
        told = any(
            one.field == "topic" and one.value == topic and account.start <= one.start and one.end <= reach
            for one in account.evidence
        )
        if topic in own_topics(event.category, event.mode) or (told and event.category in _TALKS):
            yield thread.id


def _find_key(account: EventAccount, article: Article, focus: Key) -> Key:
    own = count_lands(article.text[account.start : account.end], article.language)
    mine = sorted(sorted(own, key=lambda land: (-own[land], land))[:_MOST_OWN])
    return Key(tuple(mine), focus.focus, tuple(land for land in focus.around if land not in mine))


def _settle(found: Mapping[tuple[str, str], Sequence[tuple[str, int, int, Key]]]) -> Iterator[Link]:
    """Every place of an event in a thread under one key: the most frequent one, those first that tell both sides."""
    for (thread, event), places in found.items():
        votes = Counter(key for _, _, _, key in places)
        key = min(votes, key=lambda one: (not one.strong, -votes[one], one))
        for document, start, end, _ in dict.fromkeys(places):
            yield Link(thread, event, document, start, end, key)


@cache
def _by_topic() -> dict[str, Thread]:
    return {topic: thread for thread in threads() for topic in thread.topics}
