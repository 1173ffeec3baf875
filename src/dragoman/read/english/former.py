"""`the former` and `the latter`: the first and the last of the two of whom the text has just told."""

from collections.abc import Sequence

from dragoman.read.english.alignment import find_owners
from dragoman.read.english.lexicon import Lexicon, lexicon
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

_WORDS = ("former", "latter")
_TWO = 2
_SIDES = frozenset({"state", "organization", "person"})


def add_former(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """`mentions` with those that "the former" and "the latter" make, ascending.

    The two stand before it in its sentence, else in the one before; nothing is added where they are not two.
    """
    lex = lexicon()
    found: list[Mention] = []
    cursor = 0
    before: list[Mention] = []
    for sentence in sentences:
        owner, _, cursor = find_owners(sentence, mentions, cursor)
        here: dict[int, Mention] = {}
        for at, token in enumerate(sentence.tokens):
            told = mentions[owner[at]] if owner[at] >= 0 else None
            if told is not None:
                side = told.kind in _SIDES and told.entity >= 0 and told.place is None
                if side and not told.adjective and told.case != "gen":
                    here.setdefault(told.entity, told)
            elif token.low in _WORDS and _stands_alone(sentence, at, owner, lex):
                pair = list(here.values()) if len(here) == _TWO else before
                if len(pair) == _TWO:
                    meant = pair[_WORDS.index(token.low)]
                    start = sentence.tokens[at - 1].start
                    found.append(
                        Mention(
                            token.start, token.core_end, start, token.end, meant.kind, meant.entity,
                            case="gen" if token.suffix == "s" else "", pronoun=True, how=f"the {token.low} of two",
                        )
                    )  # fmt: skip
        before = list(here.values())
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start)) if found else tuple(mentions)


def _stands_alone(sentence: Sentence, at: int, owner: Sequence[int], lex: Lexicon) -> bool:
    """Whether "the" stands before the word and no noun behind it ("the former president")."""
    if at == 0 or sentence.tokens[at - 1].low != "the":
        return False
    if sentence.tokens[at].suffix == "s" or at + 1 >= len(sentence.tokens):
        return True
    after = sentence.tokens[at + 1]
    if after.kind != "word":
        return after.core != "-"
    return owner[at + 1] < 0 and after.low in lex.told_apart
