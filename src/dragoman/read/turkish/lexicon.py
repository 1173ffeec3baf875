"""The Turkish pack compiled for reading: stems, compounds, cues and noun classes in one place."""

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from dragoman.languages.clause_cues import clause_cues
from dragoman.languages.predicates import Predicate, noun_classes, predicates
from dragoman.read.turkish.endings import ends_finite, guess_case, guess_verb
from dragoman.read.turkish.morphology import Form, fold, read_noun_ending, read_verb_ending

_SOFTENED = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}
_VERB_SOFTENED = ("et", "git", "tat", "güt")
_FUSED = ("bet", "det", "fet", "het", "net", "pset", "hset", "sset", "mret", "vret", "yret", "tlet", "zlet")
_VOICELESS = "fstkçşhp"
_LONGEST = 40
_CONJUNCTIONS = frozenset({"ve", "veya", "ya", "ile"})
_KEPT_FORMS = 200_000
OUR_LAND = "ülkemiz"


class Compound(Struct, frozen=True, gc=False):
    """One reading of a verb: the words in front of it, the predicate it is, the cues it gives."""

    before: tuple[str, ...]
    predicate: Predicate | None
    roles: frozenset[str]


class Word(Struct, frozen=True, gc=False):
    """What the pack knows of one form: as a verb, as a noun, as a function word.

    Of a form that it does not know, `guess` is the verb it looks like, `case` the case, `final` whether it
    would end a clause, `act` the bare act it may name (`çekilme kararı`). `slot` is what it marks as a
    postposition; `land` tells "our country"; `doubt` is the verb that it is only behind words that make one with it.
    `idle` tells that nothing at all is known.
    """

    verb: Form | None = None
    noun: Form | None = None
    roles: frozenset[str] = frozenset()
    guess: Form | None = None
    case: str = ""
    final: bool = False
    function: bool = False
    slot: str = ""
    land: bool = False
    act: Form | None = None
    doubt: Form | None = None
    idle: bool = False


_UNKNOWN_WORD = Word(idle=True)
NO_ROLES: frozenset[str] = frozenset()


