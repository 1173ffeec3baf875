"""Sentences that point back: "the meeting took place on Tuesday", "a second round is due"."""

import msgspec

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.aspects import find_told_mode
from dragoman.read.accounts.matter import MOST_TOPICS, find_topics
from dragoman.read.accounts.moving import find_day_instead, find_new_day, find_put_off
from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.reached import Timed, valued
from dragoman.read.accounts.status import find_source, judge_status
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, PartialDate, Place, Status, Why

_REACH = 8
_BLOCKS = 2
_BESIDE = 3
_TWO = 2
_LOCATED = frozenset({"CONSULT", "ASSAULT", "PROTEST", "RETREAT", "COERCE", "MOBILIZE", "AID"})
_TOLD_LATER = frozenset({"phone", "third-party"})
"""Modes of a meeting that a later sentence may add ("the talks were mediated by Peru")."""
_RETOLD = frozenset({"COERCE", "RETREAT", "SANCTION"})
_LAST, _NEAR = 3, 3
_BEFORE = 3
_TOLD = frozenset({"occurred", "alleged"})
_AHEAD = frozenset({"planned", "proposed"})
_HAD = ("mıştı", "mişti", "muştu", "müştü")


def point_back(story: Story, frame: Frame) -> None:
    """Gives day and place to the event told before.

    A further one that is planned ("a second round is due in May") is an event of its own, of the same people.
    """
    wanted = {sense.category for sense in frame.predicate.senses}
    if not wanted & _LOCATED and not frame.cancelled:
        return
    pointing = _is_pronoun(story, frame)
    if pointing and not _follows_meeting(story, frame):
        return
    sentence = story.scene.sentences[frame.sentence]
    lows = tuple(token.low for token in sentence.tokens)
    put_off = find_put_off(story.scene, frame) if "CONSULT" in wanted else None
    if not put_off and frame.tense != "future" and phrases(story.scene.language, "first-set").stand_in(lows):
        # "The visit was first planned for May but was put off": what became of it is told before
        return
    planned = frame.mood == "plan" or frame.tense == "future" or put_off is not None
    further = planned and _is_another(story, frame)
    several = further and find_told_mode(story.scene, frame, "CONSULT")[0] == "multilateral"
    latest = [account for _, account in story.latest(_REACH) if account.status == "occurred"]
    told = [account for account in latest if account.category == "CONSULT" and len(account.actors) > _TWO]
    for index, account in story.latest(_REACH):
        if account.category not in wanted or len(account.actors) + len(account.recipients) < 2:
            if pointing:
                return
            continue
        if further and (account.status == "proposed" or (several and told and account not in told)):
            # "the next summit": not the meeting of two on its margins, nor one that is only offered
            continue
        if sentence.block - story.block_of(account) > _BLOCKS and not planned:
            return
        if account.status == "occurred" and not planned and (held := _held_again(story, account, frame)):
            _continue(story, account, frame, held, status="occurred")
            return
        if account.status == "occurred" and put_off is None and _was_set(story, frame, lows):
            return
        if planned and account.status == "cancelled" and not frame.cancelled:
            _continue(story, account, frame, put_off)
        elif not planned or account.status != "occurred":
            _add_to(story, index, frame)
            if story.accounts[index].status == "cancelled":
                _cancel_with(story, frame, account)
        elif further or frame.mood == "plan" or put_off is not None:
            _continue(story, account, frame, put_off)
        return


def _held_again(story: Story, account: Account, frame: Frame) -> Timed | None:
    """`A second round was held on Wednesday`: the day of a further one, later than that of the one told before."""
    held = frame.mood == "fact" and not (frame.negated or frame.cancelled or frame.older)
    if account.category != "CONSULT" or account.date is None or not held or not _is_another(story, frame):
        return None
    timed = find_date(story.scene, frame, status="occurred", narrative=story.narrative)
    published = story.scene.article.published
    if timed is None or timed.date.overlaps(account.date) or timed.date.start < account.date.start:
        return None
    return timed if published is None or timed.date.start <= published.date else None


def _was_set(story: Story, frame: Frame, lows: tuple[str, ...]) -> bool:
    """`The talks had been planned for Monday but were put back a day`: no further one."""
    set_then = phrases(story.scene.language, "had-been-set").stand_in(lows)
    if story.scene.language == "tr":
        words = [low for low in lows if low.isalpha()]
        return set_then and bool(words) and words[-1].endswith(_HAD)
    return set_then and frame.tense != "future"


