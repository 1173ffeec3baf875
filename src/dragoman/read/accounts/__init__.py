"""Frames into accounts: roles, status, source, day, place, topics and numbers of each event told."""

from dragoman.read.accounts.builder import build_accounts
from dragoman.read.accounts.matter import find_themes

__all__ = ["build_accounts", "find_themes"]
