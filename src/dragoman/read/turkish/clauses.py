"""Reads Turkish sentences from left to right: phrases wait for their verb, which comes last and takes them."""

from collections.abc import Sequence

from dragoman.languages.predicates import Predicate
from dragoman.read.frames import Report
from dragoman.read.tokens import Sentence, Token
from dragoman.read.turkish.arguments import (
    CASE_SLOTS,
    assign_noun_slots,
    assign_slots,
    copy_slots,
    join_list,
    take_noun_phrases,
    take_phrases,
)
from dragoman.read.turkish.lexicon import Lexicon, Word
from dragoman.read.turkish.morphology import (
    Form,
    ends_finite,
    guess_case,
    guess_verb,
    read_common_case,
    read_suffix,
)
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts
from dragoman.read.turkish.reports import (
    Context,
    add_report,
    attach_report,
    deny_before,
    find_kind,
    mark_claims,
)
from dragoman.types import Mention

_CLITICS = frozenset({"de", "da", "bile", "dahi", "mi", "mı", "ise", "ayrıca", "yeniden", "tekrar", "resmen"})
_AND = frozenset({"ve", "veya", "ya", "ile"})
_OPEN = "“«„‹"
_CLOSE = "”»‟›"
_GAP = 4
_INHERITING = frozenset({"territory", "target", "road", "captive", "people", "forces", "delegation", "group"})
_NEAR_CLASS = {"CONSULT": "meeting", "AGREE": "agreement", "PROTEST": "protest", "ASSAULT": "attack"}


