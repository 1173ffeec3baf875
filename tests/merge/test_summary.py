"""The sentence about an event."""

from datetime import date
from typing import get_args

import pytest

from dragoman.merge.summary import list_names, summarise, write_date
from dragoman.ontology import categories
from dragoman.types import PartialDate, Place, Status

MARCH = PartialDate(date(2026, 3, 3), date(2026, 3, 3), "day")


@pytest.mark.parametrize("status", get_args(Status))
@pytest.mark.parametrize("category", [category.id for category in categories()])
def test_every_category_and_status_has_a_sentence(category: str, status: Status) -> None:
    for actors in ((), ("Ayla Demir",), ("Ayla Demir", "Jan Novak")):
        for recipients in ((), ("Czechia",)):
            said = summarise(
                category, mode=None, status=status, actors=actors, recipients=recipients,
                date=MARCH, place=Place("Brno", "CZ"),
            )  # fmt: skip
            assert said.endswith(".")
            assert said[0].isupper()
            assert "{" not in said
            assert "  " not in said
            assert all(name in said for name in (*actors, *recipients, "Brno", "3 March 2026"))


def test_sentences_read_as_english() -> None:
    def say(status: Status, mode: str | None = None) -> str:
        return summarise(
            "CONSULT", mode=mode, status=status, actors=["Ayla Demir", "Jan Novak"], recipients=[],
            date=MARCH, place=None,
        )  # fmt: skip

    assert say("occurred") == "Ayla Demir and Jan Novak met on 3 March 2026."
    assert (
        say("planned", "phone") == "Ayla Demir and Jan Novak are due to speak by telephone on 3 March 2026."
    )
    assert say("cancelled") == "Ayla Demir and Jan Novak were to meet on 3 March 2026; it was called off."


def test_dates_and_lists() -> None:
    night = PartialDate(date(2026, 3, 31), date(2026, 4, 1), "day")
    assert write_date(night) == "between 31 March and 1 April 2026"
    assert write_date(PartialDate(date(2019, 1, 1), date(2019, 12, 31), "year")) == "in 2019"
    assert list_names([]) == ""
    assert list_names(list("ABCDEF")) == "A, B, C, D, E and F"
    assert list_names(list("ABCDEFG")) == "A, B, C, D, E and 2 others"
