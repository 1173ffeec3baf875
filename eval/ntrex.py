"""Read translated news documents in English and in Turkish, and say how far the two records agree.

    python -m eval.ntrex FOLDER [--misses] [--document NAME] [--category ACCUSE]

FOLDER holds `en/` and `tr/` with files of the same names, parallel line by line. Each file is read and merged
alone, as published on one and the same day; only who is meant is settled over both files at once. An event of
one language and an event of the other agree if they have the same category and share at least half of their
participants, actors and recipients taken together; each event agrees with one other at most. Agreement
is twice the agreeing pairs over the events of both sides. The files belong to others and are not part of the project.
"""

import argparse
from collections import Counter
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dragoman.merge import merge
from dragoman.read import english, read, turkish
from dragoman.read.tokens import line_blocks, split_sentences
from dragoman.resolve import resolve
from dragoman.types import Actor, Article, Event, Published, Reading

PUBLISHED = date(2018, 10, 1)
LANGUAGES = ("en", "tr")
ENOUGH_SHARED = 0.5


class Side(Struct, frozen=True):
    """One language's file: its lines, what was read of it, its events."""

    article: Article
    reading: Reading
    lines: tuple[str, ...]
    events: tuple[Event, ...] = ()

    def line_of(self, event: Event) -> int:
        """Number of the line that tells the event first."""
        return self.article.text.count("\n", 0, min(account.start for account in event.accounts))


class Pair(Struct, frozen=True):
    """One document in both languages, with the agreeing pairs as indices into the two sides' events."""

    name: str
    sides: tuple[Side, Side]
    actors: dict[str, Actor]
    actor_of: dict[tuple[str, int], str]
    matched: tuple[tuple[int, int], ...]


def parties(event: Event) -> frozenset[str]:
    """Everybody who takes part, on either side."""
    return frozenset((*event.actors, *event.recipients))


def match(one: Side, other: Side) -> tuple[tuple[int, int], ...]:
    """Indices of the events that agree, the most alike first; among equals the nearest lines."""
    likely = []
    for i, left in enumerate(one.events):
        for j, right in enumerate(other.events):
            who, whom = parties(left), parties(right)
            shared = len(who & whom) / len(who | whom) if who | whom else 1.0
            if left.category == right.category and shared >= ENOUGH_SHARED:
                likely.append((-shared, abs(one.line_of(left) - other.line_of(right)), i, j))
    taken: list[tuple[int, int]] = []
    for _, _, i, j in sorted(likely):
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return tuple(taken)


def read_pair(folder: Path, name: str) -> Pair:
    """Both files of the document `name`, read, resolved together, merged each alone."""
    sides = [_read_side(folder / language / name, language) for language in LANGUAGES]
    articles = tuple(side.article for side in sides)
    actors, actor_of = resolve(tuple(side.reading for side in sides), articles=articles)
    merged = [
        replace(
            side,
            events=merge((side.reading,), articles=(side.article,), actors=actors, actor_of=actor_of),
        )
        for side in sides
    ]
    both = (merged[0], merged[1])
    return Pair(name, both, {actor.id: actor for actor in actors}, dict(actor_of), match(*both))


def _read_side(path: Path, language: str) -> Side:
    text = path.read_text("utf-8")
    blocks = line_blocks(text)
    article = Article(
        f"{language}:{path.name}",
        path.name,
        "0" * 64,
        language,
        None,
        Published(PUBLISHED, "stated"),
        text,
        ((0, len(text), 0),),
        None,
        (replace(blocks[0], kind="title"), *blocks[1:]),
    )
    return Side(article, read(article), tuple(text.split("\n")))


