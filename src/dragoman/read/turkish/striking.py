"""Bases with a name of their own: `Y'nin Lima Hava Üssü'nü vurduğunu` is told by whoever struck it."""

from collections.abc import Sequence

from dragoman.read.tokens import Token
from dragoman.read.turkish.home import Home
from dragoman.read.turkish.lexicon import Lexicon
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories
from dragoman.types import Mention

_MILITARY = "base"


def strike_base(
    main: Draft,
    told: Draft,
    tokens: Sequence[Token],
    words: Lexicon,
    mentions: Sequence[Mention],
    home: Home,
) -> bool:
    """Make whoever tells that Y's base was struck the one who struck it; whether `told` is of that kind.

    Not where the base is known to lie in another land than that of Y: then it is Y who struck.
    """
    tellers = [phrase for phrase in main.slots.get("subject", ()) if phrase.mentions]
    doers, struck = told.slots.get("subject", []), told.slots.get("object", [])
    if not tellers or told.form is None or told.form.kind != "dik" or "ASSAULT" not in find_categories(told):
        return False
    if len(doers) != 1 or len(struck) != 1 or doers[0].slot != "gen" or not doers[0].mentions:
        return False
    if not _is_base(struck[0], tokens, words, mentions) or struck[0].start != doers[0].end:
        return False
    theirs = home.find_lands(doers[0].mentions)
    places = [mentions[number].place for number in struck[0].mentions]
    if any(place is not None and place.country not in (None, *theirs) for place in places):
        return False
    told.slots["subject"], told.slots["of"] = tellers[:1], doers
    return True


def _is_base(struck: Phrase, tokens: Sequence[Token], words: Lexicon, mentions: Sequence[Mention]) -> bool:
    if not struck.mentions or any(mentions[number].kind != "place" for number in struck.mentions):
        return False
    noun = words.find(tokens[struck.end - 1].low).noun
    return noun is not None and _MILITARY in words.classes.get(noun.lemma, ())


def find_shooter(draft: Draft) -> None:
    """`Peru'ya ait uçaktan atılan roketle vuruldu`: whose the plane is that the rocket came from has struck."""
    if draft.has("subject") or "ASSAULT" not in find_categories(draft):
        return
    shots = [p for p in draft.slots.get("with", ()) if "weapon" in p.classes and not p.mentions]
    fired = [item for shot in shots for item in shot.relatives if item.passive]
    from_what = [p for item in fired for p in item.find_named("from") if "weapon" in p.classes]
    if len(from_what) == 1:
        draft.slots["subject"] = from_what
