"""Events and actors through the revisions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, update

from dragoman.languages.names import fold, name_key
from dragoman.store.documents import number_documents
from dragoman.store.lines import begin_line, continue_lines
from dragoman.store.packing import pack, unpack
from dragoman.store.tables import (
    ALIVE,
    actor_names,
    actors,
    aliases,
    events,
    leaves,
    members,
    nodes,
    participants,
    subjects,
    tellings,
)
from dragoman.types import Actor, Event

BATCH = 400


def list_leaves(connection: Connection) -> list[tuple[int, int]]:
    """The leaves of the calendar as they are now, in order."""
    return [(row.low, row.high) for row in connection.execute(select(leaves).order_by(leaves.c.low))]


def replace_leaves(connection: Connection, gone: Iterable[int], come: Iterable[tuple[int, int]]) -> None:
    """Takes leaves out by their first day, and puts others in."""
    if low := list(gone):
        connection.execute(delete(leaves).where(leaves.c.low.in_(low)))
    if new := [{"low": low, "high": high} for low, high in come]:
        connection.execute(insert(leaves), new)


def replace_events(
    connection: Connection, leaf_events: Mapping[int, Sequence[Event]], *, gone: Iterable[int], revision: int
) -> None:
    """Puts the events of leaves (by their first day) in the place of those of the leaves in `gone`.

    An event that is as it was lives on; one that is not ends, and begins anew as it is now.
    """
    lows = sorted({*gone, *leaf_events})
    before: dict[str, _Row] = {}
    for some in slice_(lows):
        query = select(events.c.number, events.c.id, events.c.line, events.c.leaf, events.c.data)
        for row in connection.execute(query.where(events.c.leaf.in_(some), events.c.died == ALIVE)):
            before[row.id] = _Row(row.number, row.line, row.leaf, row.data)
    number = connection.execute(select(func.max(events.c.number))).scalar() or 0
    fresh: list[tuple[int, Event, bytes, str | None]] = []
    ended: list[int] = []
    for low, found in leaf_events.items():
        for event in found:
            data = pack(event)
            old = before.pop(event.id, None)
            if old is not None and old.data == data:
                if old.leaf != low:
                    connection.execute(update(events).where(events.c.number == old.number).values(leaf=low))
                continue
            if old is not None:
                ended.append(old.number)
            fresh.append((low, event, data, old.line if old else None))
    _end(connection, [*ended, *(old.number for old in before.values())], revision)
    if not fresh:
        return
    ended_lines = {old.line: unpack(old.data, Event) for old in before.values()}
    lines = continue_lines(connection, ended_lines, [(event, known) for _, event, _, known in fresh])
    rows, told = [], []
    for low, event, data, line in fresh:
        number += 1
        known = line or lines.get(event.id) or begin_line(connection, event.id)
        rows.append({**_describe(event, number, low, data, revision), "line": known})
        told.append((number, event))
    connection.execute(insert(events), rows)
    _index(connection, told)


class _Row(Struct, frozen=True):
    number: int
    line: str
    leaf: int
    data: bytes


def _end(connection: Connection, numbers: Sequence[int], revision: int) -> None:
    for some in slice_(sorted(numbers)):
        # What begins and ends in one revision was never there for anybody.
        connection.execute(update(events).where(events.c.number.in_(some)).values(died=revision))


def _describe(event: Event, number: int, low: int, data: bytes, revision: int) -> dict[str, object]:
    return {
        "number": number,
        "id": event.id,
        "leaf": low,
        "born": revision,
        "died": ALIVE,
        "category": event.category,
        "status": event.status,
        "first": event.date.start.toordinal() if event.date else 0,
        "last": event.date.end.toordinal() if event.date else 0,
        "place": fold(event.place.name) if event.place else "",
        "country": (event.place.country or "") if event.place else "",
        "background": event.importance == "background",
        "disputed": any(dispute.accepted is None for dispute in event.disputes),
        "rejected": any(correction.field == "rejected" for correction in event.corrections),
        "origins": event.origins,
        "data": data,
    }


def _index(connection: Connection, told: Sequence[tuple[int, Event]]) -> None:
    numbers = number_documents(connection, {a.document for _, event in told for a in event.accounts})
    who = [
        {"node": node, "event": number}
        for number, event in told
        for node in sorted({*event.actors, *event.recipients})
    ]
    what = [
        {"topic": topic, "event": number} for number, event in told for topic in sorted(set(event.topics))
    ]
    where = [
        {"document": document, "event": number}
        for number, event in told
        for document in sorted({numbers[account.document] for account in event.accounts})
    ]
    for table, rows in ((participants, who), (subjects, what), (tellings, where)):
        if rows:
            connection.execute(insert(table), rows)


def replace_members(
    connection: Connection,
    grown: Mapping[int, Sequence[tuple[str, str, tuple[str, ...], Actor]]],
    *,
    gone: Iterable[int],
) -> set[str]:
    """Puts the actors of leaves (node, country, aliases, actor) in the place of those of the leaves in `gone`.

    Gives the nodes that are touched.
    """
    touched: set[str] = set()
    for some in slice_(sorted({*gone, *grown})):
        touched.update(connection.execute(select(members.c.node).where(members.c.leaf.in_(some))).scalars())
        connection.execute(delete(members).where(members.c.leaf.in_(some)))
        connection.execute(delete(aliases).where(aliases.c.leaf.in_(some)))
    who = [
        {"node": node, "leaf": low, "country": country, "data": pack(actor)}
        for low, found in grown.items()
        for node, country, _, actor in found
    ]
    also = [
        {"alias": alias, "node": node, "leaf": low}
        for low, found in grown.items()
        for node, _, names, _ in found
        for alias in names
    ]
    if who:
        connection.execute(insert(members), who)
    if also:
        connection.execute(insert(aliases), also)
    return touched | {str(row["node"]) for row in who}


def find_parts(connection: Connection, touched: Iterable[str]) -> set[str]:
    """The nodes, and all that share an alias with one of them, and so on; also those that were one actor with them."""
    found: set[str] = set()
    left = set(touched)
    while left:
        found |= left
        near: set[str] = set()
        for some in slice_(sorted(left)):
            mine = select(aliases.c.alias).where(aliases.c.node.in_(some))
            near.update(connection.execute(select(aliases.c.node).where(aliases.c.alias.in_(mine))).scalars())
            same = select(nodes.c.actor).where(nodes.c.node.in_(some), nodes.c.died == ALIVE)
            alive = select(nodes.c.node).where(nodes.c.actor.in_(same), nodes.c.died == ALIVE)
            near.update(connection.execute(alive).scalars())
        left = near - found
    return found


def load_members(
    connection: Connection, wanted: Iterable[str]
) -> list[tuple[str, int, str, tuple[str, ...], Actor]]:
    """All leaves' actors of these nodes: node, leaf, country, aliases, actor; in order of leaves."""
    names: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    rows: list[tuple[str, int, str, bytes]] = []
    for some in slice_(sorted(wanted)):
        for row in connection.execute(select(aliases).where(aliases.c.node.in_(some))):
            names[row.node, row.leaf].append(row.alias)
        for row in connection.execute(select(members).where(members.c.node.in_(some))):
            rows.append((row.node, row.leaf, row.country, row.data))
    return [
        (node, leaf, country, tuple(sorted(names[node, leaf])), unpack(data, Actor))
        for node, leaf, country, data in sorted(rows, key=lambda row: (row[1], row[0]))
    ]


