"""Offices in the plural and the names that share them: "Envoys X and Y", "the Omani and Qatari ministers, X and Y"."""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token


def pair_shared(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "The Omani and Qatari ministers, X and Y,": the first name is the first state's."""
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
        result.extend(offices or [phrases[k]])
        k += len(offices) or 1
    return result


def pair_named(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "X and Y, the foreign ministers of Peru and Chile,": the first name is the first state's."""
    result: list[Phrase] = []
    k = 0
    while k < len(phrases):
        names: list[Phrase] = []
        for phrase in phrases[k:]:
            if phrase.kind not in ("name", "person") or phrase.titles:
                break
            if names and not _tied(names[-1], phrase, tokens):
                break
            names.append(phrase)
        offices = phrases[k + len(names) : k + 2 * len(names)]
        if len(names) > 1 and _explain(names, offices, tokens):
            for office, name in zip(offices, names, strict=True):
                name.kind, name.titles = "person", office.titles
                name.how = "one of several offices behind, in order"
            names[-1].full_j = offices[-1].full_j
            result.extend(names)
            k += 2 * len(names)
            continue
        result.append(phrases[k])
        k += 1
    return result


def _explain(names: Sequence[Phrase], offices: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    """Whether as many offices of several states stand behind the names and a comma."""
    if len(offices) != len(names) or [one.shared for one in offices] != list(range(1, len(names) + 1)):
        return False
    end = names[-1].full_j
    if end >= len(tokens) or tokens[end].core != ",":
        return False
    between = [token.low for token in tokens[end + 1 : offices[0].i]]
    return between in ([], ["the"], ["respectively", "the"])


def _tied(before: Phrase, after: Phrase, tokens: Sequence[Token]) -> bool:
    return after.full_i - before.full_j == 1 and tokens[before.full_j].low in (",", "and")


def _listed(office: Phrase, names: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    if any(name.kind not in ("name", "person") or name.titles for name in names):
        return False
    if tokens[office.full_j].core != "," or names[0].full_i != office.full_j + 1:
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
            if own and behind is not None:
                phrase.titles = [replace(title, country=behind.country) for title in holder.titles]
                phrase.full_j = behind.full_j
                phrase.lone = False
                taken.append(behind)
    return [phrase for phrase in phrases if phrase not in taken]


def _is_of(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [token.low for token in tokens[start:end]]
    return words in (["of"], ["of", "the"])
