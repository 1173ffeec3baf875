"""Runs of capitalised words that nobody knows: where a name begins, and how far it goes."""

import re
from collections.abc import Sequence

from dragoman.languages.world import WorldHit, longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.endings import strip_ending
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.worldnames import HYPHENS, LONGEST_RUN, look_up, read_case
from dragoman.read.tokens import Token

_COMPOUND = ("sı", "si", "su", "sü", "ları", "leri", "ığı", "iği", "uğu", "üğü", "ımı", "imi", "umu", "ümü")
_ADVERBIAL = re.compile(
    r"(?:\w{3}[ıiuüae]nd[ae]n?|\w{4}[dt][ae]n|\w{4}(?:arak|erek|ken)|\w{3}[ıiuü]nc[ae]|\w{2}l[ae]r[ıi]n[ae]|\w{3}l[ae]r[ae])$"
)
_LOCATIVE = ("da", "de", "ta", "te")
_GENITIVE = ("nın", "nin", "nun", "nün")
_QUOTES = frozenset("\"“”„«»‘’'")
_DASH = "–"
_APOSTROPHE = re.compile("['’]")


def find_run(
    tokens: Sequence[Token],
    words: list[str],
    i: int,
    lexicon: Lexicon,
    lowercase: frozenset[str],
    *,
    opening: bool,
    titled: bool = False,
    due: bool = False,
) -> Atom | None:
    """A run of capitalised words that nobody knows, with particles, hyphens and initials inside it.

    Behind a title a name is `due`; `titled` tells that even a small word may begin it.
    """
    low = tokens[i].low
    if (
        (low in lexicon.function and not titled)
        or ((titled or due) and lexicon.language == "tr" and low in lexicon.meeting)
        or (_APOSTROPHE.split(low, maxsplit=1)[0] in lexicon.function and not tokens[i].core.isalpha())
        or low in lexicon.prefixes
        or (low in lexicon.words("describing") and not titled and _describes(tokens, i))
        or (opening and lexicon.language == "tr" and _ADVERBIAL.search(low) is not None)
        or (opening and lexicon.language == "tr" and _is_where(low, lexicon, lowercase))
        or (lexicon.language == "tr" and _owns_town(tokens, words, i, lexicon, opening=opening))
        or (opening and is_common(low, lexicon, lowercase) and not _leads(tokens, i, lexicon))
    ):
        return None
    pure = low not in lexicon.common or low in lexicon.given or _is_syllable(tokens, i)
    j = i
    count = len(tokens)
    while j < count and j - i < LONGEST_RUN:
        if j + 2 < count and tokens[j + 1].glued:
            j = _join_hyphens(tokens, j, lexicon)
        if tokens[j].suffix or j + 1 >= count:
            j += 1
            break
        step = _next_in_run(tokens, words, j, lexicon, first=(titled or due) and j == i)
        if step == 0:
            j += 1
            break
        j += step
        pure = pure and (tokens[j].low not in lexicon.common or _is_syllable(tokens, j - 1))
    return Atom(i, j, "name", case=read_case(tokens[j - 1], lexicon), pure=pure, first=opening)


def _owns_town(tokens: Sequence[Token], words: list[str], i: int, lexicon: Lexicon, *, opening: bool) -> bool:
    """`"Masanın Kars'ta kurulmasını öneriyoruz"`: a common genitive opens what is said, and no name with the town."""
    opens = opening or (i > 0 and tokens[i - 1].core in _QUOTES)
    if not opens or not tokens[i].low.endswith(_GENITIVE) or i + 1 >= len(tokens) or not tokens[i + 1].suffix:
        return False
    hit = look_up(tokens, words, i + 1, lexicon)[0] if tokens[i + 1].capital else None
    return hit is not None and hit.kind != "adjective"


def _is_where(low: str, lexicon: Lexicon, lowercase: frozenset[str]) -> bool:
    """`Güreşte Rıza Demirci`, `Teoride örgüt`: a common word in the locative opens the sentence, no name."""
    return low.endswith(_LOCATIVE) and (low[:-2] in lexicon.common or low[:-2] in lowercase)


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether the capital is no name's: a small word stands behind ("the Islamist group")."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return not tokens[i].suffix and after is not None and after.kind == "word" and not after.capital


