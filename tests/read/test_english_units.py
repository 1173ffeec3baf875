"""How an English sentence is cut: phrases, verb groups, joints."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.dates import find_dates
from dragoman.read.english.alignment import find_owners, flag_dates
from dragoman.read.english.lexicon import lexicon
from dragoman.read.english.scanner import Scanner
from dragoman.read.english.unit import Unit
from dragoman.read.english.wording import Wording
from dragoman.read.mentions import find_mentions
from dragoman.read.tokens import Sentence, line_blocks, split_sentences


def cut(text: str) -> list[tuple[Sentence, list[Unit]]]:
    sentences = split_sentences(text, line_blocks(text), language="en")
    mentions, _ = find_mentions(text, sentences, language="en")
    dates = find_dates(text, language="en", reference=None)
    found, cursor, dated = [], 0, 0
    for sentence in sentences:
        owner, _, cursor = find_owners(sentence, mentions, cursor)
        flags, dated = flag_dates(sentence, dates, dated)
        found.append((sentence, Scanner(Wording(sentence, owner, flags, mentions, lexicon())).scan()))
    return found


def show(text: str) -> str:
    """`kind:words` for every unit of the first sentence."""
    sentence, units = cut(text)[0]
    return " | ".join(
        f"{unit.kind}:{' '.join(token.core for token in sentence.tokens[unit.start : unit.end])}"
        for unit in units
    )


CUTS = {
    # quantities begin a phrase
    "Peru deported at least four sailors.": "np:Peru | verb:deported | np:at least four sailors",
    "Some 300 sailors left.": "np:Some 300 sailors | verb:left",
    "Peru freed more than 20 sailors.": "np:Peru | verb:freed | np:more than 20 sailors",
    "Peru sent nearly $2 million.": "np:Peru | verb:sent | np:nearly $ 2 million",
    # words with a hyphen stay whole
    "Peru lifted long-standing sanctions.": "np:Peru | verb:lifted | np:long - standing sanctions",
    "Peru re-opened the bridge.": "np:Peru | verb:opened | np:the bridge",
    # nouns that could be verbs
    "Peru held separate talks in Lima.": "np:Peru | verb:held | np:separate talks | prep:in | np:Lima",
    "A Kenyan attack on Lamu failed.": "np:A Kenyan attack | prep:on | np:Lamu | verb:failed",
    "Kenya hosts talks.": "np:Kenya | verb:hosts | np:talks",
    # a name before its noun, and two objects of giving
    "The UN peacekeepers left.": "np:The UN peacekeepers | verb:left",
    "Chile sent Kenya tents.": "np:Chile | verb:sent | np:Kenya | np:tents",
    # verb groups
    "Peru has not rejected the plan.": "np:Peru | verb:has not rejected | np:the plan",
    'Peru threatened to "totally destroy" the port.': (
        'np:Peru | verb:threatened | verb:to " totally destroy | quote:" | np:the port'
    ),
    # where people stand in a picture
    "Ana Soto, left, and Eva Holm met.": "np:Ana Soto | and:and | np:Eva Holm | verb:met",
    # a clause behind the day of its verb
    "Peru said on Monday that Chile left.": (
        "np:Peru | verb:said | prep:on | date:Monday | sub:that | np:Chile | verb:left"
    ),
}


@pytest.mark.parametrize("text, wanted", CUTS.items(), ids=list(CUTS))
def test_a_sentence_is_cut_into_units(text: str, wanted: str) -> None:
    assert show(text) == wanted


VOICES = {
    "Peru was attacked.": ("past", True, False),
    "Peru will attack.": ("future", False, False),
    "Peru had attacked.": ("past", False, False),
    "Peru did not attack.": ("past", False, True),
    "Peru is attacking.": ("present", False, False),
}


@pytest.mark.parametrize("text, wanted", VOICES.items(), ids=list(VOICES))
def test_a_verb_group_knows_tense_voice_and_negation(text: str, wanted: tuple[str, bool, bool]) -> None:
    verb = next(unit for unit in cut(text)[0][1] if unit.kind == "verb")
    assert (verb.tense, verb.passive, verb.negated) == wanted


WORDS = "Peru Chile the a of said met on to be - , ' \" ( ) and not Taliban talks 9 at least must were who"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40).map(" ".join) | st.text(max_size=120)
)
def test_units_ascend_and_stay_inside_the_sentence(text: str) -> None:
    for sentence, units in cut(text):
        position = 0
        for unit in units:
            assert position <= unit.start < unit.end <= len(sentence.tokens)
            position = unit.end
