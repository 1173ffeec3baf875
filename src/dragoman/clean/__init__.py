"""Document in, Article out: debris removed, every kept character traced back."""

from dragoman.clean.cleaning import clean
from dragoman.clean.publication import find_dateline
from dragoman.clean.restoring import restore

__all__ = ["clean", "find_dateline", "restore"]
