"""What the accounts of one sentence tell about one another, told in order."""

from dragoman.read.accounts.captors import ask_the_captor, name_releasers
from dragoman.read.accounts.consequences import (
    ask_the_accused,
    ask_whom_met,
    blame,
    drop_threatened,
    join_offers,
    join_threats,
    join_visits,
    name_captors,
)
from dragoman.read.accounts.demands import join_demands
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.townsfolk import name_townsfolk

_RULES = (
    blame,
    ask_the_accused,
    ask_whom_met,
    name_captors,
    ask_the_captor,
    name_releasers,
    join_offers,
    join_demands,
    join_threats,
    join_visits,
    drop_threatened,
    name_townsfolk,
)


def settle_sentence(story: Story, before: int) -> None:
    """Lets the accounts told from number `before` on, those of one sentence, complete one another."""
    for rule in _RULES:
        rule(story, before)
