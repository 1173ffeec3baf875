"""The measuring articles are what they claim to be."""

import subprocess
import sys
from pathlib import Path

from dragoman.pipeline import read_paths

ROOT = Path(__file__).parent.parent
WRITE = """
import sys
from pathlib import Path
from bench.newsroom import write_articles
write_articles(Path(sys.argv[1]), 6, seed=3)
"""


def write(folder: Path) -> dict[str, str]:
    folder.mkdir()
    subprocess.run([sys.executable, "-c", WRITE, str(folder)], cwd=ROOT, check=True)
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_articles_are_the_same_every_time_and_about_300_words_long(tmp_path: Path) -> None:
    articles = write(tmp_path / "first")
    assert articles == write(tmp_path / "second")
    assert len(set(articles.values())) == 6
    assert all(280 < len(text.split()) < 360 for text in articles.values())


ARCHIVE = """
import sys
from pathlib import Path
from bench.archive import write_archive
write_archive(Path(sys.argv[1]), 40, seed=3)
"""


def test_an_archive_is_the_same_every_time_and_is_read_whole(tmp_path: Path) -> None:
    written = []
    for name in ("first", "second"):
        subprocess.run([sys.executable, "-c", ARCHIVE, str(tmp_path / name)], cwd=ROOT, check=True)
        written.append({path.name: path.read_text("utf-8") for path in (tmp_path / name).iterdir()})
    assert written[0] == written[1]
    record = read_paths([tmp_path / "first"])
    assert len(record.documents) == 40
    assert not record.refused
    assert {article.language for article in record.documents} == {"en", "tr"}
    assert len(record.events) > 40
