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
    sizes: Sequence[tuple[float, float]],
    edges: Sequence[tuple[int, int]],
    *,
    width: float,
    gap: float = 14.0,
) -> list[Box]:
    """Boxes of the given sizes, connected ones near each other, none over another, all from 0 to `width`.

    Springs pull along the edges, every pair repels; the start is a circle, so equal input gives equal output.
    """
    count = len(sizes)
    if count == 0:
        return []
    points = [
        (math.cos(2 * math.pi * index / count), math.sin(2 * math.pi * index / count))
        for index in range(count)
    ]
    points = _relax(points, edges)
    low_x, low_y = min(x for x, _ in points), min(y for _, y in points)
    span_x = max(max(x for x, _ in points) - low_x, ALIKE)
    span_y = max(max(y for _, y in points) - low_y, ALIKE)
    widest = max(size[0] for size in sizes)
    height = max(120.0, min(640.0, 46.0 * math.sqrt(count) * 2.4))
    usable = max(width - widest, 1.0)
    boxes = [
        Box((x - low_x) / span_x * usable, (y - low_y) / span_y * height, *size)
        for (x, y), size in zip(points, sizes, strict=True)
    ]
    _separate(boxes, gap, width)
    _shift(boxes, width)
    return boxes


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


def _shift(boxes: list[Box], width: float) -> None:
    """Moves all so that nothing is left of 0 or above 0; squeezes sideways only what would not fit."""
    left = min(box.x - box.width / 2 for box in boxes)
    right = max(box.x + box.width / 2 for box in boxes)
    top = min(box.y - box.height / 2 for box in boxes)
    offset = (width - (right - left)) / 2 if right - left < width else 0.0
    for box in boxes:
        box.x += offset - left
        box.y -= top
