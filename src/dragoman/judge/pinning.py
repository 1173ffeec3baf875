"""Judgements held fast to the sentences they are about."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.types import Article, Event, Pin

LONGEST = 1200
"""Characters of a sentence that are kept to find it again."""


def pin_event(
    event: Event, articles: Mapping[str, Article], *, document: str | None = None
) -> tuple[Pin, ...]:
    """Pins for the tellings of an event, or for those of one of its documents."""
    return tuple(
        sorted(
            Pin(
                account.document,
                account.start,
                account.end,
                articles[account.document].text[account.start : account.end][:LONGEST],
                next((one.was for one in event.corrections if one.field == "category"), event.category),
            )
            for account in event.accounts
            if document in (None, account.document) and account.document in articles
        )
    )


def repin(pin: Pin, article: Article) -> Pin | None:
    """The pin where its words stand in the article as it is read now; None where they are gone."""
    if article.text[pin.start : pin.end][:LONGEST] == pin.text:
        return pin
    places: list[int] = []
    at = article.text.find(pin.text)
    while at >= 0 and len(places) < 50:
        places.append(at)
        at = article.text.find(pin.text, at + 1)
    if not places or not pin.text:
        return None
    start = min(places, key=lambda place: abs(place - pin.start))
    return replace(pin, start=start, end=start + len(pin.text))


def count_pinned(event: Event, pins: Sequence[Pin]) -> int:
    """How many of the pins hold in tellings of the event; a sentence may tell several events of other categories."""
    # A person may have corrected the category since.
    category = next((one.was for one in event.corrections if one.field == "category"), event.category)
    return sum(
        any(
            pin.document == account.document
            and pin.category == category
            and pin.start < account.end
            and account.start < pin.end
            for account in event.accounts
        )
        for pin in pins
    )
