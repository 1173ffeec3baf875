"""People: back to somebody known by now, or somebody new."""

from dragoman.languages.names import fold
from dragoman.languages.phrases import phrases
from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.evidence import key_of, name_of
from dragoman.read.mentions.ownership import find_office_land, find_topic, is_its_own
from dragoman.read.mentions.people import MOST_NAMES, Person
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.story import Story
from dragoman.read.tokens import Sentence

_MINISTER, _MINISTRY = "minister", "-ministry"


class PersonLinks:
    """Links the people of one article, by full name, title or a part of the name."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def is_surname(self, phrase: Phrase, sentence: Sentence) -> bool:
        """A town by whose name somebody in the article goes."""
        token = sentence.tokens[phrase.i]
        return phrase.j - phrase.i == 1 and phrase.case != "loc" and self.story.people.surnamed(token.low)

    def link(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        """The mention of somebody named in full or with a title; in a headline only of somebody known."""
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
        self._call(person, phrase, sentence)
        self._find_peer(phrase, person, sentence)
        if person.guess is None and person.country is None:
            person.guess = self._guess_country(phrase, sentence)
        self.story.meet(person)
        self.story.say(phrase, sentence, "person", entity=person.number)

    def _call(self, person: Person, phrase: Phrase, sentence: Sentence) -> None:
        """One more name that the article has for somebody."""
        name = name_of(phrase, sentence, self.story.text)
        if name not in person.names and len(person.names) < MOST_NAMES:
            person.names.append(name)

    def _guess_country(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """The country of an office that names none, where the sentence or the story makes it clear."""
        offices = [title for title in phrase.titles if title.sense.kind == "office"]
        if any(title.sense.kind == "counterpart" for title in phrase.titles):
            return self._guess_visited(phrase, sentence)
        before = self.story.mentions[-1] if self.story.mentions and not self.story.turkish else None
        if before is not None and before.kind == "state" and before.case == "gen" and before.entity >= 0:
            # "Peru's Ana Soto"
            gap = self.story.text[before.full_end : sentence.tokens[phrase.full_i].start]
            if not gap.strip():
                owner = self.story.drafts[before.entity]
                return owner.land if isinstance(owner, Person) else owner.country
        if offices and not self.story.turkish and all(title.of is None for title in offices):
            land = self.story.land_told_by(phrase.full_i, phrase.full_j, sentence, plain=True)
            land = land or find_office_land(self.story, phrase.full_i, sentence)
            if land is not None:
                return land
            if is_its_own(self.story, phrase.full_i, sentence) >= 0:
                return None
        if any(title.role == "army-spokesperson" or (title.of or "A")[0].islower() for title in offices):
            return self.story.bodies.country_in_view()
        if self.story.turkish:
            return self._guess_ministry(phrase, sentence) or self._guess_abroad(phrase)
        if self.story.bodies.near != self.story.bodies.latest or self.story.bodies.passing:
            return None
        near = self.story.bodies.near
        if not any(title.of is None for title in offices):
            return None
        # "Canada expelled two Indians, and the prime minister, Ann Lowe, ...": hardly the prime minister of India
        acting = find_topic(self.story, sentence)
        return near if acting in (None, near) else None

    def _guess_visited(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """`Peru's minister will visit Quito to meet her counterpart, X`: of the land to which she goes."""
        lows = [token.low for token in sentence.tokens[: phrase.full_i]]
        if self.story.turkish or not phrases("en", "goes-to").stand_in(lows):
            return None
        peer = self.story.subject or self.story.previous
        own = peer.land if peer is not None else None
        here = [mention for mention in self.story.mentions if mention.start >= sentence.start]
        told = {mention.place.country for mention in here if mention.place is not None} - {None, own}
        return next(iter(told)) if own is not None and len(told) == 1 else None

    def _guess_ministry(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """`Peru Dışişleri Bakanlığı, Bakan X'in geleceğini duyurdu`: a mere minister is of the ministry that speaks."""
        if not any(title.role == _MINISTER and title.of is None for title in phrase.titles):
            return None
        last = self.story.mentions[-1] if self.story.mentions else None
        if last is None or last.start < sentence.start or last.kind != "organization" or last.entity < 0:
            return None
        body = self.story.drafts[last.entity]
        told = isinstance(body, Body) and any(role.endswith(_MINISTRY) for role in body.roles)
        return body.country if told and not last.case else None

    def _guess_abroad(self, phrase: Phrase) -> str | None:
        """Whose "Devlet Başkanı", an office unknown at home: the story's, else that of the last country named."""
        bodies = self.story.bodies
        if not any(title.role == "president" and not title.sense.home for title in phrase.titles):
            return None
        if any(title.country is not None or title.of is not None for title in phrase.titles):
            return None
        code = bodies.story_country() or bodies.latest or bodies.before
        return code if code != bodies.home else None

    def _find_peer(self, phrase: Phrase, person: Person | Body, sentence: Sentence) -> None:
        """A counterpart holds the office of the person spoken of before."""
        for title in phrase.titles:
            if title.sense.kind != "counterpart":
                continue
            person.country = person.country or title.country
            peer = self.story.subject or self.story.previous
            if peer is not None and peer is not person:
                self.story.peers.append((person, peer))
                if self.story.turkish and isinstance(person, Person) and not person.roles:
                    # "Şilili mevkidaşı X ... Şilili Bakan": an office alone may mean him from now on
                    person.roles.extend(peer.roles[:1])
                if isinstance(peer, Person) and not peer.gender and not self.story.turkish:
                    # "Holm met her counterpart": it is "she"
                    low = sentence.tokens[phrase.full_i].low
                    peer.gender = self.story.lexicon.pronouns.get(low, "")[:1]

    def link_name(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
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
                self._call(person, phrase, sentence)
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
