"""What stands behind a verb form, which tells what part its clause has in the sentence."""

from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.state import SentenceState

_CLAUSE = 12
_OWN_ACT = frozenset({"aspect", "unrealised"})
"""Verbs whose subject does himself what the infinitive before them tells."""


class OutlookReader(SentenceState):
    """Looks ahead of a verb, as a part of reading a sentence."""

    def _tells_reason(self, index: int) -> bool:
        """Whether a noun of reason in the instrumental follows: `sağladığı gerekçesiyle`."""
        noun = self.words.find(self.tokens[index + 1].low).noun if index + 1 < self.size else None
        return noun is not None and noun.case == "ins" and "reason" in self.words.classes.get(noun.lemma, ())

    def _tells_purpose(self, index: int) -> bool:
        """Whether a word of purpose follows: `protesto etmek için`."""
        return index + 1 < self.size and "purpose" in self.words.find(self.tokens[index + 1].low).roles

    def _leads(self, index: int, form: Form) -> bool:
        """ "X'in merkez kurulması konusunda anlaştığı": whether what follows is about this act and needs a subject."""
        if form.kind != "ma" or form.case not in ("", "dat") or index + 1 >= self.size:
            return False
        if form.case == "dat":
            # "X'in üs kurulmasına razı olduğu"
            near = [self.words.find(token.low).verb for token in self.tokens[index + 1 : index + 4]]
            return any(v is not None and v.kind in ("dik", "acak") and v.possessed for v in near)
        if self.words.find(self.tokens[index + 1].low).slot not in ("about", "for"):
            return False
        held = self.words.find(self.tokens[index + 2].low).noun if index + 2 < self.size else None
        if held is not None and held.possessed and not held.bare and form.passive and form.case == "":
            # "X'in bir merkez kurulması yönündeki önerisi": the proposal is X's
            return True
        for position in range(index + 2, min(index + _CLAUSE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None and not verb.passive and verb.kind in ("dik", "acak") and verb.possessed:
                return True
        return False

    def _is_begun(self, index: int, form: Form) -> bool:
        """ "mevzileri boşaltmaya yeniden başladı", "Y'yi desteklemeye hazır": whether such a verb comes next."""
        if form.kind not in ("ma", "mak") or form.possessed:
            return False
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None:
                _, option = self._find_compound(position, verb.lemma)
                return option is not None and not _OWN_ACT.isdisjoint(option.roles)
        return False

    def _stands_aside(self, index: int, form: Form) -> bool:
        """ "gelmesinin ardından ... yaptığı": whether a postposition and then another such clause follow."""
        if form.kind not in ("ma", "dik", "acak", "is") or not form.possessed or index + 1 >= self.size:
            return False
        if not self.words.find(self.tokens[index + 1].low).slot:
            return False
        for position in range(index + 2, min(index + _CLAUSE * 2, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None and verb.kind in ("dik", "acak", "ma") and verb.possessed:
                return True
        return False

    def _is_participle(self, index: int, form: Form) -> bool:
        """`görüşecek bakan`, `dağılmış ordu`: whether a form that looks finite stands before its noun."""
        if form.kind != "finite" or form.conditional or form.older or form.plural:
            return False
        if not (form.hearsay or (form.tense == "future")):
            return False
        if self._ends_clause(index) or index + 1 >= self.size:
            return False
        if self.tokens[index + 1].low == "olan":
            return True
        following = self.words.find(self.tokens[index + 1].low)
        return "after-verb" not in following.roles and (following.verb is None or following.noun is not None)

    def _is_told(self, index: int) -> bool:
        """`görüştüğü iddia edildi`, `görüşeceği bildirildi`: whether a verb stands at `index`."""
        if index >= self.size:
            return False
        word = self.words.find(self.tokens[index].low)
        if word.noun is not None and self._starts_compound(index, word.noun):
            return True
        return (
            word.verb is not None and word.noun is None and word.verb.kind == "finite" and word.verb.passive
        )

    def _precedes_active(self, index: int) -> bool:
        """Whether the noun at `index` stands before the active verb that ends its clause."""
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None and self._ends_clause(position):
                return verb.kind == "finite" and not verb.passive
            if self.tokens[position].kind != "word":
                return False
        return False

    def _precedes_stated(self, index: int, *, several: bool) -> bool:
        """`Peru talebi inceleyeceğini bildirdi`: whether a clause follows that whoever stands in front tells.

        Of `several` also one in the plural that tells of themselves, whatever verb is behind it.
        """
        for position in range(index + 1, min(index + 3, self.size)):
            word = self.words.find(self.tokens[position].low)
            verb = word.verb or word.guess
            if verb is None:
                continue
            if verb.kind not in ("dik", "acak") or verb.passive:
                return False
            after = self.words.find(self.tokens[position + 1].low).verb if position + 1 < self.size else None
            told = after is not None and after.kind == "finite" and not after.passive
            many = verb.plural or self.tokens[position].low.endswith(("larını", "lerini"))
            return (several and many) or (told and verb.case == "acc" and self._ends_clause(position + 1))
        return False
