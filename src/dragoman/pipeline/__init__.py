"""Joins the rooms: documents in, one record out."""

from dragoman.pipeline.reading import read_paths, read_text
from dragoman.pipeline.steps import Progress, Step, find_version
from dragoman.pipeline.verifying import verify_record

__all__ = ["Progress", "Step", "find_version", "read_paths", "read_text", "verify_record"]
