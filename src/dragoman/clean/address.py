"""The address under which a document was published, where it names one."""

import json
import re
from html import unescape
from urllib.parse import urlsplit

from dragoman.types import Document

__all__ = ["find_address", "tidy_address"]

_HEAD = 200_000
_LONGEST = 2000
_KEYS = ("url", "link", "canonical", "canonicalUrl", "webUrl", "source_url", "@id", "mainEntityOfPage")
_TAG = re.compile(r"<(?:link|meta)\b[^<>]{1,2000}>", re.IGNORECASE)
_NAMED = re.compile(r"""(?:rel|property|name)\s*=\s*["']?(?:canonical|og:url)\b""", re.IGNORECASE)
_VALUE = re.compile(r"""(?:href|content)\s*=\s*["']?([^"'\s<>]{8,2000})""", re.IGNORECASE)


def find_address(document: Document) -> str:
    """The document's own URL without its fragment, by which another version of it is known; "" without one."""
    if document.media == "json":
        return tidy_address(_look_in_json(document.text))
    if document.media == "html":
        for tag in _TAG.finditer(document.text[:_HEAD]):
            if _NAMED.search(tag.group()) and (value := _VALUE.search(tag.group())):
                return tidy_address(unescape(value[1]))
    return tidy_address(document.path) if "://" in document.path else ""


def _look_in_json(text: str) -> str:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(value, dict):
        return ""
    for key in _KEYS:
        told = value.get(key)
        if isinstance(told, dict):
            told = told.get("@id") or told.get("url")
        if isinstance(told, str) and "://" in told:
            return told
    return ""


def tidy_address(address: str) -> str:
    """A URL as versions are known by it: without its fragment, `https`; "" for what is none."""
    try:
        parts = urlsplit(address.strip()[:_LONGEST])
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"https://{parts.netloc.lower()}{parts.path or '/'}{query}"
