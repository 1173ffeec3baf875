"""Reads the ontology's JSON files, typed and validated."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from dragoman.errors import PackError

T = TypeVar("T")


def load_ontology(name: str, kind: type[T]) -> T:
    """The file `name` below `ontology/` as a value of `kind`. Raises `PackError` if it does not fit."""
    try:
        raw = files("dragoman.ontology").joinpath(name).read_bytes()
        return msgspec.json.decode(raw, type=kind)
    except FileNotFoundError as error:
        raise PackError(f"ontology/{name}: no such file; reinstall dragoman") from error
    except msgspec.MsgspecError as error:
        raise PackError(f"ontology/{name}: {error}; compare the entry with its neighbours") from error
