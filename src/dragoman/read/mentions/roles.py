"""Role keys from titles: whose head, whose spokesman, whose deputy."""

from collections.abc import Sequence

from dragoman.read.mentions.lexicon import Lexicon

_HEADS = {
    ("head", "intelligence"): "intelligence-chief",
    ("head", "army"): "army-chief",
    ("head", "navy"): "navy-chief",
    ("head", "air-force"): "air-force-chief",
    ("head", "police"): "police-chief",
    ("head", "central-bank"): "central-bank-governor",
    ("head", "parliament"): "speaker",
    ("head", "government"): "head-of-office",
    ("spokesperson", "army"): "army-spokesperson",
    ("spokesperson", "navy"): "army-spokesperson",
    ("spokesperson", "police"): "police-spokesperson",
    ("commander", "army"): "army-chief",
    ("commander", "navy"): "navy-chief",
}


_CIVIL = frozenset(["IN", "PK", "BD", "NP", "LK", "MV", "BT"])
"""Countries whose foreign secretary is the ministry's first official and not the minister."""


def national_role(role: str, country: str | None, words: str) -> str:
    """The role that a title (lower case) has in one country: "foreign secretary" in London, in New Delhi."""
    return (
        "foreign-secretary"
        if role == "foreign-minister" and country in _CIVIL and "secretar" in words
        else role
    )


def find_role(role: str, bearers: Sequence[str], before: set[str], lexicon: Lexicon) -> str:
    """The full role key of an office.

    `bearers` are the roles of the bodies named before it ("army"), `before` the plain words there, in lower
    case: they tell "deputy" and "former", and that a spokesman is the military's.
    """
    if role in ("head", "spokesperson", "commander"):
        for bearer in (*bearers, *(["army"] if before & {"army", "military"} else [])):
            role = _HEADS.get((role, bearer), role)
    if before & lexicon.words("deputy") and not role.startswith(("vice", "deputy")):
        role = "vice-president" if role == "president" else f"deputy-{role}"
    if before & lexicon.words("former"):
        role = f"former-{role}"
    return role
