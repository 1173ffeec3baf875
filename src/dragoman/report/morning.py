"""What a morning brief says: what changed since a day, and what is ahead, every statement with its sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.report.brief import is_ahead
from dragoman.report.day import tell_date, tell_day
from dragoman.report.development import tell_development
from dragoman.report.item import DisputeItem, Item, Shelved, join, tell_disputes, tell_document, tell_item
from dragoman.report.language import name_language
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record, sort_newest, sort_oldest
from dragoman.report.source import Source, tell_sources
from dragoman.report.threads import ThreadLine, tell_line
from dragoman.types import Change, Event, Morning, Promise

MOST_IN_SHORT = 7
FEWEST_FOR_SHORT = 8
MOST_TOLD = 300
"""Events below one heading; a brief of more would not be read."""

SECTIONS = (
    ("new", "New", ("new",)),
    ("planned", "Newly planned", ()),
    ("kept", "Planned, now held", ("held",)),
    ("moved", "On another day", ("moved",)),
    ("off", "Called off", ("cancelled",)),
    ("denied", "Denied", ("denied",)),
    ("disputed", "Newly disputed", ("disputed",)),
    ("settled", "No longer disputed", ("settled",)),
    ("confirmed", "Confirmed by another origin", ("confirmed",)),
    ("refined", "Known more exactly", ("refined",)),
    ("hand", "Corrected by hand", ("corrected", "rejected")),
    ("withdrawn", "No longer told", ("withdrawn",)),
)
"""Headings of a morning brief with the changes below them. What is new and still to come stands below its own."""

_FIRST = ("held", "moved", "cancelled", "denied", "disputed", "settled", "corrected", "rejected", "withdrawn")
"""Kinds by which an event is placed before it counts that it is new, confirmed or known more exactly."""

_ENDED = {"cancelled": "off", "denied": "denied"}
"""What is heard of for the first time when it is over already, by status."""

MOST_OLD = 4
"""Earlier documents that are quoted beside the new ones."""

_COUNTED = {
    "new": ("new event", "new events"),
    "planned": ("new plan", "new plans"),
    "kept": ("plan held", "plans held"),
    "moved": ("moved", "moved"),
    "off": ("called off", "called off"),
    "denied": ("denied", "denied"),
    "disputed": ("newly disputed", "newly disputed"),
    "settled": ("no longer disputed", "no longer disputed"),
    "confirmed": ("confirmed by another origin", "confirmed by other origins"),
    "refined": ("known more exactly", "known more exactly"),
    "hand": ("corrected by hand", "corrected by hand"),
    "withdrawn": ("no longer told", "no longer told"),
    "overdue": ("plan overdue", "plans overdue"),
}


class News(Struct, frozen=True):
    """An event with what became of it in words, and the contradictions that are new."""

    item: Item
    details: tuple[str, ...] = ()
    disputes: tuple[DisputeItem, ...] = ()


class Group(Struct, frozen=True):
    """News below a day's label, or below none."""

    label: str
    news: tuple[News, ...]


class Section(Struct, frozen=True):
    """A heading with what stands below it; `count` is how many events belong there, `remark` tells of the rest."""

    name: str
    title: str
    groups: tuple[Group, ...]
    count: int
    remark: str = ""


class MorningBrief(Struct, frozen=True):
    """The whole morning brief; `fresh` are the numbers of the documents that came since.

    `threads` are tracks that moved, `unshown` counts the others.
    """

    title: str
    summary: str
    in_short: tuple[News, ...]
    sections: tuple[Section, ...]
    documents: tuple[Shelved, ...]
    fresh: frozenset[int]
    refused: tuple[tuple[str, str], ...]
    shelf: Shelf
    threads: tuple[ThreadLine, ...] = ()
    unshown: int = 0


