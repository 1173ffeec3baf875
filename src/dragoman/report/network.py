"""Who met whom, drawn as SVG."""

from itertools import combinations

from msgspec import Struct

from dragoman.report.item import Item
from dragoman.report.layout import Box, place_nodes
from dragoman.report.plaintext import shorten
from dragoman.report.shelf import Shelf
from dragoman.report.statement import name_actor

MOST_NODES = 30
"""Actors drawn at most: the ones with the most meetings. More cannot be read on a page."""
MOST_IN_PAIRS = 4
"""Beyond that many at one table, lines run to the table instead of from each to each."""
WIDTH = 860.0
LETTER = 7.1
"""Width of a letter at the drawing's text size, on the wide side so that labels keep apart."""


class Node(Struct, frozen=True):
    """An actor (or, without a name, one meeting of many) at its place."""

    name: str
    kind: str
    box: Box
    number: int = 0


class Edge(Struct, frozen=True):
    """A line between two places; the numbers of the meetings it stands for."""

    x1: float
    y1: float
    x2: float
    y2: float
    status: str
    numbers: tuple[int, ...]
    said: str


class Network(Struct, frozen=True):
    """A drawing's parts and size; `left_out` actors had too few meetings to be drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int
    left_out: int


def draw_network(items: tuple[Item, ...], shelf: Shelf) -> Network | None:
    """The network of the meetings among `items`; None where nobody met."""
    meetings = [item for item in items if item.event.category == "CONSULT"]
    tables = [(item, tuple(dict.fromkeys((*item.event.actors, *item.event.recipients)))) for item in meetings]
    tables = [(item, names) for item, names in tables if len(names) > 1]
    degree: dict[str, int] = {}
    for _, names in tables:
        for name in names:
            degree[name] = degree.get(name, 0) + len(names) - 1
    chosen = sorted(degree, key=lambda name: (-degree[name], name))[:MOST_NODES]
    if len(chosen) < 2:
        return None
    links, hubs = _link(tables, chosen)
    labels = [shorten(name_actor(name, shelf.actors), most=30) for name in chosen]
    sizes = [(len(label) * LETTER + 22, 28.0) for label in labels] + [(26.0, 26.0)] * len(hubs)
    boxes = place_nodes(sizes, list(links), width=WIDTH)
    nodes = [
        Node(label, shelf.actors[name].kind if name in shelf.actors else "person", box)
        for name, label, box in zip(chosen, labels, boxes, strict=False)
    ]
    nodes += [Node("", "table", box, hub.number) for hub, box in zip(hubs, boxes[len(chosen) :], strict=True)]
    edges = tuple(_draw_edge(pair, told, nodes) for pair, told in sorted(links.items()))
    return Network(
        nodes=tuple(nodes),
        edges=edges,
        width=int(max(WIDTH, *(box.x + box.width / 2 for box in boxes))) + 12,
        height=int(max(box.y + box.height / 2 for box in boxes)) + 12,
        left_out=len(degree) - len(chosen),
    )


def _link(
    tables: list[tuple[Item, tuple[str, ...]]], chosen: list[str]
) -> tuple[dict[tuple[int, int], list[Item]], list[Item]]:
    """Pairs of node numbers with the meetings between them, and the meetings drawn as a node."""
    place = {name: number for number, name in enumerate(chosen)}
    links: dict[tuple[int, int], list[Item]] = {}
    hubs: list[Item] = []
    for item, names in tables:
        known = sorted(place[name] for name in names if name in place)
        if len(known) > MOST_IN_PAIRS:
            hub = len(chosen) + len(hubs)
            hubs.append(item)
            pairs = [(one, hub) for one in known]
        else:
            pairs = list(combinations(known, 2))
        for pair in pairs:
            links.setdefault(pair, []).append(item)
    return links, hubs


_RANK = {"occurred": 0, "alleged": 1, "planned": 2, "proposed": 3, "cancelled": 4, "denied": 5}


def _draw_edge(pair: tuple[int, int], told: list[Item], nodes: list[Node]) -> Edge:
    one, other = nodes[pair[0]], nodes[pair[1]]
    surest = min(told, key=lambda item: (_RANK.get(item.event.status, 9), item.number))
    return Edge(
        x1=round(one.box.x, 1),
        y1=round(one.box.y, 1),
        x2=round(other.box.x, 1),
        y2=round(other.box.y, 1),
        status=surest.event.status,
        numbers=tuple(item.number for item in told),
        said="; ".join(f"{item.number}. {item.statement} ({item.when})" for item in told),
    )
