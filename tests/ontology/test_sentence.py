"""The sentence about an event."""

from datetime import date
from typing import get_args

import pytest

from dragoman.ontology import categories, join_names, write_date, write_sentence
from dragoman.types import PartialDate, Status

MARCH = PartialDate(date(2026, 3, 3), date(2026, 3, 3), "day")


@pytest.mark.parametrize("status", get_args(Status))
@pytest.mark.parametrize("category", [category.id for category in categories()])
def test_every_category_and_status_has_a_sentence(category: str, status: Status) -> None:
    for actors in ((), ("Ayla Demir",), ("Ayla Demir", "Jan Novak")):
        for recipients in ((), ("Czechia",)):
            said = write_sentence(
                category, mode=None, status=status, actors=actors, recipients=recipients,
                date=MARCH, place="Brno",
            )  # fmt: skip
            assert said[0].isupper()
            assert "{" not in said
            assert "  " not in said
            assert all(name in said for name in (*actors, *recipients, "Brno", "3 March 2026"))


def test_sentences_read_as_english() -> None:
    def say(status: Status, mode: str | None = None) -> str:
        return write_sentence(
            "CONSULT", mode=mode, status=status, actors=["Ayla Demir", "Jan Novak"], recipients=[],
            date=MARCH, place="",
        )  # fmt: skip

    assert say("occurred") == "Ayla Demir and Jan Novak met on 3 March 2026"
    assert say("planned", "phone") == "Ayla Demir and Jan Novak are due to speak by telephone on 3 March 2026"
    assert say("cancelled") == "Ayla Demir and Jan Novak were due to meet on 3 March 2026; it was called off"


def test_dates_and_lists() -> None:
    night = PartialDate(date(2026, 3, 31), date(2026, 4, 1), "day")
    assert write_date(night) == "between 31 March and 1 April 2026"
    assert write_date(PartialDate(date(2019, 1, 1), date(2019, 12, 31), "year")) == "in 2019"
    assert join_names([]) == ""
    assert join_names(list("ABCDEF")) == "A, B, C, D, E and F"
    assert join_names(list("ABCDEFG")) == "A, B, C, D, E and 2 others"
    assert (
        write_date(PartialDate(date(2026, 3, 2), date(2026, 3, 8), "week")) == "in the week of 2 March 2026"
    )


def test_what_is_done_to_people_is_done_to_those_of_a_state() -> None:
    told = write_sentence(
        "COERCE",
        mode="arrest",
        status="occurred",
        actors=["Peru"],
        recipients=["Chile", "Jan Holm"],
        lands={"Chile"},
    )
    assert told == "Peru arrested people of Chile and Jan Holm"
    accused = write_sentence(
        "ACCUSE", mode=None, status="occurred", actors=["Peru"], recipients=["Chile"], lands={"Chile"}
    )
    assert accused == "Peru accused Chile"
