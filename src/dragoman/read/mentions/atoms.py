"""The smallest pieces of naming in a sentence: world names, title words, heads of bodies, runs of capitals."""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from dragoman.languages.world import WorldHit, longest
from dragoman.read.mentions.endings import Ending, strip_ending, suffix_case
from dragoman.read.mentions.lexicon import NOTHING, Lexicon, Sense
from dragoman.read.tokens import Sentence, Token

AtomKind = Literal["world", "word", "name"]

LONGEST_RUN = 8
"""Tokens of a name; what is longer is no name."""

_HYPHENS = "-‐‑–"
_COMPOUND = ("sı", "si", "su", "sü", "ları", "leri", "ığı", "iği", "uğu", "üğü", "ımı", "imi", "umu", "ümü")
_ADVERBIAL = re.compile(r"(?:\w{3}[ıiuüae]nd[ae]n?|\w{4}[dt][ae]n|\w{4}(?:arak|erek|ken)|\w{3}[ıiuü]nc[ae])$")
_DASH = "–"


class Atom(Struct, gc=False):
    """Tokens `[i, j)` of a sentence. `case` is the ending's; `alias` the abbreviation in brackets behind it.

    `pure` tells a run of capitals without common words, `first` one that begins its sentence.
    """

    i: int
    j: int
    kind: AtomKind
    hit: WorldHit | None = None
    sense: Sense | None = None
    ending: Ending | None = None
    case: str = ""
    stem: str = ""
    pure: bool = True
    first: bool = False
    alias: str = ""
    alias_only: bool = False


def is_shouting(sentence: Sentence) -> bool:
    """Whether most longer words are capitalised, as in a headline: then a capital says nothing."""
    if sentence.tokens[-1].core == "." and not sentence.tokens[0].core.isupper():
        return False
    long = [token for token in sentence.tokens if token.kind == "word" and len(token.core) > 3]
    if len(long) > 1 and all(token.core.isupper() for token in long):
        return True
    capitals = sum(token.capital for token in long)
    # A full sentence may be all names; a headline has no full stop.
    return len(long) > 3 and capitals * 10 >= len(long) * 7 and sentence.tokens[-1].core != "."


def find_atoms(
    sentence: Sentence, lexicon: Lexicon, lowercase: frozenset[str], *, shouting: bool
) -> list[Atom]:
    """The atoms of a sentence, ascending, not overlapping; `lowercase` are the article's uncapitalised words."""
    tokens = sentence.tokens
    turkish = lexicon.language == "tr"
    words = [
        token.core if token.kind == "word" and not turkish else _for_lookup(token, turkish=turkish)
        for token in tokens
    ]
    atoms: list[Atom] = []
    form_of, articles = lexicon.forms.get, lexicon.articles
    count = len(tokens)
    i = 0
    opening = True
    while i < count:
        token = tokens[i]
        if not token.capital and form_of(token.low) is NOTHING and token.kind == "word":
            if token.low not in articles:
                opening = False
                i += 1
                continue
        elif token.kind != "word":
            opening = opening if token.core in "\"“«'‘(-•*" else token.core in ":;"
            i += 1
            continue
        titled = bool(atoms) and atoms[-1].j == i and _may_introduce(atoms[-1])
        atom = _find_atom(tokens, words, i, lexicon, lowercase, opening=opening or shouting, titled=titled)
        opening = False
        if atom is None:
            i += 1
            continue
        _read_alias(tokens, atom)
        atoms.append(atom)
        i = atom.j
    return atoms


def _for_lookup(token: Token, *, turkish: bool) -> str:
    """The token as the world data knows it: no ending in capitals, and a comma or a full stop parts two names."""
    if token.kind == "mark":
        return token.core if token.core in _HYPHENS or (token.glued and token.core in ".'’") else ";"
    if turkish and not token.core.isalpha() and len(token.core) > 3:
        return token.core.split("'")[0].split("’")[0] or token.core
    return token.core


