"""The two states that an article is about, for those whom it calls "the parties" and does not name."""

from collections import Counter

from dragoman.read.accounts.scene import Scene
from dragoman.read.turkish.issuing import ISSUER, SPEAKING
from dragoman.types import Mention

_SIDES = 2
_BESIDE = 24
"""Characters before a name in which the words stand that make it a place."""


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
    if scene.language == "tr":
        # a statement calls others "taraflar", and not the state that issues it
        without |= {scene.entities[m.entity].country for m in scene.mentions if m.how in (ISSUER, SPEAKING)}
    for number, mention in enumerate(scene.mentions):
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if code is None or code in without or _is_goal(scene, mention):
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


def _is_goal(scene: Scene, mention: Mention) -> bool:
    """`moved from Lima to Quito, the capital of Ecuador`: a land that only tells where takes no side."""
    if mention.kind != "state" or mention.adjective:
        return False
    if scene.language == "tr":
        return mention.place is not None and mention.case in ("loc", "abl", "dat")
    before = scene.text[max(0, mention.full_start - _BESIDE) : mention.full_start].lower().split()
    if before[-2:] == ["capital", "of"]:
        return True
    return mention.place is not None and before[-1:] in (["to"], ["from"], ["in"], ["at"])
