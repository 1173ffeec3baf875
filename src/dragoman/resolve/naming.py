"""How an actor is shown: one name of several, and the offices worth showing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dragoman.languages.countries import countries
from dragoman.languages.loader import LANGUAGES
from dragoman.languages.names import fold
from dragoman.languages.offices import offices
from dragoman.resolve.bearer import Bearer
from dragoman.types import ActorKind

__all__ = ["choose_name", "rank_offices"]

HOME_SPELLING = {"TR": "tr", "XN": "tr", "DE": "de", "AT": "de", "FR": "fr"}
"""Countries whose people are spelled in Latin letters of their own; an English report may leave marks out."""

_HARMONY = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}

TURKISH_ENDINGS = ("", "i", "si", "u", "su")
"""The third person's possessive, folded: "dışişleri bakan" is written "Dışişleri Bakanı", not "Bakanımız"."""


def choose_name(
    kind: ActorKind,
    forms: Counter[str],
    languages: Mapping[str, set[str]],
    *,
    country: str | None,
    known: Iterable[str] = (),
) -> str:
    """The name to show, of the `forms` with their counts; `languages` are those in which each is written.

    A state and a standing organisation (`known`) by their usual English name; a person by the fullest name as
    his own country writes it, else as English does, marks and all; a body known by a common noun with its
    country ("Norwegian army").
    """
    entry = countries().get(country or "")
    if kind == "state" and entry is not None:
        return entry.name
    if usual := sorted(set(known)):
        return usual[0]
    home = HOME_SPELLING.get(country or "") if kind == "person" else None
    name = min(
        forms,
        key=lambda form: (
            -min(len(form.split()), 2),
            home not in languages[form],
            "en" not in languages[form],
            -len(form.split()),
            -sum(not letter.isascii() for letter in form),
            -forms[form],
            form,
        ),
    )
    if kind == "organization" and entry is not None and name.islower() and languages[name] == {"tr"}:
        return " ".join([*entry.forms("name", "tr")[:1], _own_in_turkish(name)])
    if kind == "organization" and entry is not None and name.islower():
        for adjective in entry.forms("adjective", "en")[:1]:
            return f"{adjective} {name.removeprefix('the ')}" if name.isascii() else name
    return name


def _own_in_turkish(noun: str) -> str:
    """A bare noun with the possessive that it has behind a country: `polis` is "Peru polisi", `ordu` "Peru ordusu"."""
    last = next((letter for letter in reversed(noun) if letter in _HARMONY), "e")
    if noun[-1] in _HARMONY:
        return f"{noun}s{_HARMONY[last]}"
    return (noun[:-1] + "ğ" if noun.endswith("k") else noun) + _HARMONY[last]


@cache
def _office_words() -> frozenset[str]:
    return frozenset(
        fold(word) for language in LANGUAGES for entry in offices(language) if not entry.plural
        and entry.kind != "counterpart" for word in entry.words
    )  # fmt: skip


def rank_offices(members: Sequence[Bearer]) -> tuple[str, ...]:
    """The offices as the documents give them, each once, those first that say most to an English reader.

    Plurals, counterparts and address ("our minister") are left out where anything better is told.
    """
    heard: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    english: set[str] = set()
    for member in members:
        for office in member.entity.offices or (member.shown,):
            if key := fold(office):
                heard[key] += 1
                spelled[key] = min(office.strip(), spelled.get(key, office.strip()))
                if member.language == "en":
                    english.add(key)
    held = [key for key in heard if _is_office(key)] or list(heard)
    order = sorted(held, key=lambda key: (key not in english, -min(len(key.split()), 3), -heard[key], key))
    return tuple(spelled[key] for key in order)


def _is_office(folded: str) -> bool:
    """Whether the title holds an office's word as it is written of one holder."""
    words = folded.split()[:12]
    for start in range(len(words)):
        for end in range(start + 1, min(start + 4, len(words)) + 1):
            part = " ".join(words[start:end])
            stems = (part.removesuffix(ending) for ending in TURKISH_ENDINGS if part.endswith(ending))
            if any(stem in _office_words() for stem in stems):
                return True
    return False
