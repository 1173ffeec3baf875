"""Paths, bytes and standard input in, documents out."""
