"""What a language says happened: verbs and nouns of engagement with their PLOVER category and arguments."""

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.languages.loader import load_lines


class Sense(Struct, frozen=True, forbid_unknown_fields=True):
    """One reading of a predicate: which PLOVER event it is when its arguments are such.

    `actors` and `recipients` name slots: `subject`, `object`, `with`, `to`, `from`, `by`, `between`, `of`,
    `against`, `on`, `for`, `about`, `in`, `at`, `over`, `into`, `possessor` (whose visit it is), `carrier`
    (the noun that a relative clause hangs on), `post` (where the envoy in the object serves).
    The same names serve every language: a Turkish accusative is
    `object`, `ile` is `with`, a dative `to`, an ablative `from`, a locative `in`, `tarafından` is `by`.
    `needs` are conditions that must all hold. Each is `slot|slot:type|type`: some of these slots holds one of
    these types; with a leading `!` none does. Types: `actor` (person, organisation, state, group), `person`,
    `state`, `organization`, `place`, `plural`, `several` (two who are named, or a plural without a name),
    `nationals` (several people told by their nationality), `any` (the slot is filled), or a noun class such as
    `proposal`.
    Some slots are filled only where a sense asks for them: `infinitive` (what somebody is to do), `complement` (what
    the object is called), `speaker` (who says so), `future`, `negation`, `term` (a time is set), `ahead` (it is or was
    planned), `own` and `theirs` (what is said lies ahead for the speaker, for others) with `aim` (at whom), `oneself`
    (who says so is the subject), `offered` (a word of proposing governs it).
    `status` fixes the status (`proposed`); without it tense, mood and attribution decide.
    """

    category: str
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    status: str | None = None


