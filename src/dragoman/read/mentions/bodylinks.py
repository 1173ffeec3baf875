"""States, governments and bodies: back to one known by now, or a new one."""

from dragoman.languages.names import fold
from dragoman.languages.tolls import tolls
from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.bodyphrases import GROUP_AGAIN
from dragoman.read.mentions.evidence import name_of
from dragoman.read.mentions.ownership import find_owner, is_its_own
from dragoman.read.mentions.people import MOST_NAMES, Person
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.story import Story
from dragoman.read.tokens import Sentence

_TELLING = frozenset(
    ["army", "navy", "air-force", "coast-guard", "police", "border-guard", "security-forces"]
)
_PUBLIC = frozenset(["police", "court", "agency", "army", "government", "parliament", "border-guard"])
_GROUPED = frozenset(["armed-group", "party"])
_GROUPS = ("world: group", "a noun beside it says so")
"""How bodies without a role are known that may be armed groups."""
_POLICE = "police"
_LED = 2


class BodyLinks:
    """Links the states and bodies of one article."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.governments: set[str] = set()

    def place(self, phrase: Phrase, after: Phrase, sentence: Sentence) -> None:
        """ "The Department of Foreign Affairs in Lima" is that of the country of which Lima is a town."""
        if phrase.kind != "organization" or phrase.country is not None or phrase.hit is not None:
            return
        public = phrase.role.endswith("ministry") or phrase.role in _PUBLIC
        placed = after.full_i - phrase.full_j == 1 and sentence.tokens[phrase.full_j].low in ("in", "at")
        if public and placed and after.kind in ("state", "place"):
            phrase.country = after.country

    def lead(self, phrase: Phrase, after: Phrase, sentence: Sentence) -> None:
        """ "The government of Prime Minister X" is that of the country which X leads."""
        if after.full_i - phrase.full_j == 1 and sentence.tokens[phrase.full_j].low == "of":
            self.own(phrase, after, sentence)

    def own(self, phrase: Phrase, leader: Phrase, sentence: Sentence) -> None:
        """ "X's government", "X hükümeti": that of the country which X leads."""
        if phrase.role != "government" or not phrase.lone or leader.kind not in ("person", "name"):
            return
        words = self.story.name_words(leader, sentence)
        known = self.story.people.find(words, leader.titles, block=sentence.block) if words else None
        told = next((title.country for title in leader.titles if title.country), None)
        phrase.country = told or (known.land if known is not None else None)
        phrase.anchored = phrase.country is not None

    def link_state(self, phrase: Phrase, sentence: Sentence) -> None:
        """The mention of a state, or of a town that stands for a state or for the body that sits there."""
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

    def link(self, phrase: Phrase, sentence: Sentence) -> None:
        """The mention of a body; of a government, that of its state."""
        if phrase.how == GROUP_AGAIN:
            group = self._latest_group()
            if group is not None:
                self.story.say(phrase, sentence, group.kind, entity=group.number)
            return
        if self._is_foreign(phrase):
            self._make_foreign(phrase, sentence)
        if phrase.hit is not None and phrase.hit.organisation is not None:
            body = self.story.bodies.organisation(phrase.hit, phrase, sentence)
            self.story.say(phrase, sentence, body.kind, entity=body.number)
            return
        if self._governs(phrase, sentence) or (
            phrase.lone and phrase.anchored and phrase.role == "government"
        ):
            self._link_government(phrase, sentence)
            return
        name = fold(name_of(phrase, sentence, self.story.text))
        known = self.story.bodies.held.get(("name", name))
        its = -1 if self.story.turkish or not phrase.lone else is_its_own(self.story, phrase.i, sentence)
        owner = self._owner_land(phrase, sentence) if phrase.lone and its < 0 else None
        if its >= 0 and (owner := find_owner(self.story, its, sentence)) is None:
            # "Its navy": whose it is nobody says, and not that of the country named last
            return
        if owner is not None:
            phrase.country, phrase.lone = owner, False
            if phrase.role == "government":
                self._link_government(phrase, sentence)
                return
        if phrase.lone and phrase.role == "government":
            if (land := self._find_only_government() or self._find_ruled(phrase, sentence)) is not None:
                phrase.country = land
                self._link_government(phrase, sentence)
                return
            if self.story.turkish and sentence.tokens[phrase.i].capital:
                return
        if phrase.lone and (land := self._teller_land(phrase, sentence)) is not None:
            phrase.country, phrase.lone = land, False
        if phrase.lone:
            known = self.story.bodies.lone(phrase) or self._find_police(phrase)
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
        if phrase.role == _POLICE and known.country and self._are_counted(phrase, sentence):
            # "four police were killed": men of the state, and not the body
            self._link_land(known.country, phrase, sentence)
            return
        if phrase.role == _POLICE and phrase.lone and self.story.turkish:
            # "polisin": a common noun is called by its stem
            found = self.story.lexicon.ending(sentence.tokens[phrase.j - 1].low)
            known.at = self.story.at
            if found is not None and not known.names:
                known.names.append(found[0])
        else:
            self.story.bodies.call(known, phrase, sentence)
        self.story.say(phrase, sentence, known.kind, entity=known.number)

    def _find_only_government(self) -> str | None:
        """`Hükümet`, `the government`: the only one named so far, unless the sentence speaks of another country."""
        bodies = self.story.bodies
        land = next(iter(self.governments)) if len(self.governments) == 1 else None
        elsewhere = {code for code in (bodies.near, bodies.ahead) if code is not None} - {land}
        return None if elsewhere else land

    def _find_ruled(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """`Hükümet, yasağı kaldırdı`: none has been named, and one country outweighs all others of the article."""
        bodies = self.story.bodies
        if not self.story.turkish or self.governments or not sentence.tokens[phrase.i].capital:
            return None
        land = bodies.story_country()
        elsewhere = {code for code in (bodies.near, bodies.ahead) if code is not None} - {land}
        return None if elsewhere else land

    def _are_counted(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a number stands before the word ("dört polis", "three police")."""
        before = sentence.tokens[phrase.full_i - 1] if phrase.full_i else None
        if before is None or not phrase.lone:
            return False
        return before.kind == "number" or before.low in tolls(self.story.lexicon.language).numbers

    def _link_land(self, country: str, phrase: Phrase, sentence: Sentence) -> None:
        key = ("state", country)
        body = self.story.bodies.held.get(key) or self.story.bodies.make(key, "state", phrase.how)
        body.country = country
        self.story.say(phrase, sentence, "state", entity=body.number)

    def _find_police(self, phrase: Phrase) -> Body | None:
        """`Police dispersed the crowd`: a body of its own, of the land at hand, though nobody says whose it is."""
        if phrase.role != _POLICE:
            return None
        country = self._country_at_hand()
        key = (_POLICE, country or "")
        body = self.story.bodies.held.get(key)
        if body is None:
            body = self.story.bodies.make(key, "organization", phrase.how)
            body.roles.append(_POLICE)
            body.country = country
        return body

    def _latest_group(self) -> Body | None:
        """The armed group or other body of nobody's state that was named last."""
        groups = [
            body
            for body in self.story.drafts
            if isinstance(body, Body)
            and body.kind == "organization"
            and body.at >= 0
            and (_GROUPED.issuperset(body.roles) if body.roles else body.how.startswith(_GROUPS))
        ]
        return max(groups, key=lambda body: body.at, default=None)

    def _is_foreign(self, phrase: Phrase) -> bool:
        """Whether a body named like one at home is another country's: "Anayasa Mahkemesi" in a story from Lima."""
        organisation = phrase.hit.organisation if phrase.hit is not None else None
        bodies = self.story.bodies
        if organisation is None or not organisation.common or organisation.country != bodies.home:
            return False
        country = self._country_at_hand()
        return country is not None and country != bodies.home

    def _owner_land(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """`The minister denied that her government had agreed`: the country of the person who speaks."""
        before = sentence.tokens[phrase.i - 1].low if phrase.i else ""
        inside = sentence.tokens[phrase.i].low
        if before == "whose" and self.story.mentions and self.story.mentions[-1].entity >= 0:
            # "the Chilean envoy, Luis Paz, whose government"
            owner = self.story.bodies.drafts[self.story.mentions[-1].entity]
            return owner.land if isinstance(owner, Person) else owner.country
        person = self.story.subject
        if person is None or not {before, inside} & set(self.story.lexicon.words("their-own")):
            return None
        return person.land

    def _teller_land(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """`Peru detained nine Chileans, the navy said`: the forces that tell it are those of whoever did it."""
        public = phrase.role.endswith("ministry")
        if self.story.turkish or not (phrase.role in _TELLING or public):
            return None
        at = phrase.i
        if at and sentence.tokens[at - 1].low in ("the", *self.story.lexicon.words("possessive")):
            at -= 1
        return self.story.land_told_by(at, phrase.j, sentence, plain=public)

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
        # "the Government of the Republic of Peru"
        led = phrase.j - phrase.i > _LED and sentence.tokens[phrase.i + 1].low == "of"
        if phrase.role != "government" or not phrase.country or phrase.lone or not (phrase.anchored or led):
            return False
        if any(
            (token.capital and token.low in self.story.lexicon.words("own-government"))
            or token.low in self.story.lexicon.words("local-government")
            for token in sentence.tokens[phrase.i : phrase.j]
        ):
            return False
        head = sentence.tokens[phrase.i if led else phrase.j - 1].low
        return any(head.startswith(stem) for stem in self.story.lexicon.words("governing"))

    def _link_government(self, phrase: Phrase, sentence: Sentence) -> None:
        key = ("state", phrase.country or "")
        body = self.story.bodies.held.get(key) or self.story.bodies.make(key, "state", phrase.how)
        body.country = phrase.country
        body.at = self.story.at
        name = name_of(phrase, sentence, self.story.text)
        if not phrase.lone and phrase.country:
            self.governments.add(phrase.country)
        if not phrase.lone and name not in body.names and len(body.names) < MOST_NAMES:
            body.names.append(name)
        self.story.say(phrase, sentence, "state", entity=body.number)
