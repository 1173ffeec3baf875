import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.languages.countries import countries
from dragoman.report.archive import load_record
from dragoman.report.exports.entity import Codes, cut_text, name_entity, tell_country, tell_days
from dragoman.report.exports.ftm import write_ftm
from dragoman.types import Actor, Correction, PartialDate, Place, Record

GOLDEN = Path(__file__).parents[2] / "golden" / "examples.json"

Told = dict[str, Any]


def write(record: Record) -> Told:
    out = BytesIO()
    write_ftm(record, out)
    entities = [json.loads(line) for line in out.getvalue().splitlines()]
    told = {entity["id"]: entity for entity in entities}
    assert len(told) == len(entities), "an id stands twice"
    return told


def make_hostile(record: Record) -> Record:
    """A record whose every text tries something."""
    bad = "\x00\x1b[2J\u202e<b>=1\ud800 " + "x" * 3000
    first, *others = record.documents
    actor = Actor("Ünder_score / 1", "person", bad, (bad, "'"), (bad,), "ZZ9")
    event = replace(
        record.events[0], id="e/../1", actors=(actor.id, "nobody"), place=Place(bad, "?"), topics=(bad,)
    )
    wide = replace(
        first, id="d ü", title=bad, path=f"http://x.example/{bad}", text=first.text + "y" * 200_000
    )
    return replace(record, documents=(wide, *others), actors=(actor,), events=(event,))


def test_a_meeting_with_all_that_is_known_of_it(record: Record) -> None:
    told = write(record)
    meeting = told["dragoman-e1"]
    assert meeting["schema"] == "Event"
    assert meeting["properties"]["name"] == ["Ingrid Solheim and Mateo Urrutia met in Oslo on 5 May 2026"]
    assert meeting["properties"]["date"] == ["2026-05-05"]
    assert (meeting["properties"]["location"], meeting["properties"]["country"]) == (["Oslo"], ["no"])
    assert meeting["properties"]["involved"] == ["dragoman-a1", "dragoman-a2"]
    assert meeting["properties"]["notes"] == ["disputed status: occurred (2 documents) / denied (1 document)"]
    assert {told[name]["schema"] for name in meeting["properties"]["proof"]} == {"Article"}
    assert "organizer" not in meeting["properties"]


def test_people_carry_their_offices_and_other_names(record: Record) -> None:
    assert write(record)["dragoman-a1"] == {
        "id": "dragoman-a1",
        "schema": "Person",
        "properties": {
            "name": ["Ingrid Solheim"],
            "weakAlias": ["Solheim"],
            "position": ["Norwegian Foreign Minister"],
            "country": ["no"],
        },
    }


@pytest.mark.parametrize(
    "kind, schema",
    [
        ("person", "Person"),
        ("organization", "Organization"),
        ("state", "PublicBody"),
        ("group", "LegalEntity"),
    ],
)
def test_each_kind_of_actor_has_its_schema(record: Record, kind: Any, schema: str) -> None:
    changed = replace(record, actors=(replace(record.actors[0], kind=kind),))
    assert write(changed)["dragoman-a1"]["schema"] == schema


def test_a_document_says_when_it_appeared_only_where_it_does(record: Record) -> None:
    told = write(record)
    wire, turkish, arabic = (
        told[f"dragoman-{document.id}"]["properties"] for document in record.documents[:3]
    )
    assert (wire["publishedAt"], wire["language"]) == (["2026-05-06"], ["eng"])
    assert "publishedAt" not in turkish
    assert turkish["date"] == ["2026-05-06"]
    assert any("inferred" in note for note in turkish["notes"])
    assert "date" not in arabic
    assert "".join(wire["bodyText"]) == record.documents[0].text


def test_the_sentence_ties_the_document_to_the_event(record: Record) -> None:
    told = write(record)
    accounts = [one["properties"] for one in told.values() if one["schema"] == "Documentation"]
    assert len(accounts) == sum(len(event.accounts) for event in record.events)
    strike = next(one for one in accounts if one["entity"] == ["dragoman-e3"])
    assert strike["status"] == ["alleged"]
    assert strike["summary"][0].startswith("At least 12 people were killed")
    assert strike["description"] == ["at least 12 killed (rescuers)"]


