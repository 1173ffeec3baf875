"""Whose body or office it is: "Kenya accused Ugandan farmers, and its police arrested them" are Kenya's police."""

from itertools import takewhile

from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.people import Person
from dragoman.read.mentions.story import Story
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

_OPENING = 3
_AROUND = 2
"""Words before a phrase among which its possessive may stand ("its own navy")."""
_RULING = frozenset({"president", "prime-minister", "king", "queen", "emir", "chancellor", "crown-prince"})
"""Offices whose holder speaks of "my foreign minister"."""
_PAIR = 2
_SIDES = frozenset({"state", "organization"})


def is_its_own(story: Story, at: int, sentence: Sentence) -> int:
    """The token "its" that opens the phrase at token `at` or stands before it; -1 where none does."""
    own = story.lexicon.words("its-own")
    for k in range(at, max(-1, at - 1 - _AROUND), -1):
        if k < len(sentence.tokens) and sentence.tokens[k].low in own:
            return k
        if k < at and (sentence.tokens[k].capital or sentence.tokens[k].kind != "word"):
            return -1
    return -1


def find_owner(story: Story, its: int, sentence: Sentence) -> str | None:
    """The country that "its" at token `its` means: of the state or body that is the subject; None where that is open.

    Where "its" begins a clause it is the subject of the sentence, at its head that of the sentence before; elsewhere
    whoever was named last ("asked Chad to withdraw its army"). A nationality before a noun owns nothing.
    """
    tokens = sentence.tokens
    if its + 1 < len(tokens) and tokens[its + 1].suffix == "s":
        return _find_other(story, its, sentence)
    if not any(token.kind == "word" for token in tokens[:its]):
        return story.topic_before
    start = tokens[its].start
    acting = [
        mention
        for mention in _in_sentence(story, sentence)
        if mention.start < start and _may_own(story, mention) and not _is_governed(story, mention, sentence)
    ]
    if not acting:
        return story.topic_before if _is_it(story, sentence) else None
    opens = tokens[its - 1].core == "," or tokens[its - 1].low in story.lexicon.words("clause-opening")
    return _land(story, acting[0] if opens else acting[-1])


def _find_other(story: Story, its: int, sentence: Sentence) -> str | None:
    """`Peru shut the crossing to Chile after its neighbour's navy came`: the one other state of the sentence."""
    named = [
        _land(story, m)
        for m in _in_sentence(story, sentence)
        if m.start < sentence.tokens[its].start and _may_own(story, m)
    ]
    lands = [land for land in dict.fromkeys(named) if land is not None]
    return lands[1] if len(lands) == _PAIR else None


def find_office_land(story: Story, at: int, sentence: Sentence) -> str | None:
    """`Iran said its foreign minister would come`, `President Soto sent her envoy`: of the one who acts.

    `at` is the token where the office begins; None where no possessive stands there.
    """
    if not story.turkish and (its := is_its_own(story, at, sentence)) >= 0:
        return find_owner(story, its, sentence)
    around = {token.low for token in sentence.tokens[max(0, at - 1) : at + 1]}
    if around.isdisjoint(story.lexicon.words("their-own")):
        return None
    ruler: Person | Body | None = story.subject
    if ruler is None and not story.turkish:
        # "Peru's president will send her foreign minister"
        first = next((m for m in _in_sentence(story, sentence) if m.kind == "person" and m.entity >= 0), None)
        number = first.entity if first is not None else story.chief_before
        ruler = story.drafts[number] if number is not None else story.previous
    if ruler is None or _RULING.isdisjoint(ruler.roles):
        return None
    return ruler.land if isinstance(ruler, Person) else ruler.country


def find_topic(story: Story, sentence: Sentence) -> str | None:
    """The country of the state or body that is the subject of a sentence; None where somebody else is.

    A sentence that begins with "it" goes on about the one before.
    """
    if _is_it(story, sentence):
        return story.topic_before
    for mention in _in_sentence(story, sentence):
        if mention.kind == "place" or _is_governed(story, mention, sentence):
            continue
        if mention.adjective or mention.case == "gen":
            continue
        return _land(story, mention) if _may_own(story, mention) else None
    return None


def _in_sentence(story: Story, sentence: Sentence) -> list[Mention]:
    """The mentions of the sentence at hand, the last of the story, ascending."""
    found = list(takewhile(lambda mention: mention.start >= sentence.start, reversed(story.mentions)))
    return sorted(found, key=lambda mention: mention.start)


def _is_it(story: Story, sentence: Sentence) -> bool:
    """Whether "it" or "its" opens the sentence before anybody is named; not "Ankara denied it"."""
    at = next((k for k, t in enumerate(sentence.tokens[:_OPENING]) if t.low in ("it", "its")), -1)
    return at >= 0 and all(m.start >= sentence.tokens[at].start for m in _in_sentence(story, sentence))


def _may_own(story: Story, mention: Mention) -> bool:
    if mention.kind not in _SIDES or mention.entity < 0 or mention.adjective:
        return False
    return mention.case != "gen"


def _is_governed(story: Story, mention: Mention, sentence: Sentence) -> bool:
    """Whether a preposition stands before the name: "in Peru", "talks with Peru"."""
    at = next((k for k, t in enumerate(sentence.tokens) if t.start >= mention.full_start), 0)
    lists = story.lexicon
    while at > 1 and sentence.tokens[at - 1].low in (*lists.words("definite"), *lists.words("before-land")):
        at -= 1
    return at > 0 and sentence.tokens[at - 1].low in lists.words("before-name")


def _land(story: Story, mention: Mention) -> str | None:
    draft = story.drafts[mention.entity]
    return draft.land if isinstance(draft, Person) else draft.country
