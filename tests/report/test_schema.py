import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from dragoman.report.archive import encode_record
from dragoman.report.schema import find_schema_faults, read_schema
from dragoman.types import Record

CONTRACT = Path(__file__).parents[3] / "shared" / "contract" / "record.schema.json"


@pytest.mark.skipif(not CONTRACT.exists(), reason="the contract is not beside this checkout")
def test_the_schema_is_the_contract() -> None:
    assert json.loads(read_schema()) == json.loads(CONTRACT.read_text(encoding="utf-8"))


def test_a_record_follows_the_schema(record: Record) -> None:
    value = msgspec.json.decode(encode_record(record))
    jsonschema.validate(value, json.loads(read_schema()))
    assert find_schema_faults(value) == []


CASES: dict[str, tuple[list[Any], Any]] = {
    "a category that PLOVER lacks": (["events", 0, "category"], "PARLEY"),
    "a day that is none": (["events", 0, "date", "start"], "5 May"),
    "a number for a string": (["documents", 0, "id"], 7),
    "a run of two": (["documents", 0, "kept"], [[0, 4]]),
    "no evidence": (["events", 0, "accounts", 0, "evidence"], []),
    "no origins": (["events", 0, "origins"], 0),
    "a dispute of one": (["events", 0, "disputes", 0, "values"], [{"value": "x", "documents": ["d"]}]),
    "another version": (["dragoman", "schema"], 2),
    "truth for a number": (["events", 0, "origins"], True),
    "not an object": (["actors", 0], []),
}


@pytest.mark.parametrize("path, bad", CASES.values(), ids=CASES.keys())
def test_each_departure_is_found_where_it_is(record: Record, path: list[Any], bad: object) -> None:
    value = msgspec.json.decode(encode_record(record))
    place = value
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = bad
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, json.loads(read_schema()))
    faults = find_schema_faults(value)
    assert faults
    assert str(path[0]) in faults[0][0]


def test_missing_keys_are_named(record: Record) -> None:
    value = msgspec.json.decode(encode_record(record))
    del value["documents"][1]["copy_of"]
    assert find_schema_faults(value) == [("documents[1]", "the key 'copy_of' is missing")]
