"""Spelled-out numbers: `twenty-two`, `nineteen eighty-four`, `iki bin on altı`."""

from dragoman.read.dates.rules import Value

_MOST = 3000
_FIRST_CENTURY, _LAST_CENTURY = 10, 20
_MODERN = range(1900, 2100)


def join_numbers(first: int, second: int, *, pairs: bool) -> int | None:
    """The number that two make side by side, or None where they make none.

    `pairs` tells a language that names years by their two halves ("nineteen eighty") and has no "ten two".
    """
    if second == 1000:
        return _cap(first * 1000) if 0 < first < 10 else None
    if second == 100:
        return _cap(_join_hundred(first, pairs=pairs))
    if 0 < second < 10:
        tens = first % 100
        fits = tens == 0 or (tens % 10 == 0 and tens >= (20 if pairs else 10))
        return _cap(first + second) if fits and first >= 10 else None
    if 10 <= second < 100:
        if first % 100 == 0 and first >= 100:
            return _cap(first + second)
        if pairs and _FIRST_CENTURY <= first <= _LAST_CENTURY:
            return first * 100 + second
    return None


def name_slots(number: int, *, ordinal: bool, inflected: bool) -> dict[str, Value]:
    """The parts that a number made of several words may play.

    A round one is seldom a year by itself ("two thousand tonnes"): it needs the word "year" beside it.
    """
    slots: dict[str, Value] = {"nth" if ordinal else "last" if inflected else "n": number}
    if 1 <= number <= 31:
        slots["day"] = number
    if 1000 <= number < _MOST and not ordinal:
        slots["year"] = number
        if number in _MODERN and number % 100:
            slots["modern"] = number
    return slots


def _join_hundred(first: int, *, pairs: bool) -> int | None:
    if 1 <= first < 10 or (pairs and _FIRST_CENTURY < first <= _LAST_CENTURY):
        return first * 100
    units = first % 1000
    if first >= 1000 and units < 10 and units != 1:
        return first - units + (units or 1) * 100
    return None


def _cap(number: int | None) -> int | None:
    return number if number is not None and number < _MOST else None
