"""Threats that one sentence tells twice, and what is threatened by them."""

from dragoman.read.accounts.story import Story
from dragoman.types import Account, Why

_BESIDE = frozenset({"ACCUSE", "REQUEST", "REJECT"})
_BLOWS = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})


def join_threats(story: Story, before: int) -> None:
    """`X warned Peru that Chile would answer with force`: what is warned of is the warning itself, and its mode."""
    fresh = [account for account in story.accounts[before:] if account.category == "THREATEN"]
    for told in fresh:
        for other in fresh:
            if other is told or other not in story.accounts or not _is_of(story, told, other):
                continue
            story.accounts.remove(other)
            named = other.claims if not told.recipients else ()
            told_of = tuple(claim for claim in named if claim.field == "recipient")
            story.change(
                story.accounts.index(told),
                told,
                mode=told.mode or other.mode,
                date=told.date or other.date,
                recipients=told.recipients or other.recipients,
                claims=(*told.claims, *told_of),
            )
            return


def _is_of(story: Story, told: Account, other: Account) -> bool:
    """Whether `other` is what `told` warns of: of the same state, and at nobody else."""
    entities = story.scene.entities
    if told.actors == other.actors:
        # "warned that it would strike back": the warning alone tells no mode
        # "... we will close it," the minister warned Peru: the same threat, told once more
        at = set(told.recipients) and set(other.recipients)
        again = told.mode == other.mode and bool(told.recipients) and not other.recipients
        first = told.key_start < other.key_start and told.mode is None
        return (first or again) and not at - set(told.recipients)
    lands = {entities[a].country for a in told.actors} - {None}
    own = {entities[a].country for a in other.actors} <= lands
    at_them = bool(told.recipients) and set(other.recipients) <= set(told.recipients)
    return own and at_them and other.attributed_to is not None


def threaten_the_accused(story: Story, before: int) -> None:
    """`called Peru's ban piracy and warned that it would answer`: whoever is blamed in the same breath is warned."""
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if account.category != "THREATEN" or account.recipients or not account.actors:
            continue
        beside = [
            other
            for other in story.accounts[before:]
            if other.category in _BESIDE and other.actors == account.actors and other.recipients
        ]
        at = {other.recipients for other in beside}
        if len(at) == 1:
            told = (c for c in beside[0].claims if c.field == "recipient")
            story.change(
                index,
                account,
                recipients=beside[0].recipients,
                claims=(*account.claims, *told),
                why=(*account.why, Why("recipients", "whom the same sentence blames or asks")),
            )


def drop_threatened(story: Story, before: int) -> None:
    """`warned that it would seize any ship`: what is threatened is told by the threat, and is no plan of its own."""
    fresh = story.accounts[before:]
    threats = [account for account in fresh if account.category == "THREATEN"]
    for account in fresh if threats else ():
        planned = account.status == "planned" and account.category in _BLOWS and not account.background
        if planned and any(
            set(account.actors) <= set(threat.actors) and threat.key_start < account.key_start
            for threat in threats
        ):
            story.accounts.remove(account)
