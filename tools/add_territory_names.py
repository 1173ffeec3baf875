"""Fills the Ukrainian, Russian, German, French and Arabic names into `countries.jsonl` from CLDR.

    python tools/add_territory_names.py [--file src/dragoman/languages/world/countries.jsonl]

Needs `pip install babel`. English and Turkish names are kept by hand and are not touched; running it twice
changes nothing.
"""

import argparse
import json
from pathlib import Path

from babel import Locale

LANGUAGES = ("uk", "ru", "de", "fr", "ar")


def main() -> None:
    """Rewrites the file in place."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--file", type=Path, default=Path("src/dragoman/languages/world/countries.jsonl"))
    options = parser.parse_args()
    territories = {code: Locale(code).territories for code in LANGUAGES}
    lines = []
    for line in options.file.read_text("utf-8").splitlines():
        entry = json.loads(line)
        for language, names in territories.items():
            if entry["code"] in names and not entry["code"].startswith(("XA", "XS", "XN", "XO", "XT")):
                entry["names"][language] = [names[entry["code"]]]
        lines.append(json.dumps(entry, ensure_ascii=False))
    options.file.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
