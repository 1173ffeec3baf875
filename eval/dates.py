"""Measures the date reader against the test suite of microsoft/Recognizers-Text.

    python eval/dates.py FOLDER [--misses] [--beside]

FOLDER holds `English/DateParser.json` and its neighbours, as in that project's `Specs/DateTime`. A case counts as
right where one of the readings (value, past, future, possible) has exactly the days that the suite gives for it,
as coarser where it holds them; "as possible" counts the right ones that only `possible` gives. Cases marked
NotSupported, and values that are no days, are left out.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from dragoman import find_dates, types

LANGUAGES = {"English": "en", "Turkish": "tr"}
PARSERS = ("DateParser", "DatePeriodParser")
EXTRACTORS = ("DateExtractor", "DatePeriodExtractor")
MODEL = "DateTimeModel"
RIGHT = ("right", "possible")
DATES = {"datetimeV2.date", "datetimeV2.daterange"}
KINDS = (
    ("full date", r"\d{4}-\d\d-\d\d$"),
    ("date without year", r"XXXX-\d\d-\d\d$"),
    ("weekday", r"XXXX-WXX-\d$|\d{4}-W\d\d-\d$"),
    ("day of month", r"XXXX-XX-\d\d$"),
    ("week or weekend", r".*W\d\d|.*WXX"),
    ("span", r"\("),
    ("season", r".*(?:SP|SU|FA|WI)$"),
    ("month", r"(?:\d{4}|XXXX)-\d\d$"),
    ("year", r"\d{3,4}X?$"),
)

# Where the suite (made for calendar assistants) wants something else than a newsroom does, by the words of the case.
CONVENTIONS = (
    (
        "figures without a full year",
        r"(?:\w+day )?(?:\D*\b\d{1,2} ?[./-] ?\d{1,2}\b(?![./-]\d{4})|.*\d[./-]\d{1,2},)",
    ),
    ("month and year in figures, digits alone", r"\d{1,4} ?[./-] ?\d{1,4}$|\d{8}$|\d{4} \d\d \d\d$"),
    ("month before day in figures", r"(?:from )?\d{1,2}[/-]\d{1,2}[/-]\d{4}"),
    (
        "a month stuck to figures, or year and day changed over",
        r"(?:week of )?[a-z]+\. ?\d|[a-z]{3}\d|[a-z]+-\d{4}-\d|\d+-\d{4}-[a-z]|\d{4}/\d+/[a-z]|[a-z]+ \d\d$",
    ),
    (
        "the present day, week or year by its bare name",
        r"(?:the|my|benim|last|son|geçen|this)? ?(?:last )?(?:day|week|weekend|month|year|gün\w*|haftam?\w*|ay|yıl\w*)$"
        r"|.*hafta sonum$|haftamın.*|EOY|yıl içinde|rest|remaining|year to date|.*kadarki yıl$",
    ),
    (
        "number of a week, bare first or second weekday",
        r".*\bweek \d|.*\d'\w+ haft|(?:first|second|third|ilk|ikinci|üçüncü) \w+$",
    ),
    (
        "a day of the month by its bare number",
        r"(?:the )?(?:\w+ )?\d{1,2}(?:['’]\w+)?$|(?:\w+ )?\w+(?:inde|ında|unda|ünde|isi|uzu)$|the (?:twenty )?\w+$",
    ),
    (
        "lower-case short month or weekday, bare month",
        r"(?:.*\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|eki)\b|april$)",
    ),
    ("centuries, counted decades, years before 1000", r".*(?:yüzyıl|on yıl|century)|\d{3} yıl|iki yüz"),
    ("a holiday of some country", r".*(?:independence|bağımsızlık)"),
    ("vague numbers", r".*\b(?:few|several|birkaç|buçuk|az)\b"),
    ("spelled-out years", r".*\b(?:bin|yüz|ikibin|yetmiş\w*|iki binlerde)\b"),
    (
        "counted in weeks, months or years: one day there, the unit here",
        r".*(?:ago|now|later|önce\w*|sonra\w*|içinde|before|süre\w*)$|.*önceki iki gün",
    ),
    (
        "counted from the story: the publication day there",
        r"(?:the |that |O |o |aynı |same )?(?:next|following|previous|ertesi|önceki|day|ayn[ıi]|o|bir)\b",
    ),
    ("early, late, end of a week or year: narrower there", r".*(?:early|late|earl|later|end|baş|son|daha)"),
    (
        "last, next, previous, following weekday or month",
        r"(?:last|next|previous|following|gelecek|geçen|önceki|bir önceki|haftaya)",
    ),
)

Days = tuple[date, date]


class Case(NamedTuple):
    """One expected expression: where it stands, and the days that count as right."""

    language: str
    source: str
    text: str
    reference: date
    start: int
    end: int
    kind: str
    expected: frozenset[Days]


def read_cases(folder: Path) -> Iterator[Case]:
    """The cases with days of every file; those without a value have none expected."""
    for name, code in LANGUAGES.items():
        for source in (*PARSERS, *EXTRACTORS, MODEL):
            path = folder / name / f"{source}.json"
            if not path.exists():
                continue
            for raw in json.loads(path.read_text(encoding="utf-8-sig")):
                if "NotSupported" in raw:
                    continue
                yield from read_case(raw, language=code, source=source)


def read_case(raw: dict[str, Any], *, language: str, source: str) -> Iterator[Case]:
    """The expected expressions of one entry of the suite."""
    reference = raw.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    results = raw["Results"]
    if source == MODEL and any(result.get("TypeName") not in DATES for result in results):
        return
    for result in results:
        end = result.get("End", result["Start"] + result.get("Length", 1) - 1) + 1
        expected: set[Days] = set()
        timex = ""
        if source == MODEL:
            values = [
                value
                for value in (result.get("Resolution") or {}).get("values", ())
                if isinstance(value, dict)
            ]
            timex = values[0].get("timex", "") if values else ""
            expected = {days for value in values if (days := read_days(value))}
        elif source in PARSERS:
            value = result["Value"]
            timex = value.get("Timex", "")
            expected = {
                days
                for side in ("PastResolution", "FutureResolution")
                if (days := read_days(value.get(side) or {}))
            }
        if source in EXTRACTORS or expected:
            yield Case(
                language, source, raw["Input"], date.fromisoformat(reference), result["Start"], end,
                name_kind(timex), frozenset(expected),
            )  # fmt: skip


def read_days(value: dict[str, str]) -> Days | None:
    """First and last day of a resolution; the suite's ends are exclusive."""
    try:
        day = value.get("date") or value.get("value")
        if day and day != "0001-01-01":
            return (found := date.fromisoformat(day)), found
        start, end = value.get("startDate") or value.get("start"), value.get("endDate") or value.get("end")
        if start and end and start != "0001-01-01":
            first, last = date.fromisoformat(start), date.fromisoformat(end) - timedelta(days=1)
            return (first, last) if first <= last else None
    except ValueError:
        pass
    return None


