"""Days and places that a participle holds: `9 Mart'ta Lima'da kaçırılan` says when and where that was done alone."""

import itertools

from dragoman.languages.predicates import cue_words
from dragoman.read.tokens import Sentence
from dragoman.read.turkish.lexicon import lexicon

_HOLDING = frozenset({"an", "dik", "acak"})
_MATTER = frozenset({"about", "against"})
_HEAD = 4
_LOCATIVE = ("da", "de", "ta", "te")


def is_held(
    sentence: Sentence,
    start: int,
    end: int,
    *,
    reach: int,
    recent: bool = False,
    undergone: bool = False,
    language: str = "tr",
) -> bool:
    """Whether a participle at most `reach` words behind the character `start` takes what ends there.

    `end` is where the predicate in question begins. Not where the participle hangs on a setting ("dün yaptığı
    açıklamada", "aldığı kararla"): what is done there is done on its day; not where it only tells a state
    ("Lima'da bulunan"), nor, of a `recent` day, that somebody came or spoke ("dün Lima'ya gelen bakan").
    `undergone` asks for one that tells what was done to them ("kaçırılan"): who did something there ("çalışan")
    is there still.
    """
    words = lexicon(language)
    tokens = [token for token in sentence.tokens if start <= token.start < end]
    for at, token in enumerate(tokens[:reach]):
        if token.kind == "mark":
            return False
        word = words.find(token.low)
        form = word.verb or word.guess
        if form is None or word.noun is not None:
            continue
        if form.kind == "converb":
            continue
        told = (token.low,)
        following = tokens[at + 1 : at + 1 + _HEAD]
        # "yapılacak" also ends sentences; before a noun it is a participle.
        coming = (
            form.kind == "finite" and form.tense == "future" and following and following[0].kind != "mark"
        )
        if (form.kind not in _HOLDING and not coming) or told in cue_words(language, "stative"):
            return False
        if told in cue_words(language, "bound"):
            # "10 Nisan'da Lima'ya giden bir trene el koydu": bound for there on any day
            return False
        arisen = at > 0 and (tokens[at - 1].low, token.low) in cue_words(language, "arisen")
        if recent and told in cue_words(language, "arriving") and not arisen:
            return False
        if undergone and form.kind == "an" and not form.passive:
            return False
        for head in following:
            known = words.find(head.low)
            case = known.noun.case if known.noun is not None else known.case
            if not case and known.noun is None and head.low.endswith(_LOCATIVE):
                case = "loc"  # "ilettiği mektupta": a noun that no pack knows
            postposed = known.slot not in ("", "adj")
            if postposed or case in ("loc", "ins") or (head.low,) in cue_words(language, "occasion"):
                return False
            if case or known.verb is not None:
                return True
        return True
    return False


def is_matter(sentence: Sentence, start: int, end: int, *, language: str = "tr") -> bool:
    """Whether a clause behind the character `start` tells what something is about, and takes what ends there.

    "geçen hafta bir teknenin batırıldığına ilişkin iddialar": that was last week, and not what `end` begins.
    """
    words = lexicon(language)
    tokens = [token for token in sentence.tokens if start <= token.start < end]
    for token, after in itertools.pairwise(tokens):
        word = words.find(token.low)
        form = word.verb or word.guess
        if form is not None and form.kind in ("dik", "acak") and form.possessed:
            return words.find(after.low).slot in _MATTER
    return False
