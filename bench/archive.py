"""Writes an archive of articles for the measurements: invented, seeded, years of them, Turkish and English.

Stories of many kinds befall invented office-holders of real states; each is told by some articles, of which some repeat
others, some lie a day apart, some contradict each other; what is planned comes about, is put off, called off, or is
never heard of again. Some days are busy, one is hot. Sizes scatter about 250 words as those of agencies do.
"""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench import wordstock as stock

FIRST_DAY = date(2022, 1, 3)
DAYS = 1600
BUSY = 0.02
"""Share of days with eight times as much news as others."""

HOT_DAY = DAYS - 45
HOT = 0.02
"""Share of all articles that tell of one single day."""

TERM = 550
"""Days that somebody holds an office."""

PER_COUNTRY = 12
COPIES = 0.25
UNDATED = 0.004

KINDS = (
    ("meet", 26), ("call", 12), ("plan", 14), ("strike", 16), ("exchange", 6), ("sign", 7), ("accuse", 9),
    ("sanction", 4), ("aid", 4), ("refuse", 2),
)  # fmt: skip


class Person(NamedTuple):
    """Somebody and the office held: English and Turkish, of a country by its number."""

    name: str
    office: tuple[str, str]
    country: int

    @property
    def last(self) -> str:
        """The surname."""
        return self.name.split()[-1]


class Story(NamedTuple):
    """Something that happens on a day, between two."""

    kind: str
    day: date
    one: Person
    other: Person
    host: int
    matter: tuple[str, str]
    number: int
    town: str
    later: date
    seed: int


class Written(NamedTuple):
    """An article: its day (None where it does not say), language, headline and paragraphs."""

    day: date
    dated: bool
    language: str
    title: str
    parts: tuple[str, ...]
    address: str


def write_archive(folder: Path, count: int, *, seed: int) -> list[Path]:
    """Writes `count` articles into `folder`, one `.jsonl` file a month; the same seed gives the same files."""
    written = sorted(invent_articles(count, seed=seed), key=lambda one: (one.day, one.address))
    months: dict[str, list[str]] = {}
    for one in written:
        months.setdefault(f"{one.day:%Y-%m}", []).append(encode(one))
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for month, lines in months.items():
        paths.append(folder / f"{month}.jsonl")
        paths[-1].write_text("\n".join(lines) + "\n", "utf-8")
    return paths


def encode(one: Written) -> str:
    """The article as a line of JSON."""
    told = {"url": one.address, "headline": one.title, "inLanguage": one.language}
    if one.dated:
        told["datePublished"] = one.day.isoformat()
    return json.dumps({**told, "articleBody": "\n\n".join(one.parts)}, ensure_ascii=False)


def invent_articles(
    count: int, *, seed: int, days: Sequence[date] = (), hot: bool = True, label: str = "a"
) -> Iterator[Written]:
    """`count` articles; of `days` where given (each as likely), else of some years with busy days and a hot one."""
    chance = Random(f"{seed} {label}")
    weights = [8.0 if chance.random() < BUSY else 1.0 for _ in range(DAYS)]
    if hot:
        weights[HOT_DAY] = HOT * sum(weights) / (1 - HOT)
    sums = list(accumulate(weights))
    made = 0
    while made < count:
        day = chance.choice(days) if days else FIRST_DAY + timedelta(days=_draw(sums, chance))
        for story in invent_stories(day, chance, seed):
            for one in tell(story, chance, f"{label}{made}"):
                if made < count:
                    made += 1
                    yield one


def _draw(sums: Sequence[float], chance: Random) -> int:
    return bisect_left(sums, chance.random() * sums[-1])


def find_person(country: int, role: int, day: date, seed: int) -> Person:
    """Who holds an office on a day: the first of a country's offices, or one of its many envoys."""
    term = ((day - FIRST_DAY).days + 37 * country) // TERM
    chance = Random(f"{seed} {country} {role} {term}")
    name = f"{chance.choice(stock.GIVEN)} {chance.choice(stock.STEMS)}{chance.choice(stock.ENDS)}"
    office = (
        stock.OFFICES[role]
        if role < len(stock.OFFICES)
        else (("envoy", "özel temsilcisi") if role % 2 else ("ambassador", "büyükelçisi"))
    )
    return Person(name, office, country)