def _find_atom(
    tokens: Sequence[Token],
    words: list[str],
    i: int,
    lexicon: Lexicon,
    lowercase: frozenset[str],
    *,
    opening: bool,
    titled: bool,
) -> Atom | None:
    token = tokens[i]
    match = lexicon.match(tokens, i)
    articled = (
        token.low in lexicon.articles
        and i + 2 < len(tokens)
        and tokens[i + 1].core in _HYPHENS
        and tokens[i + 2].capital
        and tokens[i + 2].glued
    )
    if not token.capital:
        if match is not None:
            return _word_atom(tokens, i, match.length, match.sense, match.ending, lexicon)
        if articled:
            return _name_run(tokens, words, i, lexicon, lowercase, opening=False)
        return None
    hit, stem, case = _look_up(tokens, words, i, lexicon)
    free = (match is None or match.sense.kind == "place") and (hit is None or hit.kind in ("place", "region"))
    if titled and free and _is_capital_pair(tokens, i):
        # "Professor Per Holm": behind a title even a preposition is a given name.
        return _name_run(tokens, words, i, lexicon, lowercase, opening=False, titled=True)
    if (
        match is None
        and token.low in lexicon.particles
        and not token.suffix
        and _leads_name(tokens, i, lexicon)
    ):
        return _name_run(tokens, words, i, lexicon, lowercase, opening=False)
    if hit is not None and hit.kind in ("place", "region") and hit.length == 1:
        # Short words and months are towns somewhere, and hardly ever meant.
        if token.low in lexicon.months:
            return None
        if not token.suffix and (
            token.low in lexicon.function
            or len(token.core) < 4
            or (opening and _is_common(token.low, lexicon, lowercase))
        ):
            hit = None
    if hit is not None and (match is None or hit.length >= match.length) and not (hit.word and match):
        last = tokens[i + hit.length - 1]
        if not hit.word or last.suffix or not opening or hit.kind not in ("place", "region"):
            case = case or _case(last, lexicon)
            name = _name_with_place(tokens, words, i, hit, lexicon, lowercase, titled=titled)
            return name or Atom(i, i + hit.length, "world", hit=hit, case=case, stem=stem, first=opening)
    if match is not None:
        return _word_atom(tokens, i, match.length, match.sense, match.ending, lexicon)
    return _name_run(tokens, words, i, lexicon, lowercase, opening=opening and not articled)


def _word_atom(
    tokens: Sequence[Token], i: int, length: int, sense: Sense, ending: Ending, lexicon: Lexicon
) -> Atom:
    j = i + length
    last = tokens[j - 1]
    case = _case(last, lexicon) or ending.case
    if j < len(tokens) and tokens[j].core == "." and tokens[j].glued and sense.kind in ("honorific", "rank"):
        j += 1
    return Atom(i, j, "word", sense=sense, ending=ending, case=case)


def _case(token: Token, lexicon: Lexicon) -> str:
    if not token.suffix:
        return ""
    return suffix_case(token.suffix) if lexicon.language == "tr" else "gen"


def _look_up(
    tokens: Sequence[Token], words: list[str], i: int, lexicon: Lexicon
) -> tuple[WorldHit | None, str, str]:
    """The world name at `i`; in Turkish also one whose last word carries an ending without an apostrophe."""
    hit = longest(words, i, language=lexicon.language)
    if hit is not None:
        length = hit.length
        while length > 1 and tokens[i + length - 1].kind == "mark":
            length -= 1
        hit = hit._replace(length=length) if length != hit.length else hit
    if lexicon.language != "tr":
        return hit, "", ""
    if hit is not None and (hit.length > 1 or not _goes_on(tokens, i)):
        return hit, *_in_capitals(tokens[i + hit.length - 1], words[i + hit.length - 1])
    window = words[i : i + LONGEST_RUN]
    for k, word in enumerate(window):
        if not tokens[i + k].capital or tokens[i + k].suffix:
            if k:
                break
            continue
        bare = strip_ending(word)
        if bare is not None:
            found = longest([*window[:k], bare[0]], 0, language="tr")
            if found is None and k == 0 and bare[0].endswith(("lar", "ler")):
                found = longest([bare[0][:-3]], 0, language="tr")
            if found is not None and found.length == k + 1 and (k or not found.word) and (k or hit is None):
                return found, bare[0] if k == 0 else "", bare[1]
        if k == 4:
            break
    return hit, "", ""


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    return not tokens[i].suffix and i + 1 < len(tokens) and tokens[i + 1].capital


def _in_capitals(token: Token, word: str) -> tuple[str, str]:
    if token.suffix or word == token.core or "'" not in token.core.replace("’", "'"):
        return "", ""
    return word, suffix_case(token.low[len(word) + 1 :])


def _may_introduce(atom: Atom) -> bool:
    """Whether a name is due behind this atom: a rank, an address, an office that is not declined."""
    sense = atom.sense
    return (
        sense is not None
        and sense.kind in ("office", "rank", "honorific", "counterpart")
        and (atom.case in {"", "acc"})
    )


def _name_with_place(
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
        and _case(last, lexicon) not in ("loc", "abl")
    ):
        return _name_run(tokens, words, i, lexicon, lowercase, opening=False)
    if j >= len(tokens) or last.suffix or not (town or titled):
        return None
    after = tokens[j]
    if after.core in _HYPHENS and after.glued and town and j + 1 < len(tokens):
        j += 1
        after = tokens[j]
        if not after.glued:
            return None
    elif hit.length > 1 or (i and tokens[i - 1].low in lexicon.locative):
        return None
    if after.low in lexicon.particles and j + 2 < len(tokens) and tokens[j + 1].core in _HYPHENS:
        return (
            _name_run(tokens, words, i, lexicon, lowercase, opening=False) if tokens[j + 2].capital else None
        )
    if (
        not after.capital
        or after.low in lexicon.common
        or (lexicon.language == "tr" and after.low.endswith(_COMPOUND))
        or lexicon.match(tokens, j) is not None
    ):
        return None
    other = _look_up(tokens, words, j, lexicon)[0]
    if other is not None and other.kind not in ("place", "region"):
        return None
    return _name_run(tokens, words, i, lexicon, lowercase, opening=False)


