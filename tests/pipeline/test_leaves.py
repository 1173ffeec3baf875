"""The calendar cut into leaves."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dragoman.pipeline import read_paths
from dragoman.pipeline.leaves import Leaf, cut_calendar, find_leaf

DAY = date(2026, 3, 11).toordinal()
COUNTS = st.dictionaries(st.integers(0, date.max.toordinal()), st.integers(1, 9), min_size=1, max_size=40)


def test_little_stays_in_one_leaf() -> None:
    [leaf] = cut_calendar({0: 3, DAY: 20, DAY + 400: 7}, most=30)
    assert leaf.low == 0
    assert leaf.high > date.max.toordinal()


def test_a_day_is_never_cut() -> None:
    leaves = cut_calendar({DAY: 100, DAY + 1: 100}, most=10)
    assert leaves == [Leaf(DAY, DAY + 1), Leaf(DAY + 1, DAY + 2)]


@given(COUNTS, st.integers(1, 30))
def test_every_day_has_its_leaf_and_no_leaf_is_too_full(counts: dict[int, int], most: int) -> None:
    leaves = cut_calendar(counts, most)
    held = {leaf: sum(n for day, n in counts.items() if leaf.low <= day < leaf.high) for leaf in leaves}
    assert sum(held.values()) == sum(counts.values())
    assert all(leaf.high - leaf.low == 1 or count <= most for leaf, count in held.items())
    assert all(one.high <= other.low for one, other in pairwise(leaves))
    for day in counts:
        leaf = find_leaf(leaves, day)
        assert leaf is not None
        assert leaf.low <= day < leaf.high


@given(COUNTS, st.integers(1, 30), st.integers(1, date.max.toordinal()))
def test_one_more_thing_changes_the_leaf_it_falls_into_alone(
    counts: dict[int, int], most: int, day: int
) -> None:
    before = cut_calendar(counts, most)
    after = cut_calendar({**counts, day: counts.get(day, 0) + 1}, most)
    assert {leaf for leaf in before if not leaf.low <= day < leaf.high} <= set(after)


THEN = (
    "Talks in Lima\n\n9 March 2025\n\nLIMA - Peru's Foreign Minister Rosa Quispe met Danish Foreign Minister Mads Holm in Lima "
    "on Sunday. They discussed fishing rights.\n"
)
NOW = (
    "Minister speaks on fish\n\n12 May 2027\n\nLIMA - Peru's Foreign Minister Juan Soto accused Chile of illegal fishing on "
    "Wednesday. Mr Holm, a fisherman, welcomed it. Mr Holm told reporters that he was glad. Chile and Peru had signed an "
    "agreement on fishing in Lima on 9 March 2025.\n"
)


def test_who_is_only_named_in_a_document_of_later_days_is_nobody_of_those_days(tmp_path: Path) -> None:
    for name, text in {"then.txt": THEN, "now.txt": NOW}.items():
        tmp_path.joinpath(name).write_text(text, "utf-8")
    record = read_paths([tmp_path / "then.txt", tmp_path / "now.txt"], most=5)
    assert [actor.names for actor in record.actors if "Holm" in actor.name] == [("Holm",), ("Mads Holm",)]
    # What the later document recalls is told by it all the same, and those who took part are there.
    [signed] = [event for event in record.events if event.date and event.date.start == date(2025, 3, 9)][1:]
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[who] for who in (*signed.actors, *signed.recipients)} == {"Chile", "Peru"}
