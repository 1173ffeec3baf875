"""The ledger of a project, asked for by pages, is that of the whole record."""

from datetime import date, timedelta

import pytest

from dragoman.follow.promises import follow_promises
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.promising import ask_promises
from dragoman.pipeline.recalling import recall_record
from dragoman.store.opening import Project, create_project
from dragoman.types import Filter

PAIRS = (
    ("Ecuador", "Lucia Paredes", "Chilean", "Tomas Urrutia", "Quito"),
    ("Norway", "Ingrid Solheim", "Kenyan", "Barasa Wekesa", "Oslo"),
    ("Portugal", "Duarte Salgueiro", "Finnish", "Aino Kivelä", "Lisbon"),
)
FIRST = date(2027, 3, 1)


def tell(number: int, day: date, planned: date, *, kind: str) -> str:
    country, one, adjective, other, city = PAIRS[number % len(PAIRS)]
    who = f"{country}'s Foreign Minister {one} and her {adjective} counterpart {other}"
    said = {
        "plan": f"{who} will meet in {city} on {planned:%B} {planned.day}, her ministry said on {day:%A}.",
        "held": f"{who} met in {city} on {planned:%B} {planned.day}, her ministry said.",
        "off": f"{who} cancelled the meeting in {city} that was planned for {planned:%B} {planned.day}.",
    }[kind]
    return f"Talks in {city}\n\n{day.day} {day:%B} {day.year}\n\n{city.upper()} - {said}\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("plans")
    for number in range(12):
        day = FIRST + timedelta(days=25 * number)
        planned = day + timedelta(days=6)
        texts = [tell(number, day, planned, kind="plan")]
        if number % 4 == 1:
            texts.append(tell(number, planned + timedelta(days=1), planned, kind="held"))
        elif number % 4 == 2:
            texts.append(tell(number, day + timedelta(days=2), planned, kind="off"))
        elif number % 4 == 3:
            texts.append(tell(number, day + timedelta(days=3), planned + timedelta(days=4), kind="plan"))
        for at, text in enumerate(texts):
            (folder / f"{number:02}-{at}.txt").write_text(text, "utf-8")
    project = create_project(str(folder / "plans.dragoman"))
    add_paths(project, [folder / "*.txt"], most=6)
    return project


def test_all_of_it_is_what_the_whole_record_tells(project: Project) -> None:
    whole = follow_promises(recall_record(project))
    assert {promise.state for promise in whole} >= {"held", "cancelled", "overdue"}
    ledger = ask_promises(project)
    assert ledger.promises == whole
    assert not ledger.more


@pytest.mark.parametrize("limit", [1, 3, 5])
@pytest.mark.parametrize("states", [(), ("overdue",), ("held", "cancelled"), ("open", "moved")])
def test_a_page_holds_those_of_the_latest_days(project: Project, limit: int, states: tuple[str, ...]) -> None:
    whole = [one for one in follow_promises(recall_record(project)) if not states or one.state in states]
    ledger = ask_promises(project, limit=limit, states=states)
    assert list(ledger.promises) == whole[-limit:]
    assert ledger.more == (len(whole) > limit)


def test_a_page_has_the_sentences_and_names_that_it_needs(project: Project) -> None:
    ledger = ask_promises(project, limit=2)
    assert len(ledger.promises) == 2
    texts = {article.id: article.text for article in ledger.record.documents}
    names = {actor.id: actor.name for actor in ledger.record.actors}
    for promise in ledger.promises:
        assert all(texts[document] for step in promise.steps for document in step.documents[:2])
        assert all(names[who] for who in (*promise.event.actors, *promise.event.recipients))


def test_plans_are_found_by_name_and_day(project: Project) -> None:
    whole = ask_promises(project).promises
    mine = ask_promises(project, wanted=Filter(actor="Solheim"))
    assert 0 < len(mine.promises) < len(whole)
    first = date(2027, 8, 1)
    late = ask_promises(project, wanted=Filter(first=first))
    assert [p.id for p in late.promises] == [p.id for p in whole if p.planned and p.planned.end >= first]


def test_another_day_of_asking_makes_plans_overdue_or_open(project: Project) -> None:
    early = ask_promises(project, on=FIRST, states=("open",)).promises
    assert [p.id for p in early] == [
        p.id for p in follow_promises(recall_record(project), on=FIRST) if p.state == "open"
    ]
    assert early
