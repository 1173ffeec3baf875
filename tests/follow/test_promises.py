"""Plans followed through the reports, in English and Turkish."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.follow.promises import follow_promises
from dragoman.pipeline import read_paths
from dragoman.types import Promise

PLAN = (
    "Talks set for Quito\n\n2 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes and her Chilean counterpart "
    "Tomas Urrutia will meet in Quito on March 9, her ministry said on Tuesday.\n"
)
MOVED = (
    "Ministers to meet on March 15\n\n6 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes and her Chilean counterpart "
    "Tomas Urrutia will meet in Quito on March 15, her ministry said on Saturday.\n"
)
HELD = (
    "Kito'da görüşme\n\n16 Mart 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Şili Dışişleri Bakanı Tomas Urrutia, "
    "15 Mart'ta Kito'da bir araya geldi.\n"
)
CALLED_OFF = (
    "Kito görüşmesi iptal edildi\n\n8 Mart 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Şili Dışişleri Bakanı Tomas "
    "Urrutia arasında 9 Mart'ta Kito'da yapılması planlanan görüşme iptal edildi.\n"
)


def follow(folder: Path, *texts: str, on: date | None = None) -> list[Promise]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return list(follow_promises(read_paths([folder]), on=on))


def test_a_plan_is_open_until_its_day(tmp_path: Path) -> None:
    [promise] = follow(tmp_path, PLAN, on=date(2027, 3, 5))
    assert promise.state == "open"
    assert promise.planned is not None
    assert promise.planned.start == date(2027, 3, 9)


def test_a_plan_without_a_report_is_overdue(tmp_path: Path) -> None:
    [promise] = follow(tmp_path, PLAN, on=date(2027, 3, 20))
    assert promise.state == "overdue"
    assert "no report" in promise.why


def test_a_plan_is_called_off_by_a_report_in_another_language(tmp_path: Path) -> None:
    [promise] = follow(tmp_path, PLAN, CALLED_OFF)
    assert promise.state == "cancelled"
    assert [step.state for step in promise.steps] == ["open", "cancelled"]


def test_a_plan_is_moved_and_then_held(tmp_path: Path) -> None:
    [promise] = follow(tmp_path, PLAN, MOVED, HELD)
    assert promise.state == "held"
    assert promise.kept_by is not None
    assert promise.kept_by.status == "occurred"
    assert [(step.state, step.planned.start.day) for step in promise.steps if step.planned] == [
        ("open", 9), ("moved", 15), ("held", 15),
    ]  # fmt: skip


def test_the_id_of_a_plan_stays_while_it_moves(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    assert follow(one, PLAN)[0].id == follow(two, PLAN, MOVED)[0].id


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2027\n\nQUITO - Ecuador offered Chile a fisheries pact on Wednesday.\n",
        "3 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes met her Chilean counterpart on Wednesday.\n",
    ],
)
def test_what_happened_is_no_plan(tmp_path: Path, text: str) -> None:
    assert follow(tmp_path, text) == []
