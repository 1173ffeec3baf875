"""Who is there at all: everybody with a full name or a title, before anything is linked."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.read.mentions.evidence import name_of
from dragoman.read.mentions.people import MOST_NAMES, Person
from dragoman.read.mentions.phrase import Phrase, Title
from dragoman.read.mentions.runs import Runs
from dragoman.read.mentions.story import Page, Story
from dragoman.read.mentions.visiting import settle_hosts
from dragoman.read.tokens import Sentence

_OF_STATE = frozenset({"republic", "state", "nation", "government"})
_BESIDE = 2
"""Words between a state and who represents it ("Gürcistan'ı ise Bakan X")."""


class Introduction:
    """The first round over an article's pages."""

    def __init__(self, story: Story, runs: Runs) -> None:
        self.story = story
        self.runs = runs

    def introduce(self, pages: Sequence[Page]) -> None:
        """Gets to know everybody with a full name or a title, the calm sentences before the headlines."""
        waiting: list[tuple[Phrase, Sentence]] = []
        for sentence, phrases, shouting in pages:
            self._represent(sentence, phrases)
            if self.story.turkish:
                settle_hosts(sentence, phrases, self.story.lexicon)
            for phrase in phrases:
                if (
                    phrase.kind == "organization"
                    and not self.story.issuer
                    and phrase.role.endswith("-ministry")
                ):
                    self.story.issuer = phrase.role.removesuffix("-ministry")
                if phrase.country is not None:
                    self.story.bodies.codes[phrase.country] += 1
                if phrase.kind == "name":
                    self.runs.decide(phrase, sentence, shouting=shouting)
                if phrase.kind == "person" and not shouting:
                    words = self.story.name_words(phrase, sentence)
                    if len(words) > 1:
                        self._introduce(phrase, sentence, words)
                    elif phrase.titles:
                        waiting.append((phrase, sentence))
        for phrase in (phrase for _, phrases, _ in pages for phrase in phrases if phrase.kind == "office"):
            self._introduce_served(phrase)
        for phrase, sentence in waiting:
            words = self.story.name_words(phrase, sentence)
            if not self.story.people.knows(words[-1]):
                self._introduce(phrase, sentence, words)

    def _represent(self, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
        """`Georgia was represented by Minister X`, `Gürcistan'ı Bakan X temsil etti`: whose minister X is."""
        told = self.story.lexicon.words("representing")
        if not any(token.low in told for token in sentence.tokens):
            return
        for one, other in pairwise(phrases):
            pair = (one, other) if self.story.turkish or one.kind == "state" else (other, one)
            land, person = pair
            if land.kind != "state" or person.kind not in ("person", "office") or not person.titles:
                continue
            between = [token.low for token in sentence.tokens[one.full_j : other.full_i]]
            near = land.case == "acc" and len(between) <= _BESIDE
            if near if self.story.turkish else any(word in told for word in between):
                title = person.titles[-1]
                title.country = title.country or land.country

    def _introduce_served(self, phrase: Phrase) -> None:
        """`a spokesman for Ana Soto`: the name inside the office, if the article uses its surname as a person's."""
        of = phrase.titles[-1].of if phrase.titles else None
        words = tuple(word.lower() for word in of.split()) if of else ()
        if not 2 <= len(words) <= 4 or of is None or not all(word[0].isupper() for word in of.split()):
            return
        if self.runs.evidence.person[words[-1]] < 1 or self.story.people.knows(words[-1]):
            return
        person = Person(number=len(self.story.drafts), words=words, names=[of], how="named inside an office")
        self.story.drafts.append(person)
        self.story.people.add(person)

    def _introduce(self, phrase: Phrase, sentence: Sentence, words: tuple[str, ...]) -> None:
        person = self.story.people.find(words, phrase.titles, block=-1)
        if person is None or (
            len(words) > 1
            and len(person.words) > 1
            and _conflicting(person, phrase.titles)
            and words != person.words
        ):
            person = Person(number=len(self.story.drafts), words=words, how=phrase.how)
            self.story.drafts.append(person)
            self.story.people.add(person)
        elif len(words) > len(person.words):
            self.story.people.rename(person, words)
        if phrase.titles and phrase.titles[-1].sense.kind != "counterpart":
            self.story.learn(person, phrase, sentence)
            person.own = person.own or self._is_own(phrase, sentence)
        name = name_of(phrase, sentence, self.story.text)
        if name not in person.names and len(person.names) < MOST_NAMES:
            person.names.append(name)

    def _is_own(self, phrase: Phrase, sentence: Sentence) -> bool:
        """`The Foreign Minister, Mr Jan Holm`: an office in capitals that needs no country."""
        if self.story.turkish:
            return False
        for title in phrase.titles:
            if title.sense.kind != "office" or title.country is not None or not 0 < title.start < title.end:
                continue
            words = sentence.tokens[title.start : title.end]
            served = title.of is None or title.of.lower().split()[-1] in _OF_STATE
            if served and sentence.tokens[title.start - 1].low == "the" and words[0].capital:
                return True
        return False


def _conflicting(person: Person, titles: Sequence[Title]) -> bool:
    return any(title.country and person.country and title.country != person.country for title in titles)