def invent_stories(day: date, chance: Random, seed: int) -> Iterator[Story]:
    """A story; of a plan also what became of it."""
    kinds, often = zip(*KINDS, strict=True)
    kind = chance.choices(kinds, often)[0]
    one, other, host = chance.sample(range(len(stock.COUNTRIES)), 3)
    role = min(int(chance.expovariate(0.4)), PER_COUNTRY - 1)
    first, second = find_person(one, role, day, seed), find_person(other, role, day, seed)
    story = Story(
        kind, day, first, second, host, chance.choice(stock.MATTERS), chance.randint(3, 90),
        f"{chance.choice(stock.STEMS)}{chance.choice(('a', 'ovo', 'köy', 'ivka', 'berg', 'hisar'))}",
        day + timedelta(days=chance.randint(3, 20)), seed,
    )  # fmt: skip
    yield story
    if kind == "plan":
        fate = chance.random()
        if fate < 0.6:
            yield story._replace(kind="meet", day=story.later)
        elif fate < 0.7:
            yield story._replace(kind="cancel", day=day + timedelta(days=2))
        elif fate < 0.8:
            moved = story.later + timedelta(days=chance.randint(2, 9))
            yield story._replace(day=day + timedelta(days=2), later=moved)
            yield story._replace(kind="meet", day=moved)


def recall_story(day: date, chance: Random, seed: int) -> Story:
    """One of the few things of a day that everybody recalls later."""
    story = next(invent_stories(day, Random(f"{seed} {day} {chance.randrange(4)}"), seed))
    return story._replace(kind="meet") if story.kind == "plan" else story


def tell(story: Story, chance: Random, label: str) -> Iterator[Written]:
    """The articles that tell a story: one, or some, seldom many."""
    earlier: list[Written] = []
    for number in range(min(40, int(chance.paretovariate(1.15)))):
        same = [one for one in earlier if one.dated]
        repeats = bool(same) and chance.random() < COPIES
        made = copy(chance.choice(same), chance) if repeats else write(story, chance)
        earlier.append(made)
        yield made._replace(address=f"https://desk-{chance.randint(1, 60)}.example/{label}-{number}")


def copy(one: Written, chance: Random) -> Written:
    """A copy as other outlets print it: another headline, cut at the end or with a sentence of their own."""
    parts = list(one.parts)
    if len(parts) > 3 and chance.random() < 0.5:
        parts = parts[: chance.randint(len(parts) * 2 // 3, len(parts))]
    if chance.random() < 0.5:
        parts.append(pad(one.language, chance, 12))
    return one._replace(title=f"{one.title} - {chance.choice(stock.STEMS)}", parts=tuple(parts))


def write(story: Story, chance: Random) -> Written:
    """An article of its own: what happened, who said what, what happened before, and much besides."""
    language = "en" if chance.random() < 0.55 else "tr"
    lag = chance.choices((0, 1, 2), (60, 35, 5))[0]
    # Some outlets count otherwise.
    told = story._replace(number=story.number + chance.randint(1, 9)) if chance.random() < 0.05 else story
    opening, title = lead(told, chance, language)
    sentences = [opening, *(follow_english if language == "en" else follow_turkish)(told, chance)]
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3))):
        past = story.day - timedelta(days=1 + int(chance.expovariate(1 / 90)))
        recalled = recall_story(past, chance, story.seed)
        sentences.append(lead(recalled, chance, language, name=True)[0])
    length = min(900, max(90, int(chance.lognormvariate(5.4, 0.5))))
    parts = [" ".join(sentences)]
    while (missing := length - sum(len(part.split()) for part in parts)) > 0:
        parts.append(pad(language, chance, min(60, missing)))
    return Written(
        story.day + timedelta(days=lag), chance.random() >= UNDATED, language, title, tuple(parts), ""
    )