class SentenceReader:
    """Reads one sentence into drafts. `mentions` maps a token index to (mention index, end token)."""

    def __init__(
        self,
        sentence: Sentence,
        found: dict[int, tuple[int, int]],
        mentions: Sequence[Mention],
        words: Lexicon,
        context: Context,
    ) -> None:
        self.tokens = sentence.tokens
        self.size = len(sentence.tokens)
        self.found = found
        self.mentions = mentions
        self.words = words
        self.context = context
        self.ends = frozenset(end - 1 for _, end in found.values())
        self.stack: list[Phrase] = []
        self.base = 0
        self.drafts: list[Draft] = []
        self.waiting: list[Draft] = []
        self.conjunction = ""
        self.relating = False
        self.subject: list[Phrase] = []
        self.quotes: list[tuple[int, int]] = []
        self.quoted: list[Draft] = []
        self.speech: Draft | None = None
        self.clause_start = 0
        self.finite = False
        self.pending_say: tuple[Draft, str, list[Draft]] | None = None
        self.hearsay = False
        self.source: Report | None = None

    def read(self) -> list[Draft]:
        """All drafts of the sentence, those of no predicate among them."""
        index = 0
        if self.context.quote_open:
            self.quotes.append((0, 0))
        while index < self.size:
            index = self._step(index)
        self._finish()
        return self.drafts

    def _step(self, index: int) -> int:
        token = self.tokens[index]
        if index in self.found:
            return self._read_mention(index)
        if token.kind == "mark":
            self._read_mark(index, token)
            return index + 1
        if token.kind == "number":
            return index + 1
        word = self.words.find(token.low)
        end = self._read_function(index, token, word)
        if end:
            return end
        if token.suffix:
            case = read_suffix(token.suffix)
            if not (case and self._modifies(index, case)):
                self._push(Phrase(index, index + 1, _slot_of(case), known=False))
            return index + 1
        verb, noun = word.verb, word.noun
        if noun is not None and verb is not None:
            nominal = verb.kind in ("ma", "mak", "is")
            if (nominal and not self._is_governed(index, noun)) or (
                verb.kind == "finite" and not self._ends_clause(index)
            ):
                verb = None
        if noun is not None and verb is None and self._starts_compound(index, noun):
            self._push(Phrase(index, index + 1, _slot_of(noun.case), lemma=noun.lemma))
            return index + 1
        if verb is not None:
            self._read_verb(index, verb)
            return index + 1
        if noun is not None:
            self._read_noun(index, noun)
            return index + 1
        guessed = guess_verb(token.low) if not token.capital or index == 0 else None
        if guessed is None and self._ends_clause(index) and ends_finite(token.low) and not token.capital:
            guessed = Form("", True, "finite", tense="past")
        if guessed is not None:
            self._read_verb(index, guessed)
            return index + 1
        case = guess_case(token.low)
        if self.stack and self.stack[-1].adjective and self.stack[-1].end == index:
            self.stack[-1].slot = "adverb"
        if case and not self._modifies(index, case):
            self._push(Phrase(index, index + 1, _slot_of(case), known=False))
        return index + 1

    def _modifies(self, index: int, case: str) -> bool:
        """Whether the place in front only tells which ("Lima kesiminde"): then the two are one phrase."""
        if len(self.stack) == self.base:
            return False
        top = self.stack[-1]
        if top.slot != "" or not top.place or top.comma or top.end != index or len(top.mentions) != 1:
            return False
        top.slot, top.end = _slot_of(case), index + 1
        return True

    def _is_governed(self, index: int, noun: Form) -> bool:
        """Whether a planning or reporting verb follows at once: then `görüşmesi` is the verb's own noun."""
        if not noun.possessed or index + 1 >= self.size:
            return False
        verb = self.words.find(self.tokens[index + 1].low).verb
        if verb is None:
            return False
        roles = {
            role for option in self.words.options(verb.lemma) if not option.before for role in option.roles
        }
        return bool(roles & {"plan", "wish", "propose", "cancel"})

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

    # ------------------------------------------------------------------ phrases

    def _push(self, phrase: Phrase) -> None:
        if self.waiting:
            self._give_carrier(phrase)
        self.stack.append(phrase)

    def _give_carrier(self, phrase: Phrase) -> None:
        phrase.relatives = list(self.waiting)
        for draft in self.waiting:
            _tie_carrier(draft, phrase)
        self.waiting = []

    def _read_mention(self, index: int) -> int:
        number, end = self.found[index]
        mention = self.mentions[number]
        token = self.tokens[end - 1]
        case = mention.case or (read_suffix(token.suffix) if token.suffix else "")
        if not case and not token.suffix and not token.capital:
            case = read_common_case(token.low)
        phrase = Phrase(index, end, _slot_of(case), mentions=(number,), plural=mention.plural)
        phrase.place = mention.place is not None
        phrase.site = mention.kind == "place" and mention.entity < 0
        if mention.adjective and not case:
            phrase.slot, phrase.adjective = "adj", True
        waiting, self.waiting = self.waiting, []
        self.relating = bool(waiting)
        if self._joins(phrase, index):
            bound = bool(case) or self._bound(end)
            first = self.stack[-1]
            phrase = join_list(self.stack, self.base, phrase, conjunction=self.conjunction, bound=bound)
            for relative in first.relatives:
                _untie(relative, first)
            waiting = [*first.relatives, *waiting]
        elif mention.kind == "group" and mention.entity < 0:
            owners = self._take_owner(index)
            if owners and owners[0].mentions:
                phrase.mentions = list(owners[0].mentions)
                phrase.start = owners[0].start
                waiting = [*owners[0].relatives, *waiting]
        elif self.stack and self.stack[-1].slot == "adj" and self.stack[-1].end == index:
            self.stack[-1].slot = "adverb"
        self.conjunction = ""
        phrase.relatives = waiting
        for draft in waiting:
            _tie_carrier(draft, phrase)
        self.stack.append(phrase)
        return end

    def _bound(self, end: int) -> bool:
        if end >= self.size:
            return False
        token = self.tokens[end]
        roles = self.words.find(token.low).roles
        return token.low == "ile" or any(role.startswith("slot:") for role in roles)

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
            if lone and phrase.slot in ("", "gen"):
                return False
            before.slot = ""
            return True
        if before.slot not in ("", "adj", phrase.slot):
            return False
        before.slot = ""
        return True

    def _pairs_across(self, phrase: Phrase) -> bool:
        """`X ile yeni göreve gelen Y'ye`: the participle between them belongs to Y alone."""
        if not self.relating or not self.stack or phrase.slot in ("in", "from", "adj", "with"):
            return False
        before = self.stack[-1]
        if not (before.paired and before.slot == "with" and before.mentions):
            return False
        before.slot = ""
        return True

    def _read_noun(self, index: int, form: Form) -> None:
        lemma, start, roles = self._name_noun(index, form)
        predicate = self.words.nouns.get(lemma) or self.words.nouns.get(form.lemma)
        classes = self.words.classes.get(lemma) or self.words.classes.get(form.lemma, ())
        phrase = Phrase(
            index, index + 1, _slot_of(form.case), classes=classes, lemma=lemma, plural=form.plural
        )
        if "time" in roles:
            phrase.slot = "adverb"
            self.stack.append(phrase)
            return
        if "source" in roles:
            phrase.classes.append("source")
            phrase.start = self._find_start(index)
        phrase.possessed = (form.possessed or form.bare) and not form.ours
        compounded = phrase.possessed and self._absorb_modifier(start)
        waiting, self.waiting = self.waiting, []
        if form.bare:
            # a bare -I: the owned form behind a name, the object form otherwise
            owned = self._owns(start, form, roles, predicate=predicate is not None)
            phrase.possessed = owned or compounded
            if not phrase.possessed and not form.case:
                phrase.slot = "object"
        named = predicate is not None or bool(classes) or "source" in roles
        edge = start if named else min((item.first for item in waiting), default=index)
        taken = self._take_possessor(phrase, form, roles, edge, predicate=predicate, named=named)
        for owner in taken:
            if owner.slot in ("", "adj") and owner.relatives:
                waiting.extend(owner.relatives)
                for relative in owner.relatives:
                    _untie(relative, owner)
        complement = [item for item in self._take_complement(index) if item.clause]
        if predicate is not None:
            self._draft_noun(phrase, Draft(predicate, start, index + 1), taken, waiting)
        else:
            inherits = roles & {"stand-in", "source", "statement"} or _INHERITING.intersection(classes)
            for owner in taken:
                if inherits or owner.slot == "adj":
                    phrase.mentions.extend(owner.mentions)
                    phrase.start = min(phrase.start, owner.start)
                elif owner.mentions:
                    phrase.owner.append(owner)
            phrase.drafts = all_drafts(taken)
        if "hearsay" in roles:
            claimed = [item for item in waiting if "relative" in item.roles]
            waiting = [item for item in waiting if item not in claimed]
            phrase.clause = phrase.clause or bool(claimed)
            phrase.drafts.extend(claimed)
            mark_claims(claimed)
        self._qualify(complement, roles, phrase)
        phrase.relatives = list(waiting)
        for item in waiting:
            _tie_carrier(item, phrase)
        self.stack.append(phrase)

    def _name_noun(self, index: int, form: Form) -> tuple[str, int, frozenset[str]]:
        """Dictionary form, first token and roles of a noun, which may have words in front (`hava saldırısı`)."""
        roles = self.words.roles.get(form.lemma, frozenset())
        lemma, start = form.lemma, index
        for before, role in self.words.phrases.get(form.lemma, ()):
            if not role.startswith("slot:") and self._matches(before, index):
                lemma = f"{' '.join(before)} {form.lemma}"
                start = index - len(before)
                roles |= {role} if role else set()
                self._absorb(start)
                break
        classes = self.words.classes.get(lemma) or self.words.classes.get(form.lemma, ())
        if "forces" in classes or "delegation" in classes:
            roles |= {"stand-in"}
        return lemma, start, roles

    def _take_possessor(
        self,
        phrase: Phrase,
        form: Form,
        roles: frozenset[str],
        edge: int,
        *,
        predicate: Predicate | None,
        named: bool,
    ) -> list[Phrase]:
        """Take from the stack whose noun it is and, for a noun of engagement, its other arguments."""
        if not named:
            near = bool(self.stack) and self.stack[-1].end >= edge - 1
            return self._take_owner(edge) if phrase.possessed and near else []
        beside = self.stack[-1] if len(self.stack) > self.base else None
        if self.conjunction == "ve" and beside is not None and beside.slot == phrase.slot and form.plural:
            # "limanlara ve ticaret gemilerine": the second is a compound, not the far genitive's own
            return []
        taken = take_noun_phrases(
            self.stack,
            self.base,
            possessed=phrase.possessed and predicate is not None,
            start=edge,
            governed=self._is_governed(phrase.end - 1, form),
        )
        if not taken and phrase.possessed:
            taken = self._take_owner(edge, joined="stand-in" in roles)
        if predicate is not None or not taken:
            return taken
        if taken[0].slot not in ("gen", "adj", ""):
            self.stack.extend(taken)
            return []
        before = self.stack[-1] if len(self.stack) > self.base else None
        if (
            taken[0].slot != "gen"
            and before is not None
            and before.slot == "gen"
            and before.end == taken[0].start
            and not before.comma
        ):
            taken.insert(0, self.stack.pop())
        return taken

    def _draft_noun(
        self, phrase: Phrase, draft: Draft, taken: Sequence[Phrase], waiting: Sequence[Draft]
    ) -> None:
        draft.first = min((item.start for item in taken), default=draft.start)
        assign_noun_slots(draft, taken)
        self._mark_adjectives(draft, draft.end - 1)
        for item in waiting:
            _tie_noun(item, draft, phrase.lemma, self.words)
        phrase.draft = draft
        phrase.owner = list(draft.slots.get("possessor", ()))
        phrase.drafts = [draft, *all_drafts(taken)]
        self.drafts.append(draft)

    def _owns(self, index: int, form: Form, roles: frozenset[str], *, predicate: bool) -> bool:
        """Whether a name in front owns the noun whose ending leaves that open."""
        if len(self.stack) == self.base:
            return False
        top = self.stack[-1]
        if top.slot == "adj":
            return predicate
        for phrase in reversed(self.stack[self.base :]):
            if phrase.slot == "gen":
                return predicate or index - phrase.end <= 2
            if phrase.slot in ("", "adj", "object") or phrase.clause:
                break
        if top.slot != "" or not top.mentions or top.comma or top.end != index:
            return False
        lone = not any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base : -1])
        if top.site:
            return True
        if len(top.mentions) > 1 and "stand-in" not in roles and self.tokens[index - 2].core not in "-–":
            return False
        person = any(self.mentions[number].kind == "person" for number in top.mentions)
        return not person and ("stand-in" in roles or not lone or not form.plural)

    def _absorb_modifier(self, start: int) -> bool:
        """A plain noun right before an owned one only tells which (`ara önerisi`): one phrase."""
        if len(self.stack) > self.base:
            top = self.stack[-1]
            plain = (
                top.slot == "" and not top.mentions and not top.clause and not top.comma and top.draft is None
            )
            if plain and top.end == start and not top.plural:
                self.stack.pop()
                self.waiting.extend(top.relatives)
                for relative in top.relatives:
                    _untie(relative, top)
                return True
        return False

    def _absorb(self, start: int) -> None:
        """Forget the phrases from token `start` on: they are part of a longer word."""
        while len(self.stack) > self.base and self.stack[-1].start >= start:
            phrase = self.stack.pop()
            if phrase.draft in self.drafts:
                self.drafts.remove(phrase.draft)
            for relative in phrase.relatives:
                _untie(relative, phrase)
            self.waiting.extend(phrase.relatives)

    def _take_owner(self, index: int, *, joined: bool = True) -> list[Phrase]:
        if len(self.stack) <= self.base:
            return []
        top = self.stack[-1]
        near = index - top.end <= 2 and not top.comma and not top.clause
        if near and top.slot == "gen":
            return [self.stack.pop()]
        bare = top.slot in ("", "adj") and top.end == index and bool(top.mentions)
        if near and bare and (joined or len(top.mentions) == 1):
            return [self.stack.pop()]
        return []

    def _take_complement(self, index: int) -> list[Phrase]:
        if len(self.stack) > self.base:
            top = self.stack[-1]
            if top.clause and index - top.end <= 2 and top.slot in ("", "about", "against") and not top.comma:
                return [self.stack.pop()]
        return []

    def _qualify(self, complement: Sequence[Phrase], roles: frozenset[str], phrase: Phrase) -> None:
        for item in complement:
            phrase.drafts.extend(item.drafts)
            phrase.clause = phrase.clause or (item.clause and phrase.draft is None)
            phrase.classes.extend(name for name in item.classes if name not in phrase.classes)
            if item.draft is not None:
                _set_mood(item.draft, roles)
            if "hearsay" in roles:
                mark_claims(item.drafts)

    def _mark_adjectives(self, draft: Draft, index: int) -> None:
        for back in range(1, 4):
            if index - back < 0 or index - back in self.found:
                return
            roles = self.words.find(self.tokens[index - back].low).roles
            if "hypothetical" in roles:
                draft.mood = "hypothetical"
            if "plan" in roles:
                draft.mood, draft.tense = "plan", "future"

    def _find_start(self, index: int) -> int:
        """Where the phrase for a source begins that ends with the noun `index` (`Diplomatik kaynaklar`)."""
        start = index
        while start > 0 and index - start < 5:
            token = self.tokens[start - 1]
            if token.kind != "word" or token.suffix or start - 1 in self.ends:
                break
            word = self.words.find(token.low)
            if word.verb is not None or word.roles or guess_verb(token.low) or guess_case(token.low):
                break
            if word.noun is not None and word.noun.case:
                break
            start -= 1
        self._absorb(start)
        return start

    # ------------------------------------------------------------------ function words

    def _read_function(self, index: int, token: Token, word: Word) -> int:
        """Handle conjunctions, postpositions and hedges; the next index, or 0 if it is none of them."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        if token.low in _AND and not token.suffix:
            self.conjunction = "ile" if token.low == "ile" else "ve"
            if (
                token.low == "ile"
                and top is not None
                and top.end == index
                and top.slot in ("", "gen", "with")
            ):
                top.slot, top.paired = "with", True
                top.end = index + (0 if index + 1 in self.found else 1)
            elif token.low == "ve" and top is not None and top.clause:
                self.conjunction, top.comma = "", True
            return index + 1
        for before, role in self.words.phrases.get(token.low, ()):
            if role.startswith("slot:") and self._matches(before, index):
                self._absorb(index - len(before))
                top = self.stack[-1] if len(self.stack) > self.base else None
                if top is not None and index - len(before) - top.end <= 1:
                    top.slot, top.end = role[5:], index + 1
                return index + 1
        for role in word.roles:
            if role.startswith("slot:"):
                slot = role[5:]
                if top is not None and index - top.end <= 1 and top.slot not in ("quote",):
                    top.slot = slot
                    top.end = index + 1
                return index + 1
        if "according" in word.roles and top is not None:
            self._read_source(top)
            return index + 1
        if "hypothetical" in word.roles and top is not None and top.clause and top.end == index:
            self.stack.pop()
            if top.draft is not None:
                top.draft.mood = "hypothetical"
            return index + 1
        if "skip" in word.roles:
            return index + 1
        if "negate" in word.roles:
            if top is not None and top.draft is not None and top.end == index:
                top.draft.negated = True
            return index + 1
        if "deny" in word.roles and word.verb is None:
            subject = self.stack[self.base :]
            if any("hearsay" in self.words.roles.get(p.lemma, frozenset()) for p in subject):
                deny_before(self.context, Report("deny", index, index + 1), self.drafts)
            return index + 1
        return 0

    def _read_source(self, top: Phrase) -> None:
        """`top` stands before `göre`: a source, or the word for what was learned from one."""
        self.stack.pop()
        roles = self.words.roles.get(top.lemma, frozenset())
        if "hearsay" in roles and not top.mentions:
            self.hearsay = True
            return
        source = top
        if "learned" in roles:
            rest = self.stack[self.base :]
            told = [p for p in rest if p.slot == "from" and (p.mentions or "source" in p.classes)]
            told = told or [p for d in top.drafts for p in d.slots.get("from", ()) if p.classes or p.mentions]
            owner = [p for d in top.drafts for p in d.slots.get("subject", ())]
            choice = told or owner or ([top] if top.mentions else [])
            del self.stack[self.base :]
            if not choice:
                return
            source = choice[-1]
        if not source.mentions and "source" not in source.classes:
            return
        self.source = Report("say", source.start, source.end, tuple(source.mentions))
        self.context.source = self.source

    def _read_mark(self, index: int, token: Token) -> None:
        core = token.core
        top = self.stack[-1] if len(self.stack) > self.base else None
        if core == ",":
            if top is not None and index - top.end <= 1:
                top.comma = True
            self.conjunction = ""
        elif core in "-–" and top is not None and top.end == index and token.glued and top.mentions:
            self.conjunction = "-"
        elif core == ":" and self._announces():
            return
        elif core in ";:":
            self._close_main()
        elif core in _OPEN or (core == '"' and not self.quotes):
            self._open_quote()
        elif core in _CLOSE or core == '"':
            self._close_quote(index)
        elif core in ".!?…":
            self._close_main()

    def _leave_quote_open(self, speech: Draft) -> None:
        """A quotation behind a colon goes on in the next sentence: so does who says it."""
        speakers = speech.slots.get("subject", [])
        inside = self.drafts[self.quotes[-1][1] :]
        if speakers and speakers[0].mentions:
            report = Report("say", speakers[0].start, speakers[0].end, tuple(speakers[0].mentions))
            add_report(inside, report)
            self.context.speech = report

    def _read_fragment(self) -> None:
        """A headline or caption without a verb: its last noun of engagement takes what stands around it."""
        rest = self.stack[self.base :]
        noun = next((p for p in reversed(rest) if p.draft is not None and not p.draft.verb), None)
        if noun is None or noun.draft is None:
            return
        for phrase in rest:
            if phrase is noun or not phrase.mentions or phrase.clause:
                continue
            slot = {"": "subject", "gen": "possessor", "adj": "", "adverb": "", "quote": ""}.get(
                phrase.slot, phrase.slot
            )
            if slot == "from" and not phrase.place:
                slot = "possessor"
            if slot and not noun.draft.has(slot):
                noun.draft.fill(slot, phrase)

    def _announces(self) -> bool:
        """`Ordu: kente yeni saldırı`: whoever stands alone in front of the colon speaks."""
        rest = self.stack[self.base :]
        if self.quotes or self.drafts or len(rest) != 1 or rest[0].slot or not rest[0].mentions:
            return False
        speaker = self.stack.pop()
        self.source = Report("say", speaker.start, speaker.end, tuple(speaker.mentions))
        return True

    def _close_main(self) -> None:
        if self.quotes or not self.finite:
            return
        keep = [p for p in self.stack[self.base :] if p.slot == "" and p.mentions]
        if keep and not self.subject:
            self.subject = keep[:1]
        del self.stack[self.base :]
        self.clause_start = 0

    def _open_quote(self) -> None:
        if len(self.quotes) > 8:
            return
        self.quotes.append((self.base, len(self.drafts)))
        self.base = len(self.stack)

    def _close_quote(self, index: int) -> None:
        if not self.quotes:
            return
        base, first = self.quotes.pop()
        inside = self.drafts[first:]
        if not any(d.verb for d in inside) and not self.context.spoken:
            # no sentence in the quotes: a name or a term in them belongs to the clause around
            self.base = base
            return
        del self.stack[self.base :]
        self.base = base
        phrase = Phrase(index, index + 1, "quote")
        phrase.quote = True
        phrase.drafts = [*self.context.spoken, *inside]
        self.context.spoken = []
        if self.context.speech is not None:
            add_report(inside, self.context.speech)
            self.context.speech = None
        self.context.quote_open = False
        if self.speech is not None:
            speakers = self.speech.slots.get("subject", [])
            if speakers:
                add_report(
                    phrase.drafts,
                    Report("say", speakers[0].start, speakers[0].end, tuple(speakers[0].mentions)),
                )
        self.quoted = phrase.drafts
        self.stack.append(phrase)

    # ------------------------------------------------------------------ verbs

    def _matches(self, before: Sequence[str], index: int) -> int:
        """Whether the words `before` stand in front of token `index`; the index of the first, else 0."""
        position = index
        for wanted in reversed(before):
            position -= 1
            while (
                position >= 0
                and self.tokens[position].low in _CLITICS
                and wanted != self.tokens[position].low
            ):
                position -= 1
            if position < 0:
                return 0
            token = self.tokens[position]
            if token.low == wanted:
                continue
            noun = self.words.find(token.low).noun
            if noun is None or noun.lemma != wanted:
                return 0
        return position + 1

    def _starts_compound(self, index: int, noun: Form) -> bool:
        """Whether the noun only is the first part of a compound verb right behind it (`kabul etti`)."""
        position = index + 1
        while position < self.size and self.tokens[position].low in _CLITICS:
            position += 1
        if position >= self.size or position in self.found:
            return False
        verb = self.words.find(self.tokens[position].low).verb
        if verb is None:
            return False
        options = self.words.compounds.get(verb.lemma, ())
        return any(option.before and option.before[-1] == noun.lemma for option in options)

    def _read_verb(self, index: int, form: Form) -> None:
        token_start, predicate, roles = index, None, frozenset[str]()
        for option in self.words.options(form.lemma):
            start = self._matches(option.before, index) if option.before else index + 1
            if start:
                token_start, predicate, roles = start - 1, option.predicate, option.roles
                break
        if self._is_participle(index, form):
            form = _as_participle(form)
        draft = Draft(predicate, token_start, index + 1, verb=form.lemma or "?")
        draft.form, draft.roles = form, roles
        absorbed = [p for p in self.stack[self.base :] if p.start >= token_start or p.end > token_start]
        if absorbed:
            self.stack = [p for p in self.stack if p not in absorbed]
        taken = take_phrases(self.stack, self.base, form, known=predicate is not None)
        assign_slots(draft, taken, form)
        for phrase in absorbed:
            for relative in phrase.relatives:
                _untie(relative, phrase)
                copy_slots(draft, relative)
            if phrase.draft is not None:
                copy_slots(draft, phrase.draft)
                if phrase.draft in self.drafts and predicate is not None:
                    self.drafts.remove(phrase.draft)
        draft.first = min((p.start for p in taken), default=token_start)
        draft.tense = "none" if form.tense not in ("past", "present", "future") else form.tense  # type: ignore[assignment]
        draft.passive, draft.negated, draft.older = form.passive, form.negated, form.older
        if form.able and form.negated:
            draft.cancelled = True
        if form.conditional or (form.able and not form.negated) or (form.negated and "manner" in roles):
            # "yüz yüze görüşmedi" denies the manner, not the meeting
            draft.mood = "hypothetical"
        elif form.kind == "mak":
            draft.mood = "wish"
        elif form.hearsay and form.kind == "finite":
            if self.context.source is None or self.hearsay:
                draft.mood = "claim"
            else:
                draft.reports.append(self.context.source)
        draft.nested = form.kind != "finite" or bool(self.quotes)
        if (
            form.kind in ("ma", "mak")
            and not form.possessed
            and not any(p.mentions or p.classes for p in taken)
        ):
            # "bırakmanın bir adım olduğunu": speaks of the act as such, tells none
            draft.predicate = None
        draft.inner = all_drafts(taken)
        main = self._merge_light(draft, taken)
        main.inner = draft.inner
        if main is draft:
            self.drafts.append(draft)
        if form.kind == "finite":
            self._finish_main(main, draft, taken, index)
        else:
            self._finish_nested(main, draft, taken, index, form)

    def _is_participle(self, index: int, form: Form) -> bool:
        if form.kind != "finite" or form.conditional or form.older or form.plural:
            return False
        if not (form.hearsay or (form.tense == "future")):
            return False
        if self._ends_clause(index) or index + 1 >= self.size:
            return False
        following = self.words.find(self.tokens[index + 1].low)
        return "after-verb" not in following.roles and following.verb is None

    def _merge_light(self, draft: Draft, taken: Sequence[Phrase]) -> Draft:
        """A light verb lends its ending to the noun of engagement that it carries (`görüşme yaptı`)."""
        carried = self.words.light.get(draft.verb)
        happens = "happen" in draft.roles
        if len(self._before(draft)) > 1 or (draft.predicate is not None and not carried):
            return draft
        if not carried and not happens:
            return draft
        for phrase in reversed(taken):
            noun = phrase.draft
            if noun is None or phrase.clause or noun.verb:
                continue
            if phrase.slot not in ("", "object", "gen", "in", "to", "subject"):
                continue
            if not (carried and phrase.lemma in carried) and not (happens and phrase.slot in ("", "gen")):
                continue
            _lend(draft, noun)
            draft.slots = {
                slot: [p for p in phrases if p is not phrase] for slot, phrases in draft.slots.items()
            }
            copy_slots(noun, draft)
            if noun.slots.get("of") == noun.slots.get("possessor"):
                noun.slots.pop("of", None)
            return noun
        return draft

    def _before(self, draft: Draft) -> range:
        return range(draft.start, draft.end)

    def _finish_nested(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int, form: Form
    ) -> None:
        self._govern(main, draft, taken)
        if form.kind == "converb":
            main.shared = True
            phrase = Phrase(draft.first, index + 1, "adverb")
            phrase.clause = True
            phrase.draft, phrase.drafts = main, [main, *all_drafts(taken)]
            if not main.has("subject"):
                self._share_subject(main)
            self.stack.append(phrase)
            return
        if form.kind == "an" and not form.case:
            if self._noun_follows(index):
                self.waiting.append(draft if main is draft else main)
            return
        relative = form.kind in ("dik", "acak") and form.possessed and form.case == ""
        if relative and self._noun_follows(index):
            draft.roles = draft.roles | {"relative"}
            if not main.has("subject"):
                main.shared = True
            self.waiting.append(draft if main is draft else main)
            return
        phrase = Phrase(draft.first, index + 1, _slot_of(form.case), plural=form.plural)
        phrase.clause = form.kind != "an"
        if phrase.clause:
            phrase.classes.append("clause")
        phrase.draft = main
        phrase.drafts = [main, *all_drafts(taken)]
        if main.predicate is not None and form.kind != "an":
            name = _NEAR_CLASS.get(main.predicate.senses[0].category) if main.predicate.senses else None
            if name:
                phrase.classes.append(name)
        if not main.has("subject") and not main.passive:
            before = self.stack[-1] if len(self.stack) > self.base else None
            if (
                before is not None
                and before.clause
                and before.slot == phrase.slot
                and before.draft is not None
            ):
                main.slots["subject"] = list(before.draft.slots.get("subject", ()))
            else:
                main.shared = True
        self.stack.append(phrase)

    def _noun_follows(self, index: int) -> bool:
        nxt = index + 1
        while nxt < self.size and self.tokens[nxt].core in ('"', *_OPEN):
            nxt += 1
        if nxt >= self.size:
            return False
        if nxt in self.found:
            return True
        token = self.tokens[nxt]
        if token.kind == "mark" or token.low in ("ve", "ile"):
            return False
        if token.kind == "number":
            return True
        word = self.words.find(token.low)
        if any(role.startswith("slot:") or role in ("according", "after-verb") for role in word.roles):
            return False
        if (
            word.verb is not None
            and word.noun is None
            and word.verb.kind in ("finite", "converb", "an", "ma")
        ):
            return False
        if word.noun is not None and self._starts_report(nxt):
            return False
        return not (self._ends_clause(nxt) and word.noun is None and ends_finite(token.low))

    def _starts_report(self, index: int) -> bool:
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None:
                continue
            for option in self.words.options(verb.lemma):
                start = self._matches(option.before, position) if option.before else 0
                if start and start - 1 == index and option.roles:
                    return True
            return False
        return False

    def _share_subject(self, draft: Draft) -> None:
        for phrase in reversed(self.stack[self.base :]):
            if phrase.slot == "" and phrase.mentions and not phrase.clause:
                draft.fill("object" if draft.passive else "subject", phrase)
                return

    def _finish_main(self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int) -> None:
        main.last = index + 1
        self.finite = True
        subject = [p for p in taken if p.slot == "" and p.mentions and not p.clause and not p.site]
        named = any(
            p.slot == "" and not p.clause and (p.classes or p.draft or not p.known) for p in taken
        ) or (main.predicate is None and any(p.slot == "" and p.clause for p in taken))
        if subject:
            self.subject = subject[:1]
        elif (
            not main.passive
            and not named
            and not main.has("subject")
            and "impersonal" not in draft.roles
            and not (draft.form is not None and draft.form.ours)
        ):
            if self.subject and not self.quotes:
                main.fill("subject", self.subject[0])
            elif self.context.subject and not self.quotes:
                inherited = Phrase(0, 0, "", mentions=self.context.subject)
                main.fill("subject", inherited)
                self.subject = [inherited]
        if main is not draft and draft is not None and not draft.has("subject") and main.has("subject"):
            draft.slots["subject"] = main.slots["subject"]
        holder = main.slots.get("subject") or ([*subject] if subject else [])
        for item in all_drafts(taken):
            if item.shared and item is not main and not item.has("subject") and not item.passive and holder:
                item.slots["subject"] = list(holder)
        _claim_addressee(main, [*taken, *draft.slots.get("about", ())])
        self._govern(main, draft, taken)
        kind = find_kind(draft.roles)
        if kind and not draft.passive and not draft.has("subject"):
            self.pending_say = (draft, kind, all_drafts(p for p in taken if p.clause or p.quote))
        if kind:
            self.speech = draft
        if main.older:
            for item in self.drafts:
                if item.form is not None and item.form.hearsay and item.mood == "claim" and not item.nested:
                    item.mood, item.older = "fact", True

    def _govern(self, main: Draft, draft: Draft, taken: Sequence[Phrase]) -> None:
        """What the verb does to the clauses and nouns it governs: reports, plans, cancels, denies them."""
        roles = draft.roles
        if not roles:
            return
        kind = find_kind(roles)
        if "deny-claim" in roles and any(self._is_claim(phrase) for phrase in taken):
            kind = "deny"
        if kind:
            quoted = self.quoted if "quote" in roles or kind == "say" else []
            attach_report(draft, taken, self.context, kind=kind, quoted=quoted)
            if quoted:
                self.quoted = []
            if kind == "deny":
                nouns = [p for p in taken if "hearsay" in self.words.roles.get(p.lemma, frozenset())]
                if nouns:
                    speakers = draft.slots.get("subject", [])
                    mentions = tuple(speakers[0].mentions) if speakers else ()
                    deny_before(self.context, Report("deny", draft.start, draft.end, mentions), self.drafts)
        for phrase in taken:
            target = phrase.draft
            if target is None or target is main or phrase.slot in ("adverb", "quote"):
                continue
            if phrase.clause or "cancel" in roles:
                heads = [d for d in _heads(phrase) if d is not main]
                for item in heads:
                    _set_mood(item, roles)
                    if "propose" in roles:
                        _invite(item, draft)
                    if "cancel" in roles and phrase.slot in ("", "object", "gen"):
                        item.cancelled = not draft.negated
            elif phrase.slot in ("", "object", "gen") and roles & {"plan", "propose", "wish"}:
                _set_mood(target, roles)

    def _is_claim(self, phrase: Phrase) -> bool:
        """Whether someone says it is so: a claim, or a clause in -DIK (`saldırdığını reddetti`)."""
        form = phrase.draft.form if phrase.clause and phrase.draft is not None else None
        told = "hearsay" in self.words.roles.get(phrase.lemma, frozenset())
        return told or (form is not None and form.kind == "dik")

    # ------------------------------------------------------------------ the end

    def _finish(self) -> None:
        if self.pending_say is not None:
            draft, kind, told = self.pending_say
            behind = [p for p in self.stack[self.base :] if p.slot == "" and p.mentions]
            if behind:
                speaker = behind[-1]
                add_report(told, Report(kind, speaker.start, speaker.end, tuple(speaker.mentions)))
        if not self.finite and not self.context.quote_open:
            self._read_fragment()
        if self.hearsay:
            mark_claims(self.drafts)
        if self.source is not None:
            for draft in self.drafts:
                if not draft.reports:
                    draft.reports.append(self.source)
        if self.context.speech is not None:
            add_report(self.drafts, self.context.speech)
        if self.quotes and self.speech is not None:
            self._leave_quote_open(self.speech)
        if self.quotes:
            self.context.quote_open = True
        elif self.context.quote_open:
            self.context.quote_open = False
        if self.subject and self.subject[0].mentions and not self.quotes:
            self.context.subject = list(self.subject[0].mentions)
        elif self.quotes and self.stack:
            speakers = [p for p in self.stack if p.slot == "" and p.mentions and not p.clause]
            if speakers:
                self.context.subject = list(speakers[0].mentions)


def _invite(meeting: Draft, proposal: Draft) -> None:
    """Who proposes a meeting would host it, those to whom it is proposed would sit there."""
    if meeting.predicate is None or not any(s.category == "CONSULT" for s in meeting.predicate.senses):
        return
    for slot, source in (("subject", "subject"), ("with", "to")):
        if not meeting.has(slot) and proposal.has(source):
            meeting.slots[slot] = list(proposal.slots[source])


def _claim_addressee(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'e ... -ması çağrısında bulundu": whoever stands first in the called-for clause is called upon."""
    if main.predicate is None:
        return
    roles = {slot for sense in main.predicate.senses for slot in sense.recipients}
    for slot in ("to", "from"):
        if slot not in roles or main.has(slot):
            continue
        for phrase in phrases:
            inner = phrase.draft
            if not phrase.clause or inner is None or inner is main or inner.slots.get(slot) is None:
                continue
            named = [item for item in inner.slots[slot] if item.mentions and not item.site]
            told = [item for item in inner.slots.get("subject", ()) if item.start >= phrase.start]
            if named and not told:
                main.fill(slot, named[0])
                inner.slots[slot] = [item for item in inner.slots[slot] if item is not named[0]]
                return


