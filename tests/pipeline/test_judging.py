"""What a person decides stays decided, in every order of judging and adding."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.clean import clean
from dragoman.errors import InputError
from dragoman.pipeline import reading
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.judging import Judge
from dragoman.pipeline.recalling import recall_record
from dragoman.pipeline.refreshing import refresh_project
from dragoman.pipeline.reviewing import review_judgements
from dragoman.store.opening import Project, create_project
from dragoman.types import Article, Document, Event, Refusal

EXAMPLES = Path(__file__).parents[2] / "examples"
MEETING = (
    "Ministers meet in Quito\n\n9 March 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes met her Chilean "
    "counterpart Tomas Urrutia in Quito on Tuesday. They discussed fishing rights.\n"
)
SECOND = (
    "Kito'da görüşme\n\n10 Mart 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Şili Dışişleri Bakanı Tomas Urrutia, "
    "9 Mart'ta Kito'da bir araya geldi. Görüşmede balıkçılık ele alındı.\n"
)
RAID = (
    "Arrests in Guayaquil\n\n11 March 2027\n\nGUAYAQUIL - Ecuador arrested four Chilean fishermen near Guayaquil on "
    "Wednesday, its navy said.\n"
)
STRIKE = (
    "Harbour blocked\n\n14 March 2027\n\nMANTA - Angry fishermen blocked the harbour of Manta on Sunday. The fishermen "
    "protested against the price of fuel.\n"
)


@pytest.fixture
def project(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.chdir(tmp_path)
    for name, text in (("1.txt", MEETING), ("2.txt", SECOND), ("3.txt", RAID)):
        (tmp_path / name).write_text(text, "utf-8")
    with create_project(target) as made:
        yield made


def add(project: Project, *numbers: int) -> None:
    add_paths(project, [Path(f"{number}.txt") for number in numbers])


def find(project: Project, category: str) -> list[Event]:
    return [event for event in recall_record(project).events if event.category == category]


def test_a_corrected_field_stays_when_more_is_told(project: Project) -> None:
    add(project, 1)
    [meeting] = find(project, "CONSULT")
    Judge(project, by="ayse", note="per the embassy").correct(meeting.id, "place", "Guayaquil, EC")
    add(project, 2, 3)
    held = [event for event in find(project, "CONSULT") if event.corrections]
    assert [event.place.name for event in held if event.place] == ["Guayaquil"]
    assert "Guayaquil" in held[0].summary
    assert [(c.by, c.was, c.note) for c in held[0].corrections] == [("ayse", "Quito, EC", "per the embassy")]


def test_a_later_correction_overrules_and_undo_brings_the_earlier_one_back(project: Project) -> None:
    add(project, 1)
    [meeting] = find(project, "CONSULT")
    judge = Judge(project, by="ayse")
    judge.correct(meeting.id, "date", "2027-03-08")
    second = judge.correct(meeting.id, "date", "2027-03")
    [now] = find(project, "CONSULT")
    assert now.date is not None
    assert now.date.precision == "month"
    judge.undo(second.ruling.number)
    [now] = find(project, "CONSULT")
    assert now.date is not None
    assert now.date.start == date(2027, 3, 8)
    assert [review.fit for review in review_judgements(project)] == ["holds", "undone", "holds"]


def test_a_rejected_event_is_gone_until_that_is_undone(project: Project) -> None:
    add(project, 1, 3)
    [arrest] = find(project, "COERCE")
    judged = Judge(project).reject(arrest.id)
    assert find(project, "COERCE") == []
    add(project, 2)
    assert find(project, "COERCE") == []
    Judge(project).undo(judged.ruling.number)
    assert [event.id for event in find(project, "COERCE")] == [arrest.id]


def test_an_accepted_value_settles_the_dispute(project: Project) -> None:
    add_paths(project, [EXAMPLES])
    [meeting] = [e for e in find(project, "CONSULT") if any(d.field == "date" for d in e.disputes)]
    other = meeting.disputes[0].values[1].value
    Judge(project).accept(meeting.id, other)
    [meeting] = [event for event in find(project, "CONSULT") if event.id == meeting.id]
    assert meeting.date is not None
    assert meeting.date.start.isoformat() == other
    assert [dispute.accepted for dispute in meeting.disputes] == [other], "the dispute is still shown"


def test_one_event_is_parted_and_stays_so(project: Project) -> None:
    add(project, 1, 2)
    [meeting] = find(project, "CONSULT")
    Judge(project).part_events(meeting.id, meeting.accounts[1].document)
    assert len(find(project, "CONSULT")) == 2
    add(project, 3)
    assert len(find(project, "CONSULT")) == 2
    assert [review.fit for review in review_judgements(project)] == ["holds"]


def test_two_events_are_joined_over_leaves_of_the_calendar(project: Project) -> None:
    folder = Path()
    (folder / "4.txt").write_text(
        SECOND.replace("10 Mart", "29 Nisan").replace("9 Mart", "28 Nisan"), "utf-8"
    )
    add_paths(project, [folder / "1.txt", folder / "4.txt", folder / "3.txt"], most=2)
    one, other = find(project, "CONSULT")
    Judge(project, most=2).join_events(one.id, other.id)
    [joined] = find(project, "CONSULT")
    assert len(joined.accounts) == 2
    assert [dispute.field for dispute in joined.disputes] == ["date"]


def test_actors_are_joined_and_parted(project: Project) -> None:
    folder = Path()
    (folder / "5.txt").write_text(MEETING.replace("Lucia Paredes", "Maria Luisa Quintana"), "utf-8")
    add_paths(project, [folder / "1.txt", folder / "5.txt"])
    names = {actor.name for actor in recall_record(project).actors}
    assert {"Lucia Paredes", "Maria Luisa Quintana"} <= names
    judged = Judge(project, by="ayse").join_actors("Lucia Paredes", "Maria Luisa Quintana")
    [one] = [actor for actor in recall_record(project).actors if "Lucia Paredes" in actor.names]
    assert "Maria Luisa Quintana" in one.names
    assert any("ayse" in why for why in one.why)
    Judge(project).undo(judged.ruling.number)
    assert {actor.name for actor in recall_record(project).actors} == names


def test_a_judgement_that_no_longer_fits_is_shown(project: Project) -> None:
    add(project, 1)
    [meeting] = find(project, "CONSULT")
    Judge(project, by="ayse").correct(meeting.id, "date", "2027-03-08")
    page = Path("1.txt")
    page.write_text(
        MEETING.replace("met her Chilean counterpart", "wrote a letter to her Chilean counterpart"), "utf-8"
    )
    add(project, 1)
    [review] = review_judgements(project)
    assert review.fit == "unfit"
    assert "another version" in review.why


def test_a_newer_program_keeps_judgements(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    add(project, 1, 2, 3)
    [arrest] = find(project, "COERCE")
    judge = Judge(project, by="ayse")
    judge.reject(arrest.id)
    for event in find(project, "CONSULT"):
        judge.correct(event.id, "place", "Guayaquil, EC")

    def clean_otherwise(document: Document) -> Article | Refusal:
        # As a newer program might: a line of its own before the text moves every sentence.
        article = clean(document)
        assert isinstance(article, Article)
        shift = len("Wire\n\n")
        return replace(
            article,
            text="Wire\n\n" + article.text,
            kept=tuple((start + shift, end + shift, at) for start, end, at in article.kept),
            blocks=tuple(
                replace(one, start=one.start + shift, end=one.end + shift) for one in article.blocks
            ),
        )

    monkeypatch.setattr(reading, "clean", clean_otherwise)
    done = refresh_project(project, version="99.0")
    assert (done.read, done.otherwise) == (3, 3)
    assert find(project, "COERCE") == []
    assert {event.place.name for event in find(project, "CONSULT") if event.place} == {"Guayaquil"}
    assert {review.fit for review in review_judgements(project)} == {"holds"}
    assert refresh_project(project, version="99.0").read == 0


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("date", "soon", "2026-03-11"),
        ("place", "Oslo, XX", "no country code"),
        ("status", "maybe", "occurred"),
        ("category", "DANCE", "PLOVER"),
        ("topics", "prisoners, gossip", "gossip"),
        ("origins", "3", "cannot be corrected"),
        ("actors", "Nobody Atall", "no such actor"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(
    project: Project, field: str, value: str, said: str
) -> None:
    add(project, 1)
    [meeting] = find(project, "CONSULT")
    with pytest.raises(InputError, match=said):
        Judge(project).correct(meeting.id, field, value)
    assert review_judgements(project) == []


def test_an_id_too_short_to_be_an_event_s_is_told_as_such(project: Project) -> None:
    add(project, 1)
    [meeting] = find(project, "CONSULT")
    with pytest.raises(InputError, match="of an event's id, give at least 5 signs"):
        Judge(project).join_actors(meeting.id[:4], meeting.id[:4])
    with pytest.raises(InputError, match=r"lists them$"):
        Judge(project).join_actors("Nobody Atall", "Somebody Else")


def test_what_cannot_be_carried_out_is_refused_and_not_kept(project: Project) -> None:
    (Path.cwd() / "4.txt").write_text(MEETING + "Paredes thanked Urrutia.\n", "utf-8")
    add(project, 4)
    with pytest.raises(InputError, match="name both by the names in full"):
        Judge(project, by="ayse").part_actors("Lucia Paredes", "Paredes")
    assert review_judgements(project) == []


def test_two_crowds_of_one_name_are_one_where_a_person_says_so(project: Project) -> None:
    (Path.cwd() / "4.txt").write_text(STRIKE, "utf-8")
    (Path.cwd() / "5.txt").write_text(STRIKE.replace("March", "May").replace("Manta", "Arica"), "utf-8")
    add(project, 4, 5)
    crowds = [actor for actor in recall_record(project).actors if actor.name == "fishermen"]
    assert len(crowds) == 2
    Judge(project, by="ayse").join_actors(crowds[0].id, crowds[1].id)
    assert [actor.name for actor in recall_record(project).actors].count("fishermen") == 1
    assert [review.fit for review in review_judgements(project)] == ["holds"]
