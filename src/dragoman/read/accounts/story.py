"""The accounts told so far, and the day that the telling has reached."""

from collections.abc import Iterator

import msgspec

from dragoman.read.accounts.report_day import ReportDay
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.stage import Stage
from dragoman.read.accounts.times import Timed
from dragoman.types import Account

MOST_ACCOUNTS = 400
"""A text that tells more events than this is a list, not an article; the rest is left unread."""


class Story:
    """What the makers of accounts share while they go through an article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.stage = Stage(scene)
        self.report_day = ReportDay(scene)
        self.accounts: list[Account] = []
        self.unnamed: list[tuple[Account, tuple[str, ...]]] = []
        self.narrative: Timed | None = None
        self.narrative_block = -1
        self._places = {s.start: (n, s.block) for n, s in enumerate(scene.sentences)}

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

    def move(self, number: int, before: int) -> None:
        """After sentence `number`: the story has reached the day of the last event told as happened."""
        for account in reversed(self.accounts[before:]):
            dated = next((claim for claim in account.claims if claim.field == "date"), None)
            if account.date is not None and dated is not None and account.status in ("occurred", "alleged"):
                self.narrative = Timed(account.date, dated, "the day that the story has reached")
                self.narrative_block = self.scene.sentences[number].block
                return
