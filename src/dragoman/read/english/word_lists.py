"""The word lists of the English grammar as sets, to look words up in."""

from msgspec import Struct

from dragoman.languages.grammar import Grammar


class WordLists(Struct, frozen=True):
    """The lists that are looked up as they stand in the pack; `Grammar` tells what each is for."""

    adjectives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    coordinators: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    future: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    object_control: frozenset[str]
    implicative: frozenset[str]
    causing: frozenset[str]
    arranging: frozenset[str]
    deciding: frozenset[str]
    messaging: frozenset[str]
    providing: frozenset[str]
    settlements: frozenset[str]
    spans: frozenset[str]
    factive: frozenset[str]
    behind: frozenset[str]
    ending: frozenset[str]
    going: frozenset[str]
    offering: frozenset[str]
    lifting: frozenset[str]
    abandoning: frozenset[str]
    compelling: frozenset[str]
    schemes: frozenset[str]
    scheduling: frozenset[str]
    scheduled: frozenset[str]
    parting: frozenset[str]
    carrying: frozenset[str]
    happening: frozenset[str]
    pointing: frozenset[str]
    further: frozenset[str]
    prefixes: frozenset[str]
    numerals: frozenset[str]
    counting: frozenset[str]
    proving: frozenset[str]
    speaking: frozenset[str]
    spoken_to: frozenset[str]
    speaking_owners: frozenset[str]
    holding: frozenset[str]
    freeing: frozenset[str]
    giving: frozenset[str]
    addressing: frozenset[str]
    positions: frozenset[str]
    harmless: frozenset[str]
    averting: frozenset[str]
    wishing: frozenset[str]
    nobody: frozenset[str]
    amounts: frozenset[str]
    pending: frozenset[str]
    rejecting: frozenset[str]
    sparing: frozenset[str]
    nearly: frozenset[str]
    matter: frozenset[str]
    renewing: frozenset[str]
    taking_sides: frozenset[str]
    collectives: frozenset[str]


def word_sets(words: Grammar) -> dict[str, frozenset[str]]:
    """The lists of a grammar by the names of their fields."""
    return {name: frozenset(getattr(words, name)) for name in WordLists.__struct_fields__}
