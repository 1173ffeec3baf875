"""Document in, Article out: debris removed, every kept character traced back."""

from dragoman.clean.cleaning import clean

__all__ = ["clean"]
