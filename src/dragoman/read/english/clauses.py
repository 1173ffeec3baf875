"""The clauses of one sentence: verbs with their subjects, and what hangs on them."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.read.english.arguments import Arguments
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.lists import Lists
from dragoman.read.english.row import Row
from dragoman.read.english.subjects import Subjects
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Token
from dragoman.types import Mention

_REACH = 60
"""Units behind a predicate that may still belong to it; hostile sentences have thousands."""
_OWNING = frozenset({"own", "operate", "belong", "charter", "manage"})
_ASIDE = 25
"""Units of an aside between two commas."""
_KEEPING = frozenset({"have", "has", "had", "keep", "put", "place", "impose", "hold", "maintain"})
_SAID_OF = frozenset(
    {"want", "accuse", "suspect", "charge", "convict", "jail", "know", "base", "register", "own"}
)
"""Participles that describe whoever stands before the comma."""
PROPOSING = frozenset({"propose", "offer", "put", "float", "suggest", "draft", "mediate", "advance"})
"""Participles that tell of a thing that it is somebody's proposal ("put forward by Peru")."""
_FORWARD = "forward"
_KEEPERS = frozenset({"it", "they", "he", "she"})
_FIRING = frozenset({"fire", "launch", "drop", "shoot"})
_MAKING = frozenset(
    {"make", "issue", "voice", "level", "raise", "utter", "present", "table", "lodge", *PROPOSING}
)
"""What one does with a demand, an offer or a charge."""

_WHERE = frozenset({"in", "at"})


