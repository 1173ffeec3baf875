"""A person's judgements, written into a project and carried out."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.errors import InputError
from dragoman.judge import FIELDS, parse_value, pin_event, tell_field
from dragoman.pipeline.adding import name_user
from dragoman.pipeline.carrying import carry_over, load_said
from dragoman.pipeline.growing import find_moves, grow
from dragoman.pipeline.joining import count_days
from dragoman.pipeline.leaves import MOST
from dragoman.pipeline.reviewing import review_ruling
from dragoman.pipeline.steps import find_version
from dragoman.store import documents as shelf
from dragoman.store import members, nearness, queries, recall
from dragoman.store.opening import Project
from dragoman.store.revisions import begin_revision, find_revision
from dragoman.store.rulings import add_ruling, find_undone, list_rulings, next_number
from dragoman.types import Actor, Article, Event, Pin, Ruling, Verb


class Judged(Struct, frozen=True):
    """A judgement that was kept, and the events that are otherwise since."""

    ruling: Ruling
    events: tuple[Event, ...]


class Judge:
    """Writes down judgements of one person in one project."""

    def __init__(
        self,
        project: Project,
        *,
        by: str | None = None,
        note: str = "",
        at: datetime | None = None,
        most: int = MOST,
    ) -> None:
        self._project = project
        self._by = by or name_user()
        self._note = note
        self._at = at
        self._most = most

    def correct(self, event: str, field: str, value: str) -> Judged:
        """Says what a field of an event should be. Raises `InputError` where it cannot be that."""
        if field not in FIELDS:
            raise InputError(f"{field}: cannot be corrected; choose one of {', '.join(FIELDS)}")
        with self._project.write() as connection:
            found = _load_event(connection, event)
            if field in ("actors", "recipients"):
                value = "\n".join(_find_node(connection, name) for name in value.split(";") if name.strip())
            told = parse_value(field, value)
            return self._say(connection, "correct", found, field=field, value=told)

    def reject(self, event: str) -> Judged:
        """Takes an event out of the record."""
        with self._project.write() as connection:
            return self._say(connection, "reject", _load_event(connection, event))

    def accept(self, event: str, value: str, *, field: str | None = None) -> Judged:
        """Settles a dispute of an event for one of its values."""
        with self._project.write() as connection:
            found = _load_event(connection, event)
            meant = [
                dispute
                for dispute in found.disputes
                if field in (None, dispute.field) and any(one.value == value for one in dispute.values)
            ]
            if not meant:
                told = [f"{d.field}: {one.value}" for d in found.disputes for one in d.values]
                what = (
                    "; its disputed values are: " + ", ".join(told) if told else "; nothing of it is disputed"
                )
                raise InputError(f"{event}: {value} is none of its disputed values{what}")
            return self._say(connection, "accept", found, field=meant[0].field, value=value)

    def join_events(self, one: str, other: str) -> Judged:
        """Says that two events are one."""
        with self._project.write() as connection:
            left, right = _load_event(connection, one), _load_event(connection, other)
            if left.id == right.id:
                raise InputError(f"{one} and {other} are one event already")
            return self._say(connection, "same", left, others=_pin(connection, right))

    def part_events(self, one: str, other: str) -> Judged:
        """Says that two events are not one, or that what the document `other` tells is not the event `one`."""
        with self._project.write() as connection:
            left = _load_event(connection, one)
            documents = {account.document for account in left.accounts}
            if other in documents:
                if len(documents) < 2:
                    raise InputError(
                        f"{one}: {other} is the only document that tells it; `dragoman reject` it instead"
                    )
                others = _pin(connection, left, document=other)
                pins = tuple(pin for pin in _pin(connection, left) if pin not in others)
                return self._say(connection, "different", left, pins=pins, others=others)
            return self._say(
                connection, "different", left, others=_pin(connection, _load_event(connection, other))
            )

    def join_actors(self, one: str, other: str) -> Judged:
        """Says that two actors are one."""
        with self._project.write() as connection:
            left, right = _load_actor(connection, one), _load_actor(connection, other)
            if left.id == right.id:
                raise InputError(f"{one} and {other} are one actor already")
            if left.kind != right.kind:
                raise InputError(
                    f"{one} is a {left.kind}, {other} a {right.kind}; only two of a kind can be one"
                )
            return self._say_of_actors(connection, "same", left, left.names, right.names)

    def part_actors(self, one: str, other: str) -> Judged:
        """Says that two actors are not one, or that `other`, a name of `one`, is somebody else's."""
        with self._project.write() as connection:
            left = _load_actor(connection, one)
            if other in left.names:
                rest = tuple(name for name in left.names if name != other)
                return self._say_of_actors(connection, "different", left, rest, (other,))
            right = _load_actor(connection, other)
            if right.id == left.id:
                raise InputError(
                    f"{one} and {other} are one actor; name one of its names: {', '.join(left.names)}"
                )
            return self._say_of_actors(connection, "different", left, left.names, right.names)

    def undo(self, number: int) -> Judged:
        """Takes a judgement back; it stays in the log."""
        with self._project.write() as connection:
            said = list_rulings(connection)
            meant = next((ruling for ruling in said if ruling.number == number), None)
            if meant is None:
                raise InputError(f"there is no judgement {number}; `dragoman judgements` lists them")
            if number in find_undone(said):
                raise InputError(f"judgement {number} has been taken back already")
            return self._keep(connection, replace(meant, verb="undo", of=number, home=0))

    def _say(
        self,
        connection: Connection,
        verb: Verb,
        event: Event,
        *,
        pins: tuple[Pin, ...] | None = None,
        others: tuple[Pin, ...] = (),
        field: str = "",
        value: str = "",
    ) -> Judged:
        mine = _pin(connection, event) if pins is None else pins
        home = event.date.start.toordinal() if event.date and verb == "same" else 0
        if verb == "same" and not home:
            home = next(
                iter(
                    sorted(
                        nearness.list_days(
                            connection, shelf.number_documents(connection, [mine[0].document]).values()
                        )
                    )
                ),
                0,
            )
        was = tell_field(event, field) if field in FIELDS else ""
        ruling = Ruling(
            number=0, verb=verb, about="event", by="", at=datetime.min, pins=mine, others=others,
            field=field, value=value, was=was, home=home, subject=event.id,
        )  # fmt: skip
        return self._keep(connection, ruling)

    def _say_of_actors(
        self, connection: Connection, verb: Verb, actor: Actor, names: Sequence[str], others: Sequence[str]
    ) -> Judged:
        ruling = Ruling(
            number=0, verb=verb, about="actor", by="", at=datetime.min, kind=actor.kind,
            names=tuple(names), other_names=tuple(others), subject=actor.name,
        )  # fmt: skip
        return self._keep(connection, ruling)

    def _keep(self, connection: Connection, ruling: Ruling) -> Judged:
        revision = begin_revision(
            connection, kind="judge", by=self._by, note=self._note, version=find_version(), at=self._at
        )
        kept = replace(ruling, number=next_number(connection), by=self._by, note=self._note, at=revision.at)
        add_ruling(connection, kept, revision=revision.number)
        days = _touch(connection, kept)
        grow(connection, days, revision=revision.number, most=self._most, anew=kept.about == "actor")
        review = review_ruling(connection, kept)
        if review.fit == "unfit":
            # What cannot be carried out when it is given must not look as if it were kept.
            raise InputError(f"{kept.subject}: this cannot be carried out, nothing was kept: {review.why}")
        return Judged(kept, tuple(recall.load_born(connection, revision=revision.number)))


