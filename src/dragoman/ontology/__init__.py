"""PLOVER categories and modes, and the topics."""
