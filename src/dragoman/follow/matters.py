"""The matters of a thread: what lies between the same parties, counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct, field
from msgspec.structs import replace

from dragoman.follow.parting import Core, count_lands, find_closeness, part
from dragoman.follow.promises import GRACE, PLANS, UNDATED
from dragoman.follow.sources import Happening, Source
from dragoman.languages.countries import countries
from dragoman.ontology import Thread, threads
from dragoman.types import Ahead, Contents, Key, Outline

__all__ = ["Matter", "find_plans", "gather_matters"]

MOST_LANDS = 4
TOLD = 0.4
"""From this share of its passages a country is in a track's name."""

_DONE = frozenset({"occurred", "alleged", "cancelled"})


class Matter(Struct, kw_only=True):
    """A track in the making."""

    thread: Thread
    core: Core
    keys: dict[Key, int] = field(default_factory=dict)
    numbers: Counter[str] = field(default_factory=Counter)
    happenings: list[Happening] = field(default_factory=list)
    since: int = 0
    until: int = 0

    @property
    def id(self) -> str:
        """The same as long as the matter lies between the same."""
        return "k" + sha256(f"{self.thread.id} {' '.join(sorted(self.core))}".encode()).hexdigest()[:10]

    @property
    def sentences(self) -> int:
        """How often the thread is named."""
        return sum(self.keys.values())

    @property
    def countries(self) -> tuple[str, ...]:
        """Those concerned: the core, then others that are named often."""
        often = count_lands(self.keys.items())
        told = Counter(one.key for one in self.happenings)
        for key, count in told.items():
            for land in key.told:
                often[land] += count
        most = max(often.values(), default=0)
        others = [land for land, count in often.items() if land not in self.core and count >= TOLD * most]
        others.sort(key=lambda land: (-often[land], land))
        return (*self.core, *others)[:MOST_LANDS]

    def tell_label(self, lands: Sequence[str]) -> str:
        """What a reader calls it, with the countries concerned."""
        name = self.thread.label
        if self.thread.kind == "plan" and self.numbers:
            number = min(self.numbers, key=lambda one: (-self.numbers[one], one))
            name = f"{number}-point plan"
        known = countries()
        between = ", ".join(known[land].name if land in known else land for land in lands)
        return f"{name}: {between}" if between else name

    def outline(self) -> Outline:
        """The matter as a track, as far as counting tells it."""
        done = [(_date(one), one.event) for one in self.happenings if _is_done(one)]
        lands = self.countries
        return Outline(
            id=self.id,
            thread=self.thread.id,
            label=self.tell_label(lands),
            countries=lands,
            events=len(self.happenings),
            sentences=self.sentences,
            since=self.since,
            until=self.until,
            last=max(done)[1] if done else "",
            plans=tuple(
                Ahead(one.event, one.last, one.told)
                for one in self.happenings
                if one.status in PLANS and not _is_done(one)
            ),
        )

    def list_contents(self) -> Contents:
        """What belongs to it."""
        return Contents(tuple(self.keys), tuple(one.event for one in self.happenings))


def find_plans(outline: Outline, today: date | None) -> list[str]:
    """The planned events that may lie ahead."""
    if today is None:
        return []
    now = today.toordinal()
    return [
        plan.event
        for plan in outline.plans
        if (plan.last >= now - GRACE if plan.last else plan.told >= now - UNDATED)
    ]


def gather_matters(source: Source) -> list[Matter]:
    """The matters of all threads, the largest first.

    One sentence alone makes none, unless it names a plan by its number.
    """
    weights: defaultdict[str, Counter[Key]] = defaultdict(Counter)
    named = list(source.count_passages())
    happenings = _settle(source.list_happenings())
    for row in named:
        weights[row.thread][row.key] += row.count
    for happening in happenings:
        weights[happening.thread][happening.key] += 1
    known = {thread.id: thread for thread in threads()}
    every: Counter[Key] = Counter()
    for keys in weights.values():
        every.update(keys)
    closeness = find_closeness(every)
    homes = {
        name: part(keys, about=known[name].about, closeness=closeness)
        for name, keys in weights.items()
        if name in known
    }
    found: dict[tuple[str, Core], Matter] = {}

    def find(thread: str, key: Key) -> Matter:
        core = homes[thread][key]
        matter = found.get((thread, core))
        if matter is None:
            matter = found[thread, core] = Matter(thread=known[thread], core=core)
        return matter

    for row in named:
        if row.thread in known:
            matter = find(row.thread, row.key)
            matter.keys[row.key] = matter.keys.get(row.key, 0) + row.count
            if row.number:
                matter.numbers[row.number] += row.count
            _stretch(matter, row.since, row.until)
    for happening in happenings:
        if happening.thread in known:
            matter = find(happening.thread, happening.key)
            matter.keys.setdefault(happening.key, 0)
            matter.happenings.append(happening)
            if _is_done(happening) and (day := _date(happening)):
                _stretch(matter, day, day)
    kept = [
        matter for matter in found.values() if matter.happenings or matter.sentences > 1 or matter.numbers
    ]
    return sorted(kept, key=lambda one: (-len(one.happenings), -one.sentences, one.id))


def _settle(told: Iterable[Happening]) -> list[Happening]:
    """Each event once a thread, under its most frequent key; those first that tell both sides."""
    found: defaultdict[tuple[str, str], list[Happening]] = defaultdict(list)
    for one in told:
        found[one.thread, one.event].append(one)
    return [
        mine[0]
        if len(mine) == 1
        else replace(
            min(mine, key=lambda one: (not one.key.strong, -one.often, one.key)),
            often=sum(one.often for one in mine),
            told=max(one.told for one in mine),
        )
        for _, mine in sorted(found.items())
    ]


def _is_done(happening: Happening) -> bool:
    """Whether it came to pass; an offer has been made, whatever comes of it."""
    return happening.status in _DONE or (happening.category, happening.status) == ("AGREE", "proposed")


def _date(happening: Happening) -> int:
    """The event's day, or that of its report where it is news; 0 for history without a date."""
    return happening.first or (0 if happening.background else happening.told)


def _stretch(matter: Matter, since: int, until: int) -> None:
    if since and (not matter.since or since < matter.since):
        matter.since = since
    matter.until = max(matter.until, until)
