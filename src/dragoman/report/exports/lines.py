"""JSON that can be looked at on a terminal without harm, and holds what it is given all the same."""

import re

import msgspec

from dragoman.report.plaintext import UNSAFE


def encode_safe(value: object) -> bytes:
    """The value as compact JSON; what could steer a terminal or turn the reading order stands as `\\uXXXX`."""
    return UNSAFE.sub(_escape, msgspec.json.encode(value).decode("utf-8")).encode("utf-8")


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
