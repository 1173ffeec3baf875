"""Requests: what stands before the noun in a clause that is asked for was done by whoever is asked."""

from collections.abc import Sequence

from dragoman.read.frames import Report
from dragoman.read.turkish.home import Home
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import add_report
from dragoman.read.turkish.ties import find_categories
from dragoman.types import Mention

_ASKED = frozenset({"REQUEST"})
_SIDES = ("from", "to")
_DOUBTED = frozenset({"MOBILIZE"})


def ask_of(main: Draft, taken: Sequence[Phrase], mentions: Sequence[Mention]) -> None:
    """ "X, Y'den, Z'ye gönderdiği tugayı çekmesini istedi": it is Y who sent it and Y who is to withdraw it.

    `mentions` are those of the text. Where the asked one has sent troops X alone says.
    """
    if main.passive or find_categories(main).isdisjoint(_ASKED):
        return
    for phrase in taken:
        for act in [phrase.draft] if phrase.clause else phrase.drafts:
            form = act.form if act is not None else None
            if act is None or act is main or form is None or form.kind != "ma" or not form.possessed:
                continue
            if not form.passive:
                _tell_doers(main, act, mentions)


def offer_to_doers(main: Draft, act: Draft, home: Home) -> None:
    """ "X, kutuların Türk, Perulu ve Şilili uzmanlarca açılmasını önerdi": it is offered to those who would do it."""
    offering = [number for p in main.find_named("subject") for number in p.mentions]
    if "AGREE" not in find_categories(main) or not offering or main.passive or act.form is None:
        return
    if (
        act.form.kind != "ma"
        or not act.passive
        or any(main.has(slot) for slot in (*_SIDES, "with", "between"))
    ):
        return
    # "uzmanlar tarafından birlikte açılmasını": "together" takes them as those with whom
    for phrase in (*act.find_named("subject"), *act.find_named("with")):
        others = [m for m in phrase.mentions if not any(home.are_of_one_land(m, one) for one in offering)]
        if len(phrase.mentions) > 1 and others:
            main.slots["to"] = [Phrase(phrase.start, phrase.end, "to", mentions=others)]


def _tell_doers(main: Draft, act: Draft, mentions: Sequence[Mention]) -> None:
    before = [item for held in act.slots.get("object", ()) for item in held.relatives if item is not act]
    before = [item for item in before if item.form is not None and item.form.kind in ("dik", "acak")]
    # what is asked of whom the clause itself may still hold
    asked = next((one.find_named(slot) for one in (main, act) for slot in _SIDES if one.find_named(slot)), [])
    told = [p for p in act.find_named("subject") if p.slot == "gen"]
    asked = (
        told or asked or next((found for item in before if (found := _take_asked(main, item, mentions))), [])
    )
    act.shared = False
    for item in before:
        if item.shared and not item.passive and not item.has("subject"):
            item.shared = False
            item.slots["subject"] = list(asked[:1])
        if find_categories(item) & _DOUBTED and main.find_named("subject"):
            asker = main.find_named("subject")[0]
            add_report([item], Report("claim", asker.start, asker.end, tuple(asker.mentions)))


def _take_asked(main: Draft, item: Draft, mentions: Sequence[Mention]) -> list[Phrase]:
    """ "Y'den alıkoyduğu iki kişiyi bırakmasını istedi": the participle has taken what belongs to the asking."""
    if not item.shared or item.passive or item.has("subject"):
        return []
    for slot in _SIDES:
        for held in item.slots.get(slot, ()):
            first = held.mentions[:1]
            if not first or mentions[first[0]].kind == "place" or (slot == "to" and len(held.mentions) < 2):
                continue
            asked = Phrase(held.start, held.start + 1, slot, mentions=first)
            held.mentions = held.mentions[1:]
            if not held.mentions:
                item.slots[slot] = [p for p in item.slots[slot] if p is not held]
            main.fill(slot, asked)
            return [asked]
    return []
