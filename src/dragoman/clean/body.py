"""The article's own lines, picked from the judged lines of a page."""

import re
from dataclasses import dataclass, field
from datetime import date

from dragoman.clean.judging import Judged
from dragoman.clean.line import Line
from dragoman.clean.order import count_glued, find_followed, key_of
from dragoman.clean.shape import Vocabulary, names_in, sentences, stems
from dragoman.languages.debris import debris, fold, trim
from dragoman.types import BlockKind

_QUOTED = re.compile(r"[«“„]|(?<!\w)[\"'](?=\w)")
_LISTED = re.compile(r"[;,.:]$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

SOLID = 150
"""Characters of a paragraph that nobody writes as a teaser's single line."""
CALL = 240
"""Characters that a call to the reader seldom exceeds."""
FAREWELL = 40
"""Characters that a live blog's last words or a call to subscribe seldom exceed."""
MENTIONED = 0.15
"""Share of a paragraph's words that the body above must know for it to belong to the same story."""


@dataclass
class Body:
    """Blocks picked so far, in order, and where the article ends (index of the first line that is left out)."""

    blocks: list[tuple[BlockKind, Line]] = field(default_factory=list)
    end: int = 0


class _Picker:
    def __init__(
        self, judged: list[Judged], title: int | None, known: Vocabulary, published: date | None
    ) -> None:
        self.judged = judged
        self.known = known
        self.words = known.words
        self.published = published
        self.title_key = "" if title is None else key_of(judged[title].line)
        self.seen = {self.title_key} if title is not None else set()
        self.kept: list[tuple[BlockKind, Line]] = []
        self.pending: list[int] = []
        self.broken = False
        self.credited = False
        self.repeated = False
        self.glued = count_glued(judged)
        own = [i for i, item in enumerate(judged) if item.line.inside and item.role == "prose"]
        self.own = (own[0], own[-1]) if own else (0, 0)
        self.followed = find_followed(judged)

    def pick(self, start: int) -> Body:
        index = start
        end = start
        while index < len(self.judged):
            item = self.judged[index]
            if item.role in ("block", "stop"):
                self.pending.clear()
                after = self._resume(index, strict=item.role == "stop")
                if after is None:
                    break
                index = after
                self.broken = False
                continue
            if item.role in ("prose", "sentence", "caption"):
                if self._keep(index):
                    end = index + 1
            elif item.role in ("short", "clock") or (item.role == "date" and self.kept and not item.label):
                self._wait(index)
            else:
                self.broken = True
                self.credited = self.credited or (item.mark is not None and item.mark.kind == "byline")
            index += 1
        return Body(self.kept, end)

    def _wait(self, index: int) -> None:
        if self.title_key and key_of(self.judged[index].line) == self.title_key:
            self.repeated = True
            return
        self.pending.append(index)

    def _keep(self, index: int) -> bool:
        item = self.judged[index]
        key = key_of(item.line)
        if key == self.title_key:
            self.repeated = True
            return False
        if key in self.seen or self._repeats_next(index, key):
            return False
        if item.line.inside is False and not self._between(index):
            self.broken = True
            return False
        if self._calls(index):
            self.broken = True
            return False
        if self._is_teaser(index):
            return False
        last = self.broken and not self.followed[index]
        if item.role == "sentence" and last and not self._closes(item.line):
            return False
        self._settle(index)
        self.seen.add(key)
        self.kept.append((self._kind(item), item.line))
        self.broken = self.credited = self.repeated = False
        return True

    def _kind(self, item: Judged) -> BlockKind:
        if self._is_caption(item):
            return "caption"
        if item.bullet and self.kept and (self.kept[-1][0] == "item" or self.kept[-1][1].text.endswith(":")):
            return "item"
        return "paragraph"

    def _between(self, index: int) -> bool:
        """Whether markup that calls this line foreign must be wrong: the article's own lines stand around it."""
        first, last = self.own
        return first < index < last and self._knows(self.judged[index].line)

    def _is_teaser(self, index: int) -> bool:
        """Whether the page's last paragraph is one sentence under somebody else's headline."""
        line = self.judged[index].line
        if self.followed[index] or not (self.broken and self.pending) or sentences(line.text) > 1:
            return False
        above = [text.text[:3000] for kind, text in self.kept if kind == "paragraph"][-8:]
        return len(above) >= 2 and names_in(above).isdisjoint(names_in([line.text]))

    def _calls(self, index: int) -> bool:
        """Whether a line at the story's edge, or stuck to a paragraph, talks to the reader and not of the story."""
        line = self.judged[index].line
        stuck = index + 1 < len(self.judged) and line.gap and not self.judged[index + 1].line.gap
        if self.followed[index] and not stuck and any(kind == "paragraph" for kind, _ in self.kept):
            return False
        if len(line.text) > CALL or not debris().addresses_reader(line.text) or _QUOTED.search(line.text):
            return False
        around = [text.text[:3000] for kind, text in self.kept[-8:] if kind == "paragraph"]
        if not around:
            below = self.judged[index + 1 : index + 7]
            around = [item.line.text[:3000] for item in below if item.role in ("prose", "sentence")]
        return bool(around) and not Vocabulary.of(around).covers(line.text, share=0.2)

    def _closes(self, line: Line) -> bool:
        """Whether a sentence below a promotion or a credit still is the article's: not a farewell, not a call."""
        if self.credited or len(line.text) < FAREWELL:
            return False
        return _QUOTED.search(line.text) is not None or bool(stems(line.text) & self.words)

    def _repeats_next(self, index: int, key: str) -> bool:
        """A standfirst that the first paragraph says again, word for word."""
        for item in self.judged[index + 1 : index + 4]:
            if item.role == "prose":
                return len(key) > 25 and trim(fold(item.line.text[: len(key) + 40])).startswith(key)
        return False

    def _knows(self, line: Line) -> bool:
        return self.known.covers(line.text[:3000], share=MENTIONED)

    def _is_caption(self, item: Judged) -> bool:
        if item.role == "caption":
            return True
        text = item.line.text
        if len(text) > 300 or self.published is None:
            return False
        years = [int(year) for year in _YEAR.findall(text[:400])]
        if not years or sentences(text) > 1:
            return False
        # Under a picture whose alternative text is the headline, or right above the text, and ending in an
        # older date: "... before their talks in Doha in May 2024."
        older = max(years) < self.published.year
        early = sum(kind == "paragraph" for kind, _ in self.kept) <= 1
        return older and early and (self.repeated or (_YEAR.search(text[-12:]) is not None and not self.kept))

    def _settle(self, index: int) -> None:
        """Decide the short lines that waited for the next paragraph: headings, items, clocks or other people's news."""
        waiting, self.pending = self.pending, []
        clocks = [i for i in waiting if self.judged[i].role == "clock"]
        if clocks:
            # What stands between an entry and the next entry's clock belongs to neither.
            waiting = [i for i in waiting if i >= clocks[0]]
            following = [i for i in waiting if self.judged[i].role != "clock"]
            for i in waiting:
                if self.judged[i].role == "clock":
                    if i == clocks[-1] or i + 1 not in clocks:
                        self._add("time", i)
                elif i > clocks[-1] and len(following) <= 2:
                    self._add("heading", i)
            return
        items = [i for i in waiting if self.judged[i].bullet]
        if items and self.kept and (len(items) >= 2 or self.kept[-1][1].text.endswith(":")):
            for i in items:
                if self._is_item(self.judged[i].line):
                    self._add("item", i)
            return
        if len(waiting) > 3:
            return
        for i in waiting:
            if self._is_credited(i):
                self._add("caption", i)
            elif self._is_heading(i, index):
                self._add("heading", i)

    def _is_credited(self, index: int) -> bool:
        """Whether a picture's credit stands right above or below: then the line is its caption."""
        around = self.judged[max(index - 1, 0) : index + 2]
        credited = any(item.role == "debris" and item.mark and item.mark.kind == "caption" for item in around)
        return credited and len(self.judged[index].line.text.split()) >= 4

    def _is_item(self, line: Line) -> bool:
        if len(line.text.split()) < 3 or line.links > 0.6:
            return False
        return line.inside is True or _LISTED.search(line.text) is not None or self._knows(line)

    def _is_heading(self, index: int, following: int) -> bool:
        item = self.judged[index]
        text = item.line.text
        words = text.split()
        if item.bullet or len(text) > 140 or item.line.links > 0.6:
            return False
        if item.line.hint in ("h2", "h3", "h4", "h5", "h6"):
            return True
        own = stems(text)
        shared = len(own & self.words)
        if all(kind != "paragraph" for kind, _ in self.kept):
            return len(words) >= 6 and shared >= 3 and shared * 5 >= 2 * len(own)
        if len(words) >= 4 and shared * 5 < len(own):
            return False
        if text.isupper():
            return True
        below = self.judged[following].line
        stuck = item.line.gap and not below.gap and index + 1 == following and self.glued == 1
        return not (stuck and shared * 2 < len(own))

    def _add(self, kind: BlockKind, index: int) -> None:
        line = self.judged[index].line
        key = key_of(line)
        if kind != "time":
            if key in self.seen:
                return
            self.seen.add(key)
        self.kept.append((kind, line))

    def _resume(self, index: int, *, strict: bool) -> int | None:
        """Where the body goes on after the head of a foreign block; None if it does not.

        A teaser is one sentence under a headline; a body that goes on is a run of paragraphs on the same people.
        """
        ahead = self.judged[index + 1 :]
        for step, item in enumerate(ahead):
            if item.role == "stop" and not strict:
                return None
            if item.role == "clock" and not strict:
                entry = [other.role for other in ahead[step + 1 : step + 3]]
                if "prose" in entry or "sentence" in entry:
                    return index + 1 + step
            if item.role != "prose" or item.line.inside is False:
                continue
            here = index + 1 + step
            if item.line.inside and self.judged[index].line.inside is False:
                # The page's own markup puts the block outside and this paragraph inside the article.
                return here
            if not strict and self._tells_on(here):
                return here
            if not self._knows(item.line):
                continue
            if not strict and step <= 2 and len(item.line.text) >= SOLID and sentences(item.line.text) >= 2:
                return here
            if self._run(here) >= (3 if strict else 2):
                return here
        return None

    def _tells_on(self, index: int) -> bool:
        """Whether two paragraphs of several sentences follow one another, and a name of the story is in them."""
        pair = [item.line.text for item in self.judged[index : index + 2] if item.role == "prose"]
        if len(pair) < 2 or any(sentences(text) < 2 for text in pair):
            return False
        above = [line.text[:3000] for kind, line in self.kept[-8:] if kind == "paragraph"]
        return not names_in(above).isdisjoint(names_in(pair))

    def _run(self, index: int) -> int:
        run = 0
        for item in self.judged[index : index + 6]:
            solid = len(item.line.text) >= SOLID or sentences(item.line.text) >= 2
            if item.role == "prose" and solid and self._knows(item.line):
                run += 1
            elif item.role != "debris":
                break
        return run


def pick_body(
    judged: list[Judged], start: int, *, title: int | None, known: Vocabulary, published: date | None
) -> Body:
    """The blocks of the article from line `start` on, without the title.

    `known` is the vocabulary of the article's prose, by which other stories are told apart; `published` the day
    against which a caption is old.
    """
    return _Picker(judged, title, known, published).pick(start)
