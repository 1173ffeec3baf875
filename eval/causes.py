"""Say which room lost what: a table of causes over the gold bundles, and on request every case with its sentence.

    python -m eval.causes [BUNDLE ...] [--list CAUSE] [--table]

Causes of a missed gold event, of an invented record event and of a wrong field; `--list` prints the cases of one
cause (or of all whose name begins so: `--list missed`). `--table` prints the table as Markdown for `eval/README.md`.
"""

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from eval.bundle import Gold, GoldEvent
from eval.score import (
    ENOUGH_ACTORS,
    HERE,
    fold,
    likeness,
    may_be,
    name_actors,
    pair_events,
    place_events,
    read_bundle,
    span_days,
)

from dragoman.types import Event, Record


class Case(NamedTuple):
    """One thing that went wrong: the cause, where, what was wanted, and the sentences that we read for it."""

    cause: str
    where: str
    what: str
    sentences: tuple[str, ...]


def find_causes(name: str, gold: Gold, record: Record) -> list[Case]:
    """Every missed, invented or wrong event of one bundle with its cause."""
    meant, _ = name_actors(gold, record)
    match = pair_events(gold, record, meant)
    where, who = place_events(record, meant)
    cases: list[Case] = []

    def told(at: int) -> tuple[str, ...]:
        return _sentences(record, record.events[at])

    for g, want in enumerate(gold.events):
        about = f"{want.id} {want.category} {want.status} {want.start} {_names(gold, want)}"
        if g in match:
            for cause in _wrong_fields(want, record.events[match[g]]):
                cases.append(Case(cause, name, about, told(match[g])))
        elif want.importance == "main":
            cause, at = _missed(want, record, where, who, set(match.values()))
            cases.append(Case(f"missed: {cause}", name, about, told(at) if at >= 0 else ()))
    for s, said in enumerate(record.events):
        if s not in match.values():
            cause = _invented(said, gold, where[s], who[s], match)
            about = f"{said.category} {said.status} {span_days(said)[0]} {_call(who[s], gold, record)}"
            cases.append(Case(f"invented: {cause}", name, about, told(s)))
    gold_of = {s: gold.events[g].id for g, s in match.items()}
    said_of = {gold.events[g].id: s for g, s in match.items()}
    claimed = {(gold_of.get(s, f"?{s}"), d.field) for s, e in enumerate(record.events) for d in e.disputes}
    wanted = {(d.event, d.field) for d in gold.disputes}
    for event, field in sorted(wanted - claimed):
        at = said_of.get(event, -1)
        cause = f"dispute missed: {field}" if at >= 0 else "dispute missed: event not found"
        cases.append(Case(cause, name, event, told(at) if at >= 0 else ()))
    for event, field in sorted(claimed - wanted):
        at = said_of.get(event, int(event[1:]) if event.startswith("?") else -1)
        cases.append(Case(f"dispute invented: {field}", name, event, told(at)))
    return cases


def _missed(
    want: GoldEvent, record: Record, where: list[set[str]], who: list[set[str]], taken: set[int]
) -> tuple[str, int]:
    """The cause of a miss and the index of the record event that came nearest, or -1."""
    sides, files = {*want.actors, *want.recipients}, set(want.documents)
    near = [s for s in range(len(record.events)) if files & where[s]]
    same = [s for s in near if record.events[s].category == want.category]
    close = sorted((s for s in near if likeness(sides, who[s]) >= ENOUGH_ACTORS), key=lambda s: s in taken)
    if both := [s for s in close if s in same]:
        fits = [s for s in both if may_be(want, record.events[s])]
        return ("joined with another event", fits[0]) if fits else ("day contradicts", both[0])
    some = sorted(
        (s for s in same if sides & who[s] and s not in taken), key=lambda s: -likeness(sides, who[s])
    )
    if some:
        return "participants: some missing or too many", some[0]
    if free := [s for s in close if s not in taken]:
        return f"category: read as another ({record.events[free[0]].category})", free[0]
    return "nothing read: predicate, clause or participants not seen", -1


