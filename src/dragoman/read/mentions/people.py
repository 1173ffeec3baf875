"""The persons of one article: full names, bare surnames, titles that point back."""

from collections.abc import Sequence

from msgspec import Struct, field

from dragoman.languages.names import fold, name_key
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Title

MOST_NAMES = 48
"""Names of one body, persons of one surname, persons that an office may point back to: no text needs more."""

_LEADERS = frozenset(("president", "prime-minister", "king", "chancellor", "leader"))
_SYLLABLES, _SHORT = 3, 5
_GENERIC = frozenset(("minister", "head", "deputy-minister", "counterpart", ""))


class Person(Struct, gc=False, eq=False):
    """A person in the making. `words` is the fullest name in lower case, particles left out.

    `own` is whoever a read-out calls by a bare office of state in capitals ("The Foreign Minister, Mr Jan Holm"):
    that of the country which writes.
    """

    number: int
    words: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    country: str | None = None
    guess: str | None = None
    of: str | None = None
    gender: str = ""
    own: bool = False
    how: str = ""
    at: int = -1
    block: int = -1
    count: int = 0

    @property
    def land(self) -> str | None:
        """The country as told, else as guessed."""
        return self.country or self.guess

    def learn(self, titles: Sequence[Title], written: Sequence[str]) -> None:
        """Takes over offices, roles, country and body from titles; what is known already stays."""
        for title, text in zip(titles, written, strict=True):
            if text and text not in self.offices and len(self.offices) < MOST_NAMES:
                self.offices.append(text)
            if title.role and title.role not in self.roles:
                self.roles.append(title.role)
            self.country = self.country or title.country
            self.of = self.of or title.of
            self.gender = self.gender or title.sense.gender


