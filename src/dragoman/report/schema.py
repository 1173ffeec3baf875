"""The JSON Schema of records, and a check against it that needs no further library."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

MOST_FAULTS = 50
"""Faults listed at most: a file of a wholly different kind would give thousands."""


@cache
def read_schema() -> str:
    """The schema as the program ships it: JSON text, as `dragoman schema` prints it."""
    return files("dragoman.report").joinpath("record.schema.json").read_text(encoding="utf-8")


def find_schema_faults(value: object) -> list[tuple[str, str]]:
    """Where `value` (decoded JSON) departs from the schema: pairs of place (`events[3].date`) and fault.

    Knows the keywords that the record's schema uses, no others.
    """
    schema = json.loads(read_schema())
    faults: list[tuple[str, str]] = []
    _check(value, schema, schema, "", faults)
    return faults


_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "null": (type(None),),
}


def _is_type(value: object, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and not isinstance(value, bool)


def _check(
    value: object, rule: dict[str, Any], root: dict[str, Any], place: str, faults: list[tuple[str, str]]
) -> None:
    if len(faults) >= MOST_FAULTS:
        return
    if "$ref" in rule:
        rule = root["$defs"][rule["$ref"].rpartition("/")[2]]
    if "type" in rule:
        names = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
        if not any(_is_type(value, name) for name in names):
            faults.append((place, f"expected {' or '.join(names)}, found {_show(value)}"))
            return
    if "const" in rule and value != rule["const"]:
        faults.append((place, f"expected {_show(rule['const'])}, found {_show(value)}"))
    if "enum" in rule and value not in rule["enum"]:
        faults.append((place, f"expected one of {', '.join(map(str, rule['enum']))}, found {_show(value)}"))
    if isinstance(value, str):
        if "pattern" in rule and not re.search(rule["pattern"], value):
            faults.append((place, f"expected {rule['pattern']}, found {_show(value)}"))
    elif isinstance(value, int):
        if "minimum" in rule and value < rule["minimum"]:
            faults.append((place, f"expected at least {rule['minimum']}, found {value}"))
    elif isinstance(value, list):
        _check_items(value, rule, root, place, faults)
    elif isinstance(value, dict):
        for key in rule.get("required", ()):
            if key not in value:
                faults.append((place, f"the key {key!r} is missing"))
        for key, below in rule.get("properties", {}).items():
            if key in value:
                _check(value[key], below, root, f"{place}.{key}" if place else key, faults)


def _check_items(
    value: list[object],
    rule: dict[str, Any],
    root: dict[str, Any],
    place: str,
    faults: list[tuple[str, str]],
) -> None:
    low, high = rule.get("minItems", 0), rule.get("maxItems", len(value))
    if not low <= len(value) <= high:
        faults.append((place, f"expected {low} or more entries, found {len(value)}"))
    first = rule.get("prefixItems", ())
    for index, entry in enumerate(value):
        below = first[index] if index < len(first) else rule.get("items")
        if below:
            _check(entry, below, root, f"{place}[{index}]", faults)


def _show(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 60 else shown[:57] + "..."
