"""What a page's head states about the article: headline, publication day, language, and the text itself."""

import json
from dataclasses import dataclass, field
from html import unescape
from typing import Any

_TYPES = ("Article", "Posting", "Report", "Statement", "PressRelease")
_DATES = {
    "article:published_time": 0,
    "og:article:published_time": 0,
    "datepublished": 0,
    "og:published_time": 1,
    "publishdate": 1,
    "publish-date": 1,
    "publish_date": 1,
    "publication_date": 1,
    "parsely-pub-date": 1,
    "sailthru.date": 1,
    "cxenseparse:recs:publishtime": 1,
    "article.published": 1,
    "pubdate": 1,
    "dc.date.issued": 1,
    "dcterms.created": 2,
    "dcterms.date": 2,
    "dc.date": 2,
    "date": 3,
}
_TITLES = ("og:title", "twitter:title", "headline", "dc.title")
_LARGEST = 2_000_000
_NODES = 5_000


@dataclass
class Metadata:
    """Stated dates as written, the best first (`dates` sorted by rank), title, body and language."""

    dates: list[tuple[int, str]] = field(default_factory=list)
    title: str | None = None
    body: str = ""
    language: str | None = None

    def add_meta(self, attributes: dict[str, str]) -> None:
        """Take in one `<meta>` tag."""
        name = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        ).lower()
        content = unescape(attributes.get("content", "")).strip()
        if not content:
            return
        if name in _DATES:
            self.dates.append((_DATES[name], content))
        elif name in _TITLES and not self.title:
            self.title = content

    def add_linked_data(self, raw: str) -> None:
        """Take in one JSON-LD script; one that is no JSON is passed over."""
        if len(raw) > _LARGEST:
            return
        try:
            data = json.loads(raw.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            return
        for node in _nodes(data):
            kind = node.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if not any(isinstance(name, str) and name.endswith(_TYPES) for name in kinds):
                continue
            if isinstance(day := node.get("datePublished") or node.get("dateCreated"), str):
                self.dates.append((-1, day))
            if isinstance(title := node.get("headline") or node.get("name"), str):
                self.title = unescape(title)
            if isinstance(body := node.get("articleBody"), str) and len(body) > len(self.body):
                self.body = unescape(body)
            if isinstance(language := node.get("inLanguage"), str):
                self.language = language[:2].lower()


def _nodes(data: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = [data]
    while waiting and len(found) < _NODES:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_NODES])
        elif isinstance(node, dict):
            found.append(node)
            waiting.extend(
                value for key, value in node.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")
            )
    return found
