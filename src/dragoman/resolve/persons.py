"""Persons with a name: one person in many spellings, many persons of one surname."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.languages.names import LONGEST, fold, name_key, name_likeness, skeleton
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters

__all__ = ["join_persons"]

ALIKE = 0.86
"""Likeness from which two full names are one name, if nothing speaks against it."""

SUPPORTED = 0.78
"""The same where office and country are the same too; "Mehmet" and "Ahmet" of one surname reach 0.75."""

SPELT = 0.83
"""Likeness from which names in two languages are one, if the given name is the same: only the surname is spelt anew."""

HELD = 0.7
"""Likeness from which names in two languages are one where both hold an office that a state has once."""

STATE_OFFICES = frozenset(
    {
        "president",
        "prime-minister",
        "foreign-minister",
        "defence-minister",
        "interior-minister",
        "king",
        "army-chief",
    }
)
"""Offices of which a state has one, so that the reports of a few days tell of one holder."""

EXACT = 0.97
"""Likeness below which two spellings within one language are two names, unless office and country agree."""

_HARD_C = re.compile("c(?![eiyéh])")
_SOFT_C = re.compile("c(?=[eiyé])")

CROWD = 40
"""Names in one block that are compared each with each; a larger block is compared with its neighbours."""


class Person(Struct):
    """The bearers of one full name, as it sounds."""

    at: int
    names: tuple[str, ...]
    roles: frozenset[str]
    countries: frozenset[str]
    documents: frozenset[str]
    languages: frozenset[str]
    guessed: bool = False


class People:
    """Descriptions of the parts, made anew only for parts that have grown."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self._made: dict[int, tuple[int, Person]] = {}

    def describe(self, at: int) -> Person:
        """All that the bearers of the part say of the person."""
        root, size = self.clusters.root(at), self.clusters.size(at)
        known = self._made.get(root)
        if known is None or known[0] != size:
            known = self._made[root] = size, _describe(root, self.clusters.members(root))
        return known[1]


