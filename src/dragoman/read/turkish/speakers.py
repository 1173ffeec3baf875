"""Who a report names as its source, known to the pack or not: "yerel basın", "İran devlet televizyonu"."""

import re
from collections.abc import Sequence

from dragoman.languages.predicates import press_stems
from dragoman.languages.tolls import tolls
from dragoman.read.frames import Report
from dragoman.read.tokens import lower
from dragoman.read.turkish.endings import find_case_start
from dragoman.read.turkish.lexicon import lexicon
from dragoman.read.turkish.morphology import OWNING
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import REPORTING
from dragoman.read.turkish.state import SentenceState

_HELD_IN = re.compile(r"(?:n?[dt]|(?<=[ıiuü])n|(?<=l[ae]r)|(?<=[ae])y)[ae]$")
"""The ending of where something was printed, or of those by whom (`basını|nda yer alan`, `basın|a göre`)."""
_OWNER = re.compile(r"(?:(?<=[aeıioöuü])n)?[ıiuü]n$")
ONE = "bir"
_RANKED = frozenset({"üst", "düzey"})
_FURTHEST = 5
"""Words that a source may have in front of its noun, or behind a name that belongs to it."""


class SourceReader(SentenceState):
    """Finds the source in front of `göre` and the whole phrase of a speaker, as a part of reading a sentence."""

    def _read_source(self, top: Phrase) -> None:
        """`top` stands before `göre`: a source, or the word for what was learned from one."""
        self.stack.pop()
        roles = self.words.roles.get(top.lemma, frozenset())
        if "hearsay" in roles and not top.mentions and not ("learned" in roles and self._tellers(top)):
            self.hearsay = True
            owners = [p for d in top.drafts for p in d.slots.get("subject", ()) if p.mentions]
            owners = owners or [p for p in top.owner if p.mentions or self._is_press(p)] or self._tellers(top)
            if owners:
                self._reach_owner(owners[0])
                self.source = Report("claim", *self._span(owners[0]), tuple(owners[0].mentions))
            return
        if self._is_rumour(top):
            self.hearsay = True
            slots = top.draft.slots if top.draft is not None else {}
            start = min([top.start, *(p.start for held in slots.values() for p in held)])
            if start - 1 in self.ends:
                # "Lima kulislerinde konuşulanlara göre"
                start = next(first for first, (_, end) in self.found.items() if end == start)
            self.source = Report("claim", start, top.end, ())
            return
        source = top
        if top.clause and top.draft is not None:
            told = [p for p in top.draft.slots.get("subject", ()) if self._may_speak(p)]
            if not told or not REPORTING.intersection(top.draft.roles):
                return
            source = told[0]
        elif "learned" in roles:
            choice = self._tellers(top) or ([top] if top.mentions else [])
            self._clear_source([*choice[-1:], top])
            if not choice or "figure" in roles:
                # "ordunun verdiği rakama göre": from the army is the number, and not that it happened
                return
            source = choice[-1]
        elif not self._may_speak(top):
            return
        self._reach_owner(source)
        start, end = self._span(source)
        self.source = Report("say", start, end, tuple(source.mentions))
        self.context.source = self.source

    def _clear_source(self, told: Sequence[Phrase]) -> None:
        """Forget what stands before what was learned, but for what a comma parts from it.

        "X, dün baskında, ordunun verdiği bilgiye göre ... öldürdü": X is no part of the source.
        """
        begins = min(phrase.start for phrase in told)
        apart = [at for at in range(self.base, len(self.stack)) if self.stack[at].comma]
        apart = [at + 1 for at in apart if self.stack[at].end <= begins and self.stack[at] not in told]
        del self.stack[max([self.base, *apart]) :]

    def _is_rumour(self, top: Phrase) -> bool:
        """`kulislerde konuşulanlara göre`, `iddia edilenlere göre`: what is said, nobody tells by whom."""
        said = top.draft
        if said is None or said.form is None or said.form.kind != "an" or not said.form.passive:
            return False
        if REPORTING.isdisjoint(said.roles):
            return False
        return not any(said.find_named(slot) for slot in ("subject", "from"))

    def _tellers(self, learned: Phrase) -> list[Phrase]:
        """Those whom something was learned from (`X'ten alınan bilgi`, `X'in yaptığı açıklama`, `X'in haberi`)."""
        drafts = [*learned.drafts, *(d for d in learned.relatives if d not in learned.drafts)]
        aired = [
            p for d in drafts if d.form is not None and d.form.kind == "an" for p in d.slots.get("in", ())
        ]
        if aired and self._is_press(aired[0]):
            # "X basınında yer alan haber": not the report is the source, but who prints it
            self._reach_owner(aired[0])
            return aired[:1]
        told = [p for p in self.stack[self.base :] if p.slot == "from" and self._may_speak(p)]
        told = told or [p for d in drafts for p in d.slots.get("from", ()) if self._may_speak(p)]
        told = told or [p for d in drafts for p in d.slots.get("to", ()) if "source" in p.classes]
        told = told or [p for d in drafts for p in d.slots.get("subject", ()) if self._may_speak(p)]
        # "X gazetesinde yer alan haber"
        told = told or [p for d in drafts for p in d.slots.get("in", ()) if p.lemma and self._may_speak(p)]
        return told or [p for p in (*learned.owner, *_holders(learned)) if self._may_speak(p)]

    def _is_press(self, phrase: Phrase) -> bool:
        """Whether the last word of the phrase is one for the press, which no title and no name makes a body."""
        return phrase.end > phrase.start and self.tokens[phrase.end - 1].low.startswith(press_stems("tr"))

    def _reach_owner(self, source: Phrase) -> None:
        """`Peru basınına göre`, `Perulu gazetelere göre`: the land in front only tells whose press it is."""
        if source.owner and source.owner[0].end == source.start:
            source.start = source.owner[0].start
        owner = self._top
        if owner is None or owner.end != source.start or owner.comma or not self._is_press(source):
            return
        if owner.slot in ("", "adj", "gen") and owner.mentions and not owner.clause:
            self.stack.pop()
            source.start = owner.start

    def _hear_statement(self, phrase: Phrase, waiting: Sequence[Draft], owners: Sequence[Phrase]) -> None:
        """ "X'ten yapılan açıklamada ... kınandı": X says it, and what is said without a subject is X's act."""
        told = [p for d in waiting for p in d.slots.get("from", ()) if p.mentions and not p.site]
        # "bakanlıkça yapılan açıklamada"
        told = told or [p for d in waiting if d.passive for p in d.slots.get("subject", ()) if p.mentions]
        told = told or [p for p in owners if p.mentions and p.slot == "gen"]
        # "ordunun yayımladığı bildiride", "bakanlığın resmi sitesinde yayımlanan açıklamada"
        told = told or [p for d in waiting for p in self._issuers(d)]
        told = told or [p for d in waiting for p in d.slots.get("from", ()) if self._may_speak(p)]
        told = told or [p for d in waiting for p in d.slots.get("to", ()) if "source" in p.classes]
        if told:
            start, end = self._span(told[0])
            self.source = Report("say", start, end, tuple(told[0].mentions))
            self.context.source = self.source
            self.stater = told[0].mentions
            phrase.mentions = []
        elif not owners and not waiting and self.context.source is not None:
            self.stater = list(self.context.source.mentions)

    def _issuers(self, issued: Draft) -> list[Phrase]:
        """Those who issue a statement: the subject of the clause before it, or whose page or account it is from."""
        kind = issued.form.kind if issued.form is not None else ""
        if kind == "dik":
            return [p for p in issued.find_named("subject") if p.slot == "gen"]
        paths = [p for slot in ("from", "in") for p in issued.slots.get(slot, ()) if not p.mentions]
        if not issued.passive or not paths or any("source" in p.classes for p in paths):
            return []
        owners = [*(o for p in paths for o in p.owner), *issued.slots.get("of", ()), *self.stack[self.base :]]
        return [p for p in owners if p.slot == "gen" and p.mentions][:1]

    def _may_speak(self, phrase: Phrase) -> bool:
        """Whether a phrase may be a source: anybody named, or a noun that is no clause, place or time."""
        if phrase.mentions or "source" in phrase.classes:
            return True
        return phrase.end > phrase.start and not (phrase.clause or phrase.quote or phrase.site)

    def _span(self, phrase: Phrase) -> tuple[int, int]:
        """The tokens of a speaker: of one that nobody named, all of its words; of a name also what is his.

        "Le Matin gazetesi" is more than its noun, "İran devlet televizyonu," more than the country.
        """
        start, end = phrase.start, phrase.end
        if phrase.slot == "by" and end - start > 1 and self.words.find(self.tokens[end - 1].low).slot == "by":
            end -= 1  # "bakanlık tarafından"
        if not phrase.mentions:
            while start > 0 and phrase.start - start < _FURTHEST and self._belongs(start - 1):
                start -= 1
            if start - 1 in self.ends and self._is_press(phrase):
                # "Yunan basını", "İsrail medyası"
                start = next(first for first, (_, end) in self.found.items() if end == start)
        if phrase.slot == "":
            stop = end
            while stop < self.size and stop - end < _FURTHEST and self._belongs(stop):
                stop += 1
            if stop < self.size and self.tokens[stop].core == ",":
                end = stop
        return start, end

    def _belongs(self, index: int) -> bool:
        token = self.tokens[index]
        if token.kind != "word" or index in self.found or index in self.ends:
            return False
        if token.low == ONE or token.low in _RANKED or token.low in tolls("tr").numbers:
            return True
        if token.low.endswith(OWNING):
            return False
        word = self.words.find(token.low)
        if word.slot or word.function or (word.verb is not None and word.noun is None):
            return False
        timed = word.noun is not None and "time" in self.words.roles.get(word.noun.lemma, frozenset())
        return not timed and not (word.noun is not None and word.noun.case)


def _holders(phrase: Phrase) -> list[Phrase]:
    return [phrase.holder] if phrase.holder is not None else []


def find_source_end(word: str, *, following: str = "", name: bool = False) -> int:
    """How many characters of a source's last word stay without its case ending (`basın|a göre`).

    Of a `name` nothing is cut but what stands behind a possessive (`Savunma Bakanlığı|nın`).
    """
    if name:
        return find_case_start(word)
    low = lower(word, language="tr")
    if (owning := _OWNER.search(low)) is not None and low[: owning.start()] in press_stems("tr"):
        return owning.start()  # "yerel medya|nın"
    if low.startswith(press_stems("tr")) and (held := _HELD_IN.search(low)) is not None:
        plain = [cut for cut in (1, 2) if low[:-cut] in press_stems("tr")]
        return len(low) - plain[0] if plain else held.start()
    noun = lexicon("tr").find(low).noun
    asked = following.startswith(("göre", "dayan"))
    cased = noun is not None and (noun.case == "abl" or (noun.case == "dat" and asked))
    if noun is not None and cased and not (noun.possessed or noun.plural):
        return min(len(noun.lemma), len(word))
    return find_case_start(word, following=following)
