"""Titles behind a name, offices with "of", and a name behind its office and a comma."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.read.mentions.followers import take_followers, take_followers_behind
from dragoman.read.mentions.heading import own_heads
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.mentions.plurals import pair_shared, share_called, share_plural
from dragoman.read.tokens import Token

_NAMED = frozenset(("association", "company", "party", "armed-group", "media", "institute"))
"""Bodies that bear names of their own: who is told beside "police" is an officer."""
_LISTING = frozenset(("and", "or", "as"))
_FILLERS = frozenset(
    (
        *("the", "a", "an", "its", "his", "her", "their", "who", "is"),
        *("until", "now", "also", "currently", "formerly", "once"),
    )
)
_CLOSERS = frozenset(',.;:)(!?—–"”’')
_ONWARD = frozenset(("in", "on", "at", "during", "after", "before", "to", "for", "from", "by", "as"))
_NEAR = frozenset(("of", "for", "to", "in", "at", "on"))
_PLACED = frozenset(
    (
        "ambassador",
        "special-envoy",
        "consul",
        "representative",
        "mayor",
        "governor",
        "humanitarian-coordinator",
    )
)

_SENT = frozenset(("ambassador", "special-envoy", "consul", "representative"))
_HOST = frozenset(("to", "in", "at"))


def join_appositions(
    phrases: list[Phrase], tokens: Sequence[Token], lexicon: Lexicon, text: str
) -> list[Phrase]:
    """The phrases of a sentence with offices and the names that they explain made one."""
    if lexicon.language == "en":
        for phrase in phrases:
            if phrase.kind == "organization":
                take_followers(phrase, tokens, lexicon)
            _take_relation(phrase, tokens, lexicon)
        _call_bodies(phrases, tokens, text)
        kinds = {phrase.kind for phrase in phrases}
        if len(phrases) > 1 and ("office" in kinds or "person" in kinds):
            phrases = _absorb_of(phrases, tokens, text)
        if "office" in kinds:
            phrases = pair_shared(phrases, tokens)
            phrases = _name_before(phrases, tokens)
            for phrase in phrases:
                _extend_of(phrase, tokens)
                _over_kind(phrase, tokens, lexicon)
            phrases = _office_before(phrases, tokens)
    else:
        for phrase in phrases:
            take_followers_behind(phrase, tokens, lexicon)
    if lexicon.language == "en" and "group" in {phrase.kind for phrase in phrases}:
        phrases = share_called(phrases, tokens)
    for phrase in phrases if lexicon.language == "en" else ():
        if phrase.kind != "organization":
            take_followers(phrase, tokens, lexicon)
    return own_heads(share_plural(phrases, tokens, lexicon), tokens, lexicon) if len(phrases) > 1 else phrases


def _call_bodies(phrases: Sequence[Phrase], tokens: Sequence[Token], text: str) -> None:
    """ "The teachers' union, Sintap, marched": the name that stands beside a body told by its head word."""
    for body, name in pairwise(phrases):
        if body.alias or body.role not in _NAMED or name.kind != "name" or name.j - name.i > 1:
            continue
        beside = name.full_i == body.full_j + 1 and tokens[body.full_j].core == ","
        if beside and _goes_on(tokens[name.full_j : name.full_j + 2]):
            body.alias = text[tokens[name.i].start : tokens[name.j - 1].core_end]


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a comma and a small word follow, so that no list goes on."""
    if len(behind) < 2 or behind[0].core != ",":
        return False
    return behind[1].kind == "word" and not behind[1].capital and behind[1].low not in _LISTING


