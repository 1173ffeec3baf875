from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.plain import split_plain


def test_lines_know_where_they_stand_and_what_is_above() -> None:
    lines = split_plain("  One\n\n\tTwo \r\nThree\n")
    assert [(line.text, line.at, line.gap) for line in lines] == [
        ("One", 2, True),
        ("Two", 8, True),
        ("Three", 14, False),
    ]


def test_a_text_broken_at_a_fixed_width_is_joined() -> None:
    text = "\n".join(
        [
            "The ministers of the two neighbouring states met on Friday in the",
            "small town on the border and spoke for two hours about the new",
            "bridge, which is to be opened in spring, and about what it is to",
            "cost both sides in the end.",
            "",
            "They will meet again.",
        ]
    )
    lines = split_plain(text)
    assert len(lines) == 2
    assert "met on Friday in the small town on the border" in lines[0].text


def test_soft_hyphens_do_not_split_names() -> None:
    assert [line.text for line in split_plain("An\u00adka\u200bra")] == ["Ankara"]


@given(st.text(max_size=300))
def test_every_character_is_where_the_line_says(text: str) -> None:
    for line in split_plain(text):
        for start, end, place in line.runs(0):
            assert line.text[start:end] == text[place : place + end - start]