_SHORTEST = 5
"""Signs of an event's id by which it is told from a name: "ece" is written in them too."""


def is_event_id(name: str) -> bool:
    """Whether this is written as ids of events are, or their beginnings; everything else is a name or an actor's id."""
    return (
        len(name) >= _SHORTEST and name[0] == "e" and all(letter in "0123456789abcdef" for letter in name[1:])
    )


def _touch(connection: Connection, ruling: Ruling) -> set[int]:
    """The days on which a judgement may change something; puts its tellings to where it wants them."""
    if ruling.about == "actor":
        return set(members.find_leaves(connection, (*ruling.names, *ruling.other_names)))
    [carried] = carry_over(connection, [ruling])
    named = {pin.document for pin in (*carried.pins, *carried.others)}
    numbers = set(shelf.number_documents(connection, named).values())
    days = nearness.list_days(connection, numbers)
    moves = find_moves(load_said(connection))
    kept = shelf.load_kept(connection, numbers)
    for number, reading in shelf.load_readings(connection, numbers).items():
        if nearness.has_items(connection, number):
            counted = count_days(reading, kept[number].settled, moves)
            days |= nearness.replace_items(connection, number, dict(counted))
    return days


def _load_event(connection: Connection, name: str) -> Event:
    found = recall.find_event(connection, name, revision=find_revision(connection))
    if found is None:
        raise InputError(f"{name}: there is no such event in the record; `dragoman events` lists them")
    return found


def _pin(connection: Connection, event: Event, *, document: str | None = None) -> tuple[Pin, ...]:
    numbers = shelf.number_documents(connection, {account.document for account in event.accounts})
    kept = shelf.load_kept(connection, numbers.values())
    articles: dict[str, Article] = {one.article.id: one.settled for one in kept.values()}
    return pin_event(event, articles, document=document)


def _load_actor(connection: Connection, name: str) -> Actor:
    revision = find_revision(connection)
    found = recall.load_actors(connection, revision=revision, wanted=queries.find_actor_ids(connection, name))
    if not found:
        short = is_event_id(name.ljust(_SHORTEST, "0"))
        more = f"; of an event's id, give at least {_SHORTEST} signs" if short else ""
        raise InputError(f"{name}: there is no such actor; `dragoman actors` lists them{more}")
    if len(found) > 1:
        told = ", ".join(
            f"{actor.id} {actor.name}" for actor in sorted(found.values(), key=lambda one: one.name)[:8]
        )
        raise InputError(f"{name}: may be several; name one by its id: {told}")
    return next(iter(found.values()))


def _find_node(connection: Connection, name: str) -> str:
    actor = _load_actor(connection, name.strip())
    names = recall.name_nodes(connection, revision=find_revision(connection))
    return min(node for node, known in names.items() if known == actor.id)