def name_kind(timex: str) -> str:
    """What sort of expression a Timex is."""
    return next((kind for kind, pattern in KINDS if re.match(pattern, timex)), "other")


def judge(case: Case) -> str:
    """`right`, `possible` (right among what the words allow besides), `coarser`, `wrong`, `open` or `missed`."""
    near = [
        one
        for one in find_dates(case.text, language=case.language, reference=case.reference)
        if one.start < case.end and case.start < one.end
    ]
    if not near:
        return "missed"
    if case.source in EXTRACTORS:
        return "right"
    told = [period for one in near for period in (one.value, one.past, one.future) if period is not None]
    readings: list[types.PartialDate] = [*told, *(period for one in near for period in one.possible)]
    for verdict, periods in (("right", told), ("possible", readings)):
        if any(days in case.expected for one in periods for days in list_spans(one)):
            return verdict
    if any(one.start <= first and last <= one.end for one in readings for first, last in case.expected):
        return "coarser"
    return "wrong" if readings else "open"


def list_spans(period: types.PartialDate) -> Iterator[Days]:
    """The days of a period, and those without its last day, week, month or year: "2014-2018" ends in 2017 there."""
    yield period.start, period.end
    day = timedelta(days=1)
    yield period.start, period.end - day
    if period.precision == "week":
        yield period.start, period.end - 7 * day
    if period.precision in ("month", "year"):
        yield period.start, period.end.replace(day=1) - day
    if period.precision == "year":
        yield period.start, period.end.replace(month=1, day=1) - day


