"""Places the nodes of a small network on a plane: always the same way, labels beside each other."""

import math
from collections.abc import Sequence

from msgspec import Struct

ROUNDS = 260
ALIKE = 1e-9


class Box(Struct):
    """A node's centre and the size of what is drawn for it, in the drawing's units."""

    x: float
    y: float
    width: float
    height: float


def place_nodes(
    sizes: Sequence[tuple[float, float]], edges: Sequence[tuple[int, int]], *, width: float, gap: float = 14.0
) -> list[Box]:
    """Boxes of the given sizes, connected ones near each other, none over another, from 0 to about `width`.

    Every group of connected nodes is laid out by itself, the groups stand beside each other like words on a
    page, the largest first. There is no chance in it: equal input gives equal output.
    """
    boxes = [Box(0.0, 0.0, *size) for size in sizes]
    groups = _group(len(sizes), edges)
    for group in groups:
        inner = {node: number for number, node in enumerate(group)}
        below = [(inner[one], inner[other]) for one, other in edges if one in inner]
        _place_group([boxes[node] for node in group], below, width, gap)
    _pack([[boxes[node] for node in group] for group in groups], width, 2.2 * gap)
    return boxes


def _group(count: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected groups, the largest first."""
    near: dict[int, list[int]] = {node: [] for node in range(count)}
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    groups: list[list[int]] = []
    seen: set[int] = set()
    for node in range(count):
        if node in seen:
            continue
        group, waiting = [], [node]
        seen.add(node)
        while waiting:
            at = waiting.pop()
            group.append(at)
            fresh = [other for other in dict.fromkeys(near[at]) if other not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
        groups.append(sorted(group))
    return sorted(groups, key=lambda group: (-len(group), group))


def _place_group(boxes: list[Box], edges: Sequence[tuple[int, int]], width: float, gap: float) -> None:
    """Springs first, then stretched to a size that suits the number, then labels pushed apart."""
    count = len(boxes)
    turns = [2 * math.pi * number / count for number in range(count)]
    points = _relax([(math.cos(turn), math.sin(turn)) for turn in turns], edges)
    low_x, low_y = min(x for x, _ in points), min(y for _, y in points)
    high_x, high_y = max(x for x, _ in points), max(y for _, y in points)
    if high_y - low_y > high_x - low_x:
        points = [(y, x) for x, y in points]
        low_x, low_y, high_x, high_y = low_y, low_x, high_y, high_x
    label = sum(box.width for box in boxes) / count
    across = min(width - max(box.width for box in boxes), (label + 64.0) * (count - 1) ** 0.9)
    down = 0.62 * across * (high_y - low_y) / max(high_x - low_x, ALIKE)
    for box, (x, y) in zip(boxes, points, strict=True):
        box.x = (x - low_x) / max(high_x - low_x, ALIKE) * across
        box.y = (y - low_y) / max(high_y - low_y, ALIKE) * down
    _separate(boxes, gap, width)


def _pack(groups: list[list[Box]], width: float, gap: float) -> None:
    """Sets the groups in rows from the top left."""
    left = top = tallest = 0.0
    for boxes in groups:
        low_x, low_y = (
            min(box.x - box.width / 2 for box in boxes),
            min(box.y - box.height / 2 for box in boxes),
        )
        across = max(box.x + box.width / 2 for box in boxes) - low_x
        down = max(box.y + box.height / 2 for box in boxes) - low_y
        if left and left + across > width:
            left, top, tallest = 0.0, top + tallest + gap, 0.0
        for box in boxes:
            box.x += left - low_x
            box.y += top - low_y
        left += across + gap
        tallest = max(tallest, down)


def _relax(points: list[tuple[float, float]], edges: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Fruchterman and Reingold's springs, cooling down over a fixed number of rounds."""
    count = len(points)
    ideal = 1.4 / math.sqrt(count)
    heat = 0.22
    for _ in range(ROUNDS):
        force = [[-0.06 * x, -0.06 * y] for x, y in points]
        for one in range(count):
            for other in range(one + 1, count):
                dx, dy = points[one][0] - points[other][0], points[one][1] - points[other][1]
                push = ideal * ideal / max(dx * dx + dy * dy, 1e-4)
                force[one][0] += dx * push
                force[one][1] += dy * push
                force[other][0] -= dx * push
                force[other][1] -= dy * push
        for one, other in edges:
            dx, dy = points[one][0] - points[other][0], points[one][1] - points[other][1]
            pull = math.hypot(dx, dy) / ideal
            force[one][0] -= dx * pull
            force[one][1] -= dy * pull
            force[other][0] += dx * pull
            force[other][1] += dy * pull
        moved = []
        for (x, y), (fx, fy) in zip(points, force, strict=True):
            length = max(math.hypot(fx, fy), ALIKE)
            step = min(length, heat)
            moved.append((x + fx / length * step, y + fy / length * step))
        points = moved
        heat = max(heat * 0.985, 0.004)
    return points


def _separate(boxes: list[Box], gap: float, width: float) -> None:
    """Pushes overlapping boxes apart along the shorter way until none overlap."""
    for _ in range(400):
        moved = False
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                over_x = (one.width + other.width) / 2 + gap - abs(one.x - other.x)
                over_y = (one.height + other.height) / 2 + gap - abs(one.y - other.y)
                if over_x <= 0.01 or over_y <= 0.01:
                    continue
                moved = True
                if over_y <= over_x:
                    step = over_y / 2 * (1 if one.y >= other.y else -1)
                    one.y += step
                    other.y -= step
                else:
                    step = over_x / 2 * (1 if one.x >= other.x else -1)
                    one.x += step
                    other.x -= step
        for box in boxes:
            box.x = min(max(box.x, box.width / 2 - width / 2), width * 1.5 - box.width / 2)
        if not moved:
            return
