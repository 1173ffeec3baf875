"""A project's record, as one reading of its documents would give it."""

from collections.abc import Iterator
from datetime import date

from dragoman.clean import restore
from dragoman.pipeline.growing import fill_copies
from dragoman.pipeline.joining import order_events, translate
from dragoman.pipeline.steps import find_version
from dragoman.report.verification import Fault, find_faults
from dragoman.store import documents as shelf
from dragoman.store import recall
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.types import Document, Maker, Record, Refusal


def recall_record(project: Project, *, as_of: date | None = None) -> Record:
    """The record as it stands, or as it stood at the end of a day (UTC) by what had been added then.

    Raises `ProjectError` where the file is damaged: a broken index would leave out events without a word.
    """
    if project.is_large:
        project.check()
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        numbers = recall.list_documents(connection, revision=revision)
        kept = fill_copies(
            connection, shelf.load_kept(connection, numbers, revision=revision), revision=revision
        )
        names = recall.name_nodes(connection, revision=revision)
        events = [translate(event, names) for event in recall.load_events(connection, revision=revision)]
        actors = recall.load_actors(connection, revision=revision)
        refused = shelf.list_refusals(connection, revision=revision)
    articles = sorted((one.settled for one in kept.values()), key=lambda article: (article.path, article.id))
    return Record(
        dragoman=Maker(find_version()),
        documents=tuple(articles),
        actors=tuple(
            sorted(actors.values(), key=lambda actor: (actor.kind, actor.name, actor.names, actor.id))
        ),
        events=order_events(events),
        refused=tuple(refused),
    )


def verify_project(project: Project) -> Iterator[Fault]:
    """Every fault of a project's record, in itself and against the documents that the project keeps.

    Raises `ProjectError` where the file itself is damaged.
    """
    project.check()
    record = recall_record(project)
    documents: dict[str, Document | Refusal] = {}
    with project.read() as connection:
        for article in record.documents:
            document = shelf.load_document(connection, article.id)
            if document is not None:
                documents[article.id] = document
    yield from find_faults(record, documents=documents, restore=restore)
