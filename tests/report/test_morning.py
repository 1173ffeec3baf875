import re
from datetime import date
from itertools import pairwise

import pytest
from msgspec.structs import replace

from dragoman.report.morning import make_morning
from dragoman.report.page import render_morning_html, render_morning_markdown
from dragoman.types import Change, Correction, Morning, Promise, Record, Step, Track
from tests.report.test_page import Tags


@pytest.fixture
def morning(record: Record) -> Morning:
    met, planned, strike, refused = record.events
    moved = replace(planned, id="e2")
    corrected = replace(
        strike,
        corrections=(
            Correction(3, "place", "Almería, ES", "", "ayse", "2026-05-06T07:00:00", "per <b>map</b>"),
        ),
    )
    plan = Promise(
        "e2", "moved", planned, planned.date, (Step("open", planned.date, "", date(2026, 5, 6), "e2", ()),)
    )
    return Morning(
        since=date(2026, 5, 5),
        on=date(2026, 5, 6),
        until=date(2026, 6, 6),
        record=replace(record, events=(met, moved, corrected, refused)),
        changes=(
            Change("new", met, documents=(record.documents[1].id,)),
            Change("disputed", met, met, "status", "", "occurred / denied"),
            Change("confirmed", met, met, "origins", "1", "2"),
            Change("moved", moved, planned, "date", "2026-05-30", "2026-06-02"),
            Change("corrected", corrected, strike, "place", "", "Almería, ES"),
            Change("withdrawn", refused, refused),
        ),
        fresh=(record.documents[1].id, record.documents[3].id),
        coming=(plan,),
        later=2,
    )


def test_each_event_stands_once_below_what_weighs_most(morning: Morning) -> None:
    told = make_morning(morning)
    placed = {s.name: [n.item.event.id for g in s.groups for n in g.news] for s in told.sections}
    assert placed == {
        "moved": ["e2"],
        "disputed": ["e1"],
        "hand": ["e3"],
        "ahead": ["e2"],
        "background": ["e4"],
    }
    assert told.title == "Since Tuesday 5 May 2026"
    assert told.summary.startswith(
        "1 moved, 1 newly disputed and 1 corrected by hand; 2 new documents in English and "
    )


def test_it_says_what_became_otherwise(morning: Morning) -> None:
    text = render_morning_markdown(morning)
    assert "**From 30 May 2026 to 2 June 2026.**" in text
    assert "**Two independent origins now, one before.**" in text
    assert "**The reports disagree on the status: occurred and denied.**" in text
    assert "**The place is Almería, ES now, not told before (by ayse: per \\<b\\>map\\</b\\>).**" in text
    assert "**No document tells it any more.**" in text
    assert "2 more plans for later days or without a day." in text


def test_new_documents_are_marked_and_come_first(morning: Morning) -> None:
    [disputed] = [s for s in make_morning(morning).sections if s.name == "disputed"]
    sources = disputed.groups[0].news[0].item.sources
    assert [(one.document, "new" in one.notes) for one in sources] == [
        (2, True),
        (1, False),
        (5, False),
        (3, False),
    ]


def test_every_line_has_its_sentence(morning: Morning) -> None:
    html = render_morning_html(morning)
    articles = re.findall(r'<article class="event.*?</article>', html, re.DOTALL)
    assert len(articles) == 4
    for article in articles:
        assert re.search(r"<details class=\"source\".*?<blockquote.*?<mark[ >]", article, re.DOTALL)


def test_the_page_is_sound_and_safe(morning: Morning) -> None:
    page = Tags()
    html = render_morning_html(morning)
    page.feed(html)
    assert page.open == []
    assert not {tag for tag, _ in page.seen} & {"script", "img", "link", "iframe"}
    ids = [attributes["id"] for _, attributes in page.seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(attributes["href"])[1:] for tag, attributes in page.seen if tag == "a"}
    assert targets <= set(ids)
    levels = [int(tag[1]) for tag, _ in page.seen if re.fullmatch("h[1-6]", tag)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_a_morning_without_news_says_so(record: Record) -> None:
    nothing = replace(record, documents=(), events=(), actors=(), refused=())
    quiet = Morning(date(2026, 5, 5), date(2026, 5, 6), date(2026, 5, 20), nothing, ())
    for text in (render_morning_html(quiet), render_morning_markdown(quiet)):
        assert "Nothing has changed; no new documents. As of 6 May 2026" in text
        assert "nothing is planned for the coming days" in text


def test_tracks_that_moved_are_told_in_a_line_each(morning: Morning) -> None:
    met, planned, *_ = morning.record.events
    label = "exchange of <captives>: Ghana, Togo"
    bare = Track("kabc", "prisoner-exchange", "issue", label, ("GH", "TG"), 2, 3, "2026-05-01", "2026-05-06")
    tracks = (replace(bare, last=replace(met, summary="Two envoys met."), next=planned), bare)
    page = replace(morning, tracks=tracks, moved=5)
    text = render_morning_markdown(page)
    assert "## Tracks that moved" in text
    assert "Ghana, Togo (kabc). Last: Two envoys met. Next: " in text.replace("\\", "")
    assert "Next: nothing is planned as far as is known." in text.replace("\\", "")
    assert "3 more: `dragoman tracks` lists all." in text
    page_html = render_morning_html(page)
    assert "exchange of &lt;captives&gt;" in page_html
    assert "Tracks that moved" not in render_morning_html(morning)
