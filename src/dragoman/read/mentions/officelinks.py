"""Offices without a name: back to their holder, or somebody new."""

from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.holders import are_of_other_lands
from dragoman.read.mentions.ownership import find_office_land
from dragoman.read.mentions.people import Person
from dragoman.read.mentions.phrase import Phrase, Title
from dragoman.read.mentions.story import Story
from dragoman.read.tokens import Sentence

_DEPUTY = "deputy-"


class OfficeLinks:
    """Links the offices of one article."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def link(self, phrase: Phrase, sentence: Sentence) -> None:
        """The mention of an office that stands alone."""
        title = phrase.titles[-1] if phrase.titles else None
        if title is None:
            return
        if phrase.plural:
            self.story.say(phrase, sentence, "group")
            return
        if title.sense.kind == "counterpart":
            self._link_counterpart(phrase, title, sentence)
            return
        role, country = title.role, title.country
        if phrase.ours:
            role = f"{self.story.issuer or 'foreign'}-minister" if role == "minister" else role
            country = country or self.story.home
        if country is None and title.of is None:
            country = find_office_land(self.story, phrase.i, sentence)
        word = self._last_word(phrase, sentence)
        person = None
        if not phrase.fresh:
            person = self.story.people.by_office(
                role,
                word,
                country,
                at=self.story.at,
                since=sentence.start,
                guest=phrase.guest,
                home=self.story.bodies.stage or self.story.host,
                of=title.of,
                formal=not self.story.turkish and sentence.tokens[phrase.j - 1].capital,
            )
        if person is not None and country is not None and person.land is None and not self.story.turkish:
            mentions = sorted(self.story.mentions, key=lambda mention: mention.start)
            if are_of_other_lands(self.story.drafts, mentions, before=person.at, land=country):
                person = None
        if (
            person is None
            and phrase.titles[-1].of is None
            and country is None
            and self.story.is_home(title)
            and phrase.kind == "office"
        ):
            country = self.story.home if sentence.tokens[phrase.j - 1].capital else None
            person = (
                self.story.people.by_office(role, word, country, at=self.story.at, since=sentence.start)
                if country
                else None
            )
        if person is not None:
            person.learn([title], [self.story.write_title(title, sentence)])
            self.story.meet(person)
            phrase.how = f"office alone: {role}"
            self.story.say(phrase, sentence, "person", entity=person.number)
            return
        if title.sense.plain and country is not None and self.story.turkish:
            # "Perulu lider": of whom the text tells nothing else
            self.story.say(phrase, sentence, "state", entity=self._find_state(country).number)
            return
        body_named = title.of is not None and not title.of[0].islower()
        if phrase.guest or (title.sense.plain and country is None) or (country is None and not body_named):
            return
        key = ("office", role, country or "", title.of or "")
        body = self.story.bodies.held.get(key)
        if body is None:
            body = self.story.bodies.make(key, "person", f"office alone: {role}")
            body.roles.append(role)
            body.country, body.of = country, title.of
        written = self.story.write_title(title, sentence)
        if written and written not in body.offices:
            body.offices.append(written)
        self.story.officer = body.number
        if self.story.chief is None and not self.story.turkish and self.story.subject is None:
            self.story.chief = body.number
        self.story.say(phrase, sentence, "person", entity=body.number)

    def _find_state(self, country: str) -> Body:
        """The state itself, for whom somebody stands that only its name tells."""
        key = ("state", country)
        state = self.story.bodies.held.get(key)
        if state is None:
            state = self.story.bodies.make(key, "state", "for whoever leads it")
            state.country = country
        return state

    def _last_word(self, phrase: Phrase, sentence: Sentence) -> str:
        low = sentence.tokens[phrase.j - 1].low
        found = self.story.lexicon.ending(low)
        return found[0] if found else low

    def _find_peer(self) -> Person | Body | None:
        """Whose counterpart it is: the person of the sentence, or an office in it that has no name."""
        story = self.story
        number = story.officer if story.turkish else story.chief
        if story.subject is None and number is not None:
            officer = story.drafts[number]
            return officer if officer.roles else story.previous
        return story.subject or story.previous

    def _find_fellow(self, peer: Person | Body | None) -> Person | None:
        """`Bakan, konuk mevkidaşına teşekkür etti`: the only other one told so far who holds the office abroad."""
        if peer is None or not peer.roles:
            return None
        land = peer.land if isinstance(peer, Person) else peer.country
        others = [
            person
            for person in self.story.people.within_reach()
            if person is not peer and person.at >= 0 and person.names and peer.roles[0] in person.roles
        ]
        others = [person for person in others if person.land is None or person.land != land]
        return others[0] if len(others) == 1 else None

    def _link_counterpart(self, phrase: Phrase, title: Title, sentence: Sentence) -> None:
        """ "His Polish counterpart" without a name: the same office of another country."""
        peer = self._find_peer()
        if title.country is None:
            if self.story.turkish and (other := self._find_fellow(peer)) is not None:
                self.story.meet(other)
                self.story.say(phrase, sentence, "person", entity=other.number)
            return
        land = peer.land if isinstance(peer, Person) else peer.country if peer is not None else None
        if land == title.country and not self.story.turkish:
            peer = None
        for role in peer.roles if peer is not None else ():
            person = self.story.people.by_office(
                role, "", title.country, at=len(self.story.text), since=len(self.story.text)
            )
            if person is not None and not role.startswith(_DEPUTY) and person.roles[0].startswith(_DEPUTY):
                continue  # the counterpart of a minister is no deputy
            if person is not None and person is not peer and person.country == title.country:
                self.story.say(phrase, sentence, "person", entity=person.number)
                return
        if isinstance(peer, Person) and not peer.gender and not self.story.turkish:
            low = sentence.tokens[phrase.full_i].low
            peer.gender = self.story.lexicon.pronouns.get(low, "")[:1]
        # "I will meet my Polish counterpart": whose is told behind the quotation, if at all
        key = ("office", "counterpart", title.country, str(peer.number) if peer is not None else "")
        body = self.story.bodies.held.get(key)
        if body is None:
            body = self.story.bodies.make(key, "person", "counterpart")
            body.country = title.country
            body.offices.append(self.story.write_title(title, sentence))
            if peer is not None:
                self.story.peers.append((body, peer))
            else:
                body.roles.append("counterpart")
        self.story.officer = body.number
        if self.story.chief is None and not self.story.turkish and self.story.subject is None:
            self.story.chief = body.number
        self.story.say(phrase, sentence, "person", entity=body.number)
