"""A document of a project with all its versions, and what each told."""

from collections.abc import Sequence

from sqlalchemy import Connection

from dragoman.clean.address import tidy_address
from dragoman.errors import InputError
from dragoman.follow.edits import find_edits
from dragoman.languages.loader import LANGUAGES
from dragoman.pipeline.asking import name_participants
from dragoman.pipeline.growing import fill_copies
from dragoman.read.tokens import split_sentences
from dragoman.store import documents as shelf
from dragoman.store import recall
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision, list_revisions
from dragoman.store.versions import Copy, find_documents_named, list_versions_of
from dragoman.types import Actor, Article, Event, Version

__all__ = ["list_versions"]


def list_versions(project: Project, name: str) -> tuple[Version, ...]:
    """All versions of a document, the oldest first; `name` is an id or the beginning of one, a path or a URL.

    Raises `InputError` where there is no such document, or there are several.
    """
    with project.read() as connection:
        chain = _find_chain(connection, name)
        moments = {one.number: one for one in list_revisions(connection)}
        now = find_revision(connection)
        made: list[Version] = []
        before: Article | None = None
        told: Sequence[Event] = ()
        for copy in chain:
            article = _load(connection, copy, now)
            events, actors = _find_events(connection, copy, now)
            kept = {event.id for event in events}
            made.append(
                Version(
                    article=article,
                    added=moments[copy.born].at,
                    by=moments[copy.born].by,
                    replaced=moments[copy.died].at if copy.died in moments else None,
                    edits=find_edits(_cut(before), _cut(article)) if before else (),
                    events=events,
                    actors=actors,
                    dropped=tuple(event.id for event in told if event.id not in kept),
                )
            )
            before, told = article, events
    return tuple(made)


def _find_chain(connection: Connection, name: str) -> list[Copy]:
    numbers = find_documents_named(connection, name, address=tidy_address(name))
    chains: dict[int, list[Copy]] = {}
    for number in numbers:
        chain = list_versions_of(connection, number)
        chains[chain[0].number] = chain
    if not chains:
        raise InputError(f"{name}: there is no such document in the project; `dragoman documents` lists them")
    if len(chains) > 1:
        names = shelf.name_documents(connection, [chain[-1].number for chain in chains.values()])
        raise InputError(f"{name}: may be several; name one by its id: {', '.join(sorted(names.values()))}")
    return next(iter(chains.values()))


def _load(connection: Connection, copy: Copy, now: int) -> Article:
    at = min(copy.last or copy.born, now)
    kept = shelf.load_kept(connection, [copy.number], revision=at) or shelf.load_kept(
        connection, [copy.number]
    )
    return fill_copies(connection, kept, revision=at)[copy.number].settled


def _find_events(connection: Connection, copy: Copy, now: int) -> tuple[tuple[Event, ...], tuple[Actor, ...]]:
    at = min(copy.last, now)
    if not at:
        return (), ()
    return name_participants(
        connection, recall.find_telling(connection, [copy.number], revision=at), revision=at
    )


def _cut(article: Article) -> list[str]:
    language = article.language if article.language in LANGUAGES else "en"
    sentences = split_sentences(article.text, article.blocks, language=language)
    return [article.text[sentence.start : sentence.end] for sentence in sentences]
