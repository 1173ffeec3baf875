"""Before whom one complains: "lodged a complaint with the United Nations" accuses no United Nations."""

from dragoman.languages.names import fold
from dragoman.languages.organisations import is_world_body
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why

_ACCUSATION = "ACCUSE"
_REACH = 3
_BEFORE = {"en": frozenset({"with", "to"})}
_ARTICLES = frozenset({"the"})
_DATIVE = "dat"


def spare_forums(story: Story, before: int) -> None:
    """Whoever brings a complaint before a body of states accuses those whom it has just accused, not the body."""
    for index in reversed(range(before, len(story.accounts))):
        account = story.accounts[index]
        if account.category != _ACCUSATION or not account.recipients:
            continue
        told = [claim for claim in account.claims if claim.field == "recipient"]
        if not told or not all(_is_forum(story, r) for r in account.recipients):
            continue
        if not all(_is_addressed(story, claim) for claim in told):
            continue
        accusing = _find_accusing(story, index, account)
        if accusing is not None and accusing.start == account.start:
            del story.accounts[index]
            continue
        kept = tuple(claim for claim in account.claims if claim.field != "recipient")
        named = tuple(c for c in accusing.claims if c.field == "recipient") if accusing is not None else ()
        story.change(
            index,
            account,
            recipients=accusing.recipients if accusing is not None else (),
            claims=(*kept, *named),
            why=(*account.why, Why("recipients", "a body of states only hears the complaint")),
        )


def _is_forum(story: Story, who: int) -> bool:
    entity = story.scene.entities[who]
    return entity.kind == "organization" and any(is_world_body(fold(name)) for name in entity.names)


def _is_addressed(story: Story, claim: Claim) -> bool:
    """Whether it is told to the body ("with the United Nations", "Birleşmiş Milletler'e"), not against it."""
    scene = story.scene
    if scene.language == "tr":
        return any(m.start == claim.start and m.case == _DATIVE for m in scene.mentions)
    words = scene.text[max(0, claim.start - 12) : claim.start].lower().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    return bool(words) and words[-1] in _BEFORE.get(scene.language, frozenset())


def _find_accusing(story: Story, index: int, account: Account) -> Account | None:
    """The accusation by the same people, against somebody else, that is told with it or shortly before."""
    near = story.accounts[max(0, index - _REACH) : index]
    return next(
        (
            other
            for other in reversed(near)
            if other.category == _ACCUSATION
            and other.actors == account.actors
            and other.recipients
            and not all(_is_forum(story, r) for r in other.recipients)
        ),
        None,
    )
