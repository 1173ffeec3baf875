import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.ingest.articles import cut_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["body", "articles", "@graph", "title", "data"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 2]))
def test_every_slice_is_json_again(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    try:
        slices = cut_json(text, by_line=False)
    except InputError:
        return
    assert slices
    for part in slices:
        json.loads(text[part.start : part.end])


def test_the_place_of_the_damage_is_told() -> None:
    with pytest.raises(InputError, match="line 2, column 1"):
        cut_json('{"a": 1,\n}', by_line=False)


def test_several_values_in_a_json_file_are_read_line_by_line() -> None:
    assert [part.number for part in cut_json('{"body": "a"}\n{"body": "b"}', by_line=False)] == [1, 2]
