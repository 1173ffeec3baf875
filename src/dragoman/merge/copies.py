"""Wire copies and light rewrites among the articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from zlib import crc32

from msgspec import Struct

from dragoman.types import Article

__all__ = ["DAYS", "Copyist", "choose_original", "describe", "find_copies", "needs"]

CONTAINED = 0.42
"""Share of the shorter article's own words that must recur; rewrites of one dispatch measure 0.55 to 0.95,
two reports of one meeting from the same briefing, quotations aside, below 0.2."""

DAYS = 4
"""Articles further apart are not copies: bulletins repeat their standing paragraphs for months."""

LEAST = 12
"""Pieces (three words in a row) below which a text is too short to tell a copy from a standing phrase."""

MOST_WORDS = 4000
"""Words looked at in one article; a copy shows long before."""

CROWD = 100
"""Articles of one day that a shingle proposes as originals; more share it only in a flood."""

MOST_LETTERS = 12 * MOST_WORDS

_WORD = re.compile(rb"[0-9a-z\x80-\xff]{1,60}")
_SIGNS = re.compile("[’‘“”„«»–—…•·\u00a0]")
_QUOTED = re.compile(r"[“„«][^“”„«»\n]{1,1500}[”“»]|(?<!\w)\"[^\"\n]{1,1500}\"")
_DATELINE = re.compile(r"^([^\n,(–—-]{3,40})[^\n–—-]{0,40}[ )][-–—]{1,2} ?(?=[^\n]{60})", re.MULTILINE)


class Copyist(Struct, frozen=True):
    """What an article is judged by; `sample` are the pieces by which candidates are found."""

    id: str
    language: str
    day: date | None
    rank: tuple[str, bool, str, str]
    pieces: frozenset[int]
    sample: tuple[int, ...]


def describe(article: Article) -> Copyist:
    """An article as a copyist; a short text has no sample and copies nobody."""
    pieces = _shingle(article.text)
    salt = crc32(article.language.encode())
    # One shingle in eight, chosen by its own value: the same ones in every article.
    chosen = [piece for piece in pieces if piece % 8 == 0] or sorted(pieces)[:8]
    published = article.published
    return Copyist(
        id=article.id,
        language=article.language,
        day=published.date if published and published.basis == "stated" else None,
        rank=_rank(article),
        pieces=pieces,
        sample=tuple(sorted(piece ^ salt for piece in chosen)) if len(pieces) >= LEAST else (),
    )


def needs(one: int, other: int) -> float:
    """How many pieces of their samples, of these sizes, two articles must share to be worth a comparison."""
    return max(1.0, min(one, other) * CONTAINED / 2)


def choose_original(article: Copyist, candidates: Iterable[Copyist]) -> tuple[str, float] | None:
    """Which of the candidates `article` repeats, with the share of it; None where it repeats none.

    Each candidate is judged by itself, so that the best of some and the best of the others give the best of all.
    """
    best: tuple[float, Copyist] | None = None
    for other in candidates:
        if other.rank >= article.rank or not _may_copy(article, other):
            continue
        share = _containment(article.pieces, other.pieces)
        if share >= CONTAINED and (
            best is None or share > best[0] or (share == best[0] and other.rank < best[1].rank)
        ):
            best = share, other
    return (best[1].id, best[0]) if best else None


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """Document id to the id of the document it repeats, for those that repeat one.

    A copy shares most of what it says in its own voice (quotations count only where little else is left) with
    an article of the same language published within four days. The original is the earlier one; on the same
    day the one with an agency's dateline, then the one whose path sorts first.
    """
    ranked = sorted(map(describe, articles), key=lambda article: article.rank)
    by_id = {article.id: article for article in ranked}
    shared = _count_shared(ranked)
    root: dict[str, str] = {}
    for article in ranked:
        best = choose_original(article, (by_id[other] for other in shared.get(article.id, ())))
        if best is not None:
            root[article.id] = root.get(best[0], best[0])
    return root


def _rank(article: Article) -> tuple[str, bool, str, str]:
    published = article.published
    stated = published.date.isoformat() if published and published.basis == "stated" else "9999"
    agency = any(line[1].isupper() for line in _DATELINE.finditer(article.text[:1500]))
    return stated, not agency, article.path, article.id


def _may_copy(one: Copyist, other: Copyist) -> bool:
    if one.language != other.language:
        return False
    if one.day is None or other.day is None:
        return True
    return abs((one.day - other.day).days) <= DAYS


def _shingle(text: str) -> frozenset[int]:
    own = _hash_pieces(_QUOTED.sub(" ", text))
    return own if len(own) >= 3 * LEAST else _hash_pieces(text)


def _hash_pieces(text: str) -> frozenset[int]:
    plain = _SIGNS.sub(" ", text[:MOST_LETTERS].replace("İ", "i").replace("I", "ı")).lower()
    words = _WORD.findall(plain.encode("utf-8", "surrogatepass"))[:MOST_WORDS]
    return frozenset(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], strict=False))))


def _count_shared(ranked: Sequence[Copyist]) -> Mapping[str, Sequence[str]]:
    """For each article the earlier ones worth a full comparison: those that share several sampled pieces."""
    holders: defaultdict[int, defaultdict[int, list[Copyist]]] = defaultdict(lambda: defaultdict(list))
    near: dict[str, list[str]] = {}
    size = {article.id: len(article.sample) for article in ranked}
    for article in ranked:
        votes: Counter[str] = Counter()
        last = article.day.toordinal() if article.day else 0
        for piece in article.sample:
            days = holders[piece]
            for day in range(last - DAYS, last + 1) if last else list(days):
                votes.update(other.id for other in days.get(day, ()))
            if len(days[last]) < CROWD:
                days[last].append(article)
        near[article.id] = [
            other for other, count in votes.items() if count >= needs(len(article.sample), size[other])
        ]
    return near


def _containment(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
