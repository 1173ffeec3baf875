import os
import stat
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import RecordError
from dragoman.report.archive import check_target, decode_record, encode_record, load_record, write_whole
from dragoman.types import Record


def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assert decode_record(encode_record(record)) == record


def test_a_run_stands_on_one_line(record: Record) -> None:
    first = record.documents[0]
    assert f"[0, {len(first.text)}, 0]".encode() in encode_record(record)


def test_empty_fields_are_written_too(record: Record) -> None:
    written = msgspec.json.decode(encode_record(record))
    assert written["documents"][0]["copy_of"] is None
    assert written["events"][2]["date"] is None
    assert written["events"][1]["disputes"] == []


def test_fields_of_a_later_version_do_no_harm(record: Record) -> None:
    written = msgspec.json.decode(encode_record(record))
    written["events"][0]["weather"] = "rain"
    assert decode_record(msgspec.json.encode(written)) == record


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"not json", b'{"dragoman": 3}', b"\xff\xfe", b"[" * 50_000]
)
def test_what_is_no_record_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(RecordError, match=r"bad\.json"):
        decode_record(data, name="bad.json")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="nowhere"):
        load_record(tmp_path / "nowhere.json")


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "record.json"
    target.write_text("old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["record.json"]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "record.json"
    target.write_text("old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(RecordError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["record.json"]


def test_a_folder_that_is_missing_is_a_clear_message(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot write there"):
        write_whole(tmp_path / "no" / "such" / "record.json", b"new")


def test_a_target_can_be_checked_beforehand(tmp_path: Path) -> None:
    check_target(tmp_path / "record.json")
    with pytest.raises(RecordError, match="no such folder"):
        check_target(tmp_path / "no" / "record.json")


@pytest.mark.skipif(os.name == "nt", reason="permissions of this kind are POSIX")
def test_the_file_can_be_read_like_any_new_file(tmp_path: Path) -> None:
    target, plain = tmp_path / "record.json", tmp_path / "plain"
    write_whole(target, b"new")
    plain.write_bytes(b"")
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
