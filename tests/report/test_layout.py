from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.report.layout import Box, place_nodes


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[tuple[float, float]], list[tuple[int, int]]]:
    sizes = draw(st.lists(st.tuples(st.floats(30, 240), st.just(28.0)), min_size=1, max_size=24))
    pairs = st.tuples(st.integers(0, len(sizes) - 1), st.integers(0, len(sizes) - 1))
    edges = (
        draw(st.lists(pairs.filter(lambda pair: pair[0] < pair[1]), max_size=40)) if len(sizes) > 1 else []
    )
    return sizes, edges


def overlap(one: Box, other: Box) -> bool:
    return (
        abs(one.x - other.x) < (one.width + other.width) / 2
        and abs(one.y - other.y) < (one.height + other.height) / 2
    )


@settings(max_examples=25, deadline=None)
@given(networks())
def test_no_label_lies_over_another(network: tuple[list[tuple[float, float]], list[tuple[int, int]]]) -> None:
    boxes = place_nodes(*network, width=860)
    for index, box in enumerate(boxes):
        assert not any(overlap(box, other) for other in boxes[index + 1 :])
        assert box.x - box.width / 2 >= -0.01
        assert box.y - box.height / 2 >= -0.01


def test_the_same_network_is_drawn_the_same_way() -> None:
    sizes, edges = [(100.0, 28.0)] * 9, [(0, one) for one in range(1, 9)]
    assert place_nodes(sizes, edges, width=860) == place_nodes(sizes, edges, width=860)


def test_nothing_to_draw() -> None:
    assert place_nodes([], [], width=860) == []
