"""One plain English sentence for an event, built from its fields alone."""

from collections.abc import Mapping

from dragoman.ontology import find_category, find_mode, find_topic, write_sentence
from dragoman.report.plaintext import clean_line
from dragoman.types import Actor, Event


def tell_event(
    event: Event, *, actors: Mapping[str, Actor], dated: bool = False, passed: bool = False
) -> str:
    """What happened between whom and where, its status told in the verb; with the day if `dated`.

    `passed` tells that the day of a planned event lies before the last report.

    "Demir and Novak met in Vienna", "Demir and Novak were due to meet in Vienna; it was called off".
    """
    return write_sentence(
        clean_line(event.category),
        mode=event.mode,
        status=event.status,
        actors=[name_actor(actor, actors) for actor in event.actors],
        recipients=[name_actor(actor, actors) for actor in event.recipients],
        place=clean_line(event.place.name) if event.place else "",
        date=event.date if dated else None,
        passed=passed,
        lands={
            name_actor(actor, actors)
            for actor in event.recipients
            if actor in actors and actors[actor].kind == "state"
        },
    )


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


def name_actor(actor: str, actors: Mapping[str, Actor]) -> str:
    """The actor's display name, safe and on one line; the id where the record has no such actor."""
    found = actors.get(actor)
    return clean_line(found.name) if found and found.name.strip() else clean_line(actor)
