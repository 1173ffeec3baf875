"""Who "we" are in a text: the body that issues it, its state, and the state behind forces and places."""

from collections.abc import Sequence

from dragoman.read.interviews import find_guest
from dragoman.read.tokens import Sentence
from dragoman.read.turkish.envoys import find_post, is_envoy
from dragoman.read.turkish.issuing import ISSUER, SPEAKING
from dragoman.read.turkish.phrases import Phrase
from dragoman.types import Entity, Mention

_HEAD = 6
_LONGEST_HEAD = 45
_STATEMENTS = frozenset(
    {
        *(
            "açıklaması",
            "açıklama",
            "cevabı",
            "cevap",
            "mesajı",
            "bildirisi",
            "bildiri",
            "duyurusu",
            "beyanı",
        ),
        *("duyuru", "demeci", "açıklamalar", "konuşması"),
    }
)
_ISSUING = ("ministry", "spokesperson", "presidency", "government", "foreign", "army", "military", "defence")
_ARMED = ("army", "navy", "border", "air-force", "military", "police", "guard", "coast")
_COMMANDING = ("defence-ministry", "interior-ministry")
_GROUPS = ("world: group", "a noun beside it says so")
"""How armed groups are known, as `read.mentions` writes it."""
_DEFAULT = "TR"


