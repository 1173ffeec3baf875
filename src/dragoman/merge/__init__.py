"""Accounts of all articles in; copies, siblings, events and disputes out."""
