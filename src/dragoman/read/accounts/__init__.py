"""Frames into accounts: roles, status, source, day, place, topics and numbers of each event told."""

from dragoman.read.accounts.builder import build_accounts

__all__ = ["build_accounts"]
