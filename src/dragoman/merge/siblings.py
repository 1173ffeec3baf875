"""Publication days of undated articles, inferred from articles about the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from math import log

from anyascii import anyascii

from dragoman.languages.calendar import fold_case, index_months
from dragoman.languages.countries import countries
from dragoman.languages.names import fold
from dragoman.types import Article

__all__ = ["find_marks", "infer_dates"]

STRONG = 0.35
"""Share of the article's names, numbers and words, weighted by rarity, that the sibling must tell too."""

CLOSE = 0.7
"""Siblings at least this share as like as the best one have a say; the latest of them wins, because a report
that tells what happened today cannot be older than it."""

SPREAD = 3
"""Days between the best sibling and another close one, at most."""

ONE_TONGUE = 0.35
"""Weight of a mark that articles of one language alone share, against one that crosses languages."""

SHARED = 5
"""Names and numbers that must be shared: one busy minister is not a story."""

TOLD_DAY = 3.0
"""Weight of a day of the calendar ("3 January") that both tell, against a shared name."""

REACH = 21
"""Days between the publication and the nearest day that the article itself tells, at most."""

MOST_WORDS = 3000
CROWD = 200

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.? $")
_WORD_AFTER = re.compile(r"(?:\.|st|nd|rd|th)? ([^\W\d_]+)")
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
    tongues: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for mark in marks[article.id]:
            tongues[mark].add(article.language)
    # What only one language writes is mostly its titles and institutions; names cross languages.
    weight = {
        mark: log((1 + len(articles)) / count)
        * (TOLD_DAY if mark[0] == "@" else 1.0 if len(tongues[mark]) > 1 else ONE_TONGUE)
        for mark, count in spread.items()
        if count > 1
    }
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for article in dated:
        for mark in marks[article.id]:
            if mark in weight:
                holders[mark].append(article.id)
    day = {article.id: article.published.date for article in dated if article.published}
    inferred: dict[str, date] = {}
    for article in undated:
        likeness = _compare(marks[article.id], holders, weight)
        told = [mark for mark in marks[article.id] if mark[0] == "@"]
        if told:
            likeness = {other: value for other, value in likeness.items() if _is_in_reach(day[other], told)}
        if (found := _choose(likeness, day)) is not None:
            inferred[article.id] = found
    return inferred


def find_marks(article: Article) -> frozenset[str]:
    """Names and numbers of one article, judged by itself: a word that it also writes small names nobody."""
    return frozenset(mark for mark in _mark((article,))[article.id] if mark[0] != "@")


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
        article.id: _find_days(article)
        | frozenset(
            bones
            for name in names[article.id]
            if name.lower() not in small[article.language]
            and fold(name) not in _common()
            and (bones := _skeleton(name[:24]))
        )
        for article in articles
    }


def _find_days(article: Article) -> frozenset[str]:
    """Days of the calendar that the article tells, as "@MM-DD"."""
    months = index_months((article.language,))
    text = fold_case(article.text[: 12 * MOST_WORDS])
    days: set[str] = set()
    for found in islice(_NUMBER.finditer(text), MOST_WORDS):
        number = int(found.group())
        before = _WORD_BEFORE.search(text[max(0, found.start() - 16) : found.start()])
        after = _WORD_AFTER.match(text[found.end() : found.end() + 18])
        month = (before and months.get(before[1])) or (after and months.get(after[1]))
        if month and 1 <= number <= 31:
            days.add(f"@{month:02}-{number:02}")
    return frozenset(days)


def _is_in_reach(day: date, told: Sequence[str]) -> bool:
    """Whether some told day, in the nearest year, lies close to this one."""
    position = day.timetuple().tm_yday
    for mark in told:
        month, number = int(mark[1:3]), int(mark[4:6])
        gap = abs(position - round((month - 1) * 30.44 + number))
        if min(gap, 365 - gap) <= REACH:
            return True
    return False


@cache
def _common() -> frozenset[str]:
    """Folded names, adjectives and capitals of countries: every report has some, whatever its story."""
    return frozenset(
        fold(form)
        for entry in countries().values()
        for by_language in (entry.names, entry.adjectives, entry.capitals)
        for forms in by_language.values()
        for form in forms
    )


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
            names[other] += mark[0] != "@"
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
