"""What is named and has not come about: talked of, provided for, offered, pending, done by nobody."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Token

_SEEMING = frozenset({"remain", "seem", "look", "appear"})
"""Verbs that say how likely something is: "the visit remained uncertain"."""


class Unreal:
    """A part of framing one sentence."""

    tokens: Sequence[Token]
    units: Sequence[Unit]
    lex: Lexicon

    @property
    def clauses(self) -> Clauses:
        """The clauses of the sentence."""
        raise NotImplementedError

    def left_of(self, index: int) -> int:
        k = index - 1
        while k >= 0 and self.units[k].kind in ("adv", "quote", "date"):
            k -= 1
        return k

    def is_subject(self, noun: int) -> bool:
        """Whether a noun phrase is the subject of a verb behind it ("said the talks took place")."""
        chains = (self.clauses.subjects.get(verb) for verb in self.clauses.verbs if verb > noun)
        return any(chain is not None and noun in chain.units for chain in chains)

    def is_groundless(self, noun: int) -> bool:
        """`saw no reason for talks with Peru`, `no plans for a visit`: it is spoken of, and by nobody as held."""
        k = self.left_of(noun)
        if k < 1 or self.units[k].kind != "prep" or self.units[k].word not in ("for", "of", "to"):
            return False
        ground = self.units[k - 1]
        # "saw no" is one unit with its verb
        opens = {self.tokens[at].low for at in (ground.start - 1, ground.start) if at >= 0}
        none = not opens.isdisjoint(self.lex.groundless)
        return ground.kind == "np" and none and ground.word in self.lex.grounds

    def is_matter(self, noun: int) -> bool:
        """`talks on a trade deal`: what is talked about need not come about."""
        k = self.left_of(noun)
        if k < 1 or self.units[k].kind != "prep" or self.units[k].word not in self.lex.matter:
            return False
        before = self.units[k - 1]
        if before.kind not in ("np", "verb"):
            return False
        told = self.tokens[before.head].low
        entries = self.lex.nouns.get(told, ()) if before.kind == "np" else ()
        senses = [sense for predicate, *_ in entries for sense in predicate.senses]
        if before.kind == "verb" and before.word in self.lex.deciding:
            return True  # "will vote on the pact"
        if before.kind == "verb":
            known = self.lex.verbs.get(before.word, ())
            senses = [sense for entry in known if entry.predicate for sense in entry.predicate.senses]
        return any(sense.category == "CONSULT" for sense in senses)

    def is_provided_for(self, noun: int) -> bool:
        """`signed an agreement on joint patrols`: what a text provides for is not done by signing it."""
        k = self.left_of(noun)
        if k < 1 or self.units[k].kind != "prep" or self.units[k].word not in self.lex.matter:
            return False
        before = self.units[k - 1]
        if before.kind != "np":
            return False
        entries = self.lex.nouns.get(self.tokens[before.head].low, ())
        return any(sense.category == "AGREE" for predicate, *_ in entries for sense in predicate.senses)

    def is_nobody(self, noun: int, verb: int) -> bool:
        """`There were no talks`, `no deal was reached`, `neither Peru nor Chile signed`: it was not done."""
        if noun >= 0:
            if self._opens_with_none(self.units[noun].start):
                return True
            before = self.units[self.left_of(noun)] if self.left_of(noun) >= 0 else None
            if before is not None and before.kind == "verb" and before.word == "be" and before.negated:
                return True
        chain = self.clauses.subjects.get(verb) if verb >= 0 else None
        if chain is not None and self._opens_with_none(self.units[chain.units[0]].start):
            return True
        objects = self.clauses.object_units(verb) if verb >= 0 and noun < 0 else ()
        return bool(objects) and self._opens_with_none(self.units[objects[0]].start)

    def _opens_with_none(self, at: int) -> bool:
        """Not "no fewer than nine"."""
        behind = self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""
        return self.tokens[at].low in self.lex.nobody and behind not in self.lex.amounts

    def is_spared(self, verb: int) -> bool:
        """`instead of meeting the envoy`, `almost signed a treaty`: it did not come to that."""
        before = self.units[verb - 1] if verb > 0 else None
        if before is None:
            return False
        gerund = self.units[verb].form == "gerund" and before.kind == "prep"
        return (gerund and before.word in self.lex.sparing) or (
            before.kind == "adv" and self.tokens[before.start].low in self.lex.nearly
        )

    def is_offered(self, noun: int) -> bool:
        """`proposed joint patrols`: the offer is told by its verb."""
        k = self.left_of(noun)
        offers = k >= 0 and self.units[k].kind == "verb" and self.units[k].word in self.lex.offering
        return offers and not self.is_subject(noun)

    def is_pending(self, verb: int) -> bool:
        """`have yet to reach a deal`: they have not."""
        governor = self.clauses.governors.get(verb) if verb >= 0 else None
        if governor is None or self.units[governor].word not in self.lex.have:
            return False
        words = self.tokens[self.units[governor].start : self.units[verb].start]
        return any(token.low in self.lex.pending for token in words)

    def copular(self, carrier: int, noun: int) -> bool:
        """`A meeting of X and Y is a matter for later`: a noun that something is said about, not an event."""
        verb = self.units[carrier]
        if carrier <= noun or verb.passive:
            return False
        return verb.word in _SEEMING or (verb.word == "be" and verb.tense == "present")


def opens_condition(tokens: Sequence[Token], units: Sequence[Unit], lexicon: Lexicon) -> bool:
    """`If ...`, `Were X to ...`, `Had the deal ...`, `Should X ...` at the head of the sentence."""
    words = [t for t in tokens[:4] if t.kind == "word"]
    if not words:
        return False
    first = words[0].low
    if first in ("if", "unless", "suppose", "imagine", "perhaps", "maybe"):
        return True
    if first in lexicon.auxiliaries and any(token.core == "?" for token in tokens):
        return True
    return (
        first in ("were", "had", "should")
        and len(tokens) > 1
        and tokens[-1].core != "?"
        and len(units) > 1
        and units[1].kind == "np"
    )
