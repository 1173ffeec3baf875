"""Whole pages of many makers: what must be kept, what must go, and the way back."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean import clean, restore
from dragoman.types import Article, Refusal
from tests.clean.documents import list_blocks, make_article, make_document

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))
MEDIA: dict[str, Literal["text", "html", "json"]] = {".txt": "text", ".html": "html", ".json": "json"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_messy_page_gives_the_article_and_nothing_else(name: str) -> None:
    expected = EXPECTED[name]
    path = PAGES / name
    document = make_document(path.read_text(encoding="utf-8"), media=MEDIA[path.suffix], path=name)
    article = clean(document)
    assert isinstance(article, Article)
    body = " ".join(article.text.split())
    assert [part for part in expected["keeps"] if part not in body] == []
    assert [part for part in expected["drops"] if part in body] == []
    assert article.title == expected["title"]
    assert article.language == expected["language"]
    assert (article.published and article.published.date.isoformat()) == expected["published"]
    assert restore(document, article) == []


def test_every_page_in_the_folder_is_expected() -> None:
    assert {path.name for path in PAGES.iterdir()} == {*EXPECTED, "expected.json"}


def test_headings_captions_and_clocks_are_told_apart() -> None:
    text = (PAGES / "06-live.txt").read_text(encoding="utf-8")
    kinds = [kind for kind, _ in list_blocks(make_article(text))]
    assert kinds[:4] == ["title", "time", "heading", "paragraph"]
    text = (PAGES / "07-agency.txt").read_text(encoding="utf-8")
    captions = [line for kind, line in list_blocks(make_article(text)) if kind == "caption"]
    assert len(captions) == 1
    assert captions[0].startswith("Esen ve Rahimzade, Mart 2023'te")


def test_blocks_partition_the_text_by_line() -> None:
    article = make_article((PAGES / "05-thinktank.txt").read_text(encoding="utf-8"))
    lines = [article.text[block.start : block.end] for block in article.blocks]
    assert "\n\n".join(lines) == article.text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("id,name,date\n1,Ankara,2026-01-02\n2,Oslo,2026-01-03\n3,Rome,2026-01-04\n", "table"),
        ("def f(x):\n    return x[0] + 1;\n\nclass A(B):\n    y = {}\n    z = f(y)\n", "source code"),
        ("Home | World | Sport\nSign in\nMost read\nFlood in the valley\nTop stories\n", "no running text"),
        ("   \n \u200b\n", "no text"),
        ("The talks in Oslo went on for a third day. " * 12_000, "more than any article; split it"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(text: str, reason: str) -> None:
    refusal = clean(make_document(text))
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_a_line_that_somebody_typed_is_read() -> None:
    assert make_article("Polish president meets Estonian prime minister in Warsaw").text.startswith("Polish")
    assert make_article("Macaristan Dışişleri Bakanı Ankara'da.").language == "tr"


@given(st.text(max_size=400), st.sampled_from(["text", "html", "json"]))
@settings(max_examples=150, deadline=None)
def test_any_text_in_no_crash_out_and_every_character_found_again(
    text: str, media: Literal["text", "html", "json"]
) -> None:
    document = make_document(text, media=media)
    article = clean(document)
    if isinstance(article, Article):
        assert restore(document, article) == []
        assert all(
            0 <= a.start <= a.end <= b.start for a, b in zip(article.blocks, article.blocks[1:], strict=False)
        )


PIECES = st.sampled_from(
    [
        "The ministers of Norway and Sweden met in Oslo on Friday to discuss the border, officials said.",
        "Bakanlar sınır ticaretini ele aldı; görüşme yaklaşık iki saat sürdü ve basına kapalı yapıldı.",
        "<p>",
        "</p>",
        "<div class='related'>",
        "</div>",
        "<br>",
        "&amp;",
        "&quot;",
        "&#305;",
        "&nbsp;",
        "\u00ad",
        "\n",
        "\r\n\r\n",
        "\t",
        "READ NEXT",
        "REKLAM",
        "18:40",
        "12 March 2026",
        "Related: A bridge",
        " date 2026-01-02 Two words",
        "(File photo)",
        "İ",
        "😀",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "\\u0131",
        "\\n",
        '\\"',
    ]
)


@given(st.lists(PIECES, max_size=25), st.sampled_from(["text", "html"]))
@settings(max_examples=150, deadline=None)
def test_the_map_holds_on_pages_thrown_together(pieces: list[str], media: Literal["text", "html"]) -> None:
    document = make_document(" ".join(pieces), media=media)
    article = clean(document)
    if isinstance(article, Article):
        assert restore(document, article) == []


@given(st.lists(PIECES, min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_the_map_holds_through_json_escapes(pieces: list[str]) -> None:
    body = "The two ministers met in Vienna on Monday and signed an accord. " + " ".join(pieces)
    for ascii_only in (True, False):
        source = json.dumps({"headline": "An accord in Vienna", "articleBody": body}, ensure_ascii=ascii_only)
        document = make_document(source, media="json")
        article = clean(document)
        if isinstance(article, Article):
            assert restore(document, article) == []


def test_a_story_that_begins_by_speaking_to_the_reader_keeps_its_beginning() -> None:
    lead = "If you thought that Oslo and Stockholm had settled the matter, you were wrong."
    rest = "Oslo on Monday recalled its envoy from Stockholm over the bridge. Sweden said that the step was unwise."
    assert make_article(f"Bridge row\n\n{lead}\n\n{rest}").text.endswith(f"{lead}\n\n{rest}")
    assert make_article(lead).text == lead
