import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.report.archive import load_record
from dragoman.report.exports.annotations import select_quote, write_annotations
from dragoman.types import Record

GOLDEN = Path(__file__).parents[2] / "golden" / "examples.json"


def write(record: Record) -> tuple[Any, tuple[str, ...]]:
    out = BytesIO()
    remarks = write_annotations(record, out)
    return json.loads(out.getvalue()), remarks


def list_items(record: Record) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = write(record)[0]["first"]["items"]
    return items


@pytest.mark.parametrize("source", ["golden", "sample"])
def test_every_selector_finds_its_words(source: str, record: Record) -> None:
    taken = load_record(GOLDEN) if source == "golden" else record
    texts = {article.id: article.text for article in taken.documents}
    items = list_items(taken)
    assert items
    for item in items:
        text = texts[item["target"]["source"]["dcterms:identifier"]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] != ""
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.index(around) + len(quote["prefix"]) == position["start"]


def test_the_collection_has_what_the_model_asks_for(record: Record) -> None:
    collection, remarks = write(record)
    assert remarks == ()
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", collection["id"], 0)
    assert collection["total"] == len(page["items"]) == len({item["id"] for item in page["items"]})
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["id"].startswith("urn:uuid:")
        assert [selector["type"] for selector in item["target"]["selector"]] == [
            "TextQuoteSelector", "TextPositionSelector",
        ]  # fmt: skip


def test_an_annotation_names_event_field_and_value(record: Record) -> None:
    event, *tags = next(item for item in list_items(load_record(GOLDEN)) if len(item["body"]) == 3)["body"]
    assert event["source"]["dcterms:identifier"].startswith("e")
    assert event["source"]["id"].startswith("urn:uuid:")
    assert [tag["purpose"] for tag in tags] == ["tagging", "describing"]
    first = list_items(record)[0]["body"]
    assert first[0]["source"]["label"] == "Ingrid Solheim and Mateo Urrutia met in Oslo on 5 May 2026"
    assert first[1] == {"type": "TextualBody", "purpose": "tagging", "value": "event"}


def test_a_text_is_named_by_its_hash_and_where_it_came_from(record: Record) -> None:
    first = replace(record.documents[0], path="https://news.example/oslo?page=1")
    source = list_items(replace(record, documents=(first, *record.documents[1:])))[0]["target"]["source"]
    digest = urlsafe_b64encode(sha256(first.text.encode()).digest()).decode().rstrip("=")
    assert source["id"] == f"ni:///sha-256;{digest}"
    assert (source["via"], source["language"]) == ("https://news.example/oslo?page=1", "en")


def test_words_that_are_not_there_are_left_out_and_counted(record: Record) -> None:
    whole = write(record)[0]["total"]
    first = record.documents[0]
    shifted = replace(record, documents=(replace(first, text="!" + first.text), *record.documents[1:]))
    collection, remarks = write(shifted)
    lost = whole - collection["total"]
    assert lost > 0
    assert remarks == (
        f"{lost} quotations do not stand where the record says, and were left out; `dragoman verify` names them",
    )
    nothing, remarks = write(replace(record, documents=()))
    assert (nothing["total"], nothing["first"]["items"]) == (0, [])
    assert remarks


def test_the_same_words_have_the_same_id(record: Record) -> None:
    assert write(record) == write(record)
    fewer = list_items(replace(record, events=record.events[1:]))
    known = {item["id"] for item in list_items(record)}
    assert {item["id"] for item in fewer} < known


def test_what_is_printed_cannot_steer_a_terminal(record: Record) -> None:
    article, event = record.documents[3], record.events[3]
    words = "\x1b[31mdraft\x1b[0m \u2066[x]"
    start = article.text.index(words)
    account = event.accounts[0]
    evidence = replace(account.evidence[0], start=start, end=start + len(words), text=words)
    hostile = replace(record, events=(replace(event, accounts=(replace(account, evidence=(evidence,)),)),))
    out = BytesIO()
    write_annotations(hostile, out)
    assert not {"\x1b", "\u202e", "\u2066"} & set(out.getvalue().decode())
    assert list_items(hostile)[0]["target"]["selector"][0]["exact"] == words


@given(st.text(alphabet="ab", max_size=60), st.text(alphabet="ab", min_size=1, max_size=3), st.data())
def test_a_quotation_is_found_at_its_place_or_nowhere_else_alike(
    text: str, exact: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    whole = text[:at] + exact + text[at:]
    quote = select_quote(whole, at, at + len(exact))
    assert quote["exact"] == exact
    assert whole.index(quote["prefix"] + exact + quote["suffix"]) + len(quote["prefix"]) == at
