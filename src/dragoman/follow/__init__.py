"""What becomes of events over time: changes, promises, tracks."""
