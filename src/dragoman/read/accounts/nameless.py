"""Deeds told of nobody who is named, which other reports may tell by name."""

from dragoman.read.accounts.story import Story
from dragoman.types import Account, Place

_TOLD = frozenset({"occurred", "alleged"})
_CRIMES = frozenset({"primitive", "beat", "sexual"})
"""What one man does to another: told by those who report crimes, and told again by nobody."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "RETREAT"})


def keep_nameless(story: Story) -> None:
    """`Nine people died in Sunday's attack near Tacna`: such deeds are accounts without participants.

    Only with a day and a town in their own sentence, and where the article has no account of such a deed there.
    By itself such an account is no event: merging gives it to the one that others tell, or to none.
    """
    known: set[tuple[str, Place | None]] = {
        (account.category, account.place) for account in story.accounts if account.place is not None
    }
    for account in story.nobodies:
        if account.category in _DEEDS and account.status in _TOLD and _is_placed(account):
            spot = account.category, account.place
            if spot not in known:
                known.add(spot)
                story.accounts.append(account)


def _is_placed(account: Account) -> bool:
    if account.mode in _CRIMES:
        return False
    told = {claim.field for claim in account.claims if account.start <= claim.start < account.end}
    return account.date is not None and account.place is not None and {"date", "place"} <= told
