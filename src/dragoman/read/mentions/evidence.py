"""What the whole article tells about a run of capitals: person, place, or nothing."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from dragoman.languages.phrases import phrases as compiled
from dragoman.languages.predicates import motion_stems
from dragoman.read.mentions.calling import find_kind
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.styled import find_naming
from dragoman.read.mentions.things import is_site, is_vessel
from dragoman.read.tokens import Sentence, Token


class Evidence(Struct, gc=False):
    """Votes by the name in lower case; words of names that are persons, and names of bodies, ships, works for sure."""

    person: Counter[str] = field(default_factory=Counter)
    place: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    tokens: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    vessels: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)


def name_of(phrase: Phrase, sentence: Sentence, text: str) -> str:
    """The name as written, without an ending."""
    tokens = sentence.tokens
    if phrase.stem:
        return phrase.stem
    last = tokens[phrase.j - 1]
    end = last.core_end
    if phrase.alias:
        k = phrase.j - 1
        while k > phrase.i and tokens[k].core != "(":
            k -= 1
        end = tokens[k - 1].core_end
    return text[tokens[phrase.i].start : end]


def key_of(phrase: Phrase, sentence: Sentence) -> str:
    """The words of the name in lower case, joined."""
    return " ".join(token.low for token in sentence.tokens[phrase.i : phrase.j] if token.kind == "word")


def gather(pages: Sequence[tuple[Sentence, list[Phrase], bool]], lexicon: Lexicon) -> Evidence:
    """Votes over all sentences; a shouting one (headline in capitals) has no vote but by a title."""
    evidence = Evidence()
    for sentence, phrases, shouting in pages:
        for phrase in phrases:
            if phrase.kind == "person" and not shouting:
                key = key_of(phrase, sentence)
                evidence.person[key] += 2
                evidence.tokens.update(key.split())
            elif phrase.kind == "name" and not shouting:
                key = key_of(phrase, sentence)
                evidence.seen[key] += 1
                if _is_body(phrase, sentence, lexicon):
                    evidence.bodies.add(key)
                if is_vessel(phrase, sentence, lexicon):
                    evidence.vessels.add(key)
                elif is_site(phrase, sentence, lexicon):
                    evidence.sites.add(key)
                if _is_placed(phrase, sentence, lexicon):
                    evidence.place[key] += 1
                elif _acts(phrase, sentence, lexicon):
                    evidence.person[key] += 1
    return evidence


def _is_placed(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether what stands around says that the name is a place ("in X", "X'te", "the village of X")."""
    tokens = sentence.tokens
    before = tokens[phrase.i - 1] if phrase.i else None
    after = tokens[phrase.j] if phrase.j < len(tokens) else None
    if lexicon.language == "tr":
        if phrase.case == "loc":
            return bool(tokens[phrase.j - 1].suffix)
        if phrase.case == "dat" and tokens[phrase.j - 1].suffix:
            following = tokens[phrase.j : phrase.j + _NEAR_MOTION]
            return any(token.low.startswith(motion_stems("tr")) for token in following[:2])
        if phrase.case == "abl" and tokens[phrase.j - 1].suffix:
            # "Koualou'dan çekildi"
            behind = [token.low for token in tokens[phrase.j : phrase.j + _NEAR_MOTION]]
            return compiled("tr", "leaving").stand_in(behind)
        if phrase.first and phrase.j - phrase.i == 1:
            return False
        return after is not None and not phrase.case and after.low in lexicon.behind
    if before is None:
        return False
    if before.low in lexicon.locative:
        return True
    single = phrase.j - phrase.i == 1 and not tokens[phrase.i].suffix
    if before.low == "the" and single and after is not None and after.low in lexicon.words("held"):
        # "the Velmora talks"
        return True
    if before.low == "the" and single and after is not None and after.low in lexicon.words("site"):
        # "at the Velmora crossing"
        return phrase.i > 1 and tokens[phrase.i - 2].low not in lexicon.speech
    if before.low in ("to", "for") and phrase.i > 1 and not tokens[phrase.j - 1].suffix:
        going = tokens[max(0, phrase.i - 1 - _NEAR_MOTION) : phrase.i - 1]
        if any(token.low.startswith(motion_stems("en")) for token in going):
            return True
    if before.low in ("of", "to", "from") and phrase.i > 1:
        second = tokens[phrase.i - 2].low
        return second in lexicon.words("village") or (
            before.low == "of" and second in ("north", "south", "east", "west", "out")
        )
    return False


