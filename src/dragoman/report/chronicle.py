"""The history of an event in words."""

from collections.abc import Iterator, Sequence

from dragoman.report.changelog import HEADINGS, tell_change
from dragoman.report.plaintext import clean_line
from dragoman.report.statement import tell_event
from dragoman.types import Change, Record


def tell_entries(head: str, changes: Sequence[Change], heirs: Sequence[str], record: Record) -> Iterator[str]:
    """One entry, line by line, safe to print: `head`, what changed, and what its tellings went to where it ended."""
    actors = {actor.id: actor for actor in record.actors}
    paths = {article.id: article for article in record.documents}
    yield clean_line(head)
    for change in changes:
        said = HEADINGS[change.kind]
        if change.kind == "new":
            said = clean_line(tell_event(change.event, actors=actors))
        detail = tell_change(change, actors, paths)
        yield f"  {said}" + (f": {detail}" if detail else "")
    if heirs:
        yield f"  Its tellings went to {', '.join(heirs)}"
    if not changes and not heirs:
        yield "  Sentences or participants changed, nothing else"
