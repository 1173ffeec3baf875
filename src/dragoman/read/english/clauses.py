"""Who is subject and object of each verb group, and what hangs on it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.units import Unit
from dragoman.read.frames import Argument
from dragoman.read.tokens import Token
from dragoman.types import Mention


class Chain(Struct, frozen=True):
    """Coordinated noun phrases `units`, and the prepositional phrases that hang on them."""

    units: tuple[int, ...]
    phrases: tuple[tuple[str, tuple[int, ...]], ...] = ()


class Clauses:
    """The verbs of one sentence with their subjects; built once, asked by the frame makers."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[Mention], lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.mentions = mentions
        self.lexicon = lexicon
        self.verbs = [i for i, unit in enumerate(units) if unit.kind == "verb"]
        self.subjects: dict[int, Chain | None] = {}
        self.governors: dict[int, int] = {}
        self.antecedents: dict[int, int] = {}
        self.relative_objects: dict[int, int] = {}
        self.reduced: dict[int, int] = {}
        for verb in self.verbs:
            self.subjects[verb] = self._find_subject(verb)
        self._fill_forward()

    # -- subjects ---------------------------------------------------------------------------------

    def _find_subject(self, verb: int) -> Chain | None:
        unit = self.units[verb]
        if unit.infinitive:
            return self._controlled(verb)
        k = self._left(verb)
        if k < 0:
            return None
        kind = self.units[k].kind
        if kind == "np" and self._reduced(verb, k):
            self.reduced[verb] = k
            return None
        if kind == "np":
            chain = self._chain_left(k, verb)
            self._note_relative_object(verb, chain)
            return chain
        if kind in ("comma", "stop", "quote"):
            return self._behind_comma(verb, k)
        if kind == "and":
            return self._coordinated(verb, k)
        if kind == "rel":
            return self._antecedent(verb, k)
        if kind in ("sub", "prep", "verb"):
            before = self._verb_before(verb)
            if before is None:
                return None
            self.governors[verb] = before
            if kind == "prep" and unit.form == "gerund":
                target = self.object_units(before)
                if target and self.units[k].word in ("of", "from", "for") and target[-1] < k:
                    return Chain(target)
            return self.subjects.get(before)
        return None

    def _reduced(self, verb: int, np: int) -> bool:
        """`condemned the attack carried out on Monday`: a bare participle behind another verb's object."""
        unit = self.units[verb]
        if unit.end - unit.start != 1 or unit.tense != "past" or np != verb - 1 or self._actor(np):
            return False
        forms = {
            form for entry in self.lexicon.verbs.get(self.tokens[unit.head].low, ()) for form in entry.forms
        }
        if "participle" not in forms:
            return False
        before = self._verb_before(verb)
        if before is None or not self._is_object(np, verb):
            return False
        follows = self.units[verb + 1].kind if verb + 1 < len(self.units) else ""
        return follows in ("prep", "adv", "date") and self.units[before].form == "finite"

    def _note_relative_object(self, verb: int, chain: Chain) -> None:
        """`the deal A and B reached`, `the plan that A rejected`: the noun before the subject is the object."""
        j = min(chain.units) - 1
        if j >= 1 and self.units[j].kind == "rel":
            j -= 1
        if j >= 0 and self.units[j].kind == "np" and not self._actor(j):
            self.relative_objects[verb] = j

    def _left(self, index: int) -> int:
        """The unit before `index`, over adverbs and dates (with their preposition)."""
        k = index - 1
        while k >= 0:
            kind = self.units[k].kind
            if kind == "adv":
                k -= 1
            elif kind == "date":
                k -= 2 if k > 0 and self.units[k - 1].kind == "prep" else 1
            else:
                break
        return k

    def _chain_left(self, k: int, verb: int) -> Chain:
        """The noun phrase that ends at unit k with what is coordinated, up to its head phrase."""
        first = [k]
        phrases: list[tuple[str, tuple[int, ...]]] = []
        members, j = self._members_left(k, verb)
        while j >= 1 and self.units[j].kind == "prep":
            head = self._left(j) if self.units[j - 1].kind in ("adv", "date") else j - 1
            if head < 0 or self.units[head].kind != "np":
                break
            if (
                self.units[j].word in ("with", "after", "before", "despite", "following")
                and not phrases
                and (head == 0 or self.units[head - 1].kind == "verb")
            ):
                break
            phrases.append((self.units[j].word, tuple(members)))
            members, j = self._members_left(head, verb)
        first = members
        resolved = self._over_apposition(first, j)
        return Chain(tuple(resolved), tuple(reversed(phrases)))

    def _members_left(self, k: int, verb: int) -> tuple[list[int], int]:
        """Coordinated noun phrases that end at k, and the unit before them."""
        members = [k]
        j = k - 1
        seen_and = False
        while j >= 1:
            kind = self.units[j].kind
            if kind == "and" and self.units[j].word in ("and", "&", "or", "nor"):
                before = j - 1 if self.units[j - 1].kind != "comma" else j - 2
                if before >= 0 and self.units[before].kind == "np" and not self._is_object(before, verb):
                    members.insert(0, before)
                    j = before - 1
                    seen_and = True
                    continue
            elif kind == "comma" and not seen_and and j == 1 and self._person(0) and self._person(k):
                members.insert(0, 0)
                j = -1
                continue
            elif kind == "comma" and seen_and and self.units[j - 1].kind == "np":
                if self._named(j - 1) and not self._is_object(j - 1, verb):
                    members.insert(0, j - 1)
                    j -= 2
                    continue
            break
        return members, j

    def _is_object(self, np: int, verb: int) -> bool:
        """Whether noun phrase `np` is rather the object of an earlier verb (not a reporting one)."""
        k = np - 1
        steps = 0
        while k >= 0 and steps < 12:
            unit = self.units[k]
            if unit.kind == "verb":
                if self._parenthetical(k, np):
                    return False
                return self.lexicon.reporting.get(unit.word) is None or unit.infinitive
            if unit.kind in ("sub", "rel", "stop", "quote"):
                return False
            if unit.kind == "comma" and not self._listed(k):
                return False
            k -= 1
            steps += 1
        return False

    def _parenthetical(self, verb: int, np: int) -> bool:
        """`X, known as Y, and Z met`: the participle stands between commas and governs nothing outside."""
        opened = verb > 0 and self.units[verb - 1].kind == "comma"
        closed = np + 1 < len(self.units) and self.units[np + 1].kind == "comma"
        return opened and closed and self.units[verb].end - self.units[verb].start == 1

    def _listed(self, comma: int) -> bool:
        return 0 < comma < len(self.units) - 1 and self._named(comma - 1) and self._named(comma + 1)

    def _named(self, np: int) -> bool:
        return bool(self.units[np].mentions)

    def _person(self, np: int) -> bool:
        """Whether a phrase names a person: two such with a comma between are two people, as headlines write."""
        found = [self.mentions[m] for m in self.units[np].mentions]
        return any(mention.kind == "person" and mention.entity >= 0 for mention in found)

    def _over_apposition(self, members: list[int], j: int) -> list[int]:
        """`X, the envoy, met`: the name before the comma is the subject, not the apposition."""
        if (
            len(members) == 1
            and not self._actor(members[0])
            and j >= 1
            and self.units[j].kind == "comma"
            and self.units[j - 1].kind == "np"
            and self._actor(j - 1)
        ):
            return [j - 1]
        return members

    def _actor(self, np: int) -> bool:
        return any(
            self.mentions[m].entity >= 0 and not self.mentions[m].adjective for m in self.units[np].mentions
        )

    def _behind_comma(self, verb: int, k: int) -> Chain | None:
        """Subject of a verb that follows a comma: behind a parenthesis, or a participle of the main clause."""
        unit = self.units[verb]
        before = self._verb_before(verb)
        if unit.form in ("gerund", "participle") and not unit.passive:
            if before is not None:
                self.governors[verb] = before
                return self.subjects.get(before)
            return None
        if self.units[k].kind != "comma":
            return self._inherited(before)
        opening = k - 1
        while opening >= 0 and self.units[opening].kind not in ("comma", "stop"):
            opening -= 1
        if opening > 0 and self.units[opening].kind == "comma" and self.units[opening + 1].kind != "and":
            target = self._left(opening)
            if target >= 0 and self.units[target].kind == "np":
                named = self._named_between(opening, k, target)
                return named or self._chain_left(target, verb)
        if k >= 1 and self.units[k - 1].kind == "np" and not self._is_object(k - 1, verb):
            return self._chain_left(k - 1, verb)
        return self._inherited(before)

    def _named_between(self, opening: int, closing: int, target: int) -> Chain | None:
        """`the two ministers, A and B, met`: the names in the apposition are the subject."""
        inner = range(opening + 1, closing)
        if self._actor(target) or any(self.units[k].kind not in ("np", "and") for k in inner):
            return None
        members = [k for k in inner if self.units[k].kind == "np"]
        return Chain(tuple(members)) if members and all(self._actor(k) for k in members) else None

    def _inherited(self, before: int | None) -> Chain | None:
        return self.subjects.get(before) if before is not None else None

    def _coordinated(self, verb: int, k: int) -> Chain | None:
        """`met X and agreed Y`: the subject of the verb before; behind a comma, over a clause in between."""
        before = self._verb_before(verb)
        if before is not None and k > 0 and self.units[k - 1].kind == "comma":
            joint = next((j for j in range(before, 0, -1) if self.units[j].kind in ("rel", "sub")), None)
            outer = [v for v in self.verbs if joint is not None and v < joint]
            if outer:
                before = outer[-1]
        while before is not None and self.units[before].form != self.units[verb].form:
            earlier = self._verb_before(before)
            if earlier is None or any(u.kind in ("stop", "sub") for u in self.units[earlier:before]):
                break
            before = earlier
        if before is not None:
            self.governors[verb] = self.governors.get(before, before)
            return self.subjects.get(before)
        return None

    def _antecedent(self, verb: int, k: int) -> Chain | None:
        j = k - 1
        if j >= 0 and self.units[j].kind == "prep":
            j -= 1
        if j >= 0 and self.units[j].kind == "comma":
            j -= 1
        if j >= 0 and self.units[j].kind == "np":
            self.antecedents[verb] = j
            members, _ = self._members_left(j, verb) if not self._actor(j) else ([j], j - 1)
            return Chain(tuple(members))
        return None

    def _controlled(self, verb: int) -> Chain | None:
        before = self._verb_before(verb)
        if before is None:
            k = self._left(verb)
            return self._chain_left(k, verb) if k >= 0 and self.units[k].kind == "np" else None
        self.governors[verb] = before
        if self.units[before].word in self.lexicon.object_control and not self.units[before].passive:
            target = self.object_units(before)
            if target and target[-1] < verb:
                return Chain(target)
            called = [u for u in range(before + 1, verb) if self.units[u].kind == "np"]
            if called and self.units[before].word == "call":
                members, _ = self._members_right(called[0], stop=verb)
                return Chain(tuple(members))
        return self.subjects.get(before)

    def _verb_before(self, verb: int) -> int | None:
        earlier = [v for v in self.verbs if v < verb]
        return earlier[-1] if earlier else None

    def _fill_forward(self) -> None:
        """A participle at the head of the sentence takes the subject of the clause that follows."""
        for verb in self.verbs:
            if self.subjects.get(verb) is None and self.units[verb].form in ("gerund", "participle"):
                later = [v for v in self.verbs if v > verb and self.subjects.get(v) is not None]
                if later and verb <= 3:
                    self.subjects[verb] = self.subjects[later[0]]

    # -- objects and phrases ------------------------------------------------------------------------

    def object_units(self, verb: int) -> tuple[int, ...]:
        """The noun phrases that are the bare object of a verb; empty without one."""
        k = verb + 1
        while k < len(self.units) and self.units[k].kind in ("adv", "date", "quote"):
            k += 1
        if k < len(self.units) and self.units[k].kind == "np":
            members, _ = self._members_right(k)
            return tuple(members)
        return ()

    def _members_right(
        self, k: int, *, stop: int | None = None, paired: bool = False
    ) -> tuple[list[int], int]:
        """Coordinated noun phrases from k on, and the unit behind them; `paired` wants two ("between")."""
        members, j = [k], k + 1
        limit = stop if stop is not None else len(self.units)
        while j + 1 < limit:
            kind = self.units[j].kind
            following = j + 1
            if kind == "comma" and self.units[following].kind == "and":
                following += 1
            if kind not in ("and", "comma") or following >= limit or self.units[following].kind != "np":
                break
            if (
                kind == "comma"
                and self.units[j + 1].kind != "and"
                and not self._list_goes_on(following, limit)
            ):
                break
            if self._begins_clause(following) and not (paired and len(members) == 1):
                break
            members.append(following)
            j = following + 1
        return members, j

    def _list_goes_on(self, np: int, limit: int) -> bool:
        """Whether a comma before `np` parts a list: named phrases, and an `and` comes."""
        j = np
        while j < limit and self.units[j].kind in ("np", "comma"):
            if self.units[j].kind == "np" and not self._named(j):
                return False
            j += 1
        return j < limit and self.units[j].kind == "and" and self._named(np)

    def _begins_clause(self, np: int) -> bool:
        k = np + 1
        while k < len(self.units) and self.units[k].kind in ("adv", "date"):
            k += 1
        return k < len(self.units) and self.units[k].kind == "verb" and self.units[k].form == "finite"

    def after(self, start: int) -> Iterator[tuple[str, tuple[int, ...], int]]:
        """From unit `start` on: `("object", units, next)` then `(preposition, units, next)` ..."""
        k, bare = start, True
        while k < len(self.units):
            unit = self.units[k]
            if unit.kind in ("adv", "quote"):
                k += 1
            elif unit.kind == "date":
                k += 1
                bare = False
            elif unit.kind == "np":
                if not bare:
                    return
                members, k = self._members_right(k)
                bare = False
                yield "object", tuple(members), k
            elif unit.kind == "prep":
                bare = False
                j = k + 1
                while j < len(self.units) and self.units[j].kind in ("adv", "quote"):
                    j += 1
                if j < len(self.units) and self.units[j].kind == "np":
                    members, k = self._members_right(j, paired=unit.word in ("between", "among"))
                    yield unit.word, tuple(members), k
                elif j < len(self.units) and self.units[j].kind == "date":
                    k = j + 1
                else:
                    return
            elif unit.kind in ("comma", "and") and k + 1 < len(self.units):
                if self.units[k + 1].kind not in ("prep", "date", "adv"):
                    return
                k += 1
            else:
                return

    # -- arguments ----------------------------------------------------------------------------------

    def argument(self, units: Sequence[int]) -> Argument | None:
        """The slot filler that some noun phrases make."""
        if not units:
            return None
        found: list[int] = []
        classes: list[str] = []
        plural = len(units) > 1
        for index in units:
            unit = self.units[index]
            found.extend(self._principal(unit))
            classes.extend(self.classes(unit))
            plural = plural or self._plural(unit)
        return Argument(
            self.units[units[0]].start,
            self.units[units[-1]].end,
            tuple(dict.fromkeys(found)),
            tuple(dict.fromkeys(classes)),
            plural or any(self.mentions[m].plural for m in found),
        )

    def classes(self, unit: Unit) -> tuple[str, ...]:
        """Noun classes of the head word, or else of another word of the phrase."""
        head = self.lexicon.classes.get(unit.word, ())
        if head or unit.mentions:
            return head
        for token in self.tokens[unit.start : unit.end]:
            found = self.lexicon.classes.get(token.low)
            if found:
                return found
        return ()

    def _principal(self, unit: Unit) -> list[int]:
        plain = [
            m for m in unit.mentions if not self.mentions[m].adjective and self.mentions[m].case != "gen"
        ]
        return plain or list(unit.mentions)

    def _plural(self, unit: Unit) -> bool:
        if unit.word in self.lexicon.plurals or (unit.mentions and self._common_plural(unit)):
            return True
        first = self.tokens[unit.start].low
        return first in ("two", "three", "four", "five", "six", "both", "several", "many", "all")

    def _common_plural(self, unit: Unit) -> bool:
        """Whether the head is a common noun in the plural ("three Danish surveyors")."""
        covered = any(self.mentions[m].full_end > self.tokens[unit.head].start for m in unit.mentions)
        return not covered and unit.word.endswith("s") and not unit.word.endswith("ss")

    def chain_argument(self, chain: Chain | None) -> Argument | None:
        """The slot filler of a subject: its head phrase, or who stands in its of/from/between phrase."""
        if chain is None:
            return None
        head = self.argument(chain.units)
        if head is not None and not head.mentions and len(chain.units) == 1:
            meant = self._meant(chain.units[0])
            if meant is not None:
                return meant
        if head is None or any(self.mentions[m].entity >= 0 for m in head.mentions):
            return head
        for word, units in chain.phrases:
            if word in ("of", "from", "between", "for", "among", "on"):
                inner = self.argument(units)
                if inner is not None and inner.mentions:
                    plural = head.plural or inner.plural
                    told = (*head.mentions, *inner.mentions)
                    return Argument(head.start, inner.end, told, head.classes, plural)
        return head

    def _meant(self, np: int) -> Argument | None:
        """Whom `it` or `they` means: the subject of the verb before it ("Chile said it had left")."""
        unit = self.units[np]
        if unit.word not in ("it", "they") or unit.end - unit.start != 1:
            return None
        for verb in reversed([v for v in self.verbs if v < np]):
            chain = self.subjects.get(verb)
            if chain is None or np in chain.units:
                continue
            found = self.argument(chain.units)
            kinds = {self.mentions[m].kind for m in found.mentions} if found is not None else set()
            if found is not None and kinds and (unit.word == "they" or "person" not in kinds):
                return Argument(unit.start, unit.end, found.mentions, (), found.plural)
        return None
