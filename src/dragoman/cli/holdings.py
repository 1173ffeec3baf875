"""`dragoman actors` and `documents`: who is in a project, and what it holds."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.options import (
    Day,
    as_of_option,
    filter_options,
    format_option,
    limit_option,
    project_argument,
)
from dragoman.cli.rows import print_csv, print_json, print_rows, tell_rest

if TYPE_CHECKING:
    from dragoman.pipeline.asking import Shelved
    from dragoman.types import Filter

ACTOR_HEADS = ("id", "kind", "country", "events", "name", "also")
DOCUMENT_HEADS = ("id", "published", "basis", "language", "copy of", "version", "title", "path")


@click.command()
@project_argument
@click.option("--actor", help="A name in any spelling, a part of one, or an id.")
@click.option("--country", help="Their own country: TR, or its name.")
@click.option("--kind", type=click.Choice(["person", "organization", "state", "group"]))
@filter_options(without=("actor", "country"))
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
    **wanted: Any,
) -> None:
    """List who takes part in the events of a project, those in most events first.

    --actor, --country and --kind say who they are. The other filters say in which events they take part: only
    those count, and only who takes part in one is listed.

    \b
    Examples:
      dragoman actors matter.dragoman --country TR --kind person
      dragoman actors matter.dragoman --category CONSULT --place Geneva
    """
    from dragoman.pipeline.asking import ask_actors  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.filters import make_filter  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    own = make_filter(actor=actor, country=country)
    with open_project(project) as opened:
        found, total = ask_actors(
            opened, name=own.actor, country=own.country, kind=kind, wanted=_make_filter(wanted), as_of=as_of,
            limit=limit or None,
        )  # fmt: skip
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
        print_rows(ACTOR_HEADS, rows, empty="There is nobody like that.")
    elif form == "jsonl":
        print_json({"actor": one, "events": often} for one, often in found)
    else:
        print_csv(ACTOR_HEADS, rows)
    tell_rest(len(found), total, "actors")


@click.command()
@project_argument
@click.argument("document", required=False)
@click.option("--from", "first", type=Day(), help="Published on this day or later.")
@click.option("--to", "last", type=Day(last=True), help="Published on this day or earlier.")
@click.option("--language", help="Written in this language: tr.")
@filter_options(without=("first", "last", "language"))
@click.option("--versions", is_flag=True, help="Also earlier versions, whose place another has taken.")
@as_of_option
@format_option
@limit_option
def documents(
    project: str,
    document: str | None,
    first: date | None,
    last: date | None,
    language: str | None,
    versions: bool,
    as_of: date | None,
    form: str,
    limit: int,
    **wanted: Any,
) -> None:
    """List the documents of a project, the newest first; or show one with its versions.

    --from, --to and --language are the documents' own. The other filters ask for documents that tell such an event.

    DOCUMENT is a document's id or the beginning of it, its path or its URL. Then every version of it is shown: when it
    came, which sentences are otherwise than in the version before, which events stand on it, and what it tells no more.

    \b
    Examples:
      dragoman documents matter.dragoman --language tr --from 2026-03-10
      dragoman documents matter.dragoman --actor Demir --disputed
      dragoman documents matter.dragoman d0a1b2c3d4e5f
    """
    if document is not None:
        given = first, last, language, as_of, versions, any(wanted.values())
        if any(given):
            raise click.UsageError("a DOCUMENT is shown with all its versions; leave the filters out")
        _show_versions(project, document, form)
        return
    from dragoman.pipeline.asking import ask_documents  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.filters import make_filter  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    own = make_filter(first=first, last=last, language=language)
    with open_project(project) as opened:
        found, total = ask_documents(
            opened, first=first, last=last, language=own.language, wanted=_make_filter(wanted), replaced=versions,
            as_of=as_of, limit=limit or None,
        )  # fmt: skip
    rows = [_tell_row(one) for one in found]
    if form == "table":
        print_rows(DOCUMENT_HEADS, rows, empty="There are no such documents.")
    elif form == "jsonl":
        keys = [head.replace(" ", "_") for head in DOCUMENT_HEADS]
        print_json(dict(zip(keys, row, strict=True)) for row in rows)
    else:
        print_csv(DOCUMENT_HEADS, rows)
    tell_rest(len(found), total, "documents")


def _tell_row(one: "Shelved") -> tuple[str, ...]:
    article = one.article
    return (
        article.id,
        article.published.date.isoformat() if article.published else "",
        article.published.basis if article.published else "",
        article.language,
        article.copy_of or "",
        f"{one.version} of {one.versions}" if one.versions > 1 else "",
        article.title or "",
        article.path,
    )


def _show_versions(project: str, document: str, form: str) -> None:
    from dragoman.pipeline.versions import list_versions  # noqa: PLC0415 - only when it is asked for
    from dragoman.report.versions import HEADS, list_rows, tell_versions  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        found = list_versions(opened, document)
    if form == "jsonl":
        print_json(found)
    elif form == "csv":
        print_csv(HEADS, list_rows(found))
    else:
        for line in tell_versions(found):
            click.echo(line)


def _make_filter(wanted: dict[str, Any]) -> "Filter | None":
    """The filter, or None where nothing is asked for: then all count."""
    from dragoman.pipeline.filters import make_filter  # noqa: PLC0415 - only when the command runs

    made = make_filter(**wanted)
    return None if made.is_empty else made
