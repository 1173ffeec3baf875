"""Common nouns right beside a name: who the name is, whom it owns, which place of it is meant."""

import re

from dragoman.languages.predicates import near_stems, stems
from dragoman.languages.tolls import tolls
from dragoman.read.tokens import Token
from dragoman.read.turkish.carriers import untie
from dragoman.read.turkish.endings import read_common_case
from dragoman.read.turkish.morphology import fold
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import slot_of

_PART = re.compile(r"InDA(?:n|KI)?$")
_TOWARDS = re.compile(r"s?[ıiuü]n[ıiuüae]$")
_SEVERAL = re.compile(r"l[ae]r[ıiae]")
_BELONGING = re.compile(r"[aeıioöuü]s[ıiuü]$")
_KIN = 2
_INTENT = 6
"""Words from what something is to be done to, to the verb that says so, and on to the one above it."""
_TITLING = frozenset({"source", "stand-in"})


class BesideReader(SentenceState):
    """Reads the nouns in front of a name and behind it, as a part of reading a sentence."""

    def _tells_which(self, top: Phrase, token: Token) -> bool:
        """Whether an unknown noun with a possessive stands right behind the bare name of a state or body."""
        if len(self.stack) <= self.base or top.comma or len(top.mentions) != 1:
            return False
        if self.mentions[top.mentions[0]].kind not in ("state", "organization") or token.capital:
            return False
        return _BELONGING.search(token.low) is not None

    def _are_nationals(self, index: int, token: Token) -> bool:
        """`üç Ekvadorlu haritacı`, `Ekvadorlu tüccarlara`: those whom only their nationality and number tell."""
        top = self._top
        if top is None or not top.adjective or top.end != index or top.slot != "adj" or token.capital:
            return False
        before = self.tokens[top.start - 1] if top.start > 0 else None
        counted = before is not None and (before.kind == "number" or before.low in tolls("tr").numbers)
        case = read_common_case(token.low)
        if not counted and not (case and _SEVERAL.search(token.low)):
            return False
        top.slot, top.end, top.plural = slot_of(case), index + 1, True
        if counted:
            top.classes.append("people")
        return True

    def _take_beside(self, *, sure: bool = False) -> list[Phrase]:
        """The name right in front that owns a common noun (`Lima limanına`), where another one is the subject.

        `sure` tells that the noun's case leaves no doubt, even where no other subject stands before.
        """
        if len(self.stack) == self.base:
            return []
        top, index = self.stack[-1], self.stack[-1].end
        lone = any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base : -1])
        lone = lone or self._follows_noun(top)
        if not (lone or sure) or top.slot != "" or top.comma or len(top.mentions) != 1 or index in self.found:
            return []
        if self.mentions[top.mentions[0]].kind == "person" or (not lone and top.plural and top.lemma):
            # "Mavi Cephe üyeleri bakanlık önünde": the members stand there, the front is the ministry's
            return []
        return [self.stack.pop()]

    def _follows_noun(self, name: Phrase) -> bool:
        """`Doların yükselişi Peru ekonomisini`: whether an unknown noun before the name may be the subject."""
        if name.start == 0 or not name.mentions or name.start - 1 in self.ends:
            return False
        before = self.tokens[name.start - 1]
        word = self.words.find(before.low)
        return before.kind == "word" and not before.suffix and word.idle

    def _read_named(self, index: int) -> int:
        """`X adlı silahlı grubun`: the common noun behind is X, in the noun's case; the next index or 0."""
        top = self._top
        if top is None or not top.mentions or top.end != index or top.comma:
            return 0
        for position in range(index + 1, min(index + 4, self.size)):
            token = self.tokens[position]
            word = self.words.find(token.low)
            if token.kind != "word" or word.verb is not None:
                return 0
            if position not in self.found and self._qualifies(position):
                continue
            if position in self.found or word.noun is not None or word.case:
                case = word.noun.case if word.noun is not None else word.case or read_common_case(token.low)
                top.slot, top.end = slot_of(case), position + 1
                return position + 1
        return 0

    def _is_its_name(self, index: int) -> bool:
        """Whether a capital that names nobody stands behind the thing whose name it is ("Rus gemisi X'i")."""
        top = self._top
        if top is None or top.end != index or top.comma or top.clause or index in self.found:
            return False
        return "target" in top.classes and top.slot in ("", "object")

    def _qualifies(self, position: int) -> bool:
        """Whether a noun without any ending stands before another one (`adlı silahlı grubun`, `adlı bir gemide`)."""
        noun = self.words.find(self.tokens[position].low).noun
        if noun is None or noun.case or noun.bare or noun.plural or position + 1 >= self.size:
            return False
        if position + 1 in self.found:
            return False
        after = self.words.find(self.tokens[position + 1].low)
        # "adlı silahlı grup tarafından": a postposition is no noun that the group would qualify
        return after.verb is None and not after.slot and (after.noun is not None or after.case != "")

    def _modifies(self, index: int, case: str) -> bool:
        """Whether the place in front only tells which (`Lima kesiminde`, `Peru'nun güneyinde`): one phrase."""
        if len(self.stack) == self.base:
            return False
        top = self.stack[-1]
        # "ülkenin kuzeyindeki Lima'ya"
        country = top.slot == "gen" and not top.mentions and not top.plural and "lands" in top.classes
        named = len(top.mentions) == 1 or self._is_town(top) or country
        if top.comma or top.end != index or not named:
            return False
        part = top.slot == "gen" and _PART.search(fold(self.tokens[index].low)) is not None
        part = part or (top.slot == "gen" and _is_side(self.tokens[index].low))
        near = case in ("loc", "abl", "dat", "acc") and self.tokens[index].low.startswith(near_stems("tr"))
        land = (country or self.mentions[top.mentions[0]].kind == "state") and (part or near)
        if not (top.place or land or (near and self._is_town(top))) or (top.slot != "" and not part):
            return False
        top.slot, top.end = slot_of(case), index + 1
        return True

    def _is_meant(self, index: int) -> bool:
        """`X'in sınırı açmayı kabul ettiği`: something is to be done to the noun at `index`, by whom X is."""
        position = index + 1
        while position < min(index + _INTENT, self.size):
            word = self.words.find(self.tokens[position].low)
            verb = word.verb or word.act
            if verb is not None:
                start, _ = self._find_compound(position, verb.lemma)
                if verb.kind not in ("ma", "mak") or verb.possessed or verb.passive:
                    return False
                timed = all(self._is_timing(at) for at in range(index + 1, start))
                after = (
                    self.words.find(self.tokens[position + 1].low).noun if position + 1 < self.size else None
                )
                decided = after is not None and (after.possessed or after.bare) and not verb.case
                acts = range(position + 1, position + _INTENT)
                return timed and (decided or any(map(self._is_owned_act, acts)))
            position += 1
        return False

    def _is_timing(self, index: int) -> bool:
        """Whether the token is part of a time: a number, a noun of time, a word that has no case."""
        token = self.tokens[index]
        word = self.words.find(token.low)
        timed = word.noun is not None and "time" in self.words.roles.get(word.noun.lemma, ())
        return token.kind == "number" or timed or (word.noun is None and not token.capital)

    def _is_owned_act(self, index: int) -> bool:
        verb = self.words.find(self.tokens[index].low).verb if index < self.size else None
        return verb is not None and verb.kind in ("dik", "acak", "ma") and verb.possessed

    def _is_town(self, phrase: Phrase) -> bool:
        """`Peru'nun Lima kenti`: a noun for a place, which names the place first and then whose it is."""
        first = self.mentions[phrase.mentions[0]] if phrase.mentions else None
        return first is not None and "territory" in phrase.classes and first.place is not None

    def _drop_land(self, index: int) -> None:
        """`Peru Mavi Cephesi, ...`: the state right before a body only tells which body."""
        top = self._top
        if top is None or top.end != index or top.slot or top.comma or len(top.mentions) != 1:
            return
        if self.mentions[top.mentions[0]].kind == "state" and not top.relatives and not self.conjunction:
            self.stack.pop()

    def _drop_title(self, index: int) -> list[Draft]:
        """`derneğin yetkilisi Vera`: the noun right before a name only tells who that is; what hangs on it."""
        top = self._top
        if top is None or top.comma or top.clause:
            return []
        if self._is_kin(index - 1):
            at = len(self.stack) - 1
            while (
                at > self.base
                and not self.stack[at].mentions
                and self.stack[at].slot != "adverb"
                and self.stack[at].start >= index - _KIN
            ):
                at -= 1
            owner = self.stack[at]
            if owner.slot == "gen" and not owner.comma and 0 < index - owner.end <= _KIN:
                del self.stack[at:]
                return owner.relatives
        if top.end != index or top.slot != "" or not top.possessed:
            return []
        if _TITLING.isdisjoint(self.words.roles.get(top.lemma, ())):
            return []
        self.stack.pop()
        for relative in top.relatives:
            untie(relative, top)
        return top.relatives

    def _is_kin(self, index: int) -> bool:
        """`liderin kız kardeşi Vera`: an unknown noun with a possessive, which only tells who Vera is."""
        token = self.tokens[index]
        word = self.words.find(token.low)
        plain = token.kind == "word" and not token.capital and not token.suffix and word.verb is None
        return plain and index not in self.ends and token.low.endswith(("ı", "i", "u", "ü"))


def _is_side(low: str) -> bool:
    """`güneyine`, `doğusunu`: a side of a land that something is aimed at."""
    ending = _TOWARDS.search(low)
    return ending is not None and low[: ending.start()] in stems("tr", "direction")
