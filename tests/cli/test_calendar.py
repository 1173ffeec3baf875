"""A calendar program takes what is exported, and follows what becomes of a plan."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.conftest import Run

PLAN = (
    "Talks set for Quito\n\n2 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes and her Chilean counterpart "
    "Tomas Urrutia will meet in Quito on March 9, her ministry said on Tuesday.\n"
)
MOVED = (
    "Ministers to meet on March 15\n\n6 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes and her Chilean counterpart "
    "Tomas Urrutia will meet in Quito on March 15, her ministry said on Saturday.\n"
)
OTHER = (
    "Visit to Oslo\n\n3 March 2027\n\nOSLO - Norwegian Prime Minister Ingrid Solheim will host Finnish Prime Minister Aino Lehto "
    "in Oslo on March 20, her office said.\n"
)
CALLED_OFF = (
    "Kito görüşmesi iptal edildi\n\n8 Mart 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Şili Dışişleri Bakanı Tomas "
    "Urrutia arasında 15 Mart'ta Kito'da yapılması planlanan görüşme iptal edildi.\n"
)


def export(dragoman: Run, *options: str) -> dict[str, Any]:
    done = dragoman("export", "matter.dragoman", "--ics", *options)
    assert done.returncode == 0, done.stderr
    calendar: Any = icalendar.Calendar.from_ical(done.stdout)
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert calendar.errors == []
    entries = {str(entry["uid"]): entry for entry in calendar.walk("VEVENT")}
    for entry in entries.values():
        assert entry.errors == []
        assert entry["dtstamp"].dt.tzinfo is not None
        assert not isinstance(entry["dtstart"].dt, datetime)
        assert entry["dtend"].dt > entry["dtstart"].dt
    return entries


def add(dragoman: Run, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    done = dragoman("add", "matter.dragoman", name)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def plans(dragoman: Run, tmp_path: Path) -> dict[str, Any]:
    dragoman("init", "matter.dragoman")
    add(dragoman, tmp_path, "plan.txt", PLAN)
    add(dragoman, tmp_path, "other.txt", OTHER)
    return export(dragoman)


def find(entries: dict[str, Any], place: str) -> str:
    [uid] = [uid for uid, entry in entries.items() if entry.get("location") == place]
    return uid


def test_a_plan_is_moved_and_called_off_under_one_uid(
    dragoman: Run, tmp_path: Path, plans: dict[str, Any]
) -> None:
    quito, oslo = find(plans, "Quito"), find(plans, "Oslo")
    assert plans[quito]["dtstart"].dt == date(2027, 3, 9)
    assert plans[quito]["status"] == "TENTATIVE"
    assert "Lucia Paredes and Tomas Urrutia" in plans[quito]["summary"]
    assert "will meet in Quito on March 9" in plans[quito]["description"]
    add(dragoman, tmp_path, "moved.txt", MOVED)
    moved = export(dragoman)
    assert moved[quito]["dtstart"].dt == date(2027, 3, 15)
    assert moved[quito]["sequence"] > plans[quito]["sequence"]
    assert moved[quito]["dtstamp"].dt >= plans[quito]["dtstamp"].dt
    assert moved[oslo].to_ical() == plans[oslo].to_ical()
    add(dragoman, tmp_path, "off.txt", CALLED_OFF)
    off = export(dragoman)
    assert set(off) == set(plans)
    assert off[quito]["status"] == "CANCELLED"
    assert off[quito]["sequence"] > moved[quito]["sequence"]


def test_what_was_rejected_or_is_told_no_more_is_cancelled(
    dragoman: Run, tmp_path: Path, plans: dict[str, Any]
) -> None:
    quito, oslo = find(plans, "Quito"), find(plans, "Oslo")
    assert dragoman("reject", "matter.dragoman", oslo.partition("@")[0]).returncode == 0
    entries = export(dragoman)
    assert (entries[oslo]["status"], entries[quito]["status"]) == ("CANCELLED", "TENTATIVE")
    assert "rejected" in entries[oslo]["description"]
    assert entries[oslo]["sequence"] > plans[oslo]["sequence"]
    assert dragoman("undo", "matter.dragoman", "1").returncode == 0
    back = export(dragoman)
    assert back[oslo]["status"] == "TENTATIVE"
    assert back[oslo]["sequence"] > entries[oslo]["sequence"]


def test_a_plan_that_a_new_version_of_its_page_takes_back_is_cancelled(
    dragoman: Run, tmp_path: Path, plans: dict[str, Any]
) -> None:
    quito = find(plans, "Quito")
    add(dragoman, tmp_path, "moved.txt", MOVED)
    moved = export(dragoman)
    # The page that moved it says now what the first one did.
    add(dragoman, tmp_path, "moved.txt", MOVED.replace("March 15", "March 9"))
    again = export(dragoman)
    assert again[quito]["dtstart"].dt == date(2027, 3, 9)
    assert again[quito]["sequence"] > moved[quito]["sequence"]


def test_what_is_held_is_confirmed(dragoman: Run, tmp_path: Path, plans: dict[str, Any]) -> None:
    held = (
        "Ministers meet\n\n10 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes met her Chilean counterpart "
        "Tomas Urrutia in Quito on Tuesday.\n"
    )
    quito = find(plans, "Quito")
    add(dragoman, tmp_path, "held.txt", held)
    entries = export(dragoman)
    assert entries[quito]["status"] == "CONFIRMED"
    assert entries[quito]["sequence"] > plans[quito]["sequence"]


def test_a_record_without_a_project_is_exported_too(dragoman: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    dragoman("read", "plan.txt", "--out", "record.json")
    assert dragoman("export", "record.json", "--out", "plans.ics").returncode == 0
    calendar: Any = icalendar.Calendar.from_ical((tmp_path / "plans.ics").read_bytes())
    [entry] = calendar.walk("VEVENT")
    assert entry["dtstart"].dt == date(2027, 3, 9)
    assert int(entry["sequence"]) == 0