def replace_actors(
    connection: Connection,
    whole: Mapping[str, Actor],
    names: Mapping[str, str],
    touched: Iterable[str],
    *,
    revision: int,
) -> None:
    """Puts actors (by id) and their nodes (node to actor id) in the place of what the `touched` nodes were."""
    before: dict[str, str] = {}
    for some in slice_(sorted(touched)):
        query = select(nodes.c.node, nodes.c.actor).where(nodes.c.node.in_(some), nodes.c.died == ALIVE)
        before.update((row.node, row.actor) for row in connection.execute(query))
    moved = {node for node, actor in before.items() if names.get(node) != actor}
    for some in slice_(sorted(moved)):
        connection.execute(
            update(nodes).where(nodes.c.node.in_(some), nodes.c.died == ALIVE).values(died=revision)
        )
    for some in slice_(sorted(moved)):
        # Within one revision a node may be named twice; only the last name counts.
        connection.execute(delete(nodes).where(nodes.c.node.in_(some), nodes.c.born == revision))
    fresh = [
        {"node": node, "born": revision, "died": ALIVE, "actor": actor}
        for node, actor in sorted(names.items())
        if before.get(node) != actor
    ]
    if fresh:
        connection.execute(insert(nodes), fresh)
    _replace_whole(connection, whole, set(before.values()), revision)


