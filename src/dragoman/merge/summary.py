"""One plain English sentence about an event, from its fields alone."""

from collections.abc import Sequence

from dragoman.ontology import find_phrase
from dragoman.types import PartialDate, Place, Status

__all__ = ["list_names", "summarise", "write_date"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NAMED = 5


def summarise(
    category: str,
    *,
    mode: str | None,
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    date: PartialDate | None,
    place: Place | None,
) -> str:
    """The sentence, for participants by name: "Ayla Demir and Jan Novak met in Vienna on 3 May 2026."."""
    phrase = find_phrase(category, mode)
    if phrase is None:
        return f"{list_names([*actors, *recipients])}: {category}{_tail(date, place)}."
    tail = _tail(date, place)
    whom = list_names(recipients)
    verb = phrase.toward if recipients else phrase.alone
    past, base = (form.replace("{recipients}", whom) for form in (verb.past, verb.base))
    noun = (phrase.noun_toward if recipients else phrase.noun).replace("{recipients}", whom)
    if not actors:
        return _tell_impersonally(noun, status, tail)
    who = list_names(actors)
    if category == "CONSULT" and len(actors) == 1 and not recipients:
        past, base = ("held talks", "hold talks") if mode != "phone" else (past, base)
    are = "are" if len(actors) > 1 else "is"
    match status:
        case "occurred":
            return f"{who} {past}{tail}."
        case "planned":
            return f"{who} {are} due to {base}{tail}."
        case "proposed" if category == "AGREE":
            return f"{who} made a proposal{f' to {whom}' if recipients else ''}{tail}."
        case "proposed":
            return f"It was proposed that {who} {base}{tail}."
        case "alleged":
            return f"{who} allegedly {past}{tail}."
        case "denied":
            return f"It was claimed, and denied, that {who} {past}{tail}."
        case "cancelled":
            return (
                f"{who} were to {base}{tail}; it was called off."
                if len(actors) > 1
                else (f"{who} was to {base}{tail}; it was called off.")
            )


def _tell_impersonally(noun: str, status: Status, tail: str) -> str:
    a = "An" if noun[0] in "aeiou" else "A"
    told = {
        "occurred": f"There was {a.lower()} {noun}{tail}.",
        "planned": f"{a} {noun} is planned{tail}.",
        "proposed": f"{a} {noun} was proposed{tail}.",
        "alleged": f"There was allegedly {a.lower()} {noun}{tail}.",
        "denied": f"{a} {noun}{tail} was claimed, and denied.",
        "cancelled": f"{a} {noun} planned{tail} was called off.",
    }
    return told[status]


def list_names(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"; the rest of a long list as a number."""
    shown = list(names[:_NAMED])
    if len(names) > _NAMED + 1:
        return f"{', '.join(shown)} and {len(names) - _NAMED} others"
    shown = list(names)
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def _tail(date: PartialDate | None, place: Place | None) -> str:
    return (f" in {place.name}" if place else "") + (f" {write_date(date)}" if date else "")


def write_date(value: PartialDate) -> str:
    """ "on 3 March 2026", "between 7 and 8 March 2026", "in March 2026", "in 2019"."""
    start, end = value.start, value.end
    if value.precision == "year" and start.year == end.year:
        return f"in {start.year}"
    if value.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"in {_MONTHS[start.month - 1]} {start.year}"
    last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return f"on {last}"
    if (start.year, start.month) == (end.year, end.month):
        return f"between {start.day} and {last}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"between {start.day} {_MONTHS[start.month - 1]}{year} and {last}"