def pad(language: str, chance: Random, words: int) -> str:
    """Sentences about nothing, of about so many words."""
    made: list[str] = []
    while sum(len(sentence.split()) for sentence in made) < words:
        a, b, c = (
            f"{chance.choice(stock.ADJECTIVES)} {chance.choice(stock.NOUNS)}"
            if language == "en"
            else f"{chance.choice(stock.ADJECTIVES_TR)} {chance.choice(stock.NOUNS_TR)}"
            for _ in range(3)
        )
        made.append(
            f"The {a} {chance.choice(stock.VERBS)} the {b} {chance.choice(stock.LINKS)} the {c}."
            if language == "en"
            else f"{a[0].replace('i', 'İ').upper()}{a[1:]}, {c} {chance.choice(stock.LINKS_TR)} bir {b} gibi "
            f"{chance.choice(stock.VERBS_TR)}."
        )
    return " ".join(made)


class Tongue(NamedTuple):
    """How a language begins a story; numbers are columns of the word stock."""

    country: int
    adjective: int
    capital: int
    second: bool
    leads: Mapping[str, tuple[str, str]]
    months: Sequence[str]
    weekdays: Sequence[str]
    weekday: str
    whole: str
    says: str


TONGUES = {
    "en": Tongue(0, 1, 2, False, stock.LEADS_EN, stock.MONTHS_EN, stock.WEEKDAYS_EN, "on {}", "on {}", ", {} says"),
    "tr": Tongue(
        3, 3, 4, True, stock.LEADS_TR, stock.MONTHS_TR, stock.WEEKDAYS_TR, "{} günü", "{} tarihinde", ": {} konuştu"
    ),
}  # fmt: skip


def lead(story: Story, chance: Random, language: str, *, name: bool = False) -> tuple[str, str]:
    """First sentence and headline; with the day's date where it is named, else its weekday."""
    of = TONGUES[language]
    left, right, host = (stock.COUNTRIES[at] for at in (story.one.country, story.other.country, story.host))
    day, later = (f"{at.day} {of.months[at.month - 1]}" for at in (story.day, story.later))
    words = {
        "who": f"{left[of.adjective]} {story.one.office[of.second]} {story.one.name}",
        "whom": f"{right[of.adjective]} {story.other.office[of.second]} {story.other.name}",
        "when": of.whole.format(f"{day} {story.day.year}")
        if name
        else of.weekday.format(of.weekdays[story.day.weekday()]),
        "later": later,
        "left": left[of.country],
        "left_own": left[of.adjective],
        "right": right[of.country],
        "host": host[of.capital],
        "there": locate(host[of.capital]),
        "matter": story.matter[of.second],
        "number": story.number,
        "town": story.town,
    }
    sentence, title = (part.format_map(words) for part in of.leads[story.kind])
    return sentence, title if chance.random() < 0.5 else title + of.says.format(story.one.last)


def follow_english(story: Story, chance: Random) -> Iterator[str]:
    """What else is said of it."""
    one, other = story.one, story.other
    yield f"{one.last} told reporters that the question of {story.matter[0]} could not wait."
    if chance.random() < 0.4:
        yield f"{other.last} welcomed the step and said that much remained to be done."
    if chance.random() < 0.3:
        yield f"{stock.COUNTRIES[other.country][0]} called on {stock.COUNTRIES[one.country][0]} to keep its word."


def follow_turkish(story: Story, chance: Random) -> Iterator[str]:
    """What else is said of it."""
    one, other = story.one, story.other
    yield f"{one.last}, {story.matter[1]} konusunun bekleyemeyeceğini söyledi."
    if chance.random() < 0.4:
        yield f"{other.last} ise adımı memnuniyetle karşıladı."
    if chance.random() < 0.3:
        yield f"{stock.COUNTRIES[other.country][3]}, {stock.COUNTRIES[one.country][3]} yönetimine çağrıda bulundu."


def locate(city: str) -> str:
    """A Turkish city's name in the locative."""
    vowels = [letter for letter in city.lower() if letter in "aeıioöuü"]
    hard = city[-1] in "çfhkpsşt"
    return f"{city}'{'t' if hard else 'd'}{'a' if vowels and vowels[-1] in 'aıou' else 'e'}"
