"""Measures a project: adding an archive, adding a little more to it, and asking it questions.

    python -m bench.project [--articles 1000 10000 100000] [--seed 7] [--write]
    python -m bench.project --project FILE     only the questions, and adding more, on a copy of a project that is there
    python -m bench.project --keep FOLDER      keep the projects that are made, and measure them again next time

The articles come from `bench/archive.py` and are never kept. 100,000 take about an hour of one core.
"""

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import archive
from click.testing import CliRunner

from dragoman.cli.main import dragoman
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.asking import ask_actors, ask_events
from dragoman.store.opening import Project, create_project, open_project
from dragoman.store.plans import find_last_day
from dragoman.store.revisions import find_revision
from dragoman.types import Filter

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "bench" / "project.json"
REPORT = ROOT / "bench" / "project.md"
RUNS = 5
BAR = 100
"""Milliseconds that a question may take."""

RECENT = 14
MORE = 100


def main() -> None:
    """Print the figures as Markdown; keep them, and as JSON, in `bench/` where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--project", type=Path, help="measure a copy of this project instead")
    parser.add_argument(
        "--keep", type=Path, help="a folder for the projects that are made, so that none is made twice"
    )
    parser.add_argument("--note", default="", help="a word about it, for the table")
    parser.add_argument(
        "--write", action="store_true", help=f"add to {RESULTS.relative_to(ROOT)}, renew the table"
    )
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        found = measure(options.articles[0], seed=options.seed, given=options.project, keep=options.keep)
        print(json.dumps(found))
        return
    sizes = [0] if options.project else options.articles
    measured = [_measure_apart(size, options) for size in sizes]
    before = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() and options.write else []
    fresh = {one["articles"] for one in measured}
    figures = sorted([*(one for one in before if one["articles"] not in fresh), *measured], key=_size)
    text = write_report(figures)
    print(text, end="")
    if options.write:
        RESULTS.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
        REPORT.write_text(text, "utf-8")


def _size(figures: Mapping[str, Any]) -> int:
    return int(figures["articles"])


def _measure_apart(size: int, options: argparse.Namespace) -> dict[str, Any]:
    """Each size in a process of its own, so that the memory of one is not that of another."""
    command = [sys.executable, "-m", "bench.project", "--child", "--seed", str(options.seed)]
    command += ["--articles", str(size)]
    for name in ("project", "keep"):
        if path := getattr(options, name):
            command += [f"--{name}", str(path.resolve())]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return {**json.loads(done.stdout), "note": options.note}


def measure(count: int, *, seed: int, given: Path | None = None, keep: Path | None = None) -> dict[str, Any]:
    """The figures of a project of `count` articles, or of a copy of the one `given`.

    With `keep`, the project lies in that folder afterwards, with what it took, and is taken from there where it does.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / "matter.dragoman"
        figures: dict[str, Any] = {}
        now = datetime.now(UTC)
        if given is None:
            made = (keep or folder) / f"{count}.dragoman"
            if not made.with_suffix(".json").exists():
                made.unlink(missing_ok=True)  # one that was begun and not finished
                made.parent.mkdir(parents=True, exist_ok=True)
                make(made, folder / "articles", count, seed=seed, at=now - timedelta(days=2))
            figures |= json.loads(made.with_suffix(".json").read_text("utf-8"))
        shutil.copyfile(given or made, target)
        with open_project(str(target)) as project:
            if given is not None:
                figures["memory_mb"] = _weigh()
            run(["events", str(target)])  # what is imported once is none of a question's cost
            figures["more"], figures["tracks"] = add_more(project, target, now - timedelta(days=1), seed)
            figures["file_mb"] = target.stat().st_size // 1_000_000
            found, _ = ask_actors(project, kind="person", limit=1)
            figures["events"] = ask_events(project, Filter(), limit=0).total
            figures["articles"] = count or ask_count(target)
            questions = list_questions(found[0][0].name, _find_told(project), now.date())
        figures["questions"] = {label: ask(target, question) for label, question in questions.items()}
        create_project(str(folder / "empty.dragoman")).close()
        figures["startup_ms"] = run_apart(["events", str(folder / "empty.dragoman")])
    return {
        **figures, "day": date.today().isoformat(), "python": platform.python_version(), "cores": os.cpu_count(),
        "machine": platform.machine(),
    }  # fmt: skip


