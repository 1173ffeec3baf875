"""Offices of those who head a delegation: "Peru heyetine Dışişleri Bakanı X başkanlık etti" is Peru's minister."""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_DATIVE = ("ine", "ına", "una", "üne", "ye", "ya", "na", "ne")


def own_heads(phrases: list[Phrase], tokens: Sequence[Token], lexicon: Lexicon) -> list[Phrase]:
    """`phrases`, each person whose office names no land and stands right behind a state's delegation of that state."""
    if lexicon.language != "tr":
        return phrases
    words = tuple(lexicon.words("delegating"))
    for before, phrase in itertools.pairwise(phrases):
        between = [token.low for token in tokens[before.full_j : phrase.full_i]]
        inside = [token.low for token in tokens[before.i : before.full_j]]
        told = between or inside[-1:]
        if before.country is None or phrase.kind != "person" or len(between) > 1 or not told:
            continue
        sent = told[0].startswith(words) and told[0].endswith(_DATIVE)
        if sent and phrase.titles and all(title.country is None for title in phrase.titles):
            phrase.titles = [replace(title, country=before.country) for title in phrase.titles]
    return phrases
