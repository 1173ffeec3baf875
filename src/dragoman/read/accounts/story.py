"""The accounts told so far, and the day that the telling has reached."""

from collections.abc import Iterator

import msgspec

from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.report_day import ReportDay
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.stage import Stage
from dragoman.read.frames import Frame
from dragoman.types import Account, Count, Why

MOST_ACCOUNTS = 400
"""A text that tells more events than this is a list, not an article; the rest is left unread."""

_SOON = 2
"""Sentences between the news that something is called off and its denial, at most."""
_NEAR = 4
"""Accounts of one sentence that are looked through for the day it has reached."""


class Story:
    """What the makers of accounts share while they go through an article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.stage = Stage(scene)
        self.report_day = ReportDay(scene)
        self.accounts: list[Account] = []
        self.nobodies: list[Account] = []
        self.uncounted: list[tuple[int, Count]] = []
        self.unnamed: list[tuple[Account, tuple[str, ...]]] = []
        self.present: list[tuple[Frame, Cast]] = []
        self.narrative: Timed | None = None
        self.narrative_block = -1
        self.called_off: dict[int, int] = {}
        self._redated: list[int] = []
        self._places = {s.start: (n, s.block) for n, s in enumerate(scene.sentences)}

    def restore(self, index: int, number: int) -> bool:
        """Plans again what somebody said was called off, where sentence `number` soon denies that; whether it was so.

        `called_off` has the sentences in which others than the writer say so, by the number of the account.
        """
        account = self.accounts[index]
        said = self.called_off.get(index)
        if account.status != "cancelled" or said is None or not 0 < number - said <= _SOON:
            return False
        why = (*account.why, Why("status", "planned: that it was called off is denied"))
        told = self.scene.sentences[said]
        by = [c for c in account.claims if c.field == "attributed_to" and told.start <= c.start < told.end]
        self.change(
            index,
            account,
            status="planned",
            put_off=False,
            attributed_to=None if by else account.attributed_to,
            claims=tuple(claim for claim in account.claims if claim not in by),
            why=why,
        )
        return True

    def sentence_of(self, account: Account) -> int:
        """Number of the sentence that tells an account."""
        return self._places[account.start][0]

    def block_of(self, account: Account) -> int:
        """Number of the block that tells an account."""
        return self._places[account.start][1]

    def latest(self, most: int) -> Iterator[tuple[int, Account]]:
        """The last `most` accounts with their index, the last one first."""
        for index in range(len(self.accounts) - 1, max(-1, len(self.accounts) - 1 - most), -1):
            yield index, self.accounts[index]

    def change(self, index: int, account: Account, **fields: object) -> None:
        """Puts `account` with some fields changed at `index`."""
        self.accounts[index] = msgspec.structs.replace(account, **fields)
        if "date" in fields and fields["date"] != account.date:
            self._redated.append(index)

    def lend(self, index: int, lender: Account, *, why: str, place: bool = True) -> None:
        """Gives the account at `index` the day of another, and its place where it has none; with the words for them.

        `place` is false where what was done on the same day need not have been done there.
        """
        account = self.accounts[index]
        found = lender.place if place and account.place is None else None
        fields = ("date", "place") if found is not None else ("date",)
        told = tuple(claim for claim in lender.claims if claim.field in fields)
        self.change(
            index,
            account,
            date=lender.date,
            place=account.place or found,
            report_day=None,
            claims=(*account.claims, *told),
            why=(*account.why, Why("date", why)),
        )

    def reached(self, frame: Frame) -> Timed | None:
        """The day that the telling has reached before a frame, be it in the frame's own sentence."""
        start = self.scene.sentences[frame.sentence].start
        here = (account for _, account in self.latest(_NEAR) if account.start == start)
        return next((day for account in here if (day := _day_of(account)) is not None), self.narrative)

    def move(self, number: int, before: int) -> None:
        """After sentence `number`: the story has reached the day of the last event told as happened.

        Of several that the sentence tells, the latest day is that of the main clause ("... who was jailed in May").
        """
        told = [*self.accounts[before:], *(self.accounts[index] for index in self._redated if index < before)]
        self._redated.clear()
        days = [day for account in told if (day := _day_of(account)) is not None]
        exact = [day for day in days if day.date.precision == "day"]
        if days:
            self.narrative = max(exact, key=lambda day: day.date, default=days[-1])
            self.narrative_block = self.scene.sentences[number].block


def _day_of(account: Account) -> Timed | None:
    """The day of an account told as happened, as one that later words count from."""
    told = next((claim for claim in account.claims if claim.field == "date"), None)
    if account.date is None or told is None or account.background:
        return None
    if account.status not in ("occurred", "alleged"):
        return None
    return Timed(account.date, told, "the day that the story has reached")
