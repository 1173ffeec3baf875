"""The date words and patterns of one language, read from its `calendar.json` and made ready for matching."""

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from dragoman.errors import PackError
from dragoman.languages.calendar import fold_case, load_names
from dragoman.languages.loader import load_file
from dragoman.read.dates.rules import Calendar, Rule, Value

_LIGHT = frozenset({"n", "which", "beside", "vague"})
_YEARS = ("year", "modern")
_VOWELS = frozenset("aeioöuü")


class Entry(Struct, frozen=True):
    """What a written word may be: its stem, slots with values, case, and when it counts.

    `alone`: it may be a date by itself, `bearing`: a date may hang on it, as on no "the" and "two" alone.
    `barred`: spellings that are another word ("martin", but not "martın").
    """

    stem: str
    slots: dict[str, Value]
    case: str = ""
    capital: bool = False
    bare: bool = True
    short: bool = False
    keys: tuple[str, ...] = ()
    alone: bool = False
    bearing: bool = False
    barred: frozenset[str] = frozenset()


class Element(NamedTuple):
    """One step of a pattern: the gap before it, a slot or literal stems, constraints, and whether it is context."""

    gaps: str
    slot: str
    stems: frozenset[str]
    constraints: tuple[str, ...]
    context: bool


class Phrase(NamedTuple):
    """A pattern with its context before and behind set apart; `checks` are the constraints by their place."""

    before: tuple[Element, ...]
    inside: tuple[Element, ...]
    behind: tuple[Element, ...]
    rule: Rule
    checks: tuple[tuple[int, tuple[str, ...]], ...]


class Node:
    """A place in the tree of phrases: what may follow, by gap and key, and the phrases that end here.

    A key is the name of a slot, or `=` and a stem.
    """

    __slots__ = ("following", "phrases")

    def __init__(self) -> None:
        self.following: dict[str, dict[str, Node]] = {}
        self.phrases: list[Phrase] = []


class Pack(NamedTuple):
    """A calendar ready for matching: words, endings, and the tree of phrases by the key of their first element."""

    calendar: Calendar
    lexicon: dict[str, Entry]
    cases: dict[str, str]
    roots: dict[str, Node]


@cache
def load_pack(language: str) -> Pack:
    """The pack of `language`. Raises `PackError` where a pattern cannot be read."""
    calendar = load_file(f"{language}/calendar.json", Calendar)
    cases = {fold_case(form): ending.case for ending in calendar.endings for form in ending.forms}
    lexicon = _build_lexicon(language, calendar, cases)
    phrases = [
        _split_context(tuple(_name_stems(element, lexicon) for element in written), rule)
        for rule in calendar.rules
        for pattern in _frame_patterns(rule, calendar)
        for written in _expand_pattern(pattern, language)
    ]
    roots: dict[str, Node] = {}
    for phrase in phrases:
        _plant_phrase(phrase, roots)
    _sort_phrases(roots)
    heavy = _list_bearing(phrases, lexicon)
    alone = {key for key, node in roots.items() if any(not phrase.before for phrase in node.phrases)}
    ready: dict[str, Entry] = {}
    for form, entry in lexicon.items():
        bearing = entry.stem in heavy or not _LIGHT.issuperset(entry.slots)
        lone = bearing and not alone.isdisjoint(entry.keys)
        ready[form] = replace(entry, alone=lone, bearing=bearing)
    return Pack(calendar, ready, cases, roots)


def _tells(element: Element, known: set[str]) -> bool:
    """Whether what fills an element is bearing by itself: a telling slot, a figure ("the 90s"), `known` stems."""
    if not element.slot:
        return element.stems <= known
    return element.slot not in _LIGHT or bool(element.constraints and "word" not in element.constraints)


