"""The brief as one self-contained HTML page or as Markdown."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dragoman.report.brief import Brief, make_brief
from dragoman.report.network import draw_network
from dragoman.report.timeline import draw_timeline
from dragoman.types import Record

_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!])")


FIELDS = {
    "event": "what happened", "actor": "who", "recipient": "to whom", "date": "when", "place": "where",
    "topic": "about what", "number": "how many", "attributed_to": "according to whom", "outcome": "the outcome",
}  # fmt: skip
"""What marked words carry, in a reader's words."""


def render_html(record: Record) -> str:
    """The brief as an HTML page that needs nothing else: no network, no fonts, no script."""
    return _render(make_brief(record), "page.html")


def render_markdown(record: Record) -> str:
    """The brief as Markdown, quotations and sources included."""
    text = _render(make_brief(record), "brief.md")
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _render(brief: Brief, name: str) -> str:
    return (
        _environment()
        .get_template(name)
        .render(
            brief=brief,
            timeline=draw_timeline(brief.main),
            network=draw_network(brief.main, brief.shelf),
            version=brief.shelf.record.dragoman.version,
        )
    )


@cache
def _environment() -> Environment:
    folder = files("dragoman.report").joinpath("templates")
    names = ("page.html", "brief.md", "parts.html", "timeline.svg", "network.svg", "page.css")
    sources = {name: folder.joinpath(name).read_text(encoding="utf-8") for name in names}
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=lambda name: name != "brief.md",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.globals["css"] = Markup(sources["page.css"])
    environment.globals["fields"] = FIELDS
    environment.filters["md"] = _escape_markdown
    return environment


def _escape_markdown(text: str) -> str:
    """Document text for Markdown: no sign in it makes a link, a tag or a heading; one line."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", re.sub(r"\s+", " ", text))
