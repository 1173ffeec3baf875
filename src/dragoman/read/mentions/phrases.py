"""Noun phrases that name or point: a name with its titles, an office, a body, a state, a place."""

from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.bodyphrases import BodyPhrases
from dragoman.read.mentions.ground import Ground, plain_phrases
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.nationality import part_nationality
from dragoman.read.mentions.ownerless import is_ownerless, part_owner
from dragoman.read.mentions.phrase import Phrase, Title, is_of_land
from dragoman.read.mentions.relating import drop_relating
from dragoman.read.mentions.roles import find_role, national_role
from dragoman.read.mentions.shared import SharedOffices
from dragoman.read.tokens import Sentence


def find_phrases(
    sentence: Sentence, atoms: Sequence[Atom], lexicon: Lexicon, surnames: frozenset[str], text: str
) -> list[Phrase]:
    """The phrases of a sentence, ascending and apart: heads take their modifiers and the name behind them."""
    atoms = drop_relating(sentence, atoms, lexicon)
    if not any(atom.kind == "word" for atom in atoms):
        return plain_phrases(atoms, sentence.tokens)
    return _Parser(Ground(sentence, atoms, lexicon, surnames, text)).parse()


_OWNER = 4
_OBJECT = ("yı", "yi", "yu", "yü")
_SOME = "bir"
_MANY = ("lar", "ler")
_NUMERALS = frozenset({"two", "three", "four"})
_PLAIN = frozenset(
    {"was", "is", "has", "does", "discuss", "address", "as", "this", "express", "always", "press"}
)
"""Words in -s that can follow a number without being what it counts."""


