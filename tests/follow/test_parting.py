"""Passages of one thread parted into matters."""

import random
from collections import Counter
from collections.abc import Mapping
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from dragoman.follow.cells import gather_members, name_cell, sum_up
from dragoman.follow.parting import Core
from dragoman.follow.parting import part as part_cells
from dragoman.follow.sources import Named
from dragoman.ontology import threads
from dragoman.types import Key

LANDS = st.sampled_from(["AM", "AZ", "GE", "TR", "QA", "CH"])
KEYS = st.builds(
    lambda own, focus, around: Key(tuple(sorted(own)), focus, tuple(sorted(around - own - {focus}))),
    st.sets(LANDS, max_size=3),
    LANDS,
    st.sets(LANDS, max_size=2),
)


def part(keys: Mapping[Key, int], *, about: Literal["pair", "one"]) -> dict[Key, Core]:
    """The core of each key's matter, in a thread of this sort."""
    thread = next(one for one in threads() if one.about == about)
    named = [Named(thread.id, key, "", count, 0, 0) for key, count in keys.items()]
    cells = {name: sum_up(name, mine) for (_, name), mine in gather_members(named, ()).items()}
    cores = part_cells(cells, about=about)
    return {key: cores[name_cell(thread, key)] for key in keys}


def both(*lands: str, focus: str = "", around: tuple[str, ...] = ()) -> Key:
    return Key(tuple(sorted(lands)), focus or lands[0], around)


def test_a_host_does_not_make_another_matter() -> None:
    keys = {both("AM", "AZ"): 3, both("AM", "AZ", "QA"): 2, both("AM", "QA", around=("AZ",)): 1}
    assert len(set(part(keys, about="pair").values())) == 1


def test_the_same_host_does_not_join_two_matters() -> None:
    keys = {both("AM", "AZ", "QA"): 3, both("PE", "BO", "QA"): 3, both("PE", "BO"): 1}
    found = part(keys, about="pair")
    assert {frozenset(core) for core in found.values()} == {frozenset({"AM", "AZ"}), frozenset({"BO", "PE"})}


def test_a_sentence_without_countries_goes_with_its_article() -> None:
    weak = Key((), "AM", ("AZ",))
    keys = {both("AM", "AZ"): 2, both("PE", "BO"): 2, weak: 1}
    found = part(keys, about="pair")
    assert found[weak] == found[both("AM", "AZ")]


def test_what_is_for_one_country_is_one_matter_whoever_else_talks() -> None:
    keys = {
        both("UA", "US", focus="UA"): 2,
        both("DE", "FR", "UA", focus="UA"): 2,
        both("FI", "PL", focus="UA"): 1,
    }
    assert len(set(part(keys, about="one").values())) == 1
    assert len(set(part(keys, about="pair").values())) > 1


@given(st.dictionaries(KEYS, st.integers(1, 9), max_size=12), st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(keys: dict[Key, int], dice: random.Random) -> None:
    items = list(keys.items())
    dice.shuffle(items)
    sorts: tuple[Literal["pair", "one"], ...] = ("pair", "one")
    for about in sorts:
        found = part(keys, about=about)
        assert found == part(dict(items), about=about)
        assert found.keys() == keys.keys()
        assert all(set(core) <= {*key.all, *core} for key, core in found.items())


def test_nothing_is_lost_or_doubled() -> None:
    keys = Counter({both("AM", "AZ"): 2, Key(): 1, Key((), "PE"): 1})
    assert part(keys, about="pair").keys() == keys.keys()