def make_morning(morning: Morning) -> MorningBrief:
    """Orders what changed for a reader. What no document's sentence carries is left out, as in every brief."""
    writer = _Writer(morning)
    placed = _place(morning.changes, writer.shelf)
    sections = []
    for name, title, _ in SECTIONS:
        main = [event for event in placed[name] if event.importance == "main"]
        some = (sort_newest(main) if name == "new" else main)[:MOST_TOLD]
        groups = writer.group_days(some) if name == "new" else writer.group(some)
        sections.append(_make_section(name, title, groups, len(main)))
    sections.append(
        writer.list_plans("overdue", "Overdue, without a report", morning.overdue, _tell_stale(morning))
    )
    ahead = f"The days to {tell_day(morning.until)}"
    sections.append(writer.list_plans("ahead", ahead, morning.coming, _tell_later(morning)))
    older = [event for name, _, _ in SECTIONS for event in placed[name] if event.importance == "background"]
    groups = writer.group(sort_newest(older)[:MOST_TOLD])
    sections.append(_make_section("background", "Background", groups, len(older)))
    shown = tuple(section for section in sections if section.groups or section.remark)
    record = morning.record
    numbers = writer.shelf.numbers
    quoted = _list_shown(shown)
    came = [name for name in morning.fresh if name in numbers]
    listed = quoted | {numbers[name] for name in came[:MOST_TOLD]}
    return MorningBrief(
        title=f"Since {tell_day(morning.since, weekday=True)}",
        summary=_tell_summary(morning, shown, writer.shelf),
        in_short=_choose_short(shown),
        sections=shown,
        documents=tuple(tell_document(one, numbers) for one in record.documents if numbers[one.id] in listed),
        fresh=frozenset(numbers[name] for name in came),
        refused=tuple((clean_line(one.path), shorten(one.reason, most=400)) for one in record.refused),
        shelf=writer.shelf,
        threads=tuple(tell_line(track) for track in morning.tracks),
        unshown=morning.moved - len(morning.tracks),
    )


