"""Whatever is thrown at a project: the rest is added, and what was refused is told."""

import gzip
import io
import itertools
import json
import os
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Connection

from dragoman.pipeline import adding, read_paths
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.recalling import recall_record, verify_project
from dragoman.pipeline.searching import search_articles
from dragoman.store.opening import create_project
from dragoman.store.search import add_words

GOOD = (
    "Ministers meet in Oslo\n\n10 March 2026\n\nOSLO - Foreign Minister Ayla Demir of Türkiye met her Norwegian "
    "counterpart Nils Berg in Oslo on Tuesday. They discussed fish{}.\n"
)


def wrap(**more: object) -> bytes:
    return json.dumps({"title": "Ministers meet in Oslo", "body": GOOD.format(""), **more}).encode()


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", "0" * 5_000_000)
    return out.getvalue()


def distinct_words(letters: str, count: int) -> str:
    return " ".join("".join(word) for word in itertools.islice(itertools.product(letters, repeat=5), count))


REFUSED: dict[bytes, bytes] = {
    b"bomb.zip": zip_bomb(),
    b"bomb-with-another-name.txt": zip_bomb(),
    b"bomb.html.gz": gzip.compress(b"<p>" * 2_000_000),
    b"binary.txt": bytes(range(256)) * 20,
    b"brackets.json": b"[" * 100_000,
    b"menu\xff.txt": b"Home\nNews\nLog in\n",
    b"picture\xfe.png": b"\x89PNG\r\n\x1a\n" + bytes(60),
}
TAKEN: dict[bytes, bytes] = {
    b"good.txt": GOOD.format("").encode(),
    b"new\nline.txt": GOOD.format(" one").encode(),
    b"colour\x1b[31m.txt": GOOD.format(" two").encode(),
    b"bytes\xff\xfe.txt": GOOD.format(" three").encode(),
    b"-dash; DROP TABLE document;--'\".txt": GOOD.format(" four").encode(),
    b"%s {0} :path.txt": GOOD.format(" five").encode(),
    b"deep.html": b"<html><body>" + b"<div>" * 3000 + f"<p>{GOOD.format(' six')}</p>".encode() + b"</div>" * 3000,
    b"nul.json": wrap(title="Ministers\0 meet", body=GOOD.format("\0 seven"), url="https://news.example/\0a"),
    b"half-a-letter.json": wrap(body="\ud800" + GOOD.format(" twelve")),
    b"half-a-letter-in-the-address.json": wrap(url="https://news.example/\ud800"),
    b"long-address.json": wrap(url="https://news.example/" + distinct_words("acegik", 5000).replace(" ", "/")),
    b"long-word.txt": (GOOD.format(" eight") + "x" * 100_000).encode(),
    b"many-words.txt": (GOOD.format(" nine") + "\n" + distinct_words("日月火水木金土山川田", 80_000)).encode(),
    b"first-year.txt": GOOD.format(" ten").replace("10 March 2026", "10 March 0001").encode(),
    b"last-year.txt": GOOD.format(" eleven").replace("10 March 2026", "31 December 9999").encode(),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for name, data in (REFUSED | TAKEN).items():
        Path(os.fsdecode(os.fsencode(made) + b"/" + name)).write_bytes(data)
    with (made / "huge.txt").open("wb") as file:
        file.truncate(10**9)
    (made / "self").symlink_to(".")
    (made / "loop.txt").symlink_to("loop.txt")
    (made / "dangling.txt").symlink_to("nowhere.txt")
    (made / "endless.txt").symlink_to("/dev/zero")
    os.mkfifo(made / "pipe.txt")
    return made


def test_the_rest_is_added_and_what_was_refused_is_told(target: str, folder: Path) -> None:
    links = {"huge.txt", "self", "loop.txt", "dangling.txt", "endless.txt", "pipe.txt"}
    with create_project(target) as project:
        added = add_paths(project, [folder])
        assert (added.new, added.known) == (len(TAKEN), 0)
        told = {refusal.path.rpartition("/")[2]: refusal.reason for refusal in added.refused}
        assert set(told) == links | {
            os.fsdecode(name).encode("utf-8", "backslashreplace").decode() for name in REFUSED
        }
        assert not [reason for reason in told.values() if "defect" in reason]
        record, alone = recall_record(project), read_paths([folder])
        assert (record.documents, record.events, record.actors) == (
            alone.documents,
            alone.events,
            alone.actors,
        )
        assert list(verify_project(project)) == []
        assert search_articles(project, "日日日日月").total == 1
        again = add_paths(project, [folder])
        assert again.new == 0
        assert recall_record(project) == record


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(target: str, folder: Path) -> None:
    (folder / "good.txt").chmod(0)
    (folder / "locked").mkdir(mode=0)
    with create_project(target) as project:
        added = add_paths(project, [folder])
        assert added.new == len(TAKEN) - 1
        assert {r.path.rpartition("/")[2] for r in added.refused if "no permission" in r.reason} == {
            "good.txt",
            "locked",
        }
    (folder / "locked").chmod(0o700)


def test_a_defect_that_one_document_brings_out_costs_no_other(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(connection: Connection, number: int, title: str, body: str) -> None:
        if "seven" in body:
            raise ZeroDivisionError("seven")
        add_words(connection, number, title, body)

    monkeypatch.setattr(adding, "add_words", stumble)
    for word in ("one", "two", "seven", "nine", "ten"):
        (tmp_path / f"{word}.txt").write_text(GOOD.format(f" and {word}"), "utf-8")
    with create_project(target) as project:
        added = add_paths(project, [tmp_path / "*.txt"])
        assert added.new == 4
        assert [refusal.path for refusal in added.refused] == [str(tmp_path / "seven.txt")]
        (tmp_path / "seven.txt").unlink()
        record, alone = recall_record(project), read_paths([tmp_path / "*.txt"])
        assert (record.documents, record.events, record.actors) == (
            alone.documents,
            alone.events,
            alone.actors,
        )
