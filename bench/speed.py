"""Measures how fast Dragoman reads, room by room, and how much memory it takes.

    python -m bench.speed [--articles 1000] [--seed 7] [--profile] [--growth] [--write]

One process, one core. The articles come from `bench/newsroom.py`.
"""

import argparse
import cProfile
import os
import platform
import pstats
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

# The pipeline is wanted by its parts here, not through the public face.
from bench.newsroom import write_articles

from dragoman.clean import clean
from dragoman.ingest import gather
from dragoman.merge import merge
from dragoman.merge.copies import find_copies
from dragoman.merge.siblings import infer_dates
from dragoman.pipeline import read_paths
from dragoman.read import read
from dragoman.resolve import resolve
from dragoman.types import Article, Document

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "bench" / "results.md"
HELP_RUNS = 5
COSTS = 3
T = TypeVar("T")


def main() -> None:
    """Print the figures as Markdown; keep them in `bench/results.md` where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--articles", type=int, default=1000, help="how many articles to read (default: 1000)"
    )
    parser.add_argument("--seed", type=int, default=7, help="which articles (default: 7)")
    parser.add_argument("--profile", action="store_true", help="name the three largest costs")
    parser.add_argument("--growth", action="store_true", help="compare with a tenth of the articles")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.relative_to(ROOT)}")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder, options.articles, seed=options.seed)
        lines = describe_machine(folder)
        lines += measure_rooms(folder, options.articles)
        lines += measure_processes(folder, options.articles)
        if options.growth:
            lines += measure_growth(folder, options.articles, options.seed)
        if options.profile:
            lines += name_costs(folder)
    report = "\n".join(lines) + "\n"
    print(report, end="")
    if options.write:
        RESULTS.write_text(report, "utf-8")


def describe_machine(folder: Path) -> list[str]:
    """What the figures were measured on."""
    sizes = [len(p.read_text("utf-8").split()) for p in folder.iterdir()]
    return [
        "# Speed and memory",
        "",
        f"{len(sizes)} articles of {statistics.mean(sizes):.0f} words on average, one core; "
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores in the machine.",
        "",
    ]


def clock(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and the seconds of processor time it took (other programs' share does not count)."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def measure_rooms(folder: Path, count: int) -> list[str]:
    """Seconds of each room over all articles, each room called as the pipeline calls it."""
    found, ingest = clock(lambda: [d for d in gather([str(folder)]) if isinstance(d, Document)])
    cleaned, clean_time = clock(lambda: [a for a in map(clean, found) if isinstance(a, Article)])
    articles = tuple(sorted(cleaned, key=lambda article: article.path))
    _, relate = clock(lambda: (find_copies(articles), infer_dates(articles)))
    readings, read_time = clock(lambda: tuple(read(article) for article in articles))
    (actors, actor_of), resolve_time = clock(lambda: resolve(readings, articles=articles))
    events, merge_time = clock(lambda: merge(readings, articles=articles, actors=actors, actor_of=actor_of))
    rooms = {
        "ingest": ingest,
        "clean": clean_time,
        "copies and siblings": relate,
        "read": read_time,
        "resolve": resolve_time,
        "merge": merge_time,
    }
    total = sum(rooms.values())
    rows = [
        f"| {name} | {1000 * took / count:.2f} | {100 * took / total:.0f} |" for name, took in rooms.items()
    ]
    return [
        f"**{count / total:.0f} articles a second** ({1000 * total / count:.2f} ms an article); "
        f"{len(actors)} actors, {len(events)} events.",
        "",
        "| room | ms an article | % |",
        "| --- | ---: | ---: |",
        *rows,
        "",
    ]


def run_program(*arguments: str) -> tuple[float, int]:
    """Seconds by the wall clock, and the peak memory in MB so far, of `dragoman` in a process of its own."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "dragoman", *arguments], check=True, capture_output=True)
    took = time.perf_counter() - start
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def measure_processes(folder: Path, count: int) -> list[str]:
    """Start-up and memory of the program as a user starts it."""
    help_time = statistics.median(run_program("--help")[0] for _ in range(HELP_RUNS))
    with TemporaryDirectory() as out:
        record = str(Path(out, "record.json"))
        examples, small = run_program("read", str(ROOT / "examples"), "--out", record)
        whole, large = run_program("read", str(folder), "--out", record)
    return [
        f"- `dragoman --help`: {help_time:.2f} s",
        f"- cold start to finished record on `examples/`: {examples:.2f} s, {small} MB at the peak",
        f"- {count} articles from start to finished record: {whole:.1f} s, {large} MB at the peak",
        "",
    ]


def measure_growth(folder: Path, count: int, seed: int) -> list[str]:
    """Ten times the articles should take ten times as long."""
    with TemporaryDirectory() as name:
        write_articles(Path(name), count // 10, seed=seed)
        read_paths([name])
        _, few = clock(lambda: read_paths([name]))
    _, many = clock(lambda: read_paths([folder]))
    return [
        f"- {count // 10} articles take {few:.2f} s, {count} articles {many:.2f} s: "
        f"{many / few:.1f} times as long",
        "",
    ]


def name_costs(folder: Path) -> list[str]:
    """Where most time is spent: the modules by their own time, and the functions within them."""
    profile = cProfile.Profile()
    profile.runcall(read_paths, [folder])
    modules: defaultdict[str, float] = defaultdict(float)
    functions: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (module, name), took in own_times(profile):
        modules[module] += took
        functions[module, name] += took
    total = sum(modules.values())
    dearest = sorted(functions.items(), key=lambda item: -item[1])
    rows = []
    for module, took in sorted(modules.items(), key=lambda item: -item[1])[:COSTS]:
        inside = [(name, t) for (home, name), t in dearest if home == module]
        parts = ", ".join(f"`{name}` {100 * t / total:.0f} %" for name, t in inside[:COSTS])
        rows.append(f"- {100 * took / total:.0f} % `{module}` ({parts})")
    return [
        "The largest costs by the profiler, which makes many small calls look dearer than they are:",
        "",
        *rows,
        "",
    ]


def own_times(profile: cProfile.Profile) -> Iterator[tuple[tuple[str, str], float]]:
    """Module, function and seconds; what is built in counts for the function that calls it."""
    stats = vars(pstats.Stats(profile))["stats"]
    for (file, _, name), (_, _, own, _, callers) in stats.items():
        if file != "~":
            yield (name_module(file), name), own
            continue
        for (home, _, caller), (_, _, share, _) in callers.items():
            yield (name_module(home), caller), share


def name_module(file: str) -> str:
    """The last two parts of a path: `read/tokens.py`."""
    return "/".join(Path(file).parts[-2:])


if __name__ == "__main__":
    main()
