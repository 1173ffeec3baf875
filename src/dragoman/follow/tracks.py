"""Tracks: what a negotiation is about, followed from event to event and statement to statement."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct

from dragoman.languages.countries import countries
from dragoman.languages.loader import LANGUAGES
from dragoman.languages.threads import Named, find_threads
from dragoman.ontology import Thread, threads
from dragoman.types import Actor, Article, Event, EventAccount, Promise, Record, Stage, Track

__all__ = ["find_tracks"]

MOST_PARTIES = 8
CONCERNED = 4
"""Countries that an article's mention of a thread is taken to concern, the most often told ones first."""

NEAR = 400
"""Characters around an event within which a thread that the article names is the event's."""

_END = re.compile(r"[.!?…]+[\"”’»)]*\s|\n")


class Mention(Struct, frozen=True):
    """A thread named in one article: the sentence `[start, end)`, and the events that it tells."""

    thread: str
    document: str
    start: int
    end: int
    number: str
    events: tuple[str, ...]


def find_tracks(record: Record, promises: Sequence[Promise] = ()) -> tuple[Track, ...]:
    """The tracks of a record, those that more events and statements are of first.

    A thread is named by its words (`languages/*/threads.jsonl`) in the sentence of an event, or by the event's topic;
    a sentence that names it and tells no event is a statement. Mentions of one thread are one track where they
    concern the same countries. `promises` tell what is planned next.
    """
    book = _Book(record)
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for article in record.documents:
        if article.copy_of is None and article.language in LANGUAGES:
            for mention in book.find_mentions(article):
                found[mention.thread].append(mention)
    tracks: list[Track] = []
    for thread in threads():
        for mentions in _part(found[thread.id], book):
            if (track := _build(thread, mentions, book, promises)) is not None:
                tracks.append(track)
    return tuple(sorted(tracks, key=lambda track: (-len(track.stages), track.id)))


class _Book:
    """A record's events by document, and whom documents are about."""

    def __init__(self, record: Record) -> None:
        self.actors: dict[str, Actor] = {actor.id: actor for actor in record.actors}
        self.articles: dict[str, Article] = {article.id: article for article in record.documents}
        self.events: dict[str, Event] = {event.id: event for event in record.events}
        self.told: defaultdict[str, list[tuple[EventAccount, Event]]] = defaultdict(list)
        for event in record.events:
            for account in event.accounts:
                self.told[account.document].append((account, event))
        self._by_topic = {topic: thread.id for thread in threads() for topic in thread.topics}

    def find_mentions(self, article: Article) -> Iterable[Mention]:
        """The threads that an article names, each with the sentence and the events told in it."""
        seen: set[tuple[str, int]] = set()
        told = self.told[article.id]
        claimed: defaultdict[str, set[str]] = defaultdict(set)
        for named in find_threads(article.text, article.language):
            start, end = _find_sentence(article.text, named)
            if (named.thread, start) in seen:
                continue
            seen.add((named.thread, start))
            events = tuple(
                dict.fromkeys(
                    event.id for account, event in told if account.start < end and start < account.end
                )
            )
            claimed[named.thread].update(events)
            yield Mention(named.thread, article.id, start, end, named.number, events)
        for account, event in told:
            for topic in event.topics:
                thread = self._by_topic.get(topic)
                if thread is not None and event.id not in claimed[thread]:
                    claimed[thread].add(event.id)
                    yield Mention(thread, article.id, account.start, account.end, "", (event.id,))

    def concerned(self, mention: Mention) -> frozenset[str]:
        """The countries that a mention is about: of the events in its sentence, else of those of its article."""
        own = self._count_countries(self.events[name] for name in mention.events)
        whole = self._count_countries(event for _, event in self.told[mention.document])
        for country in own:
            whole[country] += 3 * own[country]
        ranked = sorted(whole, key=lambda country: (-whole[country], country))
        return frozenset(ranked[:CONCERNED])

    def _count_countries(self, events: Iterable[Event]) -> Counter[str]:
        found: Counter[str] = Counter()
        for event in events:
            found.update(
                {
                    country
                    for one in (*event.actors, *event.recipients)
                    if one in self.actors and (country := self.actors[one].country)
                }
            )
        return found

    def day(self, mention: Mention) -> date | None:
        """The publication day of the mention's article."""
        published = self.articles[mention.document].published
        return published.date if published else None