def test_what_a_person_decided_is_told(record: Record) -> None:
    first, second, *_ = record.events
    moved = Correction(1, "place", "Bergen", "Oslo", "Ayla", "2026-05-07T09:00:00Z", "as the host says")
    gone = Correction(2, "rejected", "yes", "no", "Ayla", "2026-05-07T09:00:00Z")
    told = write(
        replace(record, events=(replace(first, corrections=(moved,)), replace(second, corrections=(gone,))))
    )
    assert (
        "place corrected by Ayla: Bergen, was Oslo. as the host says"
        in told["dragoman-e1"]["properties"]["notes"]
    )
    assert "dragoman-e2" not in told


@pytest.mark.parametrize(
    "first, last, precision, told",
    [
        ("2026-05-05", "2026-05-05", "day", {"date": ("2026-05-05",)}),
        ("2026-05-05", "2026-05-06", "day", {"startDate": ("2026-05-05",), "endDate": ("2026-05-06",)}),
        ("2026-05-01", "2026-05-31", "month", {"date": ("2026-05",)}),
        ("2026-05-01", "2026-07-31", "month", {"startDate": ("2026-05",), "endDate": ("2026-07",)}),
        ("2026-05-04", "2026-05-10", "week", {"date": ("2026-05",)}),
        ("2026-04-27", "2026-05-03", "week", {"date": ("2026",)}),
        ("2026-01-01", "2026-12-31", "year", {"date": ("2026",)}),
    ],
)
def test_a_day_is_no_finer_than_known(
    first: str, last: str, precision: Any, told: dict[str, tuple[str]]
) -> None:
    when = PartialDate(date.fromisoformat(first), date.fromisoformat(last), precision)
    assert tell_days(when) == told


def test_ids_are_always_the_same(record: Record) -> None:
    assert write(record) == write(record)
    assert name_entity("e1") == "dragoman-e1"
    assert name_entity("e 1") == name_entity("e 1") != name_entity("e_1")


def test_a_long_text_comes_in_pieces_without_loss() -> None:
    text = "\n".join(f"Line {number}" for number in range(20_000))
    pieces = cut_text(text)
    assert "".join(pieces) == text
    assert len(pieces) > 1
    assert all(piece.endswith("\n") for piece in pieces[:-1])


@pytest.mark.parametrize("source", ["golden", "sample", "hostile"])
def test_followthemoney_accepts_every_value_as_it_is(source: str, record: Record) -> None:
    pytest.importorskip(
        "followthemoney", reason="pip install dragoman[exchange] (builds PyICU: needs libicu-dev)"
    )
    from followthemoney import model  # noqa: PLC0415 - see above

    taken = {"golden": load_record(GOLDEN), "sample": record, "hostile": make_hostile(record)}[source]
    told = write(taken)
    assert told
    for entity in told.values():
        schema = model.get(entity["schema"])
        assert schema is not None
        schema.validate(entity)
        proxy = model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{entity['schema']} has no {name}"
            if prop.type.name != "text":  # which it strips of what is no text
                assert sorted(proxy.get(name)) == sorted(values), name
            if prop.type.name == "entity":
                assert prop.range is not None
                assert all(model[told[value]["schema"]].is_a(prop.range) for value in values)
        assert set(schema.required) <= set(entity["properties"])


def test_followthemoney_knows_our_countries_and_languages() -> None:
    pytest.importorskip(
        "followthemoney", reason="pip install dragoman[exchange] (builds PyICU: needs libicu-dev)"
    )
    from followthemoney.types import registry  # noqa: PLC0415 - see above

    from dragoman.report.exports.entity import _codes  # noqa: PLC0415 - the table behind `tell_language`

    assert [code for code in countries() if not registry.country.validate(tell_country(code)[0])] == []
    codes: Codes = _codes()
    assert [code for code in codes.languages.values() if not registry.language.validate(code)] == []
