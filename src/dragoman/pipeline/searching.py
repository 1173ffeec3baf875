"""Articles found by their words, or by somebody in any spelling."""

from datetime import date

from msgspec import Struct

from dragoman.pipeline.growing import fill_copies
from dragoman.report.snippet import Snippet, find_snippet
from dragoman.store import documents as shelf
from dragoman.store import queries, recall
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.store.search import parse_query, search_words
from dragoman.types import Actor, Article


class Hit(Struct, frozen=True):
    """An article that was found, and where in it."""

    article: Article
    snippet: Snippet


class Hits(Struct, frozen=True):
    """What was found, the best first; `actors` are those whose other spellings were looked for too."""

    hits: tuple[Hit, ...]
    total: int
    actors: tuple[Actor, ...]


def search_articles(
    project: Project,
    said: str,
    *,
    language: str | None = None,
    first: date | None = None,
    last: date | None = None,
    as_of: date | None = None,
    limit: int = 20,
) -> Hits:
    """Articles with all the words of `said`, whatever their endings, marks and capitals.

    A name of somebody in the record finds the articles that write it otherwise as well.
    """
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        found = queries.find_whole_names(connection, said.strip('"'))
        actors = recall.load_actors(connection, revision=revision, wanted=found)
        names = {name for actor in actors.values() for name in actor.names if len(name.split()) > 1}
        query = parse_query(said, names=names)
        numbers, total = search_words(
            connection, query, revision=revision, language=language, first=first, last=last, limit=limit
        )
        kept = fill_copies(
            connection, shelf.load_kept(connection, numbers, revision=revision), revision=revision
        )
    hits = []
    for number in numbers:
        article = kept[number].settled
        hits.append(Hit(article, find_snippet(article.text, query.beginnings)))
    return Hits(tuple(hits), total, tuple(sorted(actors.values(), key=lambda actor: actor.name)))
