"""The states that "the two countries" or "üç ülke" points back at."""

from collections.abc import Collection

from dragoman.languages.predicates import Sense, land_stems, stems
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.groups import office_stems
from dragoman.read.accounts.located import located
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account, Claim, Mention, Span

_SIDES = 2
_MEDIATED = "third-party"
_MOST = 6
_REACH = 8
_BACK = 2
"""Sentences before the one at hand that may name the states or their leaders."""
_TITLE = 7
_SLOTS = ("subject", "between")
_NOUN_SLOTS = ("subject", "of", "by", "possessor", "between")


def add_lands(story: Story, frame: Frame, cast: Cast) -> bool:
    """Adds the states that "the two countries" means to `cast`; True where a group is called so at all.

    They are named, or have somebody named, in the sentence or shortly before it; where they are not plainly as many
    as the group is counted, those of the meeting told before, two the sides of the article, and more stay unknown.
    "The ministers of the three countries" are the ministers who met, where they are known.
    """
    scene = story.scene
    called = _find_called(scene, frame)
    if called is None:
        return False
    wanted = _count(scene, called)
    if (holders := _find_holders(story, frame, wanted)) is not None:
        cast.actors.extend(actor for actor in holders.actors if actor not in cast.actors)
        cast.claims.extend(claim for claim in holders.claims if claim.field == "actor")
        return True
    _fill(story, frame, cast, called, recipient=False)
    return True


def address_lands(story: Story, frame: Frame, sense: Sense, cast: Cast) -> None:
    """Adds the states that "the two countries" means to the recipients of a `cast` that has none.

    `proposed joint patrols by the two navies`: the states whose navies they are.
    """
    hosted = sense.mode == _MEDIATED and frame.predicate.pos == "verb"
    for slot in sense.actors if hosted and cast.actors else ():
        # "offered to mediate between the neighbours"
        called = _find_group(story.scene, frame.slots.get(slot)) if slot != "subject" else None
        if called is not None and not _is_told(story.scene, frame.slots.get(slot)):
            _fill(story, frame, cast, called, recipient=False)
    for slot in sense.recipients if cast.actors and not cast.recipients else ():
        argument = frame.slots.get(slot)
        called = _find_group(story.scene, argument)
        if called is not None and not _is_told(story.scene, argument):
            _fill(story, frame, cast, called, recipient=True)


def _fill(story: Story, frame: Frame, cast: Cast, called: Mention, *, recipient: bool) -> None:
    scene = story.scene
    wanted = _count(scene, called)
    acting = {scene.entities[actor].country for actor in cast.actors} - {None}
    hosts = _find_hosts(scene, frame)
    sides = find_sides(scene, without=hosts) if wanted == _SIDES else ()
    if wanted == _SIDES and not recipient and (guests := _find_guests(story, frame)) is not None:
        cast.actors.extend(scene.find_land(land) for land in guests[0])
        cast.claims.extend(guests[1])
        return
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - _BACK), -1):
        if scene.are_of_other_years(number, frame.sentence):
            break
        if sides and scene.sentences[number].block != scene.sentences[frame.sentence].block:
            # another paragraph: what the whole article is about comes first
            break
        sentence = scene.sentences[number]
        inside = scene.mentions_in(sentence.start, min(sentence.end, called.start))
        for told in (_states_in(scene, inside), _lands_of(scene, inside)):
            found = {code: index for code, index in told.items() if code not in hosts}
            if len(found) == wanted and not (recipient and acting & {*found}):
                for code, index in found.items():
                    cast.add_state(scene, code, index, recipient=recipient)
                return
    for _, account in story.latest(_REACH) if not recipient else ():
        lands = {scene.entities[a].country for a in account.actors} - {None, *hosts}
        # of two, only those who have just met: the article may be about two others
        near = story.block_of(account) == scene.sentences[frame.sentence].block
        if account.category == "CONSULT" and len(lands) == wanted and (near or wanted > _SIDES):
            cast.actors.extend(scene.find_land(land) for land in sorted(filter(None, lands)))
            cast.claims.extend(claim for claim in account.claims if claim.field == "actor")
            return
    others = _find_others(scene, frame, called, acting) if recipient and acting else {}
    if len(others) == wanted:
        for code, index in others.items():
            cast.add_state(scene, code, index, recipient=True)
        return
    if wanted == _SIDES and (pair := _find_pair(story, frame, acting)) is not None:
        for entity, words in pair:
            cast.add_entity(scene, entity, words, recipient=recipient)
        return
    if not (recipient and acting & {scene.entities[scene.mentions[m].entity].country for m in sides}):
        for index in sides:
            cast.add(scene, index, recipient=recipient)


def _find_hosts(scene: Scene, frame: Frame) -> frozenset[str | None]:
    """The country of whoever hosts the two: none of them is his own."""
    host = frame.slots.get("at")
    found = [scene.mentions[index].entity for index in host.mentions] if host is not None else []
    return frozenset(scene.entities[entity].country for entity in found if entity >= 0)


def _find_others(scene: Scene, frame: Frame, called: Mention, acting: set[str | None]) -> dict[str, int]:
    """`Chile sent tents. Kenya sent doctors. Peru thanked the two countries`: those told just before."""
    found: dict[str, int] = {}
    for number in range(max(0, frame.sentence - _BACK), frame.sentence + 1):
        sentence = scene.sentences[number]
        if sentence.block != scene.sentences[frame.sentence].block:
            continue
        found = _lands_of(scene, scene.mentions_in(sentence.start, min(sentence.end, called.start))) | found
    return {code: index for code, index in found.items() if code not in acting}


