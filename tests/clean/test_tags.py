from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.tags import cut_tags, read_attributes


def name_all(text: str) -> list[str]:
    return [
        ("/" if token.closes else "") + (token.name or text[token.start : token.end])
        for token in cut_tags(text)
    ]


def test_tags_and_text_alternate() -> None:
    assert name_all("<p class='a > b'>One<br>two</p>") == ["p", "One", "br", "two", "/p"]


def test_scripts_and_comments_are_no_text() -> None:
    assert name_all("a<!-- <p> -->b<script>if (a<b) {}</script>c") == ["a", "b", "script", "c"]


def test_signs_that_are_no_tags_are_text() -> None:
    assert "".join(name_all("3 < 4 and 5 > 2")) == "3 < 4 and 5 > 2"


def test_what_is_never_closed_does_not_swallow_the_page() -> None:
    assert name_all("<script>The rest")[-1] == "The rest"
    assert name_all('<a href="x>Text</a><p>More</p>')[-2:] == ["More", "/p"]


def test_attributes() -> None:
    assert read_attributes(""" class="a b" id='c' data-x=1 hidden""") == {
        "class": "a b",
        "id": "c",
        "data-x": "1",
    }


@given(st.text(alphabet="<>/!-\"' apscrit=&;", max_size=200))
def test_tokens_ascend_and_stay_inside(text: str) -> None:
    end = 0
    for token in cut_tags(text):
        assert end <= token.start <= token.end <= len(text)
        end = token.end