def _replace_whole(
    connection: Connection, whole: Mapping[str, Actor], earlier: set[str], revision: int
) -> None:
    known: dict[str, bytes] = {}
    for some in slice_(sorted({*earlier, *whole})):
        query = select(actors.c.id, actors.c.data).where(actors.c.id.in_(some), actors.c.died == ALIVE)
        known.update((row.id, row.data) for row in connection.execute(query))
    packed = {name: pack(actor) for name, actor in whole.items()}
    gone = [name for name, data in known.items() if packed.get(name) != data]
    for some in slice_(sorted(gone)):
        connection.execute(delete(actors).where(actors.c.id.in_(some), actors.c.born == revision))
        connection.execute(
            update(actors).where(actors.c.id.in_(some), actors.c.died == ALIVE).values(died=revision)
        )
    fresh = [name for name, data in packed.items() if known.get(name) != data]
    if fresh:
        connection.execute(
            insert(actors),
            [
                {
                    "id": name, "born": revision, "died": ALIVE, "kind": whole[name].kind,
                    "name": whole[name].name, "country": whole[name].country or "", "data": packed[name],
                }
                for name in sorted(fresh)
            ],
        )  # fmt: skip
    for some in slice_(sorted(fresh)):
        connection.execute(delete(actor_names).where(actor_names.c.actor.in_(some)))
    said = [
        {"name": form, "actor": name}
        for name in sorted(fresh)
        for form in sorted(_spell_all((*whole[name].names, whole[name].name)))
    ]
    if said:
        connection.execute(insert(actor_names), said)


def _spell_all(names: Iterable[str]) -> set[str]:
    forms: set[str] = set()
    for name in names:
        forms |= spell(name)
        for word in fold(name).split()[:12]:
            forms |= spell_word(word)
    return forms


def spell(name: str) -> set[str]:
    """The forms under which a whole name is found: folded, and by its sound."""
    return {fold(name)[:120], "~" + name_key(name)[:120]} - {"", "~"}


def spell_word(word: str) -> set[str]:
    """The forms under which a name is found by one of its words."""
    return {"+" + form for form in spell(word)}


def slice_(values: Sequence[int] | Sequence[str]) -> Iterable[Sequence[int] | Sequence[str]]:
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def find_leaves(connection: Connection, names: Iterable[str]) -> list[int]:
    """First days of the leaves in which somebody of one of these names takes part."""
    forms = sorted({form for name in names for form in spell(name)})
    lows: set[int] = set()
    for some in slice_(forms):
        known = select(actor_names.c.actor).where(actor_names.c.name.in_(some))
        theirs = select(nodes.c.node).where(nodes.c.actor.in_(known), nodes.c.died == ALIVE)
        lows.update(connection.execute(select(members.c.leaf).where(members.c.node.in_(theirs))).scalars())
    return sorted(lows)
