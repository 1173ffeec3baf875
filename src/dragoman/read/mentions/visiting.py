"""Hosts: whose minister receives a guest in his own capital, though the text gives his office alone (Turkish)."""

from collections.abc import Sequence

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Sentence, Token

_HOME = "TR"
_MEETING_TOWN = "meeting-town"
"""Towns in which people of all countries meet: whoever is met there need not be at home."""
_BESIDE = ("ile", "tarafından")
_TOGETHER = "birlikte"
_DONE_TO = frozenset({"acc", "ins", "dat"})
_SEVERAL = "minister"
_TOWN_NOUN = ("kentinde", "şehrinde", "başkentinde")


def settle_hosts(sentence: Sentence, phrases: Sequence[Phrase], lexicon: Lexicon) -> None:
    """Gives the office of each host its country: `Katar Bakanı X, Eritre'nin Massava kentinde Bakan Y ile görüştü`.

    The guest is told before and of another country than the town; a bare office would else be one at home.
    """
    tokens = sentence.tokens
    for at, host in enumerate(phrases):
        if at < 2 or not _is_bare(host) or not _is_met(host, tokens, phrases[:at]):
            continue
        town = phrases[at - 1]
        country = town.country or (town.hit.code if town.hit is not None else None)
        named = " ".join(token.low for token in tokens[town.i : town.j])
        if country in (None, _HOME) or named in lexicon.words(_MEETING_TOWN):
            continue
        guests = [
            phrase for phrase in phrases[: at - 1] if phrase.kind in ("person", "office") and phrase.titles
        ]
        lands = {title.country or _HOME for guest in guests for title in guest.titles[-1:]}
        if guests and country not in lands and _stands_before(town, host, tokens):
            host.titles[-1].country = country


def _is_bare(phrase: Phrase) -> bool:
    """Whether somebody is named with an office of state that tells no country."""
    if phrase.kind != "person" or not phrase.titles or phrase.titles[-1].sense.kind != "office":
        return False
    title = phrase.titles[-1]
    state = title.role.endswith("-minister") or title.role in (
        "president",
        "prime-minister",
        "parliament-speaker",
    )
    return (
        state and title.country is None and title.of is None and not title.plural and title.role != _SEVERAL
    )


def _stands_before(town: Phrase, host: Phrase, tokens: Sequence[Token]) -> bool:
    """`Addis Ababa'da Bakan Y`, `Massava kentinde Bakan Y`: where it was stands right before the office."""
    if town.kind not in ("state", "place"):
        return False
    gap = [token.low for token in tokens[town.full_j : host.full_i]]
    held = tokens[town.full_j - 1].low in _TOWN_NOUN
    return (not gap and (town.case == "loc" or held)) or (len(gap) == 1 and gap[0] in _TOWN_NOUN)


def _is_met(host: Phrase, tokens: Sequence[Token], before: Sequence[Phrase]) -> bool:
    """Whether he is met, visited or receives: not he who has come along with the guest."""
    behind = [token.low for token in tokens[host.full_j : host.full_j + 2]]
    if behind[:1] and behind[0] in _BESIDE:
        return behind[1:] != [_TOGETHER]
    if host.case in _DONE_TO:
        return True
    return host.case == "" and any(p.kind == "person" and p.case in _DONE_TO for p in before)
