"""Words for killed, wounded, freed and detained, and for numbers."""

from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_file

_MOST_KNOWN = 50_000


class TollWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say what a number counts: `killed`, `wounded`, `detained`, `freed`, `missing`, `displaced`.

    A trailing `*` lets any ending follow. `weak` ones are nouns ("battalions", "crew"), which count only with a number
    of their own right before them that no other word of the sentence counts by.
    """

    what: str
    words: tuple[str, ...]
    example: str
    weak: bool = False


class TollPack(Struct, frozen=True, forbid_unknown_fields=True):
    """The file `tolls.json` of a language.

    `totals` are nouns for a number told before ("the toll", "sayı"), `rather` words before the number that a
    source has instead ("not the nine"); a trailing `*` lets any ending follow. `scales` multiply the number before
    ("two dozen", "2 bin"), `binding` words stand inside one ("two hundred and ten"), `joining` ones part what is
    counted; behind `vague` ones nobody has counted ("half a dozen"). `tens`: whether ten takes units as twenty
    does ("on iki").

    For a number that somebody gives of his own ("the governor spoke of eleven"): `giving` are such verbs, which
    stand before the number where `giving_first`; `fillers` may stand between; behind the number a noun of
    `persons` or a `partitive` word ("of them"), and an `auxiliary` verb where `only` stands before ("only seven
    had come home"). Nobody is known by a word of `pronouns`. `rising` words tell that a number grew. Behind a
    number, `units` count no people, `own` words tell of whose people it is; behind an
    `among` word a number is part of another ("among the dead were two girls"). A number told by another one: `compared`
    words with the sign of the difference ("two more than"), `multiplied` words with the factor ("twice as many as").
    `passives` are words that tell what was done to those whom a number right before them counts, with what it is, and
    only behind one of `passive_helpers` ("22 people are being held"): alone they tell too much else.
    """

    numbers: dict[str, int]
    scales: dict[str, int]
    binding: tuple[str, ...]
    joining: tuple[str, ...]
    vague: tuple[str, ...]
    tens: bool
    least: tuple[str, ...]
    least_suffixes: tuple[str, ...]
    totals: tuple[str, ...]
    rather: tuple[str, ...]
    giving: tuple[str, ...]
    giving_first: bool
    fillers: tuple[str, ...]
    only: tuple[str, ...]
    partitive: tuple[str, ...]
    auxiliary: tuple[str, ...]
    persons: tuple[str, ...]
    pronouns: tuple[str, ...]
    rising: tuple[str, ...]
    units: tuple[str, ...]
    own: tuple[str, ...]
    among: tuple[str, ...]
    passives: dict[str, str]
    passive_helpers: tuple[str, ...]
    compared: dict[str, int]
    multiplied: dict[str, float]
    tolls: tuple[TollWords, ...]


class _Kinds:
    """Words with what they count, those with an open ending by their beginning."""

    def __init__(self, tolls: list[TollWords]) -> None:
        self._known: dict[str, str | None] = {}
        self._exact = {w: t.what for t in tolls for w in t.words if not w.endswith("*")}
        self._stems = {w[:-1]: t.what for t in tolls for w in t.words if w.endswith("*")}
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}, reverse=True))

    def find(self, low: str) -> str | None:
        try:
            return self._known[low]
        except KeyError:
            pass
        found = self._exact.get(low)
        for length in self._lengths:
            if found is None and length <= len(low):
                found = self._stems.get(low[:length])
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[low] = found
        return found


class Tolls:
    """A language's tolls, compiled: `numbers` by word, `least` phrases before a number ("at least")."""

    def __init__(self, pack: TollPack) -> None:
        self.numbers = pack.numbers
        self.scales = pack.scales
        self.joining = frozenset(pack.joining)
        self.binding = frozenset(pack.binding)
        self.vague = frozenset(pack.vague)
        self.tens = pack.tens
        self.least = pack.least
        self.least_suffixes = frozenset(pack.least_suffixes)
        self.rather = frozenset(pack.rather)
        self.giving_first = pack.giving_first
        self.fillers = frozenset(pack.fillers)
        self.only = frozenset(pack.only)
        self.auxiliary = frozenset(pack.auxiliary)
        self.partitive = frozenset(pack.partitive) | self.auxiliary
        self.pronouns = frozenset(pack.pronouns)
        self._giving = _split(pack.giving)
        self._persons = _split(pack.persons)
        self._rising = _split(pack.rising)
        self._units = _split(pack.units)
        self.own = frozenset(pack.own)
        self.among = frozenset(pack.among)
        self.passives = pack.passives
        self.passive_helpers = frozenset(pack.passive_helpers)
        self.compared = pack.compared
        self.multiplied = pack.multiplied
        self.weak = frozenset(toll.what for toll in pack.tolls if toll.weak)
        self._totals = pack.totals
        self._kinds = _Kinds([toll for toll in pack.tolls if not toll.weak])
        self._nouns = _Kinds([toll for toll in pack.tolls if toll.weak])

    def is_total(self, low: str) -> bool:
        """Whether the word stands for a number told before ("the toll"); `low` is in lower case."""
        return any(low.startswith(w[:-1]) if w.endswith("*") else low == w for w in self._totals)

    def is_giving(self, low: str) -> bool:
        """Whether the verb may give a number ("speaks" of six)."""
        return low in self._giving[0] or low.startswith(self._giving[1])

    def is_person(self, low: str) -> bool:
        """Whether the noun only repeats that people are counted ("six men")."""
        return low in self._persons[0] or low.startswith(self._persons[1])

    def is_rising(self, low: str) -> bool:
        """Whether the word tells that a number grew."""
        return low in self._rising[0] or low.startswith(self._rising[1])

    def is_unit(self, low: str) -> bool:
        """Whether the word behind a number tells that it counts days, miles or money."""
        return low in self._units[0] or low.startswith(self._units[1])

    def kind_of(self, low: str) -> str | None:
        """What the word counts, or None; `low` is in lower case."""
        return self._kinds.find(low)

    def noun_of(self, low: str) -> str | None:
        """What the weak noun counts where a number stands right before it, or None."""
        return self._nouns.find(low)


def _split(forms: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    exact = frozenset(form for form in forms if not form.endswith("*"))
    return exact, tuple(form[:-1] for form in forms if form.endswith("*"))


@cache
def tolls(language: str) -> Tolls:
    """The tolls of a language."""
    return Tolls(load_file(f"{language}/tolls.json", TollPack))
