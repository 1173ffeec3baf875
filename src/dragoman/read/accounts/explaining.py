"""Why an account was written as it is: what was read, and how its fields were found."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.status import Standing
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place, Why


def explain(
    frame: Frame,
    sense: Sense,
    written: str,
    standing: Standing,
    timed: Timed | None,
    place: tuple[Place, Claim] | None,
) -> tuple[Why, ...]:
    """The reasons for category, status, day and place of the account of one frame."""
    day = f"{timed.claim.text!r}: {timed.how}" if timed is not None else "no day told"
    where = f"{place[1].text!r} as {place[0].name}" if place is not None else "no place told"
    return (
        Why("predicate", f"{frame.predicate.id} as {sense.category}: {written!r}"),
        Why("status", f"{standing.status}: {standing.why}"),
        Why("date", day),
        Why("place", where),
    )
