"""In which way it happened: what the accounts say, and for a meeting who and where."""

from collections import Counter
from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.languages.organisations import is_body_of_states
from dragoman.languages.world import country
from dragoman.merge.cast import Cast
from dragoman.merge.group import Telling
from dragoman.types import Place

__all__ = ["settle_mode"]

_ORDER = ("phone", "third-party", "multilateral", "visit")

MANY = 3
"""States from which on a meeting is one of several, and nobody only the guest of another."""


def settle_mode(
    category: str, tellings: Sequence[Telling], parties: Sequence[str], place: Place | None, cast: Cast
) -> str | None:
    """The mode that most accounts give; None if none gives one.

    A meeting of three states or more, or of a body whose members are states, is multilateral, unless somebody
    brought the others together. Nobody is a guest outside the countries of those who meet.
    """
    given = Counter(telling.account.mode for telling in tellings if telling.account.mode)
    told = min(given, key=lambda mode: (-given[mode], _rank(mode), mode), default=None)
    if told == "disapprove" and "allege" in given:
        # Who says what the other has done protests at the same time.
        return "allege"
    if told == "third-party" and "multilateral" in given and not _brings_others(tellings, cast):
        return "multilateral"
    if category != "CONSULT" or told in ("phone", "third-party", "multilateral"):
        return told
    states = {country for actor in parties if (country := cast.country(actor))}
    if len(states) >= MANY:
        return "third-party" if told == "visit" or _has_convener(parties, cast) else "multilateral"
    if told == "visit":
        known = all(cast.country(actor) for actor in parties)
        away = place is not None and place.country is not None and place.country not in states
        return None if known and away else told
    if any(_gathers_states(actor, cast) for actor in parties):
        return "multilateral"
    return "visit" if _is_guest(tellings, parties, place, cast) else None


def _is_guest(tellings: Sequence[Telling], parties: Sequence[str], place: Place | None, cast: Cast) -> bool:
    """`The Chilean minister met her colleague in Lima`: of two people who meet, one is at home, in his capital."""
    lands = [cast.country(actor) for actor in parties]
    if place is None or len(parties) != 2 or None in lands or lands[0] == lands[1]:
        return False
    if place.country is None or place.country not in lands or place.name != country(place.country).capital:
        return False
    if any(telling.account.status == "denied" for telling in tellings):
        return False
    if all(telling.account.status in ("planned", "proposed") for telling in tellings):
        return False
    return all(cast.kind(actor) == "person" for actor in parties)


def _brings_others(tellings: Sequence[Telling], cast: Cast) -> bool:
    """Whether who hosts several states is none of them: not so where his own is told to meet with the others."""
    lands = [
        (telling.account.mode, {land for actor in telling.actors if (land := cast.country(actor))})
        for telling in tellings
    ]
    hosts = [land for mode, land in lands if mode == "third-party"]
    several = [land for mode, land in lands if mode == "multilateral" and len(land) >= MANY]
    return not all(any(host <= others for others in several) for host in hosts)


def _rank(mode: str) -> int:
    return _ORDER.index(mode) if mode in _ORDER else len(_ORDER)


def _has_convener(parties: Sequence[str], cast: Cast) -> bool:
    """Whether two people meet and of a third country only the state is named: it brings them together."""
    people = {cast.country(actor) for actor in parties if cast.kind(actor) == "person"} - {None}
    states = {cast.country(actor) for actor in parties if cast.kind(actor) == "state"} - people
    return len(people) == 2 and len(states) == 1


def _gathers_states(actor: str, cast: Cast) -> bool:
    return cast.kind(actor) == "organization" and any(
        is_body_of_states(fold(name)) for name in cast.actors[actor].names
    )