class _Parser:
    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.tokens = ground.tokens
        self.atoms = ground.atoms
        self.lexicon = ground.lexicon
        self.turkish = ground.turkish
        self.bodies = BodyPhrases(ground)
        self.shared = SharedOffices(ground)

    def parse(self) -> list[Phrase]:
        done = 0
        k = 0
        while k < len(self.atoms):
            atom = self.atoms[k]
            if atom.kind != "word" or atom.sense is None:
                k += 1
                continue
            last = self._last_head(k)
            phrase, k_next, first = self._headed(k, last, done)
            if first < 0:
                self.ground.found.extend(self.ground.plain(self.atoms[done : -first - 1]))
                done = k = k_next
                continue
            if phrase is None:
                k = last + 1
                continue
            self.ground.found.extend(self.ground.plain(self.atoms[done:first]))
            self.ground.found.append(phrase)
            done = k = k_next
        self.ground.found.extend(self.ground.plain(self.atoms[done:]))
        self.ground.found.sort(key=lambda phrase: phrase.full_i)
        return self.ground.found

    def _last_head(self, k: int) -> int:
        """The last of the head words that follow one another ("ministry spokesman", "Polisi Genel Müdürü")."""
        while k + 1 < len(self.atoms):
            this, after = self.atoms[k], self.atoms[k + 1]
            if this.sense is None or after.sense is None or this.sense.kind == "group":
                break
            if after.sense.kind == "place" or (
                after.sense.kind == "organization" and this.sense.kind != "organization"
            ):
                break
            if self.turkish and this.case not in ("", "gen", "acc"):
                break
            if this.sense.kind == "counterpart" or after.sense.kind == "counterpart":
                break
            if not self._joined(this, after) or self._only_calls(this, after) or self._acts_on(this, after):
                break
            k += 1
        return k

    def _only_calls(self, this: Atom, after: Atom) -> bool:
        """Whether a small word behind a body's name says what kind it is: "Mavi Cephe örgütü"."""
        if not self.turkish or after.sense is None or self.tokens[after.i].capital:
            return False
        called = after.sense.role in ("party", "armed-group", "association")
        return called and self.tokens[this.i].capital

    def _acts_on(self, this: Atom, after: Atom) -> bool:
        """Whether a Turkish office behind a body is none of it: "Peru polisi muhalefet lideri Holm'u yakaladı"."""
        assert this.sense is not None
        assert after.sense is not None
        if self.turkish and not self.tokens[after.i].capital and is_ownerless(this, after):
            return True
        if not self.turkish or this.sense.kind != "organization" or after.sense.kind != "office":
            return False
        if this.ending is None or not this.ending.possessive or self.tokens[this.i].capital:
            return False
        own = after.ending is not None and after.ending.possessive
        several = after.sense.plain and after.ending is not None and after.ending.plural
        return not own or several or after.sense.role == "leader" or bool(after.sense.key)

    def _counts(self, at: int) -> bool:
        """`the three Chilean sailors`: a number before a noun counts it, and means nobody by itself."""
        head = self.atoms[at]
        if self.turkish or head.j >= len(self.tokens) or self.tokens[head.j - 1].low not in _NUMERALS:
            return False
        after, token = self.atoms[at + 1] if at + 1 < len(self.atoms) else None, self.tokens[head.j]
        named = (
            after is not None
            and after.i == head.j
            and after.hit is not None
            and after.hit.kind == "adjective"
        )
        plural = (
            token.kind == "word"
            and not token.capital
            and token.low.endswith(("s", "men", "people", "children"))
        )
        return named or (plural and token.low not in _PLAIN)

    def _leads_others(self, at: int) -> bool:
        """`the leaders of the Chilean opposition`: not those of whom the text has told, but of somebody else."""
        head = self.atoms[at]
        if self.turkish or head.j >= len(self.tokens) or self.tokens[head.j].low != "of":
            return False
        owner = [token.low for token in self.tokens[head.j + 1 : head.j + _OWNER]]
        if owner and owner[0].endswith("ing"):
            # "accused the two countries of shelling it": what they are accused of
            return False
        after = (
            self.atoms[at + 1]
            if at + 1 < len(self.atoms) and self.atoms[at + 1].i < head.j + _OWNER
            else None
        )
        lands = after is not None and after.hit is not None and after.hit.kind != "adjective"
        return not lands and not any(word in _NUMERALS or word in ("both", "all", "these") for word in owner)

    def _joined(self, this: Atom, after: Atom) -> bool:
        if this.j == after.i:
            return True
        gap = self.tokens[this.j : after.i]
        if len(gap) == 1 and gap[0].low in self.lexicon.words("joining"):
            kinds = {this.sense.kind if this.sense else "", after.sense.kind if after.sense else ""}
            return kinds == {"office"} and (not self.turkish or this.case == "")
        return 0 < len(gap) <= 3 and all(
            token.kind == "word" and token.low in self.lexicon.attributive for token in gap
        )

    def _headed(self, k: int, last: int, done: int) -> tuple[Phrase | None, int, int]:
        """The phrase that the head words `k..last` make with what stands around them."""
        head = self.atoms[last]
        assert head.sense is not None
        if head.sense.kind == "group":
            if self._counts(last) or self._leads_others(last):
                return None, last + 1, k
            behind = self.shared.part_group(last)
            if behind:
                return None, last + 1 + behind, -(k + 1)
            phrase = Phrase(head.i, head.j, head.i, head.j, "group", plural=True, how=head.sense.role)
            phrase.case, phrase.titles = head.case, self.shared.call_group(head)
            return phrase, last + 1, k
        first, left = self.ground.around.reach(k, done)
        if self.turkish:
            first, left = part_owner(self.atoms, first, left, last)
        if self.turkish and self._is_some_member(first, left, k, last):
            # "bir Mavi Cephe komutanı": whoever it is stands for the body
            body = max((at for at in range(k, last) if self._is_body(at)), default=-1)
            return self.bodies.build(first, left, body) if body >= 0 else (None, last + 1, first)
        if self.turkish and not self.ground.around.is_compound(k, last):
            # "Belgrad orduyu" is no compound: only an adjective stands before a noun without its ending.
            hit = self.atoms[k - 1].hit if first < k else None
            if hit is not None and hit.kind != "adjective":
                first, left = k, self.atoms[k].i
        if self.turkish and first < k and self._opens_with_many(first, k):
            # "Göstericiler parlamentoyu ateşe verdi": those who did it, and no parliament of theirs
            first, left = k, self.atoms[k].i
        if head.sense.kind in ("organization", "place"):
            return self.bodies.build(first, left, last)
        return self._titled(first, left, k, last)

    def _opens_with_many(self, first: int, k: int) -> bool:
        """Whether a plural that is capital only for opening the sentence stands before a common head."""
        atom, head = self.atoms[first], self.tokens[self.atoms[k].i]
        alone = atom.i == 0 and atom.j == 1 and first == k - 1 and atom.hit is None
        return alone and not head.capital and self.tokens[0].low.endswith(_MANY)

    def _is_body(self, at: int) -> bool:
        sense = self.atoms[at].sense
        return sense is not None and sense.kind == "organization"

    def _is_some_member(self, first: int, left: int, k: int, last: int) -> bool:
        """`bir Mavi Cephe komutanı`: an office of a body that is held by somebody who is not told any further."""
        head = self.atoms[last]
        if left == 0 or self.tokens[left - 1].low != _SOME or self.tokens[head.i].capital:
            return False
        after = self.atoms[last + 1] if last + 1 < len(self.atoms) else None
        named = after is not None and after.kind == "name" and after.i == head.j
        office = head.sense is not None and head.sense.kind in ("office", "rank")
        if named or not office or (head.ending is not None and head.ending.plural):
            return False
        told = any(atom.hit is not None and atom.hit.organisation is not None for atom in self.atoms[first:k])
        return told or any(map(self._is_body, range(k, last)))

    def _titled(self, first: int, left: int, k: int, last: int) -> tuple[Phrase | None, int, int]:
        """An office or a rank, with the name behind it where there is one."""
        head = self.atoms[last]
        titles = self._titles(first, left, k, last)
        after = self.atoms[last + 1] if last + 1 < len(self.atoms) else None
        named = (
            after is not None
            and after.kind == "name"
            and after.i == head.j
            and (self._may_carry(head) if self.turkish else head.case != "gen")
            and not self._means_several(head)
        )
        possessor = self._possessor(left)
        full = (
            left - 1
            if possessor or (left > 0 and self.tokens[left - 1].low in self.lexicon.words("definite"))
            else left
        )
        sense = head.sense
        assert sense is not None
        if named:
            assert after is not None
            at = part_nationality(self.tokens, after, titles) if self.turkish else after.i
            phrase = Phrase(at, after.j, full, after.j, "person", titles, case=after.case, pure=after.pure)
            phrase.how = f"name behind {self.ground.around.words(left, head.j)!r}"
            phrase.possessor = possessor
            return phrase, last + 2, first
        told = sense.kind == "rank" and full < left and first == k == last and not self.tokens[head.i].capital
        if sense.kind == "honorific" or (sense.kind == "rank" and not told):
            # "The general" may point back to one, "General" alone to nobody.
            return None, last + 1, first
        if not titles:
            # "Yardımcı" that is nobody's deputy.
            return None, last + 1, first
        lone = first == k and left == self.atoms[k].i and not possessor
        if sense.plural or (head.ending is not None and head.ending.plural):
            return self.shared.part(first, left, k, last, titles)
        if sense.plain and not (self.turkish and sense.role == "head" and is_of_land(titles[-1])):
            return None, last + 1, first
        phrase = Phrase(full if possessor else left, head.j, full, head.j, "office", titles, case=head.case)
        ending = head.ending
        phrase.ours = ending is not None and ending.ours
        phrase.possessor = possessor
        phrase.definite = full < left
        phrase.first = left == 0
        phrase.lone = lone
        phrase.fresh = any(token.low in self.lexicon.words("new") for token in self.tokens[left : head.i])
        phrase.guest = any(
            token.low in self.lexicon.words("guest") for token in self.tokens[left : self.atoms[k].i]
        )
        phrase.how = f"office: {titles[-1].role}"
        common = lone and not self.tokens[head.i].capital and not phrase.definite and self.turkish
        if common and sense.kind != "counterpart":
            return None, last + 1, first
        return phrase, last + 1, first

    def _may_carry(self, head: Atom) -> bool:
        """Whether a Turkish title may stand before a name: "Bakanı", "Bakan", not "Bakanını"."""
        if self.tokens[head.j - 1].suffix or self._is_done_to(head):
            return False
        return head.case in ("", "acc") or (
            head.ending is not None and head.ending.possessive and not head.case
        )

    def _is_done_to(self, head: Atom) -> bool:
        """`Hintli balıkçıyı Vagah kapısında bıraktı`: an object's ending, which no title has before a name."""
        if head.case != "acc" or head.sense is None:
            return False
        before = next((atom for atom in self.atoms if atom.j == head.i), None)
        national = before is not None and before.hit is not None and before.hit.kind == "adjective"
        return self.tokens[head.j - 1].low.endswith(_OBJECT) or (national and head.sense.plain)

    def _means_several(self, head: Atom) -> bool:
        """Whether a bare plural stands before a name by chance: "savcılar Vera için ceza istedi"."""
        ending = head.ending
        plain = head.sense is not None and head.sense.plain
        return self.turkish and ending is not None and ending.plural and (plain or not ending.possessive)

    def _possessor(self, left: int) -> str:
        if left == 0:
            return ""
        low = self.tokens[left - 1].low
        return low if low in self.lexicon.words("possessive") else ""

    def _titles(self, first: int, left: int, k: int, last: int) -> list[Title]:
        """The offices among the atoms `k..last`, each with country and body from what stands before it."""
        titles: list[Title] = []
        country, body = self.ground.around.country_and_body(first, k)
        for number in range(k, last + 1):
            atom = self.atoms[number]
            sense = atom.sense
            assert sense is not None
            if sense.kind in ("organization", "place"):
                body = self.ground.around.words(left, atom.j)
                continue
            if atom.case == "gen" and number < last:
                body = self.ground.around.words(left, atom.j)
                continue
            start = left if not titles else titles[-1].end
            begin = self.atoms[number - 1].j if number > k else left
            before = {token.low for token in self.tokens[begin : atom.i]}
            bearers = [item.sense.role for item in self.atoms[k:number] if item.sense is not None]
            role = find_role(sense.role, bearers, before, self.lexicon)
            if role == "head" and any(
                held.hit is not None
                and held.hit.organisation
                and "Intelligence" in held.hit.organisation.name
                for held in self.atoms[first:k]
            ):
                role = "intelligence-chief"
            if role == "deputy":
                previous = titles.pop() if titles else None
                if previous is None:
                    continue
                role = "vice-president" if previous.role == "president" else f"deputy-{previous.role}"
                start, sense = previous.start, previous.sense
            role = national_role(role, country, self.tokens[atom.j - 1].low)
            while start < atom.i and self.tokens[start].low in self.lexicon.words("joining"):
                start += 1
            plural = sense.plural or (atom.ending is not None and atom.ending.plural)
            titles.append(Title(sense, start, atom.j, role, country, body, plural))
        return titles
