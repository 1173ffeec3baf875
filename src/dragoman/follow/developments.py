"""Changes told as what became of a plan, where they are that."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.follow.changes import rank_change, write_date
from dragoman.types import Change, ChangeKind, Event, Promise, Step

_KINDS: Mapping[str, ChangeKind] = {"moved": "moved", "held": "held", "cancelled": "cancelled"}


class _Turn(NamedTuple):
    kind: ChangeKind
    before: Step
    now: Step


def link_plans(
    changes: Iterable[Change], promises: Iterable[Promise], events: Mapping[str, Event]
) -> tuple[Change, ...]:
    """The changes, in which a new event that moves, keeps or calls off an earlier plan is told as such.

    `events` are the record's by their ids.
    """
    turns = {turn.now.event: turn for promise in promises for turn in _list_turns(promise)}
    linked = (_link(change, turns.get(change.event.id), events) for change in changes)
    return tuple(sorted(linked, key=rank_change))


def find_turned(promises: Iterable[Promise]) -> set[str]:
    """The events by which a plan was moved, kept or called off, if they are not the plan itself."""
    return {turn.now.event for promise in promises for turn in _list_turns(promise)}


def _list_turns(promise: Promise) -> Iterable[_Turn]:
    for before, now in zip(promise.steps, promise.steps[1:], strict=False):
        if now.event != before.event and now.state in _KINDS:
            yield _Turn(_KINDS[now.state], before, now)


def _link(change: Change, turn: _Turn | None, events: Mapping[str, Event]) -> Change:
    if change.kind != "new" or turn is None:
        return change
    before = events.get(turn.before.event)
    if turn.kind == "moved":
        return replace(
            change, kind="moved", before=before, field="date",
            was=write_date(turn.before.planned), now=write_date(turn.now.planned),
        )  # fmt: skip
    was = before.status if before else "planned"
    return replace(change, kind=turn.kind, before=before, field="status", was=was, now=change.event.status)