def _cancel_with(story: Story, frame: Frame, account: Account) -> None:
    """`She was to fly to Oslo for talks with Jan Holm. She called it off`: the journey and what it was for."""
    if not frame.cancelled or not (_is_pronoun(story, frame) or frame.sentence == story.sentence_of(account)):
        return
    for index, other in story.latest(_REACH):
        same = story.sentence_of(other) == story.sentence_of(account) and other.category == account.category
        if same and other.status in _AHEAD and set(other.actors) & set(account.actors):
            story.change(index, other, status="cancelled")


def _is_pronoun(story: Story, frame: Frame) -> bool:
    """Whether only "they" or "it" tells what is meant."""
    words = story.scene.sentences[frame.sentence].tokens[frame.start : frame.end]
    return story.scene.language == "en" and len(words) == 1 and words[0].low in grammar("en").pronouns


def _follows_meeting(story: Story, frame: Frame) -> bool:
    """Whether the last thing told is a meeting of the sentence before, or of the same one."""
    last = story.accounts[-1] if story.accounts else None
    return last is not None and last.category == "CONSULT" and frame.sentence - story.sentence_of(last) <= 1


def _is_another(story: Story, frame: Frame) -> bool:
    """`the next summit`, `bir sonraki toplantı`: a word before the noun tells it from the one told."""
    tokens = story.scene.sentences[frame.sentence].tokens[max(0, frame.start - _BESIDE) : frame.start]
    words = phrases(story.scene.language, "another-one")
    return words.stand_in(tuple(token.low for token in tokens))


def go_on(story: Story, frame: Frame, category: str) -> None:
    """`They were handed over near Lima`: the same act once more, of nobody named, adds its day and place."""
    if frame.mood != "fact" or frame.tense == "future" or frame.negated:
        return
    for index, account in story.latest(1):
        apart = frame.sentence - story.sentence_of(account)
        same_block = story.scene.sentences[frame.sentence].block == story.block_of(account)
        if account.category == category and apart == 1 and same_block and account.status in _TOLD:
            _add_to(story, index, frame)


def tell_more(story: Story, number: int, told: Account) -> None:
    """`The ship was boarded off Lima, the coast guard said`: what names nobody tells more of the seizure before it.

    Only a deed of the very kind of the last one, not far behind it, which has no such day, place or source yet.
    """
    if told.mode is None or told.category not in _RETOLD or told.status not in _TOLD:
        return
    for index, account in story.latest(_LAST):
        if account.category != told.category or account.mode != told.mode or account.status not in _TOLD:
            continue
        if number - story.sentence_of(account) > _NEAR:
            return
        wanted = {
            field
            for field, known in (
                ("date", account.date),
                ("place", account.place),
                ("attributed_to", account.attributed_to),
            )
            if known is None
        }
        story.change(
            index,
            account,
            date=account.date or told.date,
            place=account.place or told.place,
            attributed_to=account.attributed_to or told.attributed_to,
            claims=(*account.claims, *(claim for claim in told.claims if claim.field in wanted)),
        )
        return


def _continue(
    story: Story, account: Account, frame: Frame, day: Timed | None, *, status: Status = "planned"
) -> None:
    """Adds a further meeting of those of `account`; `day`, where it is known, is that of `status`."""
    scene = story.scene
    timed = day or find_date(scene, frame, status="planned", narrative=story.narrative)
    if timed is not None and account.date is not None and timed.date.overlaps(account.date):
        _reaffirm(story, account, frame, timed)
        return
    if timed is None:
        return
    place = find_place(scene, frame, category=account.category)
    standing = judge_status(scene, frame, category=account.category, fixed=None, actors=[], recipients=[])
    if standing is not None and day is not None:
        why = "put off to a day that is told" if status == "planned" else "told as held"
        standing = msgspec.structs.replace(standing, status=status, why=why)
    if standing is None or (standing.status not in ("planned", "cancelled") and day is None):
        return
    sentence = scene.sentences[frame.sentence]
    key = scene.span(frame, frame.start, frame.end)
    claims = [Claim("event", key.start, key.end, scene.text[key.start : key.end], account.category)]
    claims += [claim for claim in account.claims if claim.field in ("actor", "recipient", "topic")]
    claims += [claim for claim in (timed.claim, place and place[1], standing.source) if claim is not None]
    story.accounts.append(
        msgspec.structs.replace(
            account,
            mode=None,
            status=standing.status,
            date=timed.date,
            place=place[0] if place is not None else None,
            start=sentence.start,
            end=sentence.end,
            key_start=key.start,
            key_end=key.end,
            attributed_to=standing.source.value if standing.source is not None else None,
            background=False,
            counts=(),
            disputed_status=(),
            claims=tuple(claims),
            why=(
                Why("predicate", f"{frame.predicate.id}: a further one, of those who met before"),
                Why("status", f"{standing.status}: {standing.why}"),
                Why("date", f"{timed.claim.text!r}: {timed.how}"),
            ),
        )
    )


