"""In which way something is refused: as it had been asked or offered ("turned that down", "talebi geri çevirdi")."""

from dragoman.languages.predicates import class_words
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.topics import find_mode_words, mode_order
from dragoman.read.turkish import find_noun
from dragoman.types import Account, Claim

_REFUSAL, _REQUEST = "REJECT", "REQUEST"
_REACH, _BLOCKS = 6, 2
_GENERAL = ("demand", "proposal")
"""Classes of nouns that only point back at what was asked for."""


def take_modes(story: Story) -> None:
    """Gives refusals that do not tell what is refused the mode of the request or offer that they answer."""
    modes = mode_order(story.scene.language, _REFUSAL)
    for index, account in enumerate(story.accounts):
        if account.category != _REFUSAL or (account.mode is not None and not _is_general(story, account)):
            continue
        asked = _find_asked(story, index, account)
        if asked is None:
            continue
        mode = asked.mode if asked.category == _REQUEST else _find_offered(story, asked)
        if mode in modes:
            story.change(index, account, mode=mode)


def _is_general(story: Story, account: Account) -> bool:
    """Whether only a word such as "demand" told the mode."""
    language = story.scene.language
    general = {word for name in _GENERAL for word in class_words(language, name)}
    claims: list[Claim] = [c for c in account.claims if c.field == "event" and c.value == account.mode]
    words = {claim.text.lower() for claim in claims}
    found = {find_noun(word) for word in words} if language == "tr" else {w.removesuffix("s") for w in words}
    return bool(words) and found <= general


def _find_asked(story: Story, index: int, account: Account) -> Account | None:
    """The last request or offer before it that those who refuse were told, of those whom they refuse it."""
    for asked in reversed(story.accounts[max(0, index - _REACH) : index]):
        offered = asked.category == "AGREE" and asked.status == "proposed"
        if asked.category != _REQUEST and not offered:
            continue
        if story.block_of(account) - story.block_of(asked) > _BLOCKS:
            return None
        lands = _lands(story, asked.actors)
        by = set(asked.actors) & set(account.recipients) or lands & _lands(story, account.recipients)
        own = set(asked.actors) & set(account.actors)
        if by and not own:
            return asked
    return None


def _find_offered(story: Story, offer: Account) -> str | None:
    scene = story.scene
    tokens = scene.sentences[story.sentence_of(offer)].tokens
    order = mode_order(scene.language, _REFUSAL)
    hits = find_mode_words(tokens, 0, len(tokens), language=scene.language, category=_REFUSAL)
    hits = [
        hit for hit in hits if find_noun(tokens[hit.start].low) not in class_words(scene.language, "proposal")
    ]
    return min((hit.name for hit in hits), key=order.index, default=None)


def _lands(story: Story, people: tuple[int, ...]) -> set[str | None]:
    return {story.scene.entities[who].country for who in people} - {None}
