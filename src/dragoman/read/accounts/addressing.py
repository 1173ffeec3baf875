"""To whom it was told: `The minister told Ambassador X on Tuesday that Peru condemned the raid, and asked for ...`."""

import msgspec

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})


def name_told(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with the one to whom it was told as recipient, and the day of the telling, where it has none."""
    scene = story.scene
    if scene.language != "en" or account.category not in _SAID or account.status != "occurred":
        return account
    at = _find_telling(scene, frame)
    if at < 0 or len(account.actors) != 1:
        return account
    sentence, entities = scene.sentences[frame.sentence], scene.entities
    told = sentence.tokens[at]
    key = scene.span(frame, frame.start, frame.end).start
    before = [m for m in scene.mentions_in(sentence.start, told.start) if scene.mentions[m].entity >= 0]
    behind = [m for m in scene.mentions_in(told.end, key) if scene.mentions[m].entity >= 0]
    if not before or not behind:
        return account
    speaker = scene.mentions[before[-1]]
    # "told Chile's Luis Paz": the land only tells whose he is
    owned = len(behind) > 1 and scene.mentions[behind[0]].kind == "state"
    first, heard = scene.mentions[behind[0]], scene.mentions[behind[1 if owned else 0]]
    actor = account.actors[0]
    land, heard_land = entities[speaker.entity].country, entities[heard.entity].country
    own = entities[actor].country in (land, None) if land is not None else entities[actor].kind == "state"
    speaks = actor == speaker.entity or (own and heard_land != entities[actor].country)
    close = not scene.text[told.end : first.full_start].replace(" the ", " ").strip(" ")
    beside = heard is first or heard.full_start <= first.full_end + 1
    if not (speaks and close and beside) or heard.kind != "person" or heard.entity == actor:
        return account
    days = [d for d in scene.dates_in(told.end, key) if not scene.is_limit(d)]
    if account.date is None and len(days) == 1:
        said = msgspec.structs.replace(frame, tense="past")
        timed = resolve_date(days[0], said, status="occurred", narrative=story.reached(frame))
        if timed is not None:
            account = msgspec.structs.replace(
                account, date=timed.date, report_day=None, claims=(*account.claims, timed.claim)
            )
    if account.recipients:
        return account
    words = scene.text[heard.start : heard.end]
    claim = Claim("recipient", heard.start, heard.end, words, words)
    return msgspec.structs.replace(
        account,
        recipients=(heard.entity,),
        claims=(*account.claims, claim),
        why=(*account.why, Why("recipients", "to whom it was told")),
    )


def _find_telling(scene: Scene, frame: Frame) -> int:
    """The token of the last verb of telling somebody before the predicate; -1 without one."""
    tokens = scene.sentences[frame.sentence].tokens
    words = cue_words("en", "told-to")
    return max((k for k in range(min(frame.start, len(tokens))) if (tokens[k].low,) in words), default=-1)
