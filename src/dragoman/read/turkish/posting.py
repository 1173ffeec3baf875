"""Whose envoys are and where they sit tells who calls them home, summons or expels them."""

import itertools
from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import find_categories

_POSTED = "görevli"


class EnvoyReader(SentenceState):
    """Finds who sends or receives an envoy, as a part of reading a sentence."""

    def _leave_missions(self, taken: Sequence[Phrase], *, recalled: bool) -> None:
        """ "X'in Lima Büyükelçiliğindeki diplomatı": whose envoy it is, not where it was done.

        Nor is "Lima'daki büyükelçisini" where an envoy who is `recalled` was called home.
        """
        for before, envoy in itertools.pairwise(taken):
            mission = before.slot == "in" and self.tokens[before.end - 1].suffix.endswith("ki")
            mission = mission or (before.slot == "in" and self.tokens[before.end - 1].low.endswith("ki"))
            # "X'in Lima Büyükelçiliğinde görevli iki diplomatı"
            mission = mission or (before.slot == "in" and self.tokens[before.end].low == _POSTED)
            named = all(self.mentions[m].kind == "place" for m in envoy.mentions)
            town = envoy.place or ("territory" in envoy.classes and named)
            if mission and envoy.slot == "object" and town and self._is_land(before):
                # "X'in güneyindeki Y beldesini vurdu"
                before.slot = "of"
                continue
            if (
                mission
                and "road" in envoy.classes
                and envoy.slot in ("object", "of")
                and self._is_land(before)
            ):
                # "X, Y sınırındaki iki kapıyı kapattı": closed to Y, and not in Y
                before.slot = "of"
                continue
            body = any(self.mentions[m].kind == "organization" for m in before.mentions)
            own = recalled and "envoy" in envoy.classes and envoy.possessed and before.end == envoy.start
            body = body or own
            sent = not {"envoy", "captive"}.isdisjoint(envoy.classes)
            if mission and body and envoy.slot in ("object", "") and not envoy.mentions and sent:
                before.slot = "of"

    def _tells_whose_end(self, place: Phrase, start: int) -> bool:
        """ "Lima'daki büyükelçisini geri çağırdı", "Y sınırındaki iki kapıyı kapattı": whose, and not where it was."""
        last = self.tokens[place.end - 1]
        seat = place.end == start and last.suffix.endswith("ki")
        return seat or (last.low.endswith("ndaki") and "airspace" in place.classes and self._is_land(place))

    def _is_land(self, phrase: Phrase) -> bool:
        return bool(phrase.mentions) and all(self.mentions[m].kind == "state" for m in phrase.mentions)

    def _visit_host(self, draft: Draft) -> None:
        """`Y'nin konuğu olarak Lima'yı ziyaret edecek`: Y is visited, in the town that stands for his land."""
        towns, hosts = draft.find_named("object"), draft.find_named("at")
        if len(towns) != 1 or len(hosts) != 1:
            return
        host, town = hosts[0].mentions[0], towns[0].mentions[0]
        person = self.mentions[host].kind == "person"
        if person and self.mentions[town].kind != "person" and self.home.are_of_one_land(host, town):
            draft.slots["object"], draft.slots["in"] = hosts, [*towns, *draft.slots.get("in", ())]
            del draft.slots["at"]

    def _name_hosts(self, draft: Draft) -> None:
        """ "X'in Y Büyükelçisi bakanlığa çağrıldı", "merkeze çağrıldı": Y does the one, X the other."""
        predicate = draft.predicate
        if predicate is None or draft.form is None:
            return
        modes = {s.mode for s in predicate.senses if any(need.startswith("object:envoy") for need in s.needs)}
        slot = "object"
        if not modes and draft.form.passive and find_categories(draft) == {"ACCUSE"}:
            # "büyükelçiye nota verildi"
            slot, modes = "to", {"disapprove"}
        found = [(p, m) for p in draft.slots.get(slot, ()) for m in p.mentions if self.home.is_envoy(m)]
        if not modes or not found:
            return
        envoy, number = found[0]
        recalled = "withdraw" in modes
        for phrase in draft.slots.get("for", ()) if recalled else ():
            if phrase.draft is not None and not phrase.clause:
                # "istişareler için geri çağırdı": tells of no meeting
                phrase.draft.predicate = None
        sender, host = self.home.find_sender(number), self.home.find_host(number)
        doer = sender if recalled else host
        # "X, Y'nin Lima Büyükelçisini geri çağırmasını kınadı": it is Y who did
        nominal = draft.form.kind == "ma" and draft.form.possessed
        if (
            doer >= 0
            and (draft.form.passive or nominal)
            and not any(draft.has(s) for s in ("subject", "to") if s != slot)
        ):
            draft.slots["subject"] = [Phrase(envoy.start, envoy.end, mentions=[doer])]
        if recalled and host >= 0 and not any(draft.has(slot) for slot in ("of", "from", "in", "at")):
            draft.slots["of"] = [Phrase(envoy.start, envoy.end, mentions=[host])]
