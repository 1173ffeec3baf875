"""Which mentions tell where: in a locative, as a capital, beside a noun for a meeting."""

from functools import cache, lru_cache

from dragoman.languages.offices import word_lists
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import (
    capital_forms,
    class_words,
    cue_words,
    motion_stems,
    near_stems,
    stems,
)
from dragoman.languages.world import country
from dragoman.read.accounts.nearby import comes_another, lies_beside, on_a_visit
from dragoman.read.accounts.scene import Scene
from dragoman.read.turkish import find_noun
from dragoman.types import Claim, Place

_BY_NAME = "world"
"""How a state is recognised by its name: "the government" and "the palace" stand for it and are nowhere."""

_STAGE = 5
_NEXT = 3
_MARGIN = 6
_BESIDE = 30
_BEHIND = 40
_ALL_OVER = frozenset({"across", "throughout"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her"})
_AROUND = frozenset(
    {"the", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west"}
)
_PRESS = "basın"
_WITHIN = ("deki", "daki", "teki", "taki")
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around"}) | _ALL_OVER
PARTING = frozenset(
    {
        "to", "from", "with", "by", "for", "on", "and", "that", "who", "which", "against", "about", "over",
        "after", "before", "since", "into", "under", "between", "during", "through", "via", "towards", "toward",
    }
)  # fmt: skip


def located_place(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """The place that a mention in a locative names; asked once for all events of the sentence."""
    known = scene.located
    if index not in known:
        known[index] = place_of(scene, index) if located(scene, index) else None
    return known[index]


def _only_bound(scene: Scene, index: int, following: list[str]) -> bool:
    """`Lima'ya giden bir tren`: where a thing goes it is not yet; a person who goes there arrives."""
    if (following[0],) not in cue_words("tr", "bound"):
        return False
    behind = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    end = scene.mentions[index].full_end
    near = behind is not None and len(scene.text[end : behind.full_start].split()) <= _NEXT
    return not (near and behind is not None and behind.kind == "person")


def located(scene: Scene, index: int) -> bool:
    """Whether a place mention stands in a locative: by case, or behind a preposition of place."""
    mention = scene.mentions[index]
    if scene.is_ruled_out(mention.full_start, mention.full_end):
        return False
    if _names_meeting(scene, index) or (scene.language == "tr" and _names_capital(scene, index)):
        return True
    if scene.language == "tr":
        ending = scene.text[mention.end : mention.full_end].lower()
        if mention.case == "loc":
            return not ending.endswith("ki")
        following = scene.text[mention.full_end : mention.full_end + 36].lower().split()
        if following and _lies_in(following[0]):
            return True
        if _lies_by(following):
            return True
        goes = mention.case == "dat" and mention.place is not None and bool(following)
        if goes and phrases("tr", "during-visit").stand_in(following[:_NEXT]):
            return True
        if (
            not goes
            or not following[0].startswith(motion_stems("tr"))
            or _only_bound(scene, index, following)
        ):
            return False
        return not comes_another(scene, index, following)
    owns = mention.case == "gen" and mention.kind == "state" and mention.place is None
    if owns and not _names_capital(scene, index):
        # "in Peru's Cusco region": whose it is, not where
        return False
    if _tells_a_thing(scene, index) and not _names_capital(scene, index):
        return False
    before = scene.text[max(0, mention.full_start - 60) : mention.full_start].lower().split()
    if before and before[-1].endswith(",") and _is_settlement(before[-1][:-1]):
        # "in the capital, Lima, ..."
        before[-1] = before[-1][:-1]
    if before[-2:] == ["streets", "of"]:
        return True
    goal = before[:-1] if before[-1:] == ["the"] else before
    if goal[-1:] == ["to"] and any(word.startswith(motion_stems("en")) for word in goal[-4:-1]):
        return True
    if lies_beside(scene, index):
        return True
    if on_a_visit(before):
        return True
    dates = scene.dates_in(mention.full_start - _BESIDE, mention.full_start)
    if dates and not scene.text[dates[-1].end : mention.full_start].strip():
        # "in December Peru lifted": the preposition is that of the day
        return False
    determined = False
    for position, word in enumerate(reversed(before[-6:])):
        if determined and word not in LOCATIVE and word not in ("of", "on", "off"):
            # "at the ceremony the governors of Lima"
            return False
        determined = word in _DETERMINERS
        if (word,) in cue_words("en", "at-whose"):
            # "met at the request of Peru"
            return False
        if word in _ALL_OVER and (mention.place is None or mention.place.country is None):
            # "across the Line of Control"
            return False
        if word in LOCATIVE or (word == "on" and "island" in before[-position or -1 :]):
            return True
        if not word.isalpha() or word in PARTING or phrases("en", "says").stand_in((word,)):
            return False
        if word in ("a", "an") and position and before[-1] != "of" and not _is_settlement(before[-1]):
            # "in a joint statement Peru ...": the phrase is over before the name
            return False
    return False


def _calls_ship(behind: str) -> bool:
    """`Tacna adlı tekneye el koydu`: a ship that bears the name of a place is none."""
    named, _, called = behind.strip().lower().partition(" ")
    return (named,) in cue_words("tr", "named") and called.startswith(class_words("tr", "vessel"))


def holds_another(scene: Scene, index: int) -> bool:
    """`in Lima in northern Peru`, `on the island of X in Lake Y`: the land or water around the place told before it."""
    if scene.language != "en" or index == 0:
        return False
    one, other = scene.mentions[index - 1], scene.mentions[index]
    between = scene.text[one.full_end : other.full_start].lower().replace(",", " ").split()
    near = len(between) <= _NEXT and between[:1] == ["in"] and not set(between[1:]) - _AROUND
    return near and one.place is not None and located_place(scene, index - 1) is not None


def holds_next(scene: Scene, index: int) -> bool:
    """`Peru'nun güneyindeki Tacna kentine`, `Peru'daki Tacna`: whether a name only tells where the next one lies."""
    mention = scene.mentions[index]
    behind = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    if scene.language != "tr" or behind is None or behind.place is None:
        return False
    between = scene.text[mention.full_end : behind.full_start].lower().split()
    if not between:
        # "Peru'nun Tacna kentinde" too
        ending = scene.text[mention.end : mention.full_end].lower()
        return mention.case == "gen" or ending.endswith(_WITHIN)
    return len(between) <= _NEXT - 1 and between[-1].endswith(_WITHIN)


def _is_settlement(word: str) -> bool:
    return word in word_lists("en").get("village", ())


def _names_meeting(scene: Scene, index: int) -> bool:
    """`her Oslo visit`, `Lima temasları`: the place before a noun for a meeting is where it is."""
    mention = scene.mentions[index]
    if mention.place is None or mention.adjective or mention.full_end != mention.end:
        return False
    following = scene.text[mention.full_end : mention.full_end + 24].lower().split()
    if scene.language == "tr" and following and following[0].endswith(_WITHIN):
        # "Cenevre görüşmelerindeki gelişmeler": of another meeting
        return False
    return bool(following) and following[0].startswith(_visits(scene.language))


def _names_capital(scene: Scene, index: int) -> bool:
    """`Peru'nun başkentinde`, `the Peruvian capital`, `the capital of Peru`: the capital of the state."""
    mention = scene.mentions[index]
    if mention.kind != "state" or mention.entity < 0:
        return False
    following = scene.text[mention.full_end : mention.full_end + 24].lower().split()
    wanted = capital_forms(scene.language)
    if following and following[0].startswith(wanted):
        return True
    before = scene.text[max(0, mention.full_start - 24) : mention.full_start].lower().split()
    if scene.language == "tr":
        # "başkent Tunus'ta": the city bears the name of its state
        code = scene.entities[mention.entity].country
        own = code is not None and scene.text[mention.start : mention.end] in country(code).forms(
            "capital", "tr"
        )
        return own and bool(before) and (before[-1],) in cue_words("tr", "capital-before")
    return (
        scene.language == "en"
        and before[-1:] == ["of"]
        and before[-2:-1] != []
        and before[-2].startswith(wanted)
    )


@cache
def _visits(language: str) -> tuple[str, ...]:
    return class_words(language, "visit")


def names_site(scene: Scene, index: int) -> bool:
    """`the Torkham crossing`, `Tacna köprüsünde`: a place by whose name a crossing or bridge is called."""
    mention = scene.mentions[index]
    after = scene.text[mention.full_end : mention.full_end + 24].lower().split()
    return bool(after) and after[0].strip(",.").startswith(stems(scene.language, "site"))


def _tells_a_thing(scene: Scene, index: int) -> bool:
    """`over the Geneva minutes`: a place between an article and a noun names the thing, not where."""
    mention = scene.mentions[index]
    before = scene.text[max(0, mention.full_start - 14) : mention.full_start].split()
    after = scene.text[mention.full_end : mention.full_end + 24].split()
    if not before or before[-1].lower() not in ("the", "a", "an") or not after:
        return False
    if after[0].strip(",.") in stems("en", "site") and len(before) > 1 and before[-2].lower() in LOCATIVE:
        # "at the Torkham crossing": there, and not about it
        return False
    return after[0].isalpha() and after[0].islower() and after[0] not in PARTING | LOCATIVE


@lru_cache(maxsize=4096)
def _lies_in(word: str) -> bool:
    """Whether a word puts what it stands behind into a locative ("Lima kentinde", "liman yakınlarında")."""
    return word.endswith(("nda", "nde")) and word.startswith(
        (*class_words("tr", "territory"), *near_stems("tr"), *stems("tr", "site"))
    )


def _lies_by(following: list[str]) -> bool:
    """`Lima kenti yakınlarında`, `köyü dışında`: a word for the town, and where one is to it."""
    if len(following) < 2 or not following[0].startswith(class_words("tr", "territory")):
        return False
    return following[1].strip(",.").endswith(("nda", "nde")) and following[1].startswith(near_stems("tr"))


@cache
def _sites() -> frozenset[str]:
    """What stands where it is told to be: meetings, garrisons, targets."""
    return frozenset(word for name in ("meeting", "forces", "target") for word in class_words("tr", name))


@cache
def _margins() -> tuple[str, ...]:
    """What is beside a large meeting, whose name may be long ("New York'taki BM Genel Kurulu marjında")."""
    return stems("tr", "margin")


def _is_venue(word: str) -> bool:
    """`Lima'daki merkezinde`: a house of the town, in a locative."""
    return word.startswith(stems("tr", "venue")) and word.strip(",.").endswith(("nda", "nde", "da", "de"))


def is_stage(words: str) -> bool:
    """`Lima'da yaptığı konuşmada ... istedi`: whether words behind a place go on with where one spoke."""
    near = words.lower().split()[:_STAGE]
    return any(w.startswith(stems("tr", "stage")) and w.strip(",.").endswith(("da", "de")) for w in near)


def place_of(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """The place that a mention names, with its words; a state counts as the place of its land."""
    index = _named_behind(scene, index)
    mention = scene.mentions[index]
    place = mention.place
    if scene.language == "tr" and scene.text[mention.end : mention.full_end].lower().endswith("ki"):
        # "Lima'daki savaş" tells which one; "Lima'daki toplantıda" where they met
        following = scene.text[mention.full_end : mention.full_end + 60].lower().split()
        # "Lima'daki günlük basın toplantısında"
        near = following[: _NEXT if following[1:2] == [_PRESS] else 2]
        at_a_site = any(find_noun(word.strip(".,;:!?")) in _sites() for word in near)
        beside = any(word.startswith(_margins()) for word in following[:_MARGIN])
        if not (at_a_site or beside or any(_is_venue(word) for word in near)):
            return None
    if scene.language == "tr" and _calls_ship(scene.text[mention.full_end : mention.full_end + _BESIDE]):
        return None
    if _names_capital(scene, index) and (code := scene.entities[mention.entity].country) is not None:
        text = scene.text[mention.start : mention.end]
        place = Place(country(code).capital, code)
        return place, Claim("place", mention.start, mention.end, text, place.name)
    if place is None and mention.kind == "state" and mention.entity >= 0 and mention.how.startswith(_BY_NAME):
        code = scene.entities[mention.entity].country
        place = Place(country(code).name, code) if code is not None else None
    if place is None or mention.adjective:
        return None
    text = scene.text[mention.start : mention.end]
    return place, Claim("place", mention.start, mention.end, text, place.name)


def _named_behind(scene: Scene, index: int) -> int:
    """`the Danube port of Izmail`: the mention of the town itself, where one only tells on what water it lies."""
    after = index + 1
    if scene.language != "en" or after >= len(scene.mentions) or scene.mentions[after].place is None:
        return index
    between = scene.text[scene.mentions[index].full_end : scene.mentions[after].full_start].lower().split()
    named = 1 < len(between) <= _NEXT and between[-1] == "of" and _is_settlement(between[-2])
    return after if named else index


def is_region(scene: Scene, index: int) -> bool:
    """`Puno bölgesinde`, `in the Puno region`: a part of a land, inside which the town lies that is told beside it."""
    behind = scene.text[scene.mentions[index].end :][:_BEHIND].lower().split()[:1]
    inside = scene.mentions[index]
    last = scene.text[inside.start : inside.full_end].lower().split()[-1:]
    words = cue_words(scene.language, "region")
    return any((word.strip(".,;"),) in words for word in (*behind, *last))


def tells_which(scene: Scene, index: int) -> bool:
    """`Lima'daki temasların ardından Quito'da`: a place in -ki tells which one, and gives way to a plain one."""
    mention = scene.mentions[index]
    return scene.language == "tr" and scene.text[mention.end : mention.full_end].lower().endswith("ki")


def is_land(place: Place) -> bool:
    """Whether a place is a whole country."""
    return place.country is not None and country(place.country).name == place.name
