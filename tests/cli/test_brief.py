from pathlib import Path

from tests.cli.conftest import Run


def test_a_page_is_written(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("brief", "record.json", "--out", "brief.html", cwd=record_folder)
    assert (done.returncode, done.stdout) == (0, "")
    page = (record_folder / "brief.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Ingrid Solheim and Mateo Urrutia met in Oslo" in page


def test_markdown_goes_where_the_name_or_the_option_says(dragoman: Run, record_folder: Path) -> None:
    dragoman("brief", "record.json", "--out", "brief.md", cwd=record_folder)
    done = dragoman("brief", "record.json", "--format", "md", cwd=record_folder)
    assert done.stdout == (record_folder / "brief.md").read_text(encoding="utf-8")
    assert done.stdout.startswith("# 5 May 2026\n")


def test_a_folder_is_read_first(dragoman: Run, tmp_path: Path) -> None:
    text = "Talks in Quito\n\n9 March 2027\n\nQUITO - Peruvian Foreign Minister Ana Soto met Chilean envoy Luis Paz on Monday."
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text(text, "utf-8")
    done = dragoman("brief", "news", "--format", "md")
    assert done.returncode == 0
    assert "Ana Soto and Luis Paz met" in done.stdout


def test_what_is_no_record_is_said(dragoman: Run, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[1]")
    for name, words in (("list.json", "is not an article"), ("none.json", "does not exist")):
        done = dragoman("brief", name, "--out", "brief.html")
        assert done.returncode == 1
        assert name in done.stderr
        assert words in done.stderr
        assert not (tmp_path / "brief.html").exists()


def test_an_unwritable_target_is_said(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("brief", "record.json", "--out", "no/such/brief.html", cwd=record_folder)
    assert done.returncode == 1
    assert "cannot write there" in done.stderr
    assert "Traceback" not in done.stderr
