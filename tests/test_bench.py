"""The measuring articles are what they claim to be."""

import subprocess
import sys
from pathlib import Path

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
