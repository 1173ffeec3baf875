"""Second tellings of one event, in the same report or in another: they are one; and pairs that only look alike."""

from datetime import date
from hashlib import sha256

import pytest

from dragoman.merge import merge
from dragoman.read import read
from dragoman.read.tokens import line_blocks
from dragoman.resolve import resolve
from dragoman.types import Article, Published

FRIDAY = date(2026, 9, 18)


def tell(category: str, reports: tuple[str, ...]) -> list[str]:
    """The events of a category in reports written as `en: text` or `tr: text`, all of one Friday, one line each."""
    articles = []
    for number, report in enumerate(reports):
        language, text = report.split(": ", 1)
        day, digest = Published(FRIDAY, "stated"), sha256(text.encode()).hexdigest()
        blocks, whole = line_blocks(text), ((0, len(text), 0),)
        articles.append(
            Article(f"d{number}", f"{number}.txt", digest, language, None, day, text, whole, None, blocks)
        )
    readings = [read(article) for article in articles]
    actors, actor_of = resolve(readings, articles=articles)
    events = merge(readings, articles=articles, actors=actors, actor_of=actor_of)
    names = {actor.id: actor.name for actor in actors}
    return [
        f"{event.status} {', '.join(names[who] for who in event.actors)}"
        f" > {', '.join(sorted(names[who] for who in event.recipients))}"
        f" {event.date.start if event.date else '-'}"
        for event in events
        if event.category == category
    ]


ONE = [
    ("ASSAULT", "occurred Torvan Dawn Army >  2026-09-17",
     "en: A roadside bomb killed five soldiers near Khuzdar on Thursday, the police said.\nThe Torvan Dawn Army, a separatist "
     "group, claimed responsibility for the attack in a message to reporters.",
     "tr: Huzdar yakınlarında perşembe günü yola yerleştirilen bombanın patlaması sonucu 5 asker öldü. Saldırıyı Torvan "
     "Şafak Ordusu üstlendi."),
    ("ASSAULT", "occurred Marlen Liberation Front >  2026-09-16",
     "en: Gunmen attacked a police post in Dori on Wednesday night, killing eleven officers, the governor said.",
     "en: The Marlen Liberation Front said on Friday it had attacked the police post in Dori on Wednesday, in which eleven "
     "officers were killed."),
    ("ASSAULT", "alleged Azerbaijan > Armenia 2026-09-17",
     "en: Armenia said on Friday that Azerbaijani forces had shelled the village of Tegh on Thursday. Azerbaijan denied it.",
     "tr: Azerbaycan Savunma Bakanlığı, Ermenistan'ın Tegh köyünün ateş altına alındığı yönündeki iddialarını yalanladı."),
    ("RETREAT", "occurred Torvan Front > China, International Committee of the Red Cross 2026-09-17",
     "en: Afar rebels have released four Chinese technicians in Ethiopia.\n"
     "The Torvan Front handed the four to the Red Cross near Elidar on Thursday.",
     "tr: Torvan Cephesi'nin elindeki dört Çinli teknisyenin serbest bırakılmasından bir gün sonra ordu kampı vurdu."),
    ("RETREAT", "occurred Georgia > Bulgaria 2026-09-16",
     "en: Georgia on Wednesday released five sailors from a Bulgarian ferry.\nThe five men were handed over to Bulgarian "
     "diplomats at the Sarpi crossing."),
    ("ACCUSE", "occurred Cem Torvan > Israel 2026-09-18",
     "tr: Dışişleri Bakanı Cem Torvan, bugün Ürdün Dışişleri Bakanı Sami Marlen ile telefonda görüştü. Torvan görüşmede "
     "İsrail'in Batı Şeria'daki saldırısını kınadı.",
     "tr: Dışişleri Bakanı Cem Torvan, Ürdün Dışişleri Bakanı Sami Marlen'i telefonla aradı. Torvan'ın saldırıyı kınadığı "
     "öğrenildi."),
    ("REQUEST", "occurred Brazil > Chile, Peru 2026-09-17",
     "en: Brazil urged restraint on Thursday.",
     "en: Brazil called on Peru and Chile on Thursday to show restraint."),
    ("CONSULT", "cancelled Ana Torvan, Luis Marlen >  2026-09-22",
     "en: Colombian President Ana Torvan will visit Quito next Tuesday to meet her counterpart, Luis Marlen.",
     "en: Colombia's president, Ana Torvan, has cancelled a trip to Ecuador planned for Tuesday, her office said on Friday."),
    ("RETREAT", "occurred Venezuela > Colombia 2026-09-17",
     "tr: Venezuela, nisan ayında tutukladığı iki Kolombiyalıyı perşembe günü serbest bıraktı.\nSerbest bırakılan iki kişi "
     "Cúcuta sınır kapısında Kolombiyalı yetkililere teslim edildi."),
    ("SUPPORT", "occurred Turkey, Kyrgyzstan >  2026-09-17",
     "tr: Cumhurbaşkanı Halil Torvan, Kırgızistan Cumhurbaşkanı Nurlan Marlen'i perşembe günü Ankara'da kabul etti. İki ülke "
     "arasında perşembe günü ulaştırma anlaşması imzalandı.",
     "en: Turkey and Kyrgyzstan signed an agreement on transport."),
    ("COERCE", "occurred Greek police > Bulgaria 2026-09-17",
     "en: Greek police detained three Bulgarians in Kavala on Thursday.",
     "en: Greece's interior minister, Kostas Marlen, said three Bulgarians had been detained by the police in Kavala on "
     "Thursday."),
]  # fmt: skip


