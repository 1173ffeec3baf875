"""An undated article that tells "yesterday" of a dated meeting was written the day after it."""

from pathlib import Path

from dragoman.pipeline import read_paths

DATED = (
    "Peru and Chile ministers settle the railway row in Arica\n\n"
    "Published: 4 March 2026\n\n"
    "Chilean Transport Minister Rosa Aldunate met Peruvian Transport Minister Martin Quiroga in "
    "Arica on Wednesday and discussed the railway, the freight tariff and the customs yard at "
    "Tacna, officials in Santiago said.\n\n"
    "The line from Arica to Tacna is 62 kilometres long; 17 wagons of the Ferronor company "
    "stood idle at Moquegua, and the Iquique Chamber of Commerce counts 340 lorries a day. "
    "Aldunate and Quiroga also saw the sidings at Chacalluta.\n\n"
)

UNDATED = (
    "Aldunate and Quiroga sit down over the railway\n\n"
    "Chilean Transport Minister Rosa Aldunate met Peruvian Transport Minister Martin Quiroga in "
    "Arica yesterday and discussed the railway, the freight tariff and the customs yard at "
    "Tacna, people in Santiago said.\n\n"
    "The 62 kilometres from Arica to Tacna carry little: 17 wagons of Ferronor stand at "
    "Moquegua, and 340 lorries a day take the road, says the Iquique Chamber of Commerce. "
    "Aldunate and Quiroga were seen at Chacalluta, too.\n\n"
)


OTHER = (
    "Norway's storm warning lifted\n\n"
    "Published: 9 March 2026\n\n"
    "Ferries between Bergen and Stavanger sail again after the storm, the harbour office said. "
    "Shops in Bergen reopened and the road to Voss is clear, but trains to Myrdal will not run "
    "before Friday because of snow on the line.\n\n"
)


def test_yesterday_of_a_dated_meeting_moves_the_inferred_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, "utf-8")
    (tmp_path / "b.txt").write_text(UNDATED, "utf-8")
    (tmp_path / "c.txt").write_text(OTHER, "utf-8")
    record = read_paths([tmp_path])
    published = {Path(d.path).name: d.published for d in record.documents}
    assert published["b.txt"] is not None
    assert (published["b.txt"].date.isoformat(), published["b.txt"].basis) == ("2026-03-05", "inferred")
    meetings = [event for event in record.events if event.category == "CONSULT"]
    assert [(m.date.start.isoformat() if m.date else None, len(m.accounts)) for m in meetings] == [
        ("2026-03-04", 2)
    ]


PLANNED = (
    "Peru and Chile ministers to settle the railway row in Arica\n\n"
    "Published: 6 March 2026\n\n"
    "Chilean Transport Minister Rosa Aldunate and Peruvian Transport Minister Martin Quiroga are to meet in "
    "Arica on Thursday, 19 March, to discuss the railway, the freight tariff and the customs yard at "
    "Tacna, officials in Santiago said.\n\n"
    "The line from Arica to Tacna is 62 kilometres long; 17 wagons of the Ferronor company "
    "stood idle at Moquegua, and the Iquique Chamber of Commerce counts 340 lorries a day.\n\n"
)

HELD = UNDATED.replace("yesterday", "on Thursday")


def test_a_meeting_on_the_weekday_for_which_it_was_set_is_that_meeting(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLANNED, "utf-8")
    (tmp_path / "b.txt").write_text(HELD, "utf-8")
    (tmp_path / "c.txt").write_text(OTHER, "utf-8")
    meetings = [event for event in read_paths([tmp_path]).events if event.category == "CONSULT"]
    assert [(m.status, m.date.start.isoformat() if m.date else None, len(m.accounts)) for m in meetings] == [
        ("occurred", "2026-03-19", 2)
    ]


def test_another_weekday_is_another_meeting(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLANNED, "utf-8")
    (tmp_path / "b.txt").write_text(HELD.replace("on Thursday", "on Monday"), "utf-8")
    (tmp_path / "c.txt").write_text(OTHER, "utf-8")
    meetings = [event for event in read_paths([tmp_path]).events if event.category == "CONSULT"]
    assert sorted(m.status for m in meetings) == ["occurred", "planned"]


ROW = (
    "Peru shuts the Tacna customs yard in row with Chile\n\n"
    "Published: {day} March 2026\n\n"
    "{news}\n\n"
    "The line from Arica to Tacna is 62 kilometres long; 17 wagons of the Ferronor company "
    "stood idle at Moquegua, and the Iquique Chamber of Commerce counts 340 lorries a day.\n\n"
)
FIRST = (
    "Peru seized a Chilean train at Tacna on Sunday, officials in Santiago said. Chilean Transport Minister "
    "Rosa Aldunate spoke with Peruvian Transport Minister Martin Quiroga by telephone on Monday."
)
LAST = (
    "Chilean Transport Minister Rosa Aldunate and Peruvian Transport Minister Martin Quiroga met in Arica "
    "on Thursday. Peru released the Chilean drivers on Friday, officials said."
)
WEEKLY = (
    "How the Tacna row ended\n\n"
    "Chilean Transport Minister Rosa Aldunate and Peruvian Transport Minister Martin Quiroga met in Arica on "
    "Thursday. Peru released the Chilean drivers on Friday. The two had spoken by telephone on Monday.\n\n"
    "The 62 kilometres from Arica to Tacna carry little: 17 wagons of Ferronor stand at "
    "Moquegua, and 340 lorries a day take the road, says the Iquique Chamber of Commerce.\n\n"
)


def test_the_day_on_which_most_weekdays_agree_with_other_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ROW.format(day=10, news=FIRST), "utf-8")
    (tmp_path / "b.txt").write_text(ROW.format(day=14, news=LAST), "utf-8")
    (tmp_path / "c.txt").write_text(WEEKLY, "utf-8")
    (tmp_path / "d.txt").write_text(OTHER, "utf-8")
    record = read_paths([tmp_path])
    published = {Path(d.path).name: d.published for d in record.documents}
    assert published["c.txt"] is not None
    assert (published["c.txt"].date.isoformat(), published["c.txt"].basis) == ("2026-03-14", "inferred")