def _untie(draft: Draft, phrase: Phrase) -> None:
    for slot in ("carrier", "object", "subject"):
        if draft.slots.get(slot) == [phrase]:
            del draft.slots[slot]


def _slot_of(case: str) -> str:
    return CASE_SLOTS.get(case, "")


def _as_participle(form: Form) -> Form:
    return Form(
        form.lemma,
        True,
        "an",
        tense=form.tense,
        negated=form.negated,
        able=form.able,
        passive=form.passive,
    )


def _heads(phrase: Phrase) -> list[Draft]:
    return [phrase.draft] if phrase.draft is not None else []


def _set_mood(draft: Draft, roles: frozenset[str]) -> None:
    if roles & {"plan", "propose"}:
        draft.cancelled = False
    if "plan" in roles:
        draft.mood, draft.tense = "plan", "future"
    elif "propose" in roles and draft.mood == "fact":
        draft.mood = "propose"
    elif roles & {"wish", "hypothetical"} and draft.mood == "fact":
        draft.mood = "wish" if "wish" in roles else "hypothetical"


def _lend(verb: Draft, noun: Draft) -> None:
    """Give a noun the tense, negation and extent of the verb that carries it."""
    noun.tense, noun.passive, noun.older = verb.tense, verb.passive, verb.older
    noun.negated = noun.negated or verb.negated
    noun.cancelled = noun.cancelled or verb.cancelled
    if noun.mood == "fact":
        noun.mood = verb.mood
    noun.nested = verb.nested
    noun.form = verb.form
    noun.first = min(noun.first, verb.first)
    noun.last = max(noun.last, verb.end)
    if verb.start - noun.end <= _GAP:
        noun.end = max(noun.end, verb.end)


