"""Who and what one article names."""

from typing import Literal

from msgspec import Struct

from dragoman.types.place import Place

MentionKind = Literal["person", "organization", "state", "group", "place"]
EntityKind = Literal["person", "organization", "state", "group"]


class Mention(Struct, frozen=True):
    """A stretch of text that names or points at someone or somewhere.

    `[start, end)` is the name alone ("Ayla Demir", "Ankara", "her Polish counterpart"), without a case ending
    behind an apostrophe; `[full_start, full_end)` also takes in title, apposition and case ending.
    `entity` indexes `Reading.entities`; -1 where the text names only a place. A capital or a seat of
    government has both `entity` (the state) and `place`: the clause decides which of the two is meant.
    `case` is the grammatical case that the language marks on it: `acc`, `dat`, `loc`, `abl`, `gen`, `ins`, or
    empty (English knows only `gen`, the possessive). `adjective` marks "Turkish", "Mısırlı", "Tacik".
    `how` says which rule or pack entry recognised it.
    """

    start: int
    end: int
    full_start: int
    full_end: int
    kind: MentionKind
    entity: int = -1
    place: Place | None = None
    case: str = ""
    plural: bool = False
    adjective: bool = False
    pronoun: bool = False
    how: str = ""


class Entity(Struct, frozen=True):
    """Someone, inside one article: all mentions that mean the same one.

    `names` as written without case endings, the fullest first (empty for one known by office only: "the
    Kazakh foreign minister"). `offices` are the titles as written; `roles` their language-independent keys
    ("foreign-minister"). `country` is ISO 3166-1 alpha-2. `of` is the body the office or organisation belongs
    to, as written. `how` says what typed it. `guessed`: the article does not say whose, `country` is the one in view.
    """

    kind: EntityKind
    names: tuple[str, ...]
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    country: str | None = None
    of: str | None = None
    plural: bool = False
    how: str = ""
    guessed: bool = False
