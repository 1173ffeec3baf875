"""Offices in the plural and the names that share them: "Envoys X and Y", "the Omani and Qatari ministers, X and Y"."""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_OWNED = (["of"], ["of", "the"], ["for"], ["for", "the"], ["from"])


def pair_shared(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "The Omani and Qatari ministers, X and Y", "X and Y, the ministers of Oman and Qatar": in the order of both."""
    result: list[Phrase] = []
    k = 0
    while k < len(phrases):
        offices: list[Phrase] = []
        while k + len(offices) < len(phrases) and phrases[k + len(offices)].shared == len(offices) + 1:
            offices.append(phrases[k + len(offices)])
        names = phrases[k + len(offices) : k + 2 * len(offices)]
        if len(offices) > 1 and len(names) == len(offices) and _listed(offices[-1], names, tokens):
            for office, name in zip(offices, names, strict=True):
                name.kind, name.titles = "person", office.titles
                name.how = "one of several offices, in order"
            names[0].full_i = offices[0].full_i
            result.extend(names)
            k += 2 * len(offices)
            continue
        holders = result[-len(offices) :] if len(offices) > 1 else []
        if len(holders) == len(offices) > 1 and _explained(holders, offices[0], tokens):
            for office, name in zip(offices, holders, strict=True):
                name.kind, name.titles = "person", office.titles
                name.how = "one of several offices behind the names, in order"
            holders[-1].full_j = offices[-1].full_j
            k += len(offices)
            continue
        result.extend(offices or [phrases[k]])
        k += len(offices) or 1
    return result


def _listed(office: Phrase, names: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    if tokens[office.full_j].core != "," or names[0].full_i != office.full_j + 1:
        return False
    return _are_names(names, tokens)


def _explained(names: Sequence[Phrase], office: Phrase, tokens: Sequence[Token]) -> bool:
    """ "X and Y, the foreign ministers of Peru and Chile": as many names right before as states behind."""
    k = office.full_i
    while k > 0 and tokens[k - 1].low in ("the", "respectively"):
        k -= 1
    return k > 0 and tokens[k - 1].core == "," and names[-1].full_j == k - 1 and _are_names(names, tokens)


def _are_names(names: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    """Whether nothing but a comma or "and" stands between names that have no office yet."""
    if any(name.kind not in ("name", "person") or name.titles for name in names):
        return False
    return all(
        after.full_i - before.full_j == 1 and tokens[before.full_j].low in (",", "and")
        for before, after in itertools.pairwise(names)
    )


def share_plural(phrases: list[Phrase], tokens: Sequence[Token], lexicon: Lexicon) -> list[Phrase]:
    """ "Envoys X and Y": both are envoys; "Presidents X of Peru and Y of Chile": each of his own land."""
    taken: list[Phrase] = []
    for number, (before, phrase) in enumerate(itertools.pairwise(phrases), start=1):
        holder = phrases[number - 2] if before in taken else before
        if (
            holder.kind == "person"
            and holder.titles
            and holder.titles[0].plural
            and phrase.kind == "name"
            and phrase.full_i - holder.full_j == 1
            and tokens[holder.full_j].low in (*lexicon.connectors, ",")
        ):
            behind = phrases[number + 1] if number + 1 < len(phrases) else None
            own = behind is not None and behind.kind == "state" and not behind.adjective
            own = own and behind is not None and _is_of(tokens, phrase.full_j, behind.full_i)
            if tokens[holder.full_j].core == "," and not own:
                continue
            phrase.kind = "person"
            phrase.titles = holder.titles
            phrase.how = "shares the office of the name before"
            at = number - 1 if holder is before else number - 2
            first = phrases[at - 1] if at > 0 else None
            if not own and first is not None and _opens_pair(tokens, first, holder, lexicon):
                # "Peru ve Şili dışişleri bakanları X ve Y", "Peruvian and Chilean Ministers X and Y"
                holder.titles = [replace(title, country=first.country) for title in holder.titles]
                holder.full_i = first.full_i
                taken.append(first)
                continue
            also = phrases[number + 2] if own and number + 2 < len(phrases) else None
            if own and behind is not None and also is not None and _is_listed(tokens, behind, also):
                # "Ministers X and Y of Peru and Chile"
                for one, land in ((holder, behind), (phrase, also)):
                    one.titles = [replace(title, country=land.country) for title in holder.titles]
                phrase.full_j, phrase.lone = also.full_j, False
                taken += [behind, also]
                continue
            if own and behind is not None:
                phrase.titles = [replace(title, country=behind.country) for title in holder.titles]
                phrase.full_j = behind.full_j
                phrase.lone = False
                taken.append(behind)
    return [phrase for phrase in phrases if phrase not in taken]


def share_called(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "The two ministers, X of Peru and Y for Chile,": each is the minister of his own land."""
    taken: list[Phrase] = []
    for number, called in enumerate(phrases):
        five = phrases[number + 1 : number + 5]
        kinds = [phrase.kind for phrase in five]
        if called.kind != "group" or not called.titles or kinds != ["name", "state", "name", "state"]:
            continue
        joints = [
            [token.low for token in tokens[one.full_j : other.full_i]]
            for one, other in itertools.pairwise([called, *five])
        ]
        owned = joints[1] in _OWNED and joints[3] in _OWNED
        if joints[0] != [","] or not owned or joints[2] not in (["and"], [",", "and"]):
            continue
        for name, land in ((five[0], five[1]), (five[2], five[3])):
            name.kind = "person"
            name.titles = [replace(title, country=land.country, plural=False) for title in called.titles]
            name.how = "shares the office that both are called by"
            name.full_j, name.lone = land.full_j, False
            taken.append(land)
    return [phrase for phrase in phrases if phrase not in taken]


def _is_listed(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    """Whether two states are listed with nothing but "and" between them."""
    plain = other.kind == "state" and not other.adjective and not other.titles
    return plain and other.full_i - one.full_j == 1 and tokens[one.full_j].low == "and"


def _opens_pair(tokens: Sequence[Token], land: Phrase, holder: Phrase, lexicon: Lexicon) -> bool:
    """Whether another land is joined in front to the one of an office that two bear."""
    plain = land.kind == "state" and not land.titles and not land.case and land.country is not None
    theirs = holder.titles[0].country
    joined = [token.low for token in tokens[land.full_j : holder.full_i]]
    return (
        plain and theirs not in (None, land.country) and len(joined) == 1 and joined[0] in lexicon.connectors
    )


def _is_of(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [token.low for token in tokens[start:end]]
    return words in (["of"], ["of", "the"])
