"""Comparing names across spellings, languages and scripts."""

from functools import lru_cache

from dragoman.languages.given import find_given
from dragoman.languages.sounds import LONGEST, VOWELS, fold, name_key, skeleton, split_sounds

__all__ = ["LONGEST", "fold", "name_key", "name_likeness", "skeleton"]

_LESSER = "al el ul bin ibn ben bint abu ebu de del da van von der den la le"
_PARTICLES = frozenset(_LESSER.split())
_OTHERS = 0.2
"""Likeness of two given names that are told apart whatever they sound like."""


@lru_cache(maxsize=1 << 14)
def _alike(a: str, b: str) -> float:
    """Two words' keys: 1.0 if equal; vowels weigh half of what consonants weigh."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - keeps the start fast

    if a == b:
        return 1.0
    if len(a) > 4 and a.removesuffix("j") == b.removesuffix("j"):
        # A last j is silent in "Rexhaj" and spoken in "Sarraj".
        return 0.95
    if len(a) == 1 or len(b) == 1:
        return 0.9 if a[0] == b[0] else 0.0
    loss = 0.0
    if a[0] != b[0] and not VOWELS.issuperset((a[0], b[0])):
        loss = 0.12
    bare_a, bare_b = skeleton(a), skeleton(b)
    whole = Levenshtein.normalized_similarity(a, b)
    bones = Levenshtein.normalized_similarity(bare_a, bare_b) if bare_a and bare_b else whole
    likeness = max(0.0, (whole + bones) / 2 - loss)
    if "h" in a + b and "g" in a + b:
        # One letter of Cyrillic is g in Russian and h in Ukrainian.
        likeness = max(likeness, _alike(a.replace("h", "g"), b.replace("h", "g")) - 0.04)
    return likeness


def _words_alike(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Two words, each as it sounds and as it is written; given names are known by their spellings."""
    left, right = find_given(one[1]), find_given(other[1])
    if left and right:
        return 1.0 if left == right else _OTHERS
    (a, _), (b, _) = one, other
    best = _alike(a, b)
    if a.startswith("al") != b.startswith("al"):
        best = max(best, _alike(a.removeprefix("al") or a, b.removeprefix("al") or b) - 0.02)
    return best


def name_likeness(a: str, b: str) -> float:
    """How alike two names are, 0 to 1, word by word and whatever the order of the words.

    The shorter name's words are each paired with one of the longer's; every word left over costs a little,
    so that a bare surname against the full name gives about 0.95. Initials match any word they begin.
    Above 0.85 the two may well be one name in two spellings; below 0.7 they are not.
    """
    return _likeness(a[:LONGEST], b[:LONGEST])


def _split(name: str) -> list[tuple[str, str]]:
    """The words that make a name, as in `split_sounds`, without those that only join them ("ben", "al")."""
    words = split_sounds(name)
    return [word for word in words if word[0] not in _PARTICLES and fold(word[1]) not in _PARTICLES][:8]


@lru_cache(maxsize=1 << 14)
def _likeness(a: str, b: str) -> float:
    left, right = (_split(name) for name in (a, b))
    if not left or not right:
        return 1.0 if fold(a) == fold(b) and fold(a) else 0.0
    if len(left) > len(right):
        left, right = right, left
    together = _alike("".join(sound for sound, _ in left), "".join(sound for sound, _ in right))
    pairs = sorted(
        (
            (_words_alike(one, other), -abs(i - j), i, j)
            for i, one in enumerate(left)
            for j, other in enumerate(right)
        ),
        reverse=True,
    )
    rows: set[int] = set()
    columns: set[int] = set()
    scores: list[float] = []
    for score, _, i, j in pairs:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            scores.append(score)
    # One wholly different word makes two people of "Mehmet Demir" and "Ahmet Demir": the worst pair counts most.
    aligned = (sum(scores) / len(scores) + min(scores)) / 2 - 0.05 * (len(right) - len(left))
    if min(scores) == _OTHERS:
        return aligned
    return 1.0 if fold(a) == fold(b) else max(0.0, min(0.99, max(aligned, together - 0.1)))
