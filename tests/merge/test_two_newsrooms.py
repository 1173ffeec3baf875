"""Two short reports of one story, in one or two languages: where they contradict each other, and where not."""

from datetime import date
from hashlib import sha256

import pytest

from dragoman.merge import merge
from dragoman.read import read
from dragoman.read.tokens import line_blocks
from dragoman.resolve import resolve
from dragoman.types import Article, Event, Published

FRIDAY = date(2026, 9, 18)


def join(*reports: str) -> tuple[Event, ...]:
    """The events of reports written as `en: text` or `tr: text`, all of one Friday."""
    articles = []
    for number, report in enumerate(reports):
        language, text = report.split(": ", 1)
        digest = sha256(text.encode()).hexdigest()
        published = Published(FRIDAY, "stated")
        articles.append(
            Article(
                f"d{number}",
                f"{number}.txt",
                digest,
                language,
                None,
                published,
                text,
                ((0, len(text), 0),),
                None,
                line_blocks(text),
            )
        )
    readings = [read(article) for article in articles]
    actors, actor_of = resolve(readings, articles=articles)
    return merge(readings, articles=articles, actors=actors, actor_of=actor_of)


CASES = [
    ("date", "en: Tunisian police arrested former minister Lotfi Ben Romdhane in Sousse on Saturday.",
     "tr: Tunus polisi eski bakan Lutfi bin Ramazan'ı pazar günü Suse'de gözaltına aldı."),
    ("date", "en: Police in Dhaka arrested opposition leader Kamal Torvani on Sunday, his party said.",
     "en: Bangladeshi police arrested opposition leader Kamal Torvani on Monday, an official said."),
    ("date", "en: Five Malian soldiers were killed in an attack on an army post in Menaka on Tuesday.",
     "en: Gunmen attacked a military post in Menaka on Wednesday, killing five Malian soldiers."),
    ("date", "en: The foreign ministers of Sudan and South Sudan met in Juba on Tuesday.",
     "tr: Sudan Dışişleri Bakanı İbrahim Torvani, Güney Sudanlı mevkidaşı Peter Marlen ile çarşamba günü Juba'da görüştü."),
    ("date", "en: A court in Minsk jailed opposition figure Alena Torvani for nine years on Thursday.",
     "tr: Belarus'ta bir mahkeme, muhalif Alena Torvani'yi cuma günü dokuz yıl hapse mahkûm etti."),
    ("place", "tr: Cumhurbaşkanı Selim Torvan, Cezayir Dışişleri Bakanı Nadya Marlen'i çarşamba günü başkent Cezayir'de kabul etti.",
     "tr: Cumhurbaşkanı Selim Torvan çarşamba günü Vahran'da Cezayir Dışişleri Bakanı Nadya Marlen ile bir araya geldi."),
    ("status", "en: Taiwan's foreign ministry said Deputy Foreign Minister Hsu Ming-te met Papua New Guinea's Foreign "
     "Minister Kila Moresi in Port Moresby on Tuesday.",
     "en: Papua New Guinea's Foreign Minister Kila Moresi said on Thursday that no such meeting with Deputy Foreign "
     "Minister Hsu Ming-te had taken place."),
    ("status", "en: Taiwan's Hsu Ming-chih met Papua New Guinea's foreign minister, Kila Moresi, on Tuesday, Taipei said. "
     "Port Moresby said Mr Moresi had not met him."),
    ("status", "en: Iran's Ali Torvani met US envoy Carl Marlen in Muscat on Tuesday, Tehran said. A US official said Marlen "
     "had not met Torvani."),
    ("number", "en: Kuwait deported 17 Egyptian workers on Monday.",
     "tr: Kuveyt pazartesi günü 23 Mısırlı işçiyi sınır dışı etti."),
    ("status", "tr: Tayland, Kamboçya askerlerinin çarşamba günü sınırda ateş açtığını açıkladı. Kamboçya iddiaları reddetti.",
     "tr: Tayland ordusu, Kamboçya askerlerinin çarşamba günü sınırda ateş açtığını bildirdi."),
    ("", "tr: Tayland, Kamboçya askerlerinin çarşamba günü sınırda ateş açtığını açıkladı. Kamboçya eleştirileri reddetti."),
    ("number", "en: Morocco has brought up four battalions to the frontier, Algeria said on Friday, twice as many as Rabat "
     "has admitted to."),
    ("number", "en: Algeria has moved two battalions to Maghnia, its defence ministry said on Friday. Rabat put the number "
     "at four."),
    ("number", "en: Houthi forces seized a cargo ship with 24 crew off Hodeidah on Sunday, a maritime agency said.",
     "tr: Husiler pazar günü Hudeyde açıklarında 22 mürettebatı bulunan bir yük gemisine el koydu."),
    ("number", "tr: Ermenistan ordusu pazartesi günü Laçin'de bir karakola saldırdı. Azerbaycan iki askerinin öldüğünü "
     "açıkladı; Erivan ise dört Azerbaycan askerinin öldürüldüğünü öne sürdü."),
    ("number", "en: Eritrea handed over 17 Ethiopian prisoners at the border on Saturday. Ethiopia's foreign ministry said it "
     "had received 15."),
    ("", "en: Thai and Cambodian commanders met at Poipet on Monday.",
     "en: Thai and Cambodian commanders met again at Poipet on Wednesday."),
    ("", "en: Iranian Foreign Minister Reza Torvani arrived in Baku on Tuesday for talks.",
     "en: Iranian Foreign Minister Reza Torvani met Azerbaijani President Elnur Marlen in Baku on Wednesday."),
    ("", "en: Finland accused Russia of sabotage on Monday.", "en: Moscow rejected the charge."),
    ("", "tr: Tunus polisi eski bakan Lutfi bin Ramazan'ı pazar günü Suse'de gözaltına aldı."),
    ("", "en: The two deputy prime ministers, Ana Soto of Peru and Luis Paz of Chile, met in Arica on Tuesday.",
     "tr: Peru Başbakan Yardımcısı Ana Soto ile Şili Başbakan Yardımcısı Luis Paz salı günü Arica'da görüştü."),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case[1][:60] for case in CASES])
def test_what_two_newsrooms_dispute(case: tuple[str, ...]) -> None:
    field, *reports = case
    found = [dispute.field for event in join(*reports) for dispute in event.disputes]
    assert found == ([field] if field else [])


def test_names_before_a_shared_office_are_in_its_order() -> None:
    text = "en: Nadia Torvani and Karim Marlen, the foreign ministers of Algeria and Morocco, met in Valletta on Monday."
    (event,) = join(text)
    assert len(event.actors) == 2


def test_those_killed_are_hit() -> None:
    (event,) = join("en: Afghan forces shelled Chaman on Thursday, killing one Pakistani soldier.")
    assert len(event.recipients) == 1


@pytest.mark.parametrize(
    "report",
    [
        "en: Chadian rebels attacked a convoy near Bol on Sunday, killing seven Sudanese drivers.\nThe road was open again by noon."
        "\nTraders waited at the gate.\nHow many died is unclear. Doctors at the hospital in Bol counted 11 dead.",
        "tr: Çad ordusu pazar günü Bol kasabasını bombaladı, yedi kişi öldü.\nYol öğlene doğru açıldı.\nTüccarlar kapıda bekledi."
        "\nÖlü sayısı tartışmalı. Hastane yetkilileri 11 kişinin öldüğünü söyledi.",
    ],
)
def test_a_toll_taken_up_paragraphs_later_is_of_the_only_attack(report: str) -> None:
    assert [dispute.field for event in join(report) for dispute in event.disputes] == ["number"]
