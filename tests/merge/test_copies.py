"""Copies and rewrites among articles, in Turkish and English."""

from datetime import date
from hashlib import sha256
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.merge.copies import find_copies
from dragoman.types import Article, Published


def article(path: str, text: str, *, language: str = "en", day: str | None = "2026-03-12") -> Article:
    digest = sha256((path + text).encode()).hexdigest()
    published = Published(date.fromisoformat(day), "stated") if day else None
    return Article(f"d{digest[:12]}", path, digest, language, None, published, text, ())


WIRE = (
    "OSLO, March 12 - The ministers of the two countries signed a fisheries accord on Thursday after nine months "
    "of talks, ending a quarrel over cod quotas that had kept forty trawlers in port since last summer.\n\n"
    "Under the text, seen by reporters, each side may catch eleven thousand tonnes a year in the other's waters, "
    "and inspectors of both will board vessels together. Fishermen's unions in the north called the figure an "
    "insult and promised to block the harbour of Tromso at the weekend.\n\n"
    "The accord must still pass both parliaments, where smaller coastal parties hold the balance."
)
REWRITE = (
    "Cod war over? Ministers sign at last\n\nThe ministers of the two countries signed a fisheries accord on "
    "Thursday after nine months of talks, ending a bitter quarrel over cod quotas that had kept forty trawlers in "
    "port since last summer.\n\nUnder the text, each side may catch eleven thousand tonnes a year in the other's "
    "waters, and inspectors of both will board vessels together. Fishermen's unions in the north called the figure "
    "an insult and vowed to block the harbour of Tromso at the weekend. Hotels in the town said they were full."
)
QUOTE = "“We have waited nine months for this day, and I will not let a few hundred tonnes of cod spoil it for us all,”"
OTHER = (
    f"{QUOTE} the Norwegian minister told a crowded room in the harbour, and then she cut a ribbon. Shops along the "
    "quay had put up paper flags. A brass band that nobody had asked played twice, the rain held off, and by noon "
    "most of the visitors had gone back to their coaches, leaving the pier to the gulls and to the men who repair nets."
)
THIRD = (
    f"Parliament will look closely at the accord, its speaker said in the capital, whatever was promised. {QUOTE} the "
    "minister had said at the signing. Two committees want hearings before Easter, one of them with the inspectors, "
    "and the smallest coalition partner has asked for a map of every line that a trawler may cross in winter."
)


def test_a_light_rewrite_repeats_the_agency() -> None:
    agency, portal = article("b.txt", WIRE), article("a.txt", REWRITE)
    assert find_copies([portal, agency]) == {portal.id: agency.id}, "the one with a dateline is the original"


def test_the_earlier_one_is_the_original() -> None:
    agency, portal = article("a.txt", WIRE, day="2026-03-13"), article("b.txt", REWRITE)
    assert find_copies([agency, portal]) == {agency.id: portal.id}


def test_all_copies_point_at_the_first() -> None:
    agency = article("a.txt", WIRE)
    portals = [article(f"{name}.txt", REWRITE + f" {name} says so.") for name in "bcd"]
    assert find_copies([*portals, agency]) == {portal.id: agency.id for portal in portals}


def test_one_quotation_does_not_make_a_copy() -> None:
    assert find_copies([article("a.txt", OTHER), article("b.txt", THIRD)]) == {}


def test_a_bulletin_repeats_itself_for_months_and_copies_nobody() -> None:
    march = article("march.txt", WIRE)
    assert find_copies([march, article("april.txt", REWRITE, day="2026-04-12")]) == {}


def test_no_copy_across_languages() -> None:
    assert find_copies([article("a.txt", WIRE), article("b.txt", REWRITE, language="tr")]) == {}


def test_turkish_letters_and_apostrophes_do_not_hide_a_copy() -> None:
    text = (
        "İçişleri Bakanı, İzmir’de düzenlenen toplantının ardından açıklama yaptı ve IŞIK adlı tatbikatın gelecek ay "
        "Isparta’da yineleneceğini, kıyıdaki bütün birliklerin buna katılacağını, sonuçların da kamuoyuyla "
        "paylaşılacağını söyledi. Toplantıya komşu ülkelerden on iki gözlemci katıldı."
    )
    one, two = (
        article("a.txt", text, language="tr"),
        article("b.txt", text.replace("’", "'") + " Ajans", language="tr"),
    )
    assert find_copies([two, one]) == {two.id: one.id}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6), st.integers(0, 5))
def test_any_texts_in_any_order_give_one_forest(texts: list[str], seed: int) -> None:
    articles = [article(f"{at}.txt", WIRE + text) for at, text in enumerate(texts)]
    articles += [replace(one, id=one.id + "x", text=text) for one, text in zip(articles, texts, strict=True)]
    found = find_copies(articles)
    Random(seed).shuffle(articles)
    assert find_copies(articles) == found
    assert all(original not in found for original in found.values()), "a copy points at an original"
