"""Where the reading of a sentence stands: phrases that wait for their verb, and looks around."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.frames import Report
from dragoman.read.tokens import Sentence
from dragoman.read.turkish.carriers import tie_carrier, untie
from dragoman.read.turkish.home import Home
from dragoman.read.turkish.lexicon import Compound, Lexicon
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import REPORTING, Context, find_kind
from dragoman.read.turkish.telling import accuse, refuse, require, threaten
from dragoman.types import Mention

CLITICS = frozenset({"de", "da", "bile", "dahi", "mi", "mı", "ise", "ayrıca", "yeniden", "tekrar", "resmen"})

_SETTING = ("daki", "deki", "taki", "teki")
_INTENT = frozenset({"plan", "propose", "wish", "decision"})
_PASSED = CLITICS | frozenset('"“”«»„') | {"kısmen", "tamamen", "derhal", "törenle", "resmen", "tümüyle"}
"""What may stand between the words of a compound: particles, quotation marks."""


class SentenceState:
    """One sentence, half read. `found` maps a token index to (mention index, end token)."""

    def __init__(
        self,
        sentence: Sentence,
        found: dict[int, tuple[int, int]],
        mentions: Sequence[Mention],
        words: Lexicon,
        context: Context,
        home: Home,
    ) -> None:
        self.tokens = sentence.tokens
        self.size = len(sentence.tokens)
        self.kind = sentence.kind
        self.found = found
        self.mentions = mentions
        self.words = words
        self.context = context
        self.home = home
        self.ends = frozenset([end - 1 for _, end in found.values()])
        self.stack: list[Phrase] = []
        self.base = 0
        self.drafts: list[Draft] = []
        self.waiting: list[Draft] = []
        self.held: list[Draft] = []
        self.conjunction = ""
        self.relating = False
        self.subject: list[Phrase] = []
        self.stranger = False
        self.quotes: list[tuple[int, int, list[Phrase]]] = []
        self.quoted: list[Draft] = []
        self.speech: Draft | None = None
        self.clause_start = 0
        self.finite = False
        self.pending_say: tuple[Draft, str, list[Draft]] | None = None
        self.hearsay = False
        self.condition: Draft | None = None
        self.game = False
        self.sport = False
        self.ours = False
        self.stater: list[int] = []
        self.source: Report | None = None

    @property
    def _top(self) -> Phrase | None:
        """The phrase read last that still waits in this clause."""
        return self.stack[-1] if len(self.stack) > self.base else None

    def _ends_clause(self, index: int) -> bool:
        nxt = index + 1
        if nxt >= self.size:
            return True
        token = self.tokens[nxt]
        return (token.kind == "mark" and token.core not in "-–/") or token.low in (
            "ve",
            "ancak",
            "ama",
            "fakat",
        )

    def _matches(self, before: Sequence[str], index: int) -> int:
        """Whether the words `before` stand in front of token `index`; the index of the first, else 0."""
        position = index
        for wanted in reversed(before):
            position -= 1
            while (
                position >= 0 and self.tokens[position].low in _PASSED and wanted != self.tokens[position].low
            ):
                position -= 1
            if position > 1 and self.tokens[position].low == "olarak" and wanted != "olarak":
                # "büyükelçiliğini karşılıklı olarak açtı"
                position -= 1 if self._is_word(position - 1, wanted) else 2
            if position < 0:
                return 0
            token = self.tokens[position]
            if token.low == wanted:
                continue
            noun = self.words.find(token.low).noun
            if noun is None or noun.lemma != wanted or self.words.find(wanted).slot:
                # a postposition is one only as it is: "karşı çıktı", not "karşısına çıktı"
                return 0
        return position + 1

    def _is_word(self, position: int, wanted: str) -> bool:
        low = self.tokens[position].low
        noun = self.words.find(low).noun
        return low == wanted or (noun is not None and noun.lemma == wanted)

    def _find_compound(self, index: int, verb: str) -> tuple[int, Compound | None]:
        """The reading of the verb at `index` with the words in front that match, and the first token of them."""
        heads = self.words.compounds.get(verb)
        if heads is None:
            return index, None
        alone = heads.get("")
        if alone and len(heads) == 1:
            return index, alone[0]
        position = index - 1
        while position >= 0:
            low = self.tokens[position].low
            noun = self.words.find(low).noun
            names = (low,) if noun is None or noun.lemma == low else (low, noun.lemma)
            for name in names:
                for option in heads.get(name, ()):
                    start = self._matches(option.before, index)
                    if start:
                        return start - 1, option
            manner = position + 1 < index and self.tokens[position + 1].low == "olarak"
            if low not in _PASSED and low != "olarak" and not manner:
                break
            position -= 1
        return index, alone[0] if alone else None

    def _starts_compound(self, index: int, noun: Form) -> bool:
        """Whether the noun only is the first part of a compound verb right behind it (`kabul etti`)."""
        position = index + 1
        while position < self.size and self.tokens[position].low in CLITICS:
            position += 1
        if position >= self.size or position in self.found:
            return False
        verb = self.words.find(self.tokens[position].low).verb
        if verb is None:
            return False
        heads = self.words.compounds.get(verb.lemma)
        if not heads:
            return False
        for name in {noun.lemma, self.tokens[index].low}:
            for option in heads.get(name, ()):
                if self._matches(option.before, position):
                    return True
        return False

    def _is_governed(self, index: int, noun: Form) -> bool:
        """Whether a planning or reporting verb follows at once: then `görüşmesi` is the verb's own noun."""
        if not noun.possessed or noun.case in ("abl", "dat", "loc") or index + 1 >= self.size:
            return False
        verb = self.words.find(self.tokens[index + 1].low).verb
        if verb is None:
            return False
        roles = self.words.own_roles(verb.lemma)
        return bool(roles & {"plan", "wish", "propose", "cancel"})

    def _push(self, phrase: Phrase) -> None:
        if self.waiting:
            self._give_carrier(phrase)
        self.stack.append(phrase)

    def _give_carrier(self, phrase: Phrase) -> None:
        phrase.relatives = list(self.waiting)
        for draft in self.waiting:
            self._tie(draft, phrase)
        self.waiting = []

    def _tie(self, draft: Draft, phrase: Phrase) -> None:
        """Tie a relative clause to its noun; who is told by what he says (`... diyen X`) does it by saying it."""
        nameless = all(self.mentions[number].kind == "group" for number in phrase.mentions)
        tie_carrier(draft, phrase, nameless=nameless)
        self._name_speaker(draft, phrase)
        if find_kind(draft.roles) and not draft.passive and draft.slots.get("subject") == [phrase]:
            self._tell(draft, [phrase], draft.inner)

    def _tell(self, saying: Draft, speakers: Sequence[Phrase], told: Sequence[Draft]) -> None:
        """What the speakers do by telling it: threaten, accuse."""
        named = [phrase for phrase in speakers if phrase.mentions]
        if named and not saying.negated and find_kind(saying.roles) != "deny":
            acts = self.words.told
            for act in told:
                if self._stands_behind(act):
                    act.roles = act.roles | {"misdeed"}
            threaten(saying, named, told, condition=self.condition, predicate=acts.get("THREATEN"))
            accuse(saying, named, told, predicate=acts.get("ACCUSE"))
            refuse(saying, named, told, predicate=acts.get("REJECT"))
            require(saying, named, told, predicate=acts.get("REQUEST"))

    def _stands_behind(self, act: Draft) -> bool:
        """`saldırının arkasında X'in olduğunu`: whether a deed's back is where somebody is said to stand."""
        if act.verb not in ("ol", "bulun") or act.form is None or act.form.kind != "dik":
            return False
        for subject in act.find_named("subject"):
            for index in range(max(1, subject.start - 2), min(act.start + 1, self.size)):
                told = (self.tokens[index].low,) in cue_words("tr", "at-the-back")
                if told and index - 1 not in self.ends:
                    owner = self.words.find(self.tokens[index - 1].low).noun
                    return owner is None or owner.case == "gen"
        return False

    def _name_speaker(self, draft: Draft, phrase: Phrase) -> None:
        """`"..." diyen X`: who says it comes behind the verb; what it governs waits for the name."""
        silent = draft.passive or "relative" in draft.roles or not phrase.mentions
        if silent or REPORTING.isdisjoint(draft.roles):
            return
        told = Report("say", phrase.start, phrase.end, tuple(phrase.mentions))
        for item in self.drafts:
            item.reports = [
                told if report.start == report.end == draft.start and not report.mentions else report
                for report in item.reports
            ]

    def _is_intended(self, index: int) -> bool:
        """`çekilme kararı`, `vurma tehdidi`: whether a noun of intent stands behind the word for an act.

        So does a word for what something is about: `bir araya gelme konusunda anlaştı`.
        """
        behind = self.words.find(self.tokens[index + 1].low) if index + 1 < self.size else None
        if behind is not None and behind.slot == "about":
            return True
        following = behind.noun if behind is not None else None
        if following is None:
            return False
        return not _INTENT.isdisjoint(self.words.roles.get(following.lemma, ()))

    def _absorb(self, start: int) -> None:
        """Forget the phrases from token `start` on: they are part of a longer word."""
        while len(self.stack) > self.base and self.stack[-1].start >= start:
            phrase = self.stack.pop()
            if phrase.draft in self.drafts:
                self.drafts.remove(phrase.draft)
            for relative in phrase.relatives:
                untie(relative, phrase)
            self.waiting.extend(phrase.relatives)
            if phrase.draft is None:
                # "X'in davetine icabetle": what the noun had taken is X's again
                self.stack.extend(owner for owner in phrase.owner if owner.slot == "gen")
                if phrase.owner:
                    break
        top = self._top
        if top is not None and top.start < start < top.end and top.mentions and not top.clause:
            # "Perulu sınır muhafızları": what the shorter word has taken belongs to the longer one
            top.end, top.classes = start, []
            top.slot = "adj" if all(self.mentions[number].adjective for number in top.mentions) else top.slot

    def _take_owner(self, index: int, *, joined: bool = True) -> list[Phrase]:
        if len(self.stack) <= self.base:
            return []
        top = self.stack[-1]
        near = index - top.end <= 2 and not top.comma and not top.clause
        if near and top.slot == "gen":
            return [self.stack.pop()]
        if self._tells_place(top):
            return self._take_beyond_place(index)
        bare = top.slot in ("", "adj") and top.end == index and bool(top.mentions)
        if near and bare and (joined or len(top.mentions) == 1):
            return [self.stack.pop()]
        return []

    def _take_beyond_place(self, index: int) -> list[Phrase]:
        """`Peru'nun Lima'daki elçisi`, `Peru'nun Lima'daki askeri üssü`: the place stands between the two."""
        top = self._top
        if top is None or not self._tells_place(top) or top.comma or top.clause:
            return []
        beside = self.stack[-2].end == top.start and index - top.end <= 2
        return [self.stack.pop(-2)] if beside and self._only_describe(top.end, index) else []

    def _tells_place(self, top: Phrase) -> bool:
        """Whether the phrase is a place in -ki behind an owner."""
        before = self.tokens[top.end - 1]
        set_by = top.slot == "in" and (before.suffix or before.low).endswith(_SETTING)
        return set_by and len(self.stack) - self.base > 1 and self.stack[-2].slot == "gen"

    def _only_describe(self, start: int, end: int) -> bool:
        """Whether the tokens only say what kind of thing comes next (`askeri üssü`, `deniz karakolu`)."""
        return not any(
            at in self.found
            or self.tokens[at].kind != "word"
            or self.tokens[at].suffix
            or self.words.find(self.tokens[at].low).verb is not None
            for at in range(start, end)
        )
