"""HTML cut into tags and text, in one pass, with the place of each; broken markup never stops it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?>[^<>"']+|"[^"<]*+"|'[^'<]*+')*+)>""")
_LOOSE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})([^>]{0,20000}?)>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][-\w:.]{0,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_RAW = ("script", "style", "textarea", "noscript", "template", "svg", "iframe", "select", "math", "canvas")
_CLOSING = {name: re.compile(rf"(?i)</{name}[\s>/]") for name in _RAW}
_PLAUSIBLE = re.compile(r"<(?=[a-zA-Z/!?])")
_LOOSE_BUDGET = 500
MOST_TAGS = 300_000
"""Tags after which a page is cut off: ten times what the heaviest front page has."""


class Token(NamedTuple):
    """Text (`name` empty), a start tag, an end tag (`closes`), or a raw element whose content is `[start, end)`."""

    start: int
    end: int
    name: str = ""
    closes: bool = False
    attributes: str = ""
    raw: bool = False


def cut_tags(text: str) -> Iterator[Token]:
    """The tokens of a page in order. Comments and declarations are left out; text is untouched."""
    at = 0
    budget = _LOOSE_BUDGET
    count = 0
    open_ended: set[str] = set()
    size = len(text)
    while at < size:
        plausible = _PLAUSIBLE.search(text, at)
        if plausible is None or (count := count + 1) > MOST_TAGS:
            yield Token(at, size if plausible is None else plausible.start())
            return
        less = plausible.start()
        if less > at:
            yield Token(at, less)
        if text.startswith("<!--", less):
            end = text.find("-->", less + 4)
            at = size if end < 0 else end + 3
            continue
        if text.startswith(("<!", "<?"), less):
            end = text.find(">", less)
            at = size if end < 0 else end + 1
            continue
        found = _TAG.match(text, less)
        if found is None and budget > 0 and text[less + 1 : less + 2].isalpha():
            # A stray quote or a sign in an attribute; looked into so often and no oftener.
            budget -= 1
            found = _LOOSE.match(text, less)
        if found is None:
            yield Token(less, less + 1)
            at = less + 1
            continue
        name = found[2].lower()
        at = found.end()
        if found[1] or name not in _CLOSING or found[3].endswith("/"):
            yield Token(less, at, name, bool(found[1]), found[3])
            continue
        closing = None if name in open_ended else _CLOSING[name].search(text, at)
        if closing is None:
            # Never closed: what follows is read as a page rather than thrown away.
            open_ended.add(name)
            continue
        yield Token(at, closing.start(), name, False, found[3], True)
        end = text.find(">", closing.start())
        at = size if end < 0 else end + 1


def read_attributes(raw: str) -> dict[str, str]:
    """A tag's attributes by lower-case name, as written (entities are not resolved)."""
    return {
        found[1].lower(): found[2] or found[3] or found[4] or ""
        for found in _ATTRIBUTE.finditer(raw[:20_000])
    }
