import json

import pytest

from dragoman.clean import clean
from dragoman.clean.feed import decode_string, read_feed
from dragoman.types import Refusal
from tests.clean.documents import list_blocks, make_article, make_document

BODY = 'Norway\'s premier received her Finnish colleague in Tromsø on Friday. "Good talks", she said.'


@pytest.mark.parametrize("body", ["articleBody", "body", "text", "content"])
@pytest.mark.parametrize("head", ["headline", "title"])
@pytest.mark.parametrize("day", ["datePublished", "date", "published", "published_at"])
def test_the_usual_names_of_the_fields(body: str, head: str, day: str) -> None:
    source = json.dumps({head: "Finnish premier in Tromsø", body: BODY, day: "2026-02-06T11:00:00Z"})
    article = make_article(source, media="json")
    assert list_blocks(article) == [("title", "Finnish premier in Tromsø"), ("paragraph", BODY)]
    assert article.published is not None
    assert article.published.date.isoformat() == "2026-02-06"


def test_a_body_of_markup_is_read_as_a_page() -> None:
    source = json.dumps(
        {"title": "In Tromsø", "body": f"<p>{BODY}</p><p>They meet again in May &amp; June.</p>"}
    )
    assert [text for _, text in list_blocks(make_article(source, media="json"))][1:] == [
        BODY,
        "They meet again in May & June.",
    ]


def test_escapes_and_pairs_of_them() -> None:
    raw = r"a\u0131\ud83d\ude00\n\ud83d"
    text, places = decode_string(raw, 0, len(raw))
    assert text == "aı😀\n\ufffd"
    assert len(places) == len(text)


def test_an_object_without_a_body_has_no_lines() -> None:
    assert read_feed('{"headline": "x"}').lines == []
    refusal = clean(make_document('{"headline": "x"}', media="json"))
    assert isinstance(refusal, Refusal)
    assert "articleBody" in refusal.reason