def _find_pair(story: Story, frame: Frame, acting: set[str | None]) -> list[tuple[int, Span]] | None:
    """The two states between which something was done just before, with the words that name them."""
    scene = story.scene
    for _, account in story.latest(_REACH):
        if frame.sentence - story.sentence_of(account) > _BACK:
            return None
        both = (*account.actors, *account.recipients)
        told = [claim for claim in account.claims if claim.field in ("actor", "recipient")]
        states = all(scene.entities[one].kind == "state" for one in both)
        if (
            states
            and len(both) == len(told) == _SIDES
            and not acting & {scene.entities[o].country for o in both}
        ):
            return [(one, Span(claim.start, claim.end)) for one, claim in zip(both, told, strict=True)]
    return None


def _find_guests(story: Story, frame: Frame) -> tuple[list[str], list[Claim]] | None:
    """The two countries of those whom he received who says so: a host of two does not mean his own.

    With the words by which the guests were told.
    """
    scene = story.scene
    saying = {scene.mentions[m].entity for report in frame.reports for m in report.mentions} - {-1}
    for _, account in story.latest(_REACH):
        if account.category != "CONSULT" or account.status != "occurred" or not saying & {*account.actors}:
            continue
        host = account.place.country if account.place is not None else None
        own = {scene.entities[entity].country for entity in saying}
        lands = {scene.entities[a].country for a in account.actors} - {None}
        if host is None or own != {host} or len(lands - own) != _SIDES:
            return None
        told = [claim for claim in account.claims if claim.field == "actor"]
        return sorted(filter(None, lands - own)), told
    return None


def _find_holders(story: Story, frame: Frame, wanted: int) -> Account | None:
    """The meeting told before of as many people who hold the office by which the group is called."""
    subject = frame.slots.get("subject")
    if subject is None:
        return None
    scene = story.scene
    span = scene.span(frame, subject.start, subject.end)
    text = scene.text[span.start : span.end].lower()
    roles = {role for stem, role in office_stems(scene.language) if stem in text}
    hosts = _find_hosts(scene, frame)
    for _, account in story.latest(_REACH) if roles else ():
        people = [scene.entities[actor] for actor in account.actors]
        meeting = account.category == "CONSULT" and len(people) == wanted
        meeting = meeting and hosts.isdisjoint(person.country for person in people)
        if meeting and all(person.kind == "person" and _holds_any(person.roles, roles) for person in people):
            return account
    return None


def _holds_any(held: Collection[str], roles: Collection[str]) -> bool:
    return any(one == role or one.endswith("-" + role) for one in held for role in roles)


def _find_called(scene: Scene, frame: Frame) -> Mention | None:
    """The group that is called by a word for states."""
    for slot in _NOUN_SLOTS if frame.predicate.pos == "noun" else _SLOTS:
        argument = frame.slots.get(slot)
        if slot not in ("subject", "possessor") and _is_somebody(scene, frame.slots.get("subject")):
            # "Jan Holm offered to mediate between the two countries", "They agreed on a line between the two navies"
            return None
        if (found := _find_group(scene, argument)) is not None:
            return found
    return None


def _find_group(scene: Scene, argument: Argument | None) -> Mention | None:
    states, sent = land_stems(scene.language), stems(scene.language, "delegations")
    for index in argument.mentions if argument is not None else ():
        mention = scene.mentions[index]
        words = scene.text[mention.start : mention.end].lower().split()
        if mention.kind != "group" or mention.entity >= 0:
            continue
        # "teknik heyetler toplanacak": those of the states whose ministers met
        titled = scene.text[max(0, mention.start - _TITLE) : mention.end].lower()
        if any(w.startswith(states) for w in words) or any(stem in titled for stem in sent):
            return mention
    return None


def _is_somebody(scene: Scene, argument: Argument | None) -> bool:
    """Whether somebody acts, be it one whom only a pronoun tells."""
    return argument is not None and any(scene.mentions[m].kind != "place" for m in argument.mentions)


def _is_told(scene: Scene, argument: Argument | None) -> bool:
    return argument is not None and any(scene.mentions[m].entity >= 0 for m in argument.mentions)


def _count(scene: Scene, called: Mention) -> int:
    numbers = tolls(scene.language).numbers
    words = scene.text[called.start : called.end].lower().split()
    told = next((numbers[word] for word in words if word in numbers), _SIDES)
    return told if _SIDES <= told <= _MOST else _SIDES


def _states_in(scene: Scene, inside: list[int]) -> dict[str, int]:
    """The states named, each with its first mention."""
    found: dict[str, int] = {}
    for index in inside:
        mention = scene.mentions[index]
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if mention.kind == "state" and code is not None and mention.place is None:
            found.setdefault(code, index)
    return found


def _lands_of(scene: Scene, inside: list[int]) -> dict[str, int]:
    """The states that are named or have somebody named, but for those in which something only takes place."""
    found: dict[str, int] = {}
    for index in inside:
        mention = scene.mentions[index]
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if code is not None and not (mention.kind in ("state", "place") and located(scene, index)):
            found.setdefault(code, index)
    return found
