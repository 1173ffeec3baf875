"""Independent sources: an article with its wire copies and light rewrites is one."""

from collections.abc import Iterable, Mapping

__all__ = ["count_origins", "find_origin"]


def find_origin(document: str, copy_of: Mapping[str, str | None]) -> str:
    """The document that begins the chain of copies behind `document`; in a ring the smallest id."""
    seen = [document]
    while (parent := copy_of.get(seen[-1])) is not None:
        if parent in seen:
            return min(seen[seen.index(parent) :])
        seen.append(parent)
    return seen[-1]


def count_origins(documents: Iterable[str], copy_of: Mapping[str, str | None]) -> int:
    """How many independent sources stand behind these documents."""
    return len({find_origin(document, copy_of) for document in documents})
