"""A town that the English reports spell in one way is spelled so, whatever another language makes of it."""

from pathlib import Path

from dragoman.pipeline import read_paths

ENGLISH = "Published: 4 March 2026\n\nTwo fishermen from Sokcho had been missing since Monday, South Korea's coast guard said.\n"
TURKISH = "4 Mart 2026\n\nKuzey Kore, altı Güney Koreli balıkçıyı dün Sokço'da serbest bıraktı.\n"


def test_the_turkish_spelling_gives_way_to_the_english_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "b.txt").write_text(TURKISH, "utf-8")
    places = [event.place.name for event in read_paths([tmp_path]).events if event.place]
    assert places == ["Sokcho"]
