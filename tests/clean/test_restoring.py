from msgspec.structs import replace

from dragoman.clean import restore
from tests.clean.documents import make_article, make_document

TEXT = "Two envoys met in Muscat on Tuesday, Oman's foreign ministry said in a statement."
PAGE = (
    "<p>Two envoys met in Muscat &amp; Salalah on Tuesday, Oman&rsquo;s foreign ministry said in a note.</p>"
)


def test_an_untouched_document_gives_no_failure() -> None:
    assert restore(make_document(TEXT), make_article(TEXT)) == []


def test_an_entity_is_the_character_it_stands_for() -> None:
    article = make_article(PAGE, media="html")
    assert "Muscat & Salalah on Tuesday, Oman’s" in article.text
    assert restore(make_document(PAGE, media="html"), article) == []


def test_a_changed_document_is_noticed() -> None:
    failures = restore(make_document(TEXT.replace("Tuesday", "Monday!")), make_article(TEXT))
    assert len(failures) == 1
    assert "in the document" in failures[0]


def test_a_text_with_invented_words_is_noticed() -> None:
    article = make_article(TEXT)
    longer = replace(article, text=article.text + " They agreed.")
    assert "comes from nowhere" in restore(make_document(TEXT), longer)[0]


def test_runs_outside_the_document_are_noticed() -> None:
    article = replace(make_article(TEXT), kept=((0, 5, 9_999),))
    assert "lies outside" in restore(make_document(TEXT), article)[0]
