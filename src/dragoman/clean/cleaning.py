"""One document in, its article out: the rooms of cleaning in their order."""

from collections import Counter
from datetime import date

from dragoman.clean.body import Body, pick_body
from dragoman.clean.feed import read_feed
from dragoman.clean.headline import find_first, find_title
from dragoman.clean.judging import Judged, judge, strip_prefix
from dragoman.clean.language import identify_language
from dragoman.clean.line import Line, Runs
from dragoman.clean.markup import read_markup
from dragoman.clean.page import Page
from dragoman.clean.plain import split_plain
from dragoman.clean.publication import find_published
from dragoman.clean.shape import Vocabulary, find_clock, is_code, stems
from dragoman.types import Article, Block, BlockKind, Document, Published, Refusal

MOST_LINES = 20_000
"""Lines beyond which a document is a book, a log or a dump."""
MOST_LETTERS = 500_000
"""Characters beyond which a text is a book or a dump: some 80,000 words, a hundred times a long article."""
_LEAD = 100
"""Characters of a line that says more than a headline."""
_SAMPLE_LINES = 40
_WORDS_FROM = 60


def clean(document: Document) -> Article | Refusal:
    """The article in a document: title and body without menus, adverts, credits and other stories' headlines.

    Every character of `Article.text` can be traced back by `Article.kept` (see `restore`). A document without
    running text (a table, source code, a bare menu) is refused with the reason.
    """
    page = _take_apart(document)
    if not page.lines:
        return Refusal(document.path, _NOTHING[document.media])
    if len(page.lines) > MOST_LINES:
        return Refusal(
            document.path,
            f"has {len(page.lines):,} lines, more than any article; split it into articles of up to {MOST_LINES:,}",
        )
    letters = sum(len(line.text) for line in page.lines)
    if letters > MOST_LETTERS:
        return Refusal(
            document.path,
            f"has {letters:,} characters, more than any article; "
            f"split it into articles of up to {MOST_LETTERS:,}",
        )
    judged, crawled = _judge_all(_part_entries(page.lines))
    if _is_data(judged):
        return Refusal(
            document.path,
            "looks like a table or source code, not an article; give the text of the article itself",
        )
    title, blocks, published = _select(page, judged, crawled)
    if not any(kind in ("paragraph", "item") for kind, _ in blocks):
        return Refusal(
            document.path,
            "no running text: only short lines such as menus and headlines; save the article's page itself",
        )
    return _write(document, page, title, blocks, published)


_NOTHING = {
    "text": "holds no text; save the article again",
    "html": "the page holds no visible text (it may be filled in by scripts); save it from the browser as text",
    "json": "no article text under articleBody, body, text or content; name the field one of these",
}


def _take_apart(document: Document) -> Page:
    if document.media == "html":
        return read_markup(document.text)
    if document.media == "json":
        return read_feed(document.text)
    return Page(split_plain(document.text))


def _judge_all(lines: list[Line]) -> tuple[list[Judged], date | None]:
    judged: list[Judged] = []
    crawled: date | None = None
    for number, whole in enumerate(lines):
        line, day = strip_prefix(whole) if number < _SAMPLE_LINES else (whole, None)
        crawled = crawled or day
        judged.append(judge(line))
    return judged, crawled


def _part_entries(lines: list[Line]) -> list[Line]:
    """A live blog's `18:40 - Talks begin` as two lines, the clock and the headline."""
    found = [find_clock(line.text) for line in lines]
    if sum(size > 0 for size in found) < 2:
        return lines
    parted: list[Line] = []
    for line, size in zip(lines, found, strict=True):
        if not size or size >= len(line.text):
            parted.append(line)
            continue
        start = len(line.text) - len(line.text[size:].lstrip(" \t\u00a0-–—|•:"))
        rest = line.cut(start, len(line.text))
        rest.gap = False
        parted.append(line.cut(0, size))
        if rest.text:
            parted.append(rest)
    return parted


