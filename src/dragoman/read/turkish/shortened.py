"""Bodies called by the last word of their name alone: "Kızıl Cephe" is "Cephe" further on, "Nehir Birliği" "Birlik"."""

from collections.abc import Sequence

from dragoman.read.mentions.endings import strip_case, strip_ending, suffix_case
from dragoman.read.tokens import Sentence, Token
from dragoman.read.turkish.lexicon import lexicon
from dragoman.types import Entity, Mention

_HOW = "the last word of a body's name, capital, for the body"
_HARD = {"ğ": "k", "b": "p", "c": "ç", "d": "t"}
_VOWELS = frozenset("aeıioöuü")
_CLOSED = frozenset("ıiuü")
_SHORTEST = 4
_BODY = "group"
"""The class of nouns that bodies bear in their names as they are ("Kızıl Cephe")."""


def add_shortened(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Mention, ...]:
    """`mentions`, ascending, with those that a capital "Cephe" makes of the body last so named.

    Only a body whose name has two words or more is called so, and only by a word that no mention covers.
    """
    ends: dict[str, int] = {}
    found: list[Mention] = []
    cursor = 0
    for sentence in sentences:
        covered: set[int] = set()
        while cursor < len(mentions) and mentions[cursor].start < sentence.end:
            mention = mentions[cursor]
            cursor += 1
            covered.update(
                at
                for at, token in enumerate(sentence.tokens)
                if token.start < mention.full_end and mention.full_start < token.end
            )
            if mention.kind == "organization" and mention.entity >= 0:
                for name in entities[mention.entity].names:
                    if head := _find_head(name):
                        ends[head] = mention.entity
        if not ends:
            continue
        for at, token in enumerate(sentence.tokens):
            if at in covered or not token.capital or _goes_on(sentence.tokens, at, covered):
                continue
            head, case = (token.low, suffix_case(token.suffix)) if token.low in ends else _part(token)
            if head in ends:
                found.append(
                    Mention(
                        token.start, token.core_end, token.start, token.end,
                        "organization", ends[head], case=case, pronoun=True, how=_HOW,
                    )
                )  # fmt: skip
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start))


def _find_head(name: str) -> str:
    """The last word of a body's name without its possessive, lower case; empty where it has none or stands alone."""
    before, _, last = name.replace("’", "'").split("'")[0].strip().rpartition(" ")
    word = strip_case(last.replace("İ", "i").replace("I", "ı").lower())
    if not before or len(word) <= _SHORTEST:
        return ""
    if _BODY in lexicon("tr").classes.get(word, ()):
        return word
    if word[-1] not in _CLOSED:
        return ""
    stem = word[:-1]
    if stem[-1] == "s" and stem[-2] in _VOWELS:
        return stem[:-1]
    return stem[:-1] + _HARD.get(stem[-1], stem[-1])


def _part(token: Token) -> tuple[str, str]:
    """The word without its case, its last consonant hard again, and the case."""
    parted = strip_ending(token.low) if not token.suffix else None
    if parted is None:
        return token.low, ""
    stem, case = parted
    return stem[:-1] + _HARD.get(stem[-1], stem[-1]), case


def _goes_on(tokens: Sequence[Token], at: int, covered: set[int]) -> bool:
    """`Cephe Komutanı`, `Yeni Cephe`: the word is part of a longer name or office."""
    before = tokens[at - 1] if at else None
    if (
        before is not None
        and before.kind == "word"
        and before.capital
        and not before.suffix
        and at - 1 not in covered
    ):
        return True
    if tokens[at].suffix or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.kind == "word" and after.capital
