"""Bodies and places by the noun that heads them."""

import re
from collections.abc import Sequence

from dragoman.languages.tolls import tolls
from dragoman.languages.world import longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.endings import strip_case
from dragoman.read.mentions.ground import Ground
from dragoman.read.mentions.modifiers import LONGEST_CHAIN
from dragoman.read.mentions.phrase import Phrase, plain_phrase

_WHERE = re.compile(r"[ae]n?[dt][ae]n?$|[ıiuü]n[dt][ae]n?$")
GROUP_AGAIN = "the group told before"
_SET = re.compile(r"[dt][ae]ki$")
_PURPOSED = frozenset(
    ["committee", "campaign", "coalition", "movement", "league", "alliance", "fund", "council"]
)
_SHORT = 4
"""Letters that a town's name has at least, to tell a country: many short names are persons'."""
_NATIONAL = frozenset(["state", "adjective", "capital", "organization"])
_FORCES = frozenset(["army", "police", "armed-group", "air-force", "border-guard", "coast-guard", "navy"])
_SEVERAL = re.compile(r"l[ae]r[ıi]")
_OWNED = ("ları", "leri", "sı", "si", "su", "sü")
_PUBLIC = frozenset(["police", "court", "agency", "army", "government", "parliament", "border-guard"])

_OWN_GOVERNMENT = re.compile(r"^h[üu]k[üuû]meti(?:yle|nin|ni|ne|nde|nden)$")


