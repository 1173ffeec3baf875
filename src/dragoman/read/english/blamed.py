"""Whom "it" means behind a verb of blaming: "condemned Chile after it arrested nine men"."""

from dragoman.read.english.lists import Lists
from dragoman.read.english.row import Row

_BLAMING = frozenset({"ACCUSE"})
_REASONS = frozenset({"after", "because", "since", "when", "as"})


def find_blamed(row: Row, lists: Lists, verb: int, np: int) -> tuple[int, ...]:
    """The units of the state or body that `verb` blames for what "it", the unit `np`, did; empty for none."""
    if np < 1 or row.units[np].word != "it" or row.units[np - 1].word not in _REASONS:
        return ()
    entries = [e for e in row.lexicon.verbs.get(row.units[verb].word, ()) if e.predicate and not e.rest]
    categories = {s.category for e in entries if e.predicate for s in e.predicate.senses} - {"NONE"}
    if not categories or not categories <= _BLAMING:
        return ()
    objects = lists.object_units(verb)
    kinds = {row.mentions[m].kind for k in objects for m in row.units[k].mentions}
    named = all(row.units[k].mentions for k in objects) and kinds <= {"state", "organization"}
    return tuple(objects) if objects and named and max(objects) < np else ()
