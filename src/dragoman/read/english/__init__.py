"""English syntax: prepositions and word order say who did what to whom."""

from dragoman.read.english.crowds import add_crowds
from dragoman.read.english.frames import find_frames

__all__ = ["add_crowds", "find_frames"]
