"""What is otherwise in a newer version of a text, sentence by sentence."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from dragoman.types import Edit

MOST = 1500
"""Sentences that are compared in order; of more only what came and went is told."""

ALIKE = 55.0
"""Likeness in percent from which one sentence is another one reworded."""

MOST_PAIRS = 40


def find_edits(before: Sequence[str], after: Sequence[str]) -> tuple[Edit, ...]:
    """The changes that lead from the sentences `before` to those `after`, in the order of the text."""
    left, right = ([" ".join(one.split()) for one in some] for some in (before, after))
    if max(len(left), len(right)) > MOST:
        gone, come = set(left) - set(right), set(right) - set(left)
        return tuple(Edit(one, "") for one in left if one in gone) + tuple(
            Edit("", one) for one in right if one in come
        )
    found: list[Edit] = []
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            found += _pair(left[a:b], right[c:d])
    return tuple(found)


def _pair(gone: Sequence[str], come: Sequence[str]) -> Iterator[Edit]:
    """Sentences in the place of others, each beside the one that it rewords, if any."""
    left = list(gone)
    for sentence in come:
        best = max(left[:MOST_PAIRS], key=lambda one: fuzz.ratio(one, sentence), default="")
        if best and fuzz.ratio(best, sentence) >= ALIKE:
            for skipped in left[: left.index(best)]:
                yield Edit(skipped, "")
            left = left[left.index(best) + 1 :]
            yield Edit(best, sentence)
        else:
            yield Edit("", sentence)
    for one in left:
        yield Edit(one, "")
