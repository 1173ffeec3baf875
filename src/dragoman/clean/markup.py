"""An HTML page taken apart into lines, each with its places in the source and markup's word on what it is."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from dragoman.clean.judging import read_day
from dragoman.clean.line import ESCAPED, NOWHERE, Line
from dragoman.clean.metadata import Metadata
from dragoman.clean.page import Page
from dragoman.clean.region import Spot, mark_region
from dragoman.clean.tags import Token, cut_tags, read_attributes

_BLOCKS = frozenset(
    """address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr
    ul""".split()  # noqa: SIM905 -- a list of sixty names is read more easily as running text
)
_VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
_FOREIGN = frozenset(("nav", "footer", "aside", "form", "dialog", "menu"))
_HIDDEN = frozenset(("button", "option", "audio", "video", "object", "map"))
_HINTS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "figcaption", "title"))
_FOREIGN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|related|recommend(?:ed|ations?)?|share|sharing"
    r"|social|comments?|disqus|newsletter|subscribe|subscription|promo|promotion|advert\w*|ads?|sponsor(?:ed)?|cookies?"
    r"|consent|gdpr|popup|modal|overlay|trending|popular|most-read|mostread|tags?|toolbar|ticker|breaking|outbrain"
    r"|taboola|paywall|login|skip|byline|author|read-?more|read-?next|ilgili\w*|benzer\w*|etiket\w*|yorum\w*|paylas\w*"
    r"|reklam\w*|onerilen\w*|bulten|son-dakika|cok-okunan\w*|diger-haberler)(?:$|[\s_-])"
)
_OWN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:article-?body|story-?body|entry-?content|post-?content|article-?content|article-?text|story-?content"
    r"|news-?content|news-?text|content-?body|haber-?metni|haber-?icerik|haber-?detay|haber-?text|body-?text"
    r"|articlebody|rich-?text|field--name-body)(?:$|[\s_-])"
)
_ODD = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[ \t\r\n\f\u00a0]{2,}"
    r"|[\t\r\n\f\u00a0\u00ad\u200b\u2060\ufeff]"
)
_TELLING = ("class", "id=", "itemprop", "role", "style", "hidden", "datetime", "lang")
_DEEPEST = 400


@dataclass(slots=True)
class _Element:
    name: str
    hidden: bool = False
    foreign: bool = False
    by_class: bool = False
    link: bool = False
    hint: str = ""
    own: int = 0


class _Walker:
    def __init__(self, text: str, places: Sequence[int] | None) -> None:
        self.text = text
        self.places = places
        self.metadata = Metadata()
        self.times: list[str] = []
        self.stack = [_Element("")]
        self.lines: list[Line] = []
        self.spots: list[Spot] = []
        self.parents = [0]
        self.pieces: list[str] = []
        self.here = array("I")
        self.linked = 0
        self.gap = True

    def walk(self) -> None:
        for token in cut_tags(self.text):
            if token.raw:
                self._take_raw(token)
            elif not token.name:
                if not self.stack[-1].hidden:
                    self._take_text(token.start, token.end)
            elif token.closes:
                self._close(token.name)
            else:
                self._open(token)
        self._flush()

    def _take_raw(self, token: Token) -> None:
        if token.name == "script" and "ld+json" in token.attributes.lower():
            self.metadata.add_linked_data(self.text[token.start : token.end])

    def _open(self, token: Token) -> None:
        name = token.name
        if name == "meta":
            self.metadata.add_meta(read_attributes(token.attributes))
            return
        if name in _BLOCKS:
            self._flush()
            if name == "br":
                return
            self.gap = True
        if name in _VOID or token.attributes.endswith("/"):
            return
        parent = self.stack[-1]
        if name in ("p", "li", "dt", "dd", "option") and parent.name == name and len(self.stack) > 1:
            self.stack.pop()
            parent = self.stack[-1]
        if len(self.stack) < _DEEPEST:
            self.stack.append(self._element(name, token.attributes, parent))

    def _element(self, name: str, raw: str, parent: _Element) -> _Element:
        element = _Element(
            name,
            hidden=parent.hidden or name in _HIDDEN,
            foreign=parent.foreign or name in _FOREIGN,
            by_class=parent.by_class,
            link=parent.link or name == "a",
            hint=name if name in _HINTS else parent.hint,
            own=parent.own,
        )
        own = name in ("article", "main")
        lowered = raw.lower()
        if any(word in lowered for word in _TELLING):
            attributes = read_attributes(raw)
            names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
            style = attributes.get("style", "").replace(" ", "").lower()
            if "display:none" in style or "hidden" in raw.split():
                element.hidden = True
            if name == "html":
                self.metadata.language = (
                    self.metadata.language or attributes.get("lang", "")[:2].lower() or None
                )
            elif name == "time" and "datetime" in attributes:
                self.times.append(attributes["datetime"])
            elif name not in ("body", "main", "article", "h1") and _FOREIGN_CLASS.search(names):
                element.by_class = True
            role = attributes.get("role", "").lower()
            element.foreign = element.foreign or role in (
                "navigation",
                "complementary",
                "contentinfo",
                "search",
            )
            own = own or role == "main" or "articlebody" in attributes.get("itemprop", "").lower()
            own = own or _OWN_CLASS.search(names) is not None
        if own:
            self.parents.append(element.own)
            element.own = len(self.parents) - 1
        return element

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
            self.gap = True
        for depth in range(len(self.stack) - 1, max(len(self.stack) - 60, 0), -1):
            if self.stack[depth].name == name:
                del self.stack[depth:]
                return

    def _take_text(self, start: int, end: int) -> None:
        if self.stack[-1].link:
            self.linked += end - start
        at = start
        for found in _ODD.finditer(self.text, start, end):
            self._copy(at, found.start())
            at = found.end()
            odd = found[0]
            if odd[0] == "&":
                resolved = unescape(odd)
                if resolved == odd:
                    self._copy(found.start(), at)
                elif resolved in ("\u00ad", "\u200b"):
                    continue
                elif resolved.isspace():
                    self._blank()
                else:
                    # Some entities stand for two characters: both come from the one escape.
                    self.pieces.append(resolved)
                    self.here.extend([self._place(found.start()) | ESCAPED] * len(resolved))
            elif odd not in ("\u00ad", "\u200b", "\u2060", "\ufeff"):
                self._blank()
        self._copy(at, end)

    def _place(self, at: int) -> int:
        return at if self.places is None else self.places[at]

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self.pieces.append(self.text[start:end])
            self.here.extend(range(start, end) if self.places is None else self.places[start:end])

    def _blank(self) -> None:
        if self.pieces and not self.pieces[-1].endswith(" "):
            self.pieces.append(" ")
            self.here.append(NOWHERE)

    def _flush(self) -> None:
        if not self.pieces:
            return
        text = "".join(self.pieces)
        places = self.here
        self.pieces, self.here = [], array("I")
        linked, self.linked = self.linked, 0
        kept = text.strip()
        if not kept:
            return
        top = self.stack[-1]
        start = text.index(kept)
        line = Line(
            kept,
            places=places[start : start + len(kept)],
            gap=self.gap,
            hint=top.hint,
            links=min(linked / len(text), 1.0),
        )
        self.gap = False
        self.lines.append(line)
        self.spots.append(Spot(top.own, top.foreign, top.by_class))


def read_markup(text: str, *, places: Sequence[int] | None = None) -> Page:
    """The page that HTML source shows. `places[i]` is the place of `text[i]` where `text` itself was decoded.

    Blanks are collapsed as a browser does; an entity becomes its character, whose place is the entity's.
    """
    walker = _Walker(text, places)
    walker.walk()
    metadata = walker.metadata
    mark_region(walker.lines, walker.spots, walker.parents, source=text, body=metadata.body)
    stated = [content for _, content in sorted(metadata.dates, key=lambda pair: pair[0])]
    days = [day for content in [*stated, *walker.times[:1]] if (day := read_day(content))]
    return Page(walker.lines, title=metadata.title, published=days, language=metadata.language)
