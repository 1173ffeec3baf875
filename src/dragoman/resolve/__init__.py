"""Entities of all articles in, actors out."""
