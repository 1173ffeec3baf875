"""Which day an event has: counted from other events, from the saying, from what its people did. Published on 16 May 2031."""

from datetime import date

import pytest
from tests.read.account_texts import read_article

DAYS = [
    # counted from another event of the sentence, or of the story
    ("en", "India refused to stop the works on Tuesday, a day after Nepal accused it of trespassing.", "ACCUSE", "05-12"),
    ("en", "Two days after Tuesday's talks with Peru, Chile expelled Peru's ambassador.", "SANCTION", "05-15"),
    ("en", "Peru seized a Chilean boat on Monday. Two days later, Chile demanded its return.", "REQUEST", "05-14"),
    ("en", "Kenya's army bombed a camp on Tuesday. Hours later, Somalia accused Kenya of murder.", "ACCUSE", "05-13"),
    ("en", "Peru freed 20 men on Friday, two weeks after Chile met Peru in Lima.", "CONSULT", "04-28..05-04"),
    ("tr", "Şili, Peru'nun bir tekneye el koymasından iki gün sonra perşembe günü Peru'yu kınadı.", "COERCE", "05-13"),
    ("tr", "Salı günkü görüşmeden iki gün sonra Şili, Peru büyükelçisini sınır dışı etti.", "SANCTION", "05-15"),
    ("tr", "Peru pazartesi günü bir Şili teknesine el koydu. Şili ertesi gün Peru'yu kınadı.", "ACCUSE", "05-13"),
    ("en", "Peru fined the judges who jailed Luis Calle in March on Tuesday. Chile condemned Peru the next day.", "ACCUSE", "05-14"),
    ("en", "The armies met on Monday. Peru's army said Chile would begin on Sunday. The pact came a day after Peru accused Chile of lying.", "ACCUSE", "05-11"),
    # what is agreed has a day of its own
    ("tr", "Peru ile Şili, sınır kapısının cumartesi günü açılmasına karar verdi.", "AGREE", ""),
    ("tr", "Perulu Bakan Ana Soto ile Şilili Bakan Luis Paz, savcıların pazartesi günü Lima'da bir araya gelmesinde mutabık kaldı.", "AGREE", ""),
    ("tr", "Perulu Bakan Ana Soto ile Şilili Bakan Luis Paz, iki ülke savcılarının pazartesi günü Lima'da bir araya gelmesinde mutabık kaldı.", "CONSULT", "05-19"),
    ("tr", "Peru ile Şili dün Lima'da sınırın açılması konusunda anlaştı.", "AGREE", "05-15"),
    ("tr", "Peru, dün Şili'den askerlerini çekmesini istedi.", "REQUEST", "05-15"),
    ("en", "Peru and Chile agreed to reopen the crossing on Monday.", "AGREE", ""),
    ("en", "Peru and Chile agreed on Monday to reopen the crossing.", "AGREE", "05-12"),
    ("en", "Peru and Chile agreed to a truce on Monday.", "AGREE", "05-12"),
    # who somebody is, whoever says so, did not happen on the day of the report
    ("tr", "Kaynaklara göre Şili, gözaltına alınan Perulu denizcilerin serbest bırakılmasını istedi.", "COERCE", ""),
    # counted from something to come, whose day nobody told
    ("en", "Peru's navy sank a Chilean boat on Monday. Peru accused Chile of lying a day before the vote.", "ACCUSE", ""),
    # a threat is uttered on the day of saying
    ("en", '"On Friday we shall strike Chile," Peru\'s president, Ana Soto, said on Tuesday.', "THREATEN", "05-13"),
    ("tr", "Peru Cumhurbaşkanı Ana Soto salı günü, \"Cuma günü Şili'yi vuracağız\" dedi.", "THREATEN", "05-13"),
    ("en", "Chile met Peru in Lima on Sunday. By Tuesday the gates were still shut, and Peru accused Chile of lying.", "ACCUSE", ""),
    # the other side of a semicolon has its own day
    ("en", "On Tuesday Peru fined Chile, and Chile expelled two Peruvian envoys; they left on Thursday.", "SANCTION", "05-13"),
    # counted from the day that the sentence tells
    ("en", "Iraq accused Iran on Wednesday of firing at a base the previous night.", "ACCUSE", "05-14"),
    ("en", "Peru's army said on Wednesday that Chilean troops had shelled the port of Ilo the night before.", "ASSAULT", "05-13"),
    ("en", '"Chile attacked Peru yesterday," said Peru\'s defence minister, Luis Calle, on Tuesday.', "ASSAULT", "05-12"),
    ("en", "The dispute began in 1996, when Peru accused Chile of theft.", "ACCUSE", "1996-01-01..12-31"),
    ("en", "Peru said on Tuesday that Chilean troops had attacked the port of Ilo overnight.", "ASSAULT", "05-12..05-13"),
    # whose day it is
    ("en", "Kenya accused Somalia of shelling the port of Lamu on Sunday.", "ACCUSE", ""),
    ("en", "Peru rejected Chile's offer of 9 May.", "REJECT", ""),
    ("en", "On the anniversary of the pact, signed on 12 May 2011, Chile met Peru in Lima on Tuesday.", "CONSULT", "05-13"),
    ("tr", "Kenya, salı günü Somali'yi 9 Mayıs'ta bir limanı bombalamakla suçladı.", "ACCUSE", "05-13"),
    ("tr", "Perşembe akşamı televizyona konuşan Şili Cumhurbaşkanı, Peru'yu tehdit etti.", "THREATEN", "05-15"),
    ("tr", "Salı günü Lima'ya gelen Şili Cumhurbaşkanı, Peru Başbakanı ile görüştü.", "CONSULT", "05-13"),
    ("tr", "Hindistan salı günü yol çalışmalarını durdurmayı reddetti.", "REJECT", "05-13"),
    ("tr", "Şili ile Peru arasındaki görüşmeler 22-23 Mayıs'ta Lima'da yapılacak.", "CONSULT", "05-22..05-23"),
    ("tr", "Dün akşam Lima'ya varışının ardından Şili Cumhurbaşkanı, Peru Başbakanı ile görüştü. Peru Başbakanı bu sabah konuştu.",
     "CONSULT", "05-15"),
    ("tr", "Peru bugün aldığı kararla, 28 Mayıs'ta yapılacak seçimden Halk Birliği partisini men etti.", "COERCE", "05-16"),
    ("en", "Peru and Chile will hold the June 3 talks in Lima.", "CONSULT", "06-03"),
    ("en", "Peru said the June 3 talks with Chile would be held in Lima.", "CONSULT", "06-03"),
    # told without its day
    ("en", "Chile expelled Peru's ambassador a few days ago.", "SANCTION", ""),
    ("tr", "Şili geçtiğimiz günlerde Peru büyükelçisini sınır dışı etti.", "SANCTION", ""),
    ("tr", "Şili 24 Mayıs'a kadar 300 Peruluyu sınır dışı edecek.", "COERCE", ""),
]  # fmt: skip


