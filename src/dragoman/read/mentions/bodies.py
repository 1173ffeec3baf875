"""The states, organisations and nameless office holders of one article."""

from collections import Counter

from msgspec import Struct, field

from dragoman.languages.names import fold
from dragoman.languages.world import WorldHit
from dragoman.read.mentions.evidence import name_of
from dragoman.read.mentions.people import MOST_NAMES, Person
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Sentence
from dragoman.types import EntityKind

_SINGLE = frozenset(
    [
        "army",
        "air-force",
        "navy",
        "police",
        "border-guard",
        "government",
        "parliament",
        "central-bank",
        "intelligence",
    ]
)


_COMMANDING = frozenset(
    [
        "president",
        "prime-minister",
        "defence-minister",
        "interior-minister",
        "army-chief",
        "army-spokesperson",
        "king",
    ]
)
"""Offices whose holder means the army of his own state by "the army"."""
_GOVERNING = frozenset(["foreign-minister", "spokesperson", "finance-minister", "justice-minister"])
"""Further ones, whose holder means his own by "the government"."""
_CIVIL = frozenset(["government", "parliament"])
_LOCAL = frozenset(["police"])
"""Bodies that act where they are."""
_SCENE_LASTS = 2


class Body(Struct, gc=False):
    """A state, an organisation or an office without a name."""

    number: int
    kind: EntityKind
    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    country: str | None = None
    of: str | None = None
    how: str = ""
    at: int = -1


