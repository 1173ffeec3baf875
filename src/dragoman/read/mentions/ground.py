"""What is known while the phrases of one sentence are found."""

import re
from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.modifiers import Modifiers
from dragoman.read.mentions.phrase import Phrase, is_national, plain_phrase
from dragoman.read.tokens import Sentence, Token

_OWNED = re.compile(r"s?[ıiuü](?:n|yl|$)")
_SHORTEST, _LONGEST = 2, 7


class Ground:
    """One sentence with its atoms; `found` collects the phrases, `around` knows what stands before a head."""

    def __init__(
        self,
        sentence: Sentence,
        atoms: Sequence[Atom],
        lexicon: Lexicon,
        surnames: frozenset[str],
        text: str,
    ) -> None:
        self.tokens = sentence.tokens
        self.atoms = atoms
        self.lexicon = lexicon
        self.turkish = lexicon.language == "tr"
        self.surnames = surnames
        self.text = text
        self.found: list[Phrase] = []
        self.around = Modifiers(self.tokens, atoms, lexicon, surnames, text)

    def plain(self, atoms: Sequence[Atom]) -> list[Phrase]:
        """The phrases of atoms that no head word claims."""
        return plain_phrases(atoms, self.tokens)


def _is_service(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a run behind a state's name is the abbreviation of one of its bodies."""
    token = tokens[phrase.i]
    if phrase.kind != "name" or phrase.j - phrase.i != 1 or not token.core.isupper():
        return False
    owned = tokens[phrase.i - 1].suffix == "s" or _OWNED.match(token.suffix) is not None
    return owned and _SHORTEST <= len(token.core) <= _LONGEST


def plain_phrases(atoms: Sequence[Atom], tokens: Sequence[Token]) -> list[Phrase]:
    """World names and runs of capitals, each by itself; atoms that are words give nothing."""
    phrases: list[Phrase] = []
    for atom in atoms:
        if atom.kind == "word":
            continue
        phrase = plain_phrase(atom, tokens)
        before = phrases[-1] if phrases else None
        if (
            before is not None
            and before.adjective
            and before.j == phrase.i
            and (is_national(phrase) or (phrase.kind == "name" and phrase.alias))
        ):
            # "Libyan Red Crescent": a society of that name in one country.
            phrase.i = phrase.full_i = before.i
            phrase.country, phrase.hit = before.country, None
            phrases.pop()
        elif (
            before is not None
            and before.kind == "state"
            and before.j == phrase.i
            and _is_service(phrase, tokens)
        ):
            # "Peru's DIRCOTE", "Peru DIRCOTE'si"
            phrase.kind, phrase.country, phrase.anchored = "organization", before.country, True
            phrase.full_i, phrase.how = before.full_i, "abbreviation behind its state"
            phrases.pop()
        phrases.append(phrase)
    return phrases
