"""Document in, Article out: debris removed, every kept character traced back."""

from dragoman.clean.cleaning import MOST_LETTERS, clean
from dragoman.clean.publication import find_dateline
from dragoman.clean.restoring import restore

__all__ = ["MOST_LETTERS", "clean", "find_dateline", "restore"]
