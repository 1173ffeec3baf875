"""A project as Python programs use it: the same functions that the command line calls, as methods."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypedDict, Unpack

from dragoman.pipeline.adding import Added, add_paths
from dragoman.pipeline.asking import ask_actors, ask_documents, ask_events
from dragoman.pipeline.chronicle import Entry, tell_history
from dragoman.pipeline.comparing import DAYS, brief_morning, compare_days
from dragoman.pipeline.filters import choose_promises, make_filter
from dragoman.pipeline.following import follow_project
from dragoman.pipeline.judging import Judge, Judged, is_event_id
from dragoman.pipeline.recalling import recall_record, verify_project
from dragoman.pipeline.refreshing import Refreshed, refresh_project
from dragoman.pipeline.reviewing import review_judgements
from dragoman.pipeline.searching import Hits, search_articles
from dragoman.pipeline.steps import Progress
from dragoman.pipeline.versions import list_versions
from dragoman.store import opening
from dragoman.types import (
    Actor,
    ActorKind,
    Article,
    Change,
    Event,
    Morning,
    Promise,
    Record,
    Review,
    State,
    Version,
)

__all__ = ["Project", "Wanted", "create_project", "open_project"]


class Wanted(TypedDict, total=False):
    """The filters of events; see `dragoman.Filter`."""

    actor: str | None
    country: str | None
    category: str | None
    first: date | None
    last: date | None
    place: str | None
    topic: str | None
    status: str | None
    language: str | None
    disputed: bool
    main: bool
    rejected: bool


def create_project(target: str | Path) -> "Project":
    """A new, empty project: a file, or a database by its SQLAlchemy URL.

    Raises `ProjectError` where something is there already, or nothing can be written.
    """
    return Project(opening.create_project(str(target)))


def open_project(target: str | Path) -> "Project":
    """The project in a file or database.

    Raises `ProjectError` where there is none, where it is damaged, or where a newer Dragoman wrote it.
    """
    return Project(opening.open_project(str(target)))


class Project:
    """A record that lasts. Close it, or use it in a `with` statement.

    Days and moments are UTC. `as_of` asks for the state at the end of that day, by what had been added then. `by` is
    who does something (default: the user's name), `note` a word about it for the log.
    """

    def __init__(self, kept: opening.Project) -> None:
        self._kept = kept

    @property
    def name(self) -> str:
        """The file, or the URL without its password."""
        return self._kept.name

    def __repr__(self) -> str:
        return f"<dragoman.Project {self.name}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file or server."""
        self._kept.close()

    def add(
        self,
        paths: Sequence[str | Path],
        *,
        by: str | None = None,
        note: str = "",
        progress: Progress | None = None,
    ) -> Added:
        """Adds files, folders and globs; what is in the project already changes nothing.

        Gives how many documents were new, of them other versions of earlier ones, known already, and what was refused.
        """
        return add_paths(self._kept, paths, by=by, note=note, progress=progress)

    def refresh(
        self, *, by: str | None = None, note: str = "", progress: Progress | None = None
    ) -> Refreshed:
        """Reads the documents anew after an update of Dragoman; judgements stay."""
        return refresh_project(self._kept, by=by, note=note, progress=progress)

    def record(self, *, as_of: date | None = None) -> Record:
        """The whole record, as one reading of all documents would give it, with persons' judgements."""
        return recall_record(self._kept, as_of=as_of)

    def events(
        self, *, as_of: date | None = None, limit: int | None = None, **wanted: Unpack[Wanted]
    ) -> tuple[Event, ...]:
        """The events that fit, the newest first; their participants are ids of `actors`."""
        return ask_events(self._kept, make_filter(**wanted), as_of=as_of, limit=limit).record.events

    def disputes(
        self, *, as_of: date | None = None, limit: int | None = None, **wanted: Unpack[Wanted]
    ) -> tuple[Event, ...]:
        """The events that fit on which reports contradict one another."""
        wanted["disputed"] = True
        return self.events(as_of=as_of, limit=limit, **wanted)

    def actors(
        self,
        *,
        name: str | None = None,
        country: str | None = None,
        kind: ActorKind | None = None,
        as_of: date | None = None,
        limit: int | None = None,
    ) -> tuple[Actor, ...]:
        """The actors, those in most events first; `name` is one in any spelling, a part of one, or an id."""
        own = make_filter(actor=name, country=country)
        found, _ = ask_actors(
            self._kept, name=own.actor, country=own.country, kind=kind, as_of=as_of, limit=limit
        )
        return tuple(actor for actor, _ in found)

    def documents(
        self,
        *,
        first: date | None = None,
        last: date | None = None,
        language: str | None = None,
        as_of: date | None = None,
        limit: int | None = None,
        replaced: bool = False,
    ) -> tuple[Article, ...]:
        """The articles by the day of their publication, the newest first; with `replaced` also earlier versions."""
        own = make_filter(first=first, last=last, language=language)
        found, _ = ask_documents(
            self._kept,
            first=first,
            last=last,
            language=own.language,
            replaced=replaced,
            as_of=as_of,
            limit=limit,
        )
        return tuple(one.article for one in found)

    def versions(self, document: str) -> tuple[Version, ...]:
        """All versions of a document, by its id, path or URL, the oldest first, with what changed.

        Raises `InputError` where there is no such document, or there are several.
        """
        return list_versions(self._kept, document)

    def planned(
        self,
        *,
        state: State | None = None,
        on: date | None = None,
        as_of: date | None = None,
        **wanted: Unpack[Wanted],
    ) -> tuple[Promise, ...]:
        """What was planned and what became of it, by planned day; `on` is the day on which one asks."""
        record, ledger = follow_project(self._kept, on=on, as_of=as_of)
        chosen = choose_promises(record, ledger.promises, make_filter(**wanted))
        return tuple(promise for promise in chosen if state in (None, promise.state))

    def changes(self, *, since: date, as_of: date | None = None) -> tuple[Change, ...]:
        """What became otherwise from the beginning of the day `since`."""
        return compare_days(self._kept, since=since, as_of=as_of).changes

    def morning(self, *, since: date, as_of: date | None = None, days: int = DAYS) -> Morning:
        """What the morning brief tells: changes since, what is overdue, and what is planned for `days` to come."""
        return brief_morning(self._kept, since=since, as_of=as_of, days=days)

    def brief(
        self, *, since: date | None = None, as_of: date | None = None, form: Literal["html", "md"] = "html"
    ) -> str:
        """The brief of the record, or with `since` the morning brief, as a web page or as Markdown."""
        from dragoman.report import page  # noqa: PLC0415 - Jinja only where a page is wanted

        if since is not None:
            morning = self.morning(since=since, as_of=as_of)
            return (
                page.render_morning_html(morning) if form == "html" else page.render_morning_markdown(morning)
            )
        record = self.record(as_of=as_of)
        return page.render_html(record) if form == "html" else page.render_markdown(record)

    def search(
        self,
        words: str,
        *,
        language: str | None = None,
        first: date | None = None,
        last: date | None = None,
        as_of: date | None = None,
        limit: int = 20,
    ) -> Hits:
        """Articles with all the words, or with somebody of that name in any spelling, the best first."""
        return search_articles(
            self._kept, words, language=language, first=first, last=last, as_of=as_of, limit=limit
        )

    def history(self, event: str) -> tuple[Entry, ...]:
        """What every revision changed of an event. Raises `InputError` where no event ever had this id."""
        return tell_history(self._kept, event).entries

    def judgements(self) -> tuple[Review, ...]:
        """All judgements in order, each with whether it is carried out, was taken back, or no longer fits."""
        return tuple(review_judgements(self._kept))

    def same(self, one: str, other: str, *, by: str | None = None, note: str = "") -> Judged:
        """Says that two events (by their ids) or two actors (by names or ids) are one."""
        judge = Judge(self._kept, by=by, note=note)
        return judge.join_events(one, other) if is_event_id(one) else judge.join_actors(one, other)

    def different(self, one: str, other: str, *, by: str | None = None, note: str = "") -> Judged:
        """Says that two events or two actors are not one, or that the part `other` of `one` is something else."""
        judge = Judge(self._kept, by=by, note=note)
        return judge.part_events(one, other) if is_event_id(one) else judge.part_actors(one, other)

    def correct(self, event: str, field: str, value: str, *, by: str | None = None, note: str = "") -> Judged:
        """Says what a field of an event should be, as `dragoman correct` takes it.

        Raises `InputError` where there is no such event, or the field cannot be that.
        """
        return Judge(self._kept, by=by, note=note).correct(event, field, value)

    def reject(self, event: str, *, by: str | None = None, note: str = "") -> Judged:
        """Takes an event out of the record."""
        return Judge(self._kept, by=by, note=note).reject(event)

    def accept(
        self, event: str, value: str, *, field: str | None = None, by: str | None = None, note: str = ""
    ) -> Judged:
        """Settles a dispute of an event for one of its values."""
        return Judge(self._kept, by=by, note=note).accept(event, value, field=field)

    def undo(self, number: int, *, by: str | None = None, note: str = "") -> Judged:
        """Takes a judgement back; it stays in the log."""
        return Judge(self._kept, by=by, note=note).undo(number)

    def verify(self) -> tuple[str, ...]:
        """Every fault of the record against the documents that the project keeps, in words; none if all holds."""
        return tuple(str(fault) for fault in verify_project(self._kept))
