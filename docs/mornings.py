"""Makes matter.dragoman out of examples/ as if its files had come on four mornings, for docs/project.md."""

from datetime import UTC, datetime
from pathlib import Path

from dragoman.pipeline.adding import add_paths
from dragoman.store.opening import create_project

MORNINGS = {
    15: ("01-tr-ajans-asmara-cibuti.txt", "02-tr-portal-kizildeniz.txt"),
    18: ("03-en-wire-doumeira.txt", "05-en-titicaca.html", "06-en-portal-titicaca-undated.txt"),
    19: ("07-tr-norvec-endonezya.json", "08-en-ministry-oslo.txt"),
    20: ("04-tr-bakanlik-istanbul-turu.txt", "09-en-cookie-wall.html"),
}
"""Days of September 2026 with the files that came."""


def main() -> None:
    """Makes the project in the current folder."""
    with create_project("matter.dragoman") as project:
        for day, names in MORNINGS.items():
            paths = [Path("examples") / name for name in names]
            add_paths(project, paths, by="desk", at=datetime(2026, 9, day, 7, tzinfo=UTC))


if __name__ == "__main__":
    main()
