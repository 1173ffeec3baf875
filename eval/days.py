"""Measures the days of news sentences: of each date expression, and of the event that the sentence tells.

    python -m eval.days [--misses]

`eval/days/LANGUAGE.txt` holds one case a line: the sentence, the expressions in their order, the event. A line
`@2026-11-20` is the publication day of those below it, `#` begins a comment. An expression is the day or days that
it means, `03-01..03-05p` (`p` under a past tense, `f` under a future one; the year of the publication day may be
left out), `n-1` (a day before the day that the story has reached), `l2` (two days after what stands beside it), or
`o` (found or not, it must have no day); `*` asks for none of them. An event is its category and days:
`CONSULT=11-17`; `-` where it is not asked for. An event that is not found at all counts for nothing here: the
gold bundles ask for that.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dragoman import find_dates, read_text
from dragoman.types import FoundDate, PartialDate

HERE = Path(__file__).parent / "days"

Days = tuple[date, date]


class Case(NamedTuple):
    """One sentence with what its date expressions and its event should be."""

    language: str
    published: date
    text: str
    expressions: tuple[str, ...]
    events: tuple[str, ...]


def read_cases(folder: Path = HERE) -> Iterator[Case]:
    """The cases of every language."""
    for path in sorted(folder.glob("*.txt")):
        published = date.min
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                published = date.fromisoformat(line[1:])
            elif line and not line.startswith("#"):
                text, expressions, events = line.split("|")
                wanted = tuple(part.split() if part != "-" else [] for part in (expressions, events))
                yield Case(path.stem, published, text, tuple(wanted[0]), tuple(wanted[1]))


def read_days(written: str, published: date) -> Days:
    """First and last day of `11-17`, `2025-12-31`, `11-05..11-09`."""
    first, _, last = written.partition("..")
    days = [
        date.fromisoformat(day if len(day) > len("11-17") else f"{published.year}-{day}")
        for day in (first, last or first)
    ]
    return days[0], days[1]


def span(period: PartialDate | None) -> Days | None:
    """Its first and last day."""
    return None if period is None else (period.start, period.end)


def judge_expression(wanted: str, found: FoundDate | None, published: date) -> str:
    """`right`, `missed`, `coarser` or `wrong` (another day, stated firmly)."""
    if wanted == "o":
        return "right" if found is None or found.value is None else "wrong"
    if found is None:
        return "missed"
    if wanted[0] in "nl":
        told = found.shift if wanted[0] == "n" else found.lag
        return "right" if told == int(wanted[1:]) else "missed" if found.value is None else "wrong"
    told_days = span(found.past if wanted[-1] == "p" else found.future)
    days = read_days(wanted[:-1], published)
    if told_days is None or told_days == days:
        return "missed" if told_days is None else "right"
    return "coarser" if told_days[0] <= days[0] and days[1] <= told_days[1] else "wrong"


def judge_expressions(case: Case) -> Iterator[tuple[str, str]]:
    """Each expression with its verdict; what is found besides and has a day is `invented`."""
    if case.expressions == ("*",):
        return
    found = list(find_dates(case.text, language=case.language, reference=case.published))
    for number, wanted in enumerate(case.expressions):
        one = found[number] if number < len(found) else None
        yield wanted, judge_expression(wanted, one, case.published)
    for extra in found[len(case.expressions) :]:
        if extra.value is not None:
            yield extra.text, "invented"


def judge_events(case: Case) -> Iterator[tuple[str, str]]:
    """Each event with `right`, `wrong`, `no day`, or `not found`."""
    if not case.events:
        return
    record = read_text(case.text, language=case.language, published=case.published)
    for wanted in case.events:
        category, _, days = wanted.partition("=")
        told = [span(event.date) for event in record.events if event.category == category]
        if not told:
            yield wanted, "not found"
        elif read_days(days, case.published) in told:
            yield wanted, "right"
        else:
            yield wanted, "wrong" if any(told) else "no day"


def measure(cases: list[Case], *, misses: bool = False) -> dict[str, Counter[str]]:
    """Verdicts by `LANGUAGE expressions` and `LANGUAGE events`; prints what is not right where `misses`."""
    tables: dict[str, Counter[str]] = {}
    for case in cases:
        for what, judged in (("expressions", judge_expressions(case)), ("events", judge_events(case))):
            for wanted, verdict in judged:
                tables.setdefault(f"{case.language} {what}", Counter())[verdict] += 1
                if misses and verdict not in ("right", "not found"):
                    print(f"{verdict:8} {wanted} [{case.published}] {case.text}")
    return tables


def share(counts: Counter[str]) -> float:
    """Percent right of what was found or asked for."""
    total = sum(count for verdict, count in counts.items() if verdict not in ("invented", "not found"))
    return 100 * counts["right"] / max(1, total)


def main() -> int:
    """Prints a row for each language and sort."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list every case that is not right")
    options = parser.parse_args()
    for name, counts in measure(list(read_cases()), misses=options.misses).items():
        rest = ", ".join(
            f"{verdict} {count}" for verdict, count in counts.most_common() if verdict != "right"
        )
        print(f"{name:16} {share(counts):5.1f} %  right {counts['right']}, {rest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
