"""Games, stories, polls, what-ifs and habits: in the words of conflict, but nothing that happened between states."""

from datetime import date

import pytest

import dragoman

_DAY = date(2026, 5, 14)


def read_events(text: str, language: str) -> list[str]:
    """What is told, as "CATEGORY who" with who acts in the order of the record."""
    record = dragoman.read_text(text, language=language, published=_DAY)
    names = {actor.id: actor.name for actor in record.actors}
    return [f"{event.category} {', '.join(names[a] for a in event.actors)}" for event in record.events]


ENGLISH = """\
Peru beat Chile 3-1 on Monday and will meet Bolivia in the final on Friday.
Chile attacked from the first whistle, the referee waved play on and Peru's coach threatened to walk off.
In the film, Peru invades Chile and seizes the port of Arica.
The novel tells how Chilean rebels kidnapped a consul of Peru.
A poll found that 61 percent of Peruvians would support sending troops to Chile.
What would happen if Chile closed the border? Peru would send troops to Tacna and Bolivia would demand talks.
Chile often accuses Peru of spying.
Peru has rejected the offers of Chile several times.
Chile sells Peru fuel and buys its grain.
Peru would threaten to cut aid to Chile.
Ana Soto called on voters to punish the government.
The Supreme Court rejected an appeal by the brewer.
"If Peru closed the road, our mills would close," said Luis Paz, a miller in Arica.
Let the delegates meet in Lima."""

TURKISH = """\
Peru, Şili'yi 3-1 mağlup etti ve cuma günü finalde Bolivya ile karşılaşacak.
Futbolda Peru, deplasmanda Şili'ye saldırdı; hakem itirazları reddetti.
Romanda isyancılar Peru konsolosunu kaçırır, Şili de fidyeyi reddeder.
Ankete göre Peruluların yüzde 61'i Şili'ye asker gönderilmesini destekliyor.
Şili sınırı kapatırsa ne olur? Peru asker gönderecek, Bolivya ise görüşme talep edecek.
Şili, Peru'yu sık sık casuslukla suçladı.
Ana Soto seçmenleri hükümeti cezalandırmaya çağırdı."""


@pytest.mark.parametrize("text", ENGLISH.splitlines())
def test_nothing_happened_in_english(text: str) -> None:
    assert read_events(text, "en") == []


@pytest.mark.parametrize("text", TURKISH.splitlines())
def test_nothing_happened_in_turkish(text: str) -> None:
    assert read_events(text, "tr") == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The final round of talks between the teams of Peru and Chile began in Lima on Monday.", "CONSULT"),
        ("en", "Peru condemned the film on Tuesday.", "ACCUSE"),
        ("en", "Chile shelled the port of Ilo in Peru several times on Monday.", "ASSAULT"),
        ("en", "Peru accused Chile on Monday of rigging a poll of 900 people.", "ACCUSE"),
        ("en", "What would happen next? Peru said on Monday it would send troops to Tacna.", "MOBILIZE"),
        ("en", "Peru is sending Chile fuel.", "AID"),
        ("tr", "Peru ve Şili heyetleri arasındaki görüşmelerin son turu pazartesi günü Lima'da yapıldı.", "CONSULT"),
        ("tr", "Peru, Şili'yi pazartesi günü üç kez vurdu.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_happened_is_kept(language: str, text: str, told: str) -> None:
    assert told in [event.split()[0] for event in read_events(text, language)]


def test_a_pronoun_goes_on_about_the_one_who_met_and_not_about_the_one_met() -> None:
    text = "Luis Paz was born in Arica. In 2001 he met General Juan Rojas. In 2002 he met Ana Soto."
    told = read_events(text, "en")
    assert told == ["CONSULT Luis Paz, Juan Rojas", "CONSULT Luis Paz, Ana Soto"]


def test_the_same_year_is_that_of_the_date_before() -> None:
    text = "In 2009 Peru sent troops to Chile. The same year Peru and Chile signed a treaty."
    record = dragoman.read_text(text, language="en", published=_DAY)
    assert {event.date.start.year for event in record.events if event.date} == {2009}


def test_a_body_without_a_name_is_the_subject_and_not_whoever_was_before() -> None:
    text = "Peru yaptırıma karşı çıktı. Merkez Bankası faizi artırarak dolara saldırdı."
    assert read_events(text, "tr") == ["REJECT Peru"]
