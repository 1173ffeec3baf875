"""What sentences tell of each other: pointing back, denying, counting, naming the unnamed."""

from datetime import date

import pytest
from tests.read.account_texts import PUBLISHED, read_article, tell

from dragoman.types import Account, Block, Reading


def only(reading: Reading, category: str, *, status: str | None = None) -> Account:
    found = [a for a in reading.accounts if a.category == category and status in (None, a.status)]
    assert len(found) == 1, [(a.category, a.status, a.actors) for a in reading.accounts]
    return found[0]


def people(reading: Reading, account: Account) -> set[str]:
    entities = [reading.entities[i] for i in (*account.actors, *account.recipients)]
    return {e.names[0] if e.names else e.country or "?" for e in entities}


def test_a_later_sentence_gives_day_and_place() -> None:
    reading = read_article(
        "Ingrid Dahl and Pablo Rojas held talks on fishing quotas. The talks took place on Tuesday in Geneva."
    )
    meeting = only(reading, "CONSULT")
    assert meeting.date is not None
    assert meeting.date.start == date(2031, 5, 13)
    assert meeting.place is not None
    assert meeting.place.name == "Geneva"


def test_a_finer_day_replaces_a_coarser_one() -> None:
    reading = read_article(
        "Ingrid Dahl met Pablo Rojas earlier this week. The ministry said the meeting took place Tuesday in Lima."
    )
    meeting = only(reading, "CONSULT")
    assert meeting.date is not None
    assert meeting.date.start == meeting.date.end == date(2031, 5, 13)


def test_a_further_round_is_an_event_of_its_own_with_the_same_people() -> None:
    reading = read_article(
        "Ingrid Dahl and Pablo Rojas met in Geneva on Thursday. A second meeting is due in Lima on June 2."
    )
    assert only(reading, "CONSULT", status="occurred").place is not None
    planned = only(reading, "CONSULT", status="planned")
    assert planned.date is not None
    assert planned.date.start == date(2031, 6, 2)
    assert people(reading, planned) == {"Ingrid Dahl", "Pablo Rojas"}


def test_the_blamed_are_the_alleged_attackers() -> None:
    reading = read_article(
        "Drones struck a fuel depot in Aden on Monday, the army of Yemen said, blaming the Houthis."
    )
    strike = only(reading, "ASSAULT")
    assert strike.status == "alleged"
    assert strike.mode == "drone"
    assert any("Houthi" in name for name in people(reading, strike))


def test_a_denial_stands_beside_the_claim() -> None:
    reading = read_article(
        "Kenya accused Somalia of shelling Mandera on Sunday. Somalia denied firing on the town."
    )
    attack = next(a for a in reading.accounts if a.category == "ASSAULT" and a.disputed_status)
    assert attack.status == "alleged"
    assert attack.disputed_status[0].value == "denied"


def test_a_reported_meeting_that_is_denied_is_denied() -> None:
    reading = read_article(
        "Reports that Ingrid Dahl had met Pablo Rojas in Quito were dismissed by the Norwegian foreign ministry."
    )
    assert only(reading, "CONSULT").status == "denied"


def test_tolls_keep_who_counts() -> None:
    reading = read_article(
        "Chilean jets bombed the port of Callao on Monday, killing nine people, police said. "
        "A doctor put the toll at 14."
    )
    counts = {(c.what, c.value, c.source) for a in reading.accounts for c in a.counts}
    assert ("killed", 14, "doctor") in {(w, v, (s or "").removeprefix("A ")) for w, v, s in counts}
    assert {9, 14} <= {value for _, value, _ in counts}


def test_the_unnamed_several_take_the_names_beside_them() -> None:
    reading = read_article(
        "Ingrid Dahl met Pablo Rojas in Geneva on Tuesday. The two ministers agreed to reopen the strait."
    )
    agreement = only(reading, "AGREE")
    assert people(reading, agreement) == {"Ingrid Dahl", "Pablo Rojas"}
    assert agreement.date is not None
    assert agreement.date.start == date(2031, 5, 13)


def test_a_caption_is_background() -> None:
    text = "Ingrid Dahl met Pablo Rojas in Lima on Tuesday.\nIngrid Dahl and Pablo Rojas meet in Oslo, March 2029."
    blocks = (Block("paragraph", 0, 47), Block("caption", 48, len(text)))
    reading = read_article(text, blocks=blocks)
    assert [a.background for a in reading.accounts] == [False, True]


def test_a_live_report_dates_what_it_tells_by_its_clock() -> None:
    text = "14.20\nPeru has freed nine Chilean sailors."
    blocks = (Block("time", 0, 5), Block("paragraph", 6, len(text)))
    release = only(read_article(text, blocks=blocks), "RETREAT")
    assert release.date is not None
    assert release.date.start == PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Dahl met Pablo Rojas in Lima. Since March 2030 the two had not spoken.",
        "Ingrid Dahl met Pablo Rojas in Lima. The 2019 treaty expires soon.",
    ],
)
def test_a_day_of_something_else_is_not_taken(text: str) -> None:
    assert only(read_article(text), "CONSULT").date is None


