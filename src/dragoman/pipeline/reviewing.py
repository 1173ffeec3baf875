"""Whether judgements still fit what the documents say."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from dragoman.judge import count_pinned
from dragoman.pipeline.carrying import carry_over
from dragoman.pipeline.growing import place_pins
from dragoman.resolve.rulings import choose_names
from dragoman.store import documents as shelf
from dragoman.store import queries, recall
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.store.rulings import find_overruled, find_undone, list_rulings
from dragoman.store.versions import find_newest
from dragoman.types import Actor, Article, Event, Pin, Review, Ruling


def review_judgements(project: Project) -> list[Review]:
    """All judgements in order, each with whether it is carried out, was taken back, or no longer fits."""
    with project.read() as connection:
        said = list_rulings(connection)
        undone, overruled = find_undone(said), find_overruled(said)
        return [
            review_ruling(
                connection,
                one,
                undone_by=undone.get(one.number, 0),
                overruled_by=overruled.get(one.number, 0),
            )
            for one in said
        ]


def review_ruling(
    connection: Connection, ruling: Ruling, *, undone_by: int = 0, overruled_by: int = 0
) -> Review:
    """Whether one judgement is carried out in the record as it stands in this transaction.

    `undone_by` and `overruled_by` are the numbers of the judgements that took it back or say otherwise; 0 for none.
    """
    if undone_by:
        return Review(ruling, "undone", f"taken back by judgement {undone_by}", undone_by=undone_by)
    if overruled_by:
        return Review(ruling, "overruled", f"judgement {overruled_by} says otherwise")
    if ruling.verb == "undo":
        return Review(ruling, "holds")
    if ruling.about == "actor":
        return _review_actors(connection, ruling)
    [carried] = carry_over(connection, [ruling])
    pins = (*carried.pins, *carried.others)
    numbers = shelf.number_documents(connection, {pin.document for pin in pins})
    kept = shelf.load_kept(connection, numbers.values())
    gone = sorted(find_newest(connection, {pin.document for pin in (*ruling.pins, *ruling.others)}))
    articles: dict[str, Article] = {one.article.id: one.settled for one in kept.values()}
    [placed] = place_pins([carried], articles)
    if not placed.pins:
        return Review(ruling, "unfit", "the program reads none of its sentences in the document any more")
    events = recall.find_telling(connection, [*numbers.values()], revision=find_revision(connection))
    left = [event for event in events if count_pinned(event, placed.pins)]
    right = [event for event in events if count_pinned(event, placed.others)]
    told = tuple(dict.fromkeys(event.id for event in (*left, *right)))
    newer = _count_newer(left, pins)
    if not left:
        why = "no event is read in its sentences any more"
        if gone:
            why = f"another version took the place of {', '.join(gone)}"
        return Review(ruling, "unfit", why)
    why = _find_fault(ruling, placed, left, right)
    fit = "holds" if not why else "overruled" if why.startswith("judgement") else "unfit"
    return Review(ruling, fit, why, told, newer)  # type: ignore[arg-type]  # one of the three


def _find_fault(ruling: Ruling, placed: Ruling, left: Sequence[Event], right: Sequence[Event]) -> str:
    """Why the judgement is not carried out; empty where it is."""
    both = {event.id for event in left} & {event.id for event in right}
    if ruling.verb == "same":
        return "" if both else "its two sides are told as two events all the same"
    if ruling.verb == "different":
        return "its two sides are told as one event all the same" if both else ""
    field = "rejected" if ruling.verb == "reject" else ruling.field
    marks = [c for event in left for c in event.corrections if c.field == field]
    if not any(c.ruling == ruling.number for c in marks):
        return "fewer than half of its sentences tell one event, or the dispute is gone"
    last = max(c.ruling for c in marks)
    return f"judgement {last} says otherwise" if last != ruling.number else ""


def _count_newer(events: Sequence[Event], pins: Sequence[Pin]) -> int:
    known = {pin.document for pin in pins}
    return len({account.document for event in events for account in event.accounts} - known)


def _review_actors(connection: Connection, ruling: Ruling) -> Review:
    revision = find_revision(connection)
    left, right = (
        recall.load_actors(
            connection,
            revision=revision,
            wanted={one for name in names for one in queries.find_actor_ids(connection, name)},
        )
        for names in (ruling.names[:20], ruling.other_names[:20])
    )
    ours, others = choose_names(ruling.names), choose_names(ruling.other_names)
    if ruling.verb == "different":
        if ours == others:
            why = "both are called the same, and who is meant is told by names; judge their events instead"
            return Review(ruling, "unfit", why)
        ours, others = ours - others, others - ours
    mine = {one for one, actor in left.items() if choose_names(actor.names) & ours}
    theirs = {one for one, actor in right.items() if choose_names(actor.names) & others}
    if not mine or not theirs:
        return Review(ruling, "unfit", _find_lack(left, right))
    if (ruling.verb == "same") != bool(mine & theirs):
        return Review(ruling, "unfit", "the record says otherwise all the same")
    return Review(ruling, "holds")


def _find_lack(left: Mapping[str, Actor], right: Mapping[str, Actor]) -> str:
    """Why nobody is found for one of the two sides."""
    if left and right:
        return "a short name beside a full one is nobody's own; name both by the names in full"
    return "one of the two is in no document any more"
