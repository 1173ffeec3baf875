"""Readings in, actors and events out: leaf by leaf of the calendar, then the leaves' actors as one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dragoman.errors import PackError
from dragoman.merge import merge
from dragoman.pipeline.leaves import MOST, Leaf, Moves, cut_calendar, find_home, find_leaf, find_own_day
from dragoman.pipeline.steps import blame, log
from dragoman.resolve import resolve
from dragoman.resolve.stitching import Piece, combine, name_nodes, stitch
from dragoman.types import Actor, Article, Event, Reading, Refusal, Ruling

__all__ = ["Grown", "count_days", "grow_leaf", "join", "order_events", "restrict", "translate"]


class Grown(Struct, frozen=True):
    """What one leaf gives: its actors as `pieces` say, and its events, whose participants are nodes."""

    actors: tuple[Actor, ...]
    pieces: tuple[Piece, ...]
    events: tuple[Event, ...]
    refused: tuple[Refusal, ...] = ()


def join(
    readings: Sequence[Reading], articles: Sequence[Article], *, most: int = MOST
) -> tuple[tuple[Actor, ...], tuple[Event, ...], tuple[Refusal, ...]]:
    """The actors and events of all readings, and the documents that had to be left out.

    Up to `most` accounts and documents are joined at once; more are cut by the calendar (`cut_calendar`), and
    each account is held against those of its own days.
    """
    by_id = {article.id: article for article in articles}
    days = {reading.document: count_days(reading, by_id[reading.document]) for reading in readings}
    counts: Counter[int] = Counter()
    for told in days.values():
        counts.update(told)
    leaves = cut_calendar(counts, most)
    inside: defaultdict[Leaf, list[Reading]] = defaultdict(list)
    for reading in readings:
        for leaf in {find_leaf(leaves, day) for day in days[reading.document]}:
            if leaf is not None:
                inside[leaf].append(reading)
    grown = [
        grow_leaf(leaf, inside[leaf], [by_id[reading.document] for reading in inside[leaf]])
        for leaf in leaves
    ]
    actors, names = unite(grown)
    events = [translate(event, names) for one in grown for event in one.events]
    refused = {refusal.path: refusal for one in grown for refusal in one.refused}
    return actors, order_events(events), tuple(refused.values())


def count_days(reading: Reading, article: Article, moves: Moves = ()) -> Counter[int]:
    """How much of a document belongs to each day: the document itself, and each of its accounts."""
    days = Counter(find_home(account, article, moves) for account in reading.accounts)
    days[find_own_day(article)] += 1
    return days


def restrict(reading: Reading, article: Article, leaf: Leaf, moves: Moves = ()) -> Reading:
    """The reading with those accounts that belong into the leaf."""
    kept = tuple(a for a in reading.accounts if leaf.low <= find_home(a, article, moves) < leaf.high)
    return reading if len(kept) == len(reading.accounts) else replace(reading, accounts=kept)


def grow_leaf(
    leaf: Leaf,
    readings: Sequence[Reading],
    articles: Sequence[Article],
    *,
    rulings: Sequence[Ruling] = (),
    moves: Moves = (),
) -> Grown:
    """Resolves and merges what belongs into one leaf; a document that brings out a defect is left out.

    `rulings` are persons' judgements, `moves` the tellings that they put to other days.
    """
    by_id = {article.id: article for article in articles}
    mine = [restrict(reading, by_id[reading.document], leaf, moves) for reading in readings]
    # All who are named in a document are resolved in the leaf of its own day. To others it tells of, the names of later
    # years would be false witnesses: the minister of today is not the one that was meant then.
    guests = {article.id for article in articles if not leaf.low <= find_own_day(article) < leaf.high}
    refused: list[Refusal] = []
    try:
        actors, events = _work(mine, articles, rulings, guests)
    except PackError:
        raise
    except Exception:
        log.debug("resolve and merge", exc_info=True)
        mine, articles, refused = _set_aside(mine, articles)
        try:
            actors, events = _work(mine, articles, rulings, guests)
        except Exception as error:
            log.debug("resolve and merge, again", exc_info=True)
            refused.append(blame("resolve and merge", "(all documents together)", error))
            actors, events = (), ()
    pieces = name_nodes(actors, leaf=leaf.low, rulings=[one for one in rulings if one.about == "actor"])
    nodes = {actor.id: piece.node for actor, piece in zip(actors, pieces, strict=True)}
    return Grown(
        tuple(replace(actor, id=piece.node) for actor, piece in zip(actors, pieces, strict=True)),
        tuple(pieces),
        tuple(translate(event, nodes) for event in events),
        tuple(refused),
    )


def unite(grown: Iterable[Grown]) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """The whole actors by kind and name, and each node's actor id."""
    of: defaultdict[str, list[Actor]] = defaultdict(list)
    pieces: list[Piece] = []
    for one in grown:
        pieces += one.pieces
        for actor in one.actors:
            of[actor.id].append(actor)
    home = stitch(pieces)
    parts: defaultdict[str, list[Actor]] = defaultdict(list)
    for node in sorted(of):
        parts[home[node]] += of[node]
    whole = {node: combine(node, actors) for node, actors in parts.items()}
    names = {node: whole[root].id for node, root in home.items()}
    ordered = sorted(whole.values(), key=lambda actor: (actor.kind, actor.name, actor.names, actor.id))
    return tuple(ordered), names


def translate(event: Event, names: Mapping[str, str]) -> Event:
    """The event with its participants by other ids; whoever is two of them takes part once."""
    actors = tuple(dict.fromkeys(names[actor] for actor in event.actors))
    recipients = tuple(dict.fromkeys(names[actor] for actor in event.recipients))
    return replace(event, actors=actors, recipients=tuple(r for r in recipients if r not in actors))


def order_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """By date, main events first."""
    return tuple(
        sorted(
            events,
            key=lambda event: (
                event.date.start if event.date else date.max,
                event.importance == "background",
                event.id,
            ),
        )
    )


def _work(
    readings: Sequence[Reading],
    articles: Sequence[Article],
    rulings: Sequence[Ruling],
    guests: Collection[str] = (),
) -> tuple[tuple[Actor, ...], tuple[Event, ...]]:
    of_actors = [ruling for ruling in rulings if ruling.about == "actor"]
    of_events = [ruling for ruling in rulings if ruling.about == "event"]
    actors, actor_of = resolve(tuple(readings), articles=tuple(articles), rulings=of_actors, guests=guests)
    events = merge(
        tuple(readings), articles=tuple(articles), actors=actors, actor_of=actor_of, rulings=of_events
    )
    return tuple(actors), tuple(events)


def _set_aside(
    readings: Sequence[Reading], articles: Sequence[Article]
) -> tuple[list[Reading], list[Article], list[Refusal]]:
    """Parts with the articles that bring out a defect in the joining rooms even when they are alone."""
    sound: list[tuple[Reading, Article]] = []
    spoiling: list[Refusal] = []
    for reading, article in zip(readings, articles, strict=True):
        try:
            _work([reading], [article], ())
        except Exception as error:
            log.debug("resolve and merge: %s", article.path, exc_info=True)
            spoiling.append(blame("resolve and merge", article.path, error))
        else:
            sound.append((reading, article))
    return [reading for reading, _ in sound], [article for _, article in sound], spoiling
