"""Entities of all articles in, actors out."""

from dragoman.resolve.actors import resolve

__all__ = ["resolve"]
