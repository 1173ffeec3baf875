"""Paths and bytes in, Documents out; what cannot be read comes back with a reason."""

from dragoman.ingest.expansion import expand
from dragoman.ingest.gathering import MAX_BYTES, gather, load

__all__ = ["MAX_BYTES", "expand", "gather", "load"]
