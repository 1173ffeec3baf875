"""The two states that an article is about, for those whom it calls "the parties" and does not name."""

from collections import Counter

from dragoman.read.accounts.scene import Scene

_SIDES = 2


def find_sides(scene: Scene, *, without: frozenset[str | None] = frozenset()) -> tuple[int, ...]:
    """The mentions of the two states that an article is about; empty where they are not plainly two.

    `without` are countries that are none of the two.
    """
    if without not in scene.sides:
        scene.sides[without] = _find_sides(scene, without)
    return scene.sides[without]


def _find_sides(scene: Scene, without: frozenset[str | None]) -> tuple[int, ...]:
    told: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, mention in enumerate(scene.mentions):
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if code is None or code in without:
            continue
        told[code] += 1
        if mention.kind == "state" and (
            code not in first or (scene.mentions[first[code]].adjective and not mention.adjective)
        ):
            first[code] = number
    ranked = [item for item in told.most_common(_SIDES + 1) if item[1] > 1]
    if len(ranked) < _SIDES or (len(ranked) > _SIDES and ranked[2][1] * 2 > ranked[1][1]):
        return ()
    pair = [code for code, _ in ranked[:_SIDES]]
    return tuple(first[code] for code in pair) if all(code in first for code in pair) else ()