def _invented(said: Event, gold: Gold, files: set[str], who: set[str], match: Mapping[int, int]) -> str:
    """The cause of an event that no gold event answers to."""
    near = [(g, want) for g, want in enumerate(gold.events) if files & set(want.documents)]
    same = [(g, want) for g, want in near if want.category == said.category]
    close = [(g, w) for g, w in same if likeness({*w.actors, *w.recipients}, who) >= ENOUGH_ACTORS]
    if any(may_be(want, said) for _, want in close):
        return "second telling not joined"
    if close:
        return "day contradicts"
    if any({*want.actors, *want.recipients} & who for g, want in same if g not in match):
        return "participants: some missing or too many"
    alike = [
        w for g, w in near if g not in match and likeness({*w.actors, *w.recipients}, who) >= ENOUGH_ACTORS
    ]
    return "category" if alike else "nothing of the kind in the gold"


def _wrong_fields(want: GoldEvent, said: Event) -> list[str]:
    causes: list[str] = []
    start, end = span_days(said)
    if (start, end) != (want.start, want.end):
        inside = start and want.start and end and want.end and start <= want.start and want.end <= end
        causes.append("date: none read" if not start else "date: coarser" if inside else "date: another")
    place = said.place.name if said.place else ""
    if fold(place) != fold(want.place or ""):
        causes.append(
            "place: none read" if not place else "place: not told" if not want.place else "place: another"
        )
    if said.status != want.status:
        causes.append(f"status: {said.status} for {want.status}")
    if said.mode != want.mode:
        causes.append(
            "mode: none read" if not said.mode else "mode: not told" if not want.mode else "mode: another"
        )
    for topic in sorted(set(want.topics) - set(said.topics)):
        causes.append(f"topic: missed {topic}")
    for topic in sorted(set(said.topics) - set(want.topics)):
        causes.append(f"topic: too many {topic}")
    return causes


def _sentences(record: Record, event: Event) -> tuple[str, ...]:
    text = {d.id: d.text for d in record.documents}
    name = {d.id: Path(d.path).name for d in record.documents}
    return tuple(
        f"{name[a.document]} [{a.date.start if a.date else '-'} | {a.place.name if a.place else '-'} | {a.status} | "
        f"{a.attributed_to or '-'}] {text[a.document][a.start : a.end]}"
        for a in event.accounts
    )


def _names(gold: Gold, want: GoldEvent) -> str:
    name = {actor.id: actor.names[0] for actor in gold.actors if actor.names}
    return (
        ", ".join(name.get(a, a) for a in want.actors)
        + " > "
        + ", ".join(name.get(a, a) for a in want.recipients)
    )


def _call(who: set[str], gold: Gold, record: Record) -> str:
    name = {a.id: a.name for a in record.actors} | {a.id: a.names[0] for a in gold.actors if a.names}
    return ", ".join(sorted(name.get(a, a) for a in who))


def main() -> None:
    """Print the table of causes, and the cases of one cause."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "bundles", nargs="*", type=Path, help="folders with a gold.json (default: eval/gold/*)"
    )
    parser.add_argument("--list", metavar="CAUSE", help="print every case whose cause begins so")
    parser.add_argument("--table", action="store_true", help="print the table as Markdown")
    options = parser.parse_args()
    bundles = options.bundles or sorted(p for p in (HERE / "gold").iterdir() if (p / "gold.json").exists())
    cases = [case for path in bundles for case in find_causes(path.resolve().name, *read_bundle(path))]
    if options.list is not None:
        for case in cases:
            if case.cause.startswith(options.list):
                print(f"{case.where}: {case.cause}: {case.what}")
                for sentence in case.sentences:
                    print(f"    {' '.join(sentence.split())}")
        return
    form = "| {} | {} |" if options.table else "{:70} {:4}"
    if options.table:
        print("| cause | cases |\n| --- | ---: |")
    for cause, count in sorted(Counter(case.cause for case in cases).items()):
        print(form.format(cause, count))


if __name__ == "__main__":
    main()
