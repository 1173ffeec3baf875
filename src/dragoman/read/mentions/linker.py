"""Phrases of one article made into mentions and entities, in the order of the text."""

from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.languages.world import find_place, guess_place
from dragoman.read.mentions.bodies import Bodies, Body
from dragoman.read.mentions.endings import strip_ending
from dragoman.read.mentions.evidence import Evidence, key_of, name_of
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.people import MOST_NAMES, People, Person, bare_words
from dragoman.read.mentions.phrase import Phrase, Title
from dragoman.read.mentions.runs import Runs
from dragoman.read.mentions.values import freeze_entity, part_mentions, renumber
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Entity, EntityKind, Mention, Place

Page = tuple[Sentence, list[Phrase], bool]

_HOME = {"tr": "TR"}
"""Whose ministers an article means by their bare titles, by language."""


class Linker:
    """Collects mentions and entities of one article; call `introduce`, then `link` page by page, then `result`."""

    def __init__(self, text: str, lexicon: Lexicon, evidence: Evidence, lowercase: frozenset[str]) -> None:
        self.text = text
        self.runs = Runs(lexicon, evidence, lowercase)
        self.lexicon = lexicon
        self.evidence = evidence
        self.turkish = lexicon.language == "tr"
        self.home = _HOME.get(lexicon.language)
        self.people = People()
        self.drafts: list[Person | Body] = []
        self.bodies = Bodies(text, self.drafts, self.home)
        self.mentions: list[Mention] = []
        self.peers: list[tuple[Person | Body, Person]] = []
        self.issuer = ""
        self.subject: Person | None = None
        self.previous: Person | None = None
        self.at = 0
        self.block = -1
        self.since = 0
        self.recent: list[Person] = []
        self.together: list[Person] = []
        self.named: set[str] = set()
        self.alone = True

    # First round: who is there at all.

    def introduce(self, pages: Sequence[Page]) -> None:
        """Gets to know everybody with a full name or a title, the calm sentences before the headlines."""
        waiting: list[tuple[Phrase, Sentence]] = []
        for sentence, phrases, shouting in pages:
            for phrase in phrases:
                if phrase.kind == "organization" and not self.issuer and phrase.role.endswith("-ministry"):
                    self.issuer = phrase.role.removesuffix("-ministry")
                if phrase.country is not None:
                    self.bodies.codes[phrase.country] += 1
                if phrase.kind == "name":
                    self.runs.decide(phrase, sentence, shouting=shouting)
                if phrase.kind == "person" and not shouting:
                    words = self._name_words(phrase, sentence)
                    if len(words) > 1:
                        self._introduce(phrase, sentence, words)
                    elif phrase.titles:
                        waiting.append((phrase, sentence))
        for phrase, sentence in waiting:
            words = self._name_words(phrase, sentence)
            if not self.people.knows(words[-1]):
                self._introduce(phrase, sentence, words)

    def _introduce(self, phrase: Phrase, sentence: Sentence, words: tuple[str, ...]) -> None:
        person = self.people.find(words, phrase.titles, block=-1)
        if person is None or (
            len(words) > 1
            and len(person.words) > 1
            and _conflicting(person, phrase.titles)
            and words != person.words
        ):
            person = Person(number=len(self.drafts), words=words, how=phrase.how)
            self.drafts.append(person)
            self.people.add(person)
        elif len(words) > len(person.words):
            self.people.rename(person, words)
        if phrase.titles and phrase.titles[-1].sense.kind != "counterpart":
            self._learn(person, phrase, sentence)
        name = name_of(phrase, sentence, self.text)
        if name not in person.names and len(person.names) < MOST_NAMES:
            person.names.append(name)

    def _learn(self, person: Person, phrase: Phrase, sentence: Sentence) -> None:
        titles = [title for title in phrase.titles if title.sense.kind != "counterpart"]
        person.learn(titles, [self._written(title, sentence) for title in titles])
        if self.home and person.guess is None and any(self._is_home(title) for title in titles):
            person.guess = self.home

    def _is_home(self, title: Title) -> bool:
        return title.sense.home and title.country is None and title.of is None and title.role != "minister"

    def _written(self, title: Title, sentence: Sentence) -> str:
        tokens = sentence.tokens
        if title.start >= title.end or title.sense.kind == "honorific":
            return ""
        return self.text[tokens[title.start].start : tokens[title.end - 1].core_end]

    def _name_words(self, phrase: Phrase, sentence: Sentence) -> tuple[str, ...]:
        """The telling words of a name in lower case; in Turkish without a bare ending, if a known name is left."""
        words = [token.low for token in sentence.tokens[phrase.i : phrase.j] if token.kind == "word"]
        last = sentence.tokens[phrase.j - 1]
        if self.turkish and words and not last.suffix:
            bare = strip_ending(words[-1])
            if bare is not None and (bare[0] in self.evidence.tokens or self.people.knows(bare[0])):
                words[-1] = bare[0]
                phrase.case = phrase.case or bare[1]
                phrase.stem = self.text[sentence.tokens[phrase.i].start : last.start + len(bare[0])]
        return bare_words(words, self.lexicon)

    # What a run of capitals is.

    # Second round: every phrase in its place.

    def link(self, page: Page, pronouns: Sequence[tuple[int, str]]) -> None:
        """The mentions of one sentence; `pronouns` are token indices with `m`, `f`, `` or a case behind."""
        sentence, phrases, shouting = page
        self.block = sentence.block
        self.since = 0 if self.subject is not None else self.since + 1
        if self.subject is not None:
            self.recent = self.together
        self.together = []
        self.named = {token.low for token in sentence.tokens if token.capital}
        self.previous, self.subject = self.subject or (self.previous if self.since < 3 else None), None
        self.bodies.latest = None
        self.bodies.before, self.bodies.near = self.bodies.near or self.bodies.before, None
        waiting = list(pronouns)
        for number, phrase in enumerate(phrases):
            self.bodies.ahead = None
            if phrase.lone and number + 1 < len(phrases) and phrases[number + 1].full_i - phrase.full_j < 2:
                self.bodies.ahead = phrases[number + 1].country
            while waiting and waiting[0][0] < phrase.full_i:
                self._link_pronoun(*waiting.pop(0), sentence)
            while waiting and waiting[0][0] < phrase.full_j:
                waiting.pop(0)
            self.at = self.bodies.at = sentence.tokens[phrase.i].start
            self._link(phrase, sentence, shouting=shouting)
            if phrase.country is not None and phrase.kind in ("state", "place", "organization"):
                self.bodies.near = self.bodies.latest = phrase.country
            for title in phrase.titles:
                self.bodies.latest = title.country or self.bodies.latest
        for item in waiting:
            self._link_pronoun(*item, sentence)

    def _link(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        if phrase.kind == "person":
            self._link_person(phrase, sentence, shouting=shouting)
        elif phrase.kind == "name":
            self._link_name(phrase, sentence, shouting=shouting)
        elif phrase.kind == "office":
            self._link_office(phrase, sentence)
        elif phrase.kind == "organization":
            if not shouting or phrase.hit is not None or phrase.anchored or phrase.lone:
                self._link_body(phrase, sentence)
        elif phrase.kind == "state":
            self._link_state(phrase, sentence)
        elif phrase.kind == "place" and self._is_surname(phrase, sentence):
            self._link_name(phrase, sentence, shouting=shouting)
        elif phrase.kind == "place":
            self._link_place(phrase, sentence)
        elif phrase.kind == "group":
            self._say(phrase, sentence, "group")

    def _is_surname(self, phrase: Phrase, sentence: Sentence) -> bool:
        """A town by whose name somebody in the article goes."""
        token = sentence.tokens[phrase.i]
        return phrase.j - phrase.i == 1 and phrase.case != "loc" and self.people.surnamed(token.low)

    def _say(self, phrase: Phrase, sentence: Sentence, kind: EntityKind | str, **more: object) -> None:
        tokens = sentence.tokens
        last = tokens[phrase.j - 1]
        # The brackets of an abbreviation belong to the name, an ending behind them does not.
        end = last.core_end
        case = phrase.case
        if self.turkish and not case and phrase.full_j < len(tokens) and tokens[phrase.full_j].low == "ile":
            case = "ins"
        values: dict[str, object] = {
            "case": case,
            "plural": phrase.plural,
            "adjective": phrase.adjective,
            "how": phrase.how,
            **more,
        }
        mention = Mention(
            tokens[phrase.i].start,
            end,
            tokens[phrase.full_i].start,
            max(tokens[phrase.full_j - 1].end, end),
            kind,  # type: ignore[arg-type]
            **values,  # type: ignore[arg-type]
        )
        self.mentions.append(mention)

    def _link_person(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        words = self._name_words(phrase, sentence)
        if (
            len(words) == 1
            and not phrase.titles
            and not self.people.knows(words[0])
            and not self.evidence.person[key_of(phrase, sentence)]
        ):
            return
        person = self.people.find(words, phrase.titles, block=self.block)
        if person is None:
            if shouting and all(title.sense.plain for title in phrase.titles):
                return
            person = Person(number=len(self.drafts), words=words, how=phrase.how)
            self.drafts.append(person)
            self.people.add(person)
        self._learn(person, phrase, sentence)
        name = name_of(phrase, sentence, self.text)
        if name not in person.names and len(person.names) < MOST_NAMES:
            person.names.append(name)
        self._find_peer(phrase, person)
        if person.guess is None and person.country is None:
            person.guess = self._guess_country(phrase)
        self._meet(person)
        self._say(phrase, sentence, "person", entity=person.number)

    def _guess_country(self, phrase: Phrase) -> str | None:
        """The country of an office that names none, where the sentence or the story makes it clear."""
        offices = [title for title in phrase.titles if title.sense.kind == "office"]
        if any(title.role == "army-spokesperson" or (title.of or "A")[0].islower() for title in offices):
            return self.bodies.country_in_view()
        if self.turkish or self.bodies.near != self.bodies.latest:
            return None
        return self.bodies.near if any(title.of is None for title in offices) else None

    def _meet(self, person: Person) -> None:
        person.at = self.at
        person.block = self.block
        person.count += 1
        self.people.meet(person)
        if person not in self.together:
            self.together.append(person)
        self.alone = self.subject is None or self.subject is person
        self.subject = self.subject or person

    def _find_peer(self, phrase: Phrase, person: Person | Body) -> None:
        """A counterpart holds the office of the person spoken of before."""
        for title in phrase.titles:
            if title.sense.kind != "counterpart":
                continue
            person.country = person.country or title.country
            peer = self.subject or self.previous
            if peer is not None and peer is not person:
                self.peers.append((person, peer))

    def _link_name(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        """A bare run of capitals that repeats a name known by now, or the part of it that does."""
        words = self._name_words(phrase, sentence)
        known = self.bodies.held.get(("name", fold(name_of(phrase, sentence, self.text))))
        if known is not None:
            self._say(phrase, sentence, known.kind, entity=known.number)
            return
        if all(self.people.knows(word) for word in words):
            person = self.people.find(words, (), block=self.block)
            if person is not None and (len(words) == 1 or set(words) <= set(person.words)):
                phrase.how = "repeats a name of the article"
                name = name_of(phrase, sentence, self.text)
                if name not in person.names and len(person.names) < MOST_NAMES:
                    person.names.append(name)
                self._meet(person)
                self._say(phrase, sentence, "person", entity=person.number)
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
                and self.people.knows(sentence.tokens[j].low)
            ):
                j += 1
            if j > i:
                case = phrase.case if j == phrase.j else ""
                part = Phrase(i, j, i, j, "name", case=case, how="repeats a name of the article")
                words = self._name_words(part, sentence)
                person = self.people.find(words, (), block=self.block)
                if person is not None and (len(words) == 1 or set(words) <= set(person.words)):
                    self._meet(person)
                    self._say(part, sentence, "person", entity=person.number)
            i = max(j, i + 1)

    def _link_office(self, phrase: Phrase, sentence: Sentence) -> None:
        title = phrase.titles[-1] if phrase.titles else None
        if title is None:
            return
        if phrase.plural:
            self._say(phrase, sentence, "group", plural=True)
            return
        if title.sense.kind == "counterpart":
            self._link_counterpart(phrase, title, sentence)
            return
        role, country = title.role, title.country
        if phrase.ours:
            role = f"{self.issuer or 'foreign'}-minister" if role == "minister" else role
            country = country or self.home
        word = self._last_word(phrase, sentence)
        person = None
        if not phrase.fresh:
            person = self.people.by_office(
                role, word, country, at=self.at, guest=phrase.guest, home=self.home, of=title.of
            )
        if (
            person is None
            and phrase.titles[-1].of is None
            and country is None
            and self._is_home(title)
            and phrase.kind == "office"
        ):
            country = self.home if sentence.tokens[phrase.j - 1].capital else None
            person = self.people.by_office(role, word, country, at=self.at) if country else None
        if person is not None:
            person.learn([title], [self._written(title, sentence)])
            self._meet(person)
            phrase.how = f"office alone: {role}"
            self._say(phrase, sentence, "person", entity=person.number)
            return
        body_named = title.of is not None and not title.of[0].islower()
        if phrase.guest or (title.sense.plain and country is None) or (country is None and not body_named):
            return
        key = ("office", role, country or "", title.of or "")
        body = self.bodies.held.get(key)
        if body is None:
            body = self.bodies.make(key, "person", f"office alone: {role}")
            body.roles.append(role)
            body.country, body.of = country, title.of
        written = self._written(title, sentence)
        if written and written not in body.offices:
            body.offices.append(written)
        self._say(phrase, sentence, "person", entity=body.number)

    def _last_word(self, phrase: Phrase, sentence: Sentence) -> str:
        low = sentence.tokens[phrase.j - 1].low
        found = self.lexicon.ending(low)
        return found[0] if found else low

    def _link_counterpart(self, phrase: Phrase, title: Title, sentence: Sentence) -> None:
        """ "His Polish counterpart" without a name: the same office of another country."""
        peer = self.subject or self.previous
        if peer is None or title.country is None:
            return
        for role in peer.roles:
            person = self.people.by_office(role, "", title.country, at=len(self.text))
            if person is not None and person is not peer and person.country == title.country:
                self._say(phrase, sentence, "person", entity=person.number)
                return
        key = ("office", "counterpart", title.country, str(peer.number))
        body = self.bodies.held.get(key)
        if body is None:
            body = self.bodies.make(key, "person", "counterpart")
            body.country = title.country
            body.offices.append(self._written(title, sentence))
            self.peers.append((body, peer))
        self._say(phrase, sentence, "person", entity=body.number)

    def _link_state(self, phrase: Phrase, sentence: Sentence) -> None:
        hit = phrase.hit
        assert hit is not None
        if hit.organisation is not None and hit.kind in ("capital", "seat"):
            body = self.bodies.organisation(hit, phrase, sentence)
            self._say(phrase, sentence, body.kind, entity=body.number, place=hit.place)
            return
        code = hit.code or ""
        key = ("state", code)
        body = self.bodies.held.get(key) or self.bodies.make(key, "state", phrase.how)
        body.country = code
        body.at = self.at
        name = name_of(phrase, sentence, self.text)
        if hit.kind == "state" and name not in body.names:
            body.names.append(name)
        place = hit.place if hit.kind in ("capital", "seat") else None
        self._say(phrase, sentence, "state", entity=body.number, place=place)

    def _link_body(self, phrase: Phrase, sentence: Sentence) -> None:
        if phrase.hit is not None and phrase.hit.organisation is not None:
            body = self.bodies.organisation(phrase.hit, phrase, sentence)
            self._say(phrase, sentence, body.kind, entity=body.number)
            return
        name = fold(name_of(phrase, sentence, self.text))
        known = self.bodies.held.get(("name", name))
        if phrase.lone:
            known = self.bodies.lone(phrase)
            if known is None:
                return
            if phrase.country is None:
                phrase.country = known.country
        if known is None:
            known = self.bodies.by_role(phrase, name)
        self.bodies.call(known, phrase, sentence)
        self._say(phrase, sentence, known.kind, entity=known.number)

    def _link_place(self, phrase: Phrase, sentence: Sentence) -> None:
        name = name_of(phrase, sentence, self.text)
        hit = phrase.hit
        place = hit.place if hit is not None else None
        if place is None:
            found = find_place(name, language=self.lexicon.language) or guess_place(name)
            place = found or Place(name)
        self._say(phrase, sentence, "place", place=place)

    def _link_pronoun(self, at: int, gender: str, sentence: Sentence) -> None:
        """The person whom the sentence, or the one before it, is about; nobody where that is unclear."""
        if sentence.quoted[at]:
            return
        person = self.subject or self.previous
        if self.subject is None and person is not None and person.words[-1] in self.named:
            # "She thanked Holm": not Holm herself.
            others = [other for other in self.recent if other.words[-1] not in self.named]
            person = others[0] if len(others) == 1 else None
        if person is None or not person.names:
            return
        token = sentence.tokens[at]
        if token.low in self.lexicon.words("pronoun-object"):
            # "X thanked him": never the subject itself.
            person = (
                self.previous
                if self.subject is not None and self.alone and self.previous is not self.subject
                else None
            )
            if person is None:
                return
        side = gender[:1] if not self.turkish else ""
        if side and person.gender and person.gender != side:
            person = self._other_gender(side)
            if person is None:
                return
        if side and not person.gender:
            person.gender = side
        self.mentions.append(
            Mention(
                token.start,
                token.core_end,
                token.start,
                token.end,
                "person",
                entity=person.number,
                case=_pronoun_case(token, self.lexicon),
                pronoun=True,
                how="pronoun for the subject before",
            )
        )

    def _other_gender(self, side: str) -> Person | None:
        fitting = [
            person for person in self.people.within_reach() if person.gender == side and person.at >= 0
        ]
        return max(fitting, key=lambda person: person.at, default=None)

    # The end: what was learnt late, and the frozen values.

    def result(self) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        """Mentions ascending and apart, and only the entities that some mention means."""
        for person, peer in self.peers:
            for role in peer.roles:
                if role not in person.roles and not person.roles:
                    person.roles.append(role)
                    break
            if not person.roles:
                person.roles.append("counterpart")
        mentions = part_mentions(self.mentions)
        used = sorted({mention.entity for mention in mentions if mention.entity >= 0})
        place = {old: new for new, old in enumerate(used)}
        entities = tuple(freeze_entity(self.drafts[old]) for old in used)
        # struct copies are slow: only the moved indices are rewritten
        return tuple(renumber(mention, place) for mention in mentions), entities


def _pronoun_case(token: Token, lexicon: Lexicon) -> str:
    if lexicon.language == "en":
        return "gen" if token.low in ("his", "her", "their") else ""
    for ending, case in (
        ("yla", "ins"),
        ("unla", "ins"),
        ("nin", "gen"),
        ("nun", "gen"),
        ("ne", "dat"),
        ("na", "dat"),
    ):
        if token.low.endswith(ending):
            return case
    return {"onu": "acc", "kendisini": "acc", "ondan": "abl"}.get(token.low, "")


def _conflicting(person: Person, titles: Sequence[Title]) -> bool:
    return any(title.country and person.country and title.country != person.country for title in titles)
