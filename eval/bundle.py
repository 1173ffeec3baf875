"""A gold bundle: what a careful analyst would record of a folder of documents."""

from pathlib import Path

import msgspec


class GoldDocument(msgspec.Struct, frozen=True):
    """What cleaning should leave of one document, and what stands about it."""

    language: str
    published: str | None
    body_includes: tuple[str, ...]
    body_excludes: tuple[str, ...]
    copy_of: str | None


class GoldActor(msgspec.Struct, frozen=True):
    """One person, organisation or state with every name the documents use."""

    id: str
    kind: str
    names: tuple[str, ...]
    titles: tuple[str, ...]


class GoldEvent(msgspec.Struct, frozen=True):
    """One event as a careful analyst would record it; `start` and `end` are ISO days."""

    id: str
    category: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    start: str | None
    end: str | None
    place: str | None
    topics: tuple[str, ...]
    documents: tuple[str, ...]
    attributed_to: dict[str, str]
    importance: str


class GoldDispute(msgspec.Struct, frozen=True):
    """A field of an event on which the documents contradict each other."""

    event: str
    field: str
    values: dict[str, tuple[str, ...]]


class Gold(msgspec.Struct, frozen=True):
    """One bundle's `gold.json`."""

    about: str
    documents: dict[str, GoldDocument]
    actors: tuple[GoldActor, ...]
    events: tuple[GoldEvent, ...]
    disputes: tuple[GoldDispute, ...]


def load_gold(bundle: Path) -> Gold:
    """The `gold.json` of a bundle's folder. Raises `msgspec.ValidationError` where it is not well-formed."""
    return msgspec.json.decode((bundle / "gold.json").read_bytes(), type=Gold)


def keep_languages(gold: Gold, languages: frozenset[str]) -> Gold:
    """The bundle as if it held only its documents in these languages (ISO 639-1 codes).

    Events that none of those documents tells are left out, and disputes whose values no longer stand against
    each other.
    """
    kept = {name: d for name, d in gold.documents.items() if d.language in languages}
    kept = {
        name: msgspec.structs.replace(d, copy_of=d.copy_of if d.copy_of in kept else None)
        for name, d in kept.items()
    }
    events = []
    for event in gold.events:
        if documents := tuple(name for name in event.documents if name in kept):
            told = {name: source for name, source in event.attributed_to.items() if name in kept}
            events.append(msgspec.structs.replace(event, documents=documents, attributed_to=told))
    told_of = {event.id for event in events}
    disputes = []
    for dispute in gold.disputes:
        sides = {value: tuple(n for n in names if n in kept) for value, names in dispute.values.items()}
        sides = {value: names for value, names in sides.items() if names}
        if dispute.event in told_of and len(sides) > 1:
            disputes.append(msgspec.structs.replace(dispute, values=sides))
    return Gold(gold.about, kept, gold.actors, tuple(events), tuple(disputes))
