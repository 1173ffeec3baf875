"""What a person asks for, made sure of; and events held against it."""

from collections.abc import Iterable
from datetime import date

from dragoman.errors import InputError
from dragoman.languages.countries import countries
from dragoman.languages.names import fold
from dragoman.ontology import categories, find_category, topics
from dragoman.store.history import spell, spell_word
from dragoman.store.queries import name_place
from dragoman.types import Actor, Event, Filter, Promise, Record

__all__ = ["choose_promises", "make_filter"]


def make_filter(
    *,
    actor: str | None = None,
    country: str | None = None,
    category: str | None = None,
    first: date | None = None,
    last: date | None = None,
    place: str | None = None,
    topic: str | None = None,
    status: str | None = None,
    language: str | None = None,
    disputed: bool = False,
    main: bool = False,
    rejected: bool = False,
) -> Filter:
    """The filter; a country and a topic may be named in words. Raises `InputError` for what there cannot be."""
    if first and last and first > last:
        raise InputError(f"from {first} to {last}: ends before it begins; turn the two days round")
    for name, value in (("actor", actor), ("place", place)):
        if value is not None and not fold(value).strip():
            raise InputError(f"{name}: {value!r} holds no letter to look for")
    return Filter(
        actor=actor,
        country=_find_country(country) if country is not None else None,
        category=_find_category(category) if category is not None else None,
        first=first,
        last=last,
        place=place,
        topic=_find_topic(topic) if topic is not None else None,
        status=status,
        language=_check_language(language) if language is not None else None,
        disputed=disputed,
        main=main,
        rejected=rejected,
    )


def _find_country(said: str) -> str:
    code = said.strip().upper()
    if code in countries():
        return code
    wanted = fold(said)
    for one in countries().values():
        names = {one.name, *(form for forms in one.names.values() for form in forms)}
        if any(fold(name) == wanted for name in names):
            return one.code
    raise InputError(f"country: {said} is none; write its ISO code (TR, UA) or its name")


def _find_category(said: str) -> str:
    found = find_category(said.strip().upper())
    if found is None:
        names = ", ".join(one.id for one in categories())
        raise InputError(f"category: {said} is none of PLOVER's; choose one of {names}")
    return found.id


def _find_topic(said: str) -> str:
    wanted = said.strip().casefold()
    for one in topics():
        if wanted in (one.id, one.label.casefold()):
            return one.id
    raise InputError(f"topic: {said} is not known; choose one of {', '.join(one.id for one in topics())}")


def _check_language(said: str) -> str:
    code = said.strip().lower()
    if not (code.isalpha() and code.isascii() and len(code) in (2, 3)):
        raise InputError(f"language: {said} is no code; write it as en, tr, uk")
    return code


def choose_promises(record: Record, promises: Iterable[Promise], wanted: Filter) -> list[Promise]:
    """Those plans that fit: the days are those planned, all else may hold for any stage of the plan."""
    events = {event.id: event for event in record.events}
    chooser = _Chooser(record, wanted)
    chosen = []
    for promise in promises:
        if not _lies_within(promise, wanted):
            continue
        stages = [promise.event, *(events[step.event] for step in promise.steps if step.event in events)]
        if any(chooser.fits(event) for event in stages):
            chosen.append(promise)
    return chosen


def _lies_within(promise: Promise, wanted: Filter) -> bool:
    if wanted.first is None and wanted.last is None:
        return True
    day = promise.planned
    return (
        day is not None
        and (wanted.first is None or day.end >= wanted.first)
        and (wanted.last is None or day.start <= wanted.last)
    )


class _Chooser:
    """Holds events against a filter, but for its days."""

    def __init__(self, record: Record, wanted: Filter) -> None:
        self._wanted = wanted
        self._languages = {article.id: article.language for article in record.documents}
        self._countries = {actor.id: actor.country for actor in record.actors}
        self._actors = _find_actors(record, wanted.actor) if wanted.actor else frozenset()
        self._places = name_place(wanted.place) if wanted.place else frozenset()

    def fits(self, event: Event) -> bool:
        """Whether every condition holds."""
        wanted, who = self._wanted, (*event.actors, *event.recipients)
        lands = {self._countries.get(one) for one in who} | {event.place.country if event.place else None}
        tongues = {self._languages.get(account.document) for account in event.accounts}
        open_disputes = any(dispute.accepted is None for dispute in event.disputes)
        return (
            (wanted.actor is None or not self._actors.isdisjoint(who))
            and (wanted.country is None or wanted.country in lands)
            and wanted.category in (None, event.category)
            and (wanted.place is None or (event.place is not None and fold(event.place.name) in self._places))
            and (wanted.topic is None or wanted.topic in event.topics)
            and wanted.status in (None, event.status)
            and (wanted.language is None or wanted.language in tongues)
            and (not wanted.disputed or open_disputes)
            and (not wanted.main or event.importance == "main")
        )


def _find_actors(record: Record, name: str) -> frozenset[str]:
    """The actors that a name may mean: by id, by the whole name in any spelling, else by all of its words."""
    if any(actor.id == name for actor in record.actors):
        return frozenset({name})
    forms = spell(name)
    whole = [one.id for one in record.actors if any(forms & spell(form) for form in (one.name, *one.names))]
    if whole:
        return frozenset(whole)
    words = [spell_word(word) for word in fold(name).split()[:8]]
    return frozenset(one.id for one in record.actors if words and _has_words(one, words))


def _has_words(actor: Actor, words: list[set[str]]) -> bool:
    known = {
        f for form in (actor.name, *actor.names) for word in fold(form).split() for f in spell_word(word)
    }
    return all(known & word for word in words)
