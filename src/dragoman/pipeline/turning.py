"""What became of plans by events that are new, looked for among those events alone."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from dragoman.pipeline.casting import CastIndex
from dragoman.pipeline.promising import Follower
from dragoman.store import casts
from dragoman.types import Promise, Record

__all__ = ["follow_turned"]


def follow_turned(
    connection: Connection, fresh: Sequence[int], *, first: date, today: date | None, revision: int
) -> tuple[list[Promise], Record]:
    """The plans that events (by their numbers) may have kept, moved or called off; and all that was looked at.

    Only plans for the day `first` and later count, and those without a day.
    """
    index: defaultdict[str, CastIndex] = defaultdict(CastIndex)
    for cast in casts.list_casts(connection, fresh, revision=revision).values():
        if cast.plan or cast.status in ("occurred", "cancelled"):
            index[cast.category].add([cast])
    plans = casts.find_plan_casts(connection, index.keys(), first=first.toordinal(), revision=revision)
    chosen: set[int] = set()
    for number, plan in plans.items():
        for other in index[plan.category].find(plan, settling=True):
            chosen.add(number)
            if other.plan:
                chosen.add(other.number)
    return Follower(connection, today, revision).follow(sorted(chosen))
