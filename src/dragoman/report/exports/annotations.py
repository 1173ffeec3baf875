"""The evidence of a record as W3C Web Annotations: one collection in JSON-LD, an annotation a line.

An annotation's target is a stretch of an article's text, found by its words and by its place; its body is the event
that the words speak for, the field of it, and the value taken from them.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, BinaryIO
from uuid import UUID, uuid5

from dragoman.report.exports.entity import tell_url
from dragoman.report.exports.lines import encode_safe
from dragoman.report.exports.tables import list_accepted, summarize
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import Shelf, index_record
from dragoman.types import Article, Event, Evidence, Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SPACE = UUID("6d0a5c1e-2f7b-5d43-9a58-0d6b1f4e7c21")
"""The space of the ids: the same event, or the same words for the same field, have the same id in every export."""

AROUND = (32, 64, 128, 256)
"""Characters on either side of a quotation: the first that tell it from others like it in its text."""

Json = dict[str, Any]


def write_annotations(record: Record, out: BinaryIO) -> tuple[str, ...]:
    """Writes the collection, and gives a remark where words do not stand where the record says, and are left out."""
    shelf = index_record(record)
    digest, total, lost = sha256(), 0, 0
    for found in list_annotations(shelf):
        if found is None:
            lost += 1
        else:
            total += 1
            digest.update(found["id"].encode())
    name = name_thing("collection", digest.hexdigest())
    head = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "Evidence for the events of a record",
        "generator": {"type": "Software", "name": f"Dragoman {clean_line(record.dragoman.version)}"},
        "total": total,
    }
    page = {
        "id": name_thing("page", digest.hexdigest()), "type": "AnnotationPage", "partOf": name, "startIndex": 0,
    }  # fmt: skip
    out.write(encode_safe(head)[:-1] + b',\n"first":' + encode_safe(page)[:-1] + b',"items":[')
    mark = b"\n"
    for found in list_annotations(shelf):
        if found is not None:
            out.write(mark + encode_safe(found))
            mark = b",\n"
    out.write(b"\n]}}\n")
    return (tell_lost(lost),) if lost else ()


def tell_lost(number: int) -> str:
    """The remark on words that were left out."""
    words = "1 quotation does" if number == 1 else f"{number} quotations do"
    return f"{words} not stand where the record says, and were left out; `dragoman verify` names them"


def name_thing(kind: str, *parts: str) -> str:
    """The IRI of a thing that the record knows by `parts`."""
    return f"urn:uuid:{uuid5(SPACE, repr((kind, *parts)))}"


def list_annotations(shelf: Shelf) -> Iterator[Json | None]:
    """An annotation for every evidence, in the record's order; None for one whose words are not there."""
    sources: dict[str, Json | None] = {}
    for event in list_accepted(shelf.record):
        body = _tell_event(event, shelf)
        seen: set[str] = set()
        for account in event.accounts:
            article = shelf.documents.get(account.document)
            if account.document not in sources:
                sources[account.document] = _tell_source(article) if article else None
            source = sources[account.document]
            for evidence in account.evidence:
                if article is None or source is None or not _stands(evidence, article.text):
                    yield None
                    continue
                place = (str(evidence.start), str(evidence.end))
                name = name_thing("evidence", event.id, article.id, evidence.field, evidence.value, *place)
                if name not in seen:
                    seen.add(name)
                    yield _tell_annotation(name, body, evidence, source, article.text)


def _stands(evidence: Evidence, text: str) -> bool:
    return 0 <= evidence.start < evidence.end and text[evidence.start : evidence.end] == evidence.text


def _tell_annotation(name: str, event: Json, evidence: Evidence, source: Json, text: str) -> Json:
    body = [event, {"type": "TextualBody", "purpose": "tagging", "value": evidence.field}]
    if evidence.value:
        body.append({"type": "TextualBody", "purpose": "describing", "value": clean_line(evidence.value)})
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "linking",
        "body": body,
        "target": {
            "type": "SpecificResource",
            "source": source,
            "selector": [
                select_quote(text, evidence.start, evidence.end),
                {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
            ],
        },
    }


def select_quote(text: str, start: int, end: int) -> Json:
    """The selector that finds `text[start:end]` by its words: the first place in the text where all of it fits."""
    before = after = exact = ""
    for width in AROUND:
        before, exact, after = text[max(0, start - width) : start], text[start:end], text[end : end + width]
        if text.find(before + exact + after) == start - len(before):
            break
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": before, "suffix": after}


def _tell_event(event: Event, shelf: Shelf) -> Json:
    return {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": {
            "id": name_thing("event", event.id),
            "dcterms:identifier": clean_line(event.id),
            "label": clean_line(summarize(event, shelf)),
        },
    }


def _tell_source(article: Article) -> Json | None:
    """The text, named by its own hash (RFC 6920); None for one that no file of UTF-8 can hold."""
    try:
        digest = urlsafe_b64encode(sha256(article.text.encode("utf-8")).digest()).rstrip(b"=").decode()
    except UnicodeEncodeError:
        return None
    told: Json = {
        "id": f"ni:///sha-256;{digest}",
        "type": "Text",
        "format": "text/plain",
        "language": clean_line(article.language),
        "dcterms:identifier": clean_line(article.id),
        "label": clean_line(article.title or article.path),
    }
    if address := tell_url(article.path):
        told["via"] = address[0]
    return told