def _reaffirm(story: Story, account: Account, frame: Frame, timed: Timed) -> None:
    """`A paper said the visit in May was off. The ministry said it would be held on 3 May.`: it is still planned."""
    if account.status != "cancelled" or not frame.reports:
        return
    kept = tuple(claim for claim in account.claims if claim.field != "date")
    source = find_source(story.scene, frame, category=account.category, actors=[])
    claims = [claim for claim in (timed.claim, source) if claim is not None]
    story.change(
        story.accounts.index(account),
        account,
        status="planned",
        date=timed.date,
        claims=(*kept, *claims),
        why=(*account.why, Why("status", "planned: said to be held after all")),
    )


def _add_to(story: Story, index: int, frame: Frame) -> None:
    account = story.accounts[index]
    timed = find_date(story.scene, frame, status=account.status, narrative=story.narrative)
    place = find_place(story.scene, frame, category=account.category)
    topics, topic_claims = find_topics(story.scene, frame, category=account.category, mode=None)
    claims = list(account.claims)
    date: PartialDate | None = account.date
    where: Place | None = account.place
    moved = None
    if account.status in _AHEAD and account.category == "CONSULT":
        # "The meeting has been put off to Friday", "will now be held on Friday"
        moved = (find_new_day if frame.cancelled else find_day_instead)(story.scene, frame)
    timed = moved or timed
    published = story.scene.article.published
    if timed is not None and published is not None and account.status in _TOLD:
        # "the next round is set for 14 October" is not the day of the one that was held
        timed = timed if timed.date.start <= published.date else None
    if timed is not None and not frame.negated and (date is None or moved or _finer(timed.date, date)):
        date = timed.date
        claims = [claim for claim in claims if claim.field != "date"]
        claims.append(timed.claim)
    if place is not None and (where is None or moved) and not frame.negated:
        where = place[0]
        claims.append(place[1])
    known = {claim.value for claim in claims if claim.field == "topic"}
    claims.extend(claim for claim in topic_claims if claim.value not in known)
    tellers = {story.scene.mentions[m].entity for report in frame.reports for m in report.mentions}
    source = None
    if frame.tense != "none" or not tellers & {*account.actors, *account.recipients}:
        # "X thanked Y at the talks": what X said there does not make X the source of the talks
        source = find_source(story.scene, frame, category=account.category, actors=list(account.actors))
    if source is not None and account.attributed_to is None:
        claims.append(source)
    told_by = account.attributed_to or (source.value if source is not None else None)
    status = account.status
    undone = frame.cancelled or failed(story, frame)
    if undone and account.status in _AHEAD and moved is None:
        status = "cancelled"
        if frame.reports:
            story.called_off[index] = frame.sentence
        if not frame.cancelled and (passed := _day_passed(story, claims)) is not None:
            date, claims = passed[0], [claim for claim in claims if claim.field != "date"] + [passed[1]]
    merged = tuple(dict.fromkeys((*account.topics, *topics)))[:MOST_TOPICS]
    mode, mode_claim = account.mode, None
    if mode is None and not frame.negated and story.sentence_of(account) != frame.sentence:
        mode, mode_claim = find_told_mode(story.scene, frame, account.category)
    if mode not in _TOLD_LATER:
        mode, mode_claim = account.mode, None
    if mode_claim is not None:
        claims.append(mode_claim)
    story.change(
        index,
        account,
        mode=mode,
        date=date,
        place=where,
        topics=merged,
        claims=tuple(claims),
        status=status,
        attributed_to=told_by,
    )


def _day_passed(story: Story, claims: list[Claim]) -> tuple[PartialDate, Claim] | None:
    """The last such day, of what "did not take place": then it is no day still to come."""
    published = story.scene.article.published
    told = next((claim for claim in claims if claim.field == "date"), None)
    found = next(iter(story.scene.dates_in(told.start, told.end)), None) if told is not None else None
    if told is None or found is None or found.past is None or published is None:
        return None
    return (found.past, valued(told, found.past)) if found.past != found.future else None


def failed(story: Story, frame: Frame) -> bool:
    """`The meeting did not take place`: that one, where "no contact has been reported" speaks of any."""
    before = story.scene.sentences[frame.sentence].tokens[max(0, frame.start - _BEFORE) : frame.start]
    none = any((token.low,) in cue_words(story.scene.language, "none") for token in before)
    return frame.negated and frame.tense == "past" and not none


def _finer(one: PartialDate, other: PartialDate) -> bool:
    return one != other and other.holds(one)
