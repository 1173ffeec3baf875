"""Offices without a name that turn out to be somebody told elsewhere in the article."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.people import Person
from dragoman.types import Mention


def find_holders(
    drafts: Sequence[Person | Body], mentions: Sequence[Mention], starts: Sequence[int]
) -> dict[int, int]:
    """Numbers of nameless office holders to the numbers of those who they are.

    `starts` are the first characters of the sentences. A named one without a country gets that of the office.
    """
    left_over = _find_left_over(drafts, mentions, starts)
    return _find_named_later(drafts) | _find_ministers(drafts, left_over) | left_over


def _find_ministers(drafts: Sequence[Person | Body], alias: Mapping[int, int]) -> dict[int, int]:
    """ "Thai ministers agree": the only minister of the country that the article names by portfolio."""
    told: defaultdict[str, set[int]] = defaultdict(set)
    vague: list[tuple[int, str]] = []
    for draft in drafts:
        if draft.country is None or (isinstance(draft, Body) and draft.kind != "person"):
            continue
        if draft.roles == ["minister"] and not draft.names:
            vague.append((draft.number, draft.country))
        elif any(map(_is_portfolio, draft.roles)):
            told[draft.country].add(alias.get(draft.number, draft.number))
    return {number: next(iter(told[country])) for number, country in vague if len(told[country]) == 1}


def _is_portfolio(role: str) -> bool:
    return role.endswith("-minister") and role.count("-") == 1 and role != "prime-minister"


def _find_named_later(drafts: Sequence[Person | Body]) -> dict[int, int]:
    """`The ministers of Peru and Chile met. ... His Chilean counterpart, Luis Paz`: the only one of office and land."""
    named: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for draft in drafts:
        if isinstance(draft, Person) and draft.names and draft.land is not None:
            for role in draft.roles:
                named[role, draft.land].add(draft.number)
    alias: dict[int, int] = {}
    for draft in drafts:
        if isinstance(draft, Body) and draft.kind == "person" and draft.roles and draft.country is not None:
            held = named[draft.roles[0], draft.country]
            if len(held) == 1 and draft.roles[0] != "counterpart":
                alias[draft.number] = next(iter(held))
    return alias


def _find_left_over(
    drafts: Sequence[Person | Body], mentions: Sequence[Mention], starts: Sequence[int]
) -> dict[int, int]:
    """ "The ministers of Peru and Chile ... Foreign Minister Luis Paz": he is the one whose name is left over.

    Only where one office and one holder are left, and no sentence names both.
    """
    nameless: defaultdict[str, list[Body]] = defaultdict(list)
    landless: defaultdict[str, list[Person]] = defaultdict(list)
    held: set[tuple[str, str]] = set()
    for draft in drafts:
        if isinstance(draft, Person):
            for role in filter(_is_single, draft.roles):
                if draft.land is not None:
                    held.add((role, draft.land))
                elif draft.of is None:
                    landless[role].append(draft)
        elif draft.kind == "person" and draft.country is not None and draft.of is None:
            for role in filter(_is_single, draft.roles):
                nameless[role].append(draft)
    alias: dict[int, int] = {}
    for role, persons in landless.items():
        offices = [body for body in nameless[role] if (role, body.country) not in held]
        if len(offices) != 1 or len(persons) != 1:
            continue
        (office,), (person,) = offices, persons
        if are_of_other_lands(drafts, mentions, before=_first(mentions, person.number), land=office.country):
            continue
        if not _meet(office.number, person.number, mentions, starts):
            alias[office.number] = person.number
            person.country = office.country
    return alias


def are_of_other_lands(
    drafts: Sequence[Person | Body], mentions: Sequence[Mention], *, before: int, land: str | None
) -> bool:
    """`In Dakar he met President Ndiaye. Nigeria's president`: other lands, and not this one, are told before."""
    told: set[str | None] = set()
    for mention in mentions:
        if mention.start >= before:
            break
        draft = drafts[mention.entity] if mention.entity >= 0 else None
        if draft is not None:
            told.add(draft.land if isinstance(draft, Person) else draft.country)
        if mention.place is not None:
            told.add(mention.place.country)
    return bool(told - {None}) and land not in told


def _first(mentions: Sequence[Mention], number: int) -> int:
    return min((mention.start for mention in mentions if mention.entity == number), default=0)


def _is_single(role: str) -> bool:
    return _is_portfolio(role) or role in ("president", "prime-minister")


def _meet(one: int, other: int, mentions: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Whether one sentence names both."""
    found: list[set[int]] = [
        {bisect_right(starts, mention.start) for mention in mentions if mention.entity == number}
        for number in (one, other)
    ]
    return bool(found[0] & found[1])
