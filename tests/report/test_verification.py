from collections.abc import Callable

import pytest
from msgspec.structs import replace

from dragoman.report.verification import find_faults
from dragoman.types import Article, Document, Record, Refusal


def as_documents(record: Record) -> dict[str, Document | Refusal]:
    return {
        one.id: Document(one.id, one.path, one.sha256, "text", "utf-8", one.text.encode(), one.text)
        for one in record.documents
    }


def find_run_faults(document: Document, article: Article) -> list[str]:
    return [
        f"another text at {start}"
        for low, high, start in article.kept
        if article.text[low:high] != document.text[start : start + high - low]
    ]


def faults_of(record: Record, documents: dict[str, Document | Refusal] | None = None) -> list[str]:
    given = as_documents(record) if documents is None else documents
    return [str(fault) for fault in find_faults(record, documents=given, restore=find_run_faults)]


def test_a_sound_record_has_no_faults(record: Record) -> None:
    assert faults_of(record) == []


def move_quote(record: Record) -> Record:
    event = record.events[0]
    account = event.accounts[0]
    moved = replace(account.evidence[0], start=account.evidence[0].start + 1)
    return replace(
        record, events=(replace(event, accounts=(replace(account, evidence=(moved,)), *event.accounts[1:])),)
    )


def change(**fields: object) -> Callable[[Record], Record]:
    return lambda record: replace(record, events=(replace(record.events[0], **fields), *record.events[1:]))


CASES: dict[str, tuple[Callable[[Record], Record], str]] = {
    "a quotation that stands elsewhere": (move_quote, "document news/01-wire.txt, event e1, field event ["),
    "an actor that is not there": (
        change(actors=("a1", "a9")),
        "event e1, field actors: expected the id of an actor",
    ),
    "a mode of another category": (
        change(mode="drone"),
        "field mode: expected a mode of CONSULT, found drone",
    ),
    "more origins than reports": (change(origins=9), "field origins"),
    "a document twice": (
        lambda record: replace(record, documents=(*record.documents, record.documents[0])),
        "expected every id once",
    ),
    "an original that is not there": (
        lambda record: replace(
            record, documents=(replace(record.documents[0], copy_of="d0"), *record.documents[1:])
        ),
        "field copy_of: expected the id of another document, found d0",
    ),
}


@pytest.mark.parametrize("spoil, words", CASES.values(), ids=CASES.keys())
def test_each_fault_is_named(record: Record, spoil: Callable[[Record], Record], words: str) -> None:
    assert any(words in line for line in faults_of(spoil(record), as_documents(record)))


def test_changed_missing_and_unreadable_documents(record: Record) -> None:
    documents = as_documents(record)
    first, second, third = (one.id for one in record.documents[:3])
    changed = documents[first]
    assert isinstance(changed, Document)
    documents[first] = replace(changed, sha256="0" * 64)
    del documents[second]
    documents[third] = Refusal("news/03-khabar.txt", "it came from standard input")
    lines = faults_of(record, documents)
    assert len(lines) == 3
    assert "news/01-wire.txt, field sha256" in lines[0]
    assert "cannot be checked" in lines[1]
    assert "cannot be checked: it came from standard input" in lines[2]


def test_a_run_that_stands_elsewhere_is_a_fault(record: Record) -> None:
    first = record.documents[0]
    shifted = replace(first, kept=((0, 10, 3),))
    lines = faults_of(replace(record, documents=(shifted, *record.documents[1:])), as_documents(record))
    assert lines == [
        f"document {first.path}, field kept: expected every kept run in the document, found another text at 3"
    ]
