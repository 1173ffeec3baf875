"""What a run of capitals is that no title explains: a person, a place, a body, or nothing."""

import re

from dragoman.languages.names import fold
from dragoman.read.mentions.endings import strip_ending
from dragoman.read.mentions.evidence import Evidence, key_of
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.namerun import is_common
from dragoman.read.mentions.people import bare_words
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Sentence, Token

_QUOTES = "\"“”„«»‘’'"
_PRONOMINAL = frozenset(("ne", "na", "ni", "nı", "nu", "nü", "nde", "nda", "nden", "ndan"))
_PRONOMINAL_BARE = (
    "sında",
    "sinde",
    "larında",
    "lerinde",
    "sının",
    "sinin",
    "larının",
    "lerinin",
    "ları",
    "leri",
)

_PEOPLES = ("lıların", "lilerin", "luların", "lülerin")
_ACT = re.compile(r"(?:[ıiuü][ln]|[a-zçğıöşü]nd[ıiuü]r|l[ae]n|l[ae]ş|tır|tir|tur|tür)m[ae]s[ıi]$")
_ABBREVIATED = 3
_LONG = 6


class Runs:
    """Decides with the whole article's evidence; `lowercase` are the words that it also writes small."""

    def __init__(self, lexicon: Lexicon, evidence: Evidence, lowercase: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.turkish = lexicon.language == "tr"
        self.evidence = evidence
        self.lowercase = lowercase

    def decide(self, phrase: Phrase, sentence: Sentence, *, shouting: bool) -> None:
        """Makes a bare run of capitals a person, a place or an organisation, or leaves it a name for nobody."""
        key = key_of(phrase, sentence)
        words = bare_words(key.split(), self.lexicon)
        person, place = self.evidence.person[key], self.evidence.place[key]
        core = sentence.tokens[phrase.i].core
        if not person and key in self.evidence.vessels:
            # "the trawler Orla": a ship is hit, and takes no part
            return
        if not person and key in self.evidence.sites:
            phrase.kind, phrase.how = "place", "a noun of works behind"
            return
        if phrase.alias:
            initials = "".join(word[0] for word in key.split())
            if fold(phrase.alias)[:2] == fold(initials)[:2] or len(words) > 1:
                phrase.kind, phrase.how = "organization", "capitals with an abbreviation behind"
            return
        if key in self.evidence.bodies:
            opener = sentence.tokens[0] if phrase.i == 1 else None
            if opener is not None and opener.capital and not opener.suffix and self._opens_name(opener.low):
                # A common word may open a sentence and a name: "Human Rights Monitor".
                phrase.i = phrase.full_i = 0
            phrase.kind, phrase.how = "organization", "a noun beside it says so"
            return
        if len(words) > 1 and (words[-1] if self.turkish else words[0]) in self.lexicon.words("natural"):
            return
        if len(words) > 1 and words[-1] in self.lexicon.words("body-last") and not shouting:
            phrase.kind, phrase.how = "organization", "a word for a body behind"
            return
        endings = tuple(self.lexicon.words("body-ending"))
        if (
            len(words) == 1
            and len(core) > _LONG
            and endings
            and words[0].endswith(endings)
            and not phrase.first
        ):
            phrase.kind, phrase.how = "organization", "ends like a company"
            return
        thing = sentence.tokens[phrase.i].low in self.lexicon.words("thing")
        if len(words) == 1 and core.isupper() and 2 <= len(core) <= 6 and not shouting and not thing:
            if (
                self.evidence.seen[key] > 1
                or person
                or (phrase.i and sentence.tokens[phrase.i - 1].low == "the")
                or (self.turkish and self._stands_alone(phrase, sentence))
            ):
                phrase.kind, phrase.how = "organization", "abbreviation"
            return
        if shouting:
            return
        if len(words) > 1 and words[0] in self.lexicon.words("body-first") and not person:
            phrase.kind, phrase.how = "organization", "a word for a body in front"
            return
        if place > person:
            phrase.kind, phrase.how = "place", "stands where places stand"
        elif phrase.j - phrase.i == 3 and sentence.tokens[phrase.i + 1].kind == "mark" and not person:
            # "Tunç-Holm" may be two people, "El-Ubeyd" a town: only what is known by now settles it.
            return
        elif len(words) > 1 and (phrase.pure or person):
            before = sentence.tokens[phrase.i - 1].low if phrase.i else ""
            if not person and self._is_thing(sentence.tokens[phrase.j - 1]):
                return
            if not person and _is_quoted(sentence, phrase):
                return
            if before not in ("the", "a", "an") or person:
                phrase.kind, phrase.how = "person", "two or more unknown capitals"
        elif person:
            phrase.kind, phrase.how = "person", "speaks or acts"

    def _stands_alone(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a Turkish abbreviation bears an ending or is parted from its clause: "RTÜK, iki kanala ..."."""
        if phrase.j - phrase.i != 1 or len(sentence.tokens[phrase.i].core) < _ABBREVIATED:
            return False
        after = sentence.tokens[phrase.j] if phrase.j < len(sentence.tokens) else None
        return bool(phrase.case) or (phrase.i == 0 and after is not None and after.core == ",")

    def _opens_name(self, low: str) -> bool:
        if self.turkish and strip_ending(low) is not None:
            # "Saldırıyı Mavi Cephe adlı örgüt üstlendi"
            return False
        return low not in self.lexicon.function and is_common(low, self.lexicon, self.lowercase)

    def _is_thing(self, last: Token) -> bool:
        """Whether the last word of a run says that it names a thing: "Summer Games", "Yaz Saati'ne"."""
        if self.turkish and not last.suffix and _ACT.search(last.low):
            # "Serbest Bırakılması": what is done, in a heading
            return True
        if self.turkish and not last.suffix and last.low.endswith(_PEOPLES):
            # "Takvim Perululuların işidir": no surname is the people of a place
            return True
        if self.turkish:
            return last.suffix in _PRONOMINAL or (not last.suffix and last.low.endswith(_PRONOMINAL_BARE))
        return last.low.endswith("s") and (
            last.low[:-1] in self.lexicon.common or last.low[:-1] in self.lowercase
        )


def _is_quoted(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the run stands alone between quotation marks: the name of a drill, a ship, a book."""
    before = sentence.tokens[phrase.i - 1].core if phrase.i else ""
    after = sentence.tokens[phrase.j].core if phrase.j < len(sentence.tokens) else ""
    return bool(before) and before in _QUOTES and bool(after) and after in _QUOTES
