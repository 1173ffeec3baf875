"""Which country an adjective means that two have in common: "Congolese", "Dominican"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.languages.countries import countries
from dragoman.languages.names import fold
from dragoman.languages.world import longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.phrase import Title
from dragoman.read.tokens import Sentence, Token

_FULL = 2
"""Words of a name of its own, given name and surname."""

Scanned = tuple[Sentence, list[Atom]]


@cache
def _shared(language: str) -> dict[str, frozenset[str]]:
    """Country codes by the folded adjectives that more than one country has."""
    found: dict[str, set[str]] = {}
    for entry in countries().values():
        for form in entry.forms("adjective", language):
            found.setdefault(fold(form), set()).add(entry.code)
    return {form: frozenset(codes) for form, codes in found.items() if len(codes) > 1}


def settle_nationalities(scanned: Iterable[Scanned], *, language: str) -> None:
    """Gives each shared adjective the one of its countries that the article names most, if it names one."""
    shared = _shared(language)
    unsure: list[tuple[Atom, frozenset[str]]] = []
    named: Counter[str] = Counter()
    for sentence, atoms in scanned:
        for atom in atoms:
            if atom.hit is None or atom.hit.code is None:
                continue
            if atom.hit.kind != "adjective":
                named[atom.hit.code] += 1
            elif shared:
                written = " ".join(token.core for token in sentence.tokens[atom.i : atom.j])
                codes = shared.get(fold(atom.stem or written))
                if codes is not None:
                    unsure.append((atom, codes))
    for atom, codes in unsure:
        ranked = Counter({code: named[code] for code in sorted(codes) if named[code]}).most_common(2)
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
        if clear and atom.hit is not None:
            atom.hit = atom.hit._replace(code=ranked[0][0])


def part_nationality(tokens: Sequence[Token], name: Atom, titles: Sequence[Title]) -> int:
    """`mevkidaşı Perulu Luis Paz`: the token where the name itself begins; the title learns the land before it."""
    title = titles[-1] if titles else None
    if title is None or title.sense.kind != "counterpart" or name.j - name.i <= _FULL:
        return name.i
    hit = longest([tokens[name.i].core], 0, language="tr")
    if hit is None or hit.kind != "adjective" or tokens[name.i].suffix:
        return name.i
    title.country = title.country or hit.code
    return name.i + 1
