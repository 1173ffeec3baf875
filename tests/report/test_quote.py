from hypothesis import given
from hypothesis import strategies as st

from dragoman.report.quote import MOST_QUOTED, quote_account, select_evidence
from dragoman.types import EventAccount, Evidence

TEXT = "Solheim arrived.\n\nShe met the minister on Tuesday. They talked about herring."


def account(start: int, end: int, *words: str) -> EventAccount:
    evidence = [Evidence("event", TEXT.index(word), TEXT.index(word) + len(word), word) for word in words]
    return EventAccount("d1", "occurred", None, tuple(evidence), start, end)


def shown(quote: tuple[object, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in quote)  # type: ignore[attr-defined]


def test_the_words_that_count_are_marked_in_the_sentence() -> None:
    start = TEXT.index("She")
    [quote] = quote_account(account(start, TEXT.index(" They"), "met", "Tuesday"), TEXT)
    assert shown(quote) == "She [met] the minister on [Tuesday]."


def test_words_elsewhere_are_quoted_beside_it() -> None:
    start = TEXT.index("She")
    first, second = quote_account(account(start, TEXT.index(" They"), "met", "Solheim"), TEXT)
    assert shown(first) == "She [met] the minister on Tuesday."
    assert shown(second) == "[Solheim] arrived."


@given(
    st.text(),
    st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60))),
    st.integers(-5, 60),
    st.integers(-5, 60),
)
def test_any_offsets_are_borne(text: str, spans: list[tuple[int, int]], start: int, end: int) -> None:
    evidence = tuple(Evidence("event", low, high, "x") for low, high in spans)
    for quote in quote_account(EventAccount("d", "occurred", None, evidence, start, end), text):
        assert len("".join(piece.text for piece in quote)) <= len(text)


def test_a_boundless_sentence_is_cut() -> None:
    text = "word " * 100_000
    [quote] = quote_account(EventAccount("d", "occurred", None, (), 0, len(text)), text)
    assert sum(len(piece.text) for piece in quote) <= MOST_QUOTED + 2


def test_evidence_is_narrowed_to_the_value_in_question() -> None:
    said, denied = Evidence("event", 0, 1, "a", "occurred"), Evidence("event", 2, 3, "b", "denied")
    told = EventAccount("d", "occurred", None, (said, denied), 0, 4)
    assert select_evidence(told, field="event", value="denied") == (denied,)
    assert select_evidence(told, field="event", value="alleged") == (said, denied)
    assert select_evidence(told, field="place", value="Oslo") == ()
