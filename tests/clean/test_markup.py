"""What a reader sees of a page, and what markup says about it."""

import pytest

from dragoman.clean.markup import read_markup
from tests.clean.documents import list_blocks, make_article

LONG = (
    "The defence ministers of Latvia and Estonia met in Valga on Monday and signed a plan for joint patrols."
)
MORE = "Both said that the patrols would begin in May. The plan runs for three years and can be prolonged."
OTHER = (
    "A bakery in Riga has won the prize for the best rye bread for the fourth time in a row, the jury said."
)


def test_blanks_collapse_and_entities_resolve() -> None:
    lines = read_markup("<p>One \n\t two&nbsp;three &ccedil;&#305;&amp;</p>").lines
    assert [line.text for line in lines] == ["One two three çı&"]


def test_inline_tags_do_not_split_words() -> None:
    assert [line.text for line in read_markup("<p>An<b>ka</b>ra<br>Oslo</p>").lines] == ["Ankara", "Oslo"]


@pytest.mark.parametrize(
    "page",
    [
        f"<article><h1>Joint patrols</h1><p>{LONG}</p><p>{MORE}</p></article><aside><p>{OTHER}</p></aside>",
        f"<div class='article-body'><p>{LONG}</p><p>{MORE}</p></div><div class='x'><p>{OTHER}</p></div>",
        f"<div itemprop='articleBody'><p>{LONG}</p><p>{MORE}</p></div><p>{OTHER}</p>",
        f"<p>{LONG}</p><p>{MORE}</p><div class='related-posts'><p>{OTHER}</p></div>",
        f"<div role=main><p>{LONG}</p><p><a href='/b'>{OTHER}</a></p><p>{MORE}</p></div>",
        f"<nav><p>{OTHER}</p></nav><section><p>{LONG}</p><p>{MORE}</p></section>",
        f"<p style='display: none'>{OTHER}</p><p>{LONG}</p><p>{MORE}</p>",
    ],
)
def test_other_stories_on_the_page_are_left_out(page: str) -> None:
    text = make_article(f"<html><body>{page}</body></html>", media="html").text
    assert LONG in text
    assert MORE in text
    assert "bakery" not in text


def test_a_nav_that_was_never_closed_does_not_hide_the_article() -> None:
    assert LONG in make_article(f"<nav><a>Home</a><p>{LONG}</p><p>{MORE}</p>", media="html").text


def test_date_title_and_language_of_the_metadata() -> None:
    page = read_markup(
        "<html lang='lv'><head><meta property='og:title' content='Joint &amp; several'>"
        "<meta property='article:published_time' content='2026-04-06T08:00:00+03:00'></head><p>x</p>"
    )
    assert page.title == "Joint & several"
    assert [day.isoformat() for day in page.published] == ["2026-04-06"]
    assert page.language == "lv"


def test_linked_data_beats_other_metadata_and_broken_linked_data_is_passed_over() -> None:
    page = read_markup(
        "<meta name=date content='2026-04-09'><script type='application/ld+json'>{broken</script>"
        """<script type="application/ld+json">[{"@type": ["NewsArticle"], "datePublished": "2026-04-06"}]</script>"""
    )
    assert page.published[0].isoformat() == "2026-04-06"


def test_headings_items_and_captions_keep_their_kind() -> None:
    page = (
        f"<main><h1>Latvia and Estonia sign plan in Valga</h1><p>{LONG}</p><h2>Patrols</h2>"
        f"<p>The plan has two parts:</p>"
        f"<ul><li>two joint posts in the south;</li><li>one common radio net.</li></ul><p>{MORE}</p>"
        "<figure><img><figcaption>The bridge at Valga in 2019</figcaption></figure></main>"
    )
    kinds = [kind for kind, _ in list_blocks(make_article(page, media="html"))]
    assert kinds == ["title", "paragraph", "heading", "paragraph", "item", "item", "paragraph", "caption"]
