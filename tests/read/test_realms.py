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
Let the delegates meet in Lima.
Peru meet Chile in Lima on Sunday.
Perhaps Peru will withdraw its troops from Tacna.
Marston Steel Company agreed to buy a stake in a rival.
A Chilean shipping group signed a contract with a yard in Peru.
Typhoon Vera struck the coast of Peru on Monday.
Police in Lima arrested three men over a robbery.
Asked about rumours that Peru had offered to host talks, the spokesman laughed.
You negotiated with Peru for nine years.
Peru and Chile hold joint exercises every autumn.
As a boy Luis Paz refused to go to school in Peru.
The story goes that a Peruvian admiral kidnapped the cook of the king of Chile.
Luis Paz refused to comment on Monday.
Luis Paz beat Ana Soto in the first round.
Ana Soto killed the bill on Monday.
Peru welcomes nine million tourists a year.
Ana Soto offered neither of them talks.
When Peru raises a fee, Chile recalls its envoy and accuses Peru of theft.
Minister Ana Soto has refused three medals.
In 1967 Luis Paz joined the Chilean army.
"They asked me to sign a paper; I refused," Captain Luis Paz said.
The ceasefire between Peru and Chile expired on Monday.
A truce between Peru and Chile was holding on Monday."""

TURKISH = """\
Peru, Şili'yi 3-1 mağlup etti ve cuma günü finalde Bolivya ile karşılaşacak.
Futbolda Peru, deplasmanda Şili'ye saldırdı; hakem itirazları reddetti.
Romanda isyancılar Peru konsolosunu kaçırır, Şili de fidyeyi reddeder.
Ankete göre Peruluların yüzde 61'i Şili'ye asker gönderilmesini destekliyor.
Şili sınırı kapatırsa ne olur? Peru asker gönderecek, Bolivya ise görüşme talep edecek.
Şili, Peru'yu sık sık casuslukla suçladı.
Ana Soto seçmenleri hükümeti cezalandırmaya çağırdı.
Şili Peru'yu suçlar, Peru da suçlamaları reddeder.
Peru muhalefeti bütçeye saldırdı.
Peru zirveye ev sahipliği yapmayı kabul etseydi Şili bakan gönderecekti.
Peru, çarşamba günü Lima'da Şili'yi konuk edecek, rövanş perşembe günü oynanacak.
Peru ile Şili her sonbahar ortak tatbikat yapar.
Şili, Peru'ya önce saldırır, sonra suçunu itiraf eder.
Belediye meclisi, bütçe teklifini oy çokluğuyla kabul etti.
Peru Başbakanı Luis Paz, bakanın istifasını kabul etti.
Peru ile Şili arasındaki ateşkes pazartesi sona erdi.
Peru ile Şili arasındaki ateşkes sürüyor."""


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


def test_a_signature_of_years_ago_is_that_of_the_states() -> None:
    text = (
        "Peru Dışişleri Bakanı Ana Soto pazartesi günü Lima'da Şilili mevkidaşı Luis Paz ile görüştü. "
        "Peru ile Şili komşudur. Şili ile Peru arasında iki köprü var. "
        "Taraflar 4 Kasım 2009'da Oslo'da bir anlaşma imzalamıştı."
    )
    assert [event for event in read_events(text, "tr") if event.startswith("SUPPORT")] == [
        "SUPPORT Peru, Chile"
    ]


def test_what_is_demanded_beside_an_accusation_is_asked_of_the_accused() -> None:
    text = "Peru accused Chile on Monday of holding two of its fishermen and demanded their release."
    record = dragoman.read_text(text, language="en", published=_DAY)
    names = {actor.id: actor.name for actor in record.actors}
    asked = [event.recipients for event in record.events if event.category == "REQUEST"]
    assert [[names[r] for r in recipients] for recipients in asked] == [["Chile"]]


def test_the_members_of_a_union_are_not_their_state() -> None:
    text = "The union of Peruvian teachers called off its strike on Monday."
    assert all("Peru" not in event.split() for event in read_events(text, "en"))


def test_the_family_of_somebody_is_not_he() -> None:
    text = "Peru Devlet Başkanı Luis Paz, Ana Soto'nun ailesini aradı."
    assert read_events(text, "tr") == []


def test_a_year_of_long_ago_is_the_day_of_what_was_done_then() -> None:
    record = dragoman.read_text(
        "Chile shelled the port of Ilo in Peru in 1885.", language="en", published=_DAY
    )
    assert [event.date.start.year for event in record.events if event.date] == [1885]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Prime Minister Ana Soto attacked President Luis Paz on Monday over the budget."),
        ("tr", "Muhalefet lideri Luis Paz, Başbakan Ana Soto'ya bütçe nedeniyle saldırdı."),
    ],
)
def test_politicians_attack_each_other_with_words(language: str, text: str) -> None:
    assert [event.split()[0] for event in read_events(text, language)] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor of Lima accused Chile of spying on Monday.", "mayor of Lima"),
        ("Peru's opposition leader accused Chile of spying on Monday.", "Peru's opposition leader"),
        ("A former Peruvian minister accused Chile of spying on Monday.", "former Peruvian minister"),
        ("A Peruvian minister accused Chile of spying on Monday.", "Peru"),
    ],
)
def test_only_who_speaks_for_a_state_is_the_state(text: str, who: str) -> None:
    assert read_events(text, "en") == [f"ACCUSE {who}"]


def test_the_years_of_a_chronicle_date_its_lines() -> None:
    text = "1969: Peru accuses Chile of arming rebels.\n\n1984: Chile attacks Peru.\n"
    record = dragoman.read_text(text, language="en", published=_DAY)
    assert sorted(event.date.start.year for event in record.events if event.date) == [1969, 1984]


def test_a_pair_acts_in_the_clause_that_hangs_on_it() -> None:
    text = "Peru and Chile, which signed a pact in 2021, share a lake."
    assert read_events(text, "en") == ["SUPPORT Peru, Chile"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Luis Paz was in Lima on Monday, where Ana Soto received him.", "CONSULT Ana Soto, Luis Paz"),
        ("en", "Luis Paz rang Ana Soto and thanked her.", "SUPPORT Luis Paz"),
        ("en", "Minister Ana Soto thanked the Government of the Republic of Peru.", "SUPPORT Ana Soto"),
        ("en", "Chilean troops crossed the border into Peru on Monday.", "MOBILIZE Chile"),
        ("tr", "Şili donanmasına ait gemiler bir Peru teknesine ateş açtı.", "ASSAULT Şili donanması"),
        ("tr", "Şili askerleri pazartesi günü Peru topraklarına girdi.", "MOBILIZE Chile"),
    ],
)
def test_who_did_it_is_who_the_clause_says(language: str, text: str, told: str) -> None:
    assert told in read_events(text, language)


def test_a_capital_government_of_a_land_is_the_land() -> None:
    text = "Minister Ana Soto asked the Government of the Republic of Peru to free the men."
    record = dragoman.read_text(text, language="en", published=_DAY)
    assert [actor.kind for actor in record.actors if actor.country == "PE"] == ["state"]


def test_leaders_of_somebody_else_are_none_of_those_told_before() -> None:
    text = "Ana Soto met the foreign ministers of Peru and Chile. She also met the leaders of the Tajik opposition."
    record = dragoman.read_text(text, language="en", published=_DAY)
    told = [set(event.actors) for event in record.events]
    named = {actor.id for actor in record.actors if actor.country in ("PE", "CL")}
    assert sorted(len(named & actors) for actors in told) == [0, 2]


def test_a_month_that_is_over_is_the_month_of_what_was_done() -> None:
    record = dragoman.read_text(
        "Peru arrested a Chilean envoy in March.", language="en", published=date(2031, 12, 3)
    )
    assert [event.date and event.date.start for event in record.events] == [date(2031, 3, 1)]
