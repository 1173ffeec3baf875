"""Mentions built by hand for Turkish test sentences: a short list of names, their endings behind an apostrophe."""

import re

from dragoman.read.frames import Frame
from dragoman.read.tokens import split_sentences
from dragoman.read.turkish import find_frames
from dragoman.read.turkish.morphology import read_suffix
from dragoman.types import Mention, Place

PERSONS = ("Ingrid Vestad", "Tomas Kerekes", "Amina Lubanga", "Bruno Salcedo")
STATES = ("Şili", "Peru", "Kenya", "Nepal", "Umman", "Gana")
PLACES = ("Lima", "Quito", "Nairobi", "Katmandu", "Maskat")
BODIES = ("Kızılay", "Peru polisi", "Kenya ordusu", "Mavi Cephe")
ADJECTIVES = ("Şilili", "Perulu", "Kenyalı", "Nepalli")

_NAMES = {
    **dict.fromkeys(PERSONS, "person"),
    **dict.fromkeys(STATES, "state"),
    **dict.fromkeys(PLACES, "place"),
    **dict.fromkeys(BODIES, "organization"),
    **dict.fromkeys(ADJECTIVES, "state"),
}
_PATTERN = re.compile(
    r"\b(?P<name>" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")(?:['’](?P<suffix>\w+))?\b"
)


def build_mentions(text: str) -> tuple[Mention, ...]:
    """Every listed name in `text`; entities are numbered by name."""
    order = list(_NAMES)
    found = []
    for match in _PATTERN.finditer(text):
        name, suffix = match["name"], match["suffix"] or ""
        kind = _NAMES[name]
        place = Place(name) if kind in ("place", "state") else None
        entity = -1 if kind == "place" else order.index(name)
        start = match.start("name")
        found.append(
            Mention(
                start,
                start + len(name),
                start,
                match.end(),
                kind,  # type: ignore[arg-type]
                entity=entity,
                place=place,
                case=read_suffix(suffix) if suffix else "",
                adjective=name in ADJECTIVES,
            )
        )
    return tuple(found)


def read_frames(text: str) -> tuple[tuple[Frame, ...], tuple[Mention, ...]]:
    """The frames of `text` with its built mentions."""
    mentions = build_mentions(text)
    return find_frames(split_sentences(text, (), language="tr"), mentions), mentions


def name_slots(text: str, frame: Frame, mentions: tuple[Mention, ...]) -> dict[str, list[str]]:
    """The names in each slot of a frame."""
    return {
        slot: [text[mentions[index].start : mentions[index].end] for index in argument.mentions]
        for slot, argument in frame.slots.items()
        if argument.mentions
    }
