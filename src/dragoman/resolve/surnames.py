"""Bare surnames: each to the only person of that name."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.languages.respelling import respell
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.people import People, Person, conflict, find_countries, spell, split_words

__all__ = ["join_surnames"]

CROWD = 40
"""Namesakes without a full name that are compared each with each."""


def join_surnames(
    bare: Sequence[int], full: Sequence[int], bearers: Sequence[Bearer], people: People
) -> None:
    """One-word names: to the only person of that surname; else to one another."""
    clusters = people.clusters
    known = {root: people.describe(root) for root in clusters.roots(full)}
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for root, person in known.items():
        for name in person.names:
            words = split_words(name)
            holders[words[-1]].add(root)
            if len(words) > 2:
                holders["".join(words[-2:])].add(root)
    by_ear: defaultdict[str, set[int]] = defaultdict(set)
    for root, person in known.items():
        for name in spell(person):
            by_ear[_bare(split_words(name)[-1])].add(root)
    left: defaultdict[str, list[int]] = defaultdict(list)
    for at in bare:
        name = bearers[at].names[0]
        key = "".join(split_words(name))
        namesakes = [known[root] for root in sorted(holders.get(key, ()))]
        if not namesakes:
            heard = {_bare(key), *(_bare("".join(split_words(spelt))) for spelt in _hear(bearers[at]))}
            roots = sorted({root for sound in heard for root in by_ear.get(sound, ())})
            namesakes = [known[root] for root in roots if bearers[at].language not in known[root].languages]
        candidates = _fit(bearers[at], namesakes) or _fit_guessed(bearers[at], namesakes)
        if len(candidates) == 1:
            why = f'"{name}" is the surname of "{candidates[0].names[0]}" alone'
            clusters.join(candidates[0].at, at, why)
        elif candidates:
            who = ", ".join(sorted(f'"{person.names[0]}"' for person in candidates))
            clusters.note(at, f'"{name}" could be {who}; left apart, unsure')
        else:
            left[key].append(at)
    for key in sorted(left):
        heads: list[tuple[int, frozenset[str]]] = []
        for at in left[key]:
            mine = find_countries([bearers[at]])
            for place, (head, theirs) in enumerate(heads):
                if not conflict(mine, theirs) and bearers[head].document != bearers[at].document:
                    clusters.join(head, at, f'the same name "{bearers[at].names[0]}"')
                    heads[place] = head, theirs | mine
                    break
            else:
                if len(heads) < CROWD:
                    heads.append((at, mine))


def _bare(sound: str) -> str:
    """A surname's sound without the Arabic article, which one report writes and another does not."""
    return sound.removeprefix("al") or sound


def _hear(bearer: Bearer) -> tuple[str, ...]:
    return respell(bearer.names[0], turkish=bearer.language == "tr")


def _fit_guessed(mine: Bearer, persons: Sequence[Person]) -> list[Person]:
    """Those of the same office, where the country of a bare surname was only guessed from the language of the text."""
    roles = frozenset(mine.entity.roles)
    if mine.country is not None or not roles:
        return []
    return [p for p in persons if roles & p.roles and mine.document not in p.documents]


def _fit(mine: Bearer, persons: Sequence[Person]) -> list[Person]:
    """The persons that a bare surname may mean: of no other country, best of the same office."""
    countries, roles = find_countries([mine]), frozenset(mine.entity.roles)
    fitting = [
        person
        for person in persons
        if not conflict(countries, person.countries) and mine.document not in person.documents
    ]
    if len(fitting) > 1 and roles:
        fitting = [person for person in fitting if roles & person.roles] or fitting
    if len(fitting) > 1 and countries:
        fitting = [person for person in fitting if countries & person.countries] or fitting
    return fitting
