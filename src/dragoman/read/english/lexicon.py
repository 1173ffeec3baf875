"""The English pack, compiled once into lookups by surface form."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from dragoman.languages.clause_cues import clause_cues
from dragoman.languages.grammar import Grammar, grammar
from dragoman.languages.offices import heads, offices
from dragoman.languages.predicates import Cue, Predicate, noun_classes, predicates, source_words, voice_words
from dragoman.read.english.inflection import Form, noun_forms, verb_forms
from dragoman.read.english.word_lists import WordLists, word_sets

_REFUSAL, _THREAT = "will not", "will strike"
_DENIAL = "reject accusation"
"""What a negated promise and a promise of violence tell; no verbs of their own."""

EXTRA_SLOTS = frozenset(
    {"ahead", "speaker", "future", "negation", "term", "own", "theirs", "clause", "blow", "oneself"}
)
"""Slots that are filled only for a predicate that asks for them (see `read.english.speech`)."""
_VerbForm = tuple[Predicate | None, tuple[str, ...], Form]
"""A predicate, the words behind its first one, and the grammatical form."""


class VerbEntry(Struct, frozen=True, gc=False):
    """A verb form: which predicate it begins, the words that must follow, and its grammatical form."""

    predicate: Predicate | None
    rest: tuple[str, ...]
    forms: tuple[Form, ...]


class Lexicon(WordLists, frozen=True):
    """Everything that the English syntax looks up, by lower-case form.

    `verbs` also holds common verbs without predicate; `lemmas` maps verb forms to dictionary forms; `nouns`
    maps the last word of a noun predicate to `(predicate, words before it, plural)`; `classes` maps a noun form
    to its noun classes, `doing` a verb's dictionary form to those that list it behind "to"; `extras` tells
    which slots a predicate asks for beyond its syntax; `heads` are nouns that head the names of bodies and
    offices; `reporting` maps the lemma of a reporting verb to its kind; `told_apart` are function words and
    verb forms: any other word begins a noun phrase or goes on with one.
    """

    verbs: dict[str, tuple[VerbEntry, ...]]
    lemmas: dict[str, str]
    nouns: dict[str, tuple[tuple[Predicate, tuple[str, ...], bool], ...]]
    classes: dict[str, tuple[str, ...]]
    doing: dict[str, tuple[str, ...]]
    extras: dict[str, frozenset[str]]
    plurals: frozenset[str]
    refusal: Predicate
    threat: Predicate
    denial: Predicate
    reporting: dict[str, str]
    cue_words: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    long_prepositions: dict[str, tuple[tuple[str, ...], ...]]
    long_adverbs: dict[str, tuple[tuple[str, ...], ...]]
    auxiliaries: frozenset[str]
    sources: frozenset[str]
    voices: frozenset[str]
    telling: frozenset[str]
    forms: dict[str, frozenset[Form]]
    sports: frozenset[str]
    told_apart: frozenset[str]
    heads: frozenset[str]
    approximators: dict[str, tuple[tuple[str, ...], ...]]


@cache
def lexicon() -> Lexicon:
    """The compiled pack."""
    words = grammar("en")
    entries = [entry for entry in predicates("en") if entry.lemma not in (_REFUSAL, _THREAT)]
    verbs, lemmas = _find_verbs(words, entries)
    nouns = _find_nouns(entries)
    classes, doing, plurals = _find_classes()
    return Lexicon(
        **word_sets(words),
        verbs={form: _verb_entries(found) for form, found in verbs.items()},
        lemmas=lemmas,
        nouns={form: tuple(sorted(found, key=lambda n: -len(n[1]))) for form, found in nouns.items()},
        classes={form: tuple(dict.fromkeys(found)) for form, found in classes.items()},
        doing={verb: tuple(dict.fromkeys(found)) for verb, found in doing.items()},
        extras={entry.id: wanted for entry in entries if (wanted := _extras(entry))},
        plurals=frozenset(plurals),
        refusal=next(entry for entry in predicates("en") if entry.lemma == _REFUSAL),
        threat=next(entry for entry in predicates("en") if entry.lemma == _THREAT),
        denial=next(entry for entry in predicates("en") if entry.lemma == _DENIAL),
        reporting=_reporting(clause_cues("en")),
        cue_words=_cue_words(clause_cues("en")),
        long_prepositions=_by_first(words.long_prepositions),
        long_adverbs=_by_first(words.long_adverbs),
        auxiliaries=frozenset((*words.be, *words.have, *words.do, *words.future, *words.modals)),
        sources=source_words("en"),
        voices=frozenset(form for word in voice_words("en") for form, _ in noun_forms(word)),
        telling=frozenset((*nouns, *words.negations)) | _telling_verbs(verbs),
        forms={form: frozenset(kind for _, _, kind in found) for form, found in verbs.items()},
        sports=frozenset(form for form, found in classes.items() if "sport" in found),
        told_apart=_function_words(words).union(verbs),
        heads=frozenset(_heads()),
        approximators=_by_first(words.approximators),
    )


def _find_verbs(
    words: Grammar, entries: Sequence[Predicate]
) -> tuple[dict[str, list[_VerbForm]], dict[str, str]]:
    """What each verb form can be, and its dictionary form; common verbs come before the predicates."""
    verbs: dict[str, list[_VerbForm]] = defaultdict(list)
    lemmas: dict[str, str] = {}
    irregular = _irregular(words.verbs, entries)
    for base, past in irregular.items():
        for form, kind in verb_forms(base, past):
            lemmas.setdefault(form, base)
            verbs[form].append((None, (), kind))
    for entry in entries:
        if entry.pos == "verb":
            base, *rest = entry.lemma.split()
            for form, kind in verb_forms(base, entry.forms or irregular.get(base, ())):
                lemmas.setdefault(form, base)
                verbs[form].append((entry, tuple(rest), kind))
    return verbs, lemmas


def _find_nouns(entries: Sequence[Predicate]) -> dict[str, list[tuple[Predicate, tuple[str, ...], bool]]]:
    """Predicate, words before and number of each form that a noun predicate ends with."""
    nouns: dict[str, list[tuple[Predicate, tuple[str, ...], bool]]] = defaultdict(list)
    for entry in entries:
        if entry.pos != "verb":
            *before, last = entry.lemma.replace("-", " - ").split()
            for form, plural in noun_forms(last, entry.forms):
                nouns[form].append((entry, tuple(before), plural))
    return nouns


def _find_classes() -> tuple[dict[str, list[str]], dict[str, list[str]], set[str]]:
    """The classes of noun forms, those of verbs (listed behind "to"), and which noun forms are plural."""
    classes: dict[str, list[str]] = defaultdict(list)
    doing: dict[str, list[str]] = defaultdict(list)
    plurals: set[str] = set()
    for group in noun_classes("en"):
        for word in group.words:
            if word.startswith("to "):
                doing[word[3:]].append(group.name)
                continue
            for form, plural in noun_forms(word):
                classes[form].append(group.name)
                if plural:
                    plurals.add(form)
    return classes, doing, plurals


def _extras(entry: Predicate) -> frozenset[str]:
    asked = {
        slot for sense in entry.senses for need in sense.needs for slot in need.partition(":")[0].split("|")
    }
    return EXTRA_SLOTS & {slot.lstrip("!") for slot in asked}


def _heads() -> Iterator[str]:
    """Last words of bodies and offices, in both numbers: a plural before one describes it ("farmers union")."""
    wordings = [*(entry.words for entry in heads("en")), *(entry.words for entry in offices("en"))]
    for words in wordings:
        for phrase in words:
            for form, _ in noun_forms(phrase.split()[-1]):
                yield form


def _telling_verbs(verbs: dict[str, list[_VerbForm]]) -> frozenset[str]:
    """Forms without which no verb of engagement stands; for `be willing` the word behind `be`."""
    found: set[str] = set()
    for form, entries in verbs.items():
        for entry, rest, _ in entries:
            if entry is not None:
                found.add(max(rest, key=len) if entry.lemma.startswith("be ") else form)
    return frozenset(found)


def _function_words(words: Grammar) -> frozenset[str]:
    """Words that may begin something else than a noun phrase; all others are nouns, verbs or names."""
    groups = (
        *(words.prepositions, words.coordinators, words.subordinators, words.relatives, words.adverbs),
        *(words.prefixes, words.be, words.have, words.do, words.future, words.modals, words.negations),
        *(words.determiners, words.pronouns, ("to", "each", "both", "all")),
        (phrase.split()[0] for phrase in (*words.long_prepositions, *words.approximators)),
    )
    return frozenset(word for group in groups for word in group)


def _irregular(verbs: Iterable[str], entries: Iterable[Predicate]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb in verbs:
        base, *rest = verb.split("/")
        found[base] = tuple(rest)
    for entry in entries:
        if entry.pos == "verb":
            found.setdefault(entry.lemma.split()[0], entry.forms)
        for verb in entry.light:
            found.setdefault(verb, ())
    return found


def _verb_entries(found: list[_VerbForm]) -> tuple[VerbEntry, ...]:
    merged: dict[tuple[str, tuple[str, ...]], tuple[Predicate | None, list[Form]]] = {}
    for predicate, rest, form in found:
        merged.setdefault((predicate.id if predicate else "", rest), (predicate, []))[1].append(form)
    entries = [VerbEntry(p, rest, tuple(dict.fromkeys(forms))) for (_, rest), (p, forms) in merged.items()]
    return tuple(sorted(entries, key=lambda e: (e.predicate is None, -len(e.rest))))


def _reporting(entries: Iterable[Cue]) -> dict[str, str]:
    kinds = {"say", "claim", "deny", "announce"}
    return {word: entry.kind for entry in entries if entry.kind in kinds for word in entry.words}


def _cue_words(entries: Iterable[Cue]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for entry in entries:
        for phrase in entry.words:
            parts = tuple(phrase.split())
            found[parts[0]].append((parts, entry.kind))
    return {word: tuple(sorted(items, key=lambda i: -len(i[0]))) for word, items in found.items()}


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        parts = tuple(phrase.split())
        found[parts[0]].append(parts)
    return {word: tuple(sorted(items, key=len, reverse=True)) for word, items in found.items()}
