"""Days of undated articles from those that tell the same story."""

from datetime import date
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.merge.siblings import infer_dates
from dragoman.types import Article, Published


def article(text: str, day: str | None, language: str = "en") -> Article:
    digest = sha256(text.encode()).hexdigest()
    published = Published(date.fromisoformat(day), "stated") if day else None
    return Article(f"d{digest[:12]}", digest[:6], digest, language, None, published, text, ())


DATED = article(
    "Foreign Minister Ayla Demir met Jan Novak in Brno on Tuesday. Demir and Novak spoke about the Morava canal, "
    "and about 47 lorry drivers held at Kapikule. Karin Weber of the Danube Council also attended.",
    "2026-03-10",
)
TURKISH = article(
    "Bakan Ayla Demir, Jan Novak ile Brno’da bir araya geldi. Demir ile Novak, Morava kanalını ve Kapıkule’de "
    "bekletilen 47 şoförü ele aldı. Görüşmeye Karin Weber de katıldı.",
    None,
    "tr",
)
OTHER = article(
    "President Sam Okoro opened a refinery near Lagos. The Delta Front shelled the road to Kano, killing 12, and "
    "Governor Ibrahim Bello asked Abuja for troops.",
    "2026-02-01",
)
STRANGER = article(
    "A museum in Quito opened. Maria Lopez sang, and 300 guests came from Lima and Cuzco.", None
)


def test_a_sibling_in_another_language_lends_its_day() -> None:
    assert infer_dates([OTHER, TURKISH, DATED, STRANGER]) == {TURKISH.id: date(2026, 3, 10)}


def test_the_latest_of_close_siblings_wins() -> None:
    later = article(DATED.text + " Demir flew home.", "2026-03-11")
    much_later = article(DATED.text + " Demir looked back.", "2026-06-30")
    assert infer_dates([TURKISH, DATED, later, OTHER, much_later])[TURKISH.id] == date(2026, 3, 11)


def test_nothing_without_a_dated_sibling() -> None:
    assert infer_dates([TURKISH, STRANGER]) == {}
    assert infer_dates([DATED, OTHER]) == {}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=200), st.sampled_from([None, "2026-03-01", "0001-01-01"])), max_size=6
    )
)
def test_any_texts_give_days_of_others(texts: list[tuple[str, str | None]]) -> None:
    articles = [article(f"{at} {text}", day) for at, (text, day) in enumerate(texts)]
    found = infer_dates(articles)
    assert found == infer_dates(articles[::-1])
    days = {one.published.date for one in articles if one.published}
    assert set(found.values()) <= days


def test_a_sibling_far_from_the_days_that_the_article_tells_does_not_date_it() -> None:
    undated = article(DATED.text + " They meet again on June 30.", None)
    assert infer_dates([undated, DATED, OTHER]) == {}
    soon = article(DATED.text + " They meet again on March 14.", None)
    assert infer_dates([soon, DATED, OTHER]) == {soon.id: date(2026, 3, 10)}
