"""The history of one event in a project."""

from msgspec import Struct
from msgspec.structs import replace

from dragoman.errors import InputError
from dragoman.follow.changes import find_changes
from dragoman.pipeline.asking import load_articles, name_participants
from dragoman.pipeline.steps import find_version
from dragoman.store import recall
from dragoman.store.opening import Project
from dragoman.store.revisions import Revision, find_revision, list_revisions
from dragoman.types import Actor, Change, Event, Maker, Record


class Entry(Struct, frozen=True):
    """What one revision changed of the event; `heirs` are the ids that its tellings went to where it ended."""

    revision: Revision
    changes: tuple[Change, ...]
    heirs: tuple[str, ...] = ()


class Chronicle(Struct, frozen=True):
    """The entries in order, with the events, actors and documents that they tell of."""

    entries: tuple[Entry, ...]
    record: Record


def _compare(before: Event | None, now: Event) -> tuple[Change, ...]:
    # Over a change of id it is the same event all the same.
    return find_changes([replace(before, id=now.id)] if before else [], [now])


def tell_history(project: Project, name: str) -> Chronicle:
    """The history of the event with this id. Raises `InputError` where no event ever had it."""
    with project.read() as connection:
        versions = recall.list_versions(connection, name)
        if not versions:
            raise InputError(f"{name}: no event ever had this id; `dragoman events` lists those of today")
        said = {revision.number: revision for revision in list_revisions(connection)}
        last = find_revision(connection)
        entries: list[Entry] = []
        events: dict[str, Event] = {}
        actors: dict[str, Actor] = {}
        before: Event | None = None
        for number, (born, died, event) in enumerate(versions):
            [named], who = name_participants(connection, [event], revision=min(died - 1, last))
            actors.update((actor.id, actor) for actor in who)
            entries.append(Entry(said[born], _compare(before, named)))
            events[named.id] = before = named
            following = versions[number + 1][0] if number + 1 < len(versions) else None
            if died <= last and died != following:
                heirs = recall.find_heirs(connection, event, revision=died)
                told = () if heirs else find_changes([named], [])
                entries.append(Entry(said[died], told, tuple(heir.id for heir in heirs)))
        articles = load_articles(connection, [event for _, _, event in versions], last)
    ordered = tuple(
        sorted(actors.values(), key=lambda actor: (actor.kind, actor.name, actor.names, actor.id))
    )
    return Chronicle(tuple(entries), Record(Maker(find_version()), articles, ordered, tuple(events.values())))