def make(target: Path, folder: Path, count: int, *, seed: int, at: datetime) -> None:
    """Makes a project of `count` articles (written by a process of its own), and writes beside it what that took."""
    write = "import sys; from pathlib import Path; from bench.archive import write_archive; "
    write += "write_archive(Path(sys.argv[1]), int(sys.argv[2]), seed=int(sys.argv[3]))"
    subprocess.run([sys.executable, "-c", write, str(folder), str(count), str(seed)], cwd=ROOT, check=True)
    with create_project(str(target)) as project:
        took = clock(partial(add_paths, project, [folder], at=at))
    told = {"adding": took, "memory_mb": _weigh()}
    target.with_suffix(".json").write_text(json.dumps(told) + "\n", "utf-8")


def _weigh() -> int:
    """Megabytes of memory at the peak."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def clock(work: Callable[[], object]) -> dict[str, float]:
    """Seconds of processor time (other programs' share does not count), and by the wall clock."""
    start, wall = time.process_time(), time.perf_counter()
    work()
    return {
        "cpu_s": round(time.process_time() - start, 2), "wall_s": round(time.perf_counter() - wall, 2)
    }  # fmt: skip


def add_more(
    project: Project, target: Path, at: datetime, seed: int
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """What adding ten and a hundred of recent days takes, a hundred about one, and the first `tracks` after each."""
    end = archive.FIRST_DAY + timedelta(days=archive.DAYS - 1)
    with project.read() as connection:
        last = min(end, find_last_day(connection, revision=find_revision(connection)) or end)
    recent = [last - timedelta(days=back) for back in range(RECENT)]
    hot = [last - timedelta(days=archive.DAYS - 1 - archive.HOT_DAY)]
    took, first = {}, {}
    for label, count, days in (
        ("10 of recent days", 10, recent), (f"{MORE} of recent days", MORE, recent), (f"{MORE} of one day", MORE, hot),
    ):  # fmt: skip
        path = target.with_name(f"{label}.jsonl")
        made = archive.invent_articles(count, seed=seed, days=days, label=label.replace(" ", ""))
        path.write_text("\n".join(map(archive.encode, made)) + "\n", "utf-8")
        run(["read", str(path)])  # the languages are loaded once
        took[label] = clock(partial(add_paths, project, [path], at=at))
        first[label] = run(["tracks", str(target)])
    return took, first


def ask_count(target: Path) -> int:
    """How many documents a project holds, less those that were added here."""
    from dragoman.pipeline.asking import ask_documents  # noqa: PLC0415 - only for a project that is there

    with open_project(str(target)) as project:
        return ask_documents(project, limit=1)[1] - 10 - 2 * MORE


def _find_told(project: Project) -> str:
    """An event told by several documents."""
    found = ask_events(project, Filter(category="CONSULT"), limit=500).record.events
    return max(found, key=lambda event: (event.origins, event.id)).id


QUESTIONS = (
    "events", "events --actor NAME", "events --actor Turkey", "events --country TR", "events --category CONSULT",
    "events --from 2024-03-01 --to 2024-03-31", "events --to 2023-01-31", "events --place Doha",
    "events --topic prisoners", "events --status planned", "events --language tr", "events --disputed",
    "events --as-of YESTERDAY", "events --as-of BEFORE", "disputes", "actors", "actors --country TR", "documents",
    "documents --language tr --from 2024-03-10", "documents --actor NAME", "planned", "planned --state open",
    "planned --actor NAME", "changes --since YESTERDAY", "log EVENT", "search ateşkes", "search prisoner_exchange",
    "search 'security_guarantees'", "search NAME", "tracks", "tracks --actor NAME", "tracks --topic prisoner-exchange",
)  # fmt: skip


def list_questions(name: str, event: str, today: date) -> dict[str, list[str]]:
    """The questions, as commands without the project: NAME is somebody often told of, BEFORE the day of the archive."""
    told = {
        "NAME": name,
        "EVENT": event,
        "YESTERDAY": (today - timedelta(days=1)).isoformat(),
        "BEFORE": (today - timedelta(days=2)).isoformat(),
    }
    return {
        question.replace("_", " "): [
            told.get(word, word).replace("_", " ").replace("'", '"') for word in question.split()
        ]
        for question in QUESTIONS
    }


def ask(target: Path, question: Sequence[str]) -> dict[str, float]:
    """Milliseconds that a question takes: warm (median of some runs, processor time), and in a process of its own."""
    command = [question[0], str(target), *question[1:]]
    runs: list[float] = []
    while len(runs) < RUNS and (not runs or runs[0] < 20 * BAR):
        runs.append(run(command))
    return {"warm_ms": round(statistics.median(runs), 1), "apart_ms": run_apart(command)}


def run(command: Sequence[str]) -> float:
    """Milliseconds of processor time of `dragoman` in this process."""
    start = time.process_time()
    done = CliRunner().invoke(dragoman, list(command))
    if done.exit_code:
        raise SystemExit(f"{' '.join(command)}: {done.output}")
    return round(1000 * (time.process_time() - start), 1)


def run_apart(command: Sequence[str]) -> float:
    """Milliseconds of processor time of `dragoman` in a process of its own, start-up and all."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "dragoman", *command], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime), 1)


def write_report(figures: Sequence[Mapping[str, Any]]) -> str:
    """The figures as Markdown."""
    heads = [f"{one['articles']:,}" for one in figures]
    first = figures[0]
    lines = [
        "# A project's speed", "",
        f"`python -m bench.project --write`; Python {first['python']}, {first['machine']}, one core. Seconds and "
        "milliseconds are processor time, so that other programs on the machine do not count. A question is asked warm "
        f"(median of {RUNS}), and in brackets in a process of its own, start-up and all.", "",
        *(f"- {one['articles']:,} articles: {one['note']}" for one in figures if one.get("note")), "",
        f"| articles | {' | '.join(heads)} |", f"| --- |{' ---: |' * len(heads)}",
        _row("events", [f"{one['events']:,}" for one in figures]),
        _row("adding all: seconds", [_tell(one.get("adding"), "cpu_s") for one in figures]),
        _row("articles a second", [_tell_rate(one) for one in figures]),
        _row("memory at the peak of adding, MB", [str(one["memory_mb"]) for one in figures]),
        _row("file, MB", [str(one["file_mb"]) for one in figures]),
        *(
            _row(f"adding {label}: seconds", [_tell(one["more"].get(label), "cpu_s") for one in figures])
            for label in first["more"]
        ),
        *(
            _row(f"`tracks` after adding {label}: ms", [_tell(one.get("tracks"), label) for one in figures])
            for label in first["more"]
        ),
        _row("start-up, with a question to an empty project: ms", [f"{one['startup_ms']:.0f}" for one in figures]),
    ]  # fmt: skip
    for question in _list_asked(figures):
        cells = []
        for one in figures:
            told = one["questions"].get(question)
            warm = f"{told['warm_ms']:.0f}" if told else ""
            late = f"**{warm}**" if told and told["warm_ms"] > BAR else warm
            cells.append(f"{late} ({told['apart_ms']:.0f})" if told else "")
        lines.append(_row(f"`{question}`", cells))
    return "\n".join([*lines, "", f"Bold: more than {BAR} ms."]) + "\n"


def _list_asked(figures: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(question for one in figures for question in one["questions"]))


def _row(head: str, cells: Sequence[str]) -> str:
    return f"| {head} | {' | '.join(cells)} |"


def _tell(told: Mapping[str, float] | None, key: str) -> str:
    return f"{told[key]:,.1f}" if told else ""


def _tell_rate(one: Mapping[str, Any]) -> str:
    return f"{one['articles'] / one['adding']['cpu_s']:.0f}" if one.get("adding") else ""


if __name__ == "__main__":
    main()
