"""Meetings told before: who else was there, who asked what is answered, and what happened beside them."""

import pytest
from tests.read.account_texts import read_article

from dragoman.types import Account, Reading


def _name(reading: Reading, entity: int) -> str:
    found = reading.entities[entity]
    return found.names[0] if found.names else (found.country or "")


def _meetings(reading: Reading) -> list[Account]:
    return [account for account in reading.accounts if account.category == "CONSULT"]


MET_EN = "Foreign Minister Ana Soto of Peru met Danish Foreign Minister Eva Holm in Lima on Monday. "
MET_TR = (
    "Peru Dışişleri Bakanı Ana Soto ile Danimarka Dışişleri Bakanı Eva Holm pazartesi günü Lima'da görüştü. "
)


@pytest.mark.parametrize(
    ("language", "text", "joins"),
    [
        ("en", MET_EN + "Norwegian envoy Lars Berg also attended the meeting.", True),
        ("en", MET_EN + "The meeting was attended by Norwegian envoy Lars Berg.", True),
        ("en", MET_EN + "Norwegian envoy Lars Berg was also present.", True),
        ("en", MET_EN + "Norwegian envoy Lars Berg joined the talks.", True),
        ("en", MET_EN + "Norwegian envoy Lars Berg also took part.", True),
        ("en", MET_EN + "The Danish delegation included General Lars Berg.", True),
        ("en", MET_EN + "Norwegian envoy Lars Berg did not attend the meeting.", False),
        ("en", MET_EN + "Norwegian envoy Lars Berg attended the summit.", False),
        ("tr", MET_TR + "Görüşmede Norveç Temsilcisi Lars Berg de hazır bulundu.", True),
        ("tr", MET_TR + "Toplantıya Norveç Temsilcisi Lars Berg de katıldı.", True),
        ("tr", MET_TR + "Heyette General Lars Berg de yer aldı.", True),
        ("tr", MET_TR + "Holm'a General Lars Berg eşlik etti.", True),
        ("tr", MET_TR + "Norveç Temsilcisi Lars Berg görüşmeye katılmadı.", False),
        ("tr", MET_TR + "Norveç Temsilcisi Lars Berg zirveye katıldı.", False),
    ],
)
def test_who_else_was_there_joins_the_talks_told_before(language: str, text: str, joins: bool) -> None:
    reading = read_article(text, language=language)
    met = _meetings(reading)[0]
    names = {_name(reading, actor) for actor in met.actors}
    assert {"Ana Soto", "Eva Holm"} <= names
    assert ("Lars Berg" in names) == joins
    assert not joins or len(_meetings(reading)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru and Chile held talks in Quito on Monday. Ecuador hosted the talks."),
        ("en", "Peru and Chile held talks in Quito on Monday. Peru thanked Ecuador for hosting the talks."),
        ("en", "Peru and Chile signed a treaty on Monday after two days of talks hosted by Ecuador."),
        (
            "en",
            "The foreign ministers of Peru and Chile met in Quito on Monday for talks brokered by Ecuador.",
        ),
        ("en", "Peru and Chile will hold a second round of talks on 25 May. Ecuador will host the meeting."),
        (
            "tr",
            "Peru ile Şili heyetleri pazartesi günü Kito'da görüştü. Görüşmelere Ekvador ev sahipliği yaptı.",
        ),
    ],
)
def test_a_host_sits_at_the_talks(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    for met in _meetings(reading):
        assert {reading.entities[actor].country for actor in met.actors} == {"PE", "CL", "EC"}


def test_what_is_only_proposed_seats_nobody() -> None:
    text = MET_TR + "Norveç, üçlü bir toplantıya ev sahipliği yapmayı önerdi."
    reading = read_article(text, language="tr")
    names = {_name(reading, actor) for actor in _meetings(reading)[0].actors}
    assert names == {"Ana Soto", "Eva Holm"}


def test_those_besides_whom_another_takes_part_take_part_too() -> None:
    text = (
        "Peru Dışişleri Bakanı Ana Soto ve Danimarka Dışişleri Bakanı Eva Holm'un yanı sıra "
        "Norveç Dışişleri Bakanı Lars Berg de toplantıya katıldı."
    )
    reading = read_article(text, language="tr")
    (met,) = _meetings(reading)
    assert {_name(reading, actor) for actor in met.actors} == {"Ana Soto", "Eva Holm", "Lars Berg"}


@pytest.mark.parametrize(
    ("language", "text", "to"),
    [
        ("en", "Peru asked Chile to free two fishermen. Chile turned down the request.", {"PE"}),
        ("en", "Norway proposed a truce to Peru and Chile. Peru rejected the proposal.", {"NO"}),
        ("en", "Peru asked Chile to free two fishermen. Bolivia turned down the request.", set()),
        ("en", "Chile turned down an invitation to visit Lima.", {"PE"}),
        ("tr", "Norveç gözlemci ekibi önerdi. Şili, öneriyi reddetti.", {"NO"}),
        ("tr", "Peru, Şili'den iki balıkçıyı serbest bırakmasını istedi. Şili, talebi geri çevirdi.", {"PE"}),
    ],
)
def test_a_refusal_goes_to_whoever_asked(language: str, text: str, to: set[str]) -> None:
    reading = read_article(text, language=language)
    (refusal,) = [account for account in reading.accounts if account.category == "REJECT"]
    assert {reading.entities[entity].country for entity in refusal.recipients} == to


def test_who_is_to_have_it_done_is_asked() -> None:
    text = "Peru Başbakanı Ana Soto, Şili tarafından barajın kapaklarının açılmasını talep etti."
    reading = read_article(text, language="tr")
    (asked,) = reading.accounts
    assert [reading.entities[entity].country for entity in asked.recipients] == ["CL"]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        (
            "en",
            "Leaders of Peru and Chile held a summit in Accra on Monday. "
            "On the sidelines of the summit, Norway's Ana Soto met Danish envoy Lars Berg.",
            "Accra",
        ),
        (
            "en",
            "An African Union summit opened in Accra on Monday. "
            "Norway's Ana Soto met Danish envoy Lars Berg on the margins of the summit.",
            "Accra",
        ),
        (
            "en",
            "An African Union summit opened in Accra on Monday. "
            "Norway's Ana Soto met Danish envoy Lars Berg before the summit.",
            None,
        ),
        (
            "tr",
            "Afrika Birliği zirvesi pazartesi günü Akra'da başladı. "
            "Norveç Dışişleri Bakanı Ana Soto, zirve kapsamında Danimarka Dışişleri Bakanı Eva Holm ile görüştü.",
            "Accra",
        ),
    ],
)
def test_what_happens_beside_a_summit_has_its_day_and_place(
    language: str, text: str, place: str | None
) -> None:
    reading = read_article(text, language=language)
    met = _meetings(reading)[-1]
    assert (met.place.name if met.place else None) == place
    assert (met.date is not None) == (place is not None)


