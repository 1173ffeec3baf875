"""Standing organisations, alliances and armed groups that any reader of the news knows."""

from functools import cache
from typing import Literal

from msgspec import Struct, field

from dragoman.languages.countries import Names
from dragoman.languages.loader import load_lines
from dragoman.languages.names import fold


class Organisation(Struct, frozen=True):
    """An organisation by its usual English name.

    `names` are full names, `short` abbreviations and nicknames, by language. `country` is set for a national
    body. `forces` marks armed forces. `seats` are cities that stand for it ("Brussels"). `words` are forms
    that also mean something else. `of` names the organisation it is part of. `states` marks one whose members
    are states, who meet in it. `common` tells that bodies of other countries go by
    the same name. `ministry` is the portfolio of a ministry.
    """

    name: str
    kind: Literal["organization", "group"]
    names: Names
    example: str
    short: Names = field(default_factory=dict)
    country: str | None = None
    forces: bool = False
    of: str | None = None
    seats: Names = field(default_factory=dict)
    words: Names = field(default_factory=dict)
    states: bool = False
    common: bool = False
    ministry: str = ""

    def forms(self, language: str) -> tuple[str, ...]:
        """Names and abbreviations in `language`."""
        return self.names.get(language, ()) + self.short.get(language, ())


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every organisation in the data."""
    return load_lines("world/organisations.jsonl", Organisation)


def is_body_of_states(name: str) -> bool:
    """Whether `name`, folded, is a name of an organisation in which states meet ("nato", "afrika birligi")."""
    return name in _bodies_of_states()


def is_world_body(name: str) -> bool:
    """Whether `name`, folded, is a name of an organisation of no country and without arms ("united nations")."""
    return name in _world_bodies()


@cache
def _world_bodies() -> frozenset[str]:
    return frozenset(
        fold(form)
        for body in organisations()
        if body.kind == "organization" and body.country is None and not body.forces
        for forms in (*body.names.values(), *body.short.values(), (body.name,))
        for form in forms
    )


@cache
def _bodies_of_states() -> frozenset[str]:
    return frozenset(
        fold(form)
        for body in organisations()
        if body.states
        for forms in (*body.names.values(), *body.short.values(), (body.name,))
        for form in forms
    )
