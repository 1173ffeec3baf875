"""The matters of a thread: what lies between the same parties, counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct, field

from dragoman.follow.cells import Cell
from dragoman.follow.parting import Core, find_closeness, part
from dragoman.follow.promises import GRACE, UNDATED
from dragoman.languages.countries import countries
from dragoman.ontology import Thread, threads
from dragoman.types import Outline

__all__ = ["Matter", "find_plans", "gather_matters"]

MOST_LANDS = 4
TOLD = 0.4
"""From this share of its passages a country is in a track's name."""


class Matter(Struct, kw_only=True):
    """A track in the making, of cells."""

    thread: Thread
    core: Core
    cells: dict[str, Cell] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The same as long as the matter lies between the same."""
        return "k" + sha256(f"{self.thread.id} {' '.join(sorted(self.core))}".encode()).hexdigest()[:10]

    @property
    def sentences(self) -> int:
        """How often the thread is named."""
        return sum(cell.sentences for cell in self.cells.values())

    @property
    def events(self) -> int:
        """How many events are in it."""
        return sum(cell.events for cell in self.cells.values())

    @property
    def numbers(self) -> Counter[str]:
        """How often its plan is named by which number."""
        return _add(cell.numbers for cell in self.cells.values())

    @property
    def countries(self) -> tuple[str, ...]:
        """Those concerned: the core, then others that are named often."""
        often = _add(cell.often for cell in self.cells.values())
        most = max(often.values(), default=0)
        others = [land for land, count in often.items() if land not in self.core and count >= TOLD * most]
        others.sort(key=lambda land: (-often[land], land))
        return (*self.core, *others)[:MOST_LANDS]

    def tell_label(self, lands: Sequence[str]) -> str:
        """What a reader calls it, with the countries concerned."""
        name = self.thread.label
        if self.thread.kind == "plan" and (numbers := self.numbers):
            number = min(numbers, key=lambda one: (-numbers[one], one))
            name = f"{number}-point plan"
        known = countries()
        between = ", ".join(known[land].name if land in known else land for land in lands)
        return f"{name}: {between}" if between else name

    def outline(self) -> Outline:
        """The matter as a track, as far as counting tells it."""
        cells = self.cells.values()
        lands = self.countries
        return Outline(
            id=self.id,
            thread=self.thread.id,
            label=self.tell_label(lands),
            countries=lands,
            events=self.events,
            sentences=self.sentences,
            since=min((cell.since for cell in cells if cell.since), default=0),
            until=max((cell.until for cell in cells), default=0),
            last=max(cell.last for cell in cells)[1],
            plans=tuple(sorted((plan for cell in cells for plan in cell.plans), key=lambda one: one.event)),
        )


def _add(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for some in counts:
        whole.update(some)
    return whole


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


def gather_matters(cells: Mapping[tuple[str, str], Cell]) -> list[Matter]:
    """The matters that cells (by thread and name) make, the largest first.

    One sentence alone makes none, unless it names a plan by its number.
    """
    by_thread: defaultdict[str, dict[str, Cell]] = defaultdict(dict)
    for (name, cell_name), cell in cells.items():
        by_thread[name][cell_name] = cell
    closeness = find_closeness(cells.values())
    found: dict[tuple[str, Core], Matter] = {}
    for thread in threads():
        mine = by_thread.get(thread.id, {})
        for cell_name, core in part(mine, about=thread.about, closeness=closeness).items():
            matter = found.setdefault((thread.id, core), Matter(thread=thread, core=core))
            matter.cells[cell_name] = mine[cell_name]
    kept = [matter for matter in found.values() if matter.events or matter.sentences > 1 or matter.numbers]
    return sorted(kept, key=lambda one: (-one.events, -one.sentences, one.id))
