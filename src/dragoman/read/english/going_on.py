"""Whom "it" means at the head of a sentence: the state or body that the sentence before is about."""

from collections.abc import Sequence

from dragoman.read.english.alignment import find_owners
from dragoman.read.english.arguments import MEMBERS
from dragoman.read.english.lexicon import Lexicon, lexicon
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

_HEAD = 6
"""Words before "it" at most ("Hours later it refused")."""
_AHEAD = 3
_DATELINE, _SHORTEST = 10, 3
_DASHES = frozenset("-–—")
_SAID = frozenset(
    [
        "ACCUSE",
        "REQUEST",
        "REJECT",
        "THREATEN",
        "SUPPORT",
        "CONCEDE",
        "AGREE",
        "SANCTION",
        "COERCE",
        "RETREAT",
    ]
)
"""What only those do who can act: a ship or a drone that is called "it" does none of it."""
_TROOPS = "forces"
_BODIES = frozenset({"state", "organization"})
_ASKED = frozenset({"REQUEST", "NONE"})
_PAIR = 2
_BOTH = "them: the two told before"
_HOW = "it: the subject of the sentence before"


def add_it(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """`mentions` with those that "it" makes where a sentence goes on about a state or body, ascending.

    `Minsk called it a scam. It summoned the envoy`. Nothing is added where the sentence before is about somebody
    else, or where "it" does what a thing may do.
    """
    lex = lexicon()
    found: list[Mention] = []
    cursor = 0
    topic = many = -1
    paired = False
    before: Sentence | None = None
    for sentence in sentences:
        owner, _, cursor = find_owners(sentence, mentions, cursor)
        near = before is not None and 0 <= sentence.block - before.block <= 1 and before.kind != "title"
        at = _find_it(sentence, owner, lex) if topic >= 0 and near else -1
        if topic >= 0 and near and at < 0:
            at = _find_its(sentence, owner, lex)
        them = _find_them(sentence, owner, mentions, lex, paired=paired and near)
        if them >= 0:
            token = sentence.tokens[them]
            found.append(
                Mention(
                    token.start, token.core_end, token.start, token.end, "group", -1, plural=True, how=_BOTH
                )
            )
        they = _find_they(sentence, owner, mentions, lex) if many >= 0 and near and at < 0 else -1
        if at >= 0 or they >= 0:
            token, meant = sentence.tokens[max(at, they)], mentions[topic if at >= 0 else many]
            found.append(
                Mention(
                    token.start, token.core_end, token.start, token.end, meant.kind, meant.entity,
                    plural=they >= 0, pronoun=True, how=_HOW,
                )
            )  # fmt: skip
        else:
            topic = _find_topic(sentence, owner, mentions, lex)
            many = _find_many(sentence, owner, mentions, lex)
        paired = _is_pair(sentence, owner, mentions)
        before = sentence
    starts = {mention.start for mention in found}
    kept = [mention for mention in mentions if mention.start not in starts]
    return tuple(sorted((*kept, *found), key=lambda mention: mention.start))


def _find_them(
    sentence: Sentence, owner: Sequence[int], mentions: Sequence[Mention], lex: Lexicon, *, paired: bool
) -> int:
    """The token "them" in `urged them to talk`, said of the two whom the sentence (or the one before) tells of; or -1.

    `paired` tells that two states or bodies are the subject of the sentence before.
    """
    for at, token in enumerate(sentence.tokens):
        if token.low != "them" or sentence.quoted[at] or not at or owner[at] >= 0:
            continue
        told = [mentions[m] for m in dict.fromkeys(owner[:at]) if m >= 0]
        both = any(m.kind == "group" and m.entity < 0 and m.plural for m in told)
        verb = sentence.tokens[at - 1].low
        senses = [s for e in lex.verbs.get(verb, ()) if e.predicate for s in e.predicate.senses]
        asks = bool(senses) and all(sense.category in _ASKED for sense in senses)
        if asks and (both or paired):
            return at
    return -1


def _is_pair(sentence: Sentence, owner: Sequence[int], mentions: Sequence[Mention]) -> bool:
    """`Peru and Chile closed the border`: two states or bodies open the sentence."""
    tokens, at = sentence.tokens, _skip_dateline(sentence)
    parts: list[int] = []
    while at < len(tokens) and len(parts) < _PAIR:
        if owner[at] < 0 or mentions[owner[at]].kind not in _BODIES:
            return False
        parts.append(owner[at])
        while at < len(tokens) and owner[at] == parts[-1]:
            at += 1
        if len(parts) < _PAIR and (at >= len(tokens) or tokens[at].low != "and"):
            return False
        at += 1
    return len(parts) == _PAIR and not any(mentions[m].adjective for m in parts)


def _find_it(sentence: Sentence, owner: Sequence[int], lex: Lexicon) -> int:
    """The token "it" that opens a sentence and does what only those do who can act; -1 where there is none."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[: _HEAD + 1]):
        if token.low == "it" and owner[at] < 0 and not sentence.quoted[at]:
            return at if _acts(sentence, at + 1, lex) else -1
        if sentence.quoted[at] or _is_finite(token.low, lex):
            return -1
    return -1


def _find_its(sentence: Sentence, owner: Sequence[int], lex: Lexicon) -> int:
    """The token "its" that opens a sentence with its forces ("Its fighters ambushed"), or with those who meet for it.

    -1 where there is none.
    """
    tokens = sentence.tokens
    for at, token in enumerate(tokens[: _HEAD + 1]):
        if token.low == "its" and owner[at] < 0 and at + 1 < len(tokens):
            forces = _TROOPS in lex.classes.get(tokens[at + 1].low, ())
            # "the meeting of its foreign ministers"
            heads = any(behind.low in MEMBERS for behind in tokens[at + 1 : at + 1 + _AHEAD])
            return at if (forces or heads) and not sentence.quoted[at] else -1
        if sentence.quoted[at] or _is_finite(token.low, lex) or owner[at] >= 0:
            return -1
    return -1


def _find_they(sentence: Sentence, owner: Sequence[int], mentions: Sequence[Mention], lex: Lexicon) -> int:
    """The token "they" that opens a sentence whose verb is no passive; -1 where there is none."""
    for at, token in enumerate(sentence.tokens[: _HEAD + 1]):
        known = owner[at] >= 0 and mentions[owner[at]].entity >= 0
        if token.low == "they" and not known and not sentence.quoted[at]:
            behind = sentence.tokens[at + 1 : at + 1 + _AHEAD]
            return -1 if any(after.low in lex.be for after in behind[:2]) else at
        if sentence.quoted[at] or _is_finite(token.low, lex):
            return -1
    return -1


def _find_many(sentence: Sentence, owner: Sequence[int], mentions: Sequence[Mention], lex: Lexicon) -> int:
    """The crowd or the troops that open a sentence and do what it tells ("Gunmen stormed"); -1 for any other."""
    tokens = sentence.tokens
    for at in range(_skip_dateline(sentence), len(tokens)):
        index = owner[at]
        if index < 0:
            if lex.lemmas.get(tokens[at].low) is not None and not tokens[at].capital and at > 1:
                return -1
            continue
        mention = mentions[index]
        behind = next((k for k in range(at, len(tokens)) if owner[k] != index), len(tokens))
        if (
            mention.entity < 0
            or sentence.quoted[at]
            or any(t.low in lex.be for t in tokens[behind : behind + 1])
        ):
            return -1
        if mention.kind == "group" and mention.plural and mention.case != "gen":
            return index
        if mention.kind == "organization" and mention.case != "gen" and not mention.adjective:
            # "Taliban fighters", "police", "the Houthis"
            ends = (tokens[at].low, tokens[behind - 1].low)
            return index if any(_TROOPS in lex.classes.get(e, ()) or e.endswith("s") for e in ends) else -1
        after = mentions[owner[behind]] if behind < len(tokens) and owner[behind] >= 0 else None
        if after is not None and after.kind == "group" and after.entity >= 0 and after.plural:
            # "Cameroonian separatists": they serve no state
            return owner[behind]
        head = tokens[behind].low if behind < len(tokens) else ""
        troops = mention.adjective and head.endswith("s") and _TROOPS in lex.classes.get(head, ())
        return index if mention.kind == "state" and troops else -1
    return -1


def _is_finite(low: str, lex: Lexicon) -> bool:
    return low in lex.auxiliaries or lex.lemmas.get(low, "") in lex.reporting


def _acts(sentence: Sentence, start: int, lex: Lexicon) -> bool:
    for token in sentence.tokens[start : start + _AHEAD]:
        if token.low in lex.be:
            return False
        if token.low in lex.auxiliaries or token.low in lex.adverbs:
            continue
        if lex.lemmas.get(token.low, "") in lex.reporting:
            return True
        senses = [
            sense
            for entry in lex.verbs.get(token.low, ())
            if entry.predicate
            for sense in entry.predicate.senses
        ]
        return any(sense.category in _SAID for sense in senses)
    return False


def _find_topic(sentence: Sentence, owner: Sequence[int], mentions: Sequence[Mention], lex: Lexicon) -> int:
    """The state or body that opens a sentence as its subject; -1 for any other."""
    tokens = sentence.tokens
    dateline = _skip_dateline(sentence)
    if len(tokens) > 1 and tokens[0].low == "it" and tokens[1].low in lex.be:
        # "It is not the front's first such act. In May it seized two pilots."
        bodies = {mentions[index].entity: index for index in owner if index >= 0}
        told = [index for index in bodies.values() if mentions[index].kind == "organization"]
        return told[0] if len(bodies) == len(told) == 1 and mentions[told[0]].entity >= 0 else -1
    for at, index in enumerate(owner):
        if at < dateline:
            continue
        if index < 0:
            if lex.lemmas.get(tokens[at].low) is not None and not tokens[at].capital and at > dateline + 1:
                return -1  # the verb: nobody was named before it
            continue
        mention = mentions[index]
        if mention.full_start < tokens[at].start or sentence.quoted[at]:
            continue
        opened = tokens[at - 1].low if at else ""
        if opened in lex.prepositions or mention.adjective or mention.case == "gen":
            continue
        return index if mention.kind in _BODIES and mention.entity >= 0 else -1
    return -1


def _skip_dateline(sentence: Sentence) -> int:
    """The token behind "LIMA, Oct 6 -"; 0 where a sentence has no dateline."""
    tokens = sentence.tokens
    if not tokens or not tokens[0].core.isupper() or len(tokens[0].core) < _SHORTEST:
        return 0
    return next((at + 1 for at, t in enumerate(tokens[:_DATELINE]) if t.core in _DASHES and not t.glued), 0)
