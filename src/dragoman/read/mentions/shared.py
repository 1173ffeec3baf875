"""One office of several states: "the foreign ministers of Peru and Chile" are two persons."""

from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.ground import Ground
from dragoman.read.mentions.phrase import Phrase, Title
from dragoman.read.mentions.roles import national_role

_PAIR = 2


class SharedOffices:
    """Gives each of the states around an office in the plural its own holder."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.tokens = ground.tokens
        self.atoms = ground.atoms
        self.lexicon = ground.lexicon
        self.turkish = ground.turkish

    def part(
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
        if self.turkish and len(states) > _PAIR and states[-2].case == "gen" and not states[-1].case:
            # "Peru ve Şili'nin Oslo büyükelçileri": the last is where they sit
            states.pop()
        if self._opens_clause(states, head):
            del states[0]
            first += 1
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

    def _opens_clause(self, states: Sequence[Atom], head: Atom) -> bool:
        """`Katar, Sudan ile Çad bakanlarını davet etti`: the first name of a sentence is who does it to the others."""
        if not self.turkish or len(states) != _PAIR + 1 or head.case not in ("acc", "dat", "ins"):
            return False
        first, second = states[:2]
        alone = first.i == 0 and not first.case and first.kind == "world"
        return alone and [token.core for token in self.tokens[first.j : second.i]] == [","]

    def _share(
        self, states: Sequence[Atom], bounds: Sequence[tuple[int, int]], start: int, head: Atom, title: Title
    ) -> None:
        """One office for each of the states, in the tokens that `bounds` give it."""
        for number, (atom, (i, j)) in enumerate(zip(states, bounds, strict=True), start=1):
            code = atom.hit.code if atom.hit is not None else None
            role = national_role(title.role, code, self.tokens[head.j - 1].low)
            mine = Title(title.sense, start, head.j, role, code, None)
            # In a Turkish list the last bears the case of all.
            case = head.case if not self.turkish or number == len(states) else ""
            phrase = Phrase(i, j, i, j, "office", [mine], case=case)
            phrase.shared = number
            phrase.how = f"office of several states: {title.role}"
            self.ground.found.append(phrase)

    def call_group(self, head: Atom) -> list[Title]:
        """The office that "the two foreign ministers" bear; empty for others."""
        for start in range(head.i, head.j if not self.turkish else head.i):
            match = self.lexicon.match(self.tokens, start)
            if match is not None and match.sense.kind == "office" and start + match.length == head.j:
                return [Title(match.sense, start, head.j, match.sense.role, plural=True)]
        return []

    def part_group(self, last: int) -> int:
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
        if len(gap) == _PAIR and not self.turkish and gap[1].low in self.lexicon.words("definite"):
            # "the Greek and the Turkish foreign ministers"
            gap = gap[:1]
        return len(gap) == 1 and (gap[0].core in ",-" or gap[0].low in self.lexicon.words("and"))
