"""What stands below what on a page."""

import itertools

from dragoman.clean.judging import Judged
from dragoman.clean.line import Line
from dragoman.languages.debris import fold, trim


def key_of(line: Line) -> str:
    """What two lines that say the same have in common."""
    return trim(fold(line.text))


def find_followed(judged: list[Judged]) -> list[bool]:
    """For each line, whether prose or a live blog's next entry comes below it, before any foreign block."""
    followed = [False] * len(judged)
    for i in range(len(judged) - 2, -1, -1):
        role = judged[i + 1].role
        followed[i] = role in ("prose", "clock") or (role not in ("block", "stop") and followed[i + 1])
    return followed


def count_glued(judged: list[Judged]) -> int:
    """How many unknown short lines are stuck to the paragraph below them, on a page that parts paragraphs by blanks."""
    prose = [i for i, item in enumerate(judged) if item.role == "prose"]
    parted = sum(i + 1 < len(judged) and judged[i + 1].line.gap for i in prose)
    if parted * 10 < 6 * len(prose):
        return 0
    return sum(
        item.role == "short" and item.line.gap and after.role == "prose" and not after.line.gap
        for item, after in itertools.pairwise(judged)
        if not item.line.text.isupper()
    )
