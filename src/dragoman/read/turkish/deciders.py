"""Who has decided what a decision is about, where only what he owns tells it."""

from dragoman.read.turkish.phrases import Phrase


def find_deciders(phrase: Phrase) -> list[Phrase]:
    """ "X'in sınırını kapatma kararını kınadı": whose border it is has decided to close it."""
    for act in phrase.drafts if phrase.clause and "decision" in phrase.classes else ():
        for thing in (*act.slots.get("object", ()), *act.slots.get("of", ())):
            owners = [thing.holder] if thing.holder is not None else [thing, *thing.owner]
            owners = [owner for owner in owners if owner.slot == "gen" and owner.mentions]
            if owners:
                act.slots["subject"] = owners
                return owners
    return []
