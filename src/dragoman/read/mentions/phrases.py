"""Noun phrases that name or point: a name with its titles, an office, a body, a state, a place."""

from collections.abc import Sequence

from dragoman.read.mentions.atoms import Atom
from dragoman.read.mentions.endings import strip_case
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.modifiers import LONGEST_CHAIN, Modifiers
from dragoman.read.mentions.phrase import Phrase, Title, is_national, plain_phrase
from dragoman.read.mentions.roles import find_role
from dragoman.read.tokens import Sentence


def find_phrases(
    sentence: Sentence, atoms: Sequence[Atom], lexicon: Lexicon, surnames: frozenset[str], text: str
) -> list[Phrase]:
    """The phrases of a sentence, ascending and apart: heads take their modifiers and the name behind them."""
    return _Parser(sentence, atoms, lexicon, surnames, text).parse()


class _Parser:
    def __init__(
        self,
        sentence: Sentence,
        atoms: Sequence[Atom],
        lexicon: Lexicon,
        surnames: frozenset[str],
        text: str,
    ) -> None:
        self.tokens = sentence.tokens
        self.atoms = atoms
        self.lexicon = lexicon
        self.turkish = lexicon.language == "tr"
        self.surnames = surnames
        self.text = text
        self.found: list[Phrase] = []
        self.around = Modifiers(self.tokens, atoms, lexicon, surnames, text)

    def parse(self) -> list[Phrase]:
        done = 0
        k = 0
        while k < len(self.atoms):
            atom = self.atoms[k]
            if atom.kind != "word" or atom.sense is None:
                k += 1
                continue
            last = self._last_head(k)
            phrase, k_next, first = self._headed(k, last, done)
            if first < 0:
                self.found.extend(self._plain(self.atoms[done : -first - 1]))
                done = k = k_next
                continue
            if phrase is None:
                k = last + 1
                continue
            self.found.extend(self._plain(self.atoms[done:first]))
            self.found.append(phrase)
            done = k = k_next
        self.found.extend(self._plain(self.atoms[done:]))
        self.found.sort(key=lambda phrase: phrase.full_i)
        return self.found

    def _plain(self, atoms: Sequence[Atom]) -> list[Phrase]:
        phrases: list[Phrase] = []
        for atom in atoms:
            if atom.kind == "word":
                continue
            phrase = plain_phrase(atom, self.tokens)
            before = phrases[-1] if phrases else None
            if (
                before is not None
                and before.adjective
                and before.j == phrase.i
                and (is_national(phrase) or (phrase.kind == "name" and phrase.alias))
            ):
                # "Libyan Red Crescent": a society of that name in one country.
                phrase.i = phrase.full_i = before.i
                phrase.country, phrase.hit = before.country, None
                phrases.pop()
            phrases.append(phrase)
        return phrases

    def _last_head(self, k: int) -> int:
        """The last of the head words that follow one another ("ministry spokesman", "Polisi Genel Müdürü")."""
        while k + 1 < len(self.atoms):
            this, after = self.atoms[k], self.atoms[k + 1]
            if this.sense is None or after.sense is None or this.sense.kind == "group":
                break
            if after.sense.kind == "place" or (
                after.sense.kind == "organization" and this.sense.kind != "organization"
            ):
                break
            if self.turkish and this.case not in ("", "gen", "acc"):
                break
            if this.sense.kind == "counterpart" or after.sense.kind == "counterpart":
                break
            if not self._joined(this, after):
                break
            k += 1
        return k

    def _joined(self, this: Atom, after: Atom) -> bool:
        if this.j == after.i:
            return True
        gap = self.tokens[this.j : after.i]
        if len(gap) == 1 and gap[0].low in self.lexicon.words("joining"):
            kinds = {this.sense.kind if this.sense else "", after.sense.kind if after.sense else ""}
            return kinds == {"office"} and (not self.turkish or this.case == "")
        return 0 < len(gap) <= 3 and all(
            token.kind == "word" and token.low in self.lexicon.attributive for token in gap
        )

    def _headed(self, k: int, last: int, done: int) -> tuple[Phrase | None, int, int]:
        """The phrase that the head words `k..last` make with what stands around them."""
        head = self.atoms[last]
        assert head.sense is not None
        if head.sense.kind == "group":
            behind = self._share_group(last)
            if behind:
                return None, last + 1 + behind, -(k + 1)
            phrase = Phrase(head.i, head.j, head.i, head.j, "group", plural=True, how=head.sense.role)
            phrase.case = head.case
            return phrase, last + 1, k
        first, left = self.around.reach(k, done)
        if self.turkish and not self.around.is_compound(k, last):
            # "Belgrad orduyu" is no compound: only an adjective stands before a noun without its ending.
            hit = self.atoms[k - 1].hit if first < k else None
            if hit is not None and hit.kind != "adjective":
                first, left = k, self.atoms[k].i
        if head.sense.kind in ("organization", "place"):
            return self._body(first, left, last)
        return self._titled(first, left, k, last)

    def _body(self, first: int, left: int, last: int) -> tuple[Phrase | None, int, int]:
        """An organisation, or a place with its kind ("Marston kenti")."""
        head = self.atoms[last]
        sense = head.sense
        assert sense is not None
        modifiers = [atom for atom in self.atoms[first:last] if atom.kind != "word"]
        plural_head = head.ending is not None and head.ending.plural
        i, j = left, head.j
        if sense.kind == "place":
            return self._place(modifiers, last, first)
        capital = self.tokens[head.i].capital
        before = self.atoms[last - 1] if first < last else None
        if (
            not capital
            and plural_head
            and not sense.alone
            and all(atom.hit is not None for atom in modifiers)
        ):
            return None, last + 1, first
        if not capital and sense.role in ("party", "armed-group", "association"):
            if before is None or before.kind == "word" or before.j != head.i:
                return None, last + 1, first
            if before.hit is not None and before.hit.organisation is not None:
                # "the Green Front party": the world knows the name without the noun.
                plain = plain_phrase(before, self.tokens)
                plain.full_j, plain.case = head.j, head.case
                self.found.extend(self._plain(self.atoms[first : last - 1]))
                return plain, last + 1, last - 1
            if before.hit is not None:
                return None, last + 1, first
        if not self.turkish and capital and not head.case:
            j = self._after_of(head.j)
        numbered = self.tokens[left].kind == "number"
        named_words = self.tokens[left : head.j - 1] if not self.turkish else self.tokens[left : head.i]
        capitals = capital and any(token.capital for token in named_words)
        named = bool(modifiers) or capitals or j > head.j or numbered
        portfolio = bool(sense.key)
        if not named and not (sense.alone and not plural_head) and not (portfolio and sense.alone):
            return None, last + 1, first
        if sense.role == "media" and not capital and head.j - head.i == 1:
            return None, last + 1, first
        if not named and capital and self.turkish and sense.role in ("government",):
            return None, last + 1, first
        if not left and self._is_noun_before_name(last):
            return None, last + 1, first
        country, body = self.around.country_and_body(first, last)
        start = i
        while start < head.i and self.tokens[start].low in self.lexicon.words("former"):
            start += 1
        phrase = Phrase(start, j, left, j, "organization", role=sense.role, country=country, of=body)
        phrase.case = head.case
        phrase.plural = plural_head and sense.role not in ("army", "police", "armed-group", "air-force")
        phrase.alias = head.alias
        phrase.lone = not named
        phrase.anchored = any(atom.hit is not None for atom in modifiers)
        phrase.adjective = False
        phrase.stem = self._stem(start, head) if self.turkish and j == head.j else ""
        phrase.how = f"head word: {sense.role or sense.kind}"
        k_next = last + 1
        while k_next < len(self.atoms) and self.atoms[k_next].i < j:
            k_next += 1
        return phrase, k_next, first

    def _is_noun_before_name(self, last: int) -> bool:
        """ "Rebel group X said": the capital is the sentence's, and the name only follows."""
        head = self.atoms[last]
        after = self.atoms[last + 1] if last + 1 < len(self.atoms) else None
        return (
            after is not None
            and after.kind == "name"
            and after.i == head.j
            and self.tokens[head.j - 1].low in self.lexicon.words("called")
            and not any(token.capital for token in self.tokens[1 : head.j])
        )

    def _stem(self, start: int, head: Atom) -> str:
        """The name without the case ending of its last word ("Sınır Servisinin" is "Sınır Servisi")."""
        last = self.tokens[head.j - 1]
        if head.alias or last.suffix or not head.case:
            return ""
        bare = strip_case(last.core)
        return self.text[self.tokens[start].start : last.start] + bare if bare != last.core else ""

    def _after_of(self, j: int) -> int:
        """Where "Ministry of Trade and Industry" ends."""
        tokens = self.tokens
        if j + 1 >= len(tokens) or tokens[j].low not in ("of", "for"):
            return j
        k = j + 1
        if tokens[k].low == "the" and k + 1 < len(tokens):
            k += 1
        if not tokens[k].capital:
            return j
        while k < len(tokens) and k - j < LONGEST_CHAIN:
            if tokens[k].capital and tokens[k].low not in self.lexicon.function:
                k += 1
                if tokens[k - 1].suffix:
                    break
            elif tokens[k].low in ("and", "of", "-") and k + 1 < len(tokens) and tokens[k + 1].capital:
                k += 1
            else:
                break
        return k

    def _place(self, modifiers: Sequence[Atom], last: int, first: int) -> tuple[Phrase | None, int, int]:
        """The name before "kenti", "airport": a place, whatever its own name is."""
        head = self.atoms[last]
        atom = modifiers[-1] if modifiers else None
        if atom is None or atom.j != head.i or atom.hit is not None or atom.case:
            return None, last + 1, first
        if self.turkish and self.tokens[head.j - 1].low[-1] not in "ıiuü" and not head.case:
            return None, last + 1, first
        name = Phrase(
            atom.i, atom.j, atom.i, head.j, "place", case=head.case, how="a word for a place behind it"
        )
        at = self.atoms.index(atom, first)
        self.found.extend(self._plain(self.atoms[first:at]))
        return name, last + 1, at

    def _titled(self, first: int, left: int, k: int, last: int) -> tuple[Phrase | None, int, int]:
        """An office or a rank, with the name behind it where there is one."""
        head = self.atoms[last]
        titles = self._titles(first, left, k, last)
        after = self.atoms[last + 1] if last + 1 < len(self.atoms) else None
        named = (
            after is not None
            and after.kind == "name"
            and after.i == head.j
            and (not self.turkish or self._may_carry(head))
        )
        possessor = self._possessor(left)
        full = (
            left - 1
            if possessor or (left > 0 and self.tokens[left - 1].low in self.lexicon.words("definite"))
            else left
        )
        sense = head.sense
        assert sense is not None
        if named:
            assert after is not None
            phrase = Phrase(
                after.i, after.j, full, after.j, "person", titles, case=after.case, pure=after.pure
            )
            phrase.how = f"name behind {self.around.words(left, head.j)!r}"
            phrase.possessor = possessor
            return phrase, last + 2, first
        if sense.kind in ("honorific", "rank"):
            return None, last + 1, first
        if not titles:
            # "Yardımcı" that is nobody's deputy.
            return None, last + 1, first
        lone = first == k and left == self.atoms[k].i and not possessor
        if sense.plural or (head.ending is not None and head.ending.plural):
            return self._several(first, left, k, last, titles)
        if sense.plain:
            return None, last + 1, first
        phrase = Phrase(full if possessor else left, head.j, full, head.j, "office", titles, case=head.case)
        ending = head.ending
        phrase.plural = sense.plural or (ending is not None and ending.plural)
        phrase.ours = ending is not None and ending.ours
        phrase.possessor = possessor
        phrase.definite = full < left
        phrase.first = left == 0
        phrase.lone = lone
        phrase.fresh = any(token.low in self.lexicon.words("new") for token in self.tokens[left : head.i])
        phrase.guest = any(
            token.low in self.lexicon.words("guest") for token in self.tokens[left : self.atoms[k].i]
        )
        phrase.how = f"office: {titles[-1].role}"
        if lone and not self.tokens[head.i].capital and not phrase.definite and self.turkish:
            return None, last + 1, first
        return phrase, last + 1, first

    def _several(
        self, first: int, left: int, k: int, last: int, titles: list[Title]
    ) -> tuple[Phrase | None, int, int]:
        """An office in the plural: of two states it is two persons, of one or of a body that one acts."""
        head = self.atoms[last]
        states = [atom for atom in self.atoms[first:k] if atom.hit is not None and atom.hit.code]
        while (
            first > 0
            and states
            and states[0] is self.atoms[first]
            and self._paired(self.atoms[first - 1], states[0])
        ):
            first -= 1
            states.insert(0, self.atoms[first])
        plain = head.sense is None or head.sense.plain
        if (
            len(states) > 1
            and not plain
            and all(
                atom.hit is not None and atom.hit.organisation is None and atom.kind == "world"
                for atom in states
            )
        ):
            bounds = [(atom.i, atom.j) for atom in states[:-1]] + [(states[-1].i, head.j)]
            self._share(states, bounds, self.atoms[k].i, head, titles[-1])
            return None, last + 1, -(first + 1)
        behind = [] if plain or self.turkish or first < k else self._states_behind(last)
        if len(behind) > 1:
            bounds = [(left, behind[0].j)] + [(atom.i, atom.j) for atom in behind[1:]]
            self._share(behind, bounds, self.atoms[k].i, head, titles[-1])
            return None, last + 1 + len(behind), -(first + 1)
        if first < k:
            return None, last + 1, first
        definite = not plain and left > 0 and self.tokens[left - 1].low in self.lexicon.words("several")
        if not definite:
            return None, last + 1, first
        return (
            Phrase(left, head.j, left - 1, head.j, "group", case=head.case, plural=True, how="several"),
            last + 1,
            first,
        )

    def _share(
        self, states: Sequence[Atom], bounds: Sequence[tuple[int, int]], start: int, head: Atom, title: Title
    ) -> None:
        """One office for each of the states, in the tokens that `bounds` give it."""
        for number, (atom, (i, j)) in enumerate(zip(states, bounds, strict=True), start=1):
            code = atom.hit.code if atom.hit is not None else None
            mine = Title(title.sense, start, head.j, title.role, code, None)
            phrase = Phrase(i, j, i, j, "office", [mine], case=head.case)
            phrase.shared = number
            phrase.how = f"office of several states: {title.role}"
            self.found.append(phrase)

    def _share_group(self, last: int) -> int:
        """ "The foreign ministers of Peru and Chile": how many states share the office, or 0."""
        head = self.atoms[last]
        start = head.i + 1
        states = [] if self.turkish or start >= head.j else self._states_behind(last)
        match = self.lexicon.match(self.tokens, start) if len(states) > 1 else None
        if match is None or match.sense.kind != "office" or start + match.length != head.j:
            return 0
        bounds = [(start, states[0].j)] + [(atom.i, atom.j) for atom in states[1:]]
        title = Title(match.sense, start, head.j, match.sense.role, plural=True)
        self._share(states, bounds, start, head, title)
        return len(states)

    def _states_behind(self, last: int) -> list[Atom]:
        """The states of "the foreign ministers of Peru, Chile and Bolivia", behind the head atom `last`."""
        tokens, lists = self.tokens, self.lexicon
        at = self.atoms[last].j
        if at >= len(tokens) or tokens[at].low not in lists.words("owner"):
            return []
        states: list[Atom] = []
        at += 1
        for atom in self.atoms[last + 1 :]:
            hit = atom.hit
            if at < atom.i and tokens[at].low in lists.words("definite"):
                at += 1
            if atom.i != at or hit is None or not hit.code or hit.organisation is not None:
                break
            if hit.kind not in ("state", "capital"):
                break
            states.append(atom)
            at = atom.j
            joined = at
            while (
                joined < len(tokens)
                and joined - at < 2
                and (tokens[joined].core == "," or tokens[joined].low in lists.words("joining"))
            ):
                joined += 1
            if joined == at:
                break
            at = joined
        return states

    def _paired(self, before: Atom, after: Atom) -> bool:
        if (
            before.hit is None
            or before.hit.code is None
            or before.hit.kind not in ("state", "adjective", "capital")
        ):
            return False
        gap = self.tokens[before.j : after.i]
        return len(gap) == 1 and gap[0].low in ("ve", "ile", "and", ",", "-")

    def _may_carry(self, head: Atom) -> bool:
        """Whether a Turkish title may stand before a name: "Bakanı", "Bakan", not "Bakanını"."""
        if self.tokens[head.j - 1].suffix:
            return False
        return head.case in ("", "acc") or (
            head.ending is not None and head.ending.possessive and not head.case
        )

    def _possessor(self, left: int) -> str:
        if left == 0:
            return ""
        low = self.tokens[left - 1].low
        return low if low in self.lexicon.words("possessive") else ""

    def _titles(self, first: int, left: int, k: int, last: int) -> list[Title]:
        """The offices among the atoms `k..last`, each with country and body from what stands before it."""
        titles: list[Title] = []
        country, body = self.around.country_and_body(first, k)
        for number in range(k, last + 1):
            atom = self.atoms[number]
            sense = atom.sense
            assert sense is not None
            if sense.kind in ("organization", "place"):
                body = self.around.words(left, atom.j)
                continue
            if atom.case == "gen" and number < last:
                body = self.around.words(left, atom.j)
                continue
            start = left if not titles else titles[-1].end
            begin = self.atoms[number - 1].j if number > k else left
            before = {token.low for token in self.tokens[begin : atom.i]}
            bearers = [item.sense.role for item in self.atoms[k:number] if item.sense is not None]
            role = find_role(sense.role, bearers, before, self.lexicon)
            if role == "head" and any(
                held.hit is not None
                and held.hit.organisation
                and "Intelligence" in held.hit.organisation.name
                for held in self.atoms[first:k]
            ):
                role = "intelligence-chief"
            if role == "deputy":
                previous = titles.pop() if titles else None
                if previous is None:
                    continue
                role = "vice-president" if previous.role == "president" else f"deputy-{previous.role}"
                start, sense = previous.start, previous.sense
            while start < atom.i and self.tokens[start].low in self.lexicon.words("joining"):
                start += 1
            plural = sense.plural or (atom.ending is not None and atom.ending.plural)
            titles.append(Title(sense, start, atom.j, role, country, body, plural))
        return titles
