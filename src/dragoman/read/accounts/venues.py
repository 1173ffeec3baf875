"""Houses where people meet: the town in which a palace or hotel stands, the capital with its seats of government."""

from functools import cache

from dragoman.languages.predicates import Sense, cue_words, stems
from dragoman.languages.world import country, longest
from dragoman.read.accounts.located import is_land, located_place
from dragoman.read.accounts.nearby import lies_beside
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame, Report
from dragoman.read.tokens import lower
from dragoman.types import Claim, Place

_BACK = 4
"""Sentences before a house in which its town may be told."""
_NEXT = 6
_BESIDE = 30
_AT = "at"
_MISSION = "embassy"
_AT_MISSIONS = frozenset({"PROTEST", "ASSAULT", "COERCE"})
"""What happens in front of an embassy or consulate."""
_KI = "ki"


def settle_venue(scene: Scene, frame: Frame, found: tuple[Place, Claim]) -> tuple[Place, Claim] | None:
    """`found`, or the town of the house that it is (`Jubilee House`, "Lima'daki Toledo Sarayı'nda").

    A house whose town nobody tells keeps its own name, but not that of a town abroad by which it is called, nor half
    of its own ("National" of the National Palace).
    """
    named = scene.mentions_in(found[1].start, found[1].end)
    if not named or not _is_house(scene, named[0], found[0]):
        return found
    index = named[0]
    cut_short = found[0].country is not None or _is_named_behind(scene, index)
    return _town_beside(scene, index) or _town_before(scene, frame) or (None if cut_short else found)


def _is_named_behind(scene: Scene, index: int) -> bool:
    """Whether the word for the house stands behind the name, as a part of it: "Royal Palace"."""
    following = scene.text[scene.mentions[index].end : scene.mentions[index].end + 24].split()
    words = stems(scene.language, "venue")
    return bool(following) and following[0][:1].isupper() and following[0].lower().startswith(words)


def _is_house(scene: Scene, index: int, place: Place) -> bool:
    """Whether a place is no town but a house: by a word in or behind its name, or because its town is told with it."""
    mention = scene.mentions[index]
    words = stems(scene.language, "venue")
    if _is_named_behind(scene, index):
        return place.country is None or place.country not in _lands(scene)
    if place.country is not None:
        return False
    last = lower(scene.text[mention.start : mention.end].split()[-1], language=scene.language)
    return last.startswith(words) or _town_beside(scene, index) is not None


def _lands(scene: Scene) -> set[str | None]:
    return {entity.country for entity in scene.entities}


