"""The case a name stands in: without an apostrophe its ending leaves open whether it is owned or done to."""

import re

from dragoman.languages.predicates import land_stems
from dragoman.read.turkish.endings import read_common_case
from dragoman.read.turkish.morphology import read_suffix
from dragoman.read.turkish.state import SentenceState
from dragoman.types import Mention

_BELONGS_TO = ("lı", "li", "lu", "lü")
_COMPOUNDED = re.compile(r"l[ae]r[ıi](?:n[ıiae]n?|nd[ae]n?|yl[ae])?$")
_OWNING = frozenset({"", "gen", "adj"})


class CaseReader(SentenceState):
    """Tells in which case a name stands, as a part of reading a sentence."""

    def _read_case(self, index: int, end: int, mention: Mention) -> str:
        """The case of the name that reaches from token `index` to `end`, empty for the nominative."""
        token = self.tokens[end - 1]
        case = mention.case or (read_suffix(token.suffix) if token.suffix else "")
        if case == "acc" and self._follows_adjective(index):
            # "Perulu Kızılay'ı": the name is owned, not done to
            after = self.tokens[end].core if end < self.size else ""
            case = "" if after == "," or mention.kind == "organization" else case
        if case == "acc" and mention.kind == "group" and self._acts_first(index, end):
            # "maden işçileri, ... greve çıktı"
            case = ""
            top = self._top
            if top is not None and top.end == index and not top.slot and not top.mentions and not top.comma:
                self.stack.pop()
        told = mention.kind == "group" and mention.entity >= 0
        if not case and not token.suffix and not told and (not token.capital or mention.kind == "group"):
            if mention.kind == "group" and token.low in land_stems("tr"):
                # "iki ülke": its own last letter is no ending
                return ""
            case = read_common_case(token.low) or self._read_bare_object(index, end, mention)
        return case

    def _read_bare_object(self, index: int, end: int, mention: Mention) -> str:
        """`hükümeti`, `tarafları`: an object, unless a name in front owns it."""
        if (
            end < self.size
            and end - index == 2
            and not self.tokens[index].capital
            and mention.kind == "state"
        ):
            # "geçici hükümeti tebrik etti"
            noun = self.words.find(self.tokens[index + 1].low).noun
            return "acc" if noun is not None and noun.bare and not noun.plural else ""
        common = mention.kind in ("group", "organization") or not self.tokens[index].capital
        if end - index != 1 or not common or end >= self.size:
            return ""
        top = self._top
        if top is not None and top.mentions and top.end == index and not top.comma and top.slot in _OWNING:
            return ""
        if self.conjunction == "ve" and top is not None and top.mentions and top.slot == "":
            # "Peru ordusu ve polisi": the owner of the first owns the second
            return ""
        low = self.tokens[index].low
        noun = self.words.find(low).noun
        if mention.kind == "group" and self._acts_first(index, end):
            return ""
        several = mention.kind == "group" and low.endswith(("ları", "leri"))
        return "acc" if several or (noun is not None and noun.bare and not noun.plural) else ""

    def _acts_first(self, index: int, end: int) -> bool:
        """Whether people whose ending may be an object's stand where the subject does (`maden işçileri, ...`)."""
        if not self.tokens[end - 1].low.endswith(("ları", "leri")):
            return False
        if end - index == 1 and (index == 0 or self.tokens[index - 1].core == ","):
            return False  # "Tarafları, görüşmeye çağırdı": nothing stands before it that would own it
        return (end < self.size and self.tokens[end].core == ",") or self._tells_kind(index)

    def _tells_kind(self, index: int) -> bool:
        """Whether the common noun in front only tells what kind of people they are, and nobody else acts."""
        if index == 0 or index - 1 in self.ends or self.tokens[index - 1].kind != "word":
            return False
        before = self.words.find(self.tokens[index - 1].low)
        plain = before.idle or (before.noun is not None and before.noun.lemma == self.tokens[index - 1].low)
        return plain and not any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base :])

    def _heads_compound(self, end: int) -> bool:
        """`Rus birlikleri`, `Türk savaş uçakları`: the name of a people in a compound is that of its state.

        Behind another subject `-leri` rather marks the object (`Peru, Rus yetkilileri suçladı`).
        """
        if self.tokens[end - 1].low.endswith(_BELONGS_TO):
            return False
        if any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base :]):
            return False
        for position in range(end, min(end + 2, self.size)):
            token = self.tokens[position]
            if position in self.found or token.kind != "word" or token.capital or token.suffix:
                return False
            if _COMPOUNDED.search(token.low):
                return self.words.find(token.low).verb is None
        return False

    def _follows_adjective(self, index: int) -> bool:
        """Whether the adjective of a state stands right in front (`Perulu Kızılay'ı`)."""
        if index - 1 in self.found:
            number, end = self.found[index - 1]
            return end == index and self.mentions[number].adjective and not self.mentions[number].case
        return False
