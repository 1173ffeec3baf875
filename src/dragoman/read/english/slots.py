"""What fills the slots of a verb: subject, objects, prepositional phrases, what somebody is to do."""

from collections.abc import Sequence

import msgspec

from dragoman.read.english.apposed import name_apposed
from dragoman.read.english.echoes import name_echo
from dragoman.read.english.framing import Framing
from dragoman.read.english.included import name_included
from dragoman.read.english.struck import strike_undergone
from dragoman.read.frames import Argument

_MATTERS = frozenset(
    {"matter", "issue", "case", "question", "concern", "concerns", "point", "topic", "subject"}
)
_BEFORE_INFINITIVE = frozenset({"np", "adv", "and", "comma", "date"})
_BELONGING = frozenset({"of", "from", "in", "at", "to", "into"})
_MEETING = "meeting"
_STAYS = frozenset({"in", "at"})
_APART = "apart"
_SEALED = frozenset({"AGREE", "SUPPORT"})
_OCCASIONS = frozenset(
    {"after", "following", "during", "before", "amid", "despite", "because of", "due to", "since"}
)
"""Prepositions behind which a noun stands that another one's agent follows."""
_PROTESTING = ("in protest at", "in protest over", "in protest against", "in protest of", "in protest about")
_ANGRY = ("in anger at", "in anger over", "in anger about", "in outrage at", "in opposition to")
_SAME = {"out of": "of", "up to": "to", **dict.fromkeys((*_PROTESTING, *_ANGRY), "against")}
"""Prepositions of several words and the slot that they fill besides."""
_LEADING = frozenset({"lead", "organise", "organize", "call", "stage", "head"})
_ASIDE = 5
_DIRECTED = frozenset({"object", "on", "against", "at"})
_PEOPLE = frozenset({"captive", "crowd", "refugee", "forces", "helper"})
"""Noun classes of those who can be given something."""


