import re
from datetime import date

from msgspec.structs import replace

from dragoman.report.brief import make_brief
from dragoman.report.page import render_html
from dragoman.types import Dispute, DisputedValue, EventAccount, Evidence, PartialDate, Record


def test_each_event_is_where_a_reader_looks_for_it(record: Record) -> None:
    brief = make_brief(record)
    assert [(day.label, [item.event.id for item in day.items]) for day in brief.days] == [
        ("Tuesday 5 May 2026", ["e1"]),
        ("Day not told", ["e3"]),
    ]
    assert [item.event.id for item in brief.planned] == ["e2"]
    assert [item.event.id for item in brief.background] == ["e4"]
    assert [item.number for item in (*brief.main, *brief.background)] == [1, 2, 3, 4]


def test_offices_are_told_only_as_the_event_s_documents_write_them(record: Record) -> None:
    met = make_brief(record).days[0].items[0]
    assert met.people == ("Ingrid Solheim, Norwegian Foreign Minister", "Mateo Urrutia, Foreign Minister")
    [background] = make_brief(record).background
    assert background.people == ()


def test_a_dispute_shows_both_sides_sentences(record: Record) -> None:
    [dispute] = make_brief(record).disputes
    assert [side.value for side in dispute.sides] == ["occurred", "denied"]
    quoted = ["".join(piece.text for piece in side.sources[0].quotes[0]) for side in dispute.sides]
    assert quoted[0].startswith("Norwegian Foreign Minister Ingrid Solheim met")
    assert quoted[1] == "قالت الوزارة إن اللقاء لم يعقد."


def test_a_document_on_both_sides_is_quoted_only_for_what_its_words_give(record: Record) -> None:
    meeting = record.events[0]
    wire, arabic = meeting.accounts[0].document, meeting.accounts[3].document
    torn = Dispute("status", (DisputedValue("occurred", (wire,)), DisputedValue("denied", (wire, arabic))))
    [dispute] = make_brief(replace(record, events=(replace(meeting, disputes=(torn,)),))).disputes
    assert [[source.document for source in side.sources] for side in dispute.sides] == [[1], [3]]


def test_a_dispute_whose_other_side_cannot_be_quoted_is_not_told(record: Record) -> None:
    meeting = record.events[0]
    wire = meeting.accounts[0].document
    torn = Dispute("status", (DisputedValue("occurred", (wire,)), DisputedValue("denied", (wire,))))
    brief = make_brief(replace(record, events=(replace(meeting, disputes=(torn,)),)))
    assert brief.disputes == ()
    assert brief.main[0].disputed == ()


def test_both_sides_of_one_document_are_shown_each_with_its_own_sentence(record: Record) -> None:
    text = "Rescuers said that jets struck the port. The air force denied it."
    article = replace(record.documents[0], text=text, kept=((0, len(text), 0),))
    claim = Evidence("event", text.index("struck"), text.index("struck") + 6, "struck", "ASSAULT")
    start = text.index("The air")
    denial = Evidence("event", start, len(text), text[start:], "denied")
    account = EventAccount(article.id, "alleged", "Rescuers", (claim, denial), 0, start - 1)
    sides = tuple(DisputedValue(value, (article.id,)) for value in ("alleged", "denied"))
    event = replace(
        record.events[2], status="alleged", accounts=(account,), disputes=(Dispute("status", sides),)
    )
    brief = make_brief(replace(record, documents=(article,), events=(event,)))
    (dispute,) = brief.disputes
    said = [
        "".join(piece.text for quote in side.sources[0].quotes for piece in quote) for side in dispute.sides
    ]
    assert said == ["Rescuers said that jets struck the port.", "The air force denied it."]
    assert [side.sources[0].attributed_to for side in dispute.sides] == ["Rescuers", ""]
    assert brief.days[0].items[0].statement.endswith("according to “Rescuers”")


def test_what_was_planned_for_a_day_gone_by_is_not_ahead(record: Record) -> None:
    gone = replace(
        record.events[0], status="planned", date=PartialDate(date(2020, 5, 5), date(2020, 5, 5), "day")
    )
    brief = make_brief(replace(record, events=(gone,)))
    assert not brief.planned
    assert "were due to meet" in brief.days[0].items[0].statement


def test_fields_of_a_statement_lead_to_their_words(record: Record) -> None:
    html = render_html(record)
    led = set(re.findall(r'href="#(words-[^"]+)"', html))
    assert led
    assert led <= set(re.findall(r'<mark[^>]* id="(words-[^"]+)"', html))
