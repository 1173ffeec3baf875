"""Documents made from strings, for the tests of cleaning."""

from hashlib import sha256
from typing import Literal

from dragoman.clean import clean
from dragoman.types import Article, Document


def make_document(
    text: str, *, media: Literal["text", "html", "json"] = "text", path: str = "a.txt"
) -> Document:
    data = text.encode("utf-8", errors="surrogatepass")
    digest = sha256(data).hexdigest()
    return Document(f"d{digest[:12]}", path, digest, media, "utf-8", data, text)


def make_article(text: str, *, media: Literal["text", "html", "json"] = "text") -> Article:
    article = clean(make_document(text, media=media))
    assert isinstance(article, Article), article.reason
    return article


def list_blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
