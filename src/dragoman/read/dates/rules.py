"""What a language's `calendar.json` holds: its date words, and the patterns with what they mean."""

from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct


class Figures(NamedTuple):
    """A date in figures: month and day as read in either order (None where the calendar has no such day).

    `year` below 100 is one of two figures.
    """

    day_first: tuple[int, int] | None
    month_first: tuple[int, int] | None
    year: int | None


Value = int | str | Figures
Kind = Literal[
    "ago", "date", "days", "decade", "feast", "figures", "fixed", "half", "lag", "month", "monthday",
    "monthdays", "months", "narrative", "night", "none", "now", "nth_day", "nth_week", "nth_weekday", "offset",
    "opening", "overnight", "quarter", "rest", "same_month", "same_year", "season", "stretch", "today", "unit",
    "unsettled", "week_of", "weekday", "week_number", "weekdays", "weeks_on", "within", "year", "year_month", "years",
]  # fmt: skip
Openness = Literal["", "vague", "story"]


class Word(Struct, frozen=True, forbid_unknown_fields=True):
    """Written forms of one calendar word. `sort` is the slot it fills; `inflects`: case endings may follow,
    `case` the case that the forms already stand in, `soft` the stem before an ending that begins with a
    vowel.
    Of a number (sort `n`) the inflected forms fill the slot `last` ("iki bin on altıda")."""

    sort: str
    value: int | str
    forms: tuple[str, ...]
    example: str
    inflects: bool = False
    case: str = ""
    soft: str = ""


class Ending(Struct, frozen=True, forbid_unknown_fields=True):
    """A case and its endings."""

    case: str
    forms: tuple[str, ...]
    example: str


class Join(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make two dates one span: `before` the first, `between`, `behind` the last; `case` of the first.

    `absolute`: only where the first date has its year.
    """

    example: str
    before: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    case: str = ""
    absolute: bool = False


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """What a family of patterns means. `kind` names the mechanism; the other fields are its settings.

    `unit` and `edge` stand in for those slots. `shift` counts days (or units), `which` periods from the
    present one. `of_year`: `which` counts years. `feasts` are names in `world/feasts.json`.
    `closed`: no noun may follow, `final`: no word at all but one of `going_on`; `not_after`: cases in which the
    not stand, `after`: in one of which it must; `adjacent`: only weekdays that follow each other. `open`: the
    days are only possible, because the words are `vague` or because they count from the `story`.
    """

    kind: Kind
    patterns: tuple[str, ...]
    example: str
    shift: int = 0
    which: int | None = None
    week: bool = False
    closed: bool = False
    final: bool = False
    unit: str = ""
    edge: str = ""
    month: int = 0
    day: int = 0
    length: int = 1
    easter: Literal["western", "eastern"] | None = None
    starts: tuple[date, ...] = ()
    feasts: tuple[str, ...] = ()
    of_year: bool = False
    not_after: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    adjacent: bool = False
    open: Openness = ""


class Calendar(Struct, frozen=True, forbid_unknown_fields=True):
    """One language's `calendar.json`.

    `capital` are month and weekday names that count only with a capital letter, `never_bare` those that
    need a neighbour to be a date. `glued` are endings written straight after figures. `names_inflect`: months
    and weekdays take the case endings; `short_capital`: short names count with a capital only; `ordinal_dot`:
    "3." is "third", and so is a figure with one of the `ordinal_endings` behind its apostrophe. `not_words`
    are other words that look like an inflected calendar word. After `movers`
    ("postponed from 3 to 5 May") two dates are no span. `going_on` cannot begin what days are counted from
    ("flew in the day before to meet her"). `number_endings` are what number words take besides
    ("yetmişlerde"); `number_pairs`: years are spelled by their halves ("nineteen eighty"); `number_link`:
    the word
    inside "two thousand and six". `order`: how dates in figures are read, where nothing in the text shows it.
    `feast_frames` are what may stand around the name of every feast, written as `NAME`.
    """

    capital: tuple[str, ...]
    never_bare: tuple[str, ...]
    glued: dict[str, str]
    function_words: tuple[str, ...]
    endings: tuple[Ending, ...]
    names_extra: tuple[Word, ...]
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    joins: tuple[Join, ...] = ()
    names_inflect: bool = False
    short_capital: bool = False
    ordinal_dot: bool = False
    ordinal_endings: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    movers: tuple[str, ...] = ()
    going_on: tuple[str, ...] = ()
    number_endings: tuple[Ending, ...] = ()
    number_pairs: bool = False
    number_link: str = ""
    order: Literal["day", "month", "either"] = "day"
    feast_frames: tuple[str, ...] = ()
