import pytest

from dragoman.errors import RecordError
from dragoman.report.explanation import explain_document, explain_event
from dragoman.types import Record


def test_an_event_is_explained_from_sentence_to_judgement(record: Record) -> None:
    text = "\n".join(explain_event(record, "e1"))
    assert text.startswith("Ingrid Solheim and Mateo Urrutia met in Oslo on 5 May 2026")
    assert "“Norwegian Foreign Minister [Ingrid Solheim] [met] her Chilean counterpart" in text
    assert "according to “officials”" in text
    assert "same name in 2 documents" in text
    assert "The reports disagree on the status:" in text
    assert "denied: news/03-khabar.txt" in text
    assert "same: news/02-haber.txt" in text
    assert "both on 2026-05-05 in Oslo" in text
    assert "repeats news/01-wire.txt" in text


def test_a_document_is_explained(record: Record) -> None:
    text = "\n".join(explain_document(record, "01-wire.txt"))
    assert text.startswith("news/01-wire.txt (en, 6 May 2026)")
    assert "at least 12 killed (rescuers)" in text
    assert "are due to meet in Santiago" in text


def test_nothing_from_a_document_steers_the_terminal(record: Record) -> None:
    lines = [*explain_event(record, "e4"), *explain_document(record, "<b>04</b>.txt")]
    assert "rejected" in "".join(lines)
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for line in lines for sign in line)


@pytest.mark.parametrize("name", ["e", "x", ""])
def test_an_id_must_fit_one_event(record: Record, name: str) -> None:
    with pytest.raises(RecordError, match="e1"):
        list(explain_event(record, name))


@pytest.mark.parametrize("name", ["txt", "nothing", ""])
def test_a_document_must_be_one(record: Record, name: str) -> None:
    with pytest.raises(RecordError, match="news/01-wire"):
        list(explain_document(record, name))