def find_name_with_place(
    tokens: Sequence[Token],
    words: list[str],
    i: int,
    hit: WorldHit,
    lexicon: Lexicon,
    lowercase: frozenset[str],
    *,
    titled: bool,
) -> Atom | None:
    """A personal name that begins like a place: many given names and surnames are towns somewhere."""
    j = i + hit.length
    last = tokens[j - 1]
    town = hit.kind in ("place", "region", "capital")
    if (
        titled
        and hit.kind in ("place", "region")
        and hit.length == 1
        and read_case(last, lexicon) not in ("loc", "abl")
    ):
        return find_run(tokens, words, i, lexicon, lowercase, opening=False)
    if j >= len(tokens) or last.suffix or not (town or titled):
        return None
    after = tokens[j]
    if after.core in HYPHENS and after.glued and town and j + 1 < len(tokens):
        j += 1
        after = tokens[j]
        if not after.glued:
            return None
    elif hit.length > 1 or (i and tokens[i - 1].low in lexicon.locative):
        return None
    if after.low in lexicon.particles and j + 2 < len(tokens) and tokens[j + 1].core in HYPHENS:
        return (
            find_run(tokens, words, i, lexicon, lowercase, opening=False) if tokens[j + 2].capital else None
        )
    named = j + 1 < len(tokens) and tokens[j + 1].low in lexicon.naming
    if after.capital and named and look_up(tokens, words, j, lexicon)[0] is None:
        # "Lima Aslanları adlı örgüt"
        return find_run(tokens, words, i, lexicon, lowercase, opening=False)
    if (
        not after.capital
        or (after.low in lexicon.common and after.low not in lexicon.words("body-last"))
        or (lexicon.language == "tr" and after.low.endswith(_COMPOUND))
        or lexicon.match(tokens, j) is not None
    ):
        return None
    other = look_up(tokens, words, j, lexicon)[0]
    if other is not None and other.kind not in ("place", "region"):
        return None
    return find_run(tokens, words, i, lexicon, lowercase, opening=False)


def leads_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised particle begins a surname: "Van der Meer", "De Jong"."""
    k = i + 1
    while k < len(tokens) and k - i < 3 and not tokens[k].capital and tokens[k].low in lexicon.particles:
        k += 1
    if k >= len(tokens) or not tokens[k].capital or tokens[k].low in lexicon.function:
        return False
    return (
        longest(
            [tokens[i].core, *(token.core for token in tokens[i + 1 : k + 1])], 0, language=lexicon.language
        )
        is None
        or k > i + 1
    )


def is_capital_pair(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and not tokens[i].suffix and tokens[i + 1].capital


def is_before_particle(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a small word of surnames and then a capital stand behind: "Kasım el-Vera", "Ana de Vera"."""
    behind = tokens[i + 1 : i + 4]
    if tokens[i].suffix or len(behind) < 2 or behind[0].capital or behind[0].low not in lexicon.particles:
        return False
    return behind[1].capital or (behind[1].core in HYPHENS and len(behind) > 2 and behind[2].capital)


