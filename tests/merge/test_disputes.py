"""Reports that contradict each other on one event, and reports that only tell more or later news of it."""

from pathlib import Path

import pytest

from dragoman.pipeline import read_paths

_FILLERS = (
    "The weather in the region was mild and most of the shops stayed open until late in the evening.",
    "Elsewhere a new railway timetable came into force, and the first cruise ship of the year arrived.",
)

CASES = [
    ("number", "Peru freed 14 Kenyan sailors on Monday, Peru's foreign ministry said. Kenya said 12 had been released.", ""),
    ("number", "Police in Togo arrested 30 protesters in Lome on Monday. The opposition said 112 had been arrested.", ""),
    ("number", "The V17 rebels killed 12 Chilean soldiers near Arica on Monday, Chile's army said. The group put the number at 40.", ""),
    ("number", "Gunmen killed 12 Kenyan soldiers near Mandera on Monday.", "Shabab fighters killed 19 Kenyan soldiers near Mandera on Monday."),
    ("date", "Peru and Chile signed a border treaty in Arica on Monday.", "Peru and Chile signed the border treaty in Arica on Tuesday."),
    ("date", "Peru freed three Chilean sailors on Monday.", "Peru released the three Chilean sailors on Tuesday."),
    ("place", "Peru's police arrested gang leader Luis Vega in Cusco on Sunday.", "Peru's police arrested Luis Vega in Lima on Sunday."),
    ("status", "Foreign Minister Ana Soto of Peru secretly met Chilean Foreign Minister Pablo Rojas in Panama City on Sunday.",
     "Chile's foreign ministry denied that Pablo Rojas had met Ana Soto in Panama City."),
    ("status", "Reports that Ana Soto of Peru had visited Chilean President Pablo Rojas in Lima were false, her office said.", ""),
    ("date", "Chilean Foreign Minister Pablo Rojas and his Peruvian colleague, Ana Soto, signed a fisheries agreement in Arica on Monday.",
     "Peru and Chile signed the fisheries agreement on Tuesday."),
    ("", "Police in Togo arrested 30 protesters in Lome on Monday, 8 March.", ""),
    ("", "Gunmen killed at least 12 Kenyan soldiers near Mandera on Monday.", "Gunmen killed 19 Kenyan soldiers near Mandera on Monday."),
    ("", "Peru freed two of five Kenyan sailors on Monday.", "Peru freed the other three Kenyan sailors on Tuesday."),
    ("", "Peru and Chile were to meet in Arica on Thursday.", "The meeting of Peru and Chile in Arica on Thursday was called off."),
    ("", "Peruvian police arrested 12 protesters in Cusco on Sunday.", "Peruvian police arrested 30 protesters in Lima on Sunday."),
]  # fmt: skip


@pytest.mark.parametrize("field, first, second", CASES)
def test_disputes_are_contradictions(tmp_path: Path, field: str, first: str, second: str) -> None:
    for number, text in enumerate(filter(None, (first, second))):
        page = f"World news\n\nPublished: 10 March 2027\n\n{text}\n\n{_FILLERS[number]}\n"
        (tmp_path / f"{number}.txt").write_text(page, "utf-8")
    found = {dispute.field for event in read_paths([tmp_path]).events for dispute in event.disputes}
    assert found == ({field} if field else set())
