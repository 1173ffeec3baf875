import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.merge import merge
from dragoman.pipeline import Step, joining, read_paths, read_text, reading, verify_record
from dragoman.read import read
from dragoman.report.archive import encode_record
from dragoman.report.schema import read_schema
from dragoman.types import Article, Reading

ENGLISH = """Ministers meet in Oslo

OSLO, 6 May 2026 - Norwegian Foreign Minister Ingrid Solheim met her Chilean counterpart, Mateo Urrutia, in Oslo \
on Tuesday, officials said. The two ministers discussed fishing rights, and Solheim accused Iceland of overfishing. \
They will meet again in Santiago on 2 June, Solheim told reporters.
"""
TURKISH = """Solheim, Şilili mevkidaşıyla görüştü

06.05.2026 10:12
Norveç Dışişleri Bakanı Ingrid Solheim, Şili Dışişleri Bakanı Mateo Urrutia ile salı günü Oslo'da bir araya geldi. \
Görüşmede iki ülke arasındaki balıkçılık anlaşmazlığı ve gıda güvenliği ele alındı. Bakanlar basına açıklama yapmadı.
"""
UKRAINIAN = """Міністри зустрілися в Осло

Міністерка закордонних справ Норвегії зустрілася у вівторок в Осло зі своїм чилійським колегою, повідомило \
міністерство. Сторони обговорили риболовлю та продовольчу безпеку, а також домовилися продовжити розмову влітку.
"""
ARABIC = """لقاء في أوسلو

التقت وزيرة خارجية النرويج يوم الثلاثاء نظيرها التشيلي في أوسلو، وبحث الجانبان حقوق الصيد والأمن الغذائي، \
واتفقا على مواصلة المحادثات في الصيف المقبل، بحسب ما أعلنته وزارة الخارجية في بيان لها.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"a.txt": ENGLISH, "b.txt": TURKISH, "c.txt": UKRAINIAN, "d.txt": ARABIC}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "e.txt").write_bytes(b"\x00\x01\x02\x03" * 400)
    return tmp_path


def test_two_languages_tell_one_meeting(folder: Path) -> None:
    record = read_paths([folder])
    [meeting] = [
        event
        for event in record.events
        if event.category == "CONSULT" and event.status == "occurred" and event.date is not None
    ]
    assert {account.document for account in meeting.accounts} == {one.id for one in record.documents[:2]}
    assert meeting.date is not None
    assert meeting.date.start == meeting.date.end == date(2026, 5, 5)
    assert meeting.place is not None
    assert meeting.place.name == "Oslo"


def test_every_input_is_read_or_refused(folder: Path) -> None:
    record = read_paths([folder])
    assert [Path(one.path).name for one in record.documents] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert [Path(one.path).name for one in record.refused] == ["e.txt"]


def test_a_language_without_a_pack_is_kept_without_events(folder: Path) -> None:
    record = read_paths([folder / "c.txt", folder / "d.txt"])
    assert [one.language for one in record.documents] == ["uk", "ar"]
    assert all(one.text for one in record.documents)
    assert record.events == ()


def test_the_record_follows_the_schema(folder: Path) -> None:
    value = msgspec.json.decode(encode_record(read_paths([folder])))
    jsonschema.validate(value, json.loads(read_schema()))


def test_the_order_of_the_paths_makes_no_difference(folder: Path) -> None:
    paths = sorted(folder.iterdir())
    first = encode_record(read_paths(paths))
    for seed in range(4):
        shuffled = paths[:]
        random.Random(seed).shuffle(shuffled)
        assert encode_record(read_paths(shuffled)) == first


def test_progress_is_told_room_by_room(folder: Path) -> None:
    steps: list[Step] = []
    read_paths([folder], progress=steps.append)
    assert list(dict.fromkeys(step.room for step in steps)) == ["clean", "read", "resolve and merge"]
    assert [step for step in steps if step.room == "read"][-1] == Step("read", 4, 4)


def test_a_defect_in_one_article_costs_only_that_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(article: Article) -> Reading:
        if article.path.endswith("b.txt"):
            raise ZeroDivisionError("a defect")
        return read(article)

    monkeypatch.setattr(reading, "read", stumble)
    record = read_paths([folder])
    assert [Path(one.path).name for one in record.documents] == ["a.txt", "c.txt", "d.txt"]
    [refusal] = [one for one in record.refused if one.path.endswith("b.txt")]
    assert refusal.reason.startswith("read: a defect in Dragoman (ZeroDivisionError: a defect)")
    assert record.events


def test_a_defect_in_joining_costs_only_the_article_that_brings_it_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(readings: tuple[Reading, ...], **others: Any) -> Any:
        if any(article.path.endswith("b.txt") for article in others["articles"]):
            raise ZeroDivisionError("a defect")
        return merge(readings, **others)

    monkeypatch.setattr(joining, "merge", stumble)
    record = read_paths([folder])
    assert [Path(one.path).name for one in record.documents] == ["a.txt", "c.txt", "d.txt"]
    assert record.events
    assert any(one.path.endswith("b.txt") and "a defect" in one.reason for one in record.refused)


def test_a_defect_in_joining_them_all_keeps_the_documents(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(readings: tuple[Reading, ...], **others: Any) -> Any:
        if len(readings) > 1:
            raise ZeroDivisionError("a defect")
        return merge(readings, **others)

    monkeypatch.setattr(joining, "merge", stumble)
    record = read_paths([folder])
    assert len(record.documents) == 4
    assert record.events == ()
    assert any("all documents together" in one.path for one in record.refused)


def test_a_record_verifies_against_its_documents(folder: Path) -> None:
    target = folder / "record.json"
    target.write_bytes(encode_record(read_paths([folder])))
    assert list(verify_record(target)) == []


def test_changed_and_missing_documents_are_named(folder: Path) -> None:
    target = folder / "record.json"
    target.write_bytes(encode_record(read_paths([folder])))
    (folder / "a.txt").write_text(ENGLISH.replace("Tuesday", "Monday"), encoding="utf-8")
    (folder / "b.txt").unlink()
    faults = [str(fault) for fault in verify_record(target)]
    assert len(faults) == 2
    assert "a.txt, field sha256" in faults[0]
    assert "b.txt, field path" in faults[1]
    assert "cannot be checked" in faults[1]


def test_documents_are_found_below_another_root(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "record.json").write_bytes(encode_record(read_paths(["a.txt", "b.txt"])))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert list(verify_record(folder / "record.json")) == []
    assert list(verify_record(folder / "record.json", root=folder)) == []
    assert len(list(verify_record(folder / "record.json", root=elsewhere))) == 2


def test_articles_of_a_list_are_verified_one_by_one(tmp_path: Path) -> None:
    lines = [json.dumps({"headline": "Talks", "articleBody": text}) for text in (ENGLISH, TURKISH)]
    source = tmp_path / "news.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    record = read_paths([source])
    assert [one.path for one in record.documents] == [f"{source}#1", f"{source}#2"]
    target = tmp_path / "record.json"
    target.write_bytes(encode_record(record))
    assert list(verify_record(target)) == []


def test_what_breaks_the_schema_is_named(folder: Path) -> None:
    value = msgspec.json.decode(encode_record(read_paths([folder])))
    value["events"][0]["category"] = "PARLEY"
    del value["documents"][0]["kept"]
    target = folder / "record.json"
    target.write_bytes(msgspec.json.encode(value))
    faults = [str(fault) for fault in verify_record(target)]
    assert any("documents[0]" in fault and "'kept' is missing" in fault for fault in faults)
    assert any("events[0].category" in fault for fault in faults)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=600).filter(str.strip), st.sampled_from(["en", "tr", "ar"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    record = read_text(text, language=language, published=date(2026, 5, 6))
    jsonschema.validate(msgspec.json.decode(encode_record(record)), json.loads(read_schema()))


def test_a_text_longer_than_any_article_is_named() -> None:
    with pytest.raises(InputError, match="more than any article"):
        read_text("The talks in Oslo went on for a third day. " * 12_000)


WORDS = [
    "Solheim",
    "Yardımcı",
    "deputy",
    "the foreign ministers of",
    "rebel group",
    "Peru",
    "Chile's",
    "met",
    "Ankara'da",
    "görüştü",
    "said",
    "“",
    "”",
    "(",
    ".",
    "on Tuesday",
    "dün",
    "\n",
    "Foreign Minister",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=80), st.sampled_from(["en", "tr"]))
def test_any_words_of_the_trade_can_be_read(words: list[str], language: str) -> None:
    text = " ".join(words)
    if text.strip():
        record = read_text(text, language=language, published=date(2026, 5, 6))
        texts = {one.id: one.text for one in record.documents}
        for event in record.events:
            for account in event.accounts:
                assert account.evidence
                for evidence in account.evidence:
                    assert texts[account.document][evidence.start : evidence.end] == evidence.text


def test_a_path_that_is_no_utf_8_still_makes_a_record(tmp_path: Path) -> None:
    file = tmp_path / "a\udcff.txt"
    try:
        file.write_text(ENGLISH, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such names")
    assert encode_record(read_paths([str(file)]))
