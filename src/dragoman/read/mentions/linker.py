"""Phrases of one article made into mentions and entities, in the order of the text."""

from collections.abc import Sequence

from dragoman.languages.world import find_place, guess_place
from dragoman.read.mentions.bodylinks import BodyLinks
from dragoman.read.mentions.evidence import Evidence, name_of
from dragoman.read.mentions.holders import find_holders
from dragoman.read.mentions.introduction import Introduction
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.officelinks import OfficeLinks
from dragoman.read.mentions.ownership import find_topic
from dragoman.read.mentions.personlinks import PersonLinks
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.pronouns import PronounLinks
from dragoman.read.mentions.runs import Runs
from dragoman.read.mentions.story import Page, Story
from dragoman.read.mentions.things import is_named_after
from dragoman.read.mentions.values import freeze_entity, part_mentions, renumber
from dragoman.read.tokens import Sentence
from dragoman.types import Entity, Mention, Place

_DATELINE = 5
_DASHES = frozenset("-–—")


_POSTED = frozenset({"ambassador", "consul", "consul-general", "charge-d-affaires"})
_EMBASSY, _ASSOCIATION = "embassy", "association"
_OPENING = 3
"""Words before a town that opens its sentence: "In Lima, the foreign minister said"."""


class Linker:
    """Collects mentions and entities of one article; call `introduce`, then `link` page by page, then `result`."""

    def __init__(self, text: str, lexicon: Lexicon, evidence: Evidence, lowercase: frozenset[str]) -> None:
        self.story = Story(text, lexicon, evidence)
        self.runs = Runs(lexicon, evidence, lowercase)
        self.starts: list[int] = []
        self.people = PersonLinks(self.story)
        self.bodies = BodyLinks(self.story)
        self.offices = OfficeLinks(self.story)
        self.pronouns = PronounLinks(self.story)

    def introduce(self, pages: Sequence[Page]) -> None:
        """Gets to know everybody with a full name or a title, the calm sentences before the headlines."""
        Introduction(self.story, self.runs).introduce(pages)

    def link(self, page: Page, pronouns: Sequence[tuple[int, str]]) -> None:
        """The mentions of one sentence; `pronouns` are token indices with `m`, `f`, `` or a case behind."""
        sentence, phrases, shouting = page
        self.starts.append(sentence.start)
        self.story.begin(sentence)
        self._set_host(phrases, sentence)
        bodies = self.story.bodies
        bodies.there = next((one.country for one in phrases if self._stands_in(one, sentence)), None)
        waiting = list(pronouns)
        for number, phrase in enumerate(phrases):
            bodies.ahead = None
            if number + 1 < len(phrases) and phrases[number + 1].full_i - phrase.full_j < 2:
                # what bears a case of its own belongs to nobody behind it ("hükümetten Peru uçuşlarını ...")
                ended = phrase.case or phrases[number + 1].full_i > phrase.full_j
                open_to = phrase.lone and not (self.story.turkish and ended)
                bodies.ahead = phrases[number + 1].country if open_to else None
                self.bodies.place(phrase, phrases[number + 1], sentence)
                self.bodies.lead(phrase, phrases[number + 1], sentence)
            if number and phrases[number - 1].full_j == phrase.full_i:
                self.bodies.own(phrase, phrases[number - 1], sentence)
            while waiting and waiting[0][0] < phrase.full_i:
                self.pronouns.link(*waiting.pop(0), sentence)
            while waiting and waiting[0][0] < phrase.full_j:
                waiting.pop(0)
            self.story.at = bodies.at = sentence.tokens[phrase.i].start
            self._link(phrase, sentence, shouting=shouting)
            if phrase.country is not None and phrase.kind in ("state", "place", "organization"):
                if not self._only_describes(phrase, sentence):
                    bodies.near = phrase.country
                bodies.latest = phrase.country
                if phrase.kind == "state" and not phrase.adjective and phrase.full_i < _OPENING:
                    bodies.actor = bodies.actor or phrase.country
                there = self._stands_in(phrase, sentence)
                town = phrase.kind == "place" or (phrase.hit is not None and phrase.hit.kind == "capital")
                bodies.passing = town and (there or phrase.kind == "place") and phrase.full_i > _OPENING
                if there:
                    bodies.set_scene(phrase.country, whole=phrase.kind == "state")
                if phrase.role == _ASSOCIATION:
                    bodies.seat = phrase.country
                if self._is_mission(phrase, sentence):
                    bodies.missions.add(phrase.country)
            for title in phrase.titles:
                bodies.latest = title.country or bodies.latest
                if title.country is not None:
                    bodies.set_chief(title.role, title.country)
                if title.role in _POSTED:
                    bodies.near = self._find_post(phrase, title.country, sentence) or bodies.near
        for item in waiting:
            self.pronouns.link(*item, sentence)
        if not self.story.turkish:
            self.story.topic_before = find_topic(self.story, sentence)

    def _only_describes(self, phrase: Phrase, sentence: Sentence) -> bool:
        """`Peru, Oslo'daki elçisini geri çağırdı`: a place abroad that only tells which of its own is meant."""
        actor = self.story.bodies.actor
        within = self.story.turkish and sentence.tokens[phrase.full_j - 1].suffix.endswith("ki")
        return within and actor is not None and actor != phrase.country

    def _is_mission(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether it is an embassy, or the state of one: "Peru's embassy", "the consulate of Peru"."""
        if phrase.kind == "organization" or self.story.turkish:
            return phrase.role == _EMBASSY
        tokens = sentence.tokens
        at = phrase.full_i - 1 - (phrase.full_i > 0 and tokens[phrase.full_i - 1].low == "the")
        if at < 1 or tokens[at].low != "of":
            return False
        match = self.story.lexicon.match(tokens, at - 1)
        return match is not None and match.sense.role == _EMBASSY

    def _find_post(self, phrase: Phrase, country: str | None, sentence: Sentence) -> str | None:
        """`Kenya'nın Kampala Büyükelçisi`: the land where an ambassador serves, whose ministry he is called to."""
        for token in sentence.tokens[phrase.full_i : phrase.full_j]:
            place = find_place(token.core, language=self.story.lexicon.language) if token.capital else None
            if place is not None and place.country not in (None, country):
                return place.country
        return None

    def _stands_in(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether the phrase tells where something is done: not where something will be."""
        if phrase.kind not in ("state", "place") or phrase.adjective:
            return False
        coming = self.story.lexicon.words("coming")
        if any(token.low in coming for token in sentence.tokens):
            return False
        if self.story.turkish:
            return phrase.case == "loc"
        before = [token.low for token in sentence.tokens[max(0, phrase.full_i - 2) : phrase.full_i]]
        if before and before[-1] in self.story.lexicon.words("before-land"):
            before.pop()
        return bool(before) and before[-1] in self.story.lexicon.locative

    def _set_host(self, phrases: Sequence[Phrase], sentence: Sentence) -> None:
        """Behind a dateline ("LİMA (Ajans) - ...") the guests of the text are guests of that land."""
        first = phrases[0] if phrases else None
        if first is None or first.full_i or first.hit is None or first.hit.code is None:
            return
        behind = sentence.tokens[first.full_j : first.full_j + _DATELINE]
        if any(token.core in _DASHES and not token.glued for token in behind):
            self.story.host = first.hit.code

    def _link(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        if phrase.kind == "person":
            self.people.link(phrase, sentence, shouting=shouting)
        elif phrase.kind == "name":
            self.people.link_name(phrase, sentence, shouting=shouting)
        elif phrase.kind == "office":
            self.offices.link(phrase, sentence)
        elif phrase.kind == "organization":
            if not shouting or phrase.hit is not None or phrase.anchored or phrase.lone:
                self.bodies.link(phrase, sentence)
        elif phrase.kind == "state":
            self.bodies.link_state(phrase, sentence)
        elif phrase.kind == "place":
            if self.people.is_surname(phrase, sentence):
                self.people.link_name(phrase, sentence, shouting=shouting)
            elif not is_named_after(phrase, sentence, self.story.lexicon):
                self._link_place(phrase, sentence)
        elif phrase.kind == "group":
            self.story.say(phrase, sentence, "group")

    def _link_place(self, phrase: Phrase, sentence: Sentence) -> None:
        name = name_of(phrase, sentence, self.story.text)
        hit = phrase.hit
        place = hit.place if hit is not None else None
        if place is None:
            found = find_place(name, language=self.story.lexicon.language) or guess_place(name)
            place = found or Place(name)
        self.story.say(phrase, sentence, "place", place=place)

    def result(self) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        """Mentions ascending and apart, and only the entities that some mention means."""
        for person, peer in self.story.peers:
            for role in peer.roles:
                if role not in person.roles and not person.roles:
                    person.roles.append(role)
                    break
            if not person.roles:
                person.roles.append("counterpart")
        mentions = part_mentions(self.story.mentions)
        alias = find_holders(self.story.drafts, mentions, self.starts)
        used = sorted({alias.get(m.entity, m.entity) for m in mentions if m.entity >= 0})
        place = {old: new for new, old in enumerate(used)}
        place.update({old: place[new] for old, new in alias.items() if new in place})
        entities = tuple(freeze_entity(self.story.drafts[old]) for old in used)
        # struct copies are slow: only the moved indices are rewritten
        return tuple(renumber(mention, place) for mention in mentions), entities
