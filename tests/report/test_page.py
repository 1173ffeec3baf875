import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec.structs import replace

from dragoman.report.page import render_html, render_markdown
from dragoman.types import Maker, Record

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Tags(HTMLParser):
    """Collects tags, attributes and text, and holds that every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture
def page(record: Record) -> Tags:
    tags = Tags()
    tags.feed(render_html(record))
    assert tags.open == []
    return tags


def test_the_page_needs_nothing_from_elsewhere(page: Tags, record: Record) -> None:
    assert {tag for tag, _ in page.seen} & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
    } == set()
    for _, attributes in page.seen:
        for name, value in attributes.items():
            if name in {"href", "src", "xlink:href"}:
                assert value is not None
                assert re.fullmatch(r"#[a-z]+(-[a-z0-9]+)*", value)
            assert not name.startswith("on")
    assert "url(" not in render_html(record)
    assert "@import" not in render_html(record)


def test_text_from_documents_stays_text(page: Tags, record: Record) -> None:
    html = render_html(record)
    assert "&lt;script&gt;alert(" in html
    assert "&lt;img src=x&gt;" in html
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert "<script>alert('x')</script>" in "".join(page.text)


def test_every_statement_has_a_source_that_opens_to_its_sentence(record: Record) -> None:
    html = render_html(record)
    articles = re.findall(r'<article class="event.*?</article>', html, re.DOTALL)
    assert len(articles) == len(record.events)
    for article in articles:
        assert re.search(r"<details class=\"source\".*?<blockquote.*?<mark[ >]", article, re.DOTALL)


def test_quotations_carry_language_and_direction(page: Tags) -> None:
    quoted = [attributes for tag, attributes in page.seen if tag == "blockquote"]
    assert {"lang": "ar", "dir": "rtl"} in quoted
    assert {"lang": "tr", "dir": "auto"} in quoted


def test_links_lead_to_something_on_the_page(page: Tags) -> None:
    ids = [attributes["id"] for _, attributes in page.seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for tag, attributes in page.seen if tag == "a"}
    assert {str(target)[1:] for target in targets} <= set(ids)


def test_headings_come_in_order(page: Tags) -> None:
    levels = [int(tag[1]) for tag, _ in page.seen if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_drawings_are_well_formed_and_say_what_they_show(record: Record) -> None:
    drawings = re.findall(r"<svg.*?</svg>", render_html(record), re.DOTALL)
    assert len(drawings) == 2
    for drawing in drawings:
        root = ET.fromstring(drawing)
        assert root.find("title") is not None
        assert root.find("desc") is not None


def test_sections_of_the_brief(page: Tags) -> None:
    text = " ".join("".join(page.text).split())
    assert "Ingrid Solheim and Mateo Urrutia are due to meet in Santiago" in text
    assert "4 documents, 2 independent origins" in text
    assert "at least 12 killed (rescuers)" in text
    assert "according to officials" in text
    assert "repeats document 1" in text
    assert "6 May 2026 (inferred)" in text
    assert "status disputed" in text


def test_what_cannot_be_cited_is_left_out(record: Record) -> None:
    gone = replace(record, documents=record.documents[1:])
    html = render_html(gone)
    assert "Air attack" not in html
    assert "Santiago" not in html
    assert "Mateo Urrutia met" in html


def test_a_record_of_nothing_is_a_page_too() -> None:
    for render in (render_html, render_markdown):
        assert "0 events from 0 documents" in render(Record(Maker("1"), (), (), ()))


def test_the_same_record_gives_the_same_page(record: Record) -> None:
    assert render_html(record) == render_html(record)


def test_markdown_quotes_and_escapes(record: Record) -> None:
    text = render_markdown(record)
    assert "# 5 May 2026" in text
    assert "**met** her Chilean counterpart" in text
    assert "\\<script\\>" in text
    assert "\\[x\\](javascript" in text
    assert "<" not in text.replace("\\<", "")
    assert re.search(r"- \[3\] .*Arabic", text)
