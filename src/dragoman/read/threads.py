"""The threads of negotiations that an article names, and whom each passage concerns."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.languages.lands import count_lands, find_sides
from dragoman.languages.loader import LANGUAGES
from dragoman.languages.threads import Named, find_threads, has_cue
from dragoman.ontology import threads
from dragoman.read.tokens import Sentence, split_sentences
from dragoman.types import Article, Key, Passage

__all__ = ["find_passages"]

MOST_AROUND = 2
OFTEN = 0.34
"""From this share of the mentions of the country that an article names most, another counts for it."""

MOST_OWN = 3
MOST_PASSAGES = 400
_OUTSIDE = frozenset({"title", "heading", "caption", "time"})
_DATED = frozenset({"plan", "arrangement"})


def find_passages(article: Article, sentences: Sequence[Sentence] | None = None) -> tuple[Passage, ...]:
    """The passages of an article that name threads, in order; of one thread one a sentence, and one a year."""
    if article.language not in LANGUAGES:
        return ()
    named = list(find_threads(article.text, article.language))
    if not named:
        return ()
    if sentences is None:
        sentences = split_sentences(article.text, article.blocks, language=article.language)
    found: list[Passage] = []
    own: dict[int, Counter[str]] = {}
    for sentence, inside in _sort(named, sentences):
        text = article.text[sentence.start : sentence.end]
        own[sentence.start] = find_sides(text, article.language)
        found += _tell(sentence, inside, agenda=has_cue(text, article.language, "agenda"))
    headings = frozenset(sentence.start for sentence in sentences if sentence.kind == "heading")
    return _key(_keep_lone(found[:MOST_PASSAGES], headings), own, _find_focus(article))


def _find_focus(article: Article) -> Key:
    """The countries that an article names most."""
    told, located = count_lands(article.text, article.language)
    named = told + located
    most = max(named.values(), default=0)
    often = Counter({land: count for land, count in named.items() if count >= OFTEN * most})
    return _rank(Counter(), often, ())


def _sort(named: Iterable[Named], sentences: Sequence[Sentence]) -> Iterable[tuple[Sentence, list[Named]]]:
    waiting = list(named)[::-1]
    for sentence in sentences:
        inside: list[Named] = []
        while waiting and waiting[-1].start < sentence.end:
            one = waiting.pop()
            if one.start >= sentence.start:
                inside.append(one)
        if inside:
            yield sentence, inside


def _tell(sentence: Sentence, inside: Sequence[Named], *, agenda: bool) -> Iterable[Passage]:
    kinds = {thread.id: thread.kind for thread in threads()}
    seen: dict[tuple[str, int], Passage] = {}
    for one in inside:
        year = one.year if not one.behind or kinds.get(one.thread) in _DATED else 0
        known = seen.get((one.thread, year))
        if known is not None and (known.number or not one.number):
            continue
        seen[one.thread, year] = Passage(
            one.thread, sentence.start, sentence.end, Key(),
            number=one.number, year=year, agenda=agenda, heading=sentence.kind in _OUTSIDE,
        )  # fmt: skip
    return seen.values()


def _keep_lone(found: Sequence[Passage], headings: frozenset[int]) -> list[Passage]:
    """A headline inside the article counts like a sentence where no sentence names its thread."""
    told = {passage.thread for passage in found if not passage.heading}
    return [
        replace(passage, heading=False)
        if passage.start in headings and passage.thread not in told
        else passage
        for passage in found
    ]


def _key(found: Sequence[Passage], own: dict[int, Counter[str]], focus: Key) -> tuple[Passage, ...]:
    """Each passage with its countries; where its sentence names fewer than two, others on its thread help."""
    pooled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for passage in found:
        pooled[passage.thread].update(own[passage.start].keys())
    whole = Counter({focus.focus: 2, **dict.fromkeys(focus.around, 1)}) if focus.focus else Counter()
    keyed = []
    for passage in found:
        mine = own[passage.start]
        ranked = sorted(mine, key=lambda land: (-whole[land], -mine[land], land))[:MOST_OWN]
        near = pooled[passage.thread] if len(ranked) < 2 else Counter()
        keyed.append(replace(passage, key=_rank(near, whole, ranked)))
    return tuple(keyed)


def _rank(near: Counter[str], far: Counter[str], own: Sequence[str]) -> Key:
    ranked = sorted({*near, *far}, key=lambda land: (-near[land], -far[land], land))
    focus = ranked[0] if ranked else ""
    around = [land for land in ranked[1:] if land not in own][:MOST_AROUND]
    return Key(tuple(sorted(own)), focus, tuple(sorted(around)))
