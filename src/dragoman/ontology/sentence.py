"""One plain English sentence for an event, from its fields alone."""

from collections.abc import Collection, Sequence

from dragoman.ontology.plover import Phrase, Verb, find_mode, find_phrase
from dragoman.types import PartialDate, Status

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

MOST_NAMES = 6
"""Names told in a sentence; of a longer list the rest is counted."""

_TAIL = {
    "planned": " planned",
    "proposed": " proposed",
    "alleged": " alleged",
    "denied": " reported; this is denied",
    "cancelled": " planned; it was called off",
}


def write_sentence(
    category: str,
    *,
    mode: str | None,
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str = "",
    date: PartialDate | None = None,
    passed: bool = False,
    lands: Collection[str] = (),
) -> str:
    """What happened between whom, where and when, the status told in the verb; without a full stop.

    `actors` and `recipients` are names, `place` is a name or empty: "Ayla Demir and Jan Novak met in Vienna on
    3 May 2026", "Ayla Demir and Jan Novak were due to meet; it was called off". `passed` tells that the day of
    what was planned lies before the last report. Those of `lands` are states: one arrests "people of Norway".
    """
    found = find_mode(category, mode)
    bodily = found is not None and found.bodily
    others = [f"people of {name}" if bodily and name in lands else name for name in recipients]
    words = _tell(
        find_phrase(category, mode), category, status, actors, join_names(others), passed=passed,
        tail=(f" in {place}" if place else "") + (f" {write_date(date)}" if date else ""),
    )  # fmt: skip
    return words[:1].upper() + words[1:]


def join_names(names: Sequence[str], *, most: int = MOST_NAMES) -> str:
    """ "A", "A and B", "A, B and C"; beyond `most` names "A, B and 5 others"."""
    if len(names) > most:
        shown = list(names[: most - 1])
        return f"{', '.join(shown)} and {len(names) - len(shown)} others"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def write_date(value: PartialDate) -> str:
    """ "on 3 March 2026", "between 7 and 8 March 2026", "in March 2026", "in 2019"."""
    start, end = value.start, value.end
    if value.precision == "year" and start.year == end.year:
        return f"in {start.year}"
    if value.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"in {MONTHS[start.month - 1]} {start.year}"
    if value.precision == "week" and (end - start).days == 6:
        return f"in the week of {start.day} {MONTHS[start.month - 1]} {start.year}"
    last = f"{end.day} {MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return f"on {last}"
    if (start.year, start.month) == (end.year, end.month):
        return f"between {start.day} and {last}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"between {start.day} {MONTHS[start.month - 1]}{year} and {last}"


def _tell(
    phrase: Phrase | None,
    category: str,
    status: Status,
    actors: Sequence[str],
    others: str,
    *,
    tail: str,
    passed: bool,
) -> str:
    doers, plural = join_names(actors), len(actors) > 1
    if phrase is None:
        who = f" ({doers})" if doers else ""
        return f"{category.lower()}{who}{tail}, {status}"
    if not doers:
        noun = phrase.noun_toward.replace("{recipients}", others) if others else phrase.noun
        return noun + tail + _TAIL.get(status, "")
    verb = _choose_verb(phrase, single=not plural, toward=bool(others))
    past, base, done = (form.replace("{recipients}", others) for form in (verb.past, verb.base, verb.done))
    match status:
        case "planned" if passed:
            return f"{doers} {'were' if plural else 'was'} due to {base}{tail}"
        case "planned":
            return f"{doers} {'are' if plural else 'is'} due to {base}{tail}"
        case "proposed" if category == "AGREE":
            return f"{doers} put forward a proposal{f' to {others}' if others else ''}{tail}"
        case "proposed":
            return f"it is proposed that {doers} {base}{tail}"
        case "alleged":
            return f"{doers} {'are' if plural else 'is'} said to have {done}{tail}"
        case "denied":
            return f"{doers} {'were' if plural else 'was'} said to have {done}{tail}; this is denied"
        case "cancelled":
            return f"{doers} {'were' if plural else 'was'} due to {base}{tail}; it was called off"
        case _:
            return f"{doers} {past}{tail}"


def _choose_verb(phrase: Phrase, *, single: bool, toward: bool) -> Verb:
    if toward:
        return phrase.toward
    return (phrase.single if single else None) or phrase.alone
