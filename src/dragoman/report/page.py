"""The brief as one self-contained HTML page or as Markdown."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dragoman.report.brief import Brief, make_brief
from dragoman.report.morning import MorningBrief, make_morning
from dragoman.report.network import draw_network
from dragoman.report.timeline import draw_timeline
from dragoman.types import Morning, Record

_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!])")


FIELDS = {
    "event": "what happened", "actor": "who", "recipient": "to whom", "date": "when", "place": "where",
    "topic": "about what", "number": "how many", "attributed_to": "according to whom", "outcome": "the outcome",
}  # fmt: skip
"""What marked words carry, in a reader's words."""


def render_html(record: Record) -> str:
    """The brief as an HTML page that needs nothing else: no network, no fonts, no script."""
    return _render_brief(make_brief(record), "page.html")


def render_markdown(record: Record) -> str:
    """The brief as Markdown, quotations and sources included."""
    return _tidy(_render_brief(make_brief(record), "brief.md"))


def render_morning_html(morning: Morning) -> str:
    """The morning brief as an HTML page that needs nothing else."""
    return _render("morning.html", make_morning(morning), "Morning brief")


def render_morning_markdown(morning: Morning) -> str:
    """The morning brief as Markdown."""
    return _tidy(_render("morning.md", make_morning(morning), "Morning brief"))


def _render_brief(brief: Brief, name: str) -> str:
    return _render(
        name,
        brief,
        "Brief",
        timeline=draw_timeline(brief.main),
        network=draw_network(brief.main, brief.shelf),
    )


def _render(name: str, brief: Brief | MorningBrief, kicker: str, **figures: object) -> str:
    fresh = brief.fresh if isinstance(brief, MorningBrief) else frozenset()
    version = brief.shelf.record.dragoman.version
    template = _environment().get_template(name)
    return template.render(brief=brief, kicker=kicker, fresh=fresh, version=version, **figures)


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@cache
def _environment() -> Environment:
    folder = files("dragoman.report").joinpath("templates")
    names = (
        "frame.html", "page.html", "morning.html", "parts.html", "brief.md", "morning.md", "parts.md",
        "timeline.svg", "network.svg", "page.css",
    )  # fmt: skip
    sources = {name: folder.joinpath(name).read_text(encoding="utf-8") for name in names}
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=lambda name: name is None or not name.endswith(".md"),
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