def find_cause(pair: Pair, event: Event, *, told: int) -> str:
    """Why the language that does not tell `event` (index `told` does) tells none like it, as far as can be seen."""
    side, other = pair.sides[told], pair.sides[1 - told]
    line, who = side.line_of(event), parties(event)
    beside = [e for e in other.events if other.line_of(e) == line]
    if any(e.category == event.category for e in beside):
        return "other participants"
    if any(who & parties(e) for e in beside):
        return "other category"
    start = sum(len(text) + 1 for text in other.lines[:line])
    end = start + len(other.lines[line]) if line < len(other.lines) else start
    named = {
        pair.actor_of.get((other.article.id, mention.entity))
        for mention in other.reading.mentions
        if start <= mention.start < end
    }
    if not _has_predicate(other, event.category, start, end):
        return "no predicate"
    return "needs not met" if who & named else "nobody found"


def _has_predicate(side: Side, category: str, start: int, end: int) -> bool:
    """Whether some verb or noun between these characters may tell an event of the category."""
    article, reading = side.article, side.reading
    sentences = split_sentences(article.text, article.blocks, language=article.language)
    if article.language == "tr":
        frames = turkish.find_frames(sentences, reading.mentions, reading.entities)
    else:
        frames = english.find_frames(sentences, reading.mentions, reading.dates)
    return any(
        sense.category == category
        for frame in frames
        if start <= sentences[frame.sentence].start < end
        for sense in frame.predicate.senses
    )


def show(pair: Pair, event: Event, *, told: int, cause: str) -> str:
    """An event that one language alone tells, with its line in both."""
    number = pair.sides[told].line_of(event)
    names = [
        "+".join(pair.actors[actor].name for actor in who) for who in (event.actors, event.recipients) if who
    ]
    key = next((e.text for e in event.accounts[0].evidence if e.field == "event"), "")
    head = f"only {LANGUAGES[told]}  {event.category} {event.status} {' > '.join(names)}  ({key!r}; {cause})"
    lines = [f"    {code}: {side.lines[number]}" for code, side in zip(LANGUAGES, pair.sides, strict=True)]
    return "\n".join([f"{pair.name}:{number + 1}  {head}", *lines])


def main() -> None:
    """Print agreement over all documents, and on request every event that one language alone tells."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="folder with en/ and tr/")
    parser.add_argument(
        "--misses", action="store_true", help="print each event that one language alone tells"
    )
    parser.add_argument("--document", help="only the file of this name")
    parser.add_argument("--category", help="with --misses: only this category")
    options = parser.parse_args()
    names = (
        [options.document] if options.document else sorted(p.name for p in (options.folder / "en").iterdir())
    )
    sums: Counter[str] = Counter()
    causes: Counter[tuple[str, str]] = Counter()
    by_category: dict[str, Counter[str]] = {}
    for name in names:
        pair = read_pair(options.folder, name)
        sums["matched"] += len(pair.matched)
        for told, language in enumerate(LANGUAGES):
            agreeing = {couple[told] for couple in pair.matched}
            for index, event in enumerate(pair.sides[told].events):
                sums[language] += 1
                counts = by_category.setdefault(event.category, Counter())
                counts[language] += 1
                counts["matched"] += told == 0 and index in agreeing
                if index in agreeing:
                    continue
                cause = find_cause(pair, event, told=told)
                causes[language, cause] += 1
                if options.misses and options.category in (None, event.category):
                    print(show(pair, event, told=told, cause=cause))
    for category in sorted(by_category):
        counts = by_category[category]
        print(f"{category:10} en {counts['en']:4}  tr {counts['tr']:4}  agree {counts['matched']:4}")
    for (language, cause), count in sorted(causes.items(), key=lambda item: (item[0][0], -item[1])):
        print(f"only {language}: {count:4}  {cause}")
    matched, told = sums["matched"], sums["en"] + sums["tr"]
    print(f"events en {sums['en']}, tr {sums['tr']}, agree {matched}")
    share, whole = 200 * matched / max(1, told), 100 * matched / max(1, told - matched)
    print(f"agreement {share:.1f} %, of all told {whole:.1f} %")


if __name__ == "__main__":
    main()
