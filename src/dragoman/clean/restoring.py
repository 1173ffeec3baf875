"""The proof of the map: every kept character still stands in the document."""

import json
import re
from html import unescape

from dragoman.types import Article, Document

_JSON_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|.)", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_WINDOW = 240


def restore(document: Document, article: Article) -> list[str]:
    """What of `article.kept` does not stand in `document`, one line each; empty where everything does.

    A run stands if its characters are those of the decoded document; a run of one character also if an HTML
    entity or a JSON escape for it stands there.
    """
    failures: list[str] = []
    text, source = article.text, document.text
    before = 0
    for start, end, place in article.kept:
        if not before <= start < end <= len(text) or not 0 <= place < len(source):
            failures.append(
                f"{article.path}: run {start}..{end} at {place} lies outside the text or the document"
            )
            continue
        if text[before:start].strip():
            failures.append(f"{article.path}: {text[before:start][:40]!r} at {before} comes from nowhere")
        before = end
        said = text[start:end]
        if source.startswith(said, place) or (end - start <= 2 and said in _escaped(document, place)):
            continue
        failures.append(
            f"{article.path}: {said[:40]!r} at {start} is {source[place : place + end - start][:40]!r} in the document"
        )
    if text[before:].strip():
        failures.append(f"{article.path}: {text[before:][:40]!r} at {before} comes from nowhere")
    return failures


def _escaped(document: Document, place: int) -> str:
    """What the escape at `place` stands for, resolved as far as the medium does."""
    window = document.text[place : place + _WINDOW]
    if document.media == "json":
        window = _JSON_ESCAPE.sub(_resolve, window)
    found = _ENTITY.match(window)
    return window[:1] + (unescape(found[0]) if found else "")


def _resolve(found: "re.Match[str]") -> str:
    try:
        value = json.loads(f'"{found[0]}"')
    except ValueError:
        return found[0]
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in str(value))