def _tie_noun(item: Draft, noun: Draft, lemma: str, words: Lexicon) -> None:
    """A relative clause before a noun of engagement tells its arguments (`X'in Y ile yaptığı görüşme`)."""
    if "cancel" in item.roles and item.passive:
        noun.cancelled = True
    if "plan" in item.roles and item.passive:
        noun.mood, noun.tense = "plan", "future"
    for inner in item.inner:
        if "happen" in inner.roles and inner.tense == "future" and item.passive:
            # "2 Nisan'da yapılacağı açıklanan oturum"
            copy_slots(noun, inner)
            noun.mood, noun.tense, noun.first = "plan", "future", min(noun.first, inner.first)
    light = lemma in words.light.get(item.verb, ())
    if light or (item.predicate is None and "happen" in item.roles):
        tense, cancelled = item.tense, item.cancelled
        copy_slots(noun, item)
        noun.tense = tense
        noun.negated, noun.cancelled = item.negated, noun.cancelled or cancelled
        noun.first = min(noun.first, item.first)


def _tie_carrier(draft: Draft, phrase: Phrase) -> None:
    """The noun behind a participle is its subject (active -An), its object (passive, -DIK), at any rate its carrier."""
    if phrase.slot == "adverb" or draft is phrase.draft:
        return
    if not phrase.mentions and "people" in phrase.classes:
        phrase.mentions.extend(number for owner in draft.slots.get("at", ()) for number in owner.mentions)
    draft.fill("carrier", phrase)
    if draft not in phrase.drafts:
        phrase.drafts.append(draft)
    if "relative" in draft.roles or draft.passive:
        if not draft.has("object"):
            draft.fill("object", phrase)
    elif not draft.has("subject"):
        draft.slots["subject"] = [phrase]
        for item in draft.inner:
            if item.shared and not item.has("subject") and not item.passive:
                item.slots["subject"] = [phrase]