def _select(
    page: Page, judged: list[Judged], crawled: date | None
) -> tuple[Line | None, list[tuple[BlockKind, Line]], date | None]:
    below = 1 if page.is_body and judged[0].line.hint == "headline" else 0
    first = find_first(judged)
    if first is None and any(item.role == "caption" for item in judged):
        # All there is to read is a picture's text.
        for item in judged:
            if item.role == "caption":
                item.role = "prose"
        first = find_first(judged)
    if first is None:
        first = below
        if not (page.is_body or _is_note(judged) or _holds_together(judged)):
            return None, [], None
        lead = next((i for i, item in enumerate(judged) if len(item.line.text) >= _LEAD), below)
        _promote(judged[below if page.is_body else lead :])
        first = find_first(judged) or below
    known = _vocabulary(judged[first:])
    index = find_title(judged, first, known.words, known=page.title)
    published = find_published(judged, first, title=index, stated=page.published, crawled=crawled)
    start = first if index is None else index + 1
    if index is None:
        while start > 0 and judged[start - 1].role in ("sentence", "caption"):
            start -= 1
    body: Body = pick_body(judged, start, title=index, known=known, published=published)
    title = judged[index].line if index is not None else None
    return title, body.blocks, published


def _vocabulary(judged: list[Judged]) -> Vocabulary:
    """What the article's prose is made of: down to the first block of other stories, if that leaves any."""
    texts: list[str] = []
    for item in judged:
        if item.role in ("block", "stop") and len(texts) >= 3:
            break
        if item.role in ("prose", "sentence", "caption") and item.line.inside is not False:
            texts.append(item.line.text[:3000])
    return Vocabulary.of(texts[:_WORDS_FROM])


def _promote(judged: list[Judged]) -> None:
    """Take short lines for sentences: their author wrote no full stops."""
    for item in judged:
        if item.role == "short" and len(item.line.text.split()) >= 3:
            item.role = "sentence"


def _holds_together(judged: list[Judged]) -> bool:
    """Whether lines without full stops tell one story: one is long, and half name what another names."""
    lines = [item.line.text for item in judged if item.role == "short" and len(item.line.text.split()) >= 4]
    if not 3 <= len(lines) <= 200 or max(map(len, lines)) < _LEAD:
        return False
    counts = Counter(word for line in lines for word in stems(line))
    return sum(any(counts[word] > 1 for word in stems(line)) for line in lines) * 2 >= len(lines)


def _is_note(judged: list[Judged]) -> bool:
    """A text of a line or two that somebody typed, without a full stop."""
    words = sum(len(item.line.text.split()) for item in judged)
    return len(judged) <= 3 and 4 <= words <= 80 and all(item.role == "short" for item in judged)


def _is_data(judged: list[Judged]) -> bool:
    """A table, a log, a program: lines full of signs, and hardly one that runs."""
    sample = judged[:200]
    running = [item.line.text for item in sample if item.role in ("prose", "sentence", "caption")]
    if len(sample) < 3 or len(running) * 3 > len(sample):
        return False
    if sum(map(len, running)) * 2 > sum(len(item.line.text) for item in sample) and not any(
        map(is_code, running)
    ):
        return False
    code = sum(is_code(item.line.text) for item in sample)
    prose = sum(not is_code(text) for text in running)
    return code * 2 >= len(sample) and prose * 4 < code


def _write(
    document: Document,
    page: Page,
    title: Line | None,
    body: list[tuple[BlockKind, Line]],
    published: date | None,
) -> Article:
    pieces: list[str] = []
    kept: Runs = []
    blocks: list[Block] = []
    at = 0
    whole: list[tuple[BlockKind, Line]] = [("title", title), *body] if title is not None else body
    for kind, line in whole:
        if pieces:
            pieces.append("\n\n")
            at += 2
        pieces.append(line.text)
        kept.extend(line.runs(at))
        blocks.append(Block(kind, at, at + len(line.text)))
        at += len(line.text)
    text = "".join(pieces)
    prose = "\n".join(line.text[:2000] for kind, line in whole if kind != "time")
    return Article(
        id=document.id,
        path=document.path,
        sha256=document.sha256,
        language=identify_language(prose),
        title=title.text if title is not None else page.title,
        published=Published(published, "stated") if published else None,
        text=text,
        kept=tuple(kept),
        blocks=tuple(blocks),
    )
