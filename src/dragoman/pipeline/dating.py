"""Undated documents of a project, dated by their neighbours while more come in."""

from hashlib import sha256

from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.merge.neighbours import COMMON, choose_neighbours, mark_story
from dragoman.pipeline.joining import count_days
from dragoman.pipeline.leaves import Moves
from dragoman.pipeline.reading import read_article
from dragoman.pipeline.relating import find_day, find_shift, set_day
from dragoman.store import documents as shelf
from dragoman.store import nearness
from dragoman.store.revisions import Revision
from dragoman.types import Reading

__all__ = ["date_document"]


def date_document(connection: Connection, number: int, revision: Revision, moves: Moves) -> set[int]:
    """Dates an undated document by its neighbours, and reads it anew if that moved it; gives the days touched."""
    kept = shelf.load_kept(connection, [number])[number]
    if kept.died <= revision.number:
        return set()
    article = kept.article
    shared = nearness.find_neighbours(connection, number, mark_story(article), common=COMMON)
    names = shelf.name_documents(connection, [other for other, _ in shared])
    by_name = {name: other for other, name in names.items()}
    chosen = choose_neighbours((names[other], count) for other, count in shared)
    asked = sha256(" ".join(chosen).encode()).hexdigest()[:16]
    if asked == kept.standing.asked and nearness.has_items(connection, number):
        return set()  # the same neighbours say the same
    near = shelf.load_kept(connection, [by_name[name] for name in chosen])
    neighbours = [near[by_name[name]].article for name in chosen]
    told = find_day(article, neighbours)
    settled, reading = article, read_article(article if told is None else set_day(article, told[0]))
    if told is not None:
        settled = set_day(article, told[0])
        if told[1] and isinstance(reading, Reading):
            readings = shelf.load_readings(connection, [by_name[name] for name in chosen])
            told_by = [reading, *(readings[by_name[name]] for name in chosen)]
            if shift := find_shift(settled, neighbours, told_by):
                settled = set_day(article, told[0] + shift)
                reading = read_article(settled)
    day = settled.published.date if settled.published else None
    standing = replace(kept.standing, published=day, asked=asked)
    shelf.replace_standing(connection, number, standing, revision=revision.number)
    if day == kept.standing.published and nearness.has_items(connection, number):
        return set()
    if isinstance(reading, Reading):
        shelf.replace_reading(connection, number, reading, made_by=revision.version)
        return nearness.replace_items(connection, number, dict(count_days(reading, settled, moves)))
    return set()
