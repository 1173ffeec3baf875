"""Runs the commands that README.md and docs/*.md show, and puts their real output below them.

    python docs/renew.py            write the output into the documents
    python docs/renew.py --check    compare only; exit 1 and print the difference where one is out of date

A shown command is a line that begins with `$ ` in a block fenced as `console`; its output stands below it.
The commands of one document run one after the other in a folder that holds a copy of `examples/`
and `mornings.py`.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?<=^```console\n)(?:(?!```).*\n)*", re.MULTILINE)
SECONDS = 60


def main() -> int:
    """Renew or check every document; 1 where a checked one is out of date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    options = parser.parse_args()
    stale = 0
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        written = document.read_text("utf-8")
        real = renew(written)
        if real == written:
            continue
        stale += 1
        if options.check:
            name = str(document.relative_to(ROOT))
            difference = difflib.unified_diff(
                written.splitlines(), real.splitlines(), f"{name} (written)", f"{name} (real)", lineterm=""
            )
            print("\n".join(difference))
        else:
            document.write_text(real, "utf-8")
    return 1 if options.check and stale else 0


def renew(text: str) -> str:
    """The document with the real output in its console blocks."""
    if not BLOCK.search(text):
        return text
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        shutil.copy(ROOT / "docs" / "mornings.py", folder)
        return BLOCK.sub(lambda block: run_block(block.group(), folder), text)


def run_block(block: str, folder: Path) -> str:
    """The block's commands, each with what it prints now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run_command(command[2:], folder)}" for command in commands)


def run_command(command: str, folder: Path) -> str:
    """What the command prints on both streams, without the blanks at the ends of lines."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "100",
        "PYTHONPATH": str(ROOT / "src"),  # what this checkout does, whatever is installed
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.decode("utf-8").splitlines())


if __name__ == "__main__":
    sys.exit(main())