def test_every_account_says_why() -> None:
    reading = read_article("Ingrid Dahl met Pablo Rojas in Lima on Tuesday.")
    steps = {why.step: why.text for why in only(reading, "CONSULT").why}
    assert "en.verb.meet" in steps["predicate"]
    assert "Tuesday" in steps["date"]
    assert "Lima" in steps["place"]


def test_rejecting_an_accusation_does_not_deny_a_meeting() -> None:
    reading = read_article(
        "Kenyan Foreign Minister Ann Otieno met her Somali counterpart, Omar Warsame, in Djibouti on Tuesday.\n"
        "Somalia accused Kenya of sheltering a rebel. Kenya rejected the accusation."
    )
    assert only(reading, "CONSULT").disputed_status == ()


def test_a_headline_that_only_names_an_event_tells_none() -> None:
    text = "On the talks between Kenya and Somalia\nKenya thanked Norway for its help."
    blocks = (Block("title", 0, 38), Block("paragraph", 39, len(text)))
    assert [a.category for a in read_article(text, blocks=blocks).accounts] == ["SUPPORT"]


def test_the_number_of_a_paper_does_not_date_what_it_is_about() -> None:
    text = "No. 12, 16 May 2031, Kenya met Somalia in Djibouti\nKenya and Somalia met in Djibouti."
    blocks = (Block("title", 0, 50), Block("paragraph", 51, len(text)))
    assert {a.date for a in read_article(text, blocks=blocks).accounts} == {None}


def test_a_group_called_by_an_office_takes_no_others() -> None:
    reading = read_article(
        "Foreign Minister Ann Otieno telephoned United Nations chief Lars Holm on Tuesday. "
        "The two presidents met in Djibouti."
    )
    assert all(a.mode == "phone" for a in reading.accounts if len(a.actors) > 1)


def test_the_day_of_an_accusation_is_not_that_of_the_deed() -> None:
    reading = read_article("Kenya on Thursday accused Somalia of shelling Mandera.")
    assert only(reading, "ASSAULT").date is None
    accusation = only(reading, "ACCUSE").date
    assert accusation is not None
    assert accusation.start == date(2031, 5, 15)


def test_what_happened_there_happened_there() -> None:
    reading = read_article("Ingrid Dahl flew on Tuesday to Lima, where she met President Elena Quispe.")
    meeting = only(reading, "CONSULT")
    assert meeting.place is not None
    assert meeting.place.name == "Lima"
    assert meeting.date is not None
    assert meeting.date.start == date(2031, 5, 13)


def test_a_place_that_tells_a_thing_apart_is_not_where_it_happened() -> None:
    reading = read_article("Foreign Minister Pablo Rojas resigned in March over the Geneva minutes.")
    assert only(reading, "RETREAT").place is None


def test_the_two_countries_are_those_named_before() -> None:
    reading = read_article(
        "Peru and Chile share the lake. The two countries agreed on quotas in 2019 in Quito."
    )
    agreement = only(reading, "AGREE")
    assert {reading.entities[a].country for a in agreement.actors} == {"PE", "CL"}


def test_the_two_countries_are_nobody_where_three_are_named() -> None:
    reading = read_article(
        "Ingrid Dahl met Pablo Rojas in Oslo. Peru, Chile and Bolivia share it. The two countries agreed on quotas."
    )
    assert [a for a in reading.accounts if a.category == "AGREE"] == []


def test_a_day_between_commas_belongs_to_what_stands_there() -> None:
    reading = read_article("The Peruvian offer, put to both sides on Monday, was rejected by Chile.")
    assert only(reading, "REJECT").date is None


REBUTTED = [
    (
        "A newspaper has it that Ingrid Dahl met Pablo Rojas in Quito on Monday. The story is false.",
        "CONSULT",
    ),
    (
        "Norway said Peruvian jets had bombed the port of Callao on Monday. Peru says not one jet left the ground.",
        "ASSAULT",
    ),
    (
        "Norway said Peruvian jets had bombed the port of Callao on Monday. Lima called the allegation a lie.",
        "ASSAULT",
    ),
]


@pytest.mark.parametrize("text, category", REBUTTED)
def test_the_next_sentence_contradicts_what_was_told(text: str, category: str) -> None:
    told = only(
        read_article(f"Ingrid Dahl, Norway's foreign minister, and Pablo Rojas are old hands. {text}"),
        category,
    )
    assert [claim.value for claim in told.disputed_status] == ["denied"]


def test_a_lie_about_something_else_leaves_the_meeting_alone() -> None:
    text = 'Ingrid Dahl met Pablo Rojas in Quito on Monday. "That I wanted the war is a lie," she told reporters.'
    assert only(read_article(text), "CONSULT").disputed_status == ()


def test_another_number_for_the_same_dead() -> None:
    reading = read_article(
        "Norway said Peruvian jets had bombed the port of Callao on Monday, killing four. "
        "Hospital records list 14 dead, not the nine that the army speaks of. Peru put the toll at 21."
    )
    told = {(count.what, count.value) for account in reading.accounts for count in account.counts}
    assert {("killed", 4), ("killed", 14), ("killed", 9), ("killed", 21)} <= told


