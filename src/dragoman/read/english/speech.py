"""Slots for which the words around a clause are asked: who tells it, whether it lies ahead, what term is set."""

import msgspec

from dragoman.read.english.framing import Framing
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Frame, Report

_TERMS = frozenset(
    {"hours", "hour", "days", "day", "weeks", "week", "month", "months", "time", "fortnight", "minutes"}
)
_LIMITS = frozenset({"until", "till", "by"})
_SPEAKING = frozenset({"we", "i"})
_SPOKEN_OF = frozenset({"it", "they", "he", "she", "we", "i"})
_AIMS = frozenset({"object", "on", "against", "at"})
_WHEN = frozenset({"when", "after", "as"})
_ARMS = frozenset({"attack", "bombing", "barrage", "weapon"})
_ARMED = frozenset({"crowd: attackers", "crowd: fighters"})
_SPAN = 14
"""Units within which the clause under a verb of speech begins."""


def add_extras(at: Framing, index: int, slots: dict[str, Argument], wanted: frozenset[str]) -> None:
    """Fills those of the `wanted` slots that hold for the verb at unit `index`.

    `speaker`: who says so, in a reporting clause above. `future`: it lies ahead ("will", "would"). `negation`: it
    is negated. `ahead`: it is or was planned.
    `term`: a time is set for what the infinitive behind tells. `own`, `theirs`: what is said lies ahead
    for the speaker itself, or for whom `theirs` names; then `aim` is at whom it is directed. `clause`: who is the
    subject of the that-clause behind ("demanded that Peru leave"). `blow`: who struck, or what, in the clause that
    tells when ("died when rebels shelled the camp"). `oneself`: who says so is the subject ("said it was behind it").
    """
    unit = at.units[index]
    here = Argument(unit.start, unit.end)
    if "speaker" in wanted:
        _speaker(at, index, slots)
    if "future" in wanted and lies_ahead(at, unit):
        slots["future"] = here
    if "ahead" in wanted and _is_planned(at, index):
        slots["ahead"] = here
    if "negation" in wanted and (unit.negated or _nobody(at, slots)):
        slots["negation"] = here
    if "term" in wanted and _sets_term(at, index):
        slots["term"] = here
    if wanted & {"own", "theirs"}:
        _content(at, index, slots)
    if "clause" in wanted:
        _asked(at, index, slots)
    if "blow" in wanted:
        _blow(at, index, slots)
    if "oneself" in wanted and speaks_of_itself(at, index, slots):
        slots["oneself"] = here


def _nobody(at: Framing, slots: dict[str, Argument]) -> bool:
    """`Neither Peru nor Chile would budge`."""
    subject = slots.get("subject")
    return subject is not None and at.tokens[subject.start].low == "neither"


def _is_planned(at: Framing, index: int) -> bool:
    """Whether a plan is told, or one that was called off: "is due to fly", "was to have flown"."""
    mood, negated, cancelled = at.moods.of(index, -1)
    return cancelled or (mood == "plan" and not negated) or _comes_soon(at, index)


def _comes_soon(at: Framing, index: int) -> bool:
    """`She flies to Lima on Monday`: a present tense with a day tells what lies ahead."""
    unit = at.units[index]
    if unit.tense != "present" or unit.end - unit.start != 1 or unit.negated:
        return False
    first, last = at.bounds.around(index, index)
    return any(other.kind == "date" and first <= other.start < last for other in at.units)


def lies_ahead(at: Framing, unit: Unit) -> bool:
    """Whether a verb group tells what will or would be."""
    return unit.tense == "future" or any(token.low == "would" for token in at.tokens[unit.start : unit.end])


def begin_saying(at: Framing, frame: Frame) -> int:
    """`warned on Monday that it would strike`: the token where the clause begins that tells when it was said."""
    told = next((r for r in frame.reports if r.kind != "deny" and r.end <= frame.first), None)
    days = [u for u in at.units if u.kind == "date" and told and told.end <= u.start < frame.first]
    return told.start if told is not None and days else frame.first