@pytest.mark.parametrize("case", ONE, ids=[case[2][:60] for case in ONE])
def test_what_is_told_twice_is_one_event(case: tuple[str, ...]) -> None:
    category, event, *reports = case
    assert tell(category, tuple(reports)) == [event]


SEVERAL = [
    ("ASSAULT", "en: The Torvan Red Army shelled Goma on Tuesday, killing three people, the army said.",
     "en: The Torvan Red Army shelled Goma on Thursday, killing eight people, the army said."),
    ("RETREAT", "en: Russia released twelve Ukrainian prisoners on Monday. Russia released forty Ukrainian prisoners on "
     "Thursday."),
    ("COERCE", "en: Spanish police arrested two Moroccans in Malaga on Thursday. Spanish police arrested four Moroccans in "
     "Bilbao on Thursday."),
    ("ACCUSE", "en: Moldovan President Ana Torvan on Thursday accused Russia of buying votes. She also accused the mayor of "
     "Balti, Ion Marlen, of taking bribes."),
    ("ASSAULT", "en: The Sool Liberation Front attacked a barracks in Garowe on Wednesday, killing six soldiers.",
     "tr: Sool Halk Cephesi salı günü Kismayo'da bir kışlaya saldırdı; dokuz asker öldü."),
]  # fmt: skip


@pytest.mark.parametrize("case", SEVERAL, ids=[case[1][:60] for case in SEVERAL])
def test_two_alike_are_two(case: tuple[str, ...]) -> None:
    category, *reports = case
    assert len(tell(category, tuple(reports))) == 2


def test_groups_are_one_where_a_single_word_differs_that_no_table_has() -> None:
    english = "en: The Sool Kerrin Front attacked a barracks in Garowe on Wednesday, killing six soldiers."
    turkish = "tr: Sool Zerrak Cephesi çarşamba günü Garowe'de bir kışlaya saldırdı; altı asker öldü."
    assert len(tell("ASSAULT", (english, turkish))) == 1


def test_a_bare_minister_of_a_turkish_report_is_not_the_guest() -> None:
    text = (
        "tr: Etiyopya Dışişleri Bakanı Abel Torvan, Eritre'ye Doha'da görüşme önerdi.\nDışişleri Bakanı Abel Torvan, Etiyopya ve "
        "Eritre dışişleri bakanlarının 20 Ekim'de Doha'da bir araya gelmesini teklif etti.\nDışişleri Bakanı Cem Marlen bugün "
        "Cibuti Dışişleri Bakanı Ömer Robleh ile telefonda görüştü."
    )
    told = tell("CONSULT", (text,))
    assert not [line for line in told if "Cem Marlen" in line and "Abel Torvan" in line]
    assert [line for line in told if "Cem Marlen" in line and "Robleh" in line]
