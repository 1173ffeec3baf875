"""Publication days of undated articles, inferred from articles about the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from math import log

from anyascii import anyascii

from dragoman.types import Article

__all__ = ["infer_dates"]

STRONG = 0.35
"""Share of the article's names, numbers and words, weighted by rarity, that the sibling must tell too."""

CLOSE = 0.75
"""Siblings at least this share as like as the best one have a say; the latest of them wins, because a report
that tells what happened today cannot be older than it."""

SPREAD = 3
"""Days between the best sibling and another close one, at most."""

SHARED = 5
"""Names and numbers that must be shared: one busy minister is not a story."""

MOST_WORDS = 3000
CROWD = 200

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_VOWELS = re.compile(r"[aeiouyw]+")


def infer_dates(articles: Sequence[Article]) -> dict[str, date]:
    """Document id to publication day, for undated articles that a dated one strongly resembles.

    Likeness is over capitalised words and numbers, weighted by rarity among these articles and compared by
    their consonants in Latin letters, so that siblings may be written in another language or script.
    """
    undated = [article for article in articles if article.published is None]
    dated = [
        article
        for article in articles
        if article.published is not None and article.published.basis == "stated"
    ]
    if not undated or not dated:
        return {}
    marks = _mark(articles)
    spread = Counter(mark for found in marks.values() for mark in found)
    weight = {mark: log((1 + len(articles)) / count) for mark, count in spread.items() if count > 1}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for article in dated:
        for mark in marks[article.id]:
            if mark in weight:
                holders[mark].append(article.id)
    day = {article.id: article.published.date for article in dated if article.published}
    inferred: dict[str, date] = {}
    for article in undated:
        likeness = _compare(marks[article.id], holders, weight)
        if (found := _choose(likeness, day)) is not None:
            inferred[article.id] = found
    return inferred


def _mark(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """Names and numbers of each article, in a form that does not depend on language or script."""
    names: dict[str, set[str]] = {}
    small: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        words = [match.group() for match in islice(_WORD.finditer(article.text), MOST_WORDS)]
        names[article.id] = {word for word in words if word[0].isdigit() or word[0].isupper()}
        small[article.language].update(word for word in words if word[0].islower())
    # A capitalised word that is also written small in that language begins a sentence; it names nobody.
    return {
        article.id: frozenset(
            bones
            for name in names[article.id]
            if name.lower() not in small[article.language] and (bones := _skeleton(name[:24]))
        )
        for article in articles
    }


@lru_cache(maxsize=65536)
def _skeleton(word: str) -> str:
    if word[0].isdigit():
        return word
    latin = anyascii(word).lower().replace("kh", "h").replace("ph", "f").replace("q", "k").replace("c", "k")
    bones = latin[:1] + _VOWELS.sub("", latin[1:])
    return bones[:5] if len(bones) > 2 else ""


def _compare(
    mine: frozenset[str], holders: Mapping[str, list[str]], weight: Mapping[str, float]
) -> dict[str, float]:
    told: defaultdict[str, float] = defaultdict(float)
    names: Counter[str] = Counter()
    whole = 0.0
    for mark in mine:
        bearers = holders.get(mark, [])
        if not bearers or len(bearers) > CROWD:
            continue
        whole += weight[mark]
        for other in bearers:
            told[other] += weight[mark]
            names[other] += 1
    return {other: value / whole for other, value in told.items() if names[other] >= SHARED and whole > 0}


def _choose(likeness: Mapping[str, float], day: Mapping[str, date]) -> date | None:
    strong = {other: value for other, value in likeness.items() if value >= STRONG}
    if not strong:
        return None
    best = min(strong, key=lambda other: (-strong[other], day[other], other))
    close = [
        day[other]
        for other, value in strong.items()
        if value >= CLOSE * strong[best] and abs((day[other] - day[best]).days) <= SPREAD
    ]
    return max(close)
