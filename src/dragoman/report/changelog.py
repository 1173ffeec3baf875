"""Changes of a record in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line
from dragoman.report.statement import tell_event
from dragoman.types import Actor, Article, Change, ChangeKind, Record

HEADINGS = {
    "new": "New",
    "held": "Planned, now held",
    "moved": "On another day",
    "cancelled": "Called off",
    "denied": "Denied",
    "disputed": "Newly disputed",
    "settled": "No longer disputed",
    "confirmed": "Confirmed by another origin",
    "refined": "Known more exactly",
    "corrected": "Corrected by hand",
    "rejected": "Rejected by hand",
    "withdrawn": "No longer told",
}
HEADS = ("change", "event", "when", "what", "field", "was", "now", "documents")


def list_changes(changes: Iterable[Change], record: Record) -> list[tuple[str, ...]]:
    """Changes as cells under `HEADS`."""
    actors = {actor.id: actor for actor in record.actors}
    return [
        (
            change.kind,
            change.event.id,
            tell_date(change.event.date) if change.event.date else "no date",
            tell_event(change.event, actors=actors),
            change.field,
            name_value(change.field, change.was, actors),
            name_value(change.field, change.now, actors),
            " ".join(change.documents),
        )
        for change in changes
    ]


def tell_changes(
    changes: Sequence[Change], record: Record, *, counts: Mapping[ChangeKind, int] | None = None
) -> Iterator[str]:
    """Changes for a reader, under a heading for each kind, line by line, safe to print.

    `counts` are how many there are of each kind, where not all of them are given.
    """
    actors = {actor.id: actor for actor in record.actors}
    paths = {article.id: article for article in record.documents}
    shown = Counter(change.kind for change in changes)
    whole = counts or shown
    for kind, some in groupby(changes, key=lambda change: change.kind):
        if kind != changes[0].kind:
            yield ""
        yield f"{HEADINGS[kind]} ({whole[kind]})"
        for change in some:
            when = tell_date(change.event.date) if change.event.date else "no date"
            yield f"  {change.event.id}  {when}: {clean_line(tell_event(change.event, actors=actors))}"
            if detail := tell_change(change, actors, paths):
                yield f"               {detail}"
        if rest := whole[kind] - shown[kind]:
            yield f"  … and {rest} more"


def tell_change(change: Change, actors: dict[str, Actor], paths: dict[str, Article]) -> str:
    """What changed and by which documents, in one line; empty where the event alone says it all."""
    told = ""
    if change.field == "origins":
        told = f"{change.now} independent origins, {change.was} before"
    elif change.kind in (
        "corrected",
        "refined",
        "moved",
        "settled",
        "disputed",
        "held",
        "denied",
        "cancelled",
    ):
        was, now = (name_value(change.field, value, actors) for value in (change.was, change.now))
        told = f"{change.field}: {now or 'nothing'}" + (f", before: {was}" if was else "")
    names = [clean_line(paths[name].path) for name in change.documents[:3] if name in paths]
    more = f" and {len(change.documents) - 3} more" if len(change.documents) > 3 else ""
    said = f"{', '.join(names)}{more}" if names else ""
    return clean_line(f"{told} [{said}]" if told and said else told or said)


def name_value(field: str, value: str, actors: dict[str, Actor]) -> str:
    """A field's value as a reader sees it: participants by their names."""
    if field in ("actors", "recipients"):
        return "; ".join(actors[one].name if one in actors else one for one in value.split("\n") if one)
    return value