def _town_beside(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """`Lima'daki X Sarayı'nda`, `at X House in Lima`: the town told right beside the house."""
    mention = scene.mentions[index]
    if scene.language == "tr":
        if (capital := _capital_beside(scene, index)) is not None or index == 0:
            return capital
        before = scene.mentions[index - 1]
        hangs = lower(scene.text[before.end : before.full_end], language="tr").endswith(_KI)
        near = not scene.text[before.full_end : mention.full_start].strip()
        return _town_of(scene, index - 1) if hangs and near else None
    if scene.text[max(0, mention.full_start - 8) : mention.full_start].split()[-1:] not in ([_AT], ["the"]):
        return None
    for number in scene.mentions_in(mention.end, mention.end + _NEXT * _NEXT):
        between = scene.text[mention.end : scene.mentions[number].full_start].split()
        if len(between) <= _NEXT and between[-1:] in (["in"], [","]) and "and" not in between:
            return _town_of(scene, number)
    return None


def _capital_beside(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """`Peru ... başkentteki X Sarayı'nda`: the capital of the state named last before it."""
    start = scene.mentions[index].full_start
    word = scene.text[max(0, start - _BESIDE) : start].split()[-1:]
    if not word or not word[0].startswith(stems("tr", "capital-city")) or not word[0].endswith(_KI):
        return None
    for number in range(index - 1, max(-1, index - 1 - _NEXT), -1):
        mention = scene.mentions[number]
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if code is not None and mention.kind in ("state", "organization"):
            name = country(code).capital
            end = start - 1
            begin = end - len(word[0])
            return Place(name, code), Claim("place", begin, end, scene.text[begin:end], name)
    return None


def _town_of(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    mention = scene.mentions[index]
    if mention.place is None or mention.place.country is None or is_land(mention.place):
        return None
    text = scene.text[mention.start : mention.end]
    return mention.place, Claim("place", mention.start, mention.end, text, mention.place.name)


def _town_before(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """The one town that the sentence, or the nearest before it that tells a place, has been set in."""
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - _BACK), -1):
        sentence = scene.sentences[number]
        if sentence.kind == "caption":
            continue
        towns: dict[str, tuple[Place, Claim]] = {}
        for index in scene.mentions_in(sentence.start, sentence.end):
            told = located_place(scene, index)
            if told is None or told[0].country is None or is_land(told[0]) or lies_beside(scene, index):
                continue
            if not _is_house(scene, index, told[0]):
                towns.setdefault(told[0].name, told)
        if towns:
            return next(iter(towns.values())) if len(towns) == 1 else None
    return None


def find_seat(scene: Scene, frame: Frame, sense: Sense) -> tuple[Place, Claim] | None:
    """`received her at the presidential palace`: the capital of whoever receives, if his government sits there.

    `at the Peruvian foreign ministry`: that of the state whose house it is.
    """
    if sense.category in _AT_MISSIONS:
        return _mission_town(scene, frame)
    if sense.category != "CONSULT" or sense.mode == "phone":
        return None
    tokens = scene.sentences[frame.sentence].tokens
    for at in range(frame.first, min(frame.last, len(tokens))):
        for phrase in _seats(scene.language):
            words = tokens[at : at + len(phrase)]
            if len(words) < len(phrase) or not all(
                word.low.startswith(part) for word, part in zip(words, phrase, strict=True)
            ):
                continue
            if any(_speaks(scene, frame, report, words[0].start) for report in frame.reports):
                continue
            code = _owner(scene, words[0].start, words[-1].end) or _host(scene, frame, sense)
            home = country(code) if code is not None else None
            if home is None or home.elsewhere or home.second:
                return None
            start, end = words[0].start, words[-1].core_end
            claim = Claim("place", start, end, scene.text[start:end], home.capital)
            return Place(home.capital, home.code), claim
    return None


def _mission_town(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """`Peru'nun Quito Büyükelçiliği önünde yürüdü`: the town by which a mission abroad is called is where it stands."""
    clause = scene.span(frame, frame.first, frame.last)
    for index in scene.mentions_in(clause.start, clause.end) if scene.language == "tr" else ():
        mention = scene.mentions[index]
        sender = scene.entities[mention.entity] if mention.entity >= 0 else None
        words = scene.text[mention.full_start : mention.end].split()
        if sender is None or _MISSION not in sender.roles or len(words) < 2:
            continue
        hit = longest(words, len(words) - 2, language="tr")
        place = hit.place if hit is not None else None
        if place is None or place.country in (None, sender.country) or is_land(place):
            continue
        start = scene.text.rindex(words[-2], mention.full_start, mention.end)
        return place, Claim("place", start, start + len(words[-2]), words[-2], place.name)
    return None


def _speaks(scene: Scene, frame: Frame, report: Report, position: int) -> bool:
    """`the talks took place, Peru's foreign ministry said`: the house is who says so, not where."""
    if report.sentence >= 0:
        return False
    span = scene.span(frame, report.start, max(report.start + 1, report.end))
    return span.start <= position < span.end


def _owner(scene: Scene, start: int, end: int) -> str | None:
    """The state whose ministry or palace it is, if the words right before say so."""
    for index in reversed(scene.mentions_in(max(0, start - _BESIDE), end)):
        mention = scene.mentions[index]
        near = mention.full_start < start and not scene.text[mention.full_end : start].strip()
        if near and mention.entity >= 0 and mention.kind in ("state", "organization"):
            return scene.entities[mention.entity].country
    return None


def _host(scene: Scene, frame: Frame, sense: Sense) -> str | None:
    """The country of whoever receives somebody."""
    host, guest = frame.slots.get("subject"), frame.slots.get("object")
    if sense.mode != "visit" or host is None or guest is None:
        return None
    if not any(scene.mentions[m].kind == "person" for m in guest.mentions):
        return None
    hosts = [scene.mentions[m].entity for m in host.mentions if scene.mentions[m].entity >= 0]
    lands = {scene.entities[entity].country for entity in hosts} - {None}
    return lands.pop() if len(lands) == 1 else None


@cache
def _seats(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(word.rstrip("*") for word in phrase) for phrase in cue_words(language, "seat"))