class Bodies:
    """Everything in the article that is no named person, and which country is in view.

    `drafts` is shared with the persons, so that numbers are unique. `near` is the country last named in the
    sentence, `latest` the same with titles counted, `before` that of the sentence before, `ahead` the one
    right behind the phrase at hand; `passing` says that `near` is only a town inside the sentence. `actor` is the
    state that begins the sentence, `scene` the country of the place where something was just set, `ground` the
    country in which the sentence says that it happens, `grounds` counts those of all places where something is set;
    `missions` are those whose embassies are spoken of, `seat` is the country of the association last named,
    `there` that of the first town in which the sentence sets something, `chief` that whose ruler or commander the
    sentence begins with, `governor` that of one of its government.
    """

    def __init__(self, text: str, drafts: "list[Person | Body]", home: str | None) -> None:
        self.text = text
        self.drafts = drafts
        self.home = home
        self.held: dict[tuple[str, ...], Body] = {}
        self.roles: dict[str, list[Body]] = {}
        self.codes: Counter[str] = Counter()
        self.grounds: Counter[str] = Counter()
        self.missions: set[str] = set()
        self.seat: str | None = None
        self.there: str | None = None
        self.near: str | None = None
        self.actor: str | None = None
        self.chief: str | None = None
        self.governor: str | None = None
        self.before: str | None = None
        self.ahead: str | None = None
        self.latest: str | None = None
        self.scene: str | None = None
        self.scene_age = 0
        self.passing = False
        self.ground: str | None = None
        self.at = 0
        self.home_acts = False

    def begin(self) -> None:
        """A new sentence: what was in view in it is now what was in view before."""
        self.latest = self.actor = self.chief = self.governor = None
        self.before, self.near = self.near or self.before, None
        self.scene_age += 1
        self.ground = None
        if self.scene_age > _SCENE_LASTS:
            self.scene = None

    @property
    def stage(self) -> str | None:
        """The country where the story goes on: that of the last scene, else the one of most scenes."""
        return self.scene or max(self.grounds, key=lambda code: self.grounds[code], default=None)

    def set_chief(self, role: str, country: str) -> None:
        """The sentence begins with somebody who holds this office in this country."""
        if role in _COMMANDING and self.near is None:
            self.chief = self.chief or country
        if role in _COMMANDING | _GOVERNING and self.near is None:
            self.governor = self.governor or country

    def set_scene(self, country: str, *, whole: bool) -> None:
        """Something happens in this country; `whole` tells that it is named itself and not a place of it."""
        self.scene, self.scene_age = country, 0
        self.grounds[country] += 1
        if whole:
            self.ground = country

    def make(self, key: tuple[str, ...], kind: EntityKind, how: str) -> Body:
        """A new draft, kept under `key`."""
        body = Body(len(self.drafts), kind, how=how)
        self.drafts.append(body)
        self.held[key] = body
        return body

    def organisation(self, hit: WorldHit, phrase: Phrase, sentence: Sentence) -> Body:
        """The draft of a body that the world data knows."""
        organisation = hit.organisation
        assert organisation is not None
        key = ("world", organisation.name)
        body = self.held.get(key)
        if body is None:
            body = self.make(key, "organization", phrase.how)
            body.country = organisation.country
            if organisation.ministry:
                body.roles.append(f"{organisation.ministry}-ministry")
                self._keep_role(body, body.roles[0])
            # "Arakan Army" and its like are armed groups, not the army of the state that they fight.
            national = organisation.kind == "organization" and organisation.forces
            if national and organisation.country and "Arm" in organisation.name:
                body.roles.append("army")
                self._keep_role(body, "army")
                self.held.setdefault(("role", "army", organisation.country, ""), body)
        if hit.kind in ("organization", "group"):
            self.call(body, phrase, sentence)
        return body

    def call(self, body: Body, phrase: Phrase, sentence: Sentence) -> None:
        """Notes the name that the phrase gives to a body, and the abbreviation behind it."""
        body.at = self.at
        name = name_of(phrase, sentence, self.text)
        for form in (name, phrase.alias):
            if form and form not in body.names and len(body.names) < MOST_NAMES:
                body.names.append(form)
                self.held.setdefault(("name", fold(form)), body)

    def by_role(self, phrase: Phrase, name: str) -> Body:
        """The draft of a body by its head word and country; a state has one army, but many companies."""
        key = (
            "role",
            phrase.role,
            phrase.country or "",
            "" if (phrase.country and phrase.role in _SINGLE) or phrase.role.endswith("-ministry") else name,
        )
        body = self.held.get(key)
        if body is None:
            body = self.make(key, "organization", phrase.how)
            body.country, body.of = phrase.country, phrase.of
            if phrase.role:
                body.roles.append(phrase.role)
                self._keep_role(body, phrase.role)
        return body

    def _keep_role(self, body: Body, role: str) -> None:
        held = self.roles.setdefault("ministry" if role.endswith("-ministry") else role, [])
        if len(held) < MOST_NAMES:
            held.append(body)

    def lone(self, phrase: Phrase) -> Body | None:
        """ "The army", "Bakanlık": the one spoken of, else that of the country in view."""
        ministry = phrase.role.endswith("ministry")
        held = [
            body
            for body in self.roles.get("ministry" if ministry else phrase.role, ())
            if phrase.role in ("ministry", *body.roles)
        ]
        before = [body for body in held if body.at >= 0]
        same = [body for body in before if body.country == self.near and self.near]
        if same:
            return same[-1]
        # "In neighbouring Peru, the army ...": not the army spoken of before
        moved = phrase.role in _SINGLE and self.ground is not None and self.ground == self.near
        if before and not moved and (len({body.number for body in before}) == 1 or self.near is None):
            return max(before, key=lambda body: body.at)
        country = self.ground if moved else self.country_in_view()
        if phrase.role in _SINGLE - _LOCAL and self.near is None and self.ahead is None:
            # "Peru's defence minister said the army had struck a camp in Chile"
            country = (self.governor if phrase.role in _CIVIL else self.chief) or country
        if not moved and phrase.role in _LOCAL:
            # The police of a town act there, whatever country the story speaks of most.
            country = self._find_town_land(country)
        if phrase.role.endswith("-ministry"):
            # "La Paz'daki Şili Başkonsolosu Dışişleri Bakanlığına çağrıldı": not at home, where nobody of home acts
            here = self.near or (country if not self.codes[self.home or ""] else None)
            # "Dışişleri Bakanlığı, Peru'nun kararını kınadı": before any country is named it is that of home
            first = not (self.near or any(isinstance(body, Body) and body.at >= 0 for body in self.drafts))
            country = (self.home if self.home_acts or here is None or first else here) or country
        if phrase.role in _SINGLE and not self.codes:
            # An article that names no country is about home; behind a minister of Peru "the police" are Peru's.
            country = self.home if self.latest is None or self.home_acts else self.latest
        for body in before:
            if body.country == country:
                return body
        if phrase.role == "ministry" or country is None:
            return None
        phrase.country = country
        return self.by_role(phrase, "")

    def _find_town_land(self, country: str | None) -> str | None:
        """The country of the place at hand; one whose embassy is spoken of is elsewhere, if nothing is set there."""
        away = self.missions - set(self.grounds)
        for code in (self.ahead, self.near, self.there, self.scene):
            if code is not None and code not in away:
                return code
        return self._find_ground(None if country in away else country) or self.seat

    def _find_ground(self, country: str | None) -> str | None:
        """Where most of the story happens; `country` where it tells no place."""
        most = self.grounds.most_common(2)
        if not most:
            return country
        return most[0][0] if len(most) == 1 or most[0][1] > most[1][1] else None

    def country_in_view(self) -> str | None:
        """Whose army "the army" is: that of the sentence or of the story; abroad if any, nobody's where unclear."""
        for code in (self.ahead, self.near, self.story_country()):
            if code is not None and code != self.home:
                return code
        if not self.codes and self.latest is not None:
            return self.latest
        return self.near or self.story_country() if len(self.codes) < 2 else None

    def story_country(self) -> str | None:
        """The country that the article is about, if one outweighs the others; home does not count."""
        abroad = [item for item in self.codes.most_common(3) if item[0] != self.home]
        ranked = abroad[:2] or self.codes.most_common(1)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]
