"""A ship stopped and then seized, its crew arrested: what is one deed, and where all of it was done."""

from dragoman.read.turkish.phrases import Draft
from dragoman.read.turkish.ties import find_categories

_SEIZING = frozenset({"COERCE"})
_TAKEN = ("object", "to")


def join_stop(taking: Draft) -> None:
    """`Lima açıklarında durdurduğu gemiye el koydu`: one deed, where the ship was stopped.

    A converb in front of the verb lends its place too: `gemiye el koyarak tayfayı gözaltına aldı`.
    """
    if not find_categories(taking) <= _SEIZING or taking.predicate is None:
        return
    for thing in [phrase for slot in _TAKEN for phrase in taking.slots.get(slot, ())]:
        for stopped in thing.relatives:
            if _is_stop(stopped):
                stopped.predicate = None
                taking.first = min(taking.first, stopped.first)
                _lend_place(stopped, taking)
    for item in taking.inner:
        converb = item.form is not None and item.form.kind == "converb"
        if converb and item.predicate is not None and find_categories(item) <= _SEIZING:
            _lend_place(item, taking)
            # the day before whoever does both is that of both
            item.first = min(item.first, taking.first)


def _is_stop(draft: Draft) -> bool:
    if draft.predicate is None or "relative" not in draft.roles:
        return False
    return any(sense.mode == "restrict" for sense in draft.predicate.senses)


def _lend_place(source: Draft, target: Draft) -> None:
    if source.has("in") and not target.has("in"):
        target.slots["in"] = list(source.slots["in"])