@pytest.mark.parametrize("language, text, category, days", DAYS, ids=[text[:50] for _, text, *_ in DAYS])
def test_an_event_has_its_own_day_or_none(language: str, text: str, category: str, days: str) -> None:
    reading = read_article(text, language=language)
    found = {account.date for account in reading.accounts if account.category == category}
    assert found, [account.category for account in reading.accounts]
    told = {
        (f"{one.start:%m-%d}" if one.start.year == 2031 else str(one.start))
        + (f"..{one.end:%m-%d}" if one.end != one.start else "")
        if one
        else ""
        for one in found
    }
    assert days in told
    assert {one.start.year for one in found if one} <= {int(days[:4]) if days[4:5] == "-" else 2031}


AWAITED = [
    ("en", "Peru signed the treaty with Chile on Thursday. The commission meets on 5 June. President Ana Soto will "
     "receive Chile's envoy, Luis Paz, on the same day.", "06-05"),
    ("en", "Ana Soto, Peru's president, will visit Oslo on Monday. A day later she will meet envoy Luis Paz.", "05-20"),
    ("en", "Ana Soto, Peru's president, came to Oslo on Thursday. The next day she will meet envoy Luis Paz.", "05-16"),
    ("tr", "Peru, Şili ile anlaşmayı perşembe günü imzaladı. Komisyon 5 Haziran'da toplanacak. Peru Devlet Başkanı Ana "
     "Soto aynı gün Şili elçisi Luis Paz'ı kabul edecek.", "06-05"),
]  # fmt: skip


@pytest.mark.parametrize("language, text, day", AWAITED, ids=[text[:50] for _, text, _ in AWAITED])
def test_the_same_day_of_a_plan_is_that_of_the_plan_before_it(language: str, text: str, day: str) -> None:
    last = read_article(text, language=language).accounts[-1]
    assert last.status == "planned"
    assert last.date is not None
    assert f"{last.date.start:%m-%d}" == day


def test_a_weekday_that_contradicts_its_date_leaves_both_days_possible() -> None:
    reading = read_article("Chile expelled Peru's ambassador on Thursday, 14 May.", language="en")
    (account,) = reading.accounts
    assert account.date is not None
    assert (account.date.start, account.date.end) == (date(2031, 5, 14), date(2031, 5, 15))