def _find_sentence(text: str, named: Named) -> tuple[int, int]:
    start = max(
        (found.end() for found in _END.finditer(text, max(0, named.start - 1200), named.start)), default=None
    )
    if start is None:
        start = max(0, named.start - 1200) if named.start > 1200 else 0
    after = _END.search(text, named.end, named.end + 1200)
    end = after.start() + 1 if after else min(len(text), named.end + 1200)
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _part(mentions: Sequence[Mention], book: _Book) -> list[list[Mention]]:
    """Mentions of one thread by what they concern: two countries in common, or all of the shorter list."""
    parts: list[tuple[Counter[str], list[Mention]]] = []
    ordered = sorted(mentions, key=lambda m: (-len(book.concerned(m)), m.document, m.start))
    for mention in ordered:
        mine = book.concerned(mention)
        best = max(
            parts, key=lambda part: sum(part[0][c] for c in mine) / (1 + sum(part[0].values())), default=None
        )
        if best is not None and _is_same_matter(
            mine, frozenset(c for c, _ in best[0].most_common(CONCERNED))
        ):
            best[0].update(mine)
            best[1].append(mention)
        else:
            parts.append((Counter(mine), [mention]))
    return [part for _, part in parts]


def _is_same_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    common = len(one & other)
    return common >= 2 or common == min(len(one), len(other))


def _build(
    thread: Thread, mentions: Sequence[Mention], book: _Book, promises: Sequence[Promise]
) -> Track | None:
    stages: dict[tuple[str, str, int], Stage] = {}
    for mention in sorted(mentions, key=lambda m: (book.day(m) or date.max, m.document, m.start)):
        for name in mention.events:
            event = book.events[name]
            account = next(a for a in event.accounts if a.document == mention.document)
            day = event.date.start if event.date else book.day(mention)
            stages.setdefault(
                ("event", name, 0), Stage("event", day, account.document, account.start, account.end, name)
            )
        if not mention.events:
            stages.setdefault(
                ("statement", mention.document, mention.start),
                Stage("statement", book.day(mention), mention.document, mention.start, mention.end),
            )
    ordered = sorted(stages.values(), key=lambda s: (s.day or date.max, s.kind, s.document, s.start, s.event))
    events = [book.events[stage.event] for stage in ordered if stage.event]
    if not ordered or (len(ordered) < 2 and not events):
        return None
    who = Counter(one for event in events for one in (*event.actors, *event.recipients))
    concerned: Counter[str] = Counter()
    for mention in mentions:
        concerned.update(book.concerned(mention))
    lands = tuple(sorted(c for c, n in concerned.most_common(CONCERNED) if n * 4 >= max(concerned.values())))
    numbers = Counter(mention.number for mention in mentions if mention.number)
    label = thread.label
    if numbers and thread.kind == "plan":
        label = f"{min(numbers, key=lambda n: (-numbers[n], n))}-point plan"
    done = [event for event in events if event.status in ("occurred", "alleged", "cancelled")]
    return Track(
        id="k" + sha256(f"{thread.id} {' '.join(lands)}".encode()).hexdigest()[:10],
        thread=thread.id,
        label=f"{label}: {', '.join(_name(land) for land in lands)}" if lands else label,
        countries=lands,
        parties=tuple(sorted(who, key=lambda one: (-who[one], one))[:MOST_PARTIES]),
        stages=tuple(ordered),
        last=max(
            done, key=lambda event: (event.date.start if event.date else date.min, event.id), default=None
        ),
        next=_find_next({event.id for event in events}, promises),
    )


def _find_next(events: set[str], promises: Sequence[Promise]) -> Event | None:
    ahead = [
        promise
        for promise in promises
        if promise.state in ("open", "moved") and events & {promise.id, promise.event.id}
    ]
    ahead.sort(key=lambda promise: (promise.planned.start if promise.planned else date.max, promise.id))
    return ahead[0].event if ahead else None


def _name(country: str) -> str:
    known = countries().get(country)
    return known.name if known else country
