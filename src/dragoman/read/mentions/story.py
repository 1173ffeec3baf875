"""What is known of one article while its mentions are linked."""

from itertools import takewhile

from dragoman.languages.phrases import phrases
from dragoman.read.mentions.bodies import Bodies, Body
from dragoman.read.mentions.endings import strip_ending
from dragoman.read.mentions.evidence import Evidence
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.people import People, Person, bare_words
from dragoman.read.mentions.phrase import Phrase, Title
from dragoman.read.tokens import Sentence
from dragoman.types import Mention, MentionKind, Place

Page = tuple[Sentence, list[Phrase], bool]

_PARTICIPLES = ("ed", "led", "run", "built", "held", "made", "born")
_HOME = {"tr": "TR"}
_INNER = frozenset({"interior-minister", "justice-minister", "health-minister", "education-minister"})
"""Ministers who speak of what happens in their own country."""
_ABROAD = 2
"""Names of foreign countries after which a story without any of home is set abroad."""
"""Whose ministers an article means by their bare titles, by language."""


class Story:
    """Who is there, who is spoken of, which country is in view; `mentions` are those made so far."""

    def __init__(self, text: str, lexicon: Lexicon, evidence: Evidence) -> None:
        self.text = text
        self.lexicon = lexicon
        self.evidence = evidence
        self.turkish = lexicon.language == "tr"
        self.home = _HOME.get(lexicon.language)
        self.host = self.home
        self.people = People()
        self.drafts: list[Person | Body] = []
        self.bodies = Bodies(text, self.drafts, self.home)
        self.mentions: list[Mention] = []
        self.sentence: Sentence | None = None
        self.peers: list[tuple[Person | Body, Person | Body]] = []
        self.issuer = ""
        self.subject: Person | None = None
        self.previous: Person | None = None
        self.at = 0
        self.block = -1
        self.since = 0
        self.recent: list[Person] = []
        self.together: list[Person] = []
        self.alone = True
        self.officer: int | None = None
        self.officer_before: int | None = None
        self.start = 0
        self.chief: int | None = None
        self.chief_before: int | None = None
        self.topic_before: str | None = None

    def begin(self, sentence: Sentence) -> None:
        """A new sentence: what was spoken of in it is now what was spoken of before."""
        self.block = sentence.block
        self.since = 0 if self.subject is not None else self.since + 1
        if self.subject is not None:
            self.recent = self.together
        self.together = []
        self.officer, self.officer_before = None, self.officer
        others = any(
            mention.kind == "person" and mention.pronoun and mention.entity != self.chief
            for mention in takewhile(lambda m: m.start >= self.start, reversed(self.mentions))
        )
        self.chief, self.chief_before = None, None if self.subject is not None or others else self.chief
        self.start = sentence.start
        self.sentence = sentence
        earlier = self.previous if self.since < 3 else None
        self.previous, self.subject = self.subject or earlier, None
        self.bodies.begin()

    def names(self, word: str) -> bool:
        """Whether the sentence at hand has the word (lower case) with a capital."""
        return self.sentence is not None and any(
            token.capital and token.low == word for token in self.sentence.tokens
        )

    def name_words(self, phrase: Phrase, sentence: Sentence) -> tuple[str, ...]:
        """The telling words of a name in lower case; in Turkish without a bare ending, if a known name is left."""
        words = [token.low for token in sentence.tokens[phrase.i : phrase.j] if token.kind == "word"]
        last = sentence.tokens[phrase.j - 1]
        if self.turkish and words and not last.suffix:
            bare = strip_ending(words[-1])
            if bare is not None and (bare[0] in self.evidence.tokens or self.people.knows(bare[0])):
                words[-1] = bare[0]
                phrase.case = phrase.case or bare[1]
                phrase.stem = self.text[sentence.tokens[phrase.i].start : last.start + len(bare[0])]
        if len(words) > 1 and words[-1] in self.lexicon.words("address-behind"):
            # "Ahmet Bey"
            words.pop()
        return bare_words(words, self.lexicon)

    def learn(self, person: Person, phrase: Phrase, sentence: Sentence) -> None:
        """Notes the titles of the phrase at the person."""
        titles = [title for title in phrase.titles if title.sense.kind != "counterpart"]
        person.learn(titles, [self.write_title(title, sentence) for title in titles])
        if (
            self.home
            and person.guess is None
            and person.country is None
            and any(self.is_home(title) and not title.plural for title in titles)
            and not any(self._is_held_at_home(title.role, person) for title in titles)
        ):
            abroad = any(self._is_set_abroad(title.role) for title in titles)
            # one foreign country alone is the minister's; of several he may be anybody's
            only = next(iter(self.bodies.codes)) if len(self.bodies.codes) == 1 else None
            person.guess = only if abroad else self.home

    def _is_set_abroad(self, role: str) -> bool:
        """`Şili'de ... Polis ... İçişleri Bakanı X`: what is told so far is set abroad, and nobody of home is there."""
        codes = self.bodies.codes
        if role not in _INNER or codes[self.home or ""] or sum(codes.values()) < _ABROAD:
            return False
        return not any(isinstance(p, Person) and self.home in (p.guess, p.country) for p in self.drafts)

    def _is_held_at_home(self, role: str, person: Person) -> bool:
        """Whether somebody else has been told who is our minister: then the bare title is not this one's here."""
        return role.endswith("-minister") and any(
            isinstance(other, Person)
            and other is not person
            and role in other.roles
            and other.land == self.home
            for other in self.drafts
        )

    def is_home(self, title: Title) -> bool:
        """Whether the bare title means an office at home."""
        return title.sense.home and title.country is None and title.of is None and title.role != "minister"

    def write_title(self, title: Title, sentence: Sentence) -> str:
        """The title as written."""
        tokens = sentence.tokens
        if title.start >= title.end or title.sense.kind == "honorific":
            return ""
        return self.text[tokens[title.start].start : tokens[title.end - 1].core_end]

    def _describes(self, phrase: Phrase, sentence: Sentence) -> bool:
        """`the US-chaired committee`: the name of a state before a hyphen and a participle."""
        tokens, at = sentence.tokens, phrase.j
        if self.turkish or at + 1 >= len(tokens) or tokens[at].core != "-" or not tokens[at].glued:
            return False
        return tokens[at + 1].glued and tokens[at + 1].low.endswith(_PARTICIPLES)

    def land_told_by(self, start: int, end: int, sentence: Sentence, *, plain: bool) -> str | None:
        """`Peru freed nine Chileans, the navy said`: the land of those who tell it is that of whoever did it.

        `[start, end)` are the tokens of those who tell; `plain`: of whoever is told by a bare name ("Peru"), not by
        "Peruvian drones", which the other side may tell of.
        """
        tokens = sentence.tokens
        if end >= len(tokens) or start < 1 or tokens[start - 1].core != ",":
            return None
        if not phrases("en", "says").stand_in((tokens[end].low,)):
            return None
        first = next((m for m in self.mentions if m.start >= sentence.start), None)
        if first is None or first.kind != "state" or first.entity < 0 or first.case == "gen":
            return None
        if (plain and first.adjective) or len(self.text[sentence.start : first.full_start].split()) > 1:
            # only "the" may stand before it: "In Peru, ..." tells where
            return None
        return self.drafts[first.entity].country

    def meet(self, person: Person) -> None:
        """The person is spoken of here."""
        person.at = self.at
        person.block = self.block
        person.count += 1
        self.people.meet(person)
        if self.home is not None and self.home in (person.country, person.guess):
            self.bodies.home_acts = True
        if person not in self.together:
            self.together.append(person)
        self.alone = self.subject is None or self.subject is person
        self.subject = self.subject or person

    def take_up(self, person: Person) -> None:
        """A pronoun goes on about the person, who is the subject of the sentence if nobody is named before."""
        if self.subject is None:
            self.subject = person

    def say(
        self,
        phrase: Phrase,
        sentence: Sentence,
        kind: MentionKind,
        *,
        entity: int = -1,
        place: Place | None = None,
    ) -> None:
        """Adds the mention that the phrase makes, of the draft with the number `entity`."""
        tokens = sentence.tokens
        last = tokens[phrase.j - 1]
        # The brackets of an abbreviation belong to the name, an ending behind them does not.
        end = last.core_end
        case = phrase.case
        if self.turkish and not case and phrase.full_j < len(tokens) and tokens[phrase.full_j].low == "ile":
            case = "ins"
        self.mentions.append(
            Mention(
                tokens[phrase.i].start,
                end,
                tokens[phrase.full_i].start,
                max(tokens[phrase.full_j - 1].end, end),
                kind,
                entity,
                place,
                case,
                phrase.plural,
                phrase.adjective or (kind == "state" and self._describes(phrase, sentence)),
                pronoun=False,
                how=phrase.how,
            )
        )