class Clauses:
    """Built once for a sentence, asked by the frame makers, by moods and by reports."""

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[Unit],
        mentions: Sequence[Mention],
        lexicon: Lexicon,
        pronouns: Mapping[int, int] | None = None,
    ) -> None:
        row = Row(tokens, units, mentions, lexicon, pronouns or {})
        self.units = units
        self._tokens = tokens
        self.verbs = row.verbs
        self._lists, self._mentions = Lists(row), mentions
        self._bearers = lexicon.bearers
        self._spans, self._parting = lexicon.spans, lexicon.parting | lexicon.adverbs
        found = Subjects(row, self._lists)
        self.subjects = found.of
        self.governors = found.governors
        self.relative_objects = found.relative_objects
        self.reduced = found.reduced
        self.split = found.split
        self.parted = found.parted
        self.taken = found.taken
        arguments = Arguments(row, found)
        self.argument = arguments.of
        self.chain_argument = arguments.of_chain
        self.object_units = self._lists.object_units

    def is_named(self, np: int) -> bool:
        """Whether the head of a noun phrase stands within a name or an office, not behind one ("Peru's decision")."""
        head = self._tokens[self.units[np].head]
        spans = (self._mentions[m] for m in self.units[np].mentions)
        return any(mention.full_start <= head.start < mention.full_end for mention in spans)

    def after(self, start: int) -> Iterator[tuple[str, tuple[int, ...], int]]:
        """From unit `start` on: `("object", units, next)` then `(preposition, units, next)` ..."""
        k, bare, filled = start, True, False
        end = min(len(self.units), start + _REACH)
        while k < end:
            unit = self.units[k]
            if unit.kind in ("adv", "quote", "date") or (not bare and self._tells_span(k)):
                k += 1
            elif unit.kind == "np":
                if (behind := self._behind_keeping(k)) > start + 1:
                    k = behind
                    continue
                late = not bare and not filled and self._comes_late(k, end)
                if not (bare or late) or (k > start and self._lists.begins_clause(k)):
                    return
                members, k = self._lists.members_right(k)
                bare, filled = False, True
                if self._apposed(k, end):
                    members, k = [*members, k + 1], k + 3
                elif self._apposed_behind(k, end):
                    members, k = [*members, k + 3], k + 4
                yield "object", tuple(members), k
            elif self._is_particle(k):
                k += 1
            elif (maker := self.made_by(k)) is not None:
                members, k = self._lists.members_right(maker)
                bare, filled = False, True
                yield "by", tuple(members), k
            elif (owner := self.owned_by(k)) is not None:
                members, k = self._lists.members_right(owner)
                yield "of", tuple(members), k
            elif (base := self._fired_from(k)) is not None:
                members, k = self._lists.members_right(base)
                yield "from", tuple(members), k
            elif not bare and k in self.reduced and not self.units[k - 1].mentions:
                # "handed over a man wanted for murder to Peru": what only describes the man
                k += 3 if k + 2 < end and self.units[k + 1].kind == "prep" else 1
            elif unit.kind == "prep":
                j = k + 1
                while j < len(self.units) and (self.units[j].kind in ("adv", "quote") or self._owns(j)):
                    j += 1
                if j < len(self.units) and self.units[j].kind == "np":
                    bare = bare and unit.word == "as" and k == start
                    members, k = self._lists.members_right(j, paired=unit.word in ("between", "among"))
                    yield unit.word, tuple(members), k
                elif j < len(self.units) and self.units[j].kind == "date":
                    k = j + 1
                else:
                    return
            elif unit.kind == "comma" and k + 1 < end and (behind := self.behind_aside(k, end)):
                k = behind
            elif unit.kind in ("comma", "and") and k + 1 < len(self.units):
                if self.units[k + 1].kind not in ("prep", "date", "adv"):
                    return
                k += 1
                bare = False
            else:
                return

    def made_by(self, k: int) -> int | None:
        """`the demand made by Chile`: the unit of whoever made it, as if "by" stood right behind the noun."""
        units = self.units
        if k not in self.reduced or units[k].word not in _MAKING:
            return None
        by = k + 2 if k + 1 < len(units) and units[k + 1].word == _FORWARD else k + 1
        if by + 1 >= len(units) or (units[k].word == "put" and by == k + 1):
            return None
        return by + 1 if units[by].word == "by" and units[by + 1].kind == "np" else None

    def proposed_by(self, k: int) -> int | None:
        """`accepted a zone put forward by Chile`: the unit of whoever proposed what stands before unit `k`."""
        return self.made_by(k) if k < len(self.units) and self.units[k].word in PROPOSING else None

    def owned_by(self, k: int) -> int | None:
        """`seized a tanker owned by a Chilean firm`: the unit of whoever owns it, as if "of" stood there."""
        units = self.units
        if k not in self.reduced or k + 2 >= len(units) or units[k].word not in _OWNING:
            return None
        return k + 2 if units[k + 1].word in ("by", "to") and units[k + 2].kind == "np" else None

    def _fired_from(self, k: int) -> int | None:
        """`was hit by rockets fired from a Chilean plane`: the unit of whatever fired them."""
        units = self.units
        if k + 2 >= len(units) or units[k].word not in _FIRING or units[k].end - units[k].start > 1:
            return None
        fired = units[k - 1].kind == "np" and not units[k - 1].mentions and units[k - 2].word == "by"
        aimed = units[k + 1].word in ("from", "by") and units[k + 2].kind == "np"
        return k + 2 if fired and aimed else None

    def _owns(self, date: int) -> bool:
        """`out of Friday's talks`: a day that stands as the owner of the noun behind it."""
        unit = self.units[date]
        if unit.kind != "date" or date + 1 >= len(self.units) or self.units[date + 1].kind != "np":
            return False
        return self._tokens[unit.end - 1].suffix == "s"

    def members(self, k: int) -> tuple[tuple[int, ...], int]:
        """The coordinated noun phrases from unit k on, and the unit behind them."""
        members, end = self._lists.members_right(k)
        return tuple(members), end

    def _apposed(self, k: int, end: int) -> bool:
        """`handed over a banker, Jan Holm, to Peru`: a name between commas, and the clause goes on."""
        units = self.units
        if k + 3 >= end or [unit.kind for unit in units[k : k + 4]] != ["comma", "np", "comma", "prep"]:
            return False
        return any(self._mentions[m].kind == "person" for m in units[k + 1].mentions)

    def _apposed_behind(self, k: int, end: int) -> bool:
        """`met a commander of the Red Front, Jan Holm, in Lima`: the name stands behind the body of its bearer."""
        units = self.units
        if k + 4 >= end or [u.kind for u in units[k : k + 5]] not in (
            ["prep", "np", "comma", "np", "comma"],
            ["prep", "np", "comma", "np", "stop"],
        ):
            return False
        if units[k].word != "of" or units[k - 1].mentions or units[k - 1].word not in self._bearers:
            return False
        return any(self._mentions[m].kind == "person" for m in units[k + 3].mentions)

    def _comes_late(self, np: int, end: int) -> bool:
        """`freed on bail the captain of the ship`: a heavy object behind a short phrase, and no clause."""
        if np < 2 or self.units[np - 2].kind != "prep":
            return False
        # "received in Lima the Chilean minister, Luis Paz"
        where = self.units[np - 2].word in _WHERE and bool(self.units[np].mentions)
        if self.units[np - 1].mentions and not where:
            return False
        for k, unit in enumerate(self.units[np:end], start=np):
            if unit.kind == "verb" and unit.form == "finite":
                return self._behind_keeping(k - 1) > 0
            if unit.kind not in ("np", "prep", "adv", "date", "and"):
                return True
        return True

    def _is_particle(self, k: int) -> bool:
        """`handed him over to Peru`: a particle that another preposition follows."""
        units = self.units
        behind = k + 1 < len(units) and units[k + 1].kind == "prep"
        return behind and units[k].kind == "prep" and units[k].word in self._parting and units[k].word != "of"

    def _tells_span(self, k: int) -> bool:
        """`sends food every month to`: a bare phrase of time is no argument."""
        unit = self.units[k]
        return unit.kind == "np" and unit.word in self._spans and not unit.mentions

    def behind_aside(self, comma: int, limit: int) -> int:
        """Behind what only describes: `put Holm Lines, a shipper registered in Tacna, on its list`; or 0.

        The clause must go on with a preposition or a day behind the second comma.
        """
        units = self.units
        end = min(limit, comma + _ASIDE)
        opens = units[comma + 1]
        # ", known as Blue", ", better known as Blue"
        said = min(comma + 1 if opens.kind == "verb" else comma + 2, len(units) - 1)
        plain = units[said].word in _SAID_OF and units[said].end - units[said].start == 1
        related = opens.kind == "rel" or bool(
            opens.kind == "prep" and units[comma + 2 : comma + 3] and units[comma + 2].kind == "rel"
        )
        described = (
            (opens.kind == "np" and not opens.mentions)
            or opens.word == "include"
            or comma + 1 in self.reduced
            or plain
        )
        if not related and not described:
            return 0
        finite = 0
        for k in range(comma + 1, end - 1):
            unit = units[k]
            if unit.kind == "comma" and units[k + 1].kind in ("prep", "date") and finite == related:
                return k + 1
            if (
                unit.kind == "verb"
                and unit.form == "finite"
                and k not in self.reduced
                and not (plain and k == said)
            ):
                finite += 1
            if (
                unit.kind not in ("np", "and", "comma", "prep", "date", "adv", "verb", "rel", "quote")
                or finite > related
            ):
                return 0
        return 0

    def _behind_keeping(self, np: int) -> int:
        """Behind `the sanctions [it has in place] against Peru`, `the ban [they put] on Peru`; or 0."""
        units = self.units
        if np + 2 >= len(units) or units[np].word not in _KEEPERS or units[np].end - units[np].start > 1:
            return 0
        if units[np + 1].kind != "verb" or units[np + 1].word not in _KEEPING:
            return 0
        behind = np + 2
        if (
            units[behind].word == "in"
            and behind + 1 < len(units)
            and units[behind + 1].word in ("place", "force")
        ):
            behind += 2
        return behind if behind < len(units) and units[behind].kind == "prep" else 0
