"""Judgements carried over to newer versions of the documents that they are about."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace
from rapidfuzz import fuzz
from sqlalchemy import Connection

from dragoman.judge import repin
from dragoman.languages.loader import LANGUAGES
from dragoman.read.tokens import split_sentences
from dragoman.store import documents as shelf
from dragoman.store.rulings import list_active
from dragoman.store.versions import find_newest
from dragoman.types import Article, Pin, Ruling

__all__ = ["carry_over", "load_said"]

ALIKE = 70.0
"""Likeness in percent from which a sentence of a newer version is the one that was judged, reworded."""


def load_said(connection: Connection) -> list[Ruling]:
    """The judgements that count now, about the documents that speak now."""
    return carry_over(connection, list_active(connection))


def carry_over(connection: Connection, said: Iterable[Ruling]) -> list[Ruling]:
    """The judgements with their sentences where newer versions of the documents have them, perhaps reworded.

    What a newer version does not tell any more stays with the older one, and there it holds for nothing.
    """
    rulings = list(said)
    names = {pin.document for ruling in rulings for pin in (*ruling.pins, *ruling.others)}
    newest = find_newest(connection, names)
    if not newest:
        return rulings
    kept = shelf.load_kept(connection, set(newest.values()))
    articles = {name: kept[number].settled for name, number in newest.items() if number in kept}

    def carry(pins: tuple[Pin, ...]) -> tuple[Pin, ...]:
        return tuple(_carry(pin, articles) for pin in pins)

    return [
        replace(ruling, pins=carry(ruling.pins), others=carry(ruling.others)) if ruling.pins else ruling
        for ruling in rulings
    ]


def _carry(pin: Pin, articles: Mapping[str, Article]) -> Pin:
    article = articles.get(pin.document)
    if article is None:
        return pin
    moved = replace(pin, document=article.id)
    return repin(moved, article) or _find_reworded(moved, article) or pin


def _find_reworded(pin: Pin, article: Article) -> Pin | None:
    language = article.language if article.language in LANGUAGES else "en"
    best: tuple[float, int, int] = (ALIKE, 0, 0)
    for sentence in split_sentences(article.text, article.blocks, language=language):
        words = article.text[sentence.start : sentence.end]
        alike = fuzz.ratio(pin.text, words, score_cutoff=best[0])
        if alike > best[0]:
            best = (alike, sentence.start, sentence.end)
    _, start, end = best
    return replace(pin, start=start, end=end, text=article.text[start:end]) if end else None
