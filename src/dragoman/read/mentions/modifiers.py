"""What belongs to a head word from before it: states, bodies, adjectives, "deputy"."""

import re
from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.tokens import Token

_ENVOYS = frozenset({"ambassador", "consul"})
_APOSTROPHES = frozenset("'’")
_BRANCHED = frozenset(["police", "army", "court", "intelligence", "border-guard"])
_INFLECTED = re.compile(r"(?:[dt][ae]n?|n[ıiuü]n?|y[ıiuüae]|l[ae]r[ıiae]?|ki)$")
LONGEST_CHAIN = 14
"""Tokens that titles and modifiers may take before their head."""


class Modifiers:
    """The words before the heads of one sentence."""

    def __init__(
        self,
        tokens: Sequence[Token],
        atoms: Sequence[Atom],
        lexicon: Lexicon,
        surnames: frozenset[str],
        text: str,
    ) -> None:
        self.tokens = tokens
        self.atoms = atoms
        self.lexicon = lexicon
        self.turkish = lexicon.language == "tr"
        self.surnames = surnames
        self.text = text

    def is_compound(self, k: int, last: int) -> bool:
        """Whether a Turkish head carries the ending that ties it to the noun before ("ordusu", not "ordu")."""
        return any(
            (
                atom.ending is not None
                and (atom.ending.possessive or (atom.sense is not None and bool(atom.sense.key)))
            )
            or self.tokens[atom.i].low.endswith(("nın", "nin", "nun", "nün"))
            for atom in self.atoms[k : last + 1]
        )

    def reach(self, k: int, done: int) -> tuple[int, int]:
        """The first atom and the first token of the modifiers before atom `k`."""
        left = self.atoms[k].i
        floor = max(self.atoms[done - 1].j if done else 0, left - LONGEST_CHAIN)
        lowered = not self.tokens[left].capital
        first = k
        while left > floor:
            before = self.atoms[first - 1] if first > done else None
            if before is not None and before.j == left:
                after = self.atoms[first] if first < k else None
                if not (self._has_members(left, k) or self._modifies(before, after, lowered=lowered)):
                    break
                if self._calls_home(first - 1, k):
                    break
                first -= 1
                left = before.i
                continue
            token = self.tokens[left - 1]
            if before is not None and before.j > left - 1:
                break
            if token.low in self.lexicon.joining and not self._may_pair(before, left - 1, first, k):
                break
            if self._has_members(left, k):
                # "teachers' union": whose union it is stands in front, whatever else the noun means.
                left -= 1 if token.suffix else 2
                if before is not None and before.j > left:
                    # "the Marston Growers' Union": the name that the members end begins before them
                    first, left = first - 1, min(left, before.i)
                continue
            if self._glues(token, left) or (first == k and self._tells_branch(left, k, done)):
                left -= 1
                continue
            break
        left = self._numbered(left)
        return first, self._trim(first, left, k)

    def _calls_home(self, first: int, k: int) -> bool:
        """`Peru büyükelçisini geri çağırdı`: the state that stands first calls home its own envoy, not another's."""
        state, envoy = self.atoms[first], self.atoms[k]
        role = envoy.sense.role if envoy.sense is not None else ""
        if not self.turkish or role not in _ENVOYS or envoy.case != "acc" or state.hit is None or state.case:
            return False
        if envoy.j >= len(self.tokens) or self.tokens[envoy.j].low not in self.lexicon.words("recalling"):
            return False
        return state.hit.kind == "state" and all(other.case for other in self.atoms[:first])

    def _has_members(self, left: int, k: int) -> bool:
        """Whether an English possessive before a body's noun tells its members: "nurses' union", "women's league"."""
        head = self.atoms[k].sense
        if self.turkish or head is None or head.kind != "organization" or left < 2:
            return False
        mark, word = self.tokens[left - 1], self.tokens[left - 2]
        if mark.suffix == "s":
            return mark.low in self.lexicon.words("members")
        return mark.core in _APOSTROPHES and mark.glued and word.low.endswith("s") and len(word.low) > 4

    def _tells_members(self, atom: Atom, *, lowered: bool) -> bool:
        """`the Miners Union`, `Teachers Federation`: those whose body it is, in the plural."""
        if self.turkish or lowered or atom.sense is None or not atom.sense.plain:
            return False
        word = self.tokens[atom.i]
        return word.capital and atom.j == atom.i + 1 and word.low.endswith("s")

    def _tells_branch(self, left: int, k: int, done: int) -> bool:
        """Whether one small word between a state and its police says which: "Peru göçmenlik polisi"."""
        atom, state = self.atoms[k], self.atoms[k - 1] if k > done else None
        token = self.tokens[left - 1]
        if not self.turkish or atom.sense is None or atom.sense.role not in _BRANCHED or state is None:
            return False
        owned = atom.ending is not None and atom.ending.possessive
        plain = (
            token.kind == "word"
            and not token.capital
            and not token.suffix
            and not _INFLECTED.search(token.low)
        )
        tied = state.j == left - 1 and state.hit is not None and not state.case
        return owned and plain and tied and token.low not in self.lexicon.common

    def _may_pair(self, before: Atom | None, at: int, first: int, k: int) -> bool:
        """Whether "and" stands inside one title or name; between two states it does only for a joint body."""
        head = self.atoms[k].sense
        if head is None or head.kind in ("rank", "honorific", "counterpart"):
            return False
        if before is None or before.j != at or before.hit is None or before.hit.kind == "organization":
            return True
        after = self.atoms[first].hit if first < k else None
        return (
            head.kind == "organization"
            and before.hit.kind == "adjective"
            and after is not None
            and after.kind == "adjective"
        )

    def _numbered(self, left: int) -> int:
        """Takes in "5+5" before a name."""
        tokens = self.tokens
        if (
            left >= 3
            and tokens[left - 1].kind == tokens[left - 3].kind == "number"
            and tokens[left - 2].core == "+"
        ):
            return left - 3
        return left

    def _modifies(self, atom: Atom, after: Atom | None, *, lowered: bool) -> bool:
        if atom.kind == "word":
            sense = atom.sense
            if sense is not None and sense.kind == "rank" and not lowered:
                # "General Confederation of Labour"
                return self.tokens[atom.i].low in self.lexicon.attributive and atom.j - atom.i == 1
            if self._tells_members(atom, lowered=lowered):
                return True
            if sense is not None and sense.plain and not lowered and atom.ending is not None:
                # "Özgür Gazeteciler Derneği", "Genel İşçi Sendikası"
                single = not atom.case and self.tokens[atom.i].capital
                return self.turkish and (atom.case in ("", "acc") if atom.ending.plural else single)
            if sense is None or sense.kind in ("group", "honorific", "rank", "counterpart"):
                return False
            if sense.kind == "place" and self.tokens[atom.i].capital and not atom.case:
                return True
            return sense.kind == "organization" and (not self.turkish or atom.case in ("", "gen", "acc"))
        if self.turkish and atom.case not in ("", "gen"):
            return False
        if atom.kind == "name":
            if self.tokens[atom.j - 1].low in self.surnames or self.tokens[atom.i].low in self.surnames:
                return False
            if lowered and atom.case:
                return False
            return after is None or after.kind != "world" or after.hit is None or after.hit.kind == "place"
        return True

    def _glues(self, token: Token, left: int) -> bool:
        """Whether a token that is no atom belongs to a title: "deputy", "özel", a hyphen, "ve" between words."""
        if token.core in "'’" and token.glued and left >= 2:
            return not self.turkish and self.tokens[left - 2].low.endswith("s")
        if token.kind == "mark":
            return (
                token.core in "-‐‑–" and token.glued and left < len(self.tokens) and self.tokens[left].glued
            )
        if token.kind != "word" or (token.suffix and not self.turkish):
            return False
        lists = self.lexicon
        if token.core == "&" or token.low in lists.joining:
            return left >= 2 and (
                self.tokens[left - 2].capital or self.tokens[left - 2].low in lists.attributive
            )
        return token.low in lists.gluing

    def _trim(self, first: int, left: int, k: int) -> int:
        """Drops connecting words from the front of a chain."""
        stop = self.atoms[k].i
        bound = self.atoms[first].i if first < k else stop
        while left < bound and (
            self.tokens[left].low in self.lexicon.edges or self.tokens[left].kind == "mark"
        ):
            left += 1
        return left

    def country_and_body(self, first: int, k: int) -> tuple[str | None, str | None]:
        """Country and body that the atoms `first..k` name."""
        country: str | None = None
        body: str | None = None
        codes = {
            atom.hit.code
            for atom in self.atoms[first:k]
            if atom.hit is not None and atom.hit.organisation is None
        }
        head = self.atoms[k].sense
        posted = self.turkish and head is not None and head.role in _ENVOYS
        for number, atom in enumerate(self.atoms[first:k]):
            hit = atom.hit
            if posted and hit is not None and hit.kind in ("capital", "place"):
                # "Lima Büyükelçisi" is the one in Lima, not Peru's
                continue
            if hit is not None:
                if number == 0 or len(codes) == 1 or hit.organisation is not None:
                    country = country or hit.code
                if hit.organisation is not None and hit.code is None:
                    # An envoy of the UN for a country is not that country's.
                    return None, self.words(atom.i, atom.j)
                if number == 0 and len(codes) > 1 and atom.case != "gen" and hit.kind != "adjective":
                    country = None
                if hit.organisation is not None or hit.kind in ("organization", "group"):
                    body = self.words(atom.i, atom.j)
            elif (atom.kind == "name" and body is None) or (
                atom.sense is not None and atom.sense.kind == "organization"
            ):
                body = self.words(self._body_start(first, atom), atom.j)
        return country, body

    def _body_start(self, first: int, atom: Atom) -> int:
        return self.atoms[first].i if atom.kind == "word" else atom.i

    def words(self, i: int, j: int) -> str:
        """The tokens `[i, j)` as written, without the last one's ending."""
        return self.text[self.tokens[i].start : self.tokens[j - 1].core_end]
