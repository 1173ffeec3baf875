"""What the accounts of one sentence tell about one another, told in order."""

from dragoman.read.accounts.blaming import blame_for_told
from dragoman.read.accounts.captors import (
    ask_the_captor,
    free_the_held,
    go_on_arresting,
    name_captors,
    name_releasers,
)
from dragoman.read.accounts.consequences import (
    ask_the_accused,
    ask_whom_met,
    blame,
    drop_lone_visits,
    join_offers,
    join_visits,
)
from dragoman.read.accounts.demands import answer_asker, join_charges, join_demands
from dragoman.read.accounts.forums import spare_forums
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.thanking import name_thanking
from dragoman.read.accounts.threats import drop_threatened, join_threats, threaten_the_accused
from dragoman.read.accounts.townsfolk import name_townsfolk
from dragoman.read.accounts.victims import name_crews, name_shunned

_RULES = (
    blame,
    blame_for_told,
    ask_the_accused,
    ask_whom_met,
    name_captors,
    go_on_arresting,
    ask_the_captor,
    name_releasers,
    free_the_held,
    name_crews,
    name_shunned,
    join_offers,
    join_demands,
    join_charges,
    answer_asker,
    spare_forums,
    join_threats,
    threaten_the_accused,
    join_visits,
    drop_threatened,
    drop_lone_visits,
    name_thanking,
    name_townsfolk,
)


def settle_sentence(story: Story, before: int) -> None:
    """Lets the accounts told from number `before` on, those of one sentence, complete one another."""
    for rule in _RULES:
        rule(story, before)
