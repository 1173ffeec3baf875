"""Where and when the people of a paragraph stand: the scene that neighbouring sentences set."""

from datetime import date

from dragoman.languages.grammar import grammar
from dragoman.read.accounts.belonging import is_told
from dragoman.read.accounts.located import is_land, located_place
from dragoman.read.accounts.reached import Timed, day_of, tells_day
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, PartialDate, Place, Status

_REACH = 2
_GROUP = "world: group"
"""How an armed group is known, which speaks for no state."""
_FAR = 3
_MATTER = 60
"""Characters before a place among which the word may stand that tells what is spoken about."""
_ABOUT = frozenset({"over", "about", "against"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
_FROM_HOME = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
_TOLD = frozenset({"occurred", "alleged"})
_TO_COME = ("acak", "ecek", "acaklar", "ecekler", "acaktır", "ecektir")
_LAST = 3
"""Words at the end of a Turkish sentence among which its verb stands."""


class Stage:
    """Days and places that sentences give for someone, looked up by sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.live = any(block.kind == "time" for block in scene.article.blocks)
        self._present: dict[int, tuple[frozenset[int], frozenset[str]]] = {}

    def day(self, frame: Frame, actors: list[int], status: Status) -> Timed | None:
        """The day that a neighbouring sentence of the same paragraph gives for one of the actors.

        In a live blog what is told without a day is of the day of the blog.
        """
        if status not in _TOLD or frame.older or frame.tense == "future" or "charged" in frame.slots:
            return None
        for number in () if tells_day(self.scene, frame) else self._near(frame):
            if not self._shares(number, actors) or self._looks_ahead(number) or self._other(number, actors):
                continue
            if self._looks_back(number):
                continue
            sentence = self.scene.sentences[number]
            dates = self.scene.dates_in(sentence.start, sentence.end)
            if len(dates) == 1 and not self._is_anothers(number, dates[0].start, actors):
                found = day_of(dates[0])
                if found is not None and self._recent(found.date):
                    return Timed(found.date, found.claim, f"the day of the sentence beside it; {found.how}")
        return self._live_day(frame)

    def _is_anothers(self, number: int, start: int, actors: list[int]) -> bool:
        """`Paz said that Chile had asked on Tuesday`: whether the day is that of what somebody else has done."""
        tokens = self.scene.sentences[number].tokens
        for other in self.scene.per_sentence.get(number, ()):
            judged = other.slots.get("told")
            if judged is not None and tokens[judged.start].start <= start < tokens[judged.end - 1].end:
                # "sent condolences for the blast of Monday": the day of the blast
                return True
            told = other.slots.get("subject")
            if other.anaphor or not other.nested or told is None or not told.mentions:
                continue
            doers = {self.scene.mentions[m].entity for m in told.mentions}
            if (
                doers.isdisjoint(actors[:1])
                and tokens[other.first].start <= start < tokens[other.last - 1].end
            ):
                return True
        return False

    def place(
        self, frame: Frame, actors: list[int], status: Status, *, spoken: bool, category: str
    ) -> tuple[Place, Claim] | None:
        """The place that a neighbouring sentence of the same paragraph gives for one of the actors.

        Where that sentence tells an event of its own, it lends its place only to what is said (`spoken`) there.
        """
        if status not in _TOLD or frame.older:
            return None
        lone = (
            spoken and category in _FROM_HOME and [self.scene.entities[a].kind for a in actors] == ["state"]
        )
        # "Zambia welcomed the offer": a state speaks at home, through whom it is quoted, wherever its neighbours met
        home = self.scene.entities[actors[0]].country if lone else None
        # where a body has done something it need not have spoken
        there = spoken and any(self.scene.entities[a].kind != "organization" for a in actors)
        for number in self._around(frame) if spoken else self._near(frame):
            shares = self._shares(number, actors) or (spoken and self._speaks_for(number, actors))
            if not shares or self._looks_ahead(number) or self.scene.are_apart(number, frame.sentence):
                continue
            if self._looks_back(number) or self.scene.are_of_other_days(number, frame.sentence):
                continue
            if not there and any(not other.anaphor for other in self.scene.per_sentence.get(number, ())):
                continue
            if (
                spoken
                and self._tells_deed(number)
                and all(self.scene.entities[actor].kind == "state" for actor in actors)
            ):
                # "condemns the shelling near Ergneti. It calls on Peru": the state speaks somewhere else
                continue
            found = located_in(self.scene, number)
            if spoken:
                found = [told for told in found if not self._is_of_deed(number, told[1].start)]
            if home is not None and not (
                any(self.scene.sentences[number].quoted) and all(place.country == home for place, _ in found)
            ):
                continue
            if len({place.name for place, _ in found}) == 1 and found and not is_land(found[0][0]):
                # a whole country is what they spoke about ("the situation in Peru") rather than where
                return found[0]
        return None

    def _is_of_deed(self, number: int, start: int) -> bool:
        """`Tacna'da düzenlenen saldırıda yaralananlar`: whether it is where a deed was done that is only mentioned."""
        mentions = self.scene.mentions_in(start, start + 1)
        return any(
            mention in told.mentions
            for frame in self.scene.per_sentence.get(number, ())
            if frame.nested and any(sense.category in _DEEDS for sense in frame.predicate.senses)
            for slot in ("in", "at", "near")
            if (told := frame.slots.get(slot)) is not None
            for mention in mentions
        )

    def _tells_deed(self, number: int) -> bool:
        """Whether a sentence tells what was done by force, whose place is that of the deed."""
        return any(
            sense.category in _DEEDS
            for frame in self.scene.per_sentence.get(number, ())
            for sense in frame.predicate.senses
        )

    def guest_place(self, frame: Frame, actors: list[int]) -> tuple[Place, Claim] | None:
        """Where a guest stands, for a host of that country who receives him too ("was also received by ...")."""
        countries = {self.scene.entities[a].country for a in actors} - {None}
        for number in self._around(frame):
            if not set(actors) & self._people(number)[0]:
                continue
            if number > frame.sentence and self._looks_ahead(number):
                # "was received by Y. He will be in Lima tomorrow"
                continue
            found = [told for told in located_in(self.scene, number) if told[0].country in countries]
            guests = {self.scene.entities[a].country for a in actors if a in self._people(number)[0]}
            if len({place.name for place, _ in found}) == 1 and found[0][0].country not in guests:
                return found[0]
        return None

    def _around(self, frame: Frame) -> list[int]:
        """Sentences in which a speaker is still where he was: beside it, and a few before it in the story."""
        order = self._near(frame)
        before = range(frame.sentence - 1, max(-1, frame.sentence - 1 - _FAR), -1)
        kinds = ("paragraph", "item")
        return order + [n for n in before if n not in order and self.scene.sentences[n].kind in kinds]

    def _near(self, frame: Frame) -> list[int]:
        block = self.scene.sentences[frame.sentence].block
        order = [frame.sentence - 1, frame.sentence + 1, frame.sentence - _REACH]
        return [
            n for n in order if 0 <= n < len(self.scene.sentences) and self.scene.sentences[n].block == block
        ]

    def _looks_ahead(self, number: int) -> bool:
        """Whether a sentence tells plans, whose day and place are not those of what happened."""
        frames = self.scene.per_sentence.get(number, ())
        if not frames:
            # "He will go back on Sunday" tells no event, and still of a day to come
            words = [token.low.rstrip(".") for token in self.scene.sentences[number].tokens]
            if self.scene.language == "en":
                return any(word in grammar("en").future for word in words)
            return self.scene.language == "tr" and any(word.endswith(_TO_COME) for word in words[-_LAST:])
        return any(frame.mood != "fact" or frame.tense == "future" or frame.cancelled for frame in frames)

    def _looks_back(self, number: int) -> bool:
        """Whether a sentence tells what had been before ("had met her in Lima", "görüşmüştü")."""
        return any(frame.older for frame in self.scene.per_sentence.get(number, ()))

    def _other(self, number: int, actors: list[int]) -> bool:
        """Whether a sentence tells what others did: then its day is that of their deed.

        What two states do beside a sentence about their people, they do there and then.
        """
        entities = self.scene.entities
        lands = {entities[a].country for a in actors if entities[a].kind == "state"} - {None}
        if len(lands) > 1 and lands <= self._people(number)[1]:
            return False
        for frame in self.scene.per_sentence.get(number, ()):
            subject = frame.slots.get("subject")
            doers = (
                {self.scene.mentions[m].entity for m in subject.mentions} if subject is not None else set()
            )
            if not doers & set(actors) and not frame.anaphor:
                return True
        return False

    def _shares(self, number: int, actors: list[int]) -> bool:
        people, countries = self._people(number)
        if people & set(actors):
            return True
        states = {
            self.scene.entities[a].country for a in actors if self.scene.entities[a].kind == "state"
        } - {None}
        return bool(states & countries)

    def _speaks_for(self, number: int, actors: list[int]) -> bool:
        """Whether the one person of a sentence holds an office without a country ("says the foreign minister").

        Behind words of a single state he is its own.
        """
        entities = self.scene.entities
        people = [e for e in self._people(number)[0] if entities[e].kind == "person"]
        states = all(entities[a].kind == "state" for a in actors)
        return (
            len(people) == len(actors) == 1
            and states
            and entities[people[0]].country is None
            and bool(entities[people[0]].roles)
        )

    def _people(self, number: int) -> tuple[frozenset[int], frozenset[str]]:
        """Persons and bodies of a sentence, and the countries that they speak for."""
        if number not in self._present:
            sentence = self.scene.sentences[number]
            found: set[int] = set()
            countries: set[str] = set()
            for index in self.scene.mentions_in(sentence.start, sentence.end):
                mention = self.scene.mentions[index]
                if (
                    mention.entity >= 0
                    and mention.kind in ("person", "organization")
                    and mention.case != "gen"
                ):
                    found.add(mention.entity)
                    entity = self.scene.entities[mention.entity]
                    code = entity.country
                    armed = "armed-group" in entity.roles or entity.how == _GROUP
                    if code is not None and not armed:
                        countries.add(code)
            self._present[number] = (frozenset(found), frozenset(countries))
        return self._present[number]

    def _recent(self, date: PartialDate) -> bool:
        published = self.scene.article.published
        return published is None or abs((published.date - date.end).days) <= 14

    def _live_day(self, frame: Frame) -> Timed | None:
        published = self.scene.article.published
        if not self.live or published is None or frame.tense == "none":
            return None
        if any(report.kind == "deny" for report in frame.reports):
            # denied today, and said to have been done some other day
            return None
        sentence = self.scene.sentences[frame.sentence]
        clock = next(
            (
                block
                for block in reversed(self.scene.article.blocks)
                if block.kind == "time" and block.end <= sentence.start
            ),
            None,
        )
        if clock is None or self._tells_other_day(frame.sentence, published.date):
            return None
        day = PartialDate(published.date, published.date, "day")
        text = self.scene.text[clock.start : clock.end]
        claim = Claim("date", clock.start, clock.end, text, published.date.isoformat())
        return Timed(day, claim, "the clock line of the live report on its day")

    def _tells_other_day(self, number: int, day: date) -> bool:
        """Whether a sentence, or one before it in its paragraph, tells a day before that of the report."""
        sentence = self.scene.sentences[number]
        first = number
        while first > 0 and self.scene.sentences[first - 1].block == sentence.block:
            first -= 1
        told = self.scene.dates_in(self.scene.sentences[first].start, sentence.end)
        days = [value for found in told if (value := found.past or found.value) is not None]
        return any(value.end < day for value in days)


def located_in(scene: Scene, number: int) -> list[tuple[Place, Claim]]:
    """The places that stand in a locative in a sentence, with their words, but for those of what it is about."""
    sentence = scene.sentences[number]
    return [
        place
        for index in scene.mentions_in(sentence.start, sentence.end)
        if (place := located_place(scene, index)) is not None and not _is_of_matter(scene, number, index)
    ]


def _is_of_matter(scene: Scene, number: int, index: int) -> bool:
    """`handed him a note over the attack on a club in Lima`: where that was which is spoken about."""
    start = scene.mentions[index].full_start
    if any(is_told(scene, frame, start) for frame in scene.per_sentence.get(number, ())):
        return True
    before = scene.text[max(scene.sentences[number].start, start - _MATTER) : start].lower()
    return scene.language == "en" and not _ABOUT.isdisjoint(before.rpartition(",")[2].split())