def test_both_sides_are_the_two_states_of_the_story() -> None:
    reading = read_article(
        "Peru accused Chile of seizing two trawlers off Ilo.\nChile says Peru's boats had crossed the line.\n"
        "Chile and Peru share a long border.\nNorway called on both sides to show restraint.\n"
        "In 2019 the two governments signed a fishing treaty in Lima."
    )
    told = [tell(reading, account) for account in reading.accounts]
    assert any(line.startswith("REQUEST/yield occurred NO > CL+PE") for line in told)
    assert any(line.startswith("SUPPORT occurred CL+PE | 2019") for line in told)


def test_a_year_counts_nobody() -> None:
    reading = read_article("A plan, which Chile proposed in 2023 and Peru turned down, would free trade.")
    assert [account.counts for account in reading.accounts] == [(), ()]


def test_who_was_brought_together_is_told_before() -> None:
    reading = read_article(
        "The water ministers of Peru and Chile met in Oslo on Monday. "
        "Norway's president, Ingrid Dahl, had brought the two together. "
        "Peruvian Water Minister Ana Soto said little. Her Chilean counterpart, Luis Paz, welcomed the talks."
    )
    told = [tell(reading, account) for account in reading.accounts if account.category == "CONSULT"]
    assert "CONSULT occurred Ana Soto+Luis Paz | 2031-05-12 | Oslo" in told
    assert any("Ana Soto+Ingrid Dahl+Luis Paz" in line for line in told)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru and Chile ended two days of talks in Lima on Wednesday."),
        ("tr", "Peru ile Şili arasında Lima'da iki gün süren görüşmeler çarşamba günü sona erdi."),
    ],
)
def test_talks_of_several_days_begin_before_the_day_that_ends_them(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == [
        "CONSULT occurred CL+PE | 2031-05-13/2031-05-14 | Lima"
    ]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Talks between Peru and Chile, due on 22 May, have been put back to 6 June.", "2031-06-06"),
        (
            "en",
            "Talks between Peru and Chile planned for Tuesday will now take place on Thursday.",
            "2031-05-22",
        ),
        (
            "tr",
            "Peru ile Şili arasında 22 Mayıs'ta yapılması planlanan görüşmeler 6 Haziran'a ertelendi.",
            "2031-06-06",
        ),
        ("tr", "Peru ile Şili heyetlerinin salı günkü toplantısı perşembe gününe ertelendi.", "2031-05-22"),
    ],
)
def test_a_meeting_that_is_moved_is_planned_for_its_new_day(language: str, text: str, day: str) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account).rsplit(" |", 1)[0] for account in reading.accounts] == [
        f"CONSULT planned CL+PE | {day}"
    ]


def test_who_answers_an_offer_was_to_accept_it() -> None:
    reading = read_article(
        "The African Union offered to send observers to the border. Peru welcomed the offer."
    )
    offer = only(reading, "AGREE", status="proposed")
    assert [reading.entities[i].country for i in offer.recipients] == ["PE"]


def test_two_answers_to_one_offer() -> None:
    reading = read_article(
        "Afrika Birliği gözlemci gönderilmesini önerdi. Peru öneriyi reddetti, Şili ise kabul etti.",
        language="tr",
    )
    accepted = only(reading, "AGREE", status="occurred")
    assert [reading.entities[i].country for i in accepted.actors] == ["CL"]
    offer = only(reading, "AGREE", status="proposed")
    assert {reading.entities[i].country for i in offer.recipients} == {"PE", "CL"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chile are at odds over fishing. Their foreign ministers will meet in Lima on Monday.",
            "CONSULT planned CL+PE | 2031-05-19 | Lima",
        ),
        (
            "President Jan Holm of Peru met President Ada Roth of Chile in Lima on Monday. "
            "Their foreign ministers signed a fishing agreement.",
            "SUPPORT occurred CL+PE |  | ",
        ),
    ],
)
def test_their_ministers_are_those_of_the_states_told_before(text: str, expected: str) -> None:
    reading = read_article(text)
    assert expected in [tell(reading, account) for account in reading.accounts]


def test_their_leaders_may_be_those_of_no_state() -> None:
    reading = read_article(
        "Farmers in Peru are angry about prices. Their leaders met Jan Holm, a trader, in Lima on Monday."
    )
    assert not [a for a in reading.accounts if len(a.actors) > 1]


@pytest.mark.parametrize(
    ("denial", "denied"),
    [
        ("Chile denied a report in a Peruvian daily that its sailors had been rude to the captain.", False),
        ("Chile denied that it was behind the seizure.", True),
        ("Chile denied it.", True),
    ],
)
def test_a_denial_of_something_else_denies_no_deed_told_before(denial: str, denied: bool) -> None:
    reading = read_article(f"Chile seized a Peruvian boat on 2 May, Peru said on Monday. {denial}")
    seizure = only(reading, "COERCE")
    assert bool(seizure.disputed_status) == denied