def _list_bearing(phrases: list[Phrase], lexicon: dict[str, Entry]) -> set[str]:
    """A set of words of which each phrase has one, unless a slot of it tells more than a number.

    Of the words of a phrase the one that the fewest rules use is taken: "overnight" and not "the".
    """
    written = [(phrase.rule, (*phrase.before, *phrase.inside, *phrase.behind)) for phrase in phrases]
    used = {
        (rule.example, stem) for rule, elements in written for element in elements for stem in element.stems
    }
    uses = Counter(stem for _, stem in used)
    silent = {entry.stem for entry in lexicon.values() if _LIGHT.issuperset(entry.slots)}
    known = {entry.stem for entry in lexicon.values()} - silent
    bearing: set[str] = set()
    for _, elements in written:
        if not any(_tells(element, known) for element in elements):
            words = [element.stems for element in elements if element.stems]
            bearing |= min(words, key=lambda stems: max(uses[stem] for stem in stems), default=frozenset())
    return bearing


def _plant_phrase(phrase: Phrase, roots: dict[str, Node]) -> None:
    first, *others = (*phrase.inside, *phrase.behind)
    nodes = [roots.setdefault(key, Node()) for key in _list_keys(first)]
    for element in others:
        nodes = [
            node.following.setdefault(gap, {}).setdefault(key, Node())
            for node in nodes
            for gap in element.gaps
            for key in _list_keys(element)
        ]
    for node in nodes:
        node.phrases.append(phrase)


def _sort_phrases(roots: dict[str, Node]) -> None:
    """Puts those with more context first at each node."""
    nodes = list(roots.values())
    while nodes:
        node = nodes.pop()
        node.phrases.sort(key=lambda phrase: -len(phrase.before))
        nodes.extend(after for table in node.following.values() for after in table.values())


def _list_keys(element: Element) -> list[str]:
    return [element.slot] if element.slot else [f"={stem}" for stem in element.stems]


def _split_context(elements: tuple[Element, ...], rule: Rule) -> Phrase:
    inside = [number for number, element in enumerate(elements) if not element.context]
    first, last = inside[0], inside[-1] + 1
    checks = tuple(
        (place, element.constraints) for place, element in enumerate(elements[first:]) if element.constraints
    )
    return Phrase(elements[:first], elements[first:last], elements[last:], rule, checks)


def _name_stems(element: Element, lexicon: dict[str, Entry]) -> Element:
    # A word that only patterns know is its own stem.
    stems = frozenset(
        lexicon.setdefault(form, Entry(stem=form, slots={}, keys=(f"={form}",))).stem
        for form in element.stems
    )
    return element._replace(stems=frozenset(stems))


def _build_lexicon(language: str, calendar: Calendar, cases: dict[str, str]) -> dict[str, Entry]:
    lexicon: dict[str, Entry] = {}
    capital = {fold_case(word) for word in calendar.capital}
    never_bare = {fold_case(word) for word in calendar.never_bare}
    numbers = {fold_case(form): ending.case for ending in calendar.number_endings for form in ending.forms}

    def put(form: str, sort: str, value: Value, case: str, *, stem: str, short: bool) -> None:
        known = lexicon.get(form)
        lexicon[form] = Entry(
            stem=stem if known is None else known.stem,
            slots={sort: value} if known is None else {**known.slots, sort: value},
            case=case if known is None else known.case,
            capital=(short and calendar.short_capital) or form in capital or stem in capital,
            bare=not short and stem not in never_bare,
            short=short,
        )

    def put_all(
        forms: tuple[str, ...],
        sort: str,
        value: Value,
        *,
        inflects: bool,
        names: bool = False,
        case: str = "",
        soft: str = "",
    ) -> None:
        folded = [fold_case(form) for form in forms]
        stem = folded[0]
        endings, last = (cases, sort) if sort != "n" else ({**cases, **numbers}, "last")
        for number, form in enumerate(folded):
            # In the tables of names the full name stands first, short ones after it.
            short = names and number > 0
            put(form, sort, value, case, stem=stem, short=short)
            if inflects and not short:
                for ending, of_ending in endings.items():
                    base = fold_case(soft) if soft and ending[0] in _VOWELS else form
                    if base + ending not in lexicon or sort != "n":
                        put(base + ending, last, value, of_ending, stem=stem, short=False)

    names = load_names()[language]
    inflects = calendar.names_inflect
    for number, forms in enumerate(names.months, start=1):
        put_all(forms, "month", number, inflects=inflects, names=True)
    for number, forms in enumerate(names.weekdays):
        put_all(forms, "weekday", number, inflects=inflects, names=True)
    for word in (*calendar.names_extra, *calendar.words):
        put_all(word.forms, word.sort, word.value, inflects=word.inflects, case=word.case, soft=word.soft)
    for form in calendar.not_words:
        folded = fold_case(form)
        if folded in lexicon:
            # Without the marks of its letters a word counts as the other one, too.
            barred = lexicon[folded].barred | {form, folded}
            lexicon[folded] = replace(lexicon[folded], barred=barred)
    return {form: replace(entry, keys=(f"={entry.stem}", *entry.slots)) for form, entry in lexicon.items()}


