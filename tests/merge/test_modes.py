"""The mode of a meeting, from who takes part and where it is."""

import pytest
from tests.merge.test_events import Desk, Told


@pytest.mark.parametrize(
    "told, wanted",
    [
        (Told(on="2026-03-03", place="Ankara"), "visit"),
        (Told(on="2026-03-03", place="Brno"), None),
        (Told(on="2026-03-03", place="Ankara", mode="visit"), "visit"),
        (Told(on="2026-03-03", place="Vienna", mode="visit"), None),
        (Told(who="Demir Novak Okoro", on="2026-03-03", place="Vienna"), "multilateral"),
        (Told(who="Demir Novak Okoro", on="2026-03-03", place="Ankara", mode="visit"), "third-party"),
        (Told(who="Turkey Novak Okoro", on="2026-03-03", place="Vienna"), "third-party"),
        (Told(who="Demir Novak Okoro", on="2026-03-03", mode="phone"), "phone"),
        (Told(who="Demir Kaya Novak", on="2026-03-03", place="Brno"), None),
    ],
)
def test_who_meets_and_where_tells_the_mode(told: Told, wanted: str | None) -> None:
    desk = Desk()
    desk.add("2026-03-03", told)
    (event,) = desk.events()
    assert event.mode == wanted


def test_acts_keep_the_mode_that_most_accounts_give() -> None:
    desk = Desk()
    raid = Told("ASSAULT", "Turkey", "Nigeria", on="2026-03-03", place="Kano", mode="aerial")
    desk.add("2026-03-03", raid)
    desk.add("2026-03-04", raid)
    (event,) = desk.events()
    assert event.mode == "aerial"