def _leads(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a common word that opens a sentence is the first of a name: "Kim Jong-un", "Kim Jong Un"."""
    if tokens[i].low in lexicon.given and is_capital_pair(tokens, i):
        return True
    return _is_syllable(tokens, i)


def _is_syllable(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word begins a name such as "Kim Jong-un", whatever else it may mean."""
    if i + 3 >= len(tokens):
        return False
    after, hyphen, last = tokens[i + 1 : i + 4]
    return after.capital and hyphen.core == "-" and hyphen.glued and last.glued and not last.capital


def is_common(low: str, lexicon: Lexicon, lowercase: frozenset[str]) -> bool:
    if low in lexicon.common or low in lowercase or low in lexicon.attributive:
        return True
    if lexicon.language == "tr":
        bare = strip_ending(low)
        return bare is not None and (bare[0] in lexicon.common or bare[0] in lowercase)
    return False


def _join_hyphens(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> int:
    """The last token of the hyphenated word that begins at `j` ("Kim Jong-un"), but not of "Tunç-Holm meeting"."""
    meeting = lexicon.meeting
    while (
        j + 2 < len(tokens)
        and not tokens[j].suffix
        and tokens[j + 1].core in HYPHENS
        and tokens[j + 1].core != _DASH
        and tokens[j + 1].glued
        and tokens[j + 2].glued
        and tokens[j + 2].kind == "word"
        and not (j + 3 < len(tokens) and tokens[j + 2].capital and tokens[j + 3].low in meeting)
    ):
        j += 2
    return j


def _next_in_run(tokens: Sequence[Token], words: list[str], j: int, lexicon: Lexicon, *, first: bool) -> int:
    """How many tokens further the run goes on behind token `j`; 0 where it ends.

    `first` tells that token `j` is a given name behind a title: a surname is due.
    """
    after = tokens[j + 1]
    if after.core == "." and after.glued and len(tokens[j].core) <= 2 and j + 2 < len(tokens):
        return 2 if tokens[j + 2].capital and tokens[j + 2].low not in lexicon.function else 0
    if after.kind != "word":
        return 0
    particles = lexicon.particles
    if not after.capital:
        if after.low not in particles or after.suffix:
            return 0
        for k in (2, 3, 4):
            if j + k >= len(tokens):
                return 0
            token = tokens[j + k]
            if token.capital:
                if k == 2 and _is_enclitic(tokens, words, j, lexicon):
                    return 0
                return k if token.low not in lexicon.function or tokens[j + k - 1].core in HYPHENS else 0
            if token.core not in HYPHENS and token.low not in particles:
                return 0
        return 0
    if after.low in lexicon.months:
        # "Theresa May" and "in May 2024" differ by what follows.
        return 0 if j + 2 < len(tokens) and tokens[j + 2].kind == "number" else 1
    if after.low in lexicon.function:
        # "Bakan Subrata Sen, ...": behind a title and a given name even a small word is a surname
        return 1 if first and _closes_name(tokens, j + 1) else 0
    if after.low in particles:
        # "Bakan Luis Vega La Paz'da konuştu"
        town = look_up(tokens, words, j + 1, lexicon)[0] if lexicon.language == "tr" else None
        placed = town is not None and town.length > 1 and town.kind in ("capital", "place", "state")
        return 0 if placed and town is not None and tokens[j + town.length].suffix else 1
    match = lexicon.match(tokens, j + 1)
    if match is not None:
        return match.length if match.sense.kind == "honorific" and after.low in lexicon.inner else 0
    hit, stem, _ = look_up(tokens, words, j + 1, lexicon)
    if hit is not None and hit.kind == "adjective" and hit.length == 1:
        return 1 if stem or (first and _closes_name(tokens, j + 1)) else 0
    if first and hit is not None and hit.length == 1 and hit.kind in ("capital", "state"):
        # "Foreign Minister Ana Lima": a surname is due, and no preposition or case makes it a place
        bare = lexicon.language == "en" or not after.suffix
        if bare and (_closes_name(tokens, j + 1) or (hit.kind == "capital" and lexicon.language == "en")):
            return 1
    if hit is not None and not hit.word:
        inside = (
            hit.kind in ("place", "region")
            and hit.length == 1
            and read_case(after, lexicon) not in ("loc", "abl")
        )
        inside = inside and words[j + 1] == after.core
        return 1 if inside and not _is_place_before(tokens, j + 2, lexicon) else 0
    return 1


def _closes_name(tokens: Sequence[Token], j: int) -> bool:
    """Whether the word at `j`, a nationality by itself, has nothing behind it that it could tell more of."""
    if tokens[j].suffix or j + 1 >= len(tokens):
        return True
    after = tokens[j + 1]
    return after.core in ",.;:)" or after.low in ("ile", "ve", "and")


_TURKISH_LETTERS = frozenset("çğıöşü")
_BACK = frozenset("aıou")
_VOWELS = frozenset("aeıioöuü")


def _is_enclitic(tokens: Sequence[Token], words: list[str], j: int, lexicon: Lexicon) -> bool:
    """Whether `da` behind token `j` means "too" and is no particle of a name ("Tunç da Bakan Holm'u aradı")."""
    low, after = tokens[j + 1].low, tokens[j + 2]
    if lexicon.language != "tr" or low not in ("da", "de"):
        return False
    last = next((letter for letter in reversed(tokens[j].low) if letter in _VOWELS), "")
    if not last or (last in _BACK) != (low == "da"):
        return False
    if not _TURKISH_LETTERS.isdisjoint(tokens[j].low) or not _TURKISH_LETTERS.isdisjoint(after.low):
        return True
    if j + 3 < len(tokens) and not after.suffix and tokens[j + 3].capital and after.low != "e":
        return True
    if lexicon.match(tokens, j + 2) is not None:
        return True
    hit = look_up(tokens, words, j + 2, lexicon)[0]
    return hit is not None and hit.kind != "place"


def _is_place_before(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether the word at `j` says that the one before it is a place after all ("X Batken yakınlarında")."""
    if j >= len(tokens) or tokens[j].kind != "word":
        return False
    return tokens[j].low in lexicon.behind or lexicon.match(tokens, j) is not None