class Home:
    """`speakers` are the mentions that a plain "we" of the text means; empty where nobody issues it.

    `land` is the mention that "our country" means, -1 where the text names it nowhere.
    """

    def __init__(
        self, sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
    ) -> None:
        self._mentions = mentions
        self._entities = entities
        self._states: dict[str, int] = {}
        self._armed: dict[str | None, int] = {}
        for number, mention in enumerate(mentions if entities else ()):
            code = entities[mention.entity].country if mention.entity >= 0 else None
            if mention.kind == "organization" and mention.entity >= 0:
                roles = entities[mention.entity].roles
                if any(role.startswith(_ARMED) for role in roles):
                    self._armed.setdefault(code, number)
            if mention.kind == "state" and code is not None:
                held = self._states.get(code)
                if held is None or (mentions[held].adjective and not mention.adjective):
                    self._states[code] = number
        issuers = self._find_issuers(sentences) if entities else []
        told = (ISSUER, SPEAKING)
        issuers = issuers or [number for number, mention in enumerate(mentions) if mention.how in told]
        guest = find_guest(sentences, mentions, entities, language="tr") if entities and not issuers else -1
        issuers = issuers or [guest] * (guest >= 0)
        country = next((code for number in issuers if (code := self._country(number))), None)
        country = country or (_DEFAULT if issuers else None)
        self.land = self._states.get(country or _DEFAULT, -1)
        if self.land < 0 and issuers:
            self.land = issuers[0]
        persons = [number for number in issuers if mentions[number].kind == "person"]
        state = [self.land] if issuers and self.land >= 0 and guest < 0 else []
        self.speakers = tuple(dict.fromkeys([*state, *persons[:1]] if issuers else []))

    def _find_issuers(self, sentences: Sequence[Sentence]) -> list[int]:
        """Ministry and spokesperson whose statement the head of the text announces."""
        found: list[int] = []
        declared = False
        cursor = 0
        for sentence in sentences[:_HEAD]:
            first = cursor
            while cursor < len(self._mentions) and self._mentions[cursor].start < sentence.end:
                cursor += 1
            here = [n for n in range(first, cursor) if self._issues(n)]
            last = next((t for t in reversed(sentence.tokens) if t.kind == "word"), None)
            if last is None or not here or len(sentence.tokens) > _LONGEST_HEAD:
                continue
            alone = len(here) == 1 and self._mentions[here[0]].full_end >= sentence.end - 1
            says = last.low in _STATEMENTS or any(
                t.low in _STATEMENTS and t.start >= self._mentions[here[0]].full_end - 1 and t.capital
                for t in sentence.tokens
            )
            if alone or says:
                found.extend(here)
                declared = True
        return found if declared else []

    def _issues(self, number: int) -> bool:
        entity = self._mentions[number].entity
        if not self._entities or entity < 0 or self._mentions[number].kind not in ("person", "organization"):
            return False
        return any(part in role for role in self._entities[entity].roles for part in _ISSUING)

    def _country(self, number: int) -> str | None:
        entity = self._mentions[number].entity
        return self._entities[entity].country if entity >= 0 and self._entities else None

    def find_lands(self, numbers: Sequence[int]) -> frozenset[str]:
        """The countries that the mentions are of."""
        return frozenset(code for number in numbers if (code := self._country(number)) is not None)

    def are_of_one_land(self, one: int, other: int) -> bool:
        """Whether two mentions mean the same one, or people and bodies of the same country."""
        if self._mentions[one].entity == self._mentions[other].entity:
            return True
        return self._country(one) is not None and self._country(one) == self._country(other)

    def find_force(self, numbers: Sequence[int]) -> int:
        """The state (else the body) for which those act who report a move of unnamed forces; -1 for none."""
        for number in numbers:
            if not self._issues(number):
                continue
            state = self._states.get(self._country(number) or "", -1)
            if state >= 0 or self._mentions[number].kind == "organization":
                return state if state >= 0 else number
        return -1

    def find_land(self, numbers: Sequence[int]) -> int:
        """The first of the mentions that means a state itself; -1 for none."""
        return next((number for number in numbers if self._mentions[number].kind == "state"), -1)

    def find_own_state(self, numbers: Sequence[int]) -> int:
        """The state that all the mentions are of, if the text names it; -1 for none."""
        lands = self.find_lands(numbers)
        return self._states.get(next(iter(lands)), -1) if len(lands) == 1 else -1

    def find_ours(self, numbers: Sequence[int]) -> int:
        """Whose is what those who speak call ours: the state's that speaks for itself, else as `find_armed`."""
        states = [number for number in numbers if self._mentions[number].kind == "state"]
        return states[0] if states else self.find_armed(numbers)

    def find_armed(self, numbers: Sequence[int]) -> int:
        """The armed body of those who speak ("our patrol"), else their state or body; -1 for none."""
        for number in numbers:
            armed = self._armed.get(self._country(number), -1)
            if armed >= 0:
                return armed
        return self.find_force(numbers)

    def find_fighters(self, numbers: Sequence[int]) -> int:
        """Whose fight it is that those report who speak: the armed body itself, a ministry's state; -1 for others."""
        for number in numbers:
            entity = self._mentions[number].entity
            roles = self._entities[entity].roles if entity >= 0 and self._entities else ()
            if self._mentions[number].kind != "organization":
                continue
            if any(role.startswith(_ARMED) for role in roles):
                return number
            if any(role in _COMMANDING for role in roles):
                return self.find_armed([number])
        return -1

    def are_foes(self, struck: Phrase, tellers: Sequence[int]) -> bool:
        """Whether an armed group is struck, or a weapon of another state than that of those who tell it."""
        lands = {self._country(teller) for teller in tellers} - {None}
        for number in struck.mentions:
            mention = self._mentions[number]
            if mention.kind == "organization" and mention.how.startswith(_GROUPS):
                return True
            foreign = mention.kind == "state" and bool(lands) and self._country(number) not in (None, *lands)
            if foreign and "weapon" in struck.classes:
                return True
        return False

    def is_envoy(self, number: int) -> bool:
        """Whether the mention means an ambassador or consul."""
        entity = self._mentions[number].entity
        return entity >= 0 and bool(self._entities) and is_envoy(self._entities[entity])

    def is_authority(self, number: int) -> bool:
        """Whether the mention means an armed body of a state: its police, army or guards."""
        entity = self._mentions[number].entity
        roles = self._entities[entity].roles if entity >= 0 and self._entities else ()
        return any(role.startswith(_ARMED) for role in roles)

    def find_sender(self, number: int) -> int:
        """The state whose envoy the mention means, if the text names it; -1 for none."""
        return self._states.get(self._country(number) or "", -1)

    def find_host(self, number: int) -> int:
        """The state in which the envoy sits whom the mention means, if the text names it; -1 for none."""
        return self._states.get(find_post(self._entities[self._mentions[number].entity]) or "", -1)

    def find_state(self, numbers: Sequence[int]) -> int:
        """The state on whose soil one of the places lies, if the text names it; -1 for none."""
        for number in numbers:
            place = self._mentions[number].place
            code = self._country(number) or (place.country if place is not None else None)
            if code in self._states:
                return self._states[code or ""]
        return -1
