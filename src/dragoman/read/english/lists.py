"""Coordinated noun phrases: who stands in one list, to the left and to the right."""

from dragoman.read.english.row import Row

_FRONT = 5
"""Units of a participle before the clause."""
_FEW = 2
"""Words of a thing in a list of things."""


class Lists:
    """Joins the noun phrases of one sentence into lists."""

    def __init__(self, row: Row) -> None:
        self.row = row

    def members_left(self, k: int, verb: int) -> tuple[list[int], int]:
        """Coordinated noun phrases that end at k, and the unit before them."""
        members = [k]
        j = k - 1
        seen_and = False
        while j >= 1:
            kind = self.row.units[j].kind
            if kind == "and" and self.row.units[j].word in ("and", "&", "or", "nor"):
                parted = self.row.units[j - 1].kind == "comma"
                before = self._over_relative(j - 1) if parted else self._over_origin(j - 1, k)
                # "declared a truce, and police said": behind a comma only names go on a list of two.
                if parted and not self.row.named(before):
                    break
                if before >= 0 and self.row.units[before].kind == "np" and not self.is_object(before, verb):
                    members.insert(0, before)
                    j = before - 1
                    seen_and = True
                    continue
            elif kind == "comma" and not seen_and and j == 1 and self._headline_pair(k):
                members.insert(0, 0)
                j = -1
                continue
            elif (
                kind == "comma"
                and seen_and
                and self.row.units[j - 1].kind == "np"
                and self.row.named(j - 1)
                and not self.is_object(j - 1, verb)
                and not self._is_fronted(j - 1)
            ):
                members.insert(0, j - 1)
                j -= 2
                continue
            break
        return members, j

    def _is_fronted(self, np: int) -> bool:
        """`Under Omani and Qatari mediation, Peru and Chile met`: what a preposition at its head sets apart."""
        units, first = self.row.units, np
        if np > 0 and units[np - 1].kind == "date" and self.row.person(np):
            # "On Saturday Ana Soto, Konrad Albers and Luis Paz": the day is whole without her
            return False
        while first > 0 and units[first - 1].kind in ("np", "and", "prep", "date", "adv"):
            if units[first].kind == units[first - 1].kind == "np":
                # "In a statement Peru, Chile and Kenya": no comma ends what stands in front
                return False
            first -= 1
        return units[first].kind == "prep"

    def _over_origin(self, np: int, other: int) -> int:
        """`Jan Holm of Peru and Ana Soto of Chile`, `the army of Peru and the rebels`: whom the "of" belongs to.

        That is a person where another person follows, and a body of one land where another body does.
        """
        units = self.row.units
        if np < 2 or units[np - 1].word not in ("of", "from") or units[np - 2].kind != "np":
            return np
        if self.row.person(np - 2) and self.row.person(other) and not self.row.person(np):
            return np - 2
        sent = units[np - 2].word in self.row.lexicon.plurals and not self.row.actor(np - 2)
        if sent and self.row.actor(np) and self._are_sent(other):
            return np - 2
        body = (
            self.row.actor(np - 2)
            and self.row.actor(other)
            and units[np - 2].word not in self.row.lexicon.plurals
        )
        named = [self.row.mentions[m].kind for m in units[other].mentions]
        return np - 2 if body and units[np - 1].word == "of" and named == ["organization"] else np

    def _are_sent(self, np: int) -> bool:
        """`rebels of the Red Front and [Malian envoys]`: a plural that tells only whose people they are."""
        unit, row = self.row.units[np], self.row
        told = [row.mentions[m] for m in unit.mentions]
        return bool(told) and told[-1].adjective and unit.word in row.lexicon.plurals

    def _over_relative(self, comma: int) -> int:
        """`X, who is travelling with him, and Y signed`: the noun before the clause that ends at the comma."""
        units = self.row.units
        opening = comma - 1
        while opening > 0 and units[opening].kind not in ("comma", "stop", "sub", "quote"):
            opening -= 1
        related = opening > 0 and units[opening].kind == "comma" and units[opening + 1].kind == "rel"
        if related and units[opening - 1].kind == "np" and self.row.named(opening - 1):
            return opening - 1
        return comma - 1

    def _headline_pair(self, k: int) -> bool:
        """`Peru, Chile sign treaty`: two who act together, by the comma of headlines."""
        if self.row.person(0) and self.row.person(k):
            return True
        found = [self.row.units[at].mentions for at in (0, k)]
        if not all(
            len(mentions) == 1 and self.row.named(at) for mentions, at in zip(found, (0, k), strict=True)
        ):
            return False
        first, second = (self.row.mentions[mentions[0]] for mentions in found)
        acting = all(m.kind in ("state", "organization") and m.place is None for m in (first, second))
        return acting and first.entity != second.entity

    def is_object(self, np: int, verb: int) -> bool:
        """Whether noun phrase `np` is rather the object of an earlier verb (not a reporting one)."""
        k = np - 1
        steps = 0
        told = self.row.units[verb].word in self.row.lexicon.reporting
        while k >= 0 and steps < 12:
            unit = self.row.units[k]
            if unit.kind == "verb":
                if self._parenthetical(k, np):
                    return False
                plain = self.row.lexicon.reporting.get(unit.word) is None or unit.infinitive
                return plain or (np == k + 1 and self._charges(unit.word))
            if unit.kind in ("sub", "rel", "stop", "quote"):
                return False
            if unit.kind == "comma" and (told or not self._listed(k, np)):
                return False
            k -= 1
            steps += 1
        return False

    def _charges(self, word: str) -> bool:
        """`Kenya accused Uganda, and its minister left`: a verb of saying that cannot do without its object."""
        entries = self.row.lexicon.verbs.get(word, ())
        senses = [sense for entry in entries if entry.predicate for sense in entry.predicate.senses]
        return any(sense.category == "ACCUSE" and "object" in sense.recipients for sense in senses)

    def _parenthetical(self, verb: int, np: int) -> bool:
        """`X, known as Y, and Z met`: the participle stands between commas and governs nothing outside."""
        opened = verb > 0 and self.row.units[verb - 1].kind == "comma"
        closed = np + 1 < len(self.row.units) and self.row.units[np + 1].kind == "comma"
        return opened and closed and self.row.units[verb].end - self.row.units[verb].start == 1

    def _listed(self, comma: int, np: int) -> bool:
        """Whether a comma parts a list that ends with the phrase `np`, behind an "and"."""
        if not 0 < comma < len(self.row.units) - 1 or (comma < _FRONT and self.row.units[0].form == "gerund"):
            # "Meeting in Oslo, X and Y agreed": behind a participle the clause begins
            return False
        joined = any(unit.kind == "and" for unit in self.row.units[comma : np + 1])
        return joined and self.row.named(comma - 1) and self.row.named(comma + 1)

    def over_apposition(self, members: list[int], j: int) -> list[int]:
        """`X, the envoy, met`: the name before the comma is the subject, not the apposition."""
        if (
            len(members) == 1
            and not self.row.actor(members[0])
            and j >= 1
            and self.row.units[j].kind == "comma"
            and self.row.units[j - 1].kind == "np"
            and self.row.actor(j - 1)
            and self._is_name(j - 1)
            and not self.sets_scene(j - 1)
            and not self.opens_sentence(j - 1)
        ):
            return [j - 1]
        return members

    def _is_name(self, np: int) -> bool:
        """Whether a phrase ends in a name; "Peru's fuel" only tells whose it is."""
        unit = self.row.units[np]
        last = self.row.mentions[unit.mentions[-1]]
        return last.full_end > self.row.tokens[unit.head].start

    def opens_sentence(self, np: int) -> bool:
        """`According to a note by the navy, three men were held`: all before the comma hangs on its preposition."""
        units = self.row.units
        first = np
        while first > 0 and units[first - 1].kind in ("np", "prep", "date", "adv"):
            first -= 1
        if not self.hangs(first, np):
            return False
        return all(unit.kind in ("prep", "date", "adv", "comma") for unit in units[:first])

    def hangs(self, first: int, np: int) -> bool:
        """Whether from unit `first` on every noun phrase up to `np` stands behind a preposition."""
        units = self.row.units
        if units[first].kind != "prep":
            return False
        return all(units[k - 1].kind == "prep" for k in range(first + 1, np + 1) if units[k].kind == "np")

    def sets_scene(self, np: int) -> bool:
        """`In Lima, protesters met`: a phrase under a preposition that hangs on nothing before it."""
        if np < 1 or self.row.units[np - 1].kind != "prep":
            return False
        return np == 1 or self.row.units[np - 2].kind not in ("np", "date")

    def object_units(self, verb: int) -> tuple[int, ...]:
        """The noun phrases that are the bare object of a verb; empty without one."""
        k = verb + 1
        while k < len(self.row.units) and self.row.units[k].kind in ("adv", "date", "quote"):
            k += 1
        if k < len(self.row.units) and self.row.units[k].kind == "np":
            members, _ = self.members_right(k)
            return tuple(members)
        return ()

    def members_right(
        self, k: int, *, stop: int | None = None, paired: bool = False
    ) -> tuple[list[int], int]:
        """Coordinated noun phrases from k on, and the unit behind them; `paired` wants two ("between")."""
        members, j = [k], k + 1
        limit = stop if stop is not None else len(self.row.units)
        joined = False
        while j + 1 < limit:
            if self._pairs_origins(members[-1], j, limit):
                members.append(j + 3)
                j, joined = j + 4, True
                continue
            kind = self.row.units[j].kind
            following = j + 1
            if kind == "comma" and self.row.units[following].kind == "and":
                following += 1
            if kind not in ("and", "comma") or following >= limit or self.row.units[following].kind != "np":
                break
            if (
                kind == "comma"
                and self.row.units[j + 1].kind != "and"
                and not self._list_goes_on(following, limit)
            ):
                break
            halved = (paired and len(members) == 1) or self._halved(members[-1])
            # "Talks between A, B and C ended": the list begun by a comma ends with its "and".
            open_list = len(members) > 1 and kind == "and" and not joined
            if self.begins_clause(following) and not halved and not open_list and self._told_before(k):
                break
            joined = joined or "and" in (kind, self.row.units[j + 1].kind)
            members.append(following)
            j = following + 1
        if len(members) > 2 and self.row.units[k + 1].kind == "comma" and self.bears(k, members[1:]):
            return members[1:], j
        return members, j

    def bears(self, np: int, named: list[int]) -> bool:
        """`the Cypriot leaders, Ana Soto and Jan Holm`: an office without a name, and as many people as it tells."""
        unit, row = self.row.units[np], self.row
        if (
            not named
            or not all(row.person(k) and row.named(k) for k in named)
            or row.tokens[unit.head].capital
        ):
            return False
        last = row.mentions[unit.mentions[-1]] if unit.mentions else None
        unnamed = last is None or last.adjective or last.case == "gen" or last.how.startswith("office")
        return unnamed and (len(named) > 1) == unit.word.endswith("s")

    def _pairs_origins(self, np: int, j: int, limit: int) -> bool:
        """`got Ana Soto of Chile and Eva Lind of Norway to agree`: two people, each with the land behind the name."""
        units = self.row.units
        if j + 3 >= limit or units[j].word != "of" or not self.row.person(np):
            return False
        kinds = [unit.kind for unit in units[j + 1 : j + 4]]
        return kinds == ["np", "and", "np"] and self.row.person(j + 3) and not self.begins_clause(j + 3)

    def _told_before(self, k: int) -> bool:
        """Whether a verb stands before k; `The talks of Peru and Chile will go ahead` has no clause to end before."""
        return any(unit.kind == "verb" and unit.form == "finite" for unit in self.row.units[:k])

    def _list_goes_on(self, np: int, limit: int) -> bool:
        """Whether a comma before `np` parts a list: named phrases, and an `and` comes."""
        j, units = np, self.row.units
        named = self.row.named(np)
        while j < limit and units[j].kind in ("np", "comma"):
            if units[j].kind == "np" and (self.row.named(j) != named or not (named or self._short(j))):
                return False
            j += 1
        if j + 1 >= limit or units[j].kind != "and":
            return False
        # "food, water and tents by": things are listed where no clause begins with the last one.
        return named or (units[j + 1].kind == "np" and self._short(j + 1) and not self.begins_clause(j + 1))

    def _halved(self, np: int) -> bool:
        """`the Peruvian and Chilean envoys`: a nationality alone, whose noun is still to come."""
        unit, row = self.row.units[np], self.row
        last = row.mentions[unit.mentions[-1]] if unit.mentions else None
        if last is None or last.full_end < row.tokens[unit.head].end:
            return False
        if last.adjective:
            return True
        # "the Peruvian and Kenyan envoys": two people, told by one noun
        behind = row.units[np + 2] if np + 2 < len(row.units) else None
        alone = unit.end - unit.start <= _FEW and last.kind == "person"
        return alone and behind is not None and behind.kind == "np" and behind.word in row.lexicon.plurals

    def _short(self, np: int) -> bool:
        unit = self.row.units[np]
        return unit.end - unit.start <= _FEW and not unit.mentions

    def begins_clause(self, np: int) -> bool:
        """Whether the noun phrase is the subject of a finite verb right behind it ("the minister, Ana Soto, said")."""
        k = np + 1
        unit, row = self.row.units[np], self.row
        apposed = any(token.core == "," for token in row.tokens[unit.start : unit.end])
        apposed = apposed or any(
            row.mentions[m].full_end > row.tokens[unit.end - 1].end for m in unit.mentions
        )
        if apposed and k < len(row.units) and row.units[k].kind == "comma":
            k += 1
        while k < len(self.row.units) and self.row.units[k].kind in ("adv", "date"):
            k += 1
        return (
            k < len(self.row.units)
            and self.row.units[k].kind == "verb"
            and self.row.units[k].form == "finite"
        )
