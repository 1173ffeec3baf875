"""Judgements as rows."""

from collections.abc import Iterable

from dragoman.report.plaintext import clean_line
from dragoman.types import Event, Review

HEADS = ("number", "when", "by", "judgement", "about", "stands", "note")


def list_judgements(reviews: Iterable[Review]) -> list[tuple[str, ...]]:
    """A row for each judgement: what was said about what, and whether it still fits."""
    return [
        (
            str(review.ruling.number),
            f"{review.ruling.at:%Y-%m-%d %H:%M}",
            review.ruling.by,
            _tell(review),
            ", ".join(review.events) or review.ruling.subject,
            _tell_fit(review),
            review.ruling.note,
        )
        for review in reviews
    ]


def _tell(review: Review) -> str:
    ruling = review.ruling
    if ruling.verb == "undo":
        return f"undo {ruling.of}"
    if ruling.verb in ("correct", "accept"):
        value = ruling.value.replace("\n", "; ") or "nothing"
        return f"{ruling.verb} {ruling.field}: {value}" + (f" (was {ruling.was})" if ruling.was else "")
    if ruling.about == "actor":
        return f"{ruling.verb}: {' / '.join(ruling.names[:1] + ruling.other_names[:1])}"
    return ruling.verb


def _tell_fit(review: Review) -> str:
    told = {"holds": "holds", "undone": "undone", "unfit": "NO LONGER FITS", "overruled": "overruled"}[
        review.fit
    ]
    told += f": {review.why}" if review.why else ""
    if review.newer and review.fit == "holds":
        told += f"; {review.newer} newer document{'s tell' if review.newer != 1 else ' tells'} it too"
    return told


def tell_judged(event: Event) -> str:
    """An event as it is after a judgement, in one safe line."""
    rejected = any(correction.field == "rejected" for correction in event.corrections)
    return f"{clean_line(event.id)}  {'Taken out of the record: ' if rejected else ''}{clean_line(event.summary)}"