def bare_words(words: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name that tell people apart: without articles and particles (unless nothing else is left)."""
    kept = tuple(word for word in words if word not in lexicon.small and len(word) > 1)
    return kept or tuple(words[-1:])


_STEM = 5
"""Letters that "Kurdish" and "Kurdistan" share."""


class People:
    """Everybody in the article, by surname."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._met: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}

    def add(self, person: Person) -> Person:
        """Keeps a new person under each word of the name."""
        self.all.append(person)
        self._index(person)
        return person

    def _index(self, person: Person) -> None:
        for word in person.words:
            held = self._by_word.setdefault(word, [])
            if len(held) < MOST_NAMES and person not in held:
                held.append(person)

    def rename(self, person: Person, words: tuple[str, ...]) -> None:
        """A fuller name has come up."""
        person.words = words
        self._index(person)

    def knows(self, word: str) -> bool:
        """Whether somebody bears this word in the name."""
        return word in self._by_word

    def meet(self, person: Person) -> None:
        """Notes that the text has come to a person."""
        self._met.append(person)

    def within_reach(self) -> list[Person]:
        """Everybody, or in a crowd those met last."""
        return self.all if len(self.all) <= MOST_NAMES else list(dict.fromkeys(self._met[-MOST_NAMES:]))

    def surnamed(self, word: str) -> bool:
        """Whether somebody's fuller name ends in this word, or has it for the first of two surnames.

        A name of three words may also begin with the surname ("Kim Jong Un").
        """
        return any(
            len(person.words) > 1
            and (person.words[-1] == word or word in person.words[1:-1][-1:] or _begins(person.words, word))
            for person in self._by_word.get(word, ())
        )

    def find(self, words: tuple[str, ...], titles: Sequence[Title], *, block: int) -> Person | None:
        """Who is meant by this name, with these titles, in this block of the text; None for somebody new."""
        fitting = [person for person in self._by_word.get(words[-1], ()) if _fits(words, person.words)]
        if not fitting and len(words) > 1:
            fitting = [
                person for person in self._by_word.get(words[0], ()) if _spelled_like(words, person.words)
            ]
        if not fitting:
            return None
        if len(words) == 1:
            exact = [person for person in fitting if person.words[-1] == words[0]]
            fitting = exact or fitting
        if len(fitting) == 1:
            return fitting[0]
        # In one paragraph the nearest is meant, farther apart the one whom the article is about.
        return max(
            fitting,
            key=lambda person: (
                _agreement(person, titles),
                person.at if person.block == block and block >= 0 else -1,
                person.count,
                person.at,
                -person.number,
            ),
        )

    def by_office(
        self,
        role: str,
        word: str,
        country: str | None,
        *,
        at: int,
        since: int,
        guest: bool = False,
        home: str | None = None,
        of: str | None = None,
        formal: bool = False,
    ) -> Person | None:
        """The person that an office alone points back to: the nearest before that holds it, else the only one.

        `at` is where the office stands, `since` where its sentence begins; a `formal` one ("the President", in
        capitals) is held by whoever the text so introduced.
        """
        fitting = [
            person
            for person in self.within_reach()
            if (
                _holds(person, role, word)
                or (role == "head" and country is not None and _leads(person, country))
            )
            and (country is None or person.land is None or person.land == country)
            and not (guest and (person.own or person.land == home))
            and not (of and country is None and not _same_body(of, person.of))
        ]
        if country is not None:
            sure = [person for person in fitting if person.land == country]
            # "Minister X met the Peruvian minister": one of no known country is another in the same sentence.
            fitting = sure or [p for p in fitting if role in p.roles and 0 <= p.at < min(at, since)]
        before = [person for person in fitting if 0 <= person.at < at]
        if formal and country is None and of is None and not guest:
            before = [person for person in before if person.own and role in person.roles] or before
        if before:
            return max(before, key=lambda person: person.at)
        return fitting[0] if len(fitting) == 1 and (country is not None or guest) else None


def _begins(words: tuple[str, ...], word: str) -> bool:
    return len(words) == _SYLLABLES and words[0] == word and all(len(w) <= _SHORT for w in words)


def _leads(person: Person, country: str) -> bool:
    return person.land == country and not _LEADERS.isdisjoint(person.roles)


def _same_body(a: str, b: str | None) -> bool:
    if b is None:
        return False
    left, right = fold(a).split(), fold(b).split()
    if not set(left).isdisjoint(right):
        return True
    stems = {word[:_STEM] for word in left if len(word) >= _STEM}
    return any(word[:_STEM] in stems for word in right)


def _holds(person: Person, role: str, word: str) -> bool:
    if role in person.roles:
        return True
    if role == "minister" and any(
        held.endswith("-minister") and held != "prime-minister" for held in person.roles
    ):
        return True
    return role in {
        "head",
        "deputy-minister",
        "secretary",
        "special-envoy",
        "commander",
        "chief-negotiator",
    } and any(word in office.lower().split() for office in person.offices)


def _fits(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether two names can be one: the shorter's words stand in the longer, surname with surname."""
    if len(words) == 1 or len(known) == 1:
        return words[-1] == known[-1] or (len(words) == 1 and words[0] in (known[0], *known[-2:-1]))
    if words[-1] != known[-1]:
        return False
    short, long = sorted((words[:-1], known[:-1]), key=len)
    return all(any(_same_word(word, other) for other in long) for word in short)


def _same_word(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return name_key(a) == name_key(b)


def _spelled_like(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return (
        len(words) == len(known)
        and len(words) > 1
        and all(_same_word(word, other) for word, other in zip(words, known, strict=True))
    )


def _is_wider(told: str, role: str) -> bool:
    """Whether a title without a portfolio may be that of the role: "minister", "deputy-minister"."""
    if told == "deputy-minister":
        return role.startswith("deputy-") and role.endswith("-minister")
    return told == "minister" and role.endswith("minister")


def _agreement(person: Person, titles: Sequence[Title]) -> int:
    """How well titles suit a person: a shared role counts most, a shared word less, another role against."""
    if not titles:
        return 0
    score = 0
    for title in titles:
        if title.role in person.roles:
            score += 4 if title.role not in _GENERIC else 2
        elif any(_is_wider(title.role, role) for role in person.roles):
            score += 2
        elif title.role and person.roles:
            score -= 1
        if title.sense.gender and person.gender:
            score += 2 if title.sense.gender == person.gender else -6
        if title.country and person.country:
            score += 1 if title.country == person.country else -3
    return score
