"""Everything that is named comes back, as a Document or as a Refusal that says what to do."""

import io
import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ingest import MAX_BYTES, expand, gather
from dragoman.types import Document, Refusal

TEXT = "The ministers of Norway and Sweden met in Oslo on Friday."


def take(paths: Sequence[str], data: bytes | None = None) -> tuple[list[Document], list[Refusal]]:
    found = list(gather(paths, stdin=io.BytesIO(data) if data is not None else None))
    return [d for d in found if isinstance(d, Document)], [r for r in found if isinstance(r, Refusal)]


def refuse(path: str) -> str:
    documents, refused = take([path])
    assert documents == []
    assert len(refused) == 1
    return refused[0].reason


def test_a_file_is_a_document_with_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    [document], refused = take([str(path)])
    assert refused == []
    assert (document.path, document.media, document.encoding, document.text) == (
        str(path),
        "text",
        "utf-8",
        TEXT,
    )
    assert document.id == f"d{document.sha256[:12]}"
    assert document.data == TEXT.encode()


def test_folders_are_walked_in_depth_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden", ".git/x", "a/d.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT + name)
    documents, refused = take([str(tmp_path)])
    assert [os.path.relpath(d.path, tmp_path) for d in documents] == ["a/c.txt", "a/d.html", "b.txt"]
    assert refused == []


def test_patterns_are_resolved(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("one.txt", "two.txt", "x/three.txt", "four.md"):
        (tmp_path / name).write_text(TEXT + name)
    assert len(take([str(tmp_path / "*.txt")])[0]) == 2
    assert len(take([str(tmp_path / "**" / "*.txt")])[0]) == 3
    assert "pattern" in refuse(str(tmp_path / "*.docx"))


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text(TEXT)
    assert len(take([str(tmp_path / "a[1].txt")])[0]) == 1


def test_the_order_of_the_arguments_does_not_matter_and_no_file_counts_twice(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    first, _ = take(paths)
    second, _ = take([*reversed(paths), str(tmp_path), paths[0]])
    assert first == second
    assert [d.id for d in first] == [first[0].id, f"{first[0].id}-2", f"{first[0].id}-3"]


def test_standard_input() -> None:
    [document], _ = take(["-"], TEXT.encode())
    assert document.path == "-"
    assert take(["-"])[1][0].reason.startswith("standard input")
    [page], _ = take(["-"], f"<html><p>{TEXT}</p></html>".encode())
    assert page.media == "html"
    [article], _ = take(["-"], json.dumps({"title": "x", "body": TEXT}).encode())
    assert article.media == "json"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"%PDF-1.7 ...", "looks like a PDF; save it as text or HTML"),
        ("a.txt", b"PK\x03\x04....", "ZIP"),
        ("a.jpg", b"\xff\xd8\xff\xe0....", "JPEG"),
        ("a.txt", b"abc\0def", "binary"),
        ("a.txt", bytes(range(1, 40)) * 20, "binary"),
        ("a.json", b'{"headline": "x",}', "line 1, column"),
        ("a.json", b'{"headline": "x"}', "no article text"),
        ("a.json", b"[" * 5000, "nested too deeply"),
        ("a.json", b"42", "JSON int"),
        ("a.txt", b"\xff\xfea", "utf-16"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_way_out(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert reason in refuse(str(tmp_path / name))


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "too large (50 MB)" in refuse(str(path))
    assert "too large" in take(["-"], b"a" * (MAX_BYTES + 1))[1][0].reason


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    assert "does not exist" in refuse(str(tmp_path / "missing.txt"))
    (tmp_path / "empty").mkdir()
    assert "no files" in refuse(str(tmp_path / "empty"))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "link" in refuse(str(tmp_path / "loop"))
    assert "does not exist" in refuse("a\0b")
    os.mkfifo(tmp_path / "pipe")
    assert "regular file" in refuse(str(tmp_path / "pipe"))


def test_a_link_that_leads_back_into_the_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "back").symlink_to(tmp_path)
    documents, refused = take([str(tmp_path)])
    assert len(documents) == 1
    assert "not followed" in refused[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert "permission" in refuse(str(path))


def test_a_name_that_is_no_text_is_spelled_in_letters(tmp_path: Path) -> None:
    for name, text in ((b"a\xff.txt", TEXT), (b"b\xfe.txt", "")):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(text, "utf-8")
    documents, refused = take([str(tmp_path)])
    assert [d.path for d in documents] == [f"{tmp_path}/a\\udcff.txt"]
    assert [r.path for r in refused] == [f"{tmp_path}/b\\udcfe.txt"]


def test_json_lines_are_one_document_each(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"title": str(n), "body": TEXT + str(n)}) for n in range(3)]
    path.write_text("\n".join([lines[0], "", "not json", '{"title": "x"}', lines[1], lines[2]]))
    documents, refused = take([str(path)])
    assert [d.path for d in documents] == [f"{path}#1", f"{path}#4", f"{path}#5"]
    assert documents[1].text == lines[1]
    assert documents[1].data == lines[1].encode()
    assert [(r.path, r.reason.split(";")[0][:14]) for r in refused] == [
        (f"{path}#2", "line 3 is not "),
        (f"{path}#3", "no article tex"),
    ]


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ([{"body": TEXT}, {"body": TEXT + "2"}], 2),
        ({"articles": [{"content": TEXT}, {"content": TEXT + "2"}]}, 2),
        ({"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "articleBody": TEXT}]}, 1),
        ({"headline": "x", "articleBody": TEXT}, 1),
    ],
)
def test_json_in_its_usual_shapes(tmp_path: Path, value: object, count: int) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(value))
    documents, refused = take([str(path)])
    assert len(documents) == count
    assert refused == []
    assert all(d.media == "json" and json.loads(d.text) for d in documents)


def test_pages_are_known_under_any_name(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "noname"):
        (tmp_path / name).write_text(f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>")
    (tmp_path / "b.html").write_text(TEXT)
    assert [d.media for d in take([str(tmp_path)])[0]] == ["html", "html", "text", "html"]


def test_expand_lists_first_what_gather_reads(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    listed = expand([str(tmp_path), str(tmp_path / "nothing")])
    assert listed[0] == str(tmp_path / "a.txt")
    assert isinstance(listed[1], Refusal)


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_in_no_crash_out(data: bytes) -> None:
    documents, refused = take(["-"], data)
    assert documents or refused
    for document in documents:
        document.text.encode("utf-8")
