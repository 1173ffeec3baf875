"""The smallest pieces of naming in a sentence: world names, title words, heads of bodies, runs of capitals."""

from collections.abc import Sequence

from dragoman.languages.world import longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.endings import Ending, suffix_case
from dragoman.read.mentions.lexicon import NOTHING, Lexicon, Sense
from dragoman.read.mentions.namerun import (
    find_name_with_place,
    find_run,
    is_before_particle,
    is_capital_pair,
    is_common,
    leads_name,
)
from dragoman.read.mentions.worldnames import HYPHENS, look_up, read_case, trim_for_lookup
from dragoman.read.tokens import Sentence, Token


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


def find_telling(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """Indices of the tokens that may name, point or part: all but the plain words in lower case."""
    plain = lexicon.plain
    return [at for at, token in enumerate(sentence.tokens) if token.capital or token.low not in plain]


def find_atoms(
    sentence: Sentence,
    telling: Sequence[int],
    lexicon: Lexicon,
    lowercase: frozenset[str],
    *,
    shouting: bool,
) -> list[Atom]:
    """The atoms of a sentence, ascending, not overlapping.

    `telling` are the indices that `find_telling` gives, `lowercase` the article's uncapitalised words.
    """
    tokens = sentence.tokens
    turkish = lexicon.language == "tr"
    words = [token.core for token in tokens]
    for i in telling:
        token = tokens[i]
        if token.kind != "word" or (turkish and not token.core.isalpha()):
            words[i] = trim_for_lookup(token, turkish=turkish)
    atoms: list[Atom] = []
    form_of, articles = lexicon.forms.get, lexicon.articles
    done = 0
    opening = True
    for i in telling:
        if i < done:
            continue
        # a plain word stands between
        opening = opening and i == done
        done = i + 1
        token = tokens[i]
        if token.kind != "word":
            opening = opening if token.core in "\"“«'‘(-•*" else token.core in ":;"
            continue
        if not token.capital and form_of(token.low) is NOTHING and token.low not in articles:
            opening = False
            continue
        titled = bool(atoms) and atoms[-1].j == i and _may_introduce(atoms[-1])
        atom = _find_atom(tokens, words, i, lexicon, lowercase, opening=opening or shouting, titled=titled)
        opening = False
        if atom is not None and _tells_origin(atom, tokens, lexicon):
            # "French-speaking troops", "an Iranian-made drone": of whom no more is told
            done = atom.j + 2
        elif atom is not None:
            done = atom.j
            if done < len(tokens) and tokens[done].core == "(":
                _read_alias(tokens, atom)
                done = atom.j
            if atoms and _is_longer_name(atoms[-1], atom, tokens, lexicon):
                atoms.extend(_reread(atom, tokens, lexicon))
            else:
                atoms.append(atom)
    return atoms


def _tells_origin(atom: Atom, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a nationality only tells a tongue, or where a thing was made."""
    if atom.hit is None or atom.j + 1 >= len(tokens) or tokens[atom.j].core != "-":
        return False
    return tokens[atom.j].glued and tokens[atom.j + 1].low in lexicon.words("origin")


def _is_longer_name(before: Atom, atom: Atom, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a known national body only ends another's name: "West Papua National Liberation Army"."""
    hit = atom.hit
    if hit is None or hit.organisation is None or hit.code is None or before.j != atom.i or hit.length < 2:
        return False
    if before.case or before.kind == "word" or tokens[before.j - 1].suffix:
        return False
    if before.hit is not None and before.hit.code in (None, hit.code):
        return False
    own = longest([tokens[atom.i].core], 0, language=lexicon.language)
    return own is None or own.kind not in ("state", "adjective")


def _reread(atom: Atom, tokens: Sequence[Token], lexicon: Lexicon) -> list[Atom]:
    """The tokens of a known body as a head word with what stands before it."""
    for i in range(atom.i, atom.j):
        match = lexicon.match(tokens, i)
        if match is not None and match.sense.kind == "organization" and i + match.length <= atom.j:
            head = _word_atom(tokens, i, match.length, match.sense, match.ending, lexicon)
            head.alias, head.j = atom.alias, atom.j
            return [Atom(atom.i, i, "name"), head] if i > atom.i else [head]
    return [atom]


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
    articled = token.low in lexicon.articles and _is_articled(tokens, i)
    if not token.capital:
        if match is not None:
            return _word_atom(tokens, i, match.length, match.sense, match.ending, lexicon)
        spaced = _is_spaced(tokens, i, lexicon)
        if articled or spaced:
            written, words[i] = words[i], words[i].capitalize()
            hit, stem, case = look_up(tokens, words, i, lexicon)
            words[i] = written
            if hit is not None and hit.length > 1:
                case = case or read_case(tokens[i + hit.length - 1], lexicon)
                return Atom(i, i + hit.length, "world", hit=hit, case=case, stem=stem)
            if spaced:
                return None
            return find_run(tokens, words, i, lexicon, lowercase, opening=False)
        return None
    hit, stem, case = look_up(tokens, words, i, lexicon)
    if opening and _is_adjective(tokens, i, lexicon):
        return None
    if (
        titled
        and (match is None or match.sense.kind == "place")
        and (hit is None or hit.kind in ("place", "region") or stem)
        and (is_capital_pair(tokens, i) or is_before_particle(tokens, i, lexicon))
    ):
        # "Professor Per Holm": behind a title even a preposition is a given name.
        return find_run(tokens, words, i, lexicon, lowercase, opening=False, titled=True)
    if (
        match is None
        and token.low in lexicon.particles
        and not token.suffix
        and leads_name(tokens, i, lexicon)
    ):
        return find_run(tokens, words, i, lexicon, lowercase, opening=False)
    if hit is not None and hit.kind in ("place", "region") and hit.length == 1:
        # Short words and months are towns somewhere, and hardly ever meant.
        if token.low in lexicon.months:
            return None
        if not token.suffix and (
            token.low in lexicon.function
            or len(token.core) < 4
            or (opening and is_common(token.low, lexicon, lowercase))
        ):
            hit = None
    if hit is not None and (match is None or hit.length >= match.length) and not (hit.word and match):
        last = tokens[i + hit.length - 1]
        if not hit.word or last.suffix or not opening or hit.kind not in ("place", "region"):
            case = case or read_case(last, lexicon)
            name = find_name_with_place(tokens, words, i, hit, lexicon, lowercase, titled=titled)
            return name or Atom(i, i + hit.length, "world", hit=hit, case=case, stem=stem, first=opening)
    if match is not None:
        return _word_atom(tokens, i, match.length, match.sense, match.ending, lexicon)
    return find_run(tokens, words, i, lexicon, lowercase, opening=opening and not articled, due=titled)


def _is_spaced(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether an article in small letters stands before a capital ("the al Qaeda branch")."""
    return (
        lexicon.language == "en"
        and tokens[i].low in ("al", "el")
        and i + 1 < len(tokens)
        and tokens[i + 1].capital
    )


def _is_articled(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen ties the word to a capital behind it ("el-Obeid")."""
    return (
        i + 2 < len(tokens)
        and tokens[i + 1].core in HYPHENS
        and tokens[i + 2].capital
        and tokens[i + 2].glued
    )


def _word_atom(
    tokens: Sequence[Token], i: int, length: int, sense: Sense, ending: Ending, lexicon: Lexicon
) -> Atom:
    j = i + length
    last = tokens[j - 1]
    case = read_case(last, lexicon) or ending.case
    if j < len(tokens) and tokens[j].core == "." and tokens[j].glued and sense.kind in ("honorific", "rank"):
        j += 1
    return Atom(i, j, "word", sense=sense, ending=ending, case=case)


def _may_introduce(atom: Atom) -> bool:
    """Whether a name is due behind this atom: a rank, an address, an office that is not declined."""
    sense = atom.sense
    return (
        sense is not None
        and sense.kind in ("office", "rank", "honorific", "counterpart")
        and (atom.case in {"", "acc"})
    )


def _read_alias(tokens: Sequence[Token], atom: Atom) -> None:
    """Takes in an abbreviation in the brackets that open behind the atom: "Ulusal Konsey (UK)"."""
    j = atom.j
    if j + 2 >= len(tokens) or tokens[j + 2].core != ")":
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


def _is_adjective(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """`Mali yardım kesintileri`: a capital that opens the sentence, before a noun of money, names no state."""
    if tokens[i].low not in lexicon.words("double") or tokens[i].suffix or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    return not after.capital and after.low.startswith(tuple(lexicon.words("double-noun")))
