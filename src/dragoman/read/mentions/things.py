"""Ships and works that bear a name: they are hit and seized, and take no part."""

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Sentence

_NAMED = 4
"""Words behind "X adlı" among which the noun stands ("X adlı Rus balıkçı gemisi")."""

_BEHIND = 2
"""Words behind a name among which the noun stands: "the X gas field", "X doğal gaz sahası"."""


def is_vessel(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether it is a ship's name: "the survey ship X", "BRP X", "X adlı gemi"."""
    tokens, i, j = sentence.tokens, phrase.i, phrase.j
    if j - i > 1 and tokens[i].core in lexicon.words("vessel"):
        return True
    nouns = lexicon.words("vessel-noun")
    if lexicon.language == "en":
        return i > 0 and tokens[i - 1].low in nouns and not tokens[i - 1].suffix and not tokens[i - 1].capital
    behind = tokens[j : j + _NAMED]
    named = bool(behind) and behind[0].low in lexicon.naming
    if tokens[j - 1].suffix and not named:
        # "Rotterdam'da gemi kaptanı"
        return False
    return any(token.low in nouns for token in behind[: _NAMED if named else 1])


def is_named_after(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a town's name is a ship's here: "the trawler Marina", "the ship Sea Pearl", "gemi Marina'yı"."""
    tokens, i = sentence.tokens, phrase.i
    while i > 0 and phrase.i - i < _BEHIND and tokens[i - 1].kind == "word" and tokens[i - 1].capital:
        i -= 1
    if i < phrase.i and not (i > 0 and tokens[i - 1].low in lexicon.words("vessel-noun")):
        i = phrase.i
    behind = i > 0 and tokens[i - 1].low in lexicon.words("vessel-noun")
    if behind and not tokens[i - 1].suffix and not tokens[i - 1].capital:
        return True
    return lexicon.language == "tr" and is_vessel(phrase, sentence, lexicon)


def is_site(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a noun of works stands behind the name: "the X gas field", "X rafinerisi"."""
    tokens, j = sentence.tokens, phrase.j
    nouns = lexicon.words("site-noun")
    for token in tokens[j : j + _BEHIND]:
        if token.kind != "word" or (token.capital and lexicon.language == "en"):
            return False
        if token.low in nouns:
            return True
        if token.low not in lexicon.words("site-kind"):
            return False
    return False