def _speaker(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    report = next((r for r in at.reports.over(index) if r.kind != "deny" and _is_voice(at, r)), None)
    if report is None:
        return
    speaker = Argument(report.start, report.end, report.mentions)
    slots["speaker"] = speaker
    if not report.mentions:
        return
    chain = at.clauses.subjects.get(index)
    subject = slots.get("subject")
    if (
        chain is not None
        and (subject is None or not subject.mentions)
        and _speaks(at, at.units[chain.units[0]])
    ):
        classes = subject.classes if subject is not None else ()
        slots["subject"] = msgspec.structs.replace(speaker, classes=classes)


def _is_voice(at: Framing, report: Report) -> bool:
    """Whether somebody speaks who is named, or in whose office one speaks for others ("a ministry spokesman")."""
    words = (token.low for token in at.tokens[report.start : report.end])
    return bool(report.mentions) or not at.lex.sources.isdisjoint(words)


def _speaks(at: Framing, unit: Unit) -> bool:
    """`We will answer`, `Our troops will answer`, `The group will answer`: the one who speaks is meant."""
    first = at.tokens[unit.start].low
    itself = first == "the" and not unit.mentions and "ourselves" in at.lex.classes.get(unit.word, ())
    return first == "our" or itself or (first in _SPEAKING and unit.end - unit.start == 1)


def _sets_term(at: Framing, index: int) -> bool:
    """`gave X until Friday to leave`, `given three days to leave`: a time, then an infinitive."""
    units, timed = at.units, False
    for k in range(index + 1, min(index + _SPAN, len(units))):
        unit = units[k]
        if unit.infinitive:
            return timed
        if unit.kind == "date" or (unit.kind == "np" and unit.word in _TERMS):
            timed = True
        elif unit.kind not in ("np", "prep", "adv", "and"):
            return False
    return False


def _blow(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    k = index + 1
    while k < len(at.units) and at.units[k].kind in ("adv", "date", "prep", "np"):
        k += 1
    if k >= len(at.units) or at.units[k].kind != "sub" or at.units[k].word not in _WHEN:
        return
    said = next((v for v in at.verbs if k < v < k + _SPAN), None)
    chain = at.clauses.subjects.get(said) if said is not None else None
    if said is None or chain is None or min(chain.units) < k:
        return
    entries = at.lex.verbs.get(at.tokens[at.units[said].head].low, ())
    strikes = any(s.category == "ASSAULT" for e in entries if e.predicate for s in e.predicate.senses)
    whom = at.clauses.chain_argument(chain)
    armed = whom is not None and any(at.mentions[m].how in _ARMED for m in whom.mentions)
    if whom is not None and (strikes or armed or _ARMS.intersection(whom.classes)):
        # "killed when their patrol was ambushed": what was struck dealt no blow
        struck = at.units[said].passive and strikes
        slots["blow"] = msgspec.structs.replace(whom, mentions=()) if struck else whom


def _asked(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    k = index + 1
    while k < len(at.units) and at.units[k].kind in ("adv", "date", "prep"):
        # "demanded on Friday that", "insisted in Lima that": when and where it was said stands between
        held = at.units[k].kind == "prep" and k + 1 < len(at.units) and at.units[k + 1].kind in ("date", "np")
        k += 2 if held else 1
    if k >= len(at.units) or at.units[k].kind not in ("sub", "rel") or at.units[k].word != "that":
        return
    said = next((v for v in at.verbs if k < v < k + _SPAN), None)
    chain = at.clauses.subjects.get(said) if said is not None else None
    if chain is not None and min(chain.units) > k and (whom := at.clauses.chain_argument(chain)) is not None:
        if said is not None and at.units[said].passive:
            # "demanded that Holm be freed": nothing is asked of him
            whom = msgspec.structs.replace(whom, mentions=())
        slots["clause"] = whom


def speaks_of_itself(at: Framing, index: int, slots: dict[str, Argument]) -> bool:
    """Whether the subject of a verb is who says it: the same name, "we", "it", or "its army said"."""
    subject, speaker = slots.get("subject"), slots.get("speaker")
    if subject is None or speaker is None:
        return False
    told = {at.mentions[m].entity for m in speaker.mentions} - {-1}
    if told & {at.mentions[m].entity for m in subject.mentions}:
        return True
    chain = at.clauses.subjects.get(index)
    first = at.units[chain.units[0]] if chain is not None else None
    pronoun = first is not None and (first.word in _SPOKEN_OF or _speaks(at, first))
    near = at.tokens[max(0, speaker.start - 3) : speaker.start + 1]
    return pronoun or any(token.low in at.lex.possessives for token in near)


def _content(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    subject = slots.get("subject")
    said = next((v for v in at.verbs if index < v < index + _SPAN), None)
    if subject is None or said is None or not lies_ahead(at, at.units[said]):
        return
    chain = at.clauses.subjects.get(said)
    if chain is None or min(chain.units) < index:
        return
    unit = at.units[chain.units[0]]
    own = at.tokens[unit.start].low in at.lex.possessives or unit.word in _SPOKEN_OF
    whom = at.clauses.chain_argument(chain)
    named = {at.mentions[m].entity for m in whom.mentions} if whom is not None else set()
    if own or (named & {at.mentions[m].entity for m in subject.mentions} - {-1}):
        slots["own"] = Argument(unit.start, unit.end)
    elif whom is not None:
        slots["theirs"] = whom
    if whom is not None and at.units[said].passive and "hostile" in at.lex.doing.get(at.units[said].word, ()):
        slots["own"] = slots["aim"] = whom
        return
    found: list[int] = []
    for name, units, _ in at.clauses.after(said + 1):
        argument = at.clauses.argument(units) if name in _AIMS else None
        found += argument.mentions if argument is not None else ()
    if found:
        slots["aim"] = Argument(at.units[said].start, at.units[said].end, tuple(found))
