"""A record drawn up by hand, with everything that a record can hold, and the documents it is made from."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.report.archive import encode_record
from dragoman.types import (
    Actor,
    Article,
    Count,
    Dispute,
    DisputedValue,
    Event,
    EventAccount,
    Evidence,
    Judgement,
    Maker,
    PartialDate,
    Place,
    Published,
    Record,
    Refusal,
    Why,
)
from tests.servers import database, server, swept, target

__all__ = ["database", "server", "swept", "target"]

WIRE = """Norwegian, Chilean ministers hold talks in Oslo

Norwegian Foreign Minister Ingrid Solheim met her Chilean counterpart, Mateo Urrutia, in Oslo on Tuesday, \
officials said. \
The two ministers discussed fishing rights and will meet again in Santiago on 2 June.

At least 12 people were killed in a strike on a market in the port of Almería, rescuers said."""
TURKISH = """Solheim, Şilili mevkidaşıyla görüştü

Norveç Dışişleri Bakanı Ingrid Solheim, Şilili mevkidaşı Mateo Urrutia ile 5 Mayıs'ta Oslo'da bir araya \
geldi. \
Görüşmede balıkçılık ele alındı."""
ARABIC = """وزيرة خارجية النرويج تلتقي نظيرها التشيلي في أوسلو

قالت الوزارة إن اللقاء لم يعقد."""
HOSTILE = """<script>alert('x')</script> Solheim \u202edetcejer\u202c & javascript:alert(1)

Solheim <b>rejected</b> the \x1b[31mdraft\x1b[0m \u2066[x](javascript:alert(1))\u2069 in Oslo."""


@dataclass(frozen=True)
class Sample:
    """The record, and the text of each document by its path."""

    record: Record
    documents: dict[str, str]


def make_article(path: str, text: str, *, language: str, published: Published | None) -> Article:
    data = text.encode()
    digest = sha256(data).hexdigest()
    title = text.split("\n", 1)[0]
    return Article(f"d{digest[:12]}", path, digest, language, title, published, text, ((0, len(text), 0),))


def make_account(article: Article, sentence: str, **marks: str) -> EventAccount:
    start = article.text.index(sentence)
    evidence = [
        Evidence(field, at, at + len(words), words)  # type: ignore[arg-type]
        for field, words in marks.items()
        for at in [article.text.index(words, start if words in sentence else 0)]
    ]
    return EventAccount(
        article.id,
        "occurred",
        None,
        tuple(evidence),
        start,
        start + len(sentence),
        why=(Why("clause", "met"),),
    )


@pytest.fixture(scope="session")
def sample() -> Sample:
    stated = Published(date(2026, 5, 6), "stated")
    wire = make_article("news/01-wire.txt", WIRE, language="en", published=stated)
    turkish = make_article(
        "news/02-haber.txt", TURKISH, language="tr", published=Published(date(2026, 5, 6), "inferred")
    )
    arabic = make_article("news/03-khabar.txt", ARABIC, language="ar", published=None)
    hostile = make_article("news/<b>04</b>.txt", HOSTILE, language="en", published=stated)
    copy = replace(
        make_article("news/05-copy.txt", WIRE + "\n", language="en", published=stated), copy_of=wire.id
    )
    actors = (
        Actor(
            "a1",
            "person",
            "Ingrid Solheim",
            ("Ingrid Solheim", "Solheim"),
            ("Norwegian Foreign Minister",),
            "NO",
        ),
        Actor(
            "a2",
            "person",
            "Mateo Urrutia",
            ("Mateo Urrutia",),
            ("Foreign Minister",),
            "CL",
            ("same name in 2 documents",),
        ),
        Actor("a3", "organization", "<i>Harbour & Guild</i>", ("Harbour Guild",)),
    )
    told = WIRE.split("\n\n")[1].split(" The two", maxsplit=1)[0]
    anlatilan = TURKISH.split("\n\n")[1].split(" Görüşmede", maxsplit=1)[0]
    met = make_account(wire, told, event="met", actor="Ingrid Solheim", date="Tuesday", place="Oslo")
    bulustu = make_account(
        turkish, anlatilan, event="bir araya geldi", date="5 Mayıs", place="Oslo", topic="balıkçılık"
    )
    lam = make_account(arabic, "قالت الوزارة إن اللقاء لم يعقد.", event="لم يعقد")
    tuesday = PartialDate(date(2026, 5, 5), date(2026, 5, 5), "day")
    oslo = Place("Oslo", "NO")
    meeting = Event(
        "e1",
        "CONSULT",
        None,
        "occurred",
        ("a1", "a2"),
        (),
        tuesday,
        oslo,
        ("food",),
        "",
        "main",
        2,
        (
            replace(met, attributed_to="officials", date=tuesday),
            replace(met, document=copy.id),
            bulustu,
            replace(lam, status="denied"),
        ),
        (
            Dispute(
                "status",
                (DisputedValue("occurred", (wire.id, turkish.id)), DisputedValue("denied", (arabic.id,))),
            ),
        ),
        (
            Judgement(
                turkish.id, bulustu.start, "same", "same people, day and place", "both on 2026-05-05 in Oslo"
            ),
        ),
    )
    planned = Event(
        "e2",
        "CONSULT",
        "visit",
        "planned",
        ("a1", "a2"),
        (),
        PartialDate(date(2026, 6, 2), date(2026, 6, 2), "day"),
        Place("Santiago", "CL"),
        (),
        "",
        "main",
        1,
        (
            replace(
                make_account(
                    wire,
                    WIRE.split("officials said. ")[1].split("\n", maxsplit=1)[0],
                    event="will meet",
                    date="2 June",
                    place="Santiago",
                ),
                status="planned",
            ),
        ),
    )
    strike_told = (
        "At least 12 people were killed in a strike on a market in the port of Almería, rescuers said."
    )
    strike = Event(
        "e3",
        "ASSAULT",
        "aerial",
        "alleged",
        (),
        ("a3",),
        None,
        Place("Almería", "ES"),
        ("civilians",),
        "",
        "main",
        1,
        (
            replace(
                make_account(wire, strike_told, event="strike", number="12 people"),
                status="alleged",
                counts=(
                    Count("killed", 12, WIRE.index("At least"), WIRE.index(" were killed"), True, "rescuers"),
                ),
            ),
        ),
    )
    rejected = Event(
        "e4",
        "REJECT",
        None,
        "occurred",
        ("a1",),
        ("a3",),
        PartialDate(date(2026, 1, 1), date(2026, 12, 31), "year"),
        oslo,
        (),
        "",
        "background",
        1,
        (
            make_account(
                hostile,
                HOSTILE.rpartition("\n")[2],
                event="rejected",
                place="Oslo",
            ),
        ),
    )
    record = Record(
        Maker("0.1.0"),
        (wire, turkish, arabic, hostile, copy),
        actors,
        (meeting, planned, strike, rejected),
        (Refusal("news/<img src=x>.bin", "not text: it holds \x1b[2J bytes"),),
    )
    return Sample(record, {one.path: one.text for one in record.documents})


@pytest.fixture
def record(sample: Sample) -> Record:
    return sample.record


@pytest.fixture
def record_folder(sample: Sample, tmp_path: Path) -> Path:
    """A folder with the sample's documents at their paths and `record.json` beside them."""
    for path, text in sample.documents.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    (tmp_path / "record.json").write_bytes(encode_record(sample.record))
    return tmp_path