def name_convention(case: Case) -> str:
    """Which known difference from the suite this case is; empty where none."""
    written = case.text[case.start : case.end]
    return next((name for name, pattern in CONVENTIONS if re.match(pattern, written, re.IGNORECASE)), "")


def judge_beside(case: Case) -> str:
    """The same for `dateparser.search`, which knows single days only."""
    search = import_module("dateparser.search")
    base = datetime.combine(case.reference, datetime.min.time())
    found = search.search_dates(case.text, languages=[case.language], settings={"RELATIVE_BASE": base}) or []
    days = {(moment.date(), moment.date()) for _, moment in found}
    if case.source in EXTRACTORS:
        return "right" if days else "missed"
    return "right" if days & case.expected else "wrong" if days else "missed"


def measure(cases: list[Case], verdict: Callable[[Case], str]) -> Iterator[tuple[Case, str]]:
    """Every case with its verdict."""
    for case in cases:
        yield case, verdict(case)


def print_table(judged: list[tuple[Case, str]]) -> None:
    """Shares by language and file, then by language and kind."""
    by_group: dict[tuple[str, str], Counter[str]] = {}
    for case, verdict in judged:
        groups = [(case.language, case.source), (case.language, "all with days")]
        if case.source in EXTRACTORS:
            groups = groups[:1]
        else:
            groups.append((case.language, f"  {case.kind}"))
        for group in groups:
            by_group.setdefault(group, Counter())[verdict] += 1
    for (language, label), counts in sorted(by_group.items()):
        total = sum(counts.values())
        right = counts["right"] + counts["possible"]
        rest = ", ".join(f"{name} {count}" for name, count in counts.most_common() if name not in RIGHT)
        rest += f"; as possible {counts['possible']}" if counts["possible"] else ""
        print(f"{language} {label:22} {right:4}/{total:<4} {100 * right / total:5.1f} %  {rest}")


def print_conventions(judged: list[tuple[Case, str]]) -> None:
    """What is not right, by the way in which the suite differs from a newsroom."""
    for language in LANGUAGES.values():
        mine = [(case, verdict) for case, verdict in judged if case.language == language and case.expected]
        apart = Counter(name_convention(case) for case, verdict in mine if verdict not in RIGHT)
        print(f"\n{language}: {sum(apart.values())} of {len(mine)} not right, by kind:")
        for name, count in apart.most_common():
            print(f"  {count:4} {name or 'other'}")


def main() -> int:
    """Prints the tables; exit 2 where the folder holds no cases."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder with one folder of JSON files per language")
    parser.add_argument("--misses", action="store_true", help="list every case that is not right")
    parser.add_argument("--beside", action="store_true", help="measure dateparser.search too (slow)")
    options = parser.parse_args()
    cases = list(read_cases(options.folder))
    if not cases:
        print(
            f"{options.folder}: no cases there; give the folder that holds English/DateParser.json",
            file=sys.stderr,
        )
        return 2
    judged = list(measure(cases, judge))
    print_table(judged)
    print_conventions(judged)
    if options.misses:
        for case, verdict in judged:
            if verdict not in RIGHT:
                days = " or ".join(f"{first}..{last}" for first, last in sorted(case.expected))
                written, apart = case.text[case.start : case.end], name_convention(case)
                print(
                    f"{verdict:8} [{apart}] {case.language} {case.source} {case.kind}: {case.text!r}", end=" "
                )
                print(f"at {case.reference} is {written!r} {days}")
    if options.beside:
        if find_spec("dateparser") is None:
            print("dateparser is not installed")
        else:
            print("\ndateparser.search.search_dates, same cases")
            print_table(list(measure(cases, judge_beside)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
