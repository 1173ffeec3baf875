"""Independent sources behind documents."""

from dragoman.merge.origins import count_origins, find_origin


def test_copies_of_copies_are_one_origin() -> None:
    copies = {"a": None, "b": "a", "c": "b", "d": None}
    assert find_origin("c", copies) == "a"
    assert count_origins(["a", "b", "c", "d"], copies) == 2


def test_a_ring_ends() -> None:
    ring: dict[str, str | None] = {"a": "b", "b": "c", "c": "b"}
    assert {find_origin(one, ring) for one in "abc"} == {"b"}