class Predicate(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb or noun of engagement, under its dictionary form.

    `lemma` may have several words (`kabul et`, `turn down`); a gap is allowed between them as each syntax
    knows. `forms` are irregular forms. `light` are the verbs that carry a noun (`hold` talks, `görüşme yap`).
    The first sense whose needs hold is taken. `example` is a sentence that the entry's own test reads.
    """

    id: str
    lemma: str
    pos: Literal["verb", "noun", "adjective"]
    senses: tuple[Sense, ...]
    example: str
    forms: tuple[str, ...] = ()
    light: tuple[str, ...] = ()


class NounClass(Struct, frozen=True, forbid_unknown_fields=True):
    """Common nouns that a sense asks for by class: `proposal`, `captive`, `weapon`, `meeting`, `crowd`.

    A word behind "to " is a verb, for the `infinitive` slot ("to avenge").
    """

    name: str
    words: tuple[str, ...]
    example: str


class ModeCue(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in the clause that tell the PLOVER mode of a category: `drone` for ASSAULT, `telephone` for CONSULT.

    Of several modes the first one in the pack counts. `unless` are longer phrases in which a word tells nothing.
    A trailing `*` lets any ending follow.
    """

    category: str
    mode: str
    words: tuple[str, ...]
    example: str
    unless: tuple[str, ...] = ()


class Cue(Struct, frozen=True, forbid_unknown_fields=True):
    """A word or phrase that bears on status or attribution.

    `kind`: `say`, `claim`, `deny`, `announce` (reporting verbs and nouns), `plan`, `propose`, `cancel`,
    `negate`, `hypothetical`, `source` (nouns such as "sources", "official"), `hearsay`, `limit` (words beside
    a date that tells since or until when), `order` (verbs that only tell which of two events came first),
    `motion` (beginnings of verbs of arriving), `near` (of nouns of surroundings), `governed` (endings of a
    verb whose clause is what another verb says or wants), `arriving` (participles of coming and speaking,
    whose day is also that of the main verb; `arriving-verb` their dictionary forms), `infinitive` (endings of
    what one refuses or wants to do),
    `ahead` (words or endings of what is to come), `saying` (forms of verbs of saying), `stretch` (nouns that
    with "of" only tell the time of a day or the part of a month).
    Where a syntax reads suffixes, `verb:KIND` and `noun:KIND` give the dictionary forms that carry a cue,
    `slot:NAME` the postpositions of a slot (`oblique` those that ask for a case, `after` those that ask for an
    ablative, `purpose` those that tell what is meant to be), `stem` and `verb-stem` the other stems of a noun
    or verb (`izin>izn`, `çevir>çevr`), `according` the word behind a source. Kinds of verbs besides those
    above: `aspect` (begin, go on, have to), `unrealised` (promise, accept, refuse: what it is about has not
    happened), `host`, `need`, `retaliate` and `pay` (strike back; pay for it: said of what is to come, a
    threat), `counter` (take measures: a threat under a condition), `misdeed` (what is said of another, an
    accusation), `suffer` and `undergo` (die in, be exposed to an attack), `gather`, `discuss` (what is only
    talked about), `invite`. `singly` words tell meetings one by one, `delegates` begin words for people
    whom a state sends. `tells:CATEGORY` names the verb that stands for what is done by telling so.
    Kinds of nouns: `time`, `statement`, `stand-in` (whoever acts for its owner), `learned` (what one has
    from a source), `decision`, `part` (what is said of it is said
    of its owner), `named` ("adlı"), `pronoun` (genitives that are somebody else's subject), `game` (words of
    sports and shows, whose sentences tell no attacks and meetings), `sport` (those of sports), `plain`.
    `not-verb` lists words that only look like verb forms, `after-verb` those that may stand behind one,
    `parting` those that part who acts from what follows, `skip` those without a part in the clause,
    `modifier` those without one before a noun, `quality` those that make an
    adjective of the verb before them. `vouch` are phrases that name the source of the sentence before ("said so"),
    `vouched` words for it that open such a sentence ("kararı ... duyurdu"); `same-place` phrases point back at a place;
    `giving-number` words stand behind whoever gives a number of his own, `new-day` words behind a day to which
    something is moved, `besides` behind those whom others join; `capital-city` words mean a capital, `seat` houses of
    a government, `share` numbers that tell how many of those in front of them, `in-return` words of
    paying something back, `reason-why` postpositions that tell why something is done;
    `occasion-of` stands beside a meeting at which something else happens, `signing` tells a ceremony,
    `terms` and `providing` stand beside what an agreement provides for. Of words behind a place, `venue` are houses,
    `site` crossings, bridges and the like, `margin` what is beside a meeting, `stage` where one speaks, `listeners`
    those among it who are spoken to by words of `addressing`; `opening` words begin what sets the scene for a
    sentence, `during-visit` phrases stand behind a place that is visited, `beside` ones before a place near by,
    `arisen` phrases tell of what happened and of nobody who came, `behind-clause` words end a clause before the
    main one, `beginning` words tell that something began, `here` points
    at the town of the dateline;
    `direction` words begin nouns for a part of a country, `before-house` words stand behind a mission before which
    people gather; `outrage` and `praise` are what a thing is called that somebody blames or welcomes.
    Verbs that `calls-off` lists stand behind the day of calling off; `relocate` verbs move a meeting to another
    place. What is
    denied `as-planned` ("will not meet as planned") or is `no-longer` to be had been planned.
    """

    kind: str
    words: tuple[str, ...]
    example: str


class TopicWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell a topic; a trailing `*` lets any ending follow.

    `hints` count half: they tell it where nothing surer tells another one. `unless` are longer phrases in which
    a word or hint of this topic tells nothing ("tear gas").
    """

    topic: str
    words: tuple[str, ...]
    example: str
    hints: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@cache
def predicates(language: str) -> tuple[Predicate, ...]:
    """The predicates of a language, in the order of the pack."""
    return load_lines(f"{language}/predicates.jsonl", Predicate)


@cache
def noun_classes(language: str) -> tuple[NounClass, ...]:
    """The noun classes of a language."""
    return load_lines(f"{language}/nouns.jsonl", NounClass)


@cache
def mode_cues(language: str) -> tuple[ModeCue, ...]:
    """The mode cues of a language."""
    return load_lines(f"{language}/modes.jsonl", ModeCue)


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """Reporting, planning, denying and hedging words of a language."""
    return load_lines(f"{language}/cues.jsonl", Cue)


@cache
def topic_words(language: str) -> tuple[TopicWords, ...]:
    """The topic words of a language."""
    return load_lines(f"{language}/topics.jsonl", TopicWords)


@cache
def matter_words(language: str) -> tuple[str, ...]:
    """Words of sentences that tell what talks were about ("discussed", "ele al*"); a trailing `*` as above."""
    return tuple(word for cue in cues(language) if cue.kind == "matter" for word in cue.words)


@cache
def class_words(language: str, name: str) -> tuple[str, ...]:
    """The words of the noun class `name` in a language, as written in the pack."""
    return tuple(word for group in noun_classes(language) if group.name == name for word in group.words)


@cache
def limit_words(language: str) -> frozenset[str]:
    """Words beside a date that make it a beginning or an end ("since", "until", "beri", "kadar")."""
    return frozenset(word for cue in cues(language) if cue.kind == "limit" for word in cue.words)


@cache
def order_words(language: str) -> frozenset[str]:
    """Verbs that only tell in which order two events came ("the deal came a day after ...")."""
    return frozenset(word for cue in cues(language) if cue.kind == "order" for word in cue.words)


@cache
def setting_words(language: str) -> frozenset[str]:
    """Words that open a clause about what happened there or then ("where", "when")."""
    return frozenset(word for cue in cues(language) if cue.kind == "setting" for word in cue.words)


@cache
def awaiting_words(language: str) -> frozenset[str]:
    """Single words of planning, which make a date beside them one that lies ahead ("due", "planned")."""
    return frozenset(
        word for cue in cues(language) if cue.kind == "plan" for word in cue.words if " " not in word
    )


@cache
def source_words(language: str) -> frozenset[str]:
    """Nouns for those who tell the news without a name ("official", "sources", "yetkililer")."""
    return frozenset(word for cue in cues(language) if cue.kind == "source" for word in cue.words)


@cache
def voice_words(language: str) -> tuple[str, ...]:
    """Nouns that can be named as the source of news: those who tell it, and what it is written in."""
    return tuple(word for cue in cues(language) if cue.kind == "voice" for word in cue.words)


@cache
def near_stems(language: str) -> tuple[str, ...]:
    """Beginnings of nouns that put a place before them into a locative ("yakınlarında")."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == "near" for word in cue.words)


@cache
def press_stems(language: str) -> tuple[str, ...]:
    """Beginnings of nouns for papers and broadcasters that bear no name ("basınına göre", "gazeteler")."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == "press" for word in cue.words)


@cache
def governed_endings(language: str) -> tuple[str, ...]:
    """Endings of a verb whose clause is what another verb says, asks or wants ("-masını istedi")."""
    return tuple(word.lstrip("*") for cue in cues(language) if cue.kind == "governed" for word in cue.words)


@cache
def infinitive_endings(language: str) -> tuple[str, ...]:
    """Endings of what somebody refuses or wants to do himself ("-mayı reddetti")."""
    return tuple(word.lstrip("*") for cue in cues(language) if cue.kind == "infinitive" for word in cue.words)


@cache
def cue_words(language: str, kind: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one kind of cue, word by word; a `*` opens a word at that end."""
    return tuple(tuple(phrase.split()) for cue in cues(language) if cue.kind == kind for phrase in cue.words)


@cache
def counted_phrases(language: str) -> tuple[str, ...]:
    """Phrases that count from another event of the story without a number of days ("hours after")."""
    return tuple(word for cue in cues(language) if cue.kind == "counted" for word in cue.words)


@cache
def capital_forms(language: str) -> tuple[str, ...]:
    """Beginnings of words that set a scene in the capital of the state before them ("başkentinde")."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == "capital" for word in cue.words)


@cache
def stems(language: str, kind: str) -> tuple[str, ...]:
    """Beginnings of the words of one kind of cue."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == kind for word in cue.words)


@cache
def motion_stems(language: str) -> tuple[str, ...]:
    """Beginnings of verbs of arriving, for languages that mark the goal by case ("Oslo'ya giderek")."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == "motion" for word in cue.words)


@cache
def land_stems(language: str) -> tuple[str, ...]:
    """Beginnings of words for states in general ("countries", "ülkeler"), by which two of them are pointed at."""
    return tuple(word.rstrip("*") for cue in cues(language) if cue.kind == "lands" for word in cue.words)
