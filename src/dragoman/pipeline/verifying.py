"""A record held against its schema, itself and its documents."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dragoman.clean import restore
from dragoman.errors import RecordError
from dragoman.ingest import load
from dragoman.report.archive import decode_json, decode_record, read_bytes
from dragoman.report.schema import find_schema_faults
from dragoman.report.verification import Fault, find_faults
from dragoman.types import Article, Document, Refusal


def verify_record(path: Path, *, root: Path | None = None) -> Iterator[Fault]:
    """Every fault of the record in the file `path`: against its schema, in itself, against its documents.

    Documents are looked for below `root` if given, else below the current folder, then beside the record.
    Raises `RecordError` where the file cannot be read at all.
    """
    data = read_bytes(path)
    faults = find_schema_faults(decode_json(data, name=str(path)))
    for place, said in faults:
        yield Fault("", "", place, "what the schema says", said)
    try:
        record = decode_record(data, name=str(path))
    except RecordError as error:
        if not faults:
            yield Fault("", "", "record", "a record", str(error))
        return
    roots = [root] if root is not None else [Path(), path.parent]
    documents = {article.id: found for article in record.documents if (found := _fetch(article, roots))}
    yield from find_faults(record, documents=documents, restore=restore)


def _fetch(article: Article, roots: Sequence[Path]) -> Document | Refusal | None:
    """What stands at the article's path now: the file, or the article within it (`FILE#N`)."""
    if article.path == "-":
        return Refusal("-", "it came from standard input, which is gone")
    name, _, number = article.path.rpartition("#")
    for root in roots:
        whole = root / article.path
        if whole.is_file():
            return _pick(load(str(whole)), str(whole))
        part = root / name
        if number.isdecimal() and part.is_file():
            return _pick(load(str(part)), f"{part}#{number}")
    return None


def _pick(found: Iterable[Document | Refusal], path: str) -> Document | Refusal | None:
    return next((one for one in found if one.path == path), None)
