"""Files to Documents, each with its hash, its encoding and its medium; what cannot be read, with the reason."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Literal

from msgspec.structs import replace

from dragoman.errors import InputError
from dragoman.ingest.articles import cut_json
from dragoman.ingest.decoding import decode
from dragoman.ingest.expansion import STDIN, expand
from dragoman.ingest.signature import name_binary
from dragoman.types import Document, Refusal

MAX_BYTES = 20_000_000
"""Size above which a file is no article; it is refused without being read."""

Media = Literal["text", "html", "json"]

_TAG = re.compile(
    r"(?i)<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<div[\s>]|<p[\s>]|<meta\s|<h1[\s>]"
)
_SUFFIXES: dict[str, Media] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}


def gather(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Document | Refusal]:
    """All Documents behind `paths` (files, folders, patterns, `-` for `stdin`), ordered by path, and every Refusal.

    Nothing is dropped silently: each path of `expand` gives at least one of the two. The articles of a `.jsonl` file or
    a JSON list are `FILE#1`, `FILE#2` ...; identical bytes give ids `d...`, `d...-2` in the order of their paths.
    """
    known: dict[str, int] = {}
    for path in expand(paths):
        for found in [path] if isinstance(path, Refusal) else load(path, stdin=stdin):
            name = _spell(found.path)
            named = found if name == found.path else replace(found, path=name)
            yield _number(named, known) if isinstance(named, Document) else named


def _spell(path: str) -> str:
    """The path in letters that can be written down: bytes of a file's name that are no UTF-8 as `\\udcff`."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def load(path: str, *, stdin: BinaryIO | None = None) -> Iterator[Document | Refusal]:
    """The Documents of one file (or of `-`), and a Refusal for what in it cannot be read."""
    try:
        data = _read(path, stdin)
        if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
            raise InputError("is empty; save the article again")  # noqa: TRY301
        if (kind := name_binary(data)) is not None:
            raise InputError(f"looks like {kind}; save it as text or HTML")  # noqa: TRY301
        text, encoding = decode(data)
        yield from _build(path, data, text.removeprefix("\ufeff"), encoding)
    except InputError as error:
        yield Refusal(path, str(error))
    except OSError as error:
        yield Refusal(path, _explain(error))


def _read(path: str, stdin: BinaryIO | None) -> bytes:
    if path == STDIN:
        if stdin is None:
            raise InputError("standard input was named, but there is none; pipe an article in")
        return _bounded(stdin)
    state = Path(path).stat()
    if not stat.S_ISREG(state.st_mode):
        raise InputError("is not a regular file (a pipe, a device or a socket); save its content to a file")
    if state.st_size > MAX_BYTES:
        raise InputError(_too_large(state.st_size))
    with Path(path).open("rb") as file:
        return _bounded(file)


def _bounded(file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(_too_large(None))
    return data


def _too_large(size: int | None) -> str:
    known = f" ({size / 1_000_000:.0f} MB)" if size else ""
    return f"is too large{known}: an article has at most {MAX_BYTES // 1_000_000} MB; split it into articles"


def _build(path: str, data: bytes, text: str, encoding: str) -> Iterator[Document | Refusal]:
    media = _medium(path, text)
    if media != "json":
        yield _document(path, data, text, encoding, media)
        return
    by_line = os.path.splitext(path)[1].lower() in (".jsonl", ".ndjson")  # noqa: PTH122
    for part in cut_json(text, by_line=by_line):
        where = f"{path}#{part.number}" if part.number else path
        if part.problem:
            yield Refusal(where, part.problem)
        elif part.number == 0:
            yield _document(where, data, text, encoding, "json")
        else:
            own = text[part.start : part.end]
            yield _document(where, own.encode(encoding, errors="replace"), own, encoding, "json")


def _medium(path: str, text: str) -> Media:
    """By content first, since pages are saved under any name; by suffix where the content leaves it open."""
    head = text[:2000].lstrip()
    named = _SUFFIXES.get(Path(path).suffix.lower(), "text")
    if named == "json" and not head.startswith("<"):
        return "json"
    if head.startswith("<") and _TAG.search(text[:5000]):
        return "html"
    if named == "html":
        return "html" if "<" in text else "text"
    if path == STDIN and head[:1] in "{[":
        return "json" if re.match(r'[{\[]\s*["{]', head) else "text"
    return "text"


def _document(path: str, data: bytes, text: str, encoding: str, media: Media) -> Document:
    digest = sha256(data).hexdigest()
    return Document(
        id=f"d{digest[:12]}",
        path=path,
        sha256=digest,
        media=media,
        encoding=encoding,
        data=data,
        text=text,
    )


def _number(document: Document, known: dict[str, int]) -> Document:
    count = known[document.id] = known.get(document.id, 0) + 1
    if count == 1:
        return document
    return Document(
        id=f"{document.id}-{count}",
        path=document.path,
        sha256=document.sha256,
        media=document.media,
        encoding=document.encoding,
        data=document.data,
        text=document.text,
    )


def _explain(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "may not be opened (no permission); check its access rights"
    if error.errno == 40:
        return "is a link that leads back to itself; name the file itself"
    return f"cannot be read ({error.strerror or error}); check the file"
