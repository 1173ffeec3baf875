"""Persons with a name: one person in many spellings, many persons of one surname."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from dragoman.languages.names import LONGEST, fold, name_key, name_likeness, skeleton
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.people import People, Person, conflict, find_countries, is_full, spell, split_words
from dragoman.resolve.surnames import join_surnames

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

CROWD = 40
"""Names in one block that are compared each with each; a larger block is compared with its neighbours."""


def join_persons(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins the named persons of all articles.

    Full names by how they sound, then by likeness under a common given name or surname; two different given
    names are two people. Then bare surnames: each to the only person of that name, if there is one.
    """
    named = [at for at, bearer in enumerate(bearers) if bearer.entity.kind == "person" and bearer.names]
    full = [at for at in named if is_full(bearers[at])]
    people = People(clusters)
    _join_sounds(full, bearers, people)
    _join_likeness(full, bearers, people)
    join_surnames([at for at in named if not is_full(bearers[at])], full, bearers, people)


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
        elif bearers[first].document != bearers[at].document or not conflict(
            find_countries([bearers[first]]), find_countries([bearers[at]])
        ):
            clusters.join(first, at, f'the same name "{name}"')
    for sound in sorted(by_sound):
        for at, other in combinations(by_sound[sound][:CROWD], 2):
            left, right = people.describe(at), people.describe(other)
            if left.at != right.at and _is_same(left, right):
                clusters.join(at, other, _say(left, right))


def _is_same(one: Person, other: Person) -> bool:
    apart = conflict(one.countries, other.countries)
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
    given = [{split_words(name)[0] for name in person.names[:4]} for person in (one, other)]
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
    short, long = sorted((split_words(one), split_words(other)), key=len)
    return 2 <= len(short) < len(long) and short == long[: len(short)]


def _measure(one: Person, other: Person) -> float:
    if one.languages == other.languages:
        left, right = one.names[:4], other.names[:4]
    else:
        left, right = spell(one), spell(other)
    return max((_compare(mine, theirs) for mine in left for theirs in right), default=0.0)


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
        words = {word for name in (*person.names, *spell(person)) for word in split_words(name)}
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
