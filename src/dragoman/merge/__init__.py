"""Accounts of all articles in; copies, siblings, events and disputes out."""

from dragoman.merge.events import merge

__all__ = ["merge"]