class _Writer:
    """Makes news of events, each with a number of its own."""

    def __init__(self, morning: Morning) -> None:
        self.shelf = index_record(morning.record)
        self._told: defaultdict[str, list[Change]] = defaultdict(list)
        for change in morning.changes:
            self._told[change.event.id].append(change)
        numbers = self.shelf.numbers
        self._fresh = frozenset(numbers[name] for name in morning.fresh if name in numbers)
        self._numbers: dict[str, int] = {}

    def tell(self, event: Event, details: Sequence[str] = ()) -> News | None:
        """The news of an event; None where no sentence carries it."""
        sources = tell_sources(event, self.shelf)
        if not sources:
            return None
        number = self._numbers.setdefault(event.id, len(self._numbers) + 1)
        told = self._told[event.id]
        kept = self._choose(sources)
        item = tell_item(event, number, kept, self.shelf)
        fields = {change.field for change in told if change.kind == "disputed"}
        disputes = tuple(one for one in tell_disputes([item], self.shelf) if one.field in fields)
        lines = [line for change in told if (line := tell_development(change, self.shelf))]
        if left := len(sources) - len(kept):
            lines.append(f"{left} earlier document{'s tell' if left != 1 else ' tells'} it too")
        # What was just corrected says so itself.
        by_hand = () if any(change.kind in ("corrected", "rejected") for change in told) else item.by_hand
        item = replace(item, disputed=tuple(one.field for one in disputes), by_hand=by_hand)
        return News(item, tuple(dict.fromkeys([*details, *lines])), disputes)

    def group(self, events: Iterable[Event]) -> tuple[Group, ...]:
        """One group without a label."""
        news = tuple(found for event in events if (found := self.tell(event)) is not None)
        return (Group("", news),) if news else ()

    def group_days(self, events: Iterable[Event]) -> tuple[Group, ...]:
        """Groups below their days, in the order given."""
        days: dict[str, list[News]] = {}
        for event in events:
            label = tell_date(event.date, weekday=True) if event.date else "Day not told"
            if (found := self.tell(event)) is not None:
                days.setdefault(label, []).append(found)
        return tuple(Group(label, tuple(news)) for label, news in days.items())

    def list_plans(self, name: str, title: str, promises: Iterable[Promise], remark: str) -> Section:
        """The section of these plans; of one that stands elsewhere already it tells the line alone."""
        plans = list(promises)
        news = [found for one in plans[:MOST_TOLD] if (found := self._tell_plan(one)) is not None]
        over = len(plans) - MOST_TOLD
        remark = (
            f"{over} more are in the project: dragoman planned lists them all. {remark}"
            if over > 0
            else remark
        )
        count = len(plans) if over > 0 else len(news)
        return Section(name, title, (Group("", tuple(news)),) if news else (), count, remark)

    def _tell_plan(self, promise: Promise) -> News | None:
        known = promise.event.id in self._numbers
        steps = promise.steps[-1:] if promise.state == "overdue" else ()
        told = [f"Reported on {tell_day(step.reported)}" for step in steps if step.reported]
        found = self.tell(promise.event, told)
        if found is not None and known:
            found = News(replace(found.item, sources=()))
        return found

    def _choose(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """The new documents first, and a few of the earlier ones."""
        marked = [
            replace(one, notes=("new", *one.notes)) if one.document in self._fresh else one for one in sources
        ]
        new = [one for one in marked if one.document in self._fresh]
        return (*new, *[one for one in marked if one.document not in self._fresh][:MOST_OLD])


def _place(changes: Sequence[Change], shelf: Shelf) -> defaultdict[str, list[Event]]:
    """Each event below one heading."""
    home = {kind: name for name, _, kinds in SECTIONS for kind in kinds}
    best: dict[str, Change] = {}
    for change in changes:
        other = best.get(change.event.id)
        if other is None or _rank(change) < _rank(other):
            best[change.event.id] = change
    placed: defaultdict[str, list[Event]] = defaultdict(list)
    for change in best.values():
        event = change.event
        name = home[change.kind]
        if change.kind == "new":
            ahead = is_ahead(event) and not shelf.is_past(event)
            name = "planned" if ahead else _ENDED.get(event.status, name)
        placed[name].append(event)
    placed["planned"] = sort_oldest(placed["planned"])
    return placed


def _rank(change: Change) -> int:
    return _FIRST.index(change.kind) if change.kind in _FIRST else len(_FIRST)


def _make_section(name: str, title: str, groups: tuple[Group, ...], total: int) -> Section:
    over = total - MOST_TOLD
    remark = f"{over} more are in the project: dragoman changes lists them all." if over > 0 else ""
    # What no sentence carries is left out, and does not count.
    count = total if over > 0 else sum(len(group.news) for group in groups)
    return Section(name, title, groups, count, remark)


def _list_shown(sections: Iterable[Section]) -> set[int]:
    """The numbers of the documents that are quoted."""
    news = [one for section in sections for group in section.groups for one in group.news]
    sides = [side for one in news for dispute in one.disputes for side in dispute.sides]
    sources = [
        *(source for one in news for source in one.item.sources),
        *(s for one in sides for s in one.sources),
    ]
    return {source.document for source in sources}


def _choose_short(sections: Sequence[Section]) -> tuple[News, ...]:
    changed = [section for section in sections if section.name not in ("ahead", "background")]
    if sum(section.count for section in changed) < FEWEST_FOR_SHORT:
        return ()
    ranked = []
    for section in changed:
        turn = section.name in ("kept", "moved", "off", "denied", "disputed")
        for news in (news for group in section.groups for news in group.news):
            ranked.append((not turn, -news.item.event.origins, news.item.number, news))
    chosen = [news for _, _, _, news in sorted(ranked, key=lambda one: one[:3])]
    return tuple(chosen[:MOST_IN_SHORT])


def _tell_summary(morning: Morning, sections: Sequence[Section], shelf: Shelf) -> str:
    told = []
    for section in sections:
        if section.name in _COUNTED and section.count:
            told.append(f"{section.count} {_COUNTED[section.name][section.count != 1]}")
    came = [shelf.documents[name] for name in morning.fresh if name in shelf.documents]
    languages = sorted({name_language(document.language) for document in came})
    new = f"{len(came)} new document{'s' if len(came) != 1 else ''}" if came else "no new documents"
    new += f" in {join(languages)}" if languages else ""
    return f"{join(told) if told else 'Nothing has changed'}; {new}. As of {tell_day(morning.on)}"


def _tell_later(morning: Morning) -> str:
    return f"{_count(morning.later)} for later days or without a day." if morning.later else ""


def _tell_stale(morning: Morning) -> str:
    return f"{_count(morning.stale)} overdue before." if morning.stale else ""


def _count(number: int) -> str:
    return "1 more plan" if number == 1 else f"{number} more plans"