def _take_relation(phrase: Phrase, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """ "His successor, Eva Holm": who that is stands before the name."""
    if phrase.kind not in ("person", "name") or phrase.full_i < 2:
        return
    k = phrase.full_i - 1
    if tokens[k].core == "," and _closes(tokens, phrase.full_j):
        k -= 1
    if k > 0 and tokens[k].low in lexicon.words("relation") and not tokens[k].suffix:
        owned = tokens[k - 1].low in lexicon.words("possessive")
        if owned and (tokens[k + 1].core != "," or phrase.kind == "person" or phrase.j - phrase.i > 1):
            phrase.kind = "person" if phrase.j - phrase.i > 1 else phrase.kind
            phrase.full_i = k - 1


def _absorb_of(phrases: list[Phrase], tokens: Sequence[Token], text: str) -> list[Phrase]:
    """An office takes in what it is an office of: "secretary of the Omani council"."""
    result: list[Phrase] = []
    for number, phrase in enumerate(phrases):
        holder = result[-1] if result else None
        if (
            holder is not None
            and holder.kind in ("office", "person")
            and not holder.plural
            and (
                _hangs_on(holder, phrase, tokens)
                or _serves_there(holder, phrase, phrases[number + 1 : number + 2], tokens)
            )
        ):
            sent = tokens[holder.full_j].low in _HOST
            written = text[tokens[phrase.i].start : tokens[phrase.j - 1].core_end]
            _take_in(holder, phrase, written, sent=sent)
            if holder.kind == "office" and phrase.case == "gen":
                end = _over_common(tokens, holder.full_j)
                holder.j, holder.full_j = end, end
        else:
            result.append(phrase)
    return result


def _hangs_on(holder: Phrase, phrase: Phrase, tokens: Sequence[Token]) -> bool:
    if holder.kind == "person" and (not holder.titles or phrase.kind != "state" or holder.titles[0].country):
        return False
    if phrase.kind not in ("state", "organization", "place", "name") or phrase.adjective:
        return False
    k = holder.full_j
    if holder.open and phrase.full_i == k:
        return True
    if k >= len(tokens) or tokens[k].low not in _NEAR:
        return False
    role = holder.titles[-1].role if holder.titles else ""
    if tokens[k].low != "of" and holder.kind == "person":
        return False
    if tokens[k].low in ("to", "in", "at") and role.removeprefix("deputy-") not in _PLACED:
        return False
    k += 1
    while k < phrase.full_i and tokens[k].low in ("the", "all"):
        k += 1
    return k == phrase.full_i


def _serves_there(holder: Phrase, phrase: Phrase, behind: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    """ "His counterpart in Lima, Jan Holm,": where one serves who is named behind the town."""
    if holder.kind != "office" or not holder.titles or holder.titles[-1].sense.kind != "counterpart":
        return False
    if phrase.kind != "state" or phrase.adjective or phrase.full_i != holder.full_j + 1 or not behind:
        return False
    named = behind[0].kind in ("name", "person") and behind[0].full_i == phrase.full_j + 1
    return named and tokens[holder.full_j].low == "in" and tokens[phrase.full_j].core == ","


def _over_common(tokens: Sequence[Token], j: int) -> int:
    """Behind "junta" in "the head of Peru's junta,": small words between a possessive and what closes the phrase."""
    for k in range(j, min(j + 3, len(tokens))):
        if k > j and _closes(tokens, k):
            return k
        if tokens[k].kind != "word" or tokens[k].capital or tokens[k].low in _ONWARD:
            return j
    return j


def _take_in(holder: Phrase, phrase: Phrase, written: str, *, sent: bool) -> None:
    """Adds what the office is of; whoever is `sent` to a country ("ambassador to Peru") is not that country's."""
    holder.open = phrase.case == "gen"
    holder.full_j = phrase.full_j
    holder.lone = False
    if holder.kind == "office":
        holder.j = phrase.full_j
        holder.case = phrase.case
    for title in holder.titles:
        hosted = sent and title.role.removeprefix("deputy-") in _SENT
        if title.country is None and title.of is None and not hosted:
            title.country = phrase.country
        if title.of is None and (phrase.kind != "state" or hosted):
            title.of = written
        title.end = phrase.full_j if holder.kind == "office" else title.end


def _name_before(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "X, secretary of the council,": the office belongs to X."""
    result: list[Phrase] = []
    for phrase in phrases:
        person = result[-1] if result else None
        if (
            person is not None
            and phrase.kind == "office"
            and person.kind in ("person", "name")
            and not person.plural
            and not phrase.plural
            and (_closes(tokens, phrase.full_j) or tokens[phrase.full_j].low in _ONWARD)
            and _comma_between(tokens, person.full_j, phrase.full_i)
        ):
            person.kind = "person"
            person.titles = [*person.titles, *phrase.titles]
            person.full_j = phrase.full_j
            person.how = person.how if person.how != "capitals" else "office behind the name"
            person.possessor = person.possessor or phrase.possessor
            continue
        result.append(phrase)
    return result


def _extend_of(phrase: Phrase, tokens: Sequence[Token]) -> None:
    """ "The commander of the mission,": plain words behind "of" belong to the office if a comma closes them."""
    if (
        phrase.kind != "office"
        or phrase.full_j >= len(tokens)
        or tokens[phrase.full_j].low not in ("of", "for")
    ):
        return
    for k in range(phrase.full_j + 1, min(phrase.full_j + 6, len(tokens))):
        if tokens[k].core == ",":
            phrase.full_j = k
            phrase.lone = False
            return
        if tokens[k].kind != "word" or tokens[k].capital:
            return


def _over_kind(phrase: Phrase, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """ "The leader of the Red Dawn movement, Jan Holm,": the small noun behind the name belongs to the office."""
    if phrase.kind != "office" or not phrase.titles or not phrase.titles[-1].of:
        return
    k = phrase.full_j
    if k + 1 < len(tokens) and tokens[k].low in lexicon.words("kind-of-body") and tokens[k + 1].core == ",":
        phrase.full_j = k + 1


def _comma_between(tokens: Sequence[Token], left: int, right: int) -> bool:
    if left >= len(tokens) or tokens[left].core != "," or right - left > 4:
        return False
    return all(token.low in _FILLERS for token in tokens[left + 1 : right])


def _closes(tokens: Sequence[Token], k: int) -> bool:
    return k >= len(tokens) or tokens[k].core in _CLOSERS or tokens[k].low in ("and", "who", "with")


def _office_before(phrases: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """ "Its chief negotiator, X," and "the foreign ministers, X and Y": the office belongs to what follows."""
    result: list[Phrase] = []
    for phrase in phrases:
        office = result[-1] if result else None
        if (
            office is not None
            and office.kind == "office"
            and not office.case
            and phrase.kind in ("person", "name")
            and (
                phrase.kind == "person"
                or phrase.j - phrase.i > 1
                or office.titles[-1].sense.kind == "counterpart"
            )
            and office.full_j < len(tokens)
            and tokens[office.full_j].core == ","
            and phrase.full_i == office.full_j + 1
            and (_closes(tokens, phrase.full_j) or phrase.case == "gen" or office.plural)
            and (office.definite or office.possessor or office.first or not office.lone)
        ):
            phrase.kind = "person"
            phrase.titles = [*office.titles, *phrase.titles]
            phrase.full_i = office.full_i
            phrase.possessor = phrase.possessor or office.possessor
            phrase.how = "office before the name and a comma"
            result[-1] = phrase
            continue
        result.append(phrase)
    return result