class VerbSlots:
    """Fills the slots of the verbs of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def _second_object(self, index: int, behind: int, slots: dict[str, Argument]) -> int:
        """`sent Kenya tents`: the first phrase is who gets it. The unit where the other one begins."""
        units = self.at.units
        if units[index].word not in self.at.lex.giving or behind >= len(units) or units[behind].kind != "np":
            return behind
        members, given = self.at.clauses.members(behind)
        while given + 2 < len(units) and units[given].word in ("of", "in") and units[given + 2].kind == "np":
            given += 2
        if given >= len(units) or units[given].kind != "np":
            return behind
        receiver = self.at.clauses.argument(members)
        if receiver is None or not (receiver.mentions or _PEOPLE.intersection(receiver.classes)):
            return behind
        slots["to"] = receiver
        return given

    def _provided(self, index: int, slots: dict[str, Argument]) -> None:
        """`provided Kenya with tents`, `Kenya was granted a loan`: who gets it stands before what is given."""
        lex, word = self.at.lex, self.at.units[index].word
        receiver, thing = slots.get("object"), slots.get("with")
        if receiver is None or thing is None or word not in lex.providing:
            return
        named = [self.at.mentions[m] for m in thing.mentions]
        if (receiver.mentions or _PEOPLE.intersection(receiver.classes)) and all(m.adjective for m in named):
            slots["to"], slots["object"] = receiver, thing
            del slots["with"]

    def _complement(self, k: int) -> int | None:
        """`called the raid on the bridge a crime`: the unit of what the object is called, from behind it on."""
        units = self.at.units
        while k + 2 < len(units) and units[k].kind == "prep" and units[k + 1].kind == "np":
            k += 2
        if k + 1 < len(units) and units[k].infinitive:
            k += 1  # "called the refusal to pay a disgrace"
        while k < len(units) and units[k].kind == "quote":
            k += 1
        return k if k < len(units) and units[k].kind == "np" else None

    def _behind_all(self, k: int) -> int | None:
        """The infinitive behind objects and dates ("told X on Monday to leave"), if nothing else stands between."""
        units = self.at.units
        while k < len(units):
            behind = units[k + 1].kind if k + 1 < len(units) else ""
            if units[k].kind in _BEFORE_INFINITIVE:
                k += 1
            elif units[k].kind == "prep" and (
                behind == "date" or (behind == "np" and units[k].word in _BELONGING)
            ):
                k += 2
            else:
                break
        return k if k < len(units) and units[k].infinitive else None

    def _infinitive(self, index: int) -> Argument:
        """What somebody is to do, of the classes of its verb, with whom it is directed at."""
        found: list[int] = []
        for name, units, _ in self.at.clauses.after(index + 1):
            argument = self.at.clauses.argument(units)
            if argument is not None and (name in _DIRECTED or (name == "to" and not found)):
                found += argument.mentions
        unit = self.at.units[index]
        before = self.at.units[index - 1]
        spared = unit.negated or (before.kind == "adv" and before.word in self.at.lex.negations)
        # "pledged never to attack": what one will not do is nothing that one does
        told = self.at.clauses.object_units(index)
        raised = bool(told) and self.at.units[told[0]].word in _MATTERS
        # "promised to raise the matter" is no raise
        classes = () if spared or raised else self.at.lex.doing.get(unit.word, ())
        return Argument(unit.start, unit.end, tuple(dict.fromkeys(found)), classes)

    def _is_mediator(self, verb: int, units: Sequence[int]) -> bool:
        """Whether "as mediator" stands right behind the units, where a verb tells of what others agree on."""
        entries = self.at.lex.verbs.get(self.at.tokens[self.at.units[verb].head].low, ())
        told = {sense.category for entry in entries if entry.predicate for sense in entry.predicate.senses}
        if told.isdisjoint(_SEALED):
            return False
        end = max(units) + 1
        behind = self.at.units[end : end + 2]
        return len(behind) > 1 and behind[0].word == "as" and behind[1].word in self.at.lex.mediators

    def _holder(self, index: int) -> Argument | None:
        """`The men held by rebels were freed`: who held them lets them go, where nobody else is told to."""
        held = self.at.clauses.split.get(index, self._held_aside(index))
        if self.at.units[index].word not in self.at.lex.freeing:
            return None
        taken = self.at.clauses.taken.get(index, -1)
        if taken >= 0 and self.at.units[taken].word in self.at.lex.holding:
            return self.at.clauses.chain_argument(self.at.clauses.subjects.get(taken))
        if held < 0:
            return None
        if self.at.units[held].word not in self.at.lex.holding:
            return None
        return next(
            (
                self.at.clauses.argument(units)
                for name, units, _ in self.at.clauses.after(held + 1)
                if name == "by"
            ),
            None,
        )

    def _held_aside(self, index: int) -> int:
        """`The men, held by rebels since May, were freed`: the bare participle between commas before a verb, or -1."""
        units = self.at.units
        before = next((v for v in reversed(self.at.verbs) if v < index), -1)
        if before < 1 or units[before - 1].kind != "comma" or units[index - 1].kind != "comma":
            return -1
        bare = units[before].end - units[before].start == 1 and self.at.passive_voice(before)
        return before if bare else -1

    def _name_leader(self, index: int, last: int, slots: dict[str, Argument]) -> None:
        """`Thousands marched in Lima, led by the Red Front`: who led them, where they are nobody by name."""
        units = self.at.units
        if self.at.units[index].word not in self.at.lex.marching or "by" in slots:
            return
        k = max(last, index + 1)
        while k < len(units) and units[k].kind in ("prep", "date", "adv", "comma") and k - last < _ASIDE:
            k += 1
        if k + 2 < len(units) and units[k].word in _LEADING and units[k + 1].word == "by":
            leader = self.at.clauses.argument((k + 2,)) if units[k + 2].kind == "np" else None
            if leader is not None:
                slots["by"] = leader

    def _take_parties(self, index: int, slots: dict[str, Argument]) -> None:
        """`An agreement between Peru and Chile was signed`: the parties of what it is done to."""
        chain = self.at.clauses.subjects.get(index)
        for name, members in chain.phrases if chain is not None else ():
            told = self.at.clauses.argument(members) if name == "between" else None
            if told is not None:
                slots.setdefault(name, told)

    def _shared_agent(self, index: int) -> Argument | None:
        """`was boarded and escorted to Callao by the coast guard`: both were done by whom the second "by" names."""
        units, clauses = self.at.units, self.at.clauses
        other = index + 2
        if other >= len(units) or units[index + 1].kind != "and" or units[other].kind != "verb":
            return None
        if units[other].end - units[other].start != 1 or clauses.subjects.get(other) != clauses.subjects.get(
            index
        ):
            return None
        told = next((members for name, members, _ in clauses.after(other + 1) if name == "by"), None)
        return clauses.argument(told) if told is not None else None

    def _with_load(self, hit: Argument) -> Argument:
        """`A bus carrying Turkish pilgrims was attacked`: whose people are aboard of what was hit."""
        units = self.at.units
        behind = next((k for k, unit in enumerate(units) if unit.start >= hit.end), len(units))
        if hit.mentions or behind >= len(units) or units[behind].word not in ("carry", "transport", "ferry"):
            return hit
        load = self.at.clauses.argument(self.at.clauses.object_units(behind))
        if units[behind].form != "gerund" or load is None or not load.mentions:
            return hit
        return Argument(hit.start, load.end, load.mentions, (*hit.classes, *load.classes), hit.plural)

    def _with_owner(self, agent: Argument, owner: Argument | None) -> Argument:
        """`was placed by the services of Peru`: whose they are who did it, where they bear no name."""
        if owner is None or not agent.plural or agent.mentions or owner.start != agent.end + 1:
            return agent
        told = (*agent.classes, *owner.classes)
        return Argument(agent.start, owner.end, owner.mentions, told, agent.plural)

    def of(self, index: int, behind: int, *, passive: bool, particle: bool = False) -> dict[str, Argument]:
        """Everything that fills a slot of the verb at unit `index`; what belongs to it goes on behind unit `behind`."""
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        start = behind if particle else self._second_object(index, behind, slots)
        last = start
        occasion = proposed = False
        for name, units, end in self.at.clauses.after(start):
            last = end
            if name == "by" and passive and occasion:
                # "was closed after a strike by customs officers": they struck
                continue
            if name == "between" and occasion:
                # "closed the road after a clash between guards": they clashed
                continue
            occasion = name in _OCCASIONS
            parts.setdefault(name, list(units))
            if name in _SAME:
                parts.setdefault(_SAME[name], list(units))
            if name == "object" and (told := self._complement(end)) is not None:
                parts["complement"] = [told]
            proposed = proposed or (name == "object" and self.at.clauses.proposed_by(end) is not None)
        if "with" in parts and self._is_mediator(index, parts["with"]):
            # "agreed on a truce with Norway as mediator": not with Norway
            parts.setdefault("through", parts.pop("with"))
        infinitive = self._behind_all(start)
        if infinitive is not None:
            slots["infinitive"] = self._infinitive(infinitive)
            if not parts.keys().isdisjoint(_STAYS) and any(
                unit.kind == "date" for unit in self.at.units[start:infinitive]
            ):
                # "called on Paz in Lima on Monday to settle it": what for, and not what Paz is to do
                slots["infinitive"] = msgspec.structs.replace(slots["infinitive"], classes=(_APART,))
        if last < len(self.at.units) and self.at.units[last].infinitive:
            self.at.add_purpose(last, parts)
        for name, members in parts.items():
            argument = self.at.clauses.argument(members)
            if argument is not None:
                slots.setdefault(name, argument)
        if proposed and "object" in slots:
            # "accepted a survey zone put forward by Peru"
            matter = slots["object"]
            slots["object"] = msgspec.structs.replace(matter, classes=(*matter.classes, "proposal"))
        missing = self.at.clauses.relative_objects.get(index)
        if "object" not in slots and missing is not None and not passive:
            carried = self.at.clauses.argument((missing,))
            if carried is not None:
                slots["object"] = carried
        subject = self.at.clauses.chain_argument(self.at.clauses.subjects.get(index))
        if index in self.at.clauses.reduced:
            subject = self.at.clauses.argument((self.at.clauses.reduced[index],))
        if passive:
            agent = slots.pop("by", None)
            if subject is not None:
                if self.at.resumed and subject.start == 0 and subject.end == 1 and not subject.mentions:
                    # "They reached a deal. It was signed by the ministers"
                    subject = msgspec.structs.replace(subject, classes=self.at.resumed)
                subject = self._with_load(subject)
                given = self.at.units[index].word in self.at.lex.giving and "object" in slots
                slots["to" if given else "object"] = subject
                if "agreement" in subject.classes:
                    self._take_parties(index, slots)
            agent = agent or self._shared_agent(index)
            agent = self._with_owner(agent, slots.get("of")) if agent is not None else self._holder(index)
            court = self.at.moods.infinitives.decreed(index) if agent is None else None
            if court is not None:
                agent = self.at.clauses.chain_argument(self.at.clauses.subjects.get(court))
            if agent is not None:
                slots["subject"] = agent
        elif subject is not None:
            slots["subject"] = subject
        if not passive and "object" in slots:
            slots["object"] = self._with_load(slots["object"])
        self._provided(index, slots)
        self._name_leader(index, last, slots)
        strike_undergone(self.at, slots)
        name_apposed(self.at, slots)
        name_included(self.at, index, slots)
        name_echo(self.at, index, slots)
        if "between" in slots and "with" not in slots:
            slots["with"] = slots["between"]
        hosted = slots.get("object")
        if hosted is not None and hosted.start in self.at.pointed:
            # "Norway will host them": the talks told before
            slots["object"] = msgspec.structs.replace(hosted, classes=(_MEETING,))
        return slots
