"""The two states that "the two countries" or "iki ülke" points back at."""

from dragoman.languages.predicates import land_stems
from dragoman.read.accounts.groups import find_sides
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame

_SIDES = 2


def lands_meant(scene: Scene, frame: Frame) -> tuple[int, ...]:
    """The mentions of the two states that "the two countries" points back at, in its sentence or the one before.

    Empty where the group is not called so; `(-1,)` where it is and the states are not plainly two.
    """
    subject = frame.slots.get("subject")
    stems = land_stems(scene.language)
    groups = [scene.mentions[m] for m in subject.mentions] if subject is not None else []
    called = [
        m for m in groups if m.kind == "group" and m.entity < 0 and _is_called(scene, m.start, m.end, stems)
    ]
    if not called:
        return ()
    for number in (frame.sentence, frame.sentence - 1):
        if number < 0:
            break
        sentence = scene.sentences[number]
        inside = scene.mentions_in(sentence.start, min(sentence.end, called[0].start))
        states: dict[int, int] = {}
        for index in inside:
            mention = scene.mentions[index]
            if mention.kind == "state" and mention.entity >= 0:
                states.setdefault(mention.entity, index)
        if len(states) == _SIDES:
            return tuple(states.values())
        if len(lands := _lands_of(scene, inside)) == _SIDES:
            return tuple(lands)
    return find_sides(scene) or (-1,)


def _lands_of(scene: Scene, inside: list[int]) -> list[int]:
    """A mention of each state that is named or has somebody named; empty where one is named nowhere."""
    codes = [scene.entities[m.entity].country for n in inside if (m := scene.mentions[n]).entity >= 0]
    found: list[int] = []
    for code in dict.fromkeys(code for code in codes if code is not None):
        named = [
            n
            for n, m in enumerate(scene.mentions)
            if m.kind == "state" and m.entity >= 0 and scene.entities[m.entity].country == code
        ]
        if not named:
            return []
        found.append(next((n for n in named if not scene.mentions[n].adjective), named[0]))
    return found


def _is_called(scene: Scene, start: int, end: int, stems: tuple[str, ...]) -> bool:
    return bool(stems) and any(word.startswith(stems) for word in scene.text[start:end].lower().split())
