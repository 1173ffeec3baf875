"""Each mark of debris reads its own example, and leaves the article's sentences alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.languages.debris import Mark, date_labels, debris, fold, segments, trim

MARKS = debris().marks


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.id)
def test_the_example_shows_the_mark(mark: Mark) -> None:
    published, updated = date_labels()
    if mark.kind == "prefix":
        assert debris().labels("prefix").search(fold(mark.example))
    elif mark.kind == "published":
        assert published.search(fold(mark.example))
    elif mark.kind == "updated":
        assert updated.search(fold(mark.example))
    elif mark.kind == "reader":
        assert debris().addresses_reader(mark.example)
    elif mark.kind == "menu":
        assert all(debris().is_menu_item(part) for part in segments(mark.example))
    else:
        found = debris().find(mark.example)
        assert found is not None
        assert found.kind == mark.kind


def test_ids_are_unique() -> None:
    assert len({mark.id for mark in MARKS}) == len(MARKS)


@pytest.mark.parametrize(
    "line",
    [
        "Ministers to meet in Vienna next week",
        "Bakan yarın Viyana'ya gidiyor",
        "The army denied it.",
        "Görüşme yaklaşık iki saat sürdü.",
        "Talks between Kazakhstan and Uzbekistan on the river end without agreement",
        "Rusya'dan tahıl anlaşmasına ret",
        "Президенты встретились в Астане",
        "Die Gespräche in Wien gehen weiter",
        "اجتماع وزاري في القاهرة",
    ],
)
def test_headlines_and_sentences_are_no_debris(line: str) -> None:
    assert debris().find(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("İLGİLİ HABERLER", "block"),
        ("ilgili haberler:", "block"),
        ("YORUMLAR (12)", "stop"),
        ("Comments (3)", "stop"),
        ("► READ NEXT", "block"),
        ("Reklam", "line"),
        ("HABERİN DEVAMI", "line"),
        ("EDİTÖRÜN SEÇTİKLERİ: Kışın son günleri", "line"),
        ("READ MORE: Spring comes early", "line"),
        ("{{article.title}}", "line"),
        ("(Editing by Jane Placeholder)", "byline"),
    ],
)
def test_case_bullets_and_counts_do_not_matter(line: str, kind: str) -> None:
    found = debris().find(line)
    assert found is not None
    assert found.kind == kind


@given(st.text(max_size=200))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=300))
def test_any_line_can_be_looked_up(text: str) -> None:
    debris().find(text)
    trim(fold(text))
    segments(text)


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark.hints], ids=lambda mark: mark.id)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_whatever_fits_a_pattern_holds_one_of_its_hints(mark: Mark, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(mark.pattern or ""))
    assert any(hint in line for hint in mark.hints)
