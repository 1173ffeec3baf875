"""Slot fillers: whom noun phrases name, of what class they are, whether they are several."""

from collections.abc import Iterator, Sequence

from dragoman.read.english.blamed import find_blamed
from dragoman.read.english.heads import find_head, of_word, only_counted
from dragoman.read.english.relatives import is_open
from dragoman.read.english.row import Chain, Row
from dragoman.read.english.ships import find_ship
from dragoman.read.english.subjects import Subjects
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument

MEMBERS = frozenset({"ministers", "leaders", "ambassadors", "envoys"})
"""Those who come together for a body of states."""
_SERVING = frozenset({"forces", "weapon", "warship"})
_WRITTEN = frozenset({"writ", "letter", "reports"})
_ISSUING = frozenset(
    {"publish", "issue", "release", "write", "sign", "circulate", "read", "draft", "compile"}
)
_SENT = "delegation"
_BELONGING = frozenset({"belong", "affiliated", "affiliate", "aligned", "align", "allied"})
_NEAREST = 8
"""Verbs before a pronoun whose subjects it may mean."""
_OWNERS = frozenset({"state", "organization"})


class Arguments:
    """Makes arguments of the noun phrases of one sentence."""

    def __init__(self, row: Row, subjects: Subjects) -> None:
        self.row = row
        self.subjects = subjects

    def of(self, units: Sequence[int]) -> Argument | None:
        """The slot filler that some noun phrases make."""
        if not units:
            return None
        row = self.row.units
        found: list[int] = []
        classes: list[str] = []
        plural = len(units) > 1
        for index in units:
            unit = row[index]
            ship = find_ship(self.row, index, self.classes)
            if ship is not None:
                found += ship.owner
                classes += ship.classes
            elif (unit.mentions or self._joined(units, unit)) and (bodies := self._membership(index)):
                for body in bodies:
                    found += self._principal(body)
                plural = True
            elif unit.mentions:
                found += self._principal(unit)
                if all(self.row.mentions[m].adjective for m in unit.mentions):
                    found += self._place_of(index) or ()
            elif self._counts(unit) and (inner := self._counted(index)):
                for counted in inner:
                    found += self._principal(counted)
                    classes += (*self.classes(unit), *self.classes(counted))
                plural = True
                continue
            elif (place := self._place_of(index)) is not None:
                found += place
            elif (owner := self.row.pronouns.get(unit.start)) is not None and (
                self._serves(unit) or self._meets_for(unit, owner)
            ):
                found.append(owner)
            classes += (*self._compound(index), *self.classes(unit))
            plural = plural or self._plural(unit)
        for mention in found:
            plural = plural or self.row.mentions[mention].plural
        return Argument(
            row[units[0]].start,
            row[units[-1]].end,
            tuple(dict.fromkeys(found)),
            tuple(dict.fromkeys(classes)),
            plural,
        )

    def _joined(self, units: Sequence[int], unit: Unit) -> bool:
        """`Rebels of the Red Front and Chilean envoys`: people without a name of theirs in a list."""
        return len(units) > 1 and unit.word in self.row.lexicon.plurals

    def _serves(self, unit: Unit) -> bool:
        """`his troops`, `its jets`: what they do their owner does."""
        return not unit.mentions and (unit.word == "men" or not _SERVING.isdisjoint(self.classes(unit)))

    def _meets_for(self, unit: Unit, owner: int) -> bool:
        """`its foreign ministers` of a body: where they meet, the body does."""
        body = self.row.mentions[owner].kind == "organization"
        return body and not unit.mentions and self.row.tokens[unit.end - 1].low in MEMBERS

    def _counted(self, index: int) -> list[Unit]:
        """The noun phrases in `dozens of sailors`, `members of the union`: the head only counts them."""
        units = self.row.units
        if index + 2 >= len(units) or units[index + 1].word != "of" or units[index + 2].kind != "np":
            return []
        members, _ = self.subjects.lists.members_right(index + 2)
        return [units[member] for member in members]

    def _counts(self, unit: Unit) -> bool:
        """`dozens of`, `11 of`, `one of`, `$4m worth of`: a head that only counts."""
        token, lex = self.row.tokens[max(0, unit.head)], self.row.lexicon
        return unit.word in lex.counting or token.kind == "number" or token.low in lex.numerals

    def _place_of(self, index: int) -> tuple[int, ...] | None:
        """The place in `the village of X`: its name stands behind "of"."""
        units, mentions = self.row.units, self.row.mentions
        if index + 2 >= len(units) or units[index + 1].word != "of" or units[index + 2].kind != "np":
            return None
        if units[index].word not in self.row.lexicon.settlements:
            return None
        return tuple(m for m in units[index + 2].mentions if mentions[m].kind in ("place", "state"))

    def _membership(self, index: int) -> list[Unit]:
        """The bodies in `gunmen of the Red Front`, `officials from Peru and Chile`: theirs is the deed."""
        units, mentions = self.row.units, self.row.mentions
        behind = index + 1 + self._belongs(index)
        if behind + 1 >= len(units) or units[behind].word not in ("of", "from", "to"):
            return []
        if units[behind].word == "to" and behind == index + 1:
            return []
        told = [mentions[m] for m in units[index].mentions]
        if any((m.kind != "group" or m.entity < 0) and not m.adjective for m in told):
            return []
        if told and all(m.adjective for m in told):
            return []
        if units[behind + 1].kind != "np":
            return []
        members, _ = self.subjects.lists.members_right(behind + 1, paired=True)
        sending = [units[member] for member in members if self._sends(units[index], units[member])]
        # In "officials of North and South Korea" the first of them is only half a name.
        return sending if sending and sending[0] is units[members[0]] else []

    def _belongs(self, index: int) -> int:
        """The units of "belonging" or "who belong" between people and the body whose they are, or 0."""
        units, k = self.row.units, index + 1
        if k < len(units) and units[k].kind == "rel" and units[k].word in ("who", "that"):
            k += 1
        return k - index if k < len(units) and units[k].kind == "verb" and units[k].word in _BELONGING else 0

    def _sends(self, sent: Unit, body: Unit) -> bool:
        told = [self.row.mentions[m] for m in body.mentions]
        if sent.word in self.row.lexicon.counting and any(m.kind == "state" for m in told):
            return True
        return any(m.kind == "organization" for m in told)

    def classes(self, unit: Unit) -> tuple[str, ...]:
        """Noun classes of the head word, or else of another word of the phrase."""
        classes = self.row.lexicon.classes
        head = of_word(self.row, max(0, unit.head)) or classes.get(unit.word, ())
        if head or unit.mentions:
            return head or only_counted(self.row, unit) or of_word(self.row, find_head(self.row, unit))
        for token in self.row.tokens[unit.start : unit.end]:
            found = classes.get(token.low)
            if found:
                return found
        return only_counted(self.row, unit)

    def _compound(self, index: int) -> tuple[str, ...]:
        """Noun classes of `state of emergency`, `line of credit`: two phrases that are one noun."""
        units = self.row.units
        if index + 2 >= len(units) or units[index + 1].word != "of":
            return ()
        return self.row.lexicon.classes.get(f"{units[index].word} of {units[index + 2].word}", ())

    def _principal(self, unit: Unit) -> list[int]:
        mentions = self.row.mentions
        plain = [m for m in unit.mentions if not mentions[m].adjective and mentions[m].case != "gen"]
        if (
            not plain
            and unit.word in self.row.lexicon.kin
            and all(mentions[m].kind == "person" for m in unit.mentions)
        ):
            # "Soto's party called for protests": she did not
            return []
        named = self.row.tokens[unit.head].capital and unit.head > unit.start
        owned = [mentions[m] for m in unit.mentions if mentions[m].case == "gen"]
        if not plain and named and owned and owned[-1].full_end < self.row.tokens[unit.head].start:
            # "Russia's Gazenergo": a firm or a man of whom no more is known, and not Russia
            return []
        own = plain and mentions[plain[-1]].full_end > self.row.tokens[unit.head].start
        if not own and unit.word in self.row.lexicon.outsiders:
            # "Peru's neighbours condemned it": Peru did not
            return []
        crowds = all(mentions[m].how.startswith("crowd") for m in plain)
        return list(unit.mentions) if crowds else plain

    def _plural(self, unit: Unit) -> bool:
        if unit.word in self.row.lexicon.plurals or (unit.mentions and self._common_plural(unit)):
            return True
        opening = self.row.tokens[unit.start]
        if opening.kind == "number" and opening.low != "1" and unit.end - unit.start > 1:
            return True
        first = opening.low
        return first in ("two", "three", "four", "five", "six", "both", "several", "many", "all")

    def _common_plural(self, unit: Unit) -> bool:
        """Whether the head is a common noun in the plural ("three Danish surveyors", "angry Danes")."""
        people = [self.row.mentions[m] for m in unit.mentions]
        if people and people[-1].adjective and unit.word.endswith("s") and not unit.word.endswith("ss"):
            return True
        covered = any(self.row.mentions[m].full_end > self.row.tokens[unit.head].start for m in unit.mentions)
        return not covered and unit.word.endswith("s") and not unit.word.endswith("ss")

    def of_chain(self, chain: Chain | None) -> Argument | None:
        """The slot filler of a subject: its head phrase, or who stands in its of/from/between phrase."""
        if chain is None:
            return None
        head = self.of(chain.units)
        if head is not None and (leader := self._leader(chain, head)) is not None:
            return leader
        they = self.row.units[chain.units[0]].word == "they"
        if head is not None and (they or not head.mentions) and len(chain.units) == 1:
            meant = self._meant(chain.units[0])
            if meant is not None:
                return meant
        if (decider := self._decider(chain)) is not None:
            return decider
        counted = self._counted_subject(chain, head) if head is not None else None
        if counted is not None:
            return counted
        if head is None or any(self.row.mentions[m].entity >= 0 for m in head.mentions):
            return head
        for word, units in self._phrases(chain, head):
            if word in ("of", "from", "between", "for", "among", "on", "led"):
                inner = self.of(units)
                if inner is not None and self._named(inner):
                    plural = head.plural or inner.plural
                    told = (*head.mentions, *inner.mentions)
                    return Argument(head.start, inner.end, told, head.classes, plural)
        return head

    def _decider(self, chain: Chain) -> Argument | None:
        """`Chile's decision to leave`, `the decision by Chile to leave`: who decided does it."""
        unit = self.row.units[chain.units[0]]
        if unit.word != "decision":
            return None
        owners = tuple(m for m in unit.mentions if self.row.mentions[m].case == "gen")
        if owners:
            return Argument(unit.start, unit.end, owners)
        return next((self.of(units) for word, units in chain.phrases if word in ("by", "of")), None)

    def _phrases(self, chain: Chain, head: Argument) -> Iterator[tuple[str, Sequence[int]]]:
        """What hangs on the subject; a report is its author's ("A report published in May by the UN accuses Peru")."""
        if _WRITTEN.isdisjoint(head.classes):
            yield from chain.phrases
            return
        for word, units in chain.phrases:
            yield ("of" if word == "by" else word), units
        for verb, np in self.subjects.reduced.items():
            if np not in chain.units or self.row.units[verb].word not in _ISSUING:
                continue
            for k in range(verb + 1, min(verb + _NEAREST, len(self.row.units) - 1)):
                unit = self.row.units[k]
                if unit.word == "by" and self.row.units[k + 1].kind == "np":
                    yield "of", (k + 1,)
                if unit.kind not in ("prep", "date", "np", "adv"):
                    break

    def _leader(self, chain: Chain, head: Argument) -> Argument | None:
        """`A Peruvian delegation led by Jan Holm arrived`: he did, for those whom he leads."""
        if _SENT not in head.classes:
            return None
        for word, units in chain.phrases:
            inner = self.of(units) if word == "led" else None
            if inner is not None and any(self.row.mentions[m].kind == "person" for m in inner.mentions):
                return Argument(head.start, inner.end, inner.mentions, head.classes, head.plural)
        return self._leader_behind(chain, head)

    def _leader_behind(self, chain: Chain, head: Argument) -> Argument | None:
        """`A delegation from Peru led by Ana Soto`: she, and those who have sent it."""
        sent = {unit for word, units in chain.phrases if word in ("from", "of") for unit in units}
        for verb, np in self.subjects.reduced.items():
            if np not in sent or self.row.units[verb].word not in ("lead", "head"):
                continue
            behind = self.row.units[verb + 1 : verb + 3]
            if [unit.kind for unit in behind] != ["prep", "np"] or behind[0].word != "by":
                continue
            told = (*(m for unit in sent for m in self.row.units[unit].mentions), *behind[1].mentions)
            return Argument(head.start, behind[1].end, told, head.classes, head.plural)
        return None

    def _counted_subject(self, chain: Chain, head: Argument) -> Argument | None:
        """`Representatives of X and Y met`, `Police from X and Y met`: those named behind the head act."""
        unit = self.row.units[chain.units[0]]
        if len(chain.units) != 1 or not chain.phrases:
            return None
        word, units = chain.phrases[0]
        crowd = all(self.row.mentions[m].kind in ("group", "organization") for m in head.mentions)
        stands = (word == "of" and self._counts(unit) and not unit.mentions) or (word == "from" and crowd)
        inner = self.of(units) if stands and len(units) > 1 else None
        if inner is None or len(inner.mentions) < 2 or not self._named(inner):
            return None
        return Argument(head.start, inner.end, inner.mentions, (*head.classes, *inner.classes), True)

    def _named(self, argument: Argument) -> bool:
        """Whether it names somebody: a crowd in the of-phrase does not act for its head ("the killing of rebels")."""
        told = [self.row.mentions[m] for m in argument.mentions]
        return any(mention.kind != "group" or mention.entity < 0 for mention in told)

    def _both(self, first: Argument, verb: int, np: int) -> Argument | None:
        """The subject and the one other person named between its verb and "they"; None where that is not plain."""
        others = {
            self.row.mentions[m].entity: m
            for unit in self.row.units[verb + 1 : np]
            for m in unit.mentions
            if self.row.mentions[m].kind == "person" and self.row.mentions[m].case != "gen"
        }
        if len(others) != 1 or -1 in others:
            return None
        unit, (other,) = self.row.units[np], others.values()
        return Argument(unit.start, unit.end, (*first.mentions, other), (), True)

    def _is_alone(self, verb: int, np: int) -> bool:
        """`Peru withdrew after its troops shelled Tacna`: whether nobody else is named whose troops they may be."""
        between = (m for unit in self.row.units[verb + 1 : np] for m in unit.mentions)
        return not any(
            mention.kind in _OWNERS and not mention.adjective and mention.place is None
            for mention in (self.row.mentions[m] for m in between)
        )

    def _meant(self, np: int) -> Argument | None:
        """Whom `it` or `they` means: the subject of the verb before it ("Chile said it had left").

        What "its fighters" do, whoever tells of them does ("Chile said its troops had left").
        """
        unit = self.row.units[np]
        serving = self.row.tokens[unit.start].low in ("its", "their") and self._serves(unit)
        # "its neighbour's army" is not its own
        serving = serving and self.row.tokens[unit.start + 1].suffix != "s"
        if not serving and (unit.word not in ("it", "they") or unit.end - unit.start != 1):
            return None
        for verb in reversed([v for v in self.row.verbs if v < np][-_NEAREST:]):
            chain = self.subjects.of.get(verb)
            if chain is None or np in chain.units:
                continue
            said = self.row.lexicon.reporting.get(self.row.units[verb].word, "claim") != "claim"
            if serving and not said and not self._is_alone(verb, np):
                return None
            blamed = find_blamed(self.row, self.subjects.lists, verb, np)
            if unit.word == "it" and not blamed and is_open(self.row, verb, np):
                return None
            found = self.of(blamed or chain.units)
            kinds = {self.row.mentions[m].kind for m in found.mentions} if found is not None else set()
            if found is not None and unit.word == "they" and kinds == {"person"} and not found.plural:
                # "Soto will see Holm when they meet in Lima": not Soto alone
                return self._both(found, verb, np)
            if found is not None and kinds and (unit.word == "they" or "person" not in kinds):
                told = self.classes(unit) if serving else ()
                return Argument(unit.start, unit.end, found.mentions, told, found.plural or serving)
        return None
