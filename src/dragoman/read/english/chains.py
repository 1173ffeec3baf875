"""The nouns before a verb that are its subject together, with what hangs on them."""

from dragoman.read.english.lists import Lists
from dragoman.read.english.row import Chain, Row

_PAIR = 2
_NOMINATIVE = frozenset({"they", "he", "she", "we", "i", "it"})
_HEADING = frozenset({"lead", "head", "command", "chair", "agree", "sign", "declare", "announce"})
"""Verbs whose agent acts for the noun that they describe ("a team led by X", "a truce declared by X")."""


class Chains:
    """Reads chains of noun phrases in one sentence, from their last phrase to the left."""

    def __init__(self, row: Row, lists: Lists) -> None:
        self.row = row
        self.lists = lists

    def left(self, k: int, verb: int) -> Chain:
        """The noun phrase that ends at unit k with what is coordinated, up to its head phrase."""
        phrases: list[tuple[str, tuple[int, ...]]] = []
        members, j = self.lists.members_left(k, verb)
        if len(members) > 1 and self._is_fronted(members[0], j):
            return Chain(tuple(members[1:]))
        while j >= 1 and self.row.units[j].kind == "prep":
            head = self.row.left(j) if self.row.units[j - 1].kind in ("adv", "date") else j - 1
            if head < 0 or self.row.units[head].kind != "np":
                break
            if (
                self.row.units[j].word in ("with", "after", "before", "despite", "following")
                and not phrases
                and not self._holds(head, j)
                and (head == 0 or self.row.units[head - 1].kind == "verb")
            ):
                break
            phrases.append((self.row.units[j].word, tuple(members)))
            members, j = self.lists.members_left(head, verb)
        # "Jan Holm, the palace says": the speaker is no apposition to the name before.
        # "at the invitation of Jan Holm, they agreed": nor is a pronoun.
        says = (
            self.row.units[verb].word in self.row.lexicon.reporting or self.row.units[k].word in _NOMINATIVE
        )
        resolved = members if says else self.lists.over_apposition(members, j)
        return Chain(tuple(resolved), tuple(reversed(phrases)))

    def _is_fronted(self, first: int, j: int) -> bool:
        """`After talks in Oslo, Chad and Niger agreed`: a phrase that opens the clause ends at its comma.

        All of it hangs on its first preposition, so that nothing in it can be the subject.
        """
        units = self.row.units
        if units[first + 1].kind != "comma" or j < 1 or units[j].kind != "prep":
            return False
        while j >= 0 and units[j].kind in ("np", "prep", "date", "adv"):
            j -= 1
        opens = j < 0 or units[j].kind in ("stop", "quote")
        return opens and self.lists.hangs(j + 1, first)

    def _holds(self, head: int, prep: int) -> bool:
        """`talks with Peru collapsed`: with whom it is done belongs to the noun of engagement."""
        units = self.row.units
        return units[prep].word == "with" and units[head].word in self.row.lexicon.nouns

    def headed(self, chain: Chain, verb: int) -> Chain:
        """The noun before a participle; with who heads it, if that is what is told ("a team led by X")."""
        units, led = self.row.units, max(chain.units) + 1
        if led + 2 >= verb or units[led].word not in _HEADING or units[led + 1].word != "by":
            return chain
        members, _ = self.lists.members_right(led + 2, stop=verb)
        return Chain(chain.units, (*chain.phrases, ("led", tuple(members))))

    def apposed(self, opening: int, closing: int, target: int) -> Chain | None:
        """`the two ministers, A and B of Peru, met`: the names in the apposition are the subject."""
        inner = range(opening + 1, closing)
        units = self.row.units
        told = all(
            units[k].kind in ("np", "and")
            or (units[k].kind == "prep" and units[k].word in ("of", "for", "from"))
            for k in inner
        )
        members = [k for k in inner if units[k].kind == "np" and units[k - 1].kind != "prep"]
        if not told or (self.row.actor(target) and not self.lists.bears(target, members)):
            return None
        meant = all(self.row.actor(k) or self._are_nationals(k) for k in members)
        return Chain(tuple(members)) if members and meant else None

    def joined(self, chain: Chain) -> Chain:
        """`Ana Soto, who leads the team, and Jan Holm, who ..., agreed`: with whom the list begins.

        Where a clause of his own hangs on him, and nothing but the verb behind the list can be his.
        """
        units, first = self.row.units, min(chain.units)
        if first < 3 or [unit.kind for unit in units[first - 2 : first]] != ["comma", "and"]:
            return chain
        inner = [k for k in range(first - 2) if units[k].kind == "comma"]
        if len(inner) != 1 or units[inner[0] - 1].kind != "np" or not self.row.actor(inner[0] - 1):
            return chain
        opening = inner[0]
        joints = [k for k in range(opening + 1, first - 2) if units[k].kind == "rel"]
        verbs = [k for k in range(opening + 1, first - 2) if units[k].kind == "verb"]
        if (
            len(joints) != 1
            or not verbs
            or min(verbs) < joints[0]
            or any(v < opening for v in self.row.verbs)
        ):
            return chain
        return Chain((opening - 1, *chain.units), chain.phrases)

    def _are_nationals(self, np: int) -> bool:
        """`the two men, Moldovan citizens,`: a nationality before a plural tells whose people they are."""
        told = [self.row.mentions[m] for m in self.row.units[np].mentions]
        return bool(told) and told[-1].adjective and self.row.units[np].word.endswith("s")

    def antecedent(self, verb: int, k: int) -> Chain | None:
        """The noun that the relative clause behind joint k hangs on; of things, the list ("tents and beds that")."""
        j = k - 1
        if j >= 0 and self.row.units[j].kind == "prep":
            j -= 1
        if j >= 0 and self.row.units[j].kind == "comma":
            j -= 1
        if j >= 0 and self.row.units[j].kind == "np":
            several = not self.row.actor(j) and self.row.units[j].word.endswith("s")
            # "Peru and Chile, which signed a pact, ...": both of those with whom the sentence begins
            several = several or (j == _PAIR and k > j + 1 and self.row.units[1].kind == "and")
            members, _ = self.lists.members_left(j, verb) if several else ([j], j - 1)
            return Chain(tuple(members))
        return None
