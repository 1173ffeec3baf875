"""English verb and noun forms, made from dictionary forms."""

from collections.abc import Iterator
from typing import Literal

Form = Literal["base", "third", "past", "participle", "gerund"]

_VOWELS = "aeiou"
_BE: tuple[tuple[str, Form], ...] = (
    ("be", "base"),
    ("is", "third"),
    ("are", "base"),
    ("was", "past"),
    ("were", "past"),
    ("been", "participle"),
    ("being", "gerund"),
)


def verb_forms(base: str, irregular: tuple[str, ...] = ()) -> Iterator[tuple[str, Form]]:
    """All forms of a verb. `irregular` is `(past,)` or `(past, participle)`; a regular one needs none.

    A consonant is doubled where the irregular past shows it (`admit`, `("admitted",)` -> `admitting`).
    """
    if base == "be":
        yield from _BE
        return
    yield base, "base"
    yield third_person(base), "third"
    past = irregular[0] if irregular else _past(base)
    participle = irregular[1] if len(irregular) > 1 else past
    yield past, "past"
    yield participle, "participle"
    if not irregular and len(base) > 4 and base[-1] == "l" and base[-2] in "aeo" and base[-3] not in _VOWELS:
        yield base + "led", "past"
        yield base + "led", "participle"
        yield base + "ling", "gerund"
    if past.endswith("ed") and len(past) > 4 and past[:-2] == base + base[-1]:
        yield past[:-2] + "ing", "gerund"
    else:
        yield _gerund(base), "gerund"


def third_person(base: str) -> str:
    """`visit` -> `visits`, `reach` -> `reaches`, `deny` -> `denies`; also the regular plural of a noun."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and len(base) > 1 and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def noun_forms(base: str, irregular: tuple[str, ...] = ()) -> Iterator[tuple[str, bool]]:
    """Singular and plural, each with whether it is a plural."""
    yield base, base.endswith("s") and not base.endswith("ss")
    if irregular:
        for form in irregular:
            yield form, True
    elif base.endswith("man") and len(base) > 5:
        yield base[:-3] + "men", True
    elif base.endswith("ss") or not base.endswith("s"):
        yield third_person(base), True


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    if len(base) == 3 and base[-1] not in "aeiouwxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS:
        return base + base[-1] + "ing"
    return base + "ing"
