"""Runs the command line as a person would: in its own process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def dragoman(tmp_path: Path) -> Run:
    """`dragoman("read", "x.txt", text=..., cwd=...)` gives the finished process."""

    def run(
        *arguments: str | Path, text: str = "", cwd: Path = tmp_path, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "dragoman", *map(str, arguments)],
            input=text,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **env},
            encoding="utf-8",
            errors="replace",
            timeout=120,
            check=False,
        )

    return run