def _is_body(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a noun beside the name says so: "the armed group X", "Peru's rebel X", "X adlı örgüt"."""
    tokens, i = sentence.tokens, phrase.i
    before = tokens[i - 1] if i else None
    if before is not None and not before.suffix and before.low in lexicon.called:
        return True
    if lexicon.language == "en" and find_kind(tokens, i, lexicon) >= 0:
        return True
    if _is_explained(tokens, phrase.j, lexicon):
        return True
    if before is not None and i > 1 and before.low in lexicon.rebel:
        return phrase.j - i > 1 and tokens[i - 2].suffix == "s"
    naming = find_naming(tokens, phrase.j, lexicon)
    if naming < 0:
        return False
    for at in range(naming + 1, min(naming + 4, len(tokens))):
        match = lexicon.match(tokens, at)
        if match is not None:
            return match.sense.kind == "organization"
    return False


_NEAR_MOTION = 2
"""Words between a verb of motion and where it leads."""
_LONGEST_APPOSITION = 8
_BEHIND_NOUN = frozenset(
    (",", ".", ";", ")", "that", "which", "based", "in", "of", "with", "led", "backed", "linked")
)


def _is_explained(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether a comma and a noun phrase behind the name say that it is a body: ", a London-based charity,"."""
    kinds = lexicon.words("kind-of-body")
    if (
        not kinds
        or j + 2 >= len(tokens)
        or tokens[j].core != ","
        or tokens[j + 1].low not in ("a", "an", "the")
    ):
        return False
    for at in range(j + 2, min(len(tokens) - 1, j + _LONGEST_APPOSITION)):
        token = tokens[at]
        if token.low in kinds and not token.suffix:
            return tokens[at + 1].low in _BEHIND_NOUN
        if token.kind == "mark" and token.core != "-":
            return False
    return False


def _acts(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the name speaks or does what persons do."""
    tokens = sentence.tokens
    if lexicon.language == "tr":
        behind = tokens[phrase.j].low if phrase.j < len(tokens) else ""
        if phrase.case != "ins" and (phrase.case or behind != "ile"):
            return False
        return any(token.low.startswith(lexicon.company) for token in tokens[phrase.j :])
    if phrase.case or (phrase.first and phrase.j - phrase.i == 1 and _is_several(tokens[phrase.i], lexicon)):
        return False
    before = tokens[phrase.i - 1] if phrase.i else None
    end = _behind_pair(tokens, phrase.j, lexicon)
    if before is not None and before.low in lexicon.connectors:
        end = _over_several(tokens, end, lexicon)
    after = _verb_behind(tokens, end, lexicon)
    speech = lexicon.speech
    if after is not None and after.low in speech:
        return True
    return before is not None and before.low in speech and (before.glued or phrase.i > 1)


_MOST_HELPING = 4
"""Words between a name and its verb: "has also", "on Monday"."""


def _verb_behind(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> Token | None:
    """The word behind a name that may be its verb, over helping words and a weekday."""
    stop = min(len(tokens), j + _MOST_HELPING)
    while j < stop and (
        tokens[j].low in lexicon.helping or (tokens[j].capital and tokens[j].low in lexicon.months)
    ):
        j += 1
    return tokens[j] if j < len(tokens) else None


def _behind_pair(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> int:
    """Where the second name of "Doyle and Novak" ends, or `j` where the name stands alone."""
    if j + 1 >= len(tokens) or tokens[j].low not in lexicon.words("and") or not tokens[j + 1].capital:
        return j
    k = j + 1
    while k < min(len(tokens), j + _MOST_HELPING) and tokens[k].capital and tokens[k].kind == "word":
        k += 1
    return _over_several(tokens, k, lexicon)


def _over_several(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> int:
    """Behind a helping verb of several ("have", "are") at `j`, if there is one."""
    return j + 1 if j < len(tokens) and tokens[j].low in lexicon.words("helping-several") else j


def _is_several(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word at the head of a sentence is rather a common noun in the plural ("Campaigners")."""
    return token.low.endswith(lexicon.plural_endings)
