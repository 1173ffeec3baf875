"""`The way was opened at talks held in Lima on Monday. Soto and Paz, who met through X, agreed`: those very talks."""

from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date
from dragoman.read.frames import Frame
from dragoman.types import Why

_KIN = {
    "CONSULT": frozenset({"CONSULT"}),
    "AGREE": frozenset({"AGREE", "SUPPORT", "CONSULT"}),
    "SUPPORT": frozenset({"AGREE", "SUPPORT"}),
}
"""What an event may have been called before those who took part are named."""
_REACH = 1
_TWO = 2


def date_by_opening(story: Story) -> None:
    """Gives what named people did together, told without a day, that of the nameless talks or paper told before.

    The sentence with the day stands right before, or one further back, and tells no event of its own; of several
    such words the last one holds.
    """
    scene = story.scene
    told = {story.sentence_of(account) for account in story.accounts}
    for index, account in enumerate(story.accounts):
        kin = _KIN.get(account.category)
        if kin is None or account.date is not None or account.status != "occurred" or account.background:
            continue
        if len(account.actors) < _TWO or account.mode == "phone":
            continue
        number = story.sentence_of(account)
        opening = _find_opening(scene, number, kin, told)
        timed = None if opening is None else find_date(scene, opening, status="occurred", narrative=None)
        if opening is None or timed is None or timed.date.precision != "day":
            continue
        found = None if account.place is not None else find_place(scene, opening, category=account.category)
        claims = (*account.claims, timed.claim, *((found[1],) if found is not None else ()))
        story.change(
            index,
            account,
            date=timed.date,
            place=found[0] if found is not None else account.place,
            report_day=None,
            claims=claims,
            why=(*account.why, Why("date", "that of the meeting or paper told right before without names")),
        )


def _find_opening(scene: Scene, number: int, kin: frozenset[str], told: set[int]) -> Frame | None:
    """The last word before sentence `number` for such an event that nobody is named with."""
    block = scene.sentences[number].block
    for before in range(number - 1, max(-1, number - 1 - _REACH), -1):
        if block - scene.sentences[before].block > 1 or before in told:
            return None
        for frame in reversed(scene.per_sentence.get(before, ())):
            categories = {sense.category for sense in frame.predicate.senses} - {"NONE"}
            noun = frame.predicate.pos == "noun" or not categories & {"CONSULT"}
            if categories & kin and noun and _is_past(frame) and not _names_anybody(scene, frame):
                return frame
    return None


def _is_past(frame: Frame) -> bool:
    return frame.tense == "past" and frame.mood == "fact" and not frame.negated and not frame.cancelled


def _names_anybody(scene: Scene, frame: Frame) -> bool:
    return any(
        scene.mentions[m].kind in ("person", "organization", "state") and scene.mentions[m].place is None
        for slot in frame.slots.values()
        for m in slot.mentions
    )
