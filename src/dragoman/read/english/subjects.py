"""Who is the subject of each verb group."""

from dragoman.read.english.chains import Chains
from dragoman.read.english.lists import Lists
from dragoman.read.english.parallels import find_parallel, find_teller
from dragoman.read.english.participles import Participles
from dragoman.read.english.relatives import (
    interposed,
    over_object,
    over_quoted,
    over_relative,
    over_whom,
    parenthetic,
)
from dragoman.read.english.row import Chain, Row

_CHARGING = frozenset({"charge", "credit", "entrust", "task", "tax"})
"""Verbs whose object does what stands behind "with" ("charged him with hacking")."""
_CONTENT = frozenset({"allegation", "reports"})
_DECISION = "decision"
_PAIR = 2
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "DENIAL"})
"""Categories of what is done by saying it."""

_MUTUAL = frozenset({"agree", "meet", "sign", "reach", "conclude", "clash", "exchange"})
"""Verbs of what takes two."""


class Subjects:
    """Subjects of the verbs of one sentence.

    `of` maps a verb unit to its subject, `governors` to the verb above it; `relative_objects` to the noun that a
    relative clause hangs on and that is its object; `reduced` to the noun that a bare participle describes;
    `split` maps a verb to the bare participle that stands between it and its subject, `taken` to the verb of a
    clause there that says what was done to it ("whom rebels had carried off").
    """

    def __init__(self, row: Row, lists: Lists) -> None:
        self.row = row
        self.lists = lists
        self.chains = Chains(row, lists)
        self.participles = Participles(row, lists)
        self.of: dict[int, Chain | None] = {}
        self.governors: dict[int, int] = {}
        self.relative_objects: dict[int, int] = {}
        self.reduced: dict[int, int] = {}
        self.split: dict[int, int] = {}
        self.parted: set[int] = set()
        self.taken: dict[int, int] = {}
        for verb in row.verbs:
            self.of[verb] = self._find_subject(verb)
        self._fill_forward()

    def _find_subject(self, verb: int) -> Chain | None:
        unit = self.row.units[verb]
        if unit.infinitive:
            return self._controlled(verb)
        k = over_quoted(self.row, self.row.left(verb))
        if k < 0:
            return None
        if k > 0 and self.row.units[k].kind == "quote" and self.row.units[k - 1].kind == "rel":
            # 'a government that "locks up seafarers"'
            k -= 1
        kind = self.row.units[k].kind
        if kind in ("np", "verb", "prep") and (joint := over_whom(self.row, verb, self.taken)) is not None:
            return self.chains.antecedent(verb, joint)
        if kind == "np" and (joint := over_relative(self.row, verb, k)) is not None:
            return self.chains.antecedent(verb, joint)
        if kind in ("np", "date", "prep") and (joint := over_object(self.row, verb)) is not None:
            self.parted.add(verb)
            return self.chains.antecedent(verb, joint)
        if kind == "np" and parenthetic(self.row, k):
            return self._behind_comma(verb, k - 2)
        if kind == "np" and self.participles.describes(verb, k):
            self.reduced[verb] = k
            return None
        if kind == "np" and (passing := self.participles.passing(verb, k)) is not None:
            self.governors[verb] = passing
            return self.of.get(passing)
        if kind == "verb" and unit.form == "finite" and self._only_due(k):
            return self.chains.left(k - 2, verb)
        if kind in ("np", "prep", "verb"):
            described = self._described(verb)
            if described is not None:
                return self.chains.headed(described, verb)
        if kind == "np":
            chain = self.chains.left(k, verb)
            if self.participles.describes_last(verb, min(chain.units)):
                self.reduced[verb] = k
                return None
            if (active := self.participles.active(verb, chain)) is not None:
                return self.chains.left(active, verb)
            self._note_relative_object(verb, chain)
            return chain
        if kind in ("comma", "stop", "quote"):
            return self._closed(verb, k) or self._led(verb, k) or self._behind_comma(verb, k)
        if kind == "and":
            return self._coordinated(verb, k)
        if kind == "rel":
            return self.chains.antecedent(verb, k)
        if kind in ("sub", "prep", "verb"):
            before = self.row.verb_before(verb)
            if before is None:
                return None
            if kind == "verb" and k == before and unit.form == "finite" and interposed(self.row, before):
                return self.chains.antecedent(verb, self.row.left(before) - 1)
            self.governors[verb] = before
            if kind == "prep" and unit.form == "gerund":
                target = self.lists.object_units(before)
                if not target and before in self.relative_objects:
                    target = (self.relative_objects[before],)
                charged = self.row.units[k].word == "with" and self.row.units[before].word in _CHARGING
                if target and (charged or self.row.units[k].word in ("of", "from", "for")) and target[-1] < k:
                    return Chain(target)
            return self.of.get(before)
        return None

    def _closed(self, verb: int, comma: int) -> Chain | None:
        """`said that Ana Soto, a former envoy, had left`: the comma closes the name with which the clause begins."""
        units = self.row.units
        if comma < 2 or units[comma - 1].kind != "np" or units[verb].form != "finite":
            return None
        named = units[comma - 1]
        apposed = any(token.core == "," for token in self.row.tokens[named.start : named.end])
        joint = units[comma - 2]
        opens = joint.kind == "sub" or (joint.kind == "rel" and joint.word == "that")
        return self.chains.left(comma - 1, verb) if apposed and opens else None

    def _led(self, verb: int, comma: int) -> Chain | None:
        """`A team led by Peru's envoy, Ana Soto, met`: the comma closes the name of who leads."""
        unit = self.row.units[comma - 1] if comma else None
        if unit is None or unit.kind != "np" or self.row.units[verb].form != "finite":
            return None
        apposed = any(token.core == "," for token in self.row.tokens[unit.start : unit.end])
        described = self._described(verb) if apposed else None
        return self.chains.headed(described, verb) if described is not None else None

    def _only_due(self, k: int) -> bool:
        """`talks due to start on Thursday were delayed`: "due" and its infinitive only describe the noun."""
        units = self.row.units
        due = k >= 2 and units[k].infinitive and units[k - 1].word in self.row.lexicon.scheduled
        return due and units[k - 1].kind == "np" and units[k - 2].kind == "np"

    def _described(self, verb: int) -> Chain | None:
        """The noun before a participle that only describes it: the subject of the verb behind."""
        before = self.participles.ahead(verb)
        if before is None or before in self.reduced:
            return None
        named = self.chains.left(before - 1, before)
        outer = min(named.units) - 1
        if outer >= 1 and self.row.units[outer].kind == "rel":
            # "The deal that Peru struck in 2019 was kept"
            outer -= 1
        if outer >= 0 and self.row.units[outer].kind == "np":
            # "The deal Peru struck in 2019 was kept": the first verb has a subject of its own
            return self.chains.left(outer, verb)
        self.reduced[before] = before - 1
        self.of[before] = None
        self.split[verb] = before
        return self._with_last(named, verb)

    def _with_last(self, named: Chain, verb: int) -> Chain:
        """`The panel set up by Peru and the rebels agreed on a truce`: it agreed with those told last."""
        units, last = self.row.units, verb - 1
        joined = last > 1 and units[last].kind == "np" and units[last - 1].kind == "and"
        if not joined or units[verb].word not in _MUTUAL or not self.row.actor(last):
            return named
        alone = len(named.units) == 1 and not self.row.actor(named.units[0])
        return Chain((*named.units, last), named.phrases) if alone else named

    def _note_relative_object(self, verb: int, chain: Chain) -> None:
        """`the deal A and B reached`, `the plan that A rejected`: the noun before the subject is the object."""
        j = min(chain.units) - 1
        joined = j >= 1 and self.row.units[j].kind == "rel"
        j -= joined
        told = self.row.lexicon.classes.get(self.row.units[j].word, ()) if j >= 0 else ()
        if joined and self.row.units[j + 1].word == "that" and not _CONTENT.isdisjoint(told):
            # "Reports that they met were false": what the reports tell, not what they did with them
            return
        if j >= 0 and self.row.units[j].kind == "np" and not self.row.actor(j):
            self.relative_objects[verb] = j

    def _main_of(self, verb: int) -> int:
        """`called on Peru to remove it, saying ...`: who speaks is whoever calls, not whoever is to do it."""
        while self.row.units[verb].infinitive and (above := self.governors.get(verb)) is not None:
            verb = above
        return verb

    def _over_speaker(self, verb: int, comma: int) -> int:
        """`X hit Y, the army said, killing nine`: behind who says so the sentence goes on."""
        told = self.of.get(verb)
        earlier = self.row.verb_before(verb)
        if verb != comma - 1 or earlier is None or told is None or self.of.get(earlier) is None:
            return verb
        if self.row.units[verb].word not in self.row.lexicon.reporting:
            return verb
        first = min(told.units)
        return earlier if first > earlier and self.row.units[first - 1].kind == "comma" else verb

    def _behind_comma(self, verb: int, k: int) -> Chain | None:
        """Subject of a verb that follows a comma: behind a parenthesis, or a participle of the main clause."""
        unit = self.row.units[verb]
        before = self.row.verb_before(verb)
        if unit.form in ("gerund", "participle") and not unit.passive:
            if before is not None:
                speaks = self.row.speaks(verb, _SPOKEN)
                before = self._main_of(before) if speaks else self._over_speaker(before, k)
                self.governors[verb] = before
                return self.of.get(before)
            opened = k >= 1 and self.row.units[k].kind == "comma" and self.row.units[k - 1].kind == "np"
            return self.chains.left(k - 1, verb) if opened else None
        if self.row.units[k].kind != "comma":
            return self._inherited(before)
        opening = k - 1
        while opening >= 0 and self.row.units[opening].kind not in ("comma", "stop", "quote"):
            opening -= 1
        if (
            opening > 0
            and self.row.units[opening].kind == "comma"
            and (self.row.units[opening + 1].kind != "and" or self._only_how(opening, k))
        ):
            if opening + 3 == k and self.row.units[opening + 1].word in ("where", "when", "as", "while"):
                # "to Vienna, where the chancellor, Karl Huber, refused it"
                return self.chains.left(k - 1, verb)
            target = self.row.left(opening)
            held = target >= 0 and self.row.units[target].kind == "np"
            if held and self._ends_list(k - 1, target, verb):
                return self.chains.left(k - 1, verb)
            if held and not self.lists.sets_scene(target) and not self.lists.opens_sentence(target):
                named = self.chains.apposed(opening, k, target)
                return self.chains.joined(named or self.chains.left(target, verb))
        if k >= 1 and self.row.units[k - 1].kind == "np" and not self.lists.is_object(k - 1, verb):
            return self.chains.left(k - 1, verb)
        return self._inherited(before)

    def _only_how(self, opening: int, closing: int) -> bool:
        """`Chile quietly, and without a word to anybody, left`: behind "and" only how it did so."""
        inner = self.row.units[opening + 2 : closing]
        hangs = bool(inner) and inner[0].kind in ("prep", "adv")
        return hangs and all(unit.kind in ("prep", "np", "adv", "date") for unit in inner)

    def _ends_list(self, np: int, first: int, verb: int) -> bool:
        """`X, Y and the minister, Z, met`: the comma before the verb ends a list that begins with `first`."""
        if np <= first or self.row.units[np].kind != "np" or not self.row.named(np):
            return False
        members, _ = self.lists.members_left(np, verb)
        return len(members) > _PAIR and first in members and all(self.row.named(k) for k in members)

    def _inherited(self, before: int | None) -> Chain | None:
        return self.of.get(before) if before is not None else None

    def _coordinated(self, verb: int, k: int) -> Chain | None:
        """`met X and agreed Y`: the subject of the verb before; behind a comma, over a clause in between."""
        before = self.row.verb_before(verb)
        if before is not None and k > 0 and self.row.units[k - 1].kind == "comma":
            joint = next((j for j in range(before, 0, -1) if self.row.units[j].kind in ("rel", "sub")), None)
            outer = [v for v in self.row.verbs if joint is not None and v < joint]
            if outer:
                before = outer[-1]
        before = find_parallel(self.row, verb, before)
        if before is not None:
            before = find_teller(self.row, verb, before, self.of) or self._outer(before) or before
            self.governors[verb] = self.governors.get(before, before)
            return self.of.get(before)
        return None

    def _outer(self, verb: int) -> int | None:
        """`X admitted that mistakes were made and said sorry`: things in a clause do not act, their teller does."""
        units, chain = self.row.units, self.of.get(verb)
        if chain is None or any(self.row.named(k) for k in chain.units):
            return None
        if not (units[verb].passive or units[verb].word in self.row.lexicon.be):
            return None
        joint = next((j for j in range(verb, 0, -1) if units[j].kind in ("sub", "verb") and j != verb), None)
        if joint is None or units[joint].kind != "sub":
            return None
        before = self.row.verb_before(joint)
        told = self.of.get(before) if before is not None else None
        return before if told is not None and any(self.row.named(k) for k in told.units) else None

    def _controlled(self, verb: int) -> Chain | None:
        before = self.row.verb_before(verb)
        left = self.row.left(verb)
        if left >= 0 and self.row.units[left].kind == "np":
            chain = self.chains.left(left, verb)
            if self.row.units[chain.units[0]].word == _DECISION:
                if before is not None:
                    self.governors[verb] = before
                return chain
        if before is None:
            k = self.row.left(verb)
            return self.chains.left(k, verb) if k >= 0 and self.row.units[k].kind == "np" else None
        self.governors[verb] = before
        if (
            self.row.units[before].word in self.row.lexicon.object_control
            and not self.row.units[before].passive
        ):
            target = self.lists.object_units(before)
            if target and target[-1] < verb:
                people = [
                    u for u in range(target[0], verb) if self.row.units[u].kind == "np" and self.row.person(u)
                ]
                joined = any(self.row.units[u].kind == "and" for u in range(target[0], verb))
                if len(people) > len(target) and target[0] in people and joined:
                    # "got Ana Soto of Peru and Eva Holm of Chile to agree"
                    return Chain(tuple(people))
                message = self.row.units[before].word in self.row.lexicon.messaging
                return self.of.get(before) if message else Chain(target)
            called = [u for u in range(before + 1, verb) if self.row.units[u].kind == "np"]
            if called and self.row.units[before].word == "call":
                members, _ = self.lists.members_right(called[0], stop=verb)
                return Chain(tuple(members))
        return self.of.get(before)

    def _describe_forward(self) -> None:
        """`Freed by rebels in May, nine nurses flew home`: a bare participle before a comma and its noun."""
        units = self.row.units
        verb = self.row.verbs[0] if self.row.verbs else -1
        if verb not in (0, 1) or self.of.get(verb) is not None or not self.participles.bare(verb):
            return
        if verb + 1 >= len(units) or units[verb + 1].kind not in ("prep", "adv", "date"):
            return
        later = next((v for v in self.row.verbs if v > verb and units[v].form == "finite"), None)
        chain = self.of.get(later) if later is not None else None
        if chain is not None and min(chain.units) > verb and units[min(chain.units) - 1].kind == "comma":
            self.reduced[verb] = min(chain.units)

    def _fill_forward(self) -> None:
        """A participle at the head of the sentence takes the subject of the clause that follows."""
        self._describe_forward()
        for verb in self.row.verbs:
            if self.of.get(verb) is None and self.row.units[verb].form in ("gerund", "participle"):
                later = [v for v in self.row.verbs if v > verb and self.of.get(v) is not None]
                if later and verb <= 3:
                    self.of[verb] = self.of[later[0]]