def _frame_patterns(rule: Rule, calendar: Calendar) -> list[str]:
    """A rule's patterns; those of a feast within its frames, unless they carry context of their own."""
    if rule.kind != "feast":
        return list(rule.patterns)
    frames = calendar.feast_frames
    return [
        frame.replace("NAME", pattern)
        for pattern in rule.patterns
        for frame in (("NAME",) if "[" in pattern else frames)
    ]


def _expand_pattern(pattern: str, language: str) -> list[tuple[Element, ...]]:
    sequences: list[tuple[tuple[Element, ...], str]] = [((), "")]
    for written in pattern.split():
        optional = written.endswith("?")
        element = _read_element(written.removesuffix("?"), pattern, language)
        longer = [
            (*sequence, element._replace(gaps=gaps if gaps and element.gaps == " " else element.gaps))
            for sequence, gaps in sequences
        ]
        # What may be left out leaves its comma to what follows ("Friday, the 6th", "Friday, 6 November").
        kept = [
            (sequence, gaps or (element.gaps if element.gaps == " ," else "")) for sequence, gaps in sequences
        ]
        sequences = (kept if optional else []) + [(sequence, "") for sequence in longer]
    return [
        _separate_years(sequence)
        for sequence, _ in sequences
        if any(not element.context for element in sequence)
    ]


def _separate_years(sequence: tuple[Element, ...]) -> tuple[Element, ...]:
    """A month right before its year has no case ending: in "3 Mart'ta 2025 kişi" the figures count people."""
    plain = ("plain",)
    return tuple(
        element._replace(constraints=plain)
        if element.slot == "month" and not element.constraints and after.slot in _YEARS and after.gaps == " "
        else element
        for element, after in pairwise((*sequence, sequence[-1]))
    )


def _read_element(written: str, pattern: str, language: str) -> Element:
    gaps = " "
    if written[0] in ",-(/.":
        gaps = " ," if written[0] == "," else written[0]
        written = written[1:]
    context = written.startswith("[")
    body = written.strip("[]")
    if not body:
        raise PackError(
            f"{language}/calendar.json: the pattern {pattern!r} has an empty element; name a slot or word"
        )
    if body.startswith("{"):
        slot, _, constraint = body.strip("{}").partition(":")
        return Element(gaps, slot, frozenset(), tuple(filter(None, constraint.split("|"))), context)
    # "hafta:plain" asks for the word in that case,
    # "year's" asks for the word with its ending behind an apostrophe.
    body, _, constraint = body.partition(":")
    body, _, suffix = body.partition("'")
    constraints = tuple(filter(None, (fold_case(suffix), constraint)))
    return Element(gaps, "", frozenset(map(fold_case, body.split("|"))), constraints, context)
