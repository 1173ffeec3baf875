"""Where the article begins and which line is its title."""

from dragoman.clean.judging import HEADLINE_CODE, Judged
from dragoman.clean.shape import stems
from dragoman.languages.debris import fold, trim

SHARED = 2
"""Words (by their first letters) a title shares with the text below it."""

_NUMBERED = 1.0
"""What the number of a statement ("No: 12, 20 May 2031, ...") weighs: above it stands the masthead."""


def find_first(judged: list[Judged]) -> int | None:
    """Index of the first line that belongs to the body: prose, or the clock of a live blog's entry."""
    first = next((i for i in range(len(judged)) if _begins(judged, i)), None)
    if first is None:
        return next((i for i, item in enumerate(judged) if item.role == "sentence"), None)
    following = next((i for i in range(first + 1, len(judged)) if judged[i].role == "prose"), None)
    if judged[first].role == "prose" and following is not None and following - first > 3:
        # A banner ("We care about your privacy ...") stands alone above the menu and shares no word with the news.
        between = judged[first + 1 : following]
        noise = sum(item.role in ("debris", "date", "ticker") for item in between)
        rest = set().union(*(stems(item.line.text) for item in judged[following : following + 8]))
        own = stems(judged[first].line.text)
        if noise >= 2 and len(own & rest) * 8 < len(own):
            return following
    return first


def _begins(judged: list[Judged], index: int) -> bool:
    role = judged[index].role
    if role == "prose":
        return judged[index].line.inside is not False
    following = (item.role for item in judged[index + 1 : index + 4])
    return role == "clock" and any(other in ("prose", "sentence") for other in following)


def find_title(
    judged: list[Judged], first: int, body: frozenset[str], *, known: str | None = None
) -> int | None:
    """Index of the title above `first`, or None; `known` is the title as the page's metadata give it."""
    keys = [trim(fold(item.line.text)) for item in judged[:first]]
    wanted = trim(fold(known)) if known else ""
    best: tuple[float, int] | None = None
    for index, key in enumerate(keys):
        item = judged[index]
        if item.line.hint == "headline":
            return index
        if item.role not in ("short", "sentence", "ticker") or len(key) < 8:
            continue
        if wanted and (key == wanted or (len(key) > 20 and wanted.startswith(key))):
            return keys.index(key)
        own = stems(key)
        shared = len(own & body)
        words = len(key.split())
        if words < 3 or len(item.line.text) > 300:
            continue
        h1 = item.line.hint == "h1"
        if shared < SHARED and not (own and shared * 2 >= len(own)) and not h1:
            continue
        score = shared / max(len(own), 1) + min(shared, 6) / 12
        score += 0.4 * (keys.count(key) > 1) + 0.6 * h1 + 0.2 * index / first
        score += _NUMBERED * bool(HEADLINE_CODE.match(item.line.text))
        score -= 0.5 * (item.role == "ticker") + 0.15 * item.bullet + 0.1 * (item.line.hint == "title")
        if best is None or score > best[0] + 1e-9:
            best = (score, index)
    if best is not None:
        return _earliest(keys, judged, best[1])
    return _by_place(judged, first)


def _earliest(keys: list[str], judged: list[Judged], index: int) -> int:
    same = [i for i, key in enumerate(keys) if key == keys[index]]
    plain = [i for i in same if not judged[i].bullet and judged[i].line.hint != "title"]
    return (plain or same)[0]


def _by_place(judged: list[Judged], first: int) -> int | None:
    """Where words decide nothing (a headline that plays, a language with prefixes): the last long short line."""
    for index in range(first - 1, -1, -1):
        item = judged[index]
        if item.role == "short" and len(item.line.text.split()) >= 4 and len(item.line.text) <= 250:
            return index
    return None