def join_persons(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins the named persons of all articles.

    Full names by how they sound, then by likeness under a common given name or surname; two different given
    names are two people. Then bare surnames: each to the only person of that name, if there is one.
    """
    named = [at for at, bearer in enumerate(bearers) if bearer.entity.kind == "person" and bearer.names]
    full = [at for at in named if _is_full(bearers[at])]
    people = People(clusters)
    _join_sounds(full, bearers, people)
    _join_likeness(full, bearers, people)
    _join_surnames([at for at in named if not _is_full(bearers[at])], full, bearers, people)


def _words(name: str) -> list[str]:
    return name_key(name).split()


def _is_full(bearer: Bearer) -> bool:
    return len(_words(bearer.names[0])) > 1


def _conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _countries(members: Sequence[Bearer]) -> frozenset[str]:
    """The countries that the articles give; a guessed one only where nothing better is known."""
    told = frozenset(country for bearer in members if (country := bearer.country))
    return told or frozenset(bearer.entity.country for bearer in members if bearer.entity.country)


def _roles(members: Sequence[Bearer]) -> frozenset[str]:
    return frozenset(role for bearer in members for role in bearer.entity.roles)


def _join_sounds(full: Sequence[int], bearers: Sequence[Bearer], people: People) -> None:
    """The same name, letter by letter or sound by sound; by sound only where the countries do not differ."""
    clusters = people.clusters
    by_letters: dict[str, int] = {}
    by_sound: defaultdict[str, list[int]] = defaultdict(list)
    for at in full:
        name = bearers[at].names[0]
        first = by_letters.setdefault(fold(name), at)
        if first == at:
            by_sound[name_key(name)].append(at)
        elif bearers[first].document != bearers[at].document or not _conflict(
            _countries([bearers[first]]), _countries([bearers[at]])
        ):
            clusters.join(first, at, f'the same name "{name}"')
    for sound in sorted(by_sound):
        for at, other in combinations(by_sound[sound][:CROWD], 2):
            left, right = people.describe(at), people.describe(other)
            if left.at != right.at and _is_same(left, right):
                clusters.join(at, other, _say(left, right))


def _describe(root: int, members: Sequence[Bearer]) -> Person:
    names = sorted(
        {name for bearer in members for name in bearer.names if len(_words(name)) > 1},
        key=lambda name: (-len(name.split()), -len(name), name),
    )
    return Person(
        at=root,
        names=tuple(names[:6]),
        roles=_roles(members),
        countries=_countries(members),
        documents=frozenset(bearer.document for bearer in members),
        languages=frozenset(bearer.language for bearer in members),
        guessed=not any(bearer.country for bearer in members),
    )


def _is_same(one: Person, other: Person) -> bool:
    apart = _conflict(one.countries, other.countries)
    together = not one.documents.isdisjoint(other.documents)
    if apart and (together or not (one.guessed or other.guessed)):
        # Most pairs are such: measuring how far they are from one another would be for nothing.
        return not together and _is_equal(one, other)
    likeness = _measure(one, other)
    backed = not apart and bool(one.countries & other.countries) and bool(one.roles & other.roles)
    if together:
        # The article tells them apart; only the very same name, or office and name, go against that.
        return likeness >= 1.0 or (backed and likeness >= EXACT)
    if apart:
        return likeness >= EXACT and bool(one.roles & other.roles)
    shared = one.roles & other.roles
    if one.languages.isdisjoint(other.languages) and not STATE_OFFICES.isdisjoint(shared):
        if backed:
            return likeness >= HELD
        if not (one.countries and other.countries) and _share_given_name(one, other):
            return likeness >= SUPPORTED
    if backed:
        return likeness >= SUPPORTED
    if one.languages == other.languages and len(one.languages) == 1:
        return likeness >= EXACT
    return likeness >= (ALIKE if not _share_given_name(one, other) else SPELT)


def _share_given_name(one: Person, other: Person) -> bool:
    """Whether the first of two or more words is the same in both, sound by sound."""
    given = [{_words(name)[0] for name in person.names[:4]} for person in (one, other)]
    return not given[0].isdisjoint(given[1])


def _is_equal(one: Person, other: Person) -> bool:
    """Whether `_measure` would give 1.0."""
    return any(
        _is_beginning(left, right) or (fold(left[:LONGEST]) == fold(right[:LONGEST]) != "")
        for left in one.names[:4]
        for right in other.names[:4]
    )


def _is_beginning(one: str, other: str) -> bool:
    """Whether one name is the other without its last surname."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return 2 <= len(short) < len(long) and short == long[: len(short)]


def _measure(one: Person, other: Person) -> float:
    if one.languages == other.languages:
        left, right = one.names[:4], other.names[:4]
    else:
        left, right = _spell(one), _spell(other)
    return max((_compare(mine, theirs) for mine in left for theirs in right), default=0.0)


def _spell(person: Person) -> tuple[str, ...]:
    """The names, and how they sound where a c is no Turkish one: "Coulibaly" as "Koulibaly"."""
    names = person.names[:4]
    if "tr" in person.languages:
        return names
    sounded = (_SOFT_C.sub("s", _HARD_C.sub("k", name.lower())) for name in names if "c" in name.lower())
    return (*names, *sounded)


def _compare(one: str, other: str) -> float:
    """Likeness; a given name and first surname are as good as the name with both surnames."""
    return 1.0 if _is_beginning(one, other) else name_likeness(one, other)


def _say(one: Person, other: Person) -> str:
    left, right = sorted((one.names[0], other.names[0]))
    backed = " of the same office" if one.roles & other.roles else ""
    return f'"{left}" and "{right}" are spellings of one name{backed} ({_measure(one, other):.2f})'


def _join_likeness(full: Sequence[int], bearers: Sequence[Bearer], people: People) -> None:
    clusters = people.clusters
    roots = clusters.roots(full)
    described = {root: people.describe(root) for root in roots}
    order = sorted(roots, key=lambda root: bearers[root].key)
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for root in sorted(order, key=lambda root: described[root].names):
        person = described[root]
        words = {word for name in person.names for word in _words(name)}
        for bones in sorted({skeleton(word) or word for word in words}):
            blocks[bones].append(root)
        for country in sorted(person.countries):
            for role in sorted(person.roles):
                blocks[f"{country} {role}"].append(root)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        reach = len(block) if len(block) <= CROWD else 4
        for at, one in enumerate(block):
            pairs.update((min(one, other), max(one, other)) for other in block[at + 1 : at + 1 + reach])
    found = []
    for one, other in pairs:
        if _is_same(described[one], described[other]):
            found.append(
                (
                    -_measure(described[one], described[other]),
                    bearers[one].key,
                    one,
                    bearers[other].key,
                    other,
                )
            )
    for _, _, one, _, other in sorted(found):
        left, right = people.describe(one), people.describe(other)
        if left.at != right.at and _is_same(left, right):
            clusters.join(one, other, _say(left, right))


def _join_surnames(
    bare: Sequence[int], full: Sequence[int], bearers: Sequence[Bearer], people: People
) -> None:
    """One-word names: to the only person of that surname; else to one another."""
    clusters = people.clusters
    known = {root: people.describe(root) for root in clusters.roots(full)}
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for root, person in known.items():
        for name in person.names:
            words = _words(name)
            holders[words[-1]].add(root)
            if len(words) > 2:
                holders["".join(words[-2:])].add(root)
    left: defaultdict[str, list[int]] = defaultdict(list)
    for at in bare:
        name = bearers[at].names[0]
        key = "".join(_words(name))
        namesakes = [known[root] for root in sorted(holders.get(key, ()))]
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
            mine = _countries([bearers[at]])
            for place, (head, theirs) in enumerate(heads):
                if not _conflict(mine, theirs) and bearers[head].document != bearers[at].document:
                    clusters.join(head, at, f'the same name "{bearers[at].names[0]}"')
                    heads[place] = head, theirs | mine
                    break
            else:
                if len(heads) < CROWD:
                    heads.append((at, mine))


def _fit_guessed(mine: Bearer, persons: Sequence[Person]) -> list[Person]:
    """Those of the same office, where the country of a bare surname was only guessed from the language of the text."""
    roles = frozenset(mine.entity.roles)
    if mine.country is not None or not roles:
        return []
    return [p for p in persons if roles & p.roles and mine.document not in p.documents]


def _fit(mine: Bearer, persons: Sequence[Person]) -> list[Person]:
    """The persons that a bare surname may mean: of no other country, best of the same office."""
    countries, roles = _countries([mine]), frozenset(mine.entity.roles)
    fitting = [
        person
        for person in persons
        if not _conflict(countries, person.countries) and mine.document not in person.documents
    ]
    if len(fitting) > 1 and roles:
        fitting = [person for person in fitting if roles & person.roles] or fitting
    if len(fitting) > 1 and countries:
        fitting = [person for person in fitting if countries & person.countries] or fitting
    return fitting
