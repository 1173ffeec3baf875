"""Words around the name of a place that tell of being near it, there on a visit, or not there yet."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import class_words
from dragoman.read.accounts.scene import Scene

_DURING = frozenset({"during", "on"})
_BESIDE = 30


def on_a_visit(before: list[str]) -> bool:
    """`during a visit to Lima`: whether English words right before a place tell that somebody was there on a visit."""
    if before[-1:] == ["the"]:
        before = before[:-1]
    if before[-1:] != ["to"]:
        return False
    return (
        before[-2:-1] != []
        and before[-2].startswith(class_words("en", "visit"))
        and _DURING.intersection(before[-5:-2]) != set()
    )


def lies_beside(scene: Scene, index: int) -> bool:
    """`a camp north of Lima`: whether it is the place near by that is meant."""
    start = scene.mentions[index].full_start
    before = scene.text[max(0, start - _BESIDE) : start].lower().split()[-2:]
    return scene.language == "en" and before[-1:] == ["of"] and phrases("en", "beside").stand_in(before)


def comes_another(scene: Scene, index: int, following: list[str]) -> bool:
    """`elçinin Lima'ya gelişinden önce Peru'yu suçladı`: where somebody else came, or will come later."""
    before = scene.text[max(0, scene.mentions[index].full_start - _BESIDE) : scene.mentions[index].full_start]
    whose = before.lower().split()[-1:]
    owned = bool(whose) and whose[0].endswith(("nin", "nın", "nun", "nün"))
    counted = following[0].endswith(("inden", "ından", "undan", "ünden", "inin", "ının"))
    return counted and (owned or "önce" in following[1:4])
