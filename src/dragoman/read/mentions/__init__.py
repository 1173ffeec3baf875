"""Who and what an article names: persons with their titles, states, organisations, places, pronouns."""

import itertools
from collections.abc import Sequence

from dragoman.languages.loader import LANGUAGES
from dragoman.read.mentions.apposition import join_appositions
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.atoms import find_atoms, find_telling, is_shouting
from dragoman.read.mentions.calling import join_called, join_kinds
from dragoman.read.mentions.evidence import gather
from dragoman.read.mentions.lexicon import Lexicon, lexicon
from dragoman.read.mentions.linker import Linker
from dragoman.read.mentions.nameless import add_nameless
from dragoman.read.mentions.nationality import settle_nationalities
from dragoman.read.mentions.phrases import find_phrases
from dragoman.read.mentions.story import Page
from dragoman.read.mentions.styled import join_styled, take_marks
from dragoman.read.tokens import Sentence
from dragoman.types import Entity, Mention

__all__ = ["find_mentions"]


def find_mentions(
    text: str, sentences: Sequence[Sentence], *, language: str
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of an article, ascending and apart, and the entities that they mean.

    `sentences` are those of `split_sentences(text, ...)`; `language` is ISO 639-1, and one without a pack
    gives nothing. All offsets are code points of `text`.
    """
    if language not in LANGUAGES:
        return (), ()
    words = lexicon(language)
    lowercase = frozenset(
        [
            token.low
            for sentence in sentences
            for token in sentence.tokens
            if not token.capital and token.kind == "word"
        ]
    )
    scanned: list[tuple[Sentence, list[Atom], bool]] = []
    pronouns: list[list[tuple[int, str]]] = []
    for sentence in sentences:
        if sentence.kind == "time":
            continue
        shouting = is_shouting(sentence)
        telling = find_telling(sentence, words)
        pronouns.append(_pronouns(sentence, telling, words))
        atoms = find_atoms(sentence, telling, words, lowercase, shouting=shouting)
        atoms = join_called(atoms, sentence.tokens, words)
        atoms = join_styled(atoms, sentence.tokens, words)
        scanned.append((sentence, atoms, shouting))
    settle_nationalities([(sentence, atoms) for sentence, atoms, _ in scanned], language=language)
    surnames = _surnames(scanned, language)
    pages: list[Page] = []
    for sentence, atoms, shouting in scanned:
        phrases = find_phrases(sentence, atoms, words, surnames, text)
        phrases = join_appositions(phrases, sentence.tokens, words, text)
        phrases = take_marks(join_kinds(phrases, sentence.tokens, words), sentence.tokens, words)
        pages.append((sentence, phrases, shouting))
    linker = Linker(text, words, gather(pages, words), lowercase)
    linker.introduce(pages)
    for page, here in zip(pages, pronouns, strict=True):
        linker.link(page, here)
    return add_nameless(sentences, *linker.result(), language=language, lowercase=lowercase)


def _surnames(scanned: Sequence[tuple[Sentence, list[Atom], bool]], language: str) -> frozenset[str]:
    """Last words of names that stand right behind an office or a rank: nobody's title begins with them."""
    found: set[str] = set()
    for sentence, atoms, shouting in scanned:
        for before, atom in itertools.pairwise(atoms):
            if (
                atom.kind == "name"
                and before.sense is not None
                and before.sense.kind in ("office", "rank", "honorific", "counterpart")
                and before.j == atom.i
                and not (before.sense.plain and before.ending is not None and before.ending.plural)
                and (before.case != "gen" or language == "tr")
                and not shouting
            ):
                found.add(sentence.tokens[atom.j - 1].low)
    return frozenset(found)


def _pronouns(sentence: Sentence, telling: Sequence[int], words: Lexicon) -> list[tuple[int, str]]:
    """Token indices of personal pronouns, all of them `telling`, with the gender that the word tells."""
    known, tokens = words.pronouns, sentence.tokens
    return [(at, known[tokens[at].low]) for at in telling if tokens[at].low in known]
