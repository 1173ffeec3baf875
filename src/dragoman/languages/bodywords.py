"""Common words in the names of bodies, with what they mean in every language ("river", "nehir")."""

from functools import cache, lru_cache

from msgspec import Struct

from dragoman.languages.loader import LANGUAGES, load_lines
from dragoman.languages.names import fold

__all__ = ["BodyWord", "find_meaning"]


class BodyWord(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one meaning. `means` is its key in every language, or the keys of two words that another
    language needs for it ("landowners" is "land owner"); a trailing `*` lets any ending follow."""

    means: str
    words: tuple[str, ...]
    example: str


@cache
def _compile(language: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    entries = load_lines(f"{language}/bodywords.jsonl", BodyWord) if language in LANGUAGES else ()
    exact = {fold(word): one.means for one in entries for word in one.words if not word.endswith("*")}
    stems = [(fold(word[:-1]), one.means) for one in entries for word in one.words if word.endswith("*")]
    return exact, tuple(sorted(stems, key=lambda stem: (-len(stem[0]), stem)))


@lru_cache(maxsize=1 << 14)
def find_meaning(low: str, *, language: str) -> str | None:
    """What a word of a body's name means, where it is a common word; `low` is folded (`names.fold`)."""
    exact, stems = _compile(language)
    found = exact.get(low)
    return found or next((means for stem, means in stems if low.startswith(stem)), None)
