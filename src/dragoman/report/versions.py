"""A document's versions in words."""

from collections.abc import Iterator, Sequence

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.source import tell_published
from dragoman.report.statement import tell_event
from dragoman.types import Edit, Event, Version

MOST_EDITS = 60
MOST_EVENTS = 60
HEADS = ("document", "version", "added", "by", "replaced", "kind", "event", "before", "after")


def tell_versions(versions: Sequence[Version]) -> Iterator[str]:
    """Each version with its changes and the events that stand on it, line by line, safe to print."""
    yield clean_line(versions[-1].article.title or "(no title)")
    for number, version in enumerate(versions, start=1):
        yield ""
        yield from _tell_version(version, number, len(versions), versions[number - 2] if number > 1 else None)


def _tell_version(version: Version, number: int, count: int, before: Version | None) -> Iterator[str]:
    article = version.article
    head = f"Version {number} of {count}" if count > 1 else "The only version"
    until = f", replaced {version.replaced:%Y-%m-%d %H:%M} UTC" if version.replaced else ""
    yield f"{head}: {article.id}, added {version.added:%Y-%m-%d %H:%M} UTC by {clean_line(version.by)}{until}"
    copy = f", repeats {article.copy_of}" if article.copy_of else ""
    yield f"  {clean_line(article.path)} ({clean_line(article.language)}, {tell_published(article)}{copy})"
    if before is not None:
        yield from _tell_edits(version.edits)
    held = "stood" if version.replaced else "stand"
    if version.replaced and version.replaced <= version.added:
        yield "  It came after the newer version and never counted."
        return
    yield (
        f"  {len(version.events) or 'No'} event{'s' if len(version.events) != 1 else ''} {held} on it:"
        if (version.events)
        else f"  No events {held} on it."
    )
    for event in version.events[:MOST_EVENTS]:
        yield f"    {_tell(event, version)}"
    if len(version.events) > MOST_EVENTS:
        yield f"    ... and {len(version.events) - MOST_EVENTS} more"
    if before is not None and version.dropped:
        yield "  It tells no more:"
        for event in before.events:
            if event.id in version.dropped:
                yield f"    {_tell(event, before)}"


def _tell_edits(edits: Sequence[Edit]) -> Iterator[str]:
    if not edits:
        yield "  Not a sentence is otherwise."
        return
    yield f"  {len(edits)} change{'s' if len(edits) != 1 else ''} against the version before:"
    for edit in edits[:MOST_EDITS]:
        if edit.before:
            yield f"    - {shorten(edit.before, most=600)}"
        if edit.after:
            yield f"    + {shorten(edit.after, most=600)}"
    if len(edits) > MOST_EDITS:
        yield f"    ... and {len(edits) - MOST_EDITS} more"


def _tell(event: Event, version: Version) -> str:
    actors = {actor.id: actor for actor in version.actors}
    when = tell_date(event.date) if event.date else "no date"
    return f"{clean_line(event.id)}  {when}: {tell_event(event, actors=actors)}"


def list_rows(versions: Sequence[Version]) -> Iterator[tuple[str, ...]]:
    """Every edit and every event of every version as cells under `HEADS`."""
    for number, version in enumerate(versions, start=1):
        until = version.replaced.isoformat() if version.replaced else ""
        head = (version.article.id, str(number), version.added.isoformat(), version.by, until)
        yield (*head, "version", "", "", "")
        for edit in version.edits:
            yield (*head, "edit", "", edit.before, edit.after)
        for event in version.events:
            yield (*head, "event", event.id, "", event.summary)
        for name in version.dropped:
            yield (*head, "dropped", name, "", "")
