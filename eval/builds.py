"""Measures the reading of single passages whose sentences are built in many ways: who did what to whom.

    python -m eval.builds [--misses] [--part opened|unseen]

`eval/builds/LANGUAGE.jsonl` holds one passage a line with its events: category, actors and recipients by the fullest
name of the passage, status and day. Every second line (`opened`) may be looked at and worked on; the others
(`unseen`) are read for the figures alone. An event counts as found where one of the same category shares half of the
participants; it is right where actors and recipients are exactly these.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec
from eval.score import ENOUGH_ACTORS, fold, likeness

from dragoman import read_text
from dragoman.types import Actor, Event, Record

HERE = Path(__file__).parent / "builds"
PARTS = ("opened", "unseen")


class Wanted(msgspec.Struct, frozen=True):
    """One event of a passage as an analyst would write it down."""

    category: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    day: date | None = msgspec.field(default=None, name="date")


class Passage(msgspec.Struct, frozen=True):
    """A few sentences of a paper of the day `published`, and all of their events."""

    id: str
    published: date
    text: str
    events: tuple[Wanted, ...]

    @property
    def language(self) -> str:
        return self.id.partition("-")[0]


def read_passages(part: str, folder: Path = HERE) -> list[Passage]:
    """The passages of one part, of every language."""
    passages: list[Passage] = []
    for path in sorted(folder.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        passages += [msgspec.json.decode(line, type=Passage) for line in lines[PARTS.index(part) :: 2]]
    return passages


def called(actor: Actor, names: Iterable[str]) -> str:
    """Which of the wanted `names` is this actor's, else its own."""
    forms = {fold(form) for form in (actor.name, *actor.names)}
    for name in names:
        if fold(name) in forms:
            return name
    for name in names:
        if any(fold(name) in form or (len(form) > 3 and form in fold(name)) for form in forms):
            return name
    return actor.name


def participants(event: Event, record: Record, names: Sequence[str]) -> tuple[set[str], set[str]]:
    """Actors and recipients under the names that the passage's annotation uses."""
    by_id = {actor.id: called(actor, names) for actor in record.actors}
    return {by_id[one] for one in event.actors}, {by_id[one] for one in event.recipients}


def judge(passage: Passage, counts: Counter[str], *, misses: bool = False) -> None:
    """Adds to `counts` what was found, right, missed and invented in one passage."""
    record = read_text(passage.text, language=passage.language, published=passage.published)
    names = [name for want in passage.events for name in (*want.actors, *want.recipients)]
    said = [(event, *participants(event, record, names)) for event in record.events]
    free = set(range(len(said)))
    notes: list[str] = []
    for want in passage.events:
        who = set(want.actors) | set(want.recipients)
        best = max(
            (n for n in free if said[n][0].category == want.category),
            key=lambda n: (likeness(who, said[n][1] | said[n][2]), said[n][0].status == want.status),
            default=None,
        )
        if best is None or (who and likeness(who, said[best][1] | said[best][2]) < ENOUGH_ACTORS):
            counts["missed"] += 1
            notes.append(
                f"missed {want.category} {want.status} {list(want.actors)} -> {list(want.recipients)}"
            )
            continue
        free.discard(best)
        event, actors, recipients = said[best]
        told = event.date
        right = {
            "found": True,
            "roles": (actors, recipients) == (set(want.actors), set(want.recipients)),
            "status": event.status == want.status,
            "date": (told is None)
            if want.day is None
            else told is not None and told.start == told.end == want.day,
        }
        counts.update(name for name, yes in right.items() if yes)
        wrong = [name for name, yes in right.items() if not yes]
        if wrong:
            notes.append(
                f"{', '.join(wrong)}: {want.category} {want.status} {list(want.actors)} -> {list(want.recipients)}"
                f" {want.day}; read {event.status} {sorted(actors)} -> {sorted(recipients)} {told and told.start}"
            )
    for n in sorted(free):
        event, actors, recipients = said[n]
        counts["invented"] += 1
        notes.append(f"invented {event.category} {event.status} {sorted(actors)} -> {sorted(recipients)}")
    if misses and notes:
        print(f"{passage.id} [{passage.published}] {passage.text}", *notes, sep="\n    ")


def main() -> None:
    """Prints a row for each language and part."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list what is not right (of the opened part)")
    parser.add_argument("--part", choices=PARTS, help="this part alone")
    options = parser.parse_args()
    for part in [options.part] if options.part else PARTS:
        tables: dict[str, Counter[str]] = {}
        for passage in read_passages(part):
            judge(
                passage,
                tables.setdefault(passage.language, Counter()),
                misses=options.misses and part == PARTS[0],
            )
        for language, counts in tables.items():
            found = max(1, counts["found"])
            precision = 100 * counts["found"] / max(1, counts["found"] + counts["invented"])
            recall = 100 * counts["found"] / max(1, counts["found"] + counts["missed"])
            both = 2 * precision * recall / max(1, precision + recall)
            shares = "  ".join(
                f"{name} {100 * counts[name] / found:.0f}" for name in ("roles", "status", "date")
            )
            print(f"{part} {language}: P {precision:.0f} R {recall:.0f} F {both:.0f}  {shares}")


if __name__ == "__main__":
    main()
