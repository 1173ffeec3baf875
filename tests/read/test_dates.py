"""Date expressions as newsrooms write them. The reference is Thursday, 12 March 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.read.dates import find_dates
from dragoman.types import FoundDate, PartialDate

REFERENCE = date(2026, 3, 12)


def show(period: PartialDate | None) -> str:
    if period is None:
        return "-"
    day = period.start.isoformat()
    days = day if period.start == period.end else f"{day}..{period.end.isoformat()}"
    return days if period.precision == "day" else f"{days} {period.precision}"


def read(text: str, language: str, reference: date | None = REFERENCE) -> list[str]:
    return [
        f"{one.text} = {show(one.value)}" for one in find_dates(text, language=language, reference=reference)
    ]


def read_one(text: str, language: str) -> FoundDate:
    (found,) = find_dates(text, language=language, reference=REFERENCE)
    return found


ENGLISH = [
    ("Signed on March 3, 2025.", ["March 3, 2025 = 2025-03-03"]),
    ("Signed on 3 March.", ["3 March = 2026-03-03"]),
    ("The next session is on Dec. 28.", ["Dec. 28 = 2025-12-28"]),
    ("He arrived on Wednesday and leaves tomorrow.", ["Wednesday = 2026-03-11", "tomorrow = 2026-03-13"]),
    ("They met last Thursday.", ["last Thursday = 2026-03-05"]),
    ("They meet next Tuesday.", ["next Tuesday = 2026-03-17"]),
    ("They meet this Friday.", ["this Friday = 2026-03-13"]),
    ("They met on Thursday last week.", ["Thursday last week = 2026-03-05"]),
    ("Shells fell on Monday night.", ["Monday night = 2026-03-09..2026-03-10"]),
    ("Shells fell overnight into Tuesday.", ["overnight into Tuesday = 2026-03-09..2026-03-10"]),
    ("Shells fell overnight.", ["overnight = 2026-03-11..2026-03-12"]),
    ("Shells fell over the weekend.", ["the weekend = 2026-03-07..2026-03-08"]),
    ("Earlier this week they met.", ["Earlier this week = 2026-03-09..2026-03-11 week"]),
    ("A plan was sent two weeks ago.", ["two weeks ago = 2026-02-23..2026-03-01 week"]),
    ("A plan was sent two days ago.", ["two days ago = 2026-03-10"]),
    ("It opened in January.", ["January = 2026-01-01..2026-01-31 month"]),
    ("It opened in November 2024.", ["November 2024 = 2024-11-01..2024-11-30 month"]),
    ("It opened in mid-April.", ["mid-April = 2026-04-10..2026-04-20 month"]),
    ("The fair runs from 5 to 9 June.", ["5 to 9 June = 2026-06-05..2026-06-09"]),
    ("The fair runs June 5-9.", ["June 5-9 = 2026-06-05..2026-06-09"]),
    ("A treaty of 2019 and a term in 2022-2023.", ["2019 = 2019-01-01..2019-12-31 year",
                                                    "2022-2023 = 2022-01-01..2023-12-31 year"]),
    ("Shut since autumn.", ["autumn = 2025-09-01..2025-11-30 month"]),
    ("In the third quarter of 2025.", ["the third quarter of 2025 = 2025-07-01..2025-09-30 month"]),
    ("A truce on New Year's Eve held.", ["New Year's Eve = 2025-12-31"]),
    ("Easter Sunday 2025 was quiet.", ["Easter Sunday 2025 = 2025-04-20"]),
    ("Until Orthodox Easter 2024.", ["Orthodox Easter 2024 = 2024-05-05"]),
    ("The camp ran from 12 January 2016 until February 2018.",
     ["12 January 2016 until February 2018 = 2016-01-12..2018-02-28 month"]),
    ("The vote was postponed from 5 March to 19 March.", ["5 March = 2026-03-05", "19 March = 2026-03-19"]),
    ("WEDNESDAY, MARCH 11", ["WEDNESDAY, MARCH 11 = 2026-03-11"]),
    ("The strike on Friday, 6 March killed two.", ["Friday, 6 March = 2026-03-06"]),
    ("They met on Monday and Tuesday.", ["Monday and Tuesday = 2026-03-09..2026-03-10"]),
    ("They met on Monday and again on Thursday.", ["Monday = 2026-03-09", "Thursday = 2026-03-12"]),
    ("Talks resume next month, on the 20th.", ["next month, on the 20th = 2026-04-20"]),
    ("From May to October 2020.", ["May to October 2020 = 2020-05-01..2020-10-31 month"]),
    ("In the first half of February.", ["the first half of February = 2026-02-01..2026-02-15 month"]),
    ("In the first four months of 2025.", ["the first four months of 2025 = 2025-01-01..2025-04-30 month"]),
    ("Since February's 4-1 win.", ["February = 2026-02-01..2026-02-28 month"]),
    ("Late on the second day of Eid al-Fitr last year.", ["the second day of Eid al-Fitr last year = 2025-03-31"]),
    ("On the eve of Passover 2026.", ["the eve of Passover 2026 = 2026-04-01"]),
    ("The ship sails in the coming days; a few days ago; in recent weeks.", ["the coming days = -", "a few days ago = -", "recent weeks = -"]),
    ("Deliveries began in week 3 of 2026, in week 9 more.", ["week 3 of 2026 = 2026-01-12..2026-01-18 week", "week 9 = -"]),
]  # fmt: skip

TURKISH = [
    ("Anlaşma 3 Mart 2025'te imzalandı.", ["3 Mart 2025 = 2025-03-03"]),
    ("Anlaşma 3 Mart’ta imzalandı.", ["3 Mart = 2026-03-03"]),
    ("Heyet dün akşam geldi, yarın dönüyor.", ["dün akşam = 2026-03-11", "yarın = 2026-03-13"]),
    ("Görüşme çarşamba günü yapıldı.", ["çarşamba günü = 2026-03-11"]),
    ("Görüşme geçen perşembe yapıldı.", ["geçen perşembe = 2026-03-05"]),
    ("Görüşme önümüzdeki salı günü yapılacak.", ["önümüzdeki salı günü = 2026-03-17"]),
    ("Görüşme gelecek hafta çarşamba yapılacak.", ["gelecek hafta çarşamba = 2026-03-18"]),
    ("Cumartesiyi pazara bağlayan gece ateş açıldı.", ["Cumartesiyi pazara bağlayan gece = 2026-03-07..2026-03-08"]),
    ("2 Mart'ı 3 Mart'a bağlayan gece ateş açıldı.", ["2 Mart'ı 3 Mart'a bağlayan gece = 2026-03-02..2026-03-03"]),
    ("Geçtiğimiz hafta sonu buluştular.", ["Geçtiğimiz hafta sonu = 2026-03-07..2026-03-08"]),
    ("Önceki gün buluştular.", ["Önceki gün = 2026-03-10"]),
    ("Plan iki hafta önce sunuldu.", ["iki hafta önce = 2026-02-23..2026-03-01 week"]),
    ("Mühendisler ocak ayında alıkonuldu.", ["ocak ayında = 2026-01-01..2026-01-31 month"]),
    ("Toplantı Kasım 2024'te yapıldı.", ["Kasım 2024 = 2024-11-01..2024-11-30 month"]),
    ("Toplantı 2023'ün ağustos ayında yapıldı.", ["2023'ün ağustos ayında = 2023-08-01..2023-08-31 month"]),
    ("Komisyon geçen ayın 15'inde toplandı.", ["geçen ayın 15 = 2026-02-15"]),
    ("Köprü mart başında açıldı.", ["mart başında = 2026-03-01..2026-03-15 month"]),
    ("Fuar 3 ile 5 Mayıs arasında açık.", ["3 ile 5 Mayıs = 2026-05-03..2026-05-05"]),
    ("Sınır 2019’da çizildi.", ["2019 = 2019-01-01..2019-12-31 year"]),
    ("Sınır 1990'lı yıllarda çizildi.", ["1990'lı yıllarda = 1990-01-01..1999-12-31 year"]),
    ("Geçit sonbahardan bu yana kapalı.", ["sonbahardan = 2025-09-01..2025-11-30 month"]),
    ("İhracat yılın ilk çeyreğinde düştü.", ["yılın ilk çeyreğinde = 2026-01-01..2026-03-31 month"]),
    ("Kamp 2015'ten 5 Mayıs 2017'ye kadar açıktı.", ["2015'ten 5 Mayıs 2017 = 2015-01-01..2017-05-05 year"]),
    ("Oylama 5 Mart'tan 19 Mart'a ertelendi.", ["5 Mart = 2026-03-05", "19 Mart = 2026-03-19"]),
    ("MART AYINDA, SALI GÜNÜ", ["MART AYINDA = 2026-03-01..2026-03-31 month", "SALI GÜNÜ = 2026-03-10"]),
    ("Yirmi iki gün önce geldi.", ["Yirmi iki gün önce = 2026-02-18"]),
    ("2025 Kurban Bayramı sakin geçti.", ["2025 Kurban Bayramı = 2025-06-06..2025-06-09"]),
    ("Geçen yıl Ramazan Bayramı'nın ikinci günü.", ["Geçen yıl Ramazan Bayramı'nın ikinci günü = 2025-03-31"]),
    ("Heyetler pazartesi ve salı günleri görüştü.", ["pazartesi ve salı günleri = 2026-03-09..2026-03-10"]),
    ("Martın 3'ünde geldi; Martin gitti.", ["Martın 3 = 2026-03-03"]),
    ("Şubatta Oslo'ya gitti.", ["Şubatta = 2026-02-01..2026-02-28 month"]),
    ("2-3 Mart'ta 2025 kişi geçti.", ["2-3 Mart = 2026-03-02..2026-03-03"]),
    ("Yirmi bir Şubat'ta, ocağın dördünde.", ["Yirmi bir Şubat = 2026-02-21", "ocağın dördünde = 2026-01-04"]),
    ("En son 1953 yılında, 2000'lerin başında.", ["1953 yılında = 1953-01-01..1953-12-31 year",
                                                   "2000'lerin başında = 2000-01-01..2003-12-31 year"]),
    ("8 Mart Dünya Kadınlar Günü'nde yürüdüler.", ["8 Mart Dünya Kadınlar Günü = 2026-03-08"]),
    ("Haftanın ilk günü toplandılar.", ["Haftanın ilk günü = 2026-03-09"]),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", ENGLISH)
def test_english_dates(text: str, expected: list[str]) -> None:
    assert read(text, "en") == expected


@pytest.mark.parametrize("text, expected", TURKISH)
def test_turkish_dates(text: str, expected: list[str]) -> None:
    assert read(text, "tr") == expected


NO_DATES = [
    ("en", "The envoy may stay; troops march on. I sat in the sun."),
    ("en", "The 28-point plan covers 24 kilometres, $2025 million and 2025 people."),
    ("en", "It won 3-1; call 0312 448 20 26; at 18.40; 1.200 tons; F-16; Agenda 2030; room 2019."),
    (
        "en",
        "The Sunday Times and Mail on Sunday; Black Friday; every Monday; Mondays; 6 October Street.",
    ),
    ("en", "To this day nobody was charged, Saturday Night Live said."),
    ("en", "for the third time, on the 3rd floor, in the 21st century, a two-week truce"),
    ("tr", "28 maddelik plan, 24 kilometrelik sınır, 1.200 ton buğday, saat 18.40, 2025 kişi"),
    ("tr", "3 Mayıs Caddesi, 19 Mayıs Üniversitesi, 15 Temmuz Şehitler Köprüsü"),
    (
        "tr",
        "Pazar yerinde patlama oldu; enerji pazarında fiyatlar arttı; taş ocakta; ekim alanı; martılar",
    ),
    ("tr", "Martin'in ve Martina'nın sözleri, Martin Luther"),
    ("tr", "Salı günleri toplanır; her cuma; Cuma Bey; salı pazarı"),
]


@pytest.mark.parametrize("language, text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(language: str, text: str) -> None:
    found = read(text, language)
    assert [one for one in found if not one.startswith("Sunday =")] == []


LEANS = [
    ("en", "Thursday", "2026-03-12", "2026-03-12"),
    ("en", "on Monday", "2026-03-09", "2026-03-16"),
    ("en", "Jan. 3", "2026-01-03", "2027-01-03"),
    ("en", "in May", "2025-05-01..2025-05-31 month", "2026-05-01..2026-05-31 month"),
    ("en", "last Monday", "2026-03-09", "2026-03-09"),
    ("en", "Wednesday, March 11", "2026-03-11", "2026-03-11"),
    ("tr", "11 Mart Çarşamba günü", "2026-03-11", "2026-03-11"),
    ("en", "overnight", "2026-03-11..2026-03-12", "2026-03-12..2026-03-13"),
    ("tr", "gece saatlerinde", "2026-03-11..2026-03-12", "2026-03-12..2026-03-13"),
    ("en", "within two weeks", "-", "2026-03-12..2026-03-26 week"),
    ("tr", "pazartesi günü", "2026-03-09", "2026-03-16"),
    ("tr", "3 Ocak'ta", "2026-01-03", "2027-01-03"),
    ("tr", "haziranda", "2025-06-01..2025-06-30 month", "2026-06-01..2026-06-30 month"),
    ("tr", "29 Şubat'ta", "2024-02-29", "2028-02-29"),
]


@pytest.mark.parametrize("language, text, past, future", LEANS)
def test_tense_decides_between_past_and_future(language: str, text: str, past: str, future: str) -> None:
    found = read_one(text, language)
    assert (show(found.past), show(found.future)) == (past, future)


STORY = [
    ("en", "the same day", 0),
    ("en", "the next day", 1),
    ("en", "a day earlier", -1),
    ("en", "three days later", 3),
    ("en", "a week earlier", -7),
    ("tr", "aynı gün", 0),
    ("tr", "ertesi gün", 1),
    ("tr", "bir gün sonra", 1),
    ("tr", "bir gün önce", -1),
    ("tr", "o gün", 0),
]

LAGS = [
    ("en", "He resigned two days after the vote.", 2),
    ("en", "He resigned the day before the vote.", -1),
    ("en", "Hours after the vote he resigned.", 0),
    ("tr", "Seçimden üç gün önce istifa etti.", -3),
    ("tr", "Oy verdikten bir gün sonra istifa etti.", 1),
    ("tr", "Açıklamadan kısa süre sonra istifa etti.", 0),
]


@pytest.mark.parametrize("language, text, shift", STORY)
def test_days_counted_from_the_story_have_a_shift_and_no_value(language: str, text: str, shift: int) -> None:
    found = read_one(text, language)
    assert (found.anchor, found.value, found.shift) == ("narrative", None, shift)


@pytest.mark.parametrize("language, text, lag", LAGS)
def test_days_counted_from_the_words_beside_them_have_a_lag(language: str, text: str, lag: int) -> None:
    found = read_one(text, language)
    assert (found.anchor, found.value, found.shift, found.lag) == ("narrative", None, None, lag)


def test_counting_from_the_story_in_months_stays_open() -> None:
    found = read_one("They parted two months later.", "en")
    assert (found.anchor, found.value, found.shift) == ("narrative", None, None)


def test_weekday_that_contradicts_the_date_is_marked_and_the_date_kept() -> None:
    found = read_one("It was signed on Friday, March 12, 2026.", "en")
    assert (show(found.value), found.weekday_conflict) == ("2026-03-12", True)


def test_wrong_weekday_beside_a_near_date_is_a_slip() -> None:
    found = read_one("Toplantı 11 Mart Salı günü yapıldı.", "tr")
    assert (show(found.value), found.weekday_conflict) == ("2026-03-11", True)


def test_weekday_tells_the_year_of_a_far_date() -> None:
    found = read_one("The bridge was opened on Monday, September 1.", "en")
    assert (show(found.value), found.weekday_conflict) == ("2025-09-01", False)
    found = read_one("The bridge will be opened on Tuesday, September 1.", "en")
    assert (show(found.value), found.weekday_conflict) == ("2026-09-01", False)


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "on Thursday and on Jan. 3, yesterday, in May, last week"),
        ("tr", "dün, salı günü ve 3 Ocak'ta, ocakta"),
    ],
)
def test_without_reference_relative_dates_are_found_and_left_open(language: str, text: str) -> None:
    found = find_dates(text, language=language, reference=None)
    assert len(found) >= 4
    assert all(one.value is None and one.past is None and one.future is None for one in found)


def test_full_dates_need_no_reference() -> None:
    assert read("3 March 2025 and 2019'un", "en", None) == ["3 March 2025 = 2025-03-03"]
    assert read("3 Mart 2025'te, 2019'da", "tr", None)[0] == "3 Mart 2025 = 2025-03-03"


def test_year_in_the_text_is_told_apart() -> None:
    assert read_one("3 March 2025", "en").explicit_year
    assert not read_one("3 March", "en").explicit_year


def test_case_ending_behind_an_apostrophe_is_outside_the_span() -> None:
    assert read_one("11 Mart'ta", "tr").text == "11 Mart"
    assert read_one("11 martta", "tr").text == "11 martta"


def test_capital_letters_of_turkish_keep_the_offsets() -> None:
    text = "İĞNELİ İLK İŞ: İZMİR'DE SALI GÜNÜ"
    found = read_one(text, "tr")
    assert text[found.start : found.end] == found.text == "SALI GÜNÜ"


def test_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match="xx"):
        find_dates("3 March", language="xx", reference=None)


VOCABULARY = """3 31 2026 0 99999 1.2 12:30 2026-13-45 29.02.2025 - – , . ' ’ ( March may Mart salı gece ago önce
two iki yirmi weeks hafta of the last geçen next first son overnight into İI ay gün 1990s 'lerde 2019'da New Year's
pazartesiyi salıya bağlayan Eve Q3 quarter early sonunda 000 Feb 30 second month week"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@pytest.mark.parametrize("language", ["en", "tr"])
@given(text=st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_ordered_spans_and_whole_periods(language: str, text: str) -> None:
    floor = 0
    for one in find_dates(text, language=language, reference=REFERENCE):
        assert floor <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        floor = one.end
        for period in (one.value, one.past, one.future):
            assert period is None or period.start <= period.end
        assert one.anchor != "narrative" or one.value is None


@pytest.mark.parametrize(
    "reference", [date.min, date(1000, 1, 1), date(2999, 12, 31), date.max, date(2024, 2, 29)]
)
def test_the_ends_of_the_calendar_do_not_break_it(reference: date) -> None:
    for language in ("en", "tr"):
        for code, short, *_ in LEANS:
            if code == language:
                find_dates(short, language=language, reference=reference)
        for wording, _ in ENGLISH if language == "en" else TURKISH:
            find_dates(wording, language=language, reference=reference)


def test_a_given_name_that_is_a_month_is_no_date() -> None:
    found = find_dates("She spoke to Jan Berg and April Rivers in June.", language="en", reference=None)
    assert [date.text for date in found] == ["June"]


def test_a_month_in_its_case_before_a_name_is_a_date() -> None:
    found = find_dates("Gemi ocak ayında Lima'ya vardı, mart ayında Oslo'ya.", language="tr", reference=None)
    assert len(found) == 2


COUNTED_ON = [
    ("en", "They met in February 2024. A hotline, agreed that June, never rang.", "2024-06-01", "2024-06-30"),
    ("en", "They met in February 2024 and signed a pact in June of that year.", "2024-06-01", "2024-06-30"),
    (
        "en",
        "The strike began on 3 May 2012 and ended on 9 June of the same year.",
        "2012-06-09",
        "2012-06-09",
    ),
    (
        "en",
        "He was jailed in April 2019 and freed in March of the following year.",
        "2020-03-01",
        "2020-03-31",
    ),
    ("en", "They fought in May 2012 and made peace the following August.", "2012-08-01", "2012-08-31"),
    ("en", "They fought in December 2012 and made peace the following March.", "2013-03-01", "2013-03-31"),
    ("en", "He was jailed in 2012 and freed the following year.", "2013-01-01", "2013-12-31"),
    (
        "tr",
        "Nisan 2024'te depoyu yakmış, aynı yılın haziran ayında yakalanmıştı.",
        "2024-06-01",
        "2024-06-30",
    ),
    ("tr", "2012'de savaştılar, aynı yılın ekiminde barıştılar.", "2012-10-01", "2012-10-31"),
    ("tr", "Mayıs 2019'da imzalandı, ertesi yılın mart ayında yürürlüğe girdi.", "2020-03-01", "2020-03-31"),
]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"), COUNTED_ON, ids=[text for _, text, *_ in COUNTED_ON]
)
def test_a_month_of_the_year_told_before(language: str, text: str, first: str, last: str) -> None:
    found = find_dates(text, language=language, reference=date(2026, 11, 14))[-1]
    assert found.value is not None
    assert (found.value.start.isoformat(), found.value.end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A hotline, agreed in June of that year, never rang."),
        ("tr", "Aynı yılın haziran ayında yakalanmıştı."),
    ],
)
def test_without_a_year_before_it_such_a_month_stays_open(language: str, text: str) -> None:
    (found,) = find_dates(text, language=language, reference=date(2026, 11, 14))
    assert (found.value, found.past, found.future, found.possible) == (None, None, None, ())