class Lexicon:
    """Looks words up by form, compounds by verb, classes and predicates by noun; `forms` are those met so far."""

    def __init__(self, language: str) -> None:
        self.compounds: dict[str, dict[str, list[Compound]]] = {}
        self.nouns: dict[str, Predicate] = {}
        self.light: dict[str, dict[str, Predicate]] = {}
        self.classes: dict[str, tuple[str, ...]] = {}
        self.roles: dict[str, frozenset[str]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._verb_stems: dict[str, tuple[str, bool]] = {}
        self._noun_stems: dict[str, str] = {}
        self.forms: dict[str, Word] = {}
        self.told: dict[str, Predicate] = {}
        for predicate in predicates(language):
            self._add_predicate(predicate)
        for group in noun_classes(language):
            for word in group.words:
                *before, last = word.split(" ")
                self._add_noun(last)
                if before:
                    for part in before:
                        self._add_noun(part)
                    self.phrases.setdefault(last, []).append((tuple(before), ""))
                self.classes[word] = (*self.classes.get(word, ()), group.name)
        for cue in clause_cues(language):
            for word in cue.words:
                self._add_cue(cue.kind, word)
        self._drop_negated()
        for heads in self.compounds.values():
            for options in heads.values():
                options.sort(key=lambda option: -len(option.before))

    def _drop_negated(self) -> None:
        """Takes out the stems of verbs that the pack lists with their negation ("kabul etme"): "etmedi" is of "et"."""
        for stem in [stem for stem in self._verb_stems if stem.endswith(("ma", "me"))]:
            base = self._verb_stems.get(stem[:-2])
            if base is not None and base[0] == stem[:-2]:
                del self._verb_stems[stem]
                # the same before "-yor" ("etmiyor")
                if self._verb_stems.get(stem[:-1], ("", False))[0] == stem:
                    del self._verb_stems[stem[:-1]]

    def _add_predicate(self, predicate: Predicate) -> None:
        for lemma in (predicate.lemma, *predicate.forms):
            if predicate.pos == "verb":
                self._add_verb(lemma, predicate, frozenset())
                continue
            *before, last = lemma.split(" ")
            self._add_noun(last)
            if before:
                for word in before:
                    self._add_noun(word)
                self.phrases.setdefault(last, []).append((tuple(before), ""))
            self.nouns.setdefault(lemma, predicate)
            for verb in predicate.light:
                self._add_stem(verb)
                self.light.setdefault(verb, {}).setdefault(lemma, predicate)

    def _add_verb(self, lemma: str, predicate: Predicate | None, roles: frozenset[str]) -> None:
        *before, verb = lemma.split(" ")
        self._add_stem(verb)
        for word in before:
            self._add_noun(word)
        heads = self.compounds.setdefault(verb, {})
        options = heads.setdefault(before[-1] if before else "", [])
        for index, option in enumerate(options):
            if option.before == tuple(before):
                merged = Compound(option.before, option.predicate or predicate, option.roles | roles)
                options[index] = merged
                return
        options.append(Compound(tuple(before), predicate, roles))

    def _add_cue(self, kind: str, word: str) -> None:
        if kind in ("motion", "limit", "near"):
            return
        if kind.startswith("tells:"):
            heads = self.compounds[word.rpartition(" ")[2]]
            options = (option for options in heads.values() for option in options)
            found = (o.predicate for o in options if o.predicate is not None and o.predicate.lemma == word)
            self.told[kind.removeprefix("tells:")] = next(found)
            return
        if kind.startswith("verb:"):
            self._add_verb(word, None, frozenset({kind.removeprefix("verb:")}))
        elif kind == "verb-stem":
            lemma, _, stem = word.partition(">")
            self._verb_stems.setdefault(stem, (lemma, False))
        elif kind == "stem":
            lemma, _, stem = word.partition(">")
            self._noun_stems.setdefault(lemma, lemma)
            self._noun_stems.setdefault(stem, lemma)
        elif kind.startswith("noun:"):
            *before, last = word.split(" ")
            self._add_noun(last)
            if before:
                self.phrases.setdefault(last, []).append((tuple(before), kind.removeprefix("noun:")))
            else:
                self.roles[last] = self.roles.get(last, frozenset()) | {kind.removeprefix("noun:")}
        else:
            *before, last = word.split(" ")
            if before:
                self.phrases.setdefault(last, []).append((tuple(before), kind))
            else:
                self.roles[last] = self.roles.get(last, frozenset()) | {kind}

    def _add_stem(self, verb: str) -> None:
        self._verb_stems.setdefault(verb, (verb, False))
        if verb in _VERB_SOFTENED or verb.endswith(_FUSED):
            self._verb_stems.setdefault(verb[:-1] + "d", (verb, False))
        if verb[-1] in "ae":
            self._verb_stems.setdefault(verb[:-1], (verb, True))
        if verb in ("de", "ye"):
            self._verb_stems.setdefault(verb[0] + "i", (verb, False))

    def _add_noun(self, lemma: str) -> None:
        self._noun_stems.setdefault(lemma, lemma)
        if lemma[-1] in _SOFTENED and len(lemma) > 2:
            self._noun_stems.setdefault(lemma[:-1] + _SOFTENED[lemma[-1]], lemma)

    def find(self, low: str) -> Word:
        """What the pack knows of the form `low` (lower case, without a suffix behind an apostrophe)."""
        word = self.forms.get(low)
        if word is None:
            word = self._read(low)
            if len(self.forms) < _KEPT_FORMS:
                self.forms[low] = word
        return word

    def _read(self, low: str) -> Word:
        land = low.startswith(OUR_LAND)
        if len(low) > _LONGEST:
            return Word(land=True) if land else _UNKNOWN_WORD
        roles = self.roles.get(low, frozenset())
        doubt = self._read_verb(low) if "not-verb" in roles else None
        verb = None if "not-verb" in roles else self._read_verb(low)
        noun = self._read_noun(low)
        function = low in _CONJUNCTIONS or low in self.phrases or bool(roles)
        slot = next((role.removeprefix("slot:") for role in roles if role.startswith("slot:")), "")
        final = ends_finite(low)
        if verb is not None or noun is not None:
            plain = verb is None and noun is not None and "plain" in self.roles.get(noun.lemma, NO_ROLES)
            act = self._read_act(low) if plain and low.endswith(("ma", "me")) else None
            return Word(verb, noun, roles, None, "", final, function, slot, land, act, doubt)
        guess = None if "not-verb" in roles else guess_verb(low)
        act = self._read_act(low) if low.endswith(("ma", "me")) else None
        case = guess_case(low)
        known = roles or guess or case or final or function or slot or land or act or doubt
        return Word(None, None, roles, guess, case, final, function, slot, land, act, doubt, idle=not known)

    def _read_act(self, low: str) -> Form | None:
        """`çekilme`, `vurma`: the verb whose act such a form names."""
        verb = self.find(low + ("sı" if low.endswith("ma") else "si")).verb
        return replace(verb, kind="mak", possessed=False) if verb is not None and verb.kind == "ma" else None

    def _read_verb(self, low: str) -> Form | None:
        for size in range(len(low) - 1, 1, -1):
            known = self._verb_stems.get(low[:size])
            if known is None:
                continue
            lemma, dropped = known
            tail = fold(low[size:])
            if dropped and "Iyor" not in tail[:6]:
                continue
            if low[size] == "t" and low[size - 1] not in _VOICELESS:
                continue
            form = read_verb_ending(lemma, tail)
            if form is not None:
                return form
        return None

    def _read_noun(self, low: str, *, longest: int = _LONGEST) -> Form | None:
        part: Form | None = None
        for size in range(min(len(low), longest), 1, -1):
            lemma = self._noun_stems.get(low[:size])
            if lemma is None:
                continue
            if low[:size] != lemma and size == len(low):
                continue
            form = read_noun_ending(low[:size], fold(low[size:]))
            if form is not None:
                found = replace(form, lemma=lemma)
                if size == len(low) or not self.is_part(lemma):
                    return found
                # "askerini" is of "asker" rather than of "askeri", which only stands in compounds
                part = part or found
        return part

    def is_part(self, noun: str) -> bool:
        """Whether the pack knows the noun only as a part of compounds (`ekonomik` destek ver)."""
        known = (self.nouns, self.classes, self.phrases)
        roles = self.roles.get(noun, NO_ROLES) - {"modifier"}
        return not roles and not any(noun in words for words in known)

    def find_object(self, low: str) -> Form | None:
        """`iki askeri vurdu`: the noun in the object case where a word that describes nouns has none behind it."""
        return self._read_noun(low, longest=len(low) - 1)

    def own_roles(self, verb: str) -> frozenset[str]:
        """The cues that a verb gives without any word in front."""
        heads = self.compounds.get(verb)
        alone = heads.get("") if heads else None
        return alone[0].roles if alone else NO_ROLES


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled pack of a language with Turkish syntax."""
    return Lexicon(language)


def find_noun(word: str, *, language: str = "tr") -> str:
    """The noun of which `word` (lower case) is a form, as the pack has it; empty for none that it knows."""
    noun = lexicon(language).find(word).noun
    return noun.lemma if noun is not None else ""


def is_genitive(word: str, *, language: str = "tr") -> bool:
    """Whether `word` (lower case) is a noun in the genitive; "için" is none, whatever it looks like."""
    known = lexicon(language).find(word)
    case = known.noun.case if known.noun is not None else known.case
    return case == "gen" and not known.slot
