"""Names in a clause: which case they stand in, which of them go together, whom a noun beside them means."""

import re

from dragoman.languages.predicates import near_stems
from dragoman.languages.tolls import tolls
from dragoman.read.tokens import Token
from dragoman.read.turkish.arguments import join_list
from dragoman.read.turkish.lexicon import OUR_LAND
from dragoman.read.turkish.morphology import fold, read_common_case, read_suffix
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import slot_of, untie
from dragoman.types import Mention

_PART = re.compile(r"InDA(?:n|KI)?$")
_SEVERAL = re.compile(r"l[ae]r[ıiae]")
_BELONGING = re.compile(r"[aeıioöuü]s[ıiuü]$")
_BELONGS_TO = ("lı", "li", "lu", "lü")
_COMPOUNDED = re.compile(r"l[ae]r[ıi](?:n[ıiae]n?|nd[ae]n?|yl[ae])?$")
_KIN = 2
_OWNING = frozenset({"", "gen", "adj"})
_TITLING = frozenset({"source", "stand-in"})
_CLAUSE = 25
_COMMON = "common noun"


class NameReader(SentenceState):
    """Reads mentions and what stands right behind them, as a part of reading a sentence."""

    def _tells_which(self, top: Phrase, token: Token) -> bool:
        """Whether an unknown noun with a possessive stands right behind the bare name of a state or body."""
        if len(self.stack) <= self.base or top.comma or len(top.mentions) != 1:
            return False
        if self.mentions[top.mentions[0]].kind not in ("state", "organization") or token.capital:
            return False
        return _BELONGING.search(token.low) is not None

    def _are_nationals(self, index: int, token: Token) -> bool:
        """`üç Ekvadorlu haritacı`, `Ekvadorlu tüccarlara`: those whom only their nationality and number tell."""
        top = self.stack[-1] if len(self.stack) > self.base else None
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
        top = self.stack[-1] if len(self.stack) > self.base else None
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

    def _qualifies(self, position: int) -> bool:
        """Whether a noun without any ending stands before another one (`adlı silahlı grubun`, `adlı bir gemide`)."""
        noun = self.words.find(self.tokens[position].low).noun
        if noun is None or noun.case or noun.bare or noun.plural or position + 1 >= self.size:
            return False
        if position + 1 in self.found:
            return False
        after = self.words.find(self.tokens[position + 1].low)
        return after.verb is None and (after.noun is not None or after.case != "")

    def _read_land(self, index: int, low: str) -> int:
        """`ülkemiz`: the state of those who issue the text, or of its readers."""
        land = [self.home.land] if self.home.land >= 0 else []
        slot = slot_of(read_suffix(low[len(OUR_LAND) :]))
        self._push(Phrase(index, index + 1, slot, mentions=land, known=False))
        return index + 1

    def _modifies(self, index: int, case: str) -> bool:
        """Whether the place in front only tells which (`Lima kesiminde`, `Peru'nun güneyinde`): one phrase."""
        if len(self.stack) == self.base:
            return False
        top = self.stack[-1]
        if top.comma or top.end != index or len(top.mentions) != 1:
            return False
        part = top.slot == "gen" and _PART.search(fold(self.tokens[index].low)) is not None
        near = case in ("loc", "abl", "dat") and self.tokens[index].low.startswith(near_stems("tr"))
        if not top.place and not ((part or near) and self.mentions[top.mentions[0]].kind == "state"):
            return False
        if top.slot != "" and not part:
            return False
        top.slot, top.end = slot_of(case), index + 1
        return True

    def _read_mention(self, index: int) -> int:
        number, end = self.found[index]
        mention = self.mentions[number]
        token = self.tokens[end - 1]
        case = mention.case or (read_suffix(token.suffix) if token.suffix else "")
        if case == "acc" and self._follows_adjective(index):
            # "Perulu Kızılay'ı": the name is owned, not done to
            after = self.tokens[end].core if end < self.size else ""
            case = "" if after == "," or mention.kind == "organization" else case
        if case == "acc" and mention.kind == "group" and self._acts_first(index, end):
            # "maden işçileri, ... greve çıktı"
            case = ""
            top = self.stack[-1] if len(self.stack) > self.base else None
            if top is not None and top.end == index and not top.slot and not top.mentions and not top.comma:
                self.stack.pop()
        told = mention.kind == "group" and mention.entity >= 0
        if not case and not token.suffix and not told and (not token.capital or mention.kind == "group"):
            case = read_common_case(token.low) or self._read_bare_object(index, end, mention)
        if mention.kind == "organization" and not case and end < self.size and self.tokens[end].core == ",":
            self._drop_land(index)
        if mention.adjective and not case and self.conjunction and self._is_beside_name(end):
            # "Peru ve Nepalli Mavi Cephe": the adjective only tells which name is meant
            self.stack[-1].end = end - 1
            return end
        phrase = Phrase(index, end, slot_of(case), mentions=[number], plural=mention.plural)
        phrase.place = mention.place is not None
        phrase.site = mention.kind == "place" and mention.entity < 0
        if not case and ((mention.adjective and not self._heads_compound(end)) or fold(token.suffix) == "lI"):
            # "Perulu", "Mavi Cephe'li": whose people or things the noun behind tells of
            phrase.slot, phrase.adjective = "adj", True
        if mention.kind == "person" or mention.how.startswith(_COMMON):
            noun = self.words.find(token.low).noun
            classes = self.words.classes.get(noun.lemma, ()) if noun is not None and not token.glued else ()
            named = token.capital and mention.kind == "person"
            phrase.classes.extend(name for name in classes if not named or name == "envoy")
        if mention.kind == "person" and not self.game:
            self.game = any(self._is_of_games(position) for position in range(index, end))
        elif mention.kind == "organization" and not mention.adjective:
            noun = self.words.find(token.low).noun
            if noun is not None and "forces" in self.words.classes.get(noun.lemma, ()):
                phrase.classes.append("forces")
        waiting, self.waiting = self.waiting, []
        self.relating = bool(waiting)
        if mention.kind == "person":
            waiting = [*self._drop_title(index), *waiting]
        if self._joins(phrase, index):
            bound = bool(case) or self._bound(end)
            first = self.stack[-1]
            phrase = join_list(
                self.stack,
                self.base,
                phrase,
                conjunction=self.conjunction,
                bound=bound,
                named=self._names_person,
            )
            for relative in first.relatives:
                untie(relative, first)
            waiting = [*first.relatives, *waiting]
        elif mention.kind == "group" and mention.entity < 0:
            owners = self._take_owner(index)
            if not owners:
                phrase.mentions = self._find_several(number, mention) or phrase.mentions
            if owners and owners[0].mentions:
                phrase.mentions = list(owners[0].mentions)
                phrase.start = owners[0].start
                waiting = [*owners[0].relatives, *waiting]
        elif self.stack and self.stack[-1].slot == "adj" and self.stack[-1].end == index:
            self.stack[-1].slot = "adverb"
        self.conjunction = ""
        phrase.relatives = waiting
        for draft in waiting:
            self._tie(draft, phrase)
        self.stack.append(phrase)
        return end

    def _names_person(self, phrase: Phrase) -> bool:
        """Whether the phrase is a person by name and no mere holder of an office."""
        told = [self.mentions[number] for number in phrase.mentions]
        return bool(told) and all(m.kind == "person" and not m.how.startswith("office") for m in told)

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

    def _is_of_games(self, index: int) -> bool:
        """Whether the title word at `index` belongs to sports and shows (`Teknik direktör Vera`)."""
        low = self.tokens[index].low
        if "game" in self.words.roles.get(low, ()):
            return True
        return any(
            role == "game" and self._matches(before, index)
            for before, role in self.words.phrases.get(low, ())
        )

    def _follows_adjective(self, index: int) -> bool:
        """Whether the adjective of a state stands right in front (`Perulu Kızılay'ı`)."""
        if index - 1 in self.found:
            number, end = self.found[index - 1]
            return end == index and self.mentions[number].adjective and not self.mentions[number].case
        return False

    def _drop_land(self, index: int) -> None:
        """`Peru Mavi Cephesi, ...`: the state right before a body only tells which body."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        if top is None or top.end != index or top.slot or top.comma or len(top.mentions) != 1:
            return
        if self.mentions[top.mentions[0]].kind == "state" and not top.relatives and not self.conjunction:
            self.stack.pop()

    def _is_beside_name(self, end: int) -> bool:
        """Whether a body stands right behind an adjective that a conjunction ties to the name before."""
        if not self.stack or end not in self.found or self.stack[-1].clause or not self.stack[-1].mentions:
            return False
        return self.mentions[self.found[end][0]].kind == "organization"

    def _drop_title(self, index: int) -> list[Draft]:
        """`derneğin yetkilisi Vera`: the noun right before a name only tells who that is; what hangs on it."""
        top = self.stack[-1] if len(self.stack) > self.base else None
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
        top = self.stack[-1] if len(self.stack) > self.base else None
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
        return (end < self.size and self.tokens[end].core == ",") or self._tells_kind(index)

    def _tells_kind(self, index: int) -> bool:
        """Whether the common noun in front only tells what kind of people they are, and nobody else acts."""
        if index == 0 or index - 1 in self.ends or self.tokens[index - 1].kind != "word":
            return False
        before = self.words.find(self.tokens[index - 1].low)
        plain = before.idle or (before.noun is not None and before.noun.lemma == self.tokens[index - 1].low)
        return plain and not any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base :])

    def _bound(self, end: int) -> bool:
        if end >= self.size:
            return False
        token = self.tokens[end]
        return token.low == "ile" or self.words.find(token.low).slot != ""

    def _joins(self, phrase: Phrase, index: int) -> bool:
        if self._pairs_across(phrase):
            return True
        if not self.conjunction or not self.stack:
            return False
        before = self.stack[-1]
        if not before.mentions or before.clause or before.end != index - 1:
            return False
        if self.conjunction == "ile":
            if phrase.slot in ("in", "from", "with", "adj") or before.slot != "with":
                return False
            lone = any(p.slot == "" and p.mentions for p in self.stack[self.base : -1])
            if lone and phrase.slot in ("", "gen") and not self._goes_together(self.found[index][1], phrase):
                return False
            before.slot = ""
            return True
        if before.slot not in ("", "adj", phrase.slot):
            return False
        before.slot = ""
        return True

    def _find_several(self, number: int, mention: Mention) -> list[int]:
        """`iki ülke`, `heyetler`: the two states or the several persons that the sentence has named before."""
        if not mention.plural:
            return []
        low = self.tokens[self.found_end(mention)].low
        if low.startswith("ülke"):
            states: dict[int, int] = {}
            for other, _ in self.found.values():
                named = self.mentions[other]
                if other < number and named.kind == "state" and named.entity >= 0 and not named.adjective:
                    states.setdefault(named.entity, other)
            return list(states.values()) if len(states) == 2 else []
        told = self.subject[0].mentions if self.subject and self.finite else []
        persons = [m for m in told if self.mentions[m].kind in ("person", "state", "organization")]
        return list(persons) if len(persons) > 1 else []

    def found_end(self, mention: Mention) -> int:
        """Index of the last token of a mention that stands in this sentence."""
        return next(end for number, end in self.found.values() if self.mentions[number] is mention) - 1

    def _goes_together(self, end: int, phrase: Phrase) -> bool:
        """Whether what follows holds two: `A ile B arasında`, `A ile B heyetleri`, `A ile B'nin ...-diğini`."""
        if end >= self.size:
            return False
        word = self.words.find(self.tokens[end].low)
        if "slot:between" in word.roles:
            return True
        if phrase.slot == "":
            noun = word.noun
            return noun is not None and noun.plural and "stand-in" in self.words.roles.get(noun.lemma, ())
        for position in range(end, min(end + _CLAUSE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None and verb.kind in ("dik", "acak", "ma") and verb.possessed and verb.case:
                return True
        return False

    def _pairs_across(self, phrase: Phrase) -> bool:
        """`X ile yeni göreve gelen Y'ye`: the participle between them belongs to Y alone."""
        if not self.relating or not self.stack or phrase.slot in ("in", "from", "adj", "with"):
            return False
        before = self.stack[-1]
        if not (before.paired and before.slot == "with" and before.mentions):
            return False
        before.slot = ""
        return True
