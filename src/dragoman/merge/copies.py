"""Wire copies and light rewrites among the articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from dragoman.types import Article

__all__ = ["find_copies"]

CONTAINED = 0.42
"""Share of the shorter article's own words that must recur; rewrites of one dispatch measure 0.55 to 0.95,
two reports of one meeting from the same briefing, quotations aside, below 0.2."""

DAYS = 4
"""Articles further apart are not copies: bulletins repeat their standing paragraphs for months."""

LEAST = 12
"""Pieces (three words in a row) below which a text is too short to tell a copy from a standing phrase."""

MOST_WORDS = 4000
"""Words looked at in one article; a copy shows long before."""

CROWD = 64
"""A shingle that stands in more articles than this proposes only neighbours in publication order."""

MOST_LETTERS = 12 * MOST_WORDS

_WORD = re.compile(rb"[0-9a-z\x80-\xff]{1,60}")
_SIGNS = re.compile("[’‘“”„«»–—…•·\u00a0]")
_QUOTED = re.compile(r"[“„«][^“”„«»\n]{1,1500}[”“»]|(?<!\w)\"[^\"\n]{1,1500}\"")
_DATELINE = re.compile(r"^([^\n,(–—-]{3,40})[^\n–—-]{0,40}[ )][-–—]{1,2} ?(?=[^\n]{60})", re.MULTILINE)


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """Document id to the id of the document it repeats, for those that repeat one.

    A copy shares most of what it says in its own voice (quotations count only where little else is left) with
    an article of the same language published within four days. The original is the earlier one; on the same
    day the one with an agency's dateline, then the one whose path sorts first.
    """
    ranked = sorted(articles, key=_rank)
    pieces = {article.id: _shingle(article.text) for article in ranked}
    order = {article.id: place for place, article in enumerate(ranked)}
    by_id = {article.id: article for article in ranked}
    shared = _count_shared(ranked, pieces)
    root: dict[str, str] = {}
    for article in ranked:
        best: tuple[float, int, str] | None = None
        for other in shared.get(article.id, ()):
            if order[other] >= order[article.id] or not _may_copy(article, by_id[other]):
                continue
            share = _containment(pieces[article.id], pieces[other])
            if share >= CONTAINED and (best is None or (share, -order[other]) > best[:2]):
                best = (share, -order[other], other)
        if best is not None:
            root[article.id] = root.get(best[2], best[2])
    return root


def _rank(article: Article) -> tuple[str, bool, str, str]:
    published = article.published
    stated = published.date.isoformat() if published and published.basis == "stated" else "9999"
    agency = any(line[1].isupper() for line in _DATELINE.finditer(article.text[:1500]))
    return stated, not agency, article.path, article.id


def _may_copy(one: Article, other: Article) -> bool:
    if one.language != other.language:
        return False
    if one.published is None or other.published is None:
        return True
    return abs((one.published.date - other.published.date).days) <= DAYS


def _shingle(text: str) -> frozenset[int]:
    own = _hash_pieces(_QUOTED.sub(" ", text))
    return own if len(own) >= 3 * LEAST else _hash_pieces(text)


def _hash_pieces(text: str) -> frozenset[int]:
    plain = _SIGNS.sub(" ", text[:MOST_LETTERS].replace("İ", "i").replace("I", "ı")).lower()
    words = _WORD.findall(plain.encode("utf-8", "surrogatepass"))[:MOST_WORDS]
    return frozenset(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], strict=False))))


def _count_shared(ranked: Sequence[Article], pieces: dict[str, frozenset[int]]) -> dict[str, set[str]]:
    """Pairs worth a full comparison: those that share several of the sampled shingles."""
    holders: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for article in ranked:
        if len(pieces[article.id]) >= LEAST:
            # One shingle in eight, chosen by its own value: the same ones in every article.
            own = pieces[article.id]
            for piece in [piece for piece in own if piece % 8 == 0] or sorted(own)[:8]:
                holders[article.language, piece].append(article.id)
    votes: Counter[tuple[str, str]] = Counter()
    for bearers in holders.values():
        for place, later in enumerate(bearers):
            # The first bearer is the likely original; in a crowd only it and the last few are looked at.
            earlier = bearers[:place] if place <= CROWD // 8 else [bearers[0], *bearers[place - 7 : place]]
            for one in earlier:
                votes[later, one] += 1
    near: defaultdict[str, set[str]] = defaultdict(set)
    for (later, one), count in votes.items():
        sample = min(len(pieces[later]), len(pieces[one])) / 8
        if count >= max(1.0, sample * CONTAINED / 2):
            near[later].add(one)
    return near


def _containment(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