@pytest.mark.parametrize(
    ("language", "text", "categories"),
    [
        ("en", "Under the deal Peru will supply electricity to Chile.", set()),
        ("tr", "Anlaşma uyarınca Peru, Şili'ye elektrik verecek.", set()),
        ("tr", "Peru ve Şili, Peru askerlerinin köyden çekilmesini öngören belgeyi imzaladı.", {"SUPPORT"}),
        ("en", "Peru will supply electricity to Chile.", {"AID"}),
    ],
)
def test_what_an_agreement_provides_for_is_no_event(language: str, text: str, categories: set[str]) -> None:
    told = read_article(text, language=language).accounts
    assert {account.category for account in told} == categories


def test_days_count_from_the_deal_told_before() -> None:
    signed = "Peru ve Şili, su anlaşmasını pazartesi günü imzaladı. "
    reading = read_article(signed + "Anlaşmadan bir gün sonra Peru 11 esiri serbest bıraktı.", language="tr")
    first, freed = reading.accounts
    assert first.date is not None
    assert freed.date is not None
    assert (freed.date.start - first.date.start).days == 1


def test_arrests_at_a_march_are_made_on_its_day() -> None:
    text = "Hundreds of people protested outside the town hall in Cusco on Monday. Police detained eleven of them."
    reading = read_article(text, language="en")
    (arrest,) = [account for account in reading.accounts if account.category == "COERCE"]
    assert arrest.date is not None
    assert arrest.date.start.weekday() == 0
