"""Read the gold bundles and say how close the records come; fail where a figure is below its floor.

    python -m eval.score [BUNDLE ...] [--misses] [--raise] [--json FILE]

Without bundles it takes those below `eval/gold` and compares the total with `eval/floors.json`. All figures
are percentages; `eval/README.md` explains them.
"""

import argparse
import json
import math
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.bundle import Gold, GoldEvent, keep_languages, load_gold

import dragoman
from dragoman.types import Event, Record

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
FIGURES = (
    *("P", "R", "F", "act", "date", "place", "status", "mode"),
    *("topic", "docs", "attr", "disp", "name", "clean", "meta", "proof"),
)
# From half of the actors on an event counts as found: one side named differently is a near miss.
ENOUGH_ACTORS = 0.5
# A figure over the found events may sink by a case or two when more events are found; a quotation is never wrong.
SLACK = 2.0
EXACT = ("proof",)


class Sheet:
    """Running sums for every figure, and the lines that say what went wrong."""

    def __init__(self) -> None:
        self.got: defaultdict[str, float] = defaultdict(float)
        self.of: defaultdict[str, float] = defaultdict(float)
        self.misses: list[str] = []

    def mark(self, figure: str, got: float, *, miss: str = "") -> None:
        """Count one case with its share of right; note `miss` where it is not wholly right."""
        self.got[figure] += got
        self.of[figure] += 1
        if got < 1 and miss:
            self.misses.append(miss)

    def add(self, other: "Sheet") -> None:
        """Take in another bundle's sums."""
        for figure, count in other.of.items():
            self.got[figure] += other.got[figure]
            self.of[figure] += count
        self.misses += other.misses

    def figures(self) -> dict[str, float | None]:
        """Every figure in percent; None where no case came up."""
        shares = {f: 100 * self.got[f] / self.of[f] if self.of[f] else None for f in FIGURES}
        precision, recall = shares["P"] or 0.0, shares["R"] or 0.0
        shares["F"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        disputes = self.got["disputes said"] + self.got["disputes wanted"]
        shares["disp"] = 200 * self.got["disputes hit"] / disputes if disputes else None
        return shares


def fold(text: str) -> str:
    """Lower case without accents and punctuation, the Turkish i's made one."""
    plain = unicodedata.normalize("NFKD", text.translate({0x130: "i", 0x49: "i", 0x131: "i"}).casefold())
    kept = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


def overlap(left: set[str], right: set[str]) -> float:
    """F1 of two sets; two empty sets agree."""
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def owners(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name -> the one actor that bears it; names of several actors tell nobody apart and are left out."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for name, actor in names:
        bearers[name].add(actor)
    return {name: next(iter(ids)) for name, ids in bearers.items() if name and len(ids) == 1}


def name_actors(gold: Gold, record: Record) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Record actor -> gold actor it shares most names with; gold actor -> record actors with its names."""
    full = owners((fold(n), a.id) for a in gold.actors for n in a.names)
    people = [(fold(n), a.id) for a in gold.actors if a.kind == "person" for n in a.names]
    last = owners((n.split()[-1], i) for n, i in people if n)
    meant: dict[str, str] = {}
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for actor in record.actors:
        folded = [fold(n) for n in (actor.name, *actor.names)]
        by_last = last if actor.kind == "person" else {}
        hits = Counter(full.get(n) or by_last.get(n.split()[-1]) for n in folded if n)
        del hits[None]
        for hit in hits:
            if hit:
                bearers[hit].add(actor.id)
        if best := max(hits, key=lambda h: hits[h], default=None):
            meant[actor.id] = best
    return meant, bearers


def span_days(event: Event) -> tuple[str | None, str | None]:
    """First and last day in ISO form."""
    return (event.date.start.isoformat(), event.date.end.isoformat()) if event.date else (None, None)


def may_be(want: GoldEvent, said: Event) -> bool:
    """Same category and no contradicting date."""
    start, end = span_days(said)
    if want.category != said.category:
        return False
    if start is None or end is None:
        return True
    return (want.end is None or start <= want.end) and (want.start is None or want.start <= end)


def place_events(record: Record, meant: Mapping[str, str]) -> tuple[list[set[str]], list[set[str]]]:
    """For each record event the names of its documents, and its participants as gold actors where known."""
    name_of = {d.id: Path(d.path).name for d in record.documents}
    where = [{name_of[a.document] for a in e.accounts} for e in record.events]
    return where, [{meant.get(a, a) for a in (*e.actors, *e.recipients)} for e in record.events]


def likeness(one: set[str], other: set[str]) -> float:
    """Shared part of two sets of participants (Jaccard)."""
    return len(one & other) / len(one | other) if one | other else 0.0


def pair_events(gold: Gold, record: Record, meant: Mapping[str, str]) -> dict[int, int]:
    """Index of a gold event -> index of the record event that is it; the closest pairs first."""
    where, who = place_events(record, meant)
    pairs: list[tuple[float, int, int]] = []
    for g, want in enumerate(gold.events):
        sides, files = {*want.actors, *want.recipients}, set(want.documents)
        for s, said in enumerate(record.events):
            near = likeness(sides, who[s])
            if near < ENOUGH_ACTORS or not files & where[s] or not may_be(want, said):
                continue
            near += 0.5 * (span_days(said) == (want.start, want.end)) + 0.3 * (said.status == want.status)
            pairs.append((near + 0.2 * len(files & where[s]) / len(files | where[s]), g, s))
    match: dict[int, int] = {}
    for _, g, s in sorted(pairs, reverse=True):
        if g not in match and s not in match.values():
            match[g] = s
    return match


def read_bundle(bundle: Path, *, languages: frozenset[str] = frozenset()) -> tuple[Gold, Record]:
    """The gold of a bundle and the record read from its documents (never from its gold).

    With `languages` (ISO 639-1 codes) only the documents in these are read and expected.
    """
    gold = load_gold(bundle)
    if languages:
        gold = keep_languages(gold, languages)
    with TemporaryDirectory() as folder:
        for name in gold.documents:
            Path(folder, name).write_bytes((bundle / name).read_bytes())
        return gold, dragoman.read([folder])


def score_documents(gold: Gold, record: Record, sheet: Sheet) -> None:
    """Cleaning, language, publication day, copies."""
    by_name = {Path(d.path).name: d for d in record.documents}
    name_of = {d.id: Path(d.path).name for d in record.documents}
    copies = {(n, name_of.get(d.copy_of or "")) for n, d in by_name.items()}
    for name, want in gold.documents.items():
        got = by_name.get(name)
        body = " ".join(got.text.split()) if got else ""
        for part in want.body_includes:
            sheet.mark("clean", " ".join(part.split()) in body, miss=f"{name}: lost {part!r}")
        for part in want.body_excludes:
            gone = got is not None and " ".join(part.split()) not in body
            sheet.mark("clean", gone, miss=f"{name}: kept {part!r}")
        language = got.language if got else None
        sheet.mark("meta", language == want.language, miss=f"{name}: language {language}")
        if want.published:
            day = got.published.date.isoformat() if got and got.published else None
            sheet.mark("meta", day == want.published, miss=f"{name}: published {day}, not {want.published}")
        said = name_of.get(got.copy_of or "") if got else None
        if said or want.copy_of:
            right = said == want.copy_of or (said is None and (want.copy_of, name) in copies)
            sheet.mark("meta", right, miss=f"{name}: copy of {said}, not {want.copy_of}")


def score_events(gold: Gold, record: Record, sheet: Sheet) -> None:
    """Pair gold events with record events, the closest first, and compare them field by field."""
    meant, bearers = name_actors(gold, record)
    for actor in gold.actors:
        if found := bearers[actor.id]:
            alone = len(found) == 1 and meant[next(iter(found))] == actor.id
            sheet.mark("name", alone, miss=f"actor {actor.names[0]}: {len(found)} record actors")
    name_of = {d.id: Path(d.path).name for d in record.documents}
    text_of = {d.id: d.text for d in record.documents}
    where, who = place_events(record, meant)
    match = pair_events(gold, record, meant)
    for g, want in enumerate(gold.events):
        told = f"{want.id} {want.category} {want.status} {want.start} {', '.join(want.documents)}"
        if want.importance == "main":
            sheet.mark("R", g in match, miss=f"missed {told}")
        if g not in match:
            continue
        said = record.events[match[g]]
        sheet.mark("act", overlap({*want.actors, *want.recipients}, who[match[g]]), miss=f"{want.id}: actors")
        days = (want.start, want.end)
        sheet.mark(
            "date", span_days(said) == days, miss=f"{want.id}: date {span_days(said)[0]}, not {days[0]}"
        )
        place = said.place.name if said.place else ""
        same = fold(place) == fold(want.place or "")
        sheet.mark("place", same, miss=f"{want.id}: place {place or None}, not {want.place}")
        sheet.mark("status", said.status == want.status, miss=f"{want.id}: {said.status}, not {want.status}")
        sheet.mark("mode", said.mode == want.mode, miss=f"{want.id}: mode {said.mode}, not {want.mode}")
        if want.topics or said.topics:
            sheet.mark("topic", overlap(set(want.topics), set(said.topics)))
        sheet.mark("docs", overlap(set(want.documents), where[match[g]]))
        for name, source in want.attributed_to.items():
            given = " ".join(a.attributed_to or "" for a in said.accounts if name_of[a.document] == name)
            right = bool(set(fold(source).split()) & set(fold(given).split()))
            sheet.mark("attr", right, miss=f"{want.id}: attributed to {given or None!r}, not {source!r}")
    for s, said in enumerate(record.events):
        miss = (
            f"invented {said.category} {said.status} {span_days(said)[0]} {sorted(who[s])} {sorted(where[s])}"
        )
        sheet.mark("P", s in match.values(), miss=miss)
        for account in said.accounts:
            text = text_of[account.document]
            for proof in account.evidence:
                sheet.mark("proof", proof.text == text[proof.start : proof.end] != "", miss=f"proof {proof}")
    gold_of = {s: gold.events[g].id for g, s in match.items()}
    claimed = {(gold_of.get(s, f"?{s}"), d.field) for s, e in enumerate(record.events) for d in e.disputes}
    wanted = {(d.event, d.field) for d in gold.disputes}
    for key, count in (("hit", claimed & wanted), ("said", claimed), ("wanted", wanted)):
        sheet.got[f"disputes {key}"] += len(count)
        sheet.of[f"disputes {key}"] += 1
    sheet.misses += [f"dispute missed {event} {field}" for event, field in sorted(wanted - claimed)]
    sheet.misses += [f"dispute invented {event} {field}" for event, field in sorted(claimed - wanted)]


def score_bundle(bundle: Path, *, languages: frozenset[str] = frozenset()) -> Sheet:
    """Read one bundle's documents (of these languages only, where some are named) and score the record."""
    gold, record = read_bundle(bundle, languages=languages)
    sheet = Sheet()
    score_documents(gold, record, sheet)
    score_events(gold, record, sheet)
    sheet.misses = [f"{bundle.name}: {line}" for line in sheet.misses]
    return sheet


def below_floors(figures: dict[str, float | None], floors: dict[str, float]) -> list[str]:
    """One line for every figure that has fallen below its floor."""
    pairs = [(name, figures.get(name) or 0.0, floor) for name, floor in floors.items()]
    return [f"{name} is {value:.1f}, its floor is {floor}" for name, value, floor in pairs if value < floor]


def raise_floors(figures: dict[str, float | None], floors: dict[str, float]) -> dict[str, float]:
    """The floors, each lifted to `SLACK` below what was reached, none lowered."""
    reached = {f: value - (0 if f in EXACT else SLACK) for f, value in figures.items() if value is not None}
    return {f: max(floors.get(f, 0.0), math.floor(10 * value) / 10) for f, value in reached.items()}


def main() -> int:
    """Print one row per bundle and the total; 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "bundles", nargs="*", type=Path, help="folders with a gold.json (default: eval/gold/*)"
    )
    parser.add_argument("--misses", action="store_true", help="list what was missed, invented or wrong")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="raise the floors towards what was reached"
    )
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="CODE",
        help="take only a bundle's documents in this language (again for more)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the total's figures to FILE")
    options = parser.parse_args()
    bundles = options.bundles or sorted(p for p in (HERE / "gold").iterdir() if (p / "gold.json").exists())
    total = Sheet()
    print(f"{'bundle':24}" + "".join(f"{f:>7}" for f in FIGURES))

    def show(title: str, sheet: Sheet) -> None:
        cells = ("-" if v is None else f"{v:.0f}" for v in sheet.figures().values())
        print(f"{title[:24]:24}" + "".join(f"{c:>7}" for c in cells))

    for bundle in bundles:
        sheet = score_bundle(bundle, languages=frozenset(options.language))
        show(bundle.resolve().name, sheet)
        total.add(sheet)
    show("total", total)
    if options.misses:
        print("\n".join(total.misses))
    if options.json:
        options.json.write_text(json.dumps(total.figures(), indent=1) + "\n", "utf-8")
    if options.bundles or options.language:
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if options.lift:
        FLOORS.write_text(json.dumps(raise_floors(total.figures(), floors), indent=1) + "\n", "utf-8")
    fallen = below_floors(total.figures(), floors)
    print("\n".join(fallen) if fallen else f"every floor holds ({len(floors)})")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