class BodyPhrases:
    """Makes a head word ("ministry", "partisi", "airport") and what stands around it one phrase."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.tokens = ground.tokens
        self.atoms = ground.atoms
        self.lexicon = ground.lexicon
        self.turkish = ground.turkish

    def build(self, first: int, left: int, last: int) -> tuple[Phrase | None, int, int]:
        """An organisation, or a place with its kind ("Marston kenti")."""
        head = self.atoms[last]
        sense = head.sense
        assert sense is not None
        modifiers = [atom for atom in self.atoms[first:last] if atom.kind != "word"]
        plural_head = head.ending is not None and head.ending.plural
        i, j = left, head.j
        if first == last and left == head.i and self._points_at_group(head):
            phrase = Phrase(head.i, head.j, head.i, head.j, "organization", role="group", how=GROUP_AGAIN)
            phrase.case, phrase.lone = head.case, True
            return phrase, last + 1, first
        if sense.kind == "place":
            word = self.tokens[head.i]
            if not word.capital and word.low in self.lexicon.words("proper-only"):
                # "on its Telegram channel"
                return None, last + 1, first
            return self._place(modifiers, last, first)
        if len(modifiers) == 1 and not plural_head and self._is_sent(modifiers[0], head):
            return self._send(modifiers[0], last)
        if (
            (plural_head or self._is_plural(head) or sense.role == "police")
            and (sense.alone or sense.role in _FORCES)
            and len(states := self._owning_states(first, last)) > 1
        ):
            return self._part(states, first, last)
        if not modifiers and self._is_of_several(last):
            # "the coast guards of Peru and Chile": their states act
            return None, last + 1, first
        capital = self.tokens[head.i].capital
        if not capital and self._only_describes(head):
            return None, last + 1, first
        before = self.atoms[last - 1] if first < last else None
        if (
            not capital
            and plural_head
            and not sense.alone
            and all(atom.hit is not None for atom in modifiers)
        ):
            return None, last + 1, first
        owned = not self.turkish and i < head.i and any(t.core in "'’" for t in self.tokens[i : head.i])
        if not capital and sense.role in ("party", "armed-group", "association") and not owned:
            if before is None or before.kind == "word" or before.j != head.i:
                return None, last + 1, first
            if before.hit is not None and before.hit.organisation is not None:
                # "the Green Front party": the world knows the name without the noun.
                plain = plain_phrase(before, self.tokens)
                plain.full_j, plain.case = head.j, head.case
                self.ground.found.extend(self.ground.plain(self.atoms[first : last - 1]))
                return plain, last + 1, last - 1
            if before.hit is not None:
                return None, last + 1, first
        followers = head.j - head.i == 1 and self.tokens[head.j - 1].low in self.lexicon.words("followers")
        if not self.turkish and capital and not head.case and not followers:
            j = self._after_of(head.j)
        numbered = self.tokens[left].kind == "number"
        named_words = self.tokens[left : head.j - 1] if not self.turkish else self.tokens[left : head.i]
        capitals = capital and any(token.capital for token in named_words)
        named = bool(modifiers) or capitals or j > head.j or numbered or owned
        portfolio = bool(sense.key)
        if not named and not (sense.alone and not plural_head) and not (portfolio and sense.alone):
            return None, last + 1, first
        if sense.role == "media" and not capital and head.j - head.i == 1:
            return None, last + 1, first
        if not named and self.turkish and _OWN_GOVERNMENT.search(self.tokens[head.j - 1].low):
            # "konuyu hükümetiyle değerlendirecek": his own, whoever he is
            return None, last + 1, first
        if not named and capital and self.turkish and sense.role == "government":
            # "Hükümet" at the head of a sentence is the one named before; "Cumhurbaşkanlığı" may be a name
            governing = self.lexicon.words("governing")
            if head.i or not any(self.tokens[0].low.startswith(stem) for stem in governing):
                return None, last + 1, first
        if not left and self._is_noun_before_name(last):
            return None, last + 1, first
        if not capital and sense.role == "border-guard" and self._is_counted(left):
            return None, last + 1, first
        country, body = self.ground.around.country_and_body(first, last)
        if sense.role == "government" and not any(
            atom.hit is not None and atom.hit.kind != "place" for atom in modifiers
        ):
            # "Kim's regime": many persons' names are towns somewhere
            country = None
        start = i
        while start < head.i and self.tokens[start].low in self.lexicon.words("former"):
            start += 1
        start = self._take_opening(self._drop_description(start, head, capital=capital), capital=capital)
        if j > head.j and country is None:
            behind = [
                atom.hit for atom in self.atoms[last + 1 :] if head.j <= atom.i < j and atom.hit is not None
            ]
            country = next((hit.code for hit in behind if hit.kind == "state"), None)
        if country is None and sense.role in _PUBLIC:
            country = self._find_seat(modifiers)
        stop = j
        if (
            not capital
            and sense.role in ("company", "media")
            and before is not None
            and before.kind == "name"
        ):
            # "Kasimov Nakliyat şirketi": the small noun says what kind of body it is.
            stop = before.j if before.j == head.i and not before.case else j
        full = min(left, start)
        if self.turkish and full > 0 and _SET.search(self.tokens[full - 1].low):
            full -= 1
        role = sense.role
        if role == "army" and capital and modifiers and j == head.j and not owned:
            # "the Arakan Army": an army that bears no state's name is none of a state's
            national = any(a.hit is not None and a.hit.kind in _NATIONAL for a in modifiers)
            role = role if national else "armed-group"
        phrase = Phrase(start, stop, full, j, "organization", role=role, country=country, of=body)
        phrase.case = head.case
        phrase.plural = plural_head and sense.role not in _FORCES
        phrase.alias = head.alias
        phrase.lone = not named
        phrase.anchored = any(atom.hit is not None for atom in modifiers)
        phrase.adjective = False
        phrase.stem = self._stem(start, head) if self.turkish and stop == head.j else ""
        phrase.how = f"head word: {sense.role or sense.kind}"
        k_next = last + 1
        while k_next < len(self.atoms) and self.atoms[k_next].i < j:
            k_next += 1
        return phrase, k_next, first

    def _points_at_group(self, head: Atom) -> bool:
        """`Örgüt, saldırıyı üstlendi`: the bare word for an armed group means the one told before."""
        if not self.turkish or head.j - head.i != 1:
            return False
        token = self.tokens[head.i]
        if token.suffix or token.low not in self.lexicon.words("group-again"):
            return False
        before = self.tokens[head.i - 1] if head.i else None
        if before is None or before.kind != "word":
            return True
        counted = before.low in tolls(self.lexicon.language).numbers
        set_there = _SET.search(before.low) or _WHERE.search(before.low)
        pointed = before.low in self.lexicon.function or before.low in self.lexicon.words("group-pointing")
        return counted or pointed or set_there is not None

    def _only_describes(self, head: Atom) -> bool:
        """`a joint military exercise`: of the army no more is told than what kind of exercise it is."""
        after = self.tokens[head.j].low if head.j < len(self.tokens) else ""
        word = self.tokens[head.j - 1].low
        return word in self.lexicon.words("describes") and after in self.lexicon.words("described")

    def _is_plural(self, head: Atom) -> bool:
        """Whether the head word itself is one for several: "armed forces", "hava kuvvetleri"."""
        low = self.tokens[head.j - 1].low
        return _SEVERAL.search(low) is not None if self.turkish else low.endswith("s")

    def _is_of_several(self, last: int) -> bool:
        """Whether "of" and two states stand behind an English head in the plural."""
        head, behind = self.atoms[last], self.atoms[last + 1 : last + 3]
        if self.turkish or not self._is_plural(head) or len(behind) < 2 or self.tokens[head.j - 1].capital:
            return False
        states = all(atom.hit is not None and atom.hit.kind == "state" for atom in behind)
        gap = [
            token.low
            for token in (*self.tokens[head.j : behind[0].i], *self.tokens[behind[0].j : behind[1].i])
        ]
        return states and bool(gap) and gap[0] == "of" and set(gap[1:]) <= {"the", "and"} and "and" in gap

    def _owning_states(self, first: int, last: int) -> list[Atom]:
        """The states that stand in a row before a head in the plural: "the Indian and Australian navies"."""
        row: list[Atom] = []
        for atom in reversed(self.atoms[: last if self.atoms[last].i else 0]):
            hit, after = atom.hit, row[0].i if row else self.atoms[last].i
            gap = self.tokens[atom.j : after]
            # "Peru, Şili güçlerinin ilerlediğini duyurdu": a Turkish pair has a word between
            apart = self.turkish and len(row) == 1 and [token.core for token in gap] == [","]
            apart = apart and hit is not None and row[0].hit is not None and hit.code != row[0].hit.code
            tied = not gap or (
                bool(row)
                and len(gap) < 3
                and all(token.core in ",-" or token.low in self.lexicon.connectors for token in gap)
            )
            if apart or not tied or hit is None or hit.code is None or hit.organisation is not None:
                break
            if hit.kind not in ("state", "adjective", "capital") or (bool(row) and not gap):
                break
            row.insert(0, atom)
        return row

    def _is_sent(self, sender: Atom, head: Atom) -> bool:
        hit, low = sender.hit, self.tokens[head.j - 1].low
        if hit is None or hit.kind not in ("state", "adjective", "organization", "group"):
            return False
        return any(low.startswith(stem) for stem in self.lexicon.words("delegating"))

    def _send(self, sender: Atom, last: int) -> tuple[Phrase | None, int, int]:
        """A delegation acts for the state or the body that has sent it: "the Taliban delegation"."""
        head = self.atoms[last]
        phrase = plain_phrase(sender, self.tokens)
        phrase.adjective = False
        phrase.full_j, phrase.case = head.j, head.case
        phrase.how = "its delegation"
        first = self.atoms.index(sender)
        return phrase, last + 1, first

    def _part(self, states: Sequence[Atom], first: int, last: int) -> tuple[Phrase | None, int, int]:
        """What the bodies of several states do, each of the states does."""
        head = self.atoms[last]
        for atom in states:
            phrase = plain_phrase(atom, self.tokens)
            phrase.kind, phrase.adjective = "state", False
            phrase.how = "bodies of several states"
            if atom is states[-1]:
                phrase.full_j, phrase.case = head.j, head.case
            self.ground.found.append(phrase)
        return None, last + 1, -(self.atoms.index(states[0]) + 1)

    def _find_seat(self, modifiers: Sequence[Atom]) -> str | None:
        """The country of the town whose police, court or office it is."""
        for atom in modifiers:
            if self.tokens[atom.j - 1].suffix == "s" or len(self.tokens[atom.i].core) < _SHORT:
                continue
            hit = atom.hit or longest([self.tokens[atom.i].core], 0, language=self.lexicon.language)
            if hit is not None and hit.kind in ("place", "capital", "region") and not hit.word:
                return hit.code
        national = self.lexicon.words("home-body")
        tokens = [token for atom in modifiers for token in self.tokens[atom.i : atom.j]]
        return "TR" if self.turkish and any(token.low in national for token in tokens) else None

    def _drop_description(self, start: int, head: Atom, *, capital: bool) -> int:
        """Where the name itself begins: "opposition Green Party", "muhalefetteki Yeşil Parti"."""
        tokens = self.tokens
        if not capital:
            return start
        before = tokens[start - 1] if start > 1 else None
        if before is not None and before.capital and before.low in tolls(self.lexicon.language).numbers:
            # "Beş Yıldız İttifakı": a number with a capital inside the sentence belongs to the name
            return start - 1
        begin = start
        while start < head.i and tokens[start].kind == "word":
            token = tokens[start]
            small = not token.capital and token.low not in self.lexicon.small
            small = small or (start == 0 and token.low in self.lexicon.words("describing"))
            if not small and not (self.turkish and _SET.search(token.low) and start + 1 < head.i):
                break
            start += 1
        return start if tokens[start].kind == "word" and tokens[start].capital else begin

    def _take_opening(self, start: int, *, capital: bool) -> int:
        """`Kadın Hakları Derneği yürüdü`: a common word opens the sentence and the name, whose next word it owns."""
        if not (self.turkish and capital and start == 1) or self.lexicon.match(self.tokens, 0) is not None:
            return start
        first, owned = self.tokens[:2]
        plain = first.kind == "word" and first.capital and not first.suffix and owned.capital
        small = first.low in self.lexicon.function or first.low in self.lexicon.months
        return 0 if plain and not small and owned.low.endswith(_OWNED) else start

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

    def _is_counted(self, start: int) -> bool:
        """`an Indian border guard`, `two border guards`: men of the body, not the body."""
        opening = self.tokens[max(0, start - 1) : start + 1]
        numbers = tolls(self.lexicon.language).numbers
        return any(
            token.kind == "number" or token.low in numbers or token.low in self.lexicon.words("single")
            for token in opening
        )

    def _stem(self, start: int, head: Atom) -> str:
        """The name without the case ending of its last word ("Sınır Servisinin" is "Sınır Servisi")."""
        last = self.tokens[head.j - 1]
        if head.alias or last.suffix or not head.case:
            return ""
        bare = strip_case(last.core)
        return self.ground.text[self.tokens[start].start : last.start] + bare if bare != last.core else ""

    def _after_of(self, j: int) -> int:
        """Where "Ministry of Trade and Industry" ends."""
        tokens = self.tokens
        if j + 1 >= len(tokens) or tokens[j].low not in ("of", "for", "to"):
            return j
        if tokens[j].low == "to" and (
            tokens[j - 1].low not in _PURPOSED or j + 2 >= len(tokens) or not tokens[j + 2].capital
        ):
            return j
        k = j + 1
        if tokens[k].low == "the" and k + 1 < len(tokens):
            k += 1
        if not tokens[k].capital:
            return j
        land = next((atom for atom in self.atoms if atom.i == k and atom.hit is not None), None)
        if land is not None and land.hit is not None and land.hit.kind in ("state", "capital"):
            # "the Government of Peru and Sendero Azul": what "and" brings is another body
            return land.j
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
        ending = head.ending
        if self.turkish and not self.tokens[head.i].capital and ending is not None and not ending.possessive:
            # "İsyancılar köprüyü aldı": without its ending the noun is no compound with the word before.
            return None, last + 1, first
        name = Phrase(
            atom.i, atom.j, atom.i, head.j, "place", case=head.case, how="a word for a place behind it"
        )
        at = self.atoms.index(atom, first)
        self.ground.found.extend(self.ground.plain(self.atoms[first:at]))
        return name, last + 1, at
