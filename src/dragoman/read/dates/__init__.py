"""Date expressions in running text, and the days they mean."""

import re
from collections.abc import Iterator
from datetime import date

from dragoman.languages.calendar import fold_case, index_months
from dragoman.languages.loader import check_language
from dragoman.read.dates import counted, feasts, numeric, running, single_days, spans, weekdays
from dragoman.read.dates.chronicle import add_line_years
from dragoman.read.dates.joining import join_spans
from dragoman.read.dates.matching import Match, find_matches
from dragoman.read.dates.meaning import Meaning, Resolver, loosen
from dragoman.read.dates.pack import Pack, load_pack
from dragoman.read.dates.rules import Kind
from dragoman.read.dates.same import count_same_years, resolve_same_month, resolve_same_year
from dragoman.types import FoundDate

_NAMED = re.compile(r" (?=[^\W\d_])[A-ZÇĞİÖŞÜ][^\W\d_]{2,}")
"""Behind a bare month: then the month is a given name ("to Jan Holm")."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2999

_RESOLVERS: dict[Kind, Resolver] = {
    "ago": counted.resolve_ago,
    "date": single_days.resolve_date,
    "days": single_days.resolve_days,
    "decade": spans.resolve_decade,
    "feast": feasts.resolve_feast,
    "figures": numeric.resolve_figures,
    "fixed": single_days.resolve_fixed,
    "half": spans.resolve_half,
    "lag": counted.resolve_lag,
    "month": spans.resolve_month,
    "monthday": single_days.resolve_monthday,
    "monthdays": single_days.resolve_monthdays,
    "months": spans.resolve_months,
    "narrative": counted.resolve_narrative,
    "now": counted.resolve_now,
    "night": weekdays.resolve_night,
    "nth_day": running.resolve_nth_day,
    "nth_week": single_days.resolve_nth_week,
    "nth_weekday": single_days.resolve_nth_weekday,
    "offset": counted.resolve_offset,
    "opening": running.resolve_opening,
    "overnight": weekdays.resolve_overnight,
    "quarter": spans.resolve_quarter,
    "rest": counted.resolve_rest,
    "same_month": resolve_same_month,
    "same_year": resolve_same_year,
    "season": spans.resolve_season,
    "stretch": running.resolve_stretch,
    "today": weekdays.resolve_today,
    "unit": running.resolve_unit,
    "unsettled": counted.resolve_unsettled,
    "week_of": single_days.resolve_week_of,
    "week_number": single_days.resolve_week_number,
    "weekday": weekdays.resolve_weekday,
    "weekdays": weekdays.resolve_weekdays,
    "weeks_on": weekdays.resolve_weeks_on,
    "within": counted.resolve_within,
    "year": spans.resolve_year,
    "year_month": numeric.resolve_year_month,
    "years": spans.resolve_years,
}


def find_dates(text: str, *, language: str, reference: date | None) -> tuple[FoundDate, ...]:
    """Every date expression of `text`, ascending, not overlapping.

    `language` is the code of a language read in full (`LanguageError` otherwise); `reference` is the day that
    `yesterday` and `Thursday` count from, usually the publication day. Without it such expressions are found
    but have no value; so they are with a reference outside the years 1000 to 2999.
    """
    if reference is not None and not _FIRST_YEAR <= reference.year <= _LAST_YEAR:
        reference = None
    pack = load_pack(check_language(language))
    found = join_spans(text, _read_matches(text, pack, reference, language), pack)
    return tuple(count_same_years(text, add_line_years(text, tuple(found))))


def _read_matches(text: str, pack: Pack, reference: date | None, language: str) -> Iterator[FoundDate]:
    months = index_months((language,))

    def resolve(match: Match) -> Meaning | None:
        meaning = _RESOLVERS[match.rule.kind](match, reference)
        if meaning is None or not match.rule.open:
            return meaning
        return loosen(meaning, anchor="narrative" if match.rule.open == "story" else meaning.anchor)

    for match, meaning in find_matches(text, pack, resolve):
        if match.rule.kind == "month" and _is_given_name(text, match.start, match.end, months):
            continue
        yield FoundDate(
            start=match.start,
            end=match.end,
            text=text[match.start : match.end],
            value=meaning.value,
            past=meaning.past,
            future=meaning.future,
            anchor=meaning.anchor,
            how=meaning.how,
            shift=meaning.shift,
            explicit_year=meaning.explicit_year,
            weekday_conflict=meaning.weekday_conflict,
            possible=meaning.possible,
            lag=meaning.lag,
        )


def _is_given_name(text: str, start: int, end: int, months: dict[str, int]) -> bool:
    """Whether a bare month stands as somebody's name: a capital follows, and no word of time comes before.

    With a case ending ("Eylülde Oslo'ya gitti") it is no name.
    """
    if not text[start].isupper() or fold_case(text[start:end]) not in months:
        return False
    before = text[max(0, start - 8) : start].split()
    return _NAMED.match(text, end) is not None and (
        not before or before[-1].lower() not in ("in", "since", "until")
    )
