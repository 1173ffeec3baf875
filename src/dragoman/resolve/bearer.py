"""The entities of all articles side by side."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from msgspec import Struct

from dragoman.languages.countries import countries
from dragoman.languages.names import fold
from dragoman.languages.predicates import stems
from dragoman.types import Article, Entity, Mention, Reading

__all__ = ["Bearer", "gather_bearers", "is_private"]

LONGEST = 400

_PRIVATE = frozenset(
    {"mayor", "lawmaker", "scholar", "lawyer", "journalist", "activist", "doctor", "resident", "judge"}
)
"""Roles of those who do not speak for their state."""

HOME = {"tr": "TR"}
"""Languages whose articles leave their own country unsaid, with that country."""


class Bearer(Struct, frozen=True):
    """One article's entity. `key` orders bearers whatever the order of the files.

    `forms` counts the names as the article writes them. `active` is one who takes part in an account or is
    a source for one. `shown` is how the article writes one who has no name. `country` is the entity's where the
    article itself gives it: a Turkish "Foreign Minister" is most often Türkiye's, but that is a guess, and yields
    to what others say.
    """

    key: tuple[str, int, str]
    document: str
    index: int
    language: str
    entity: Entity
    forms: tuple[tuple[str, int], ...]
    active: bool
    shown: str = ""
    country: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names, the fullest first."""
        return self.entity.names


def gather_bearers(
    readings: Sequence[Reading], articles: Sequence[Article], *, guests: Collection[str] = ()
) -> list[Bearer]:
    """All entities of all readings whose article is known, ordered by the articles' content.

    Of the documents (ids) that are `guests` only those entities that are active.
    """
    by_id = {article.id: article for article in articles}
    bearers: list[Bearer] = []
    for reading in readings:
        article = by_id.get(reading.document)
        if article is None:
            continue
        active = _find_active(reading)
        wanted = active if reading.document in guests else None
        forms = _count_forms(reading, article, wanted)
        for index, entity in enumerate(reading.entities):
            if wanted is not None and index not in wanted:
                continue
            bearers.append(
                Bearer(
                    key=(article.sha256, index, article.id),
                    document=article.id,
                    index=index,
                    language=article.language,
                    entity=entity,
                    forms=tuple(sorted(forms[index].items())),
                    active=index in active,
                    shown="" if entity.names else _show(reading, article, index),
                    country=_find_country(entity, article.language),
                )
            )
    return sorted(bearers, key=lambda bearer: bearer.key)


def _find_country(entity: Entity, language: str) -> str | None:
    home = HOME.get(language)
    if entity.guessed:
        return None
    if entity.kind != "person" or home is None or entity.country != home:
        return entity.country
    told = fold(" ".join((*entity.offices, entity.of or ""))[:LONGEST])
    return home if any(form in told for form in _find_forms(home, language)) else None


@cache
def _find_forms(code: str, language: str) -> tuple[str, ...]:
    known = countries()[code]
    return tuple(fold(form) for form in known.forms("name", language) + known.forms("adjective", language))


def is_private(bearer: Bearer) -> bool:
    """Whether one who is only told by office holds none that speaks for a state."""
    roles = bearer.entity.roles
    if roles and all(role in _PRIVATE or role.startswith("former-") for role in roles):
        return True
    words = fold(" ".join((*bearer.entity.offices, bearer.shown))[:LONGEST]).split()
    return any(word.startswith(_find_private(bearer.language)) for word in words)


@cache
def _find_private(language: str) -> tuple[str, ...]:
    return tuple(fold(stem) for stem in stems(language, "private-office")) or ("\0",)


def _show(reading: Reading, article: Article, index: int) -> str:
    entity = reading.entities[index]
    if entity.offices:
        return entity.offices[0]
    for mention in reading.mentions:
        if mention.entity == index and not mention.pronoun:
            return " ".join(article.text[mention.full_start : mention.full_end].split())
    return entity.roles[0].replace("-", " ") if entity.roles else ""


def _find_active(reading: Reading) -> set[int]:
    active = {entity for account in reading.accounts for entity in account.actors + account.recipients}
    spoken = [
        (claim.start, claim.end)
        for account in reading.accounts
        for claim in (*account.claims, *account.disputed_status)
        if claim.field == "attributed_to"
    ]
    at = 0
    for start, end in sorted(spoken):
        while at < len(reading.mentions) and reading.mentions[at].end <= start:
            at += 1
        for mention in reading.mentions[at:]:
            if mention.start >= end:
                break
            # "Residents said so": a crowd that only speaks is nobody to list.
            if mention.kind != "group":
                active.add(mention.entity)
    active.discard(-1)
    return active


def _count_forms(
    reading: Reading, article: Article, wanted: Collection[int] | None
) -> defaultdict[int, Counter[str]]:
    """How often each name of the entities `wanted` (default: all) occurs.

    A capital is a name of its state only where it takes part as one.
    """
    forms: defaultdict[int, Counter[str]] = defaultdict(Counter)
    parts = {
        (claim.start, claim.end)
        for account in reading.accounts
        for claim in account.claims
        if claim.field in ("actor", "recipient", "attributed_to")
    }
    for index, entity in enumerate(reading.entities):
        if wanted is not None and index not in wanted:
            continue
        known = countries().get(entity.country or "") if entity.kind == "state" and not entity.names else None
        for name in known.forms("name", article.language) if known else entity.names:
            # A state may be named only inside a longer word ("Norveçli yetkililer").
            if name.strip() and (known is None or name in article.text):
                forms[index][name.strip()] += 0
    for mention in reading.mentions:
        if not 0 <= mention.entity < len(reading.entities) or mention.pronoun or mention.adjective:
            continue
        if wanted is not None and mention.entity not in wanted:
            continue
        text = " ".join(article.text[mention.start : mention.end].split())
        named = forms[mention.entity]
        if text in named or _is_name_of_state(mention, reading.entities[mention.entity], parts):
            named[text] += 1
    return forms


def _is_name_of_state(mention: Mention, entity: Entity, parts: set[tuple[int, int]]) -> bool:
    if entity.kind != "state" or entity.plural:
        return False
    if mention.place is None:
        return mention.kind == "state"
    return (mention.start, mention.end) in parts or (mention.full_start, mention.full_end) in parts
