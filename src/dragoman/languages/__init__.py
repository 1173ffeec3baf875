"""Language packs: a loader and one folder of data per language."""
