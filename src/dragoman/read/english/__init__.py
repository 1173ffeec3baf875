"""English syntax: prepositions and word order say who did what to whom."""

from dragoman.read.english.crowds import STATELESS, add_crowds
from dragoman.read.english.former import add_former
from dragoman.read.english.frames import find_frames
from dragoman.read.english.going_on import add_it
from dragoman.read.english.naming_again import add_again
from dragoman.read.english.spreading import spread_days
from dragoman.read.english.voices import VOICE, add_voices

__all__ = [
    "STATELESS",
    "VOICE",
    "add_again",
    "add_crowds",
    "add_former",
    "add_it",
    "add_voices",
    "find_frames",
    "spread_days",
]
