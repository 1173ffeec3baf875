"""One plain English sentence for an event, built from its fields alone."""

from collections.abc import Mapping, Sequence

from dragoman.ontology import find_category, find_mode, find_phrase, find_topic
from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line
from dragoman.types import Actor, Event

MOST_NAMES = 6
"""Names told in a statement; further ones are counted, and listed below it."""


def tell_event(event: Event, *, actors: Mapping[str, Actor], dated: bool = False) -> str:
    """What happened between whom and where, its status told in the verb; with the day if `dated`.

    "Demir and Novak met in Vienna", "Demir and Novak were to meet in Vienna; it was called off".
    """
    words = _tell_core(event, actors)
    if dated and event.date is not None:
        words += f", {tell_date(event.date)}"
    return words[:1].upper() + words[1:]


def tell_kind(event: Event) -> str:
    """What kind of event it is, in plain words: "telephone call", "accusation"."""
    mode = find_mode(event.category, event.mode)
    category = find_category(event.category)
    if mode is not None:
        return mode.label
    return category.label if category else event.category.lower()


def tell_topic(topic: str) -> str:
    """The topic's label for a reader."""
    found = find_topic(topic)
    return found.label if found else clean_line(topic)


def join_names(names: Sequence[str], *, most: int = MOST_NAMES) -> str:
    """ "A", "A and B", "A, B and C"; beyond `most` names "A, B and 5 others"."""
    if len(names) > most:
        shown = list(names[: most - 1])
        rest = len(names) - len(shown)
        return f"{', '.join(shown)} and {rest} others"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def name_actor(actor: str, actors: Mapping[str, Actor]) -> str:
    """The actor's display name, safe and on one line; the id where the record has no such actor."""
    found = actors.get(actor)
    return clean_line(found.name) if found and found.name.strip() else clean_line(actor)


def _tell_core(event: Event, actors: Mapping[str, Actor]) -> str:
    doers = join_names([name_actor(actor, actors) for actor in event.actors])
    others = join_names([name_actor(actor, actors) for actor in event.recipients])
    where = f" in {clean_line(event.place.name)}" if event.place else ""
    phrase = find_phrase(event.category, event.mode)
    if phrase is None:
        who = f" ({doers})" if doers else ""
        return f"{clean_line(event.category).lower()}{who}{where}, {event.status}"
    if not doers:
        noun = phrase.noun_toward.replace("{recipients}", others) if others else phrase.noun
        return noun + where + _TAIL.get(event.status, "")
    if event.category == "AGREE" and event.status == "proposed":
        return f"{doers} put forward a proposal{f' to {others}' if others else ''}{where}"
    lone = phrase.single if len(event.actors) == 1 else None
    verb = phrase.toward if others else lone or phrase.alone
    past, base, done = (form.replace("{recipients}", others) for form in (verb.past, verb.base, verb.done))
    plural = len(event.actors) > 1
    if event.status == "planned":
        return f"{doers} {'are' if plural else 'is'} due to {base}{where}"
    if event.status == "proposed":
        return f"it is proposed that {doers} {base}{where}"
    if event.status == "alleged":
        return f"{doers} {'are' if plural else 'is'} said to have {done}{where}"
    if event.status == "denied":
        return f"{doers} {'were' if plural else 'was'} said to have {done}{where}; this is denied"
    if event.status == "cancelled":
        return f"{doers} {'were' if plural else 'was'} due to {base}{where}; it was called off"
    return f"{doers} {past}{where}"


_TAIL = {
    "planned": " planned",
    "proposed": " proposed",
    "alleged": " alleged",
    "denied": " reported; this is denied",
    "cancelled": " planned; it was called off",
}
