"""Phrases of one article made into mentions and entities, in the order of the text."""

from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.languages.world import find_place, guess_place
from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.evidence import Evidence, key_of, name_of
from dragoman.read.mentions.holders import find_holders
from dragoman.read.mentions.introduction import Introduction
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.officelinks import OfficeLinks
from dragoman.read.mentions.people import MOST_NAMES, Person
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.pronouns import PronounLinks
from dragoman.read.mentions.runs import Runs
from dragoman.read.mentions.story import Page, Story
from dragoman.read.mentions.values import freeze_entity, part_mentions, renumber
from dragoman.read.tokens import Sentence
from dragoman.types import Entity, Mention, Place

_PUBLIC = frozenset(["police", "court", "agency", "army", "government", "parliament", "border-guard"])


class Linker:
    """Collects mentions and entities of one article; call `introduce`, then `link` page by page, then `result`."""

    def __init__(self, text: str, lexicon: Lexicon, evidence: Evidence, lowercase: frozenset[str]) -> None:
        self.story = Story(text, lexicon, evidence)
        self.runs = Runs(lexicon, evidence, lowercase)
        self.starts: list[int] = []
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
        bodies = self.story.bodies
        waiting = list(pronouns)
        for number, phrase in enumerate(phrases):
            bodies.ahead = None
            if number + 1 < len(phrases) and phrases[number + 1].full_i - phrase.full_j < 2:
                # what bears a case of its own belongs to nobody behind it ("hükümetten Peru uçuşlarını ...")
                open_to = phrase.lone and not (self.story.turkish and phrase.case)
                bodies.ahead = phrases[number + 1].country if open_to else None
                self._place_body(phrase, phrases[number + 1], sentence)
            while waiting and waiting[0][0] < phrase.full_i:
                self.pronouns.link(*waiting.pop(0), sentence)
            while waiting and waiting[0][0] < phrase.full_j:
                waiting.pop(0)
            self.story.at = bodies.at = sentence.tokens[phrase.i].start
            self._link(phrase, sentence, shouting=shouting)
            if phrase.country is not None and phrase.kind in ("state", "place", "organization"):
                bodies.near = bodies.latest = phrase.country
            for title in phrase.titles:
                bodies.latest = title.country or bodies.latest
        for item in waiting:
            self.pronouns.link(*item, sentence)

    def _place_body(self, phrase: Phrase, after: Phrase, sentence: Sentence) -> None:
        """ "The Department of Foreign Affairs in Lima" is that of the country of which Lima is a town."""
        if phrase.kind != "organization" or phrase.country is not None or phrase.hit is not None:
            return
        public = phrase.role.endswith("ministry") or phrase.role in _PUBLIC
        placed = after.full_i - phrase.full_j == 1 and sentence.tokens[phrase.full_j].low in ("in", "at")
        if public and placed and after.kind in ("state", "place"):
            phrase.country = after.country

    def _link(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        if phrase.kind == "person":
            self._link_person(phrase, sentence, shouting=shouting)
        elif phrase.kind == "name":
            self._link_name(phrase, sentence, shouting=shouting)
        elif phrase.kind == "office":
            self.offices.link(phrase, sentence)
        elif phrase.kind == "organization":
            if not shouting or phrase.hit is not None or phrase.anchored or phrase.lone:
                self._link_body(phrase, sentence)
        elif phrase.kind == "state":
            self._link_state(phrase, sentence)
        elif phrase.kind == "place":
            if self._is_surname(phrase, sentence):
                self._link_name(phrase, sentence, shouting=shouting)
            else:
                self._link_place(phrase, sentence)
        elif phrase.kind == "group":
            self.story.say(phrase, sentence, "group")

    def _is_surname(self, phrase: Phrase, sentence: Sentence) -> bool:
        """A town by whose name somebody in the article goes."""
        token = sentence.tokens[phrase.i]
        return phrase.j - phrase.i == 1 and phrase.case != "loc" and self.story.people.surnamed(token.low)

    def _link_person(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        words = self.story.name_words(phrase, sentence)
        if (
            len(words) == 1
            and not phrase.titles
            and not self.story.people.knows(words[0])
            and not self.story.evidence.person[key_of(phrase, sentence)]
        ):
            return
        person = self.story.people.find(words, phrase.titles, block=self.story.block)
        if person is None:
            if shouting and all(title.sense.plain for title in phrase.titles):
                return
            person = Person(number=len(self.story.drafts), words=words, how=phrase.how)
            self.story.drafts.append(person)
            self.story.people.add(person)
        self.story.learn(person, phrase, sentence)
        name = name_of(phrase, sentence, self.story.text)
        if name not in person.names and len(person.names) < MOST_NAMES:
            person.names.append(name)
        self._find_peer(phrase, person)
        if person.guess is None and person.country is None:
            person.guess = self._guess_country(phrase)
        self.story.meet(person)
        self.story.say(phrase, sentence, "person", entity=person.number)

    def _guess_country(self, phrase: Phrase) -> str | None:
        """The country of an office that names none, where the sentence or the story makes it clear."""
        offices = [title for title in phrase.titles if title.sense.kind == "office"]
        if any(title.role == "army-spokesperson" or (title.of or "A")[0].islower() for title in offices):
            return self.story.bodies.country_in_view()
        if self.story.turkish:
            return self._guess_abroad(phrase)
        if self.story.bodies.near != self.story.bodies.latest:
            return None
        return self.story.bodies.near if any(title.of is None for title in offices) else None

    def _guess_abroad(self, phrase: Phrase) -> str | None:
        """Whose "Devlet Başkanı", an office unknown at home: the story's, else that of the last country named."""
        bodies = self.story.bodies
        if not any(title.role == "president" and not title.sense.home for title in phrase.titles):
            return None
        if any(title.country is not None or title.of is not None for title in phrase.titles):
            return None
        code = bodies.story_country() or bodies.latest or bodies.before
        return code if code != bodies.home else None

    def _find_peer(self, phrase: Phrase, person: Person | Body) -> None:
        """A counterpart holds the office of the person spoken of before."""
        for title in phrase.titles:
            if title.sense.kind != "counterpart":
                continue
            person.country = person.country or title.country
            peer = self.story.subject or self.story.previous
            if peer is not None and peer is not person:
                self.story.peers.append((person, peer))

    def _link_name(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        """A bare run of capitals that repeats a name known by now, or the part of it that does."""
        words = self.story.name_words(phrase, sentence)
        known = self.story.bodies.held.get(("name", fold(name_of(phrase, sentence, self.story.text))))
        if known is not None:
            self.story.say(phrase, sentence, known.kind, entity=known.number)
            return
        if all(self.story.people.knows(word) for word in words):
            person = self.story.people.find(words, (), block=self.story.block)
            if person is not None and (len(words) == 1 or set(words) <= set(person.words)):
                phrase.how = "repeats a name of the article"
                name = name_of(phrase, sentence, self.story.text)
                if name not in person.names and len(person.names) < MOST_NAMES:
                    person.names.append(name)
                self.story.meet(person)
                self.story.say(phrase, sentence, "person", entity=person.number)
            return
        if phrase.j - phrase.i > 1:
            self._link_part(phrase, sentence)

    def _link_part(self, phrase: Phrase, sentence: Sentence) -> None:
        """In a headline or around a hyphen: each stretch of a run that is a known name."""
        i = phrase.i
        while i < phrase.j:
            j = i
            while (
                j < phrase.j
                and sentence.tokens[j].kind == "word"
                and self.story.people.knows(sentence.tokens[j].low)
            ):
                j += 1
            if j > i:
                case = phrase.case if j == phrase.j else ""
                part = Phrase(i, j, i, j, "name", case=case, how="repeats a name of the article")
                words = self.story.name_words(part, sentence)
                person = self.story.people.find(words, (), block=self.story.block)
                if person is not None and (len(words) == 1 or set(words) <= set(person.words)):
                    self.story.meet(person)
                    self.story.say(part, sentence, "person", entity=person.number)
            i = max(j, i + 1)

    def _link_state(self, phrase: Phrase, sentence: Sentence) -> None:
        hit = phrase.hit
        assert hit is not None
        if hit.organisation is not None and hit.kind in ("capital", "seat"):
            body = self.story.bodies.organisation(hit, phrase, sentence)
            self.story.say(phrase, sentence, body.kind, entity=body.number, place=hit.place)
            return
        code = hit.code or ""
        key = ("state", code)
        body = self.story.bodies.held.get(key) or self.story.bodies.make(key, "state", phrase.how)
        body.country = code
        body.at = self.story.at
        name = name_of(phrase, sentence, self.story.text)
        if hit.kind == "state" and name not in body.names:
            body.names.append(name)
        place = hit.place if hit.kind in ("capital", "seat") else None
        self.story.say(phrase, sentence, "state", entity=body.number, place=place)

    def _link_body(self, phrase: Phrase, sentence: Sentence) -> None:
        if self._is_foreign(phrase):
            self._make_foreign(phrase, sentence)
        if phrase.hit is not None and phrase.hit.organisation is not None:
            body = self.story.bodies.organisation(phrase.hit, phrase, sentence)
            self.story.say(phrase, sentence, body.kind, entity=body.number)
            return
        if self._governs(phrase, sentence):
            self._link_government(phrase, sentence)
            return
        name = fold(name_of(phrase, sentence, self.story.text))
        known = self.story.bodies.held.get(("name", name))
        if phrase.lone:
            known = self.story.bodies.lone(phrase)
            if known is None:
                return
            if phrase.role == "government" and known.country and not known.names:
                phrase.country = known.country
                self._link_government(phrase, sentence)
                return
            if phrase.country is None:
                phrase.country = known.country
        if known is None:
            known = self.story.bodies.by_role(phrase, name)
        self.story.bodies.call(known, phrase, sentence)
        self.story.say(phrase, sentence, known.kind, entity=known.number)

    def _is_foreign(self, phrase: Phrase) -> bool:
        """Whether a body named like one at home is another country's: "Anayasa Mahkemesi" in a story from Lima."""
        organisation = phrase.hit.organisation if phrase.hit is not None else None
        bodies = self.story.bodies
        if organisation is None or not organisation.common or organisation.country != bodies.home:
            return False
        country = self._country_at_hand()
        return country is not None and country != bodies.home

    def _country_at_hand(self) -> str | None:
        """The country last spoken of, in the sentence, before it or by an office; else that of the story."""
        bodies, person = self.story.bodies, self.story.subject or self.story.previous
        near = bodies.near or bodies.latest or bodies.before
        if near is not None:
            return near
        land = person.land if isinstance(person, Person) else None
        if land is None and bodies.home is not None and not bodies.codes[bodies.home]:
            land = bodies.story_country()
        return land

    def _make_foreign(self, phrase: Phrase, sentence: Sentence) -> None:
        """Reads the phrase by its head word, as the country's in view."""
        phrase.hit, phrase.anchored = None, False
        phrase.country = self._country_at_hand()
        for at in range(phrase.i, phrase.j):
            match = self.story.lexicon.match(sentence.tokens, at)
            if match is not None and match.sense.kind == "organization":
                phrase.role = match.sense.role
                break

    def _governs(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a phrase is a country's government as a whole, which stands for the state."""
        if phrase.role != "government" or not phrase.country or not phrase.anchored or phrase.lone:
            return False
        if any(
            token.capital and token.low in self.story.lexicon.words("own-government")
            for token in sentence.tokens[phrase.i : phrase.j]
        ):
            return False
        head = sentence.tokens[phrase.j - 1].low
        return any(head.startswith(stem) for stem in self.story.lexicon.words("governing"))

    def _link_government(self, phrase: Phrase, sentence: Sentence) -> None:
        key = ("state", phrase.country or "")
        body = self.story.bodies.held.get(key) or self.story.bodies.make(key, "state", phrase.how)
        body.country = phrase.country
        body.at = self.story.at
        name = name_of(phrase, sentence, self.story.text)
        if not phrase.lone and name not in body.names and len(body.names) < MOST_NAMES:
            body.names.append(name)
        self.story.say(phrase, sentence, "state", entity=body.number)

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
