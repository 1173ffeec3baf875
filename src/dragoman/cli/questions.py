"""`dragoman events`, `actors`, `documents` and `disputes`: questions to a project."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.options import (
    Day,
    as_of_option,
    event_options,
    format_option,
    limit_option,
    project_argument,
)
from dragoman.cli.rows import print_csv, print_json, print_rows, tell_rest

if TYPE_CHECKING:
    from dragoman.pipeline.asking import Selection


@click.command()
@project_argument
@event_options
@as_of_option
@format_option
@limit_option
def events(project: str, as_of: date | None, form: str, limit: int, **wanted: Any) -> None:
    """List the events of a project, the newest first.

    \b
    Examples:
      dragoman events matter.dragoman --actor 'Ayla Demir' --from 2026-03
      dragoman events matter.dragoman --category CONSULT --status planned
      dragoman events matter.dragoman --country TR --disputed --format csv
    """
    from dragoman.cli.table import print_events  # noqa: PLC0415 - only when the command runs
    from dragoman.report.listing import HEADS, list_cells  # noqa: PLC0415 - only when the command runs

    found = _ask(project, as_of, limit, wanted)
    if form == "table":
        print_events(found.record)
    elif form == "jsonl":
        names = {actor.id: actor.name for actor in found.record.actors}
        print_json(_name(event, names) for event in found.record.events)
    else:
        print_csv(HEADS, list_cells(found.record))
    tell_rest(len(found.record.events), found.total, "events")


@click.command()
@project_argument
@event_options
@as_of_option
@format_option
@limit_option
def disputes(project: str, as_of: date | None, form: str, limit: int, **wanted: Any) -> None:
    """List where the reports contradict one another, and who says what.

    \b
    Example:
      dragoman disputes matter.dragoman --from 2026-03-01
    """
    from dragoman.report.disagreement import HEADS, list_disputes  # noqa: PLC0415 - only when the command runs

    found = _ask(project, as_of, limit, {**wanted, "disputed": True})
    heads, rows = HEADS, list_disputes(found.record)
    if form == "table":
        print_rows(heads, rows, empty="Nothing is disputed.")
    elif form == "jsonl":
        print_json(dict(zip(heads, row, strict=True)) for row in rows)
    else:
        print_csv(heads, rows)
    tell_rest(len(found.record.events), found.total, "disputed events")


@click.command()
@project_argument
@click.option("--actor", help="A name in any spelling, a part of one, or an id.")
@click.option("--country", help="Their country, as ISO code: TR.")
@click.option("--kind", type=click.Choice(["person", "organization", "state", "group"]))
@as_of_option
@format_option
@limit_option
def actors(
    project: str,
    actor: str | None,
    country: str | None,
    kind: str | None,
    as_of: date | None,
    form: str,
    limit: int,
) -> None:
    """List who takes part in the events of a project, those in most events first.

    \b
    Example:
      dragoman actors matter.dragoman --country TR --kind person
    """
    from dragoman.pipeline.asking import ask_actors  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    with open_project(project) as opened:
        found, total = ask_actors(
            opened, name=actor, country=country, kind=kind, as_of=as_of, limit=limit or None
        )
    heads = ("id", "kind", "country", "events", "name", "also")
    rows = [
        (
            one.id,
            one.kind,
            one.country or "",
            str(often),
            one.name,
            "; ".join(n for n in one.names if n != one.name),
        )
        for one, often in found
    ]
    if form == "table":
        print_rows(heads, rows, empty="There is nobody like that.")
    elif form == "jsonl":
        print_json({"actor": one, "events": often} for one, often in found)
    else:
        print_csv(heads, rows)
    tell_rest(len(found), total, "actors")


@click.command()
@project_argument
@click.option("--actor", help="Telling an event in which somebody takes part.")
@click.option("--language", help="ISO code: tr.")
@click.option("--from", "first", type=Day(), help="Published on this day or later.")
@click.option("--to", "last", type=Day(last=True), help="Published on this day or earlier.")
@as_of_option
@format_option
@limit_option
def documents(
    project: str,
    actor: str | None,
    language: str | None,
    first: date | None,
    last: date | None,
    as_of: date | None,
    form: str,
    limit: int,
) -> None:
    """List the documents of a project, the newest first.

    \b
    Example:
      dragoman documents matter.dragoman --language tr --from 2026-03-10
    """
    from dragoman.pipeline.asking import ask_documents  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    with open_project(project) as opened:
        found, total = ask_documents(
            opened, first=first, last=last, language=language, actor=actor, as_of=as_of, limit=limit or None
        )
    heads = ("id", "published", "basis", "language", "copy of", "title", "path")
    rows = [
        (
            one.id,
            one.published.date.isoformat() if one.published else "",
            one.published.basis if one.published else "",
            one.language,
            one.copy_of or "",
            one.title or "",
            one.path,
        )
        for one in found
    ]
    if form == "table":
        print_rows(heads, rows, empty="There are no such documents.")
    elif form == "jsonl":
        print_json(dict(zip(heads, row, strict=True)) for row in rows)
    else:
        print_csv(heads, rows)
    tell_rest(len(found), total, "documents")


def _ask(project: str, as_of: date | None, limit: int, wanted: dict[str, Any]) -> "Selection":
    from dragoman.pipeline.asking import Filter, ask_events  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    with open_project(project) as opened:
        return ask_events(opened, Filter(**wanted), as_of=as_of, limit=limit or None)


def _name(event: Any, names: dict[str, str]) -> dict[str, Any]:
    import msgspec  # noqa: PLC0415 - only when the command runs

    told: dict[str, Any] = msgspec.to_builtins(event)
    told["names"] = {actor: names[actor] for actor in (*event.actors, *event.recipients)}
    return told
