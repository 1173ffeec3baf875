"""One article in, its mentions, dates and accounts out; nothing else in view."""

from dragoman.read.reader import find_names, read

__all__ = ["find_names", "read"]
