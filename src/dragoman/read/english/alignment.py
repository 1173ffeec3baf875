"""Which mention and which date each token of a sentence belongs to."""

from collections.abc import Sequence

from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention


def find_owners(
    sentence: Sentence, mentions: Sequence[Mention], cursor: int
) -> tuple[list[int], dict[int, int], int]:
    """The mention that covers each token; possessive pronouns apart, since a noun phrase goes on after them."""
    owner = [-1] * len(sentence.tokens)
    pronouns: dict[int, int] = {}
    while cursor < len(mentions) and mentions[cursor].full_end <= sentence.start:
        cursor += 1
    index, position = cursor, 0
    while index < len(mentions) and mentions[index].full_start < sentence.end:
        mention = mentions[index]
        while position < len(owner) and sentence.tokens[position].end <= mention.full_start:
            position += 1
        spot = position
        while spot < len(owner) and sentence.tokens[spot].start < mention.full_end:
            word = sentence.tokens[spot].low
            if mention.pronoun and (word in ("his", "their", "its") or (word == "her" and mention.case)):
                pronouns[spot] = index
            else:
                owner[spot] = index
            spot += 1
        index += 1
    return owner, pronouns, cursor


def flag_dates(sentence: Sentence, dates: Sequence[FoundDate], cursor: int) -> tuple[list[bool], int]:
    """Whether each token lies in a date, and the date to begin with in the next sentence."""
    flags = [False] * len(sentence.tokens)
    while cursor < len(dates) and dates[cursor].end <= sentence.start:
        cursor += 1
    index, position = cursor, 0
    while index < len(dates) and dates[index].start < sentence.end:
        while position < len(flags) and sentence.tokens[position].end <= dates[index].start:
            position += 1
        while position < len(flags) and sentence.tokens[position].start < dates[index].end:
            flags[position] = True
            position += 1
        index += 1
    return flags, cursor
