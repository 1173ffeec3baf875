"""Text from documents made safe to show: it may not steer a terminal or turn a page's reading order."""

import re
from functools import cache

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters: escape sequences begin with one
    "\u2028\u2029"  # separators that some readers take for a line's end
    "\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # they reorder what stands behind them
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"  # halves of pairs and tags: not text
)
"""Characters that may not be shown as they are."""

_SPACE = re.compile(r"[\s\u00a0]+")


def clean_text(text: str) -> str:
    """`text` with every unsafe character shown as U+FFFD: the length, and so every offset, stays."""
    if text.isprintable():
        return text
    return UNSAFE.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """`text` safe and on one line, runs of white space as one blank."""
    if "  " not in text and text.isprintable():  # most are: no other white space, nothing unsafe
        return text.strip()
    return _SPACE.sub(" ", clean_text(text)).strip()


def shorten(text: str, *, most: int) -> str:
    """`text` on one safe line of at most `most` characters, cut at a word where there is one."""
    line = clean_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head = cut.rpartition(" ")[0]
    return (head if len(head) > most // 2 else cut).rstrip(" ,;:-") + "…"


@cache
def is_right_to_left(language: str) -> bool:
    """Whether the language (ISO 639-1) is written from right to left."""
    return language in {"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
