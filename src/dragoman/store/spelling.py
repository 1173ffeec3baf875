"""The forms under which names are found, whatever their spelling."""

from collections.abc import Iterable

from dragoman.languages.names import fold, name_key


def spell_all(names: Iterable[str]) -> set[str]:
    """All forms under which somebody of these names is found."""
    forms: set[str] = set()
    for name in names:
        forms |= spell(name)
        for word in fold(name).split()[:12]:
            forms |= spell_word(word)
    return forms


def spell(name: str) -> set[str]:
    """The forms under which a whole name is found: folded, and by its sound."""
    return {fold(name)[:120], "~" + name_key(name)[:120]} - {"", "~"}


def spell_word(word: str) -> set[str]:
    """The forms under which a name is found by one of its words."""
    return {"+" + form for form in spell(word)}


def is_called(names: Iterable[str], wanted: str) -> bool:
    """Whether `wanted` is one of these names, in any spelling."""
    return not spell(wanted).isdisjoint(spell_all(names))


def has_words(names: Iterable[str], wanted: str) -> bool:
    """Whether all words of `wanted` stand in these names, in any spelling."""
    forms, words = spell_all(names), fold(wanted).split()[:8]
    return bool(words) and all(not spell_word(word).isdisjoint(forms) for word in words)