def _name_run(
    tokens: Sequence[Token],
    words: list[str],
    i: int,
    lexicon: Lexicon,
    lowercase: frozenset[str],
    *,
    opening: bool,
    titled: bool = False,
) -> Atom | None:
    """A run of capitalised words that nobody knows, with particles, hyphens and initials inside it."""
    low = tokens[i].low
    if (
        (low in lexicon.function and not titled)
        or low in lexicon.prefixes
        or (opening and lexicon.language == "tr" and _ADVERBIAL.search(low) is not None)
        or (opening and _is_common(low, lexicon, lowercase) and not _is_syllable(tokens, i))
    ):
        return None
    pure = low not in lexicon.common or _is_syllable(tokens, i)
    j = i
    while j < len(tokens) and j - i < LONGEST_RUN:
        j = _join_hyphens(tokens, j, lexicon)
        if tokens[j].suffix or j + 1 >= len(tokens):
            j += 1
            break
        step = _next_in_run(tokens, words, j, lexicon, lowercase)
        if step == 0:
            j += 1
            break
        j += step
        pure = pure and tokens[j].low not in lexicon.common
    return Atom(i, j, "name", case=_case(tokens[j - 1], lexicon), pure=pure, first=opening)


def _leads_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
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


def _is_capital_pair(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and not tokens[i].suffix and tokens[i + 1].capital


def _is_syllable(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word begins a name such as "Kim Jong-un", whatever else it may mean."""
    if i + 3 >= len(tokens):
        return False
    after, hyphen, last = tokens[i + 1 : i + 4]
    return after.capital and hyphen.core == "-" and hyphen.glued and last.glued and not last.capital


def _is_common(low: str, lexicon: Lexicon, lowercase: frozenset[str]) -> bool:
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
        and tokens[j + 1].core in _HYPHENS
        and tokens[j + 1].core != _DASH
        and tokens[j + 1].glued
        and tokens[j + 2].glued
        and tokens[j + 2].kind == "word"
        and not (j + 3 < len(tokens) and tokens[j + 2].capital and tokens[j + 3].low in meeting)
    ):
        j += 2
    return j


def _next_in_run(
    tokens: Sequence[Token], words: list[str], j: int, lexicon: Lexicon, lowercase: frozenset[str]
) -> int:
    """How many tokens further the run goes on behind token `j`; 0 where it ends."""
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
                return k if token.low not in lexicon.function or tokens[j + k - 1].core in _HYPHENS else 0
            if token.core not in _HYPHENS and token.low not in particles:
                return 0
        return 0
    if after.low in lexicon.months:
        # "Theresa May" and "in May 2024" differ by what follows.
        return 0 if j + 2 < len(tokens) and tokens[j + 2].kind == "number" else 1
    if after.low in lexicon.function:
        return 0
    if after.low in particles:
        return 1
    if lexicon.match(tokens, j + 1) is not None:
        return 0
    hit, _, _ = _look_up(tokens, words, j + 1, lexicon)
    if hit is not None and not hit.word:
        inside = (
            hit.kind in ("place", "region")
            and hit.length == 1
            and _case(after, lexicon) not in ("loc", "abl")
        )
        inside = inside and words[j + 1] == after.core
        return 1 if inside and not _is_place_before(tokens, j + 2, lexicon) else 0
    return 1


def _is_place_before(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Whether the word at `j` says that the one before it is a place after all ("X Batken yakınlarında")."""
    if j >= len(tokens) or tokens[j].kind != "word":
        return False
    return tokens[j].low in lexicon.behind or lexicon.match(tokens, j) is not None


def _read_alias(tokens: Sequence[Token], atom: Atom) -> None:
    """Takes in an abbreviation in brackets: "Ulusal Konsey (UK)"."""
    j = atom.j
    if j + 2 >= len(tokens) or tokens[j].core != "(" or tokens[j + 2].core != ")":
        return
    short = tokens[j + 1]
    if short.kind == "word" and 2 <= len(short.core) <= 10 and sum(c.isupper() for c in short.core) >= 2:
        atom.alias = short.core
        after = tokens[j + 3] if j + 3 < len(tokens) else None
        atom.j = j + 3
        # "Konseyi'nin (UK)" and "(UK)'nin": the ending of either is the ending of both.
        if after is not None and after.core in "'’" and after.glued and j + 4 < len(tokens):
            atom.case = atom.case or suffix_case(tokens[j + 4].low)
            atom.j = j + 5
