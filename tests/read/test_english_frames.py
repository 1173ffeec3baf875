"""Who fills which slot of an English predicate, in what mood, and who says so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.dates import find_dates
from dragoman.read.english import find_frames
from dragoman.read.frames import Argument, Frame
from dragoman.read.mentions import find_mentions
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import line_blocks, split_sentences
from dragoman.types import Mention


def frames_of(text: str) -> tuple[tuple[Frame, ...], tuple[Mention, ...]]:
    sentences = split_sentences(text, line_blocks(text), language="en")
    mentions, _ = find_mentions(text, sentences, language="en")
    return find_frames(sentences, mentions, find_dates(text, language="en", reference=None)), mentions


def frame_of(text: str, lemma: str) -> tuple[Frame, dict[str, str]]:
    """The frame of `lemma` with the names in each of its slots."""
    frames, mentions = frames_of(text)
    frame = next(frame for frame in frames if frame.predicate.lemma == lemma)

    def names(argument: Argument) -> str:
        return "+".join(text[mentions[m].start : mentions[m].end] for m in argument.mentions)

    return frame, {slot: names(argument) for slot, argument in frame.slots.items()}


SLOTS: list[tuple[str, str, dict[str, str]]] = [
    ("Peru attacked Lamu.", "attack", {"subject": "Peru", "object": "Lamu"}),
    ("Lamu was attacked by Peru.", "attack", {"subject": "Peru", "object": "Lamu"}),
    ("Members of the Taliban attacked Kabul.", "attack", {"subject": "Taliban", "object": "Kabul"}),
    ("Peru, which borders Chile, attacked Lamu.", "attack", {"object": "Lamu"}),
    ("Peru managed to free nine sailors from Chile.", "free", {"subject": "Peru", "from": "Chile"}),
    ("Peru urged Chile to free nine sailors.", "urge", {"subject": "Peru", "object": "Chile"}),
    ("Peru turned the offer from Chile down.", "turn down", {"subject": "Peru"}),
    ("Chile gave Kenya $2 million.", "give", {"subject": "Chile", "to": "Kenya"}),
    ("Peru voiced its full solidarity with Kenya.", "voice", {"subject": "Peru", "with": "Kenya"}),
    ("Peru is ready to leave.", "be ready to", {"subject": "Peru"}),
    ("Peru said that Chile must leave Tacna.", "must", {"subject": "Peru", "object": "Chile"}),
    ("Peru held talks in Oslo with Chile.", "talk", {"subject": "Peru", "with": "Chile"}),
    ("Talks between Peru and Chile began.", "talk", {"between": "Peru+Chile"}),
    ("Peru provided Kenya with tents.", "provide", {"subject": "Peru", "to": "Kenya"}),
    ("Kenya was granted a loan by Peru.", "grant", {"subject": "Peru", "to": "Kenya"}),
    ("Peru gave $4 million to build schools in Kenya.", "give", {"subject": "Peru", "in": "Kenya"}),
    ("Peru returned coins, including a gold one, to Kenya.", "return", {"to": "Kenya"}),
    ("Peru sends food every month to Kenya.", "send", {"to": "Kenya"}),
    ("Peru freed on bail the captain of a Kenyan ship.", "free", {"of": "Kenyan"}),
    ("Peru pulled its guards back from the village of Lamu.", "pull back", {"from": "Lamu"}),
    ("Nine traders kidnapped in Peru have been freed by Chile.", "free", {"subject": "Chile"}),
    ("A team led by Ana Soto arrived in Chile for talks.", "arrive", {"subject": "Ana Soto", "in": "Chile"}),
    ("Peru adopted a law lifting the ban on Chile.", "lift", {"subject": "Peru", "on": "Chile"}),
    ("The tents Peru sent to Kenya arrived.", "send", {"subject": "Peru", "to": "Kenya"}),
    ("She met Jan Holm on Monday, Ana Soto said.", "meet", {"subject": "Ana Soto", "object": "Jan Holm"}),
    ("Peru and Kenya agreed, Chile said, ending talks in Lima.", "talk", {"subject": "Peru+Kenya"}),
    ("Peru and Kenya agreed, Chile said, praising both.", "praise", {"subject": "Chile"}),
    (
        "Speaking after she met Jan Holm, Ana Soto left.",
        "meet",
        {"subject": "Ana Soto", "object": "Jan Holm"},
    ),
    ("Peru and Kenya kicked off joint drills.", "drill", {"subject": "Peru+Kenya"}),
    ("Freed by Peru in May, Jan Holm flew home.", "free", {"subject": "Peru", "object": "Jan Holm"}),
    ("The extradition to Peru of Jan Holm was approved.", "extradition", {"to": "Peru", "of": "Jan Holm"}),
    ("Peru returned the remains of nine men to Kenya.", "return", {"subject": "Peru", "to": "Kenya"}),
    ("Meeting in Lima, Ana Soto and Jan Holm agreed to talk.", "agree", {"subject": "Ana Soto+Jan Holm"}),
    ("Peru handed over a man wanted for murder to Kenya.", "hand over", {"to": "Kenya"}),
    ("Representatives of Peru and Kenya met in Lima.", "meet", {"subject": "Peru+Kenya"}),
    ("Peru sent a plane carrying tents to Kenya.", "carry", {"subject": "Peru", "to": "Kenya"}),
    ("Peru freed jailed editor Ana Soto.", "free", {"subject": "Peru", "object": "Ana Soto"}),
    ("Peru handed over a banker, Ana Soto, to Kenya.", "hand over", {"object": "Ana Soto", "to": "Kenya"}),
    ("Peru retreated from the Kenyan village of Lamu.", "retreat", {"from": "Kenyan+Lamu"}),
    ("Nine refugees were given food, water and tents by Peru.", "give", {"subject": "Peru"}),
    ("Talks between Peru and Kenya ended without a deal.", "talk", {"between": "Peru+Kenya"}),
    ("Ana Soto said the talks with Kenya were useful.", "talk", {"subject": "Ana Soto", "with": "Kenya"}),
]


@pytest.mark.parametrize("text, lemma, wanted", SLOTS, ids=[case[0] for case in SLOTS])
def test_slots_are_filled_by_order_and_preposition(text: str, lemma: str, wanted: dict[str, str]) -> None:
    _, slots = frame_of(text, lemma)
    assert wanted.items() <= slots.items()


MOODS = [
    ("Peru attacked Chile.", "attack", "fact"),
    ("Peru will attack Chile.", "attack", "plan"),
    ("Peru could attack Chile.", "attack", "hypothetical"),
    ("If Peru attacked Chile, all would lose.", "attack", "hypothetical"),
    ("Nobody knows whether Peru attacked Chile.", "attack", "hypothetical"),
    ("Peru wants to attack Chile.", "attack", "wish"),
    ("Peru managed to attack Chile.", "attack", "fact"),
    ("Peru feared an attack on Lima by Chile.", "attack", "hypothetical"),
    ("The minister warned of the risk of attacks by Chile on Peru.", "attack", "hypothetical"),
    ("Under the deal, Peru would free nine sailors.", "free", "hypothetical"),
    ("Ana Soto said Peru would free nine sailors.", "free", "plan"),
    ("Peru called for talks with Chile.", "talk", "hypothetical"),
    ("Peru voted to lift the ban on Chile.", "lift", "decision"),
    ("Peru stopped sending food to Chile.", "send", "wish"),
    ("Peru offered to host talks with Chile.", "talk", "propose"),
    ("Peru is to supply Chile with tents.", "supply", "plan"),
    ("Peru would have to free nine sailors.", "free", "hypothetical"),
    ("Peru had to free nine sailors.", "free", "fact"),
    ("Ana Soto flew to Oslo to meet Jan Holm.", "meet", "purpose"),
    ("Ana Soto was to have met Jan Holm.", "meet", "plan"),
    ("Peru dropped its demand for a truce.", "demand", "hypothetical"),
    ("Peru became the first state to free nine sailors.", "free", "fact"),
    ("Could Peru attack Chile?", "attack", "hypothetical"),
    ("The pass lies where Peru and Chile meet.", "meet", "hypothetical"),
    ("Peru demanded the release of nine sailors by Chile.", "release", "hypothetical"),
    ("Peru announced the release of nine sailors.", "release", "fact"),
    ("Calls for the release of nine sailors grew.", "release", "hypothetical"),
    ("Peru supported the plans to host Chile.", "support", "fact"),
]


@pytest.mark.parametrize("text, lemma, mood", MOODS, ids=[case[0] for case in MOODS])
def test_the_words_around_a_verb_tell_its_mood(text: str, lemma: str, mood: str) -> None:
    assert frame_of(text, lemma)[0].mood == mood


REPORTS = [
    ("Peru said Chile had attacked Lamu.", "say"),
    ("Chile had attacked Lamu, Peru said.", "say"),
    ("According to Peru, Chile attacked Lamu.", "say"),
    ("Peru denied that it had attacked Lamu.", "deny"),
    ("Peru claimed Chile had attacked Lamu.", "claim"),
]


@pytest.mark.parametrize("text, kind", REPORTS, ids=[case[0] for case in REPORTS])
def test_a_reporting_verb_governs_its_clause(text: str, kind: str) -> None:
    frame, _ = frame_of(text, "attack")
    assert [report.kind for report in frame.reports] == [kind]


REFUSALS = {
    "Peru said it would not free the sailors.": True,
    "Peru said it will not accept any conditions.": True,
    "Peru said it will not reverse its decision.": True,
    "Peru said it would not attack Chile.": False,
    "Peru said it would not affect trade with Chile.": False,
    "Peru would not free the sailors.": False,
}


@pytest.mark.parametrize("text, refused", REFUSALS.items(), ids=list(REFUSALS))
def test_what_one_will_not_do_for_others_by_ones_own_word_is_a_refusal(text: str, refused: bool) -> None:
    frames, mentions = frames_of(text)
    senses = [choose_sense(frame.predicate, frame.slots, mentions) for frame in frames if not frame.negated]
    assert any(sense is not None and sense.category == "REJECT" for sense in senses) is refused


def test_what_comes_of_an_attack_is_no_second_attack() -> None:
    frames, _ = frames_of("Chilean jets bombed the port of Callao, killing nine sailors.")
    assert [frame.predicate.lemma for frame in frames] == ["bomb"]


WORDS = 'Peru Chile was said met on to be - , that " and not talks must if attack who by with between held is'


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=60).map(" ".join) | st.text(max_size=200)
)
def test_any_text_gives_frames_inside_its_sentences(text: str) -> None:
    sentences = split_sentences(text, line_blocks(text), language="en")
    for frame in frames_of(text)[0]:
        count = len(sentences[frame.sentence].tokens)
        assert 0 <= frame.first <= frame.start < frame.end <= count
        assert frame.last <= count


CALLED_OFF = "Ana Soto's trip to Chile, planned for May, was postponed."


def test_a_trip_is_called_off_by_the_verb_before_or_behind_it() -> None:
    for text in (
        "Ana Soto cancelled her trip to Chile.",
        "Ana Soto's trip to Chile has been put off.",
        CALLED_OFF,
    ):
        assert frame_of(text, "trip")[0].cancelled
