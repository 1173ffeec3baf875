"""Read the sentences of PLV (actor, recipient and root category marked by hand) and say how many come out right.

    python -m eval.plv PLV_train.jsonl [--misses] [--category REJECT] [--part work|held]

For each sentence the category of the account whose participants' words best overlap the marked actor and
recipient counts as the answer; no account is a wrong answer. YIELD, which PLOVER has since split, is met by
CONCEDE and by RETREAT. PLOVER codes what is still to come as AGREE where it is friendly and as THREATEN where it
is not, which Dragoman keeps apart by status: so does this comparison. The file belongs to
others and is not part of the project. `--part held` is a fixed random third of the sentences, whose misses nobody
looks at while widening the pack: the distance between the two parts tells how much was fitted to what was seen.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

from msgspec import Struct

from dragoman.read import read
from dragoman.read.tokens import line_blocks
from dragoman.types import Account, Article

NONE = "-"
HELD_SHARE, SEED = 0.3, 20260930
SPLIT = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


class Case(Struct, frozen=True):
    """One marked sentence."""

    id: str
    text: str
    actor: str
    recipient: str
    category: str


def answer(case: Case) -> str:
    """The category read for the marked pair, with CONCEDE and RETREAT as YIELD; `-` without any account."""
    text = case.text
    article = Article(
        "d1", case.id, "0" * 64, "en", None, None, text, ((0, len(text), 0),), None, line_blocks(text)
    )
    accounts = read(article).accounts
    if not accounts:
        return NONE
    actor, recipient = _span(text, case.actor), _span(text, case.recipient)
    best = max(accounts, key=lambda account: _overlap(account, actor, recipient))
    if best.status == "planned" and best.category in FRIENDLY | HOSTILE:
        return "AGREE" if best.category in FRIENDLY else "THREATEN"
    return SPLIT.get(best.category, best.category)


def _span(text: str, marked: str) -> tuple[int, int]:
    start = text.find(marked)
    return (start, start + len(marked)) if start >= 0 and marked else (0, 0)


def _overlap(account: Account, actor: tuple[int, int], recipient: tuple[int, int]) -> float:
    """Shared participants: each marked side counts two in its own role, one in the other."""
    score = 0.0
    for field, marked, other in (("actor", actor, recipient), ("recipient", recipient, actor)):
        claims = [claim for claim in account.claims if claim.field == field]
        score += 2 * any(_touch(claim.start, claim.end, marked) for claim in claims)
        score += any(_touch(claim.start, claim.end, other) for claim in claims)
    return score


def _touch(start: int, end: int, marked: tuple[int, int]) -> bool:
    return start < marked[1] and marked[0] < end


def part_of(cases: list[Case], part: str) -> list[Case]:
    """The `held` sentences, drawn once by a fixed seed, or those left to `work` on; `all` gives all."""
    if part == "all":
        return cases
    held = set(random.Random(SEED).sample(range(len(cases)), round(HELD_SHARE * len(cases))))
    return [case for number, case in enumerate(cases) if (number in held) == (part == "held")]


def main() -> None:
    """Print precision, recall and F1 per category, macro-F1, and on request every miss."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path, help="PLV_train.jsonl")
    parser.add_argument("--misses", action="store_true", help="print each wrong answer with its sentence")
    parser.add_argument("--category", help="with --misses: only this marked category")
    parser.add_argument("--part", choices=("all", "work", "held"), default="all")
    options = parser.parse_args()
    if options.misses and options.part != "work":
        parser.error("--misses shows the sentences of --part work only: the held ones stay unseen")
    lines = options.path.read_text(encoding="utf-8").splitlines()
    cases = part_of([Case(**json.loads(line)) for line in lines if line.strip()], options.part)
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for case in cases:
        found = answer(case)
        wanted[case.category] += 1
        given[found] += 1
        right[case.category] += found == case.category
        if found != case.category and options.misses and options.category in (None, case.category):
            print(f"{case.category:9} {found:9} {case.text}  [{case.actor} > {case.recipient}]")
    total = 0.0
    for category in sorted(wanted):
        precision = right[category] / given[category] if given[category] else 0.0
        recall = right[category] / wanted[category]
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        total += f1
        print(f"{category:10} P {precision:.2f}  R {recall:.2f}  F {f1:.2f}  ({wanted[category]})")
    print(f"macro-F1 {total / max(1, len(wanted)):.3f}  none {given[NONE]}")


if __name__ == "__main__":
    main()
