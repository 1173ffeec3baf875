"""Clauses in front of a noun: what a decision, a demand or a threat is about (`çekilme kararı`)."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.reports import mark_claims
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import find_categories, set_mood

_ASIDE = "reason-why"
_IN, _PAIR = ("deki", "daki"), 2
_DECREED = "SANCTION"
_SPOKEN = frozenset({"THREATEN", "REQUEST"})


class ComplementReader(SentenceState):
    """Takes the clauses that a noun governs, as a part of reading a sentence."""

    def _take_complement(self, index: int) -> list[Phrase]:
        """Take the clause right before the noun at `index`, if it is the noun's."""
        if len(self.stack) > self.base:
            top = self.stack[-1]
            if (self.tokens[top.end - 1].low,) in cue_words("tr", _ASIDE):
                # "sınırı aştığı gerekçesiyle tekneyi durdurdu": why it was done, and no word of the boat
                return []
            if top.clause and index - top.end <= 2 and top.slot in ("", "about", "against") and not top.comma:
                return [self.stack.pop()]
        return []

    def _qualify(self, complement: Sequence[Phrase], roles: frozenset[str], phrase: Phrase) -> None:
        """Make the clauses part of the noun's phrase, planned, wished or claimed as the noun has it."""
        for item in complement:
            phrase.drafts.extend(item.drafts)
            phrase.clause = phrase.clause or (item.clause and phrase.draft is None)
            phrase.classes.extend(name for name in item.classes if name not in phrase.classes)
            if item.draft is not None:
                if "decision" in roles:
                    item.draft.predicate = item.draft.predicate or item.draft.act
                if "decision" in roles and phrase.slot == "gen":
                    # "el koyma kararının mahkeme tarafından alındığını söyledi": it is not the speaker's
                    item.draft.shared = False
                if "decision" in roles and self._is_decreed(item.draft, phrase.end):
                    item.draft.mood, item.draft.tense = "fact", "past"
                else:
                    set_mood(item.draft, roles | {"plan"} if "decision" in roles else roles)
                if phrase.draft is not None:
                    lend_sides(phrase.draft, item.draft)
            if "hearsay" in roles:
                mark_claims(item.drafts)

    def _is_decreed(self, act: Draft, end: int) -> bool:
        """`ihracatı durdurma kararı aldı`: a sanction is done by deciding it, unless that is still to come."""
        verb = self.words.find(self.tokens[end].low).verb if end < self.size else None
        to_come = verb is not None and (
            verb.kind in ("ma", "mak", "acak") or (verb.kind == "finite" and verb.tense != "past")
        )
        return _DECREED in find_categories(act) and not to_come

    def _find_decider(self, complement: Sequence[Phrase]) -> None:
        """ "X'in, Y ile ilişkilerini geliştirme kararı": X is to do what X has decided."""
        top = self._top
        if top is None or top.slot != "gen" or not top.mentions or complement[0].start - top.end > 1:
            return
        for item in complement:
            if item.draft is not None and not item.draft.has("subject") and not item.draft.passive:
                item.draft.slots["subject"] = [top]

    def _take_leader(self, phrase: Phrase) -> bool:
        """`X öncülüğündeki heyet`, `X ve beraberindeki heyet`: who leads the delegation stands for it."""
        top = self._top
        if top is None or not top.mentions or top.comma or top.clause:
            return False
        if "delegation" not in phrase.classes or phrase.mentions:
            return False
        between = [token.low for token in self.tokens[top.end : phrase.start]]
        led = not between and top.slot == "gen" and self.tokens[top.end - 1].low.endswith(_IN)
        beside = (
            len(between) <= _PAIR and between[-1:] != [] and (between[-1],) in cue_words("tr", "entourage")
        )
        if not led and not (beside and between[:-1] in (["ve"], ["ile"], []) and top.slot in ("", "with")):
            return False
        if beside and not self.conjunction:
            # "X, beraberindeki heyetle": X is the subject
            return False
        self.stack.pop()
        phrase.mentions, phrase.start = list(top.mentions), top.start
        self.conjunction = ""
        return True


def lend_sides(noun: Draft, act: Draft) -> None:
    """ "X'in Y'ye yürüyeceği tehdidi": X threatens."""
    if noun.predicate is None or _SPOKEN.isdisjoint(find_categories(noun)):
        return
    doers = [p for p in act.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
    if doers and act.form is not None and act.form.kind == "ma" and "REQUEST" in find_categories(noun):
        # "X birliklerinin çekilmesi çağrısı": X is asked
        slot = "from" if "from" in find_traits(noun.predicate).recipients else "to"
        noun.slots.setdefault(slot, doers)
    elif doers and not any(noun.has(slot) for slot in ("subject", "possessor", "from")):
        noun.slots["possessor"] = doers
        aims = [
            p
            for slot in ("to", "object", "against")
            for p in act.slots.get(slot, ())
            if p.mentions and not p.site
        ]
        if aims and not noun.has("to"):
            noun.slots["to"] = aims[:1]


def part_complement(taken: Sequence[Phrase]) -> list[Phrase]:
    """`X'in tutukluların bırakılması çağrısı`: the clause between the owner and the noun tells what it is about."""
    last = taken[-1] if len(taken) > 1 else None
    return [last] if last is not None and last.clause and last.slot == "" and not last.comma else []


def hear_claims(phrase: Phrase, waiting: Sequence[Draft]) -> list[Draft]:
    """`saldırdığı iddiası`: the clauses that the noun calls a claim are its own; those that only hang on it."""
    # "saldırı düzenlediği iddiası": a noun whose verb is the participle
    claimed = [item for item in waiting if "relative" in item.roles or item.has("over")]
    phrase.clause = phrase.clause or bool(claimed)
    phrase.drafts.extend(claimed)
    phrase.drafts.extend(inner for item in claimed if item.predicate is None for inner in item.inner)
    mark_claims(claimed)
    return [item for item in waiting if item not in claimed]


def claim_matter(complement: Sequence[Phrase], taken: Sequence[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """`X'in asker gönderdiği yönündeki suçlamalar`: the clauses that tell the charge, and what the noun keeps.

    Whoever is named before such a clause does it, where the clause names nobody itself. What is known by now to
    be told by the noun (`complement`) is all.
    """
    if complement:
        return list(complement), list(taken)
    told = [item for item in taken if item.clause and item.slot == "about"]
    owner = next((item for item in taken if item.slot == "gen" and item.mentions), None)
    for item in told:
        act = item.draft
        open_to = act is not None and not act.passive and not act.has("subject")
        if owner is not None and act is not None and open_to and owner.end <= item.start:
            act.slots["subject"] = [owner]
            return told, [other for other in taken if other is not owner]
    return told, list(taken)
