"""Whether it happened, is planned, claimed, denied or called off, and who says so."""

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame, Report
from dragoman.types import Account, Claim, Entity, Mention, Span, Status, Why

_FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
_HELD = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
DECREED = frozenset({"SUPPORT", "CONCEDE", "REJECT", "SANCTION", "AGREE", "ACCUSE", "REQUEST"})
"""What is done by deciding it."""

_STOPPED = frozenset({"MOBILIZE", "PROTEST", "RETREAT", "AID", "SANCTION", "COERCE", "ASSAULT"})
"""Deeds that were only planned when they are called off: else the words call off something else beside them."""

_STAGED = frozenset({"MOBILIZE", "RETREAT"})

_PROPOSED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_CLAIMED = frozenset({"AGREE", "REJECT"})
"""What need not have been said aloud, so that it is a claim where the other side tells it ("broke the truce")."""
_JOINT = frozenset({"AGREE", "SUPPORT"})
"""What several do together, so that one of them is a source for it and not only its speaker."""

_BROKEN = frozenset({"agreement", "ceasefire"})
_STATE_ROLES = ("ministry", "minister", "president", "spokesperson", "governor", "official")
_FORCES = ("army", "navy", "air-force", "police", "border", "coast", "military", "government")
_TITLE = 4
"""Tokens before the name of who speaks among which his trade may stand."""
_SOLDIERS = "soldiers"
_DISPUTED = frozenset({"claim", "deny"})
_FIGHTING = frozenset({"fighters", "rebels", "militants", "opposition"})
_GROUP = "world: group"
"""How the armed groups of the world are recognised."""
_SIDES = ("army", "military", "defence", "foreign-ministry", "government", "armed-group", "border")


class Standing(Struct, frozen=True):
    """Status of an account, its source as a claim, denials, and one line saying why."""

    status: Status
    source: Claim | None
    denials: tuple[Claim, ...]
    why: str


def judge_status(
    scene: Scene, frame: Frame, *, category: str, fixed: str | None, actors: list[int], recipients: list[int]
) -> Standing | None:
    """The standing of a frame's event; None where the sentence tells no event (a thought, a plain negation)."""
    frame = _take_for_granted(scene, frame)
    source = find_source(scene, frame, category=category, actors=actors)
    denials = tuple(
        Claim("event", *_sentence(scene, frame), "denied")
        for report in frame.reports
        if report.kind == "deny"
    )
    rumoured = bool(denials) and any(report.kind == "claim" for report in frame.reports)
    if rumoured:
        # "Reports that they met were false": claimed by some, denied by others
        denials = (*denials, Claim("event", *_sentence(scene, frame), "alleged"))
    # "threatened to cancel the talks": the verb of calling off is itself what is only thought of
    unreal = not frame.cancelled or (fixed == "cancelled" and frame.predicate.pos == "verb")
    if frame.mood in ("hypothetical", "question", "wish") and unreal:
        return None
    if frame.mood == "purpose" and category != "CONSULT":
        return None
    if category in _HELD and frame.cancelled and denials:
        return Standing("planned", None, (), "somebody denies that it was called off")
    if category in _HELD and (frame.cancelled or _called_off_beside(scene, frame)):
        return Standing("cancelled", source, (), "words of calling off stand in the clause")
    if category in _STOPPED and frame.cancelled and _lies_ahead(frame, category):
        return Standing("cancelled", source, (), "a plan that was called off")
    if category == "PROTEST" and frame.cancelled:
        # "called off their strike": that they gave it up is told by the verb; "pazartesi başlattığı grevi" began
        span = scene.span(frame, frame.first, frame.start)
        begun = scene.language == "tr" and frame.nested and frame.tense == "past"
        if not (begun and scene.dates_in(span.start, span.end)):
            return None
        return Standing("occurred", source, (), "it had begun on a day before it was given up")
    if frame.negated:
        return _negated(frame, category, source) if len(actors) + len(recipients) > 1 else None
    if frame.mood == "plan" and frame.nested and _undone_beside(scene, frame):
        return None
    if denials and frame.tense == "future" and category not in _HELD:
        return None
    if denials and category in _SPOKEN - _HELD and _speaks_of_itself(scene, frame.reports[0], actors):
        return None
    if denials and (rumoured or not (category in _SPOKEN and category not in _HELD)):
        status: Status = "denied" if category in _HELD | _SPOKEN else "alleged"
        return Standing(status, source, denials, "a reporting verb of denial governs it")
    rumoured = any(report.kind == "claim" and report.end <= report.start for report in frame.reports)
    rumoured = rumoured or (frame.mood == "claim" and not frame.reports)
    if rumoured and (fixed == "proposed" or frame.mood == "propose"):
        # "rumours that Peru had offered to host talks": nobody says that an offer was made
        return None
    if fixed == "proposed" and frame.mood == "plan":
        fixed = "proposed"
    if denials and category in _SPOKEN and category != "AGREE" and fixed is None:
        return Standing("alleged", source, denials, "a reporting verb of denial governs it")
    if fixed in ("proposed", "cancelled", "planned"):
        return Standing(fixed, source, (), f"the pack entry {frame.predicate.id} says so")  # type: ignore[arg-type]
    if frame.mood == "propose":
        if category not in _PROPOSED:
            # "an offer to withdraw": the offer is told by its own word
            return None
        return Standing("proposed", source, (), "a word of proposing governs it")
    refuses = category == "REJECT" and frame.tense == "future" and frame.mood == "fact"
    if refuses and any(_speaks_of_itself(scene, report, actors) for report in frame.reports):
        return Standing("occurred", source, (), "who says that he will not has refused")
    told = {report.kind for report in frame.reports}
    if frame.mood == "claim" and frame.tense == "future" and frame.nested and told <= {"say"}:
        return None  # "asked about reports that he would go": hearsay of what may yet be
    if frame.mood == "decision" and category not in DECREED:
        return Standing("planned", source, (), "decided, and not yet told as done")
    if frame.mood == "plan" or frame.tense == "future":
        return Standing("planned", source, (), "future tense or a word of planning")
    if frame.mood == "claim":
        return Standing("alleged", source, (), "hearsay")
    claimed = next((r for r in frame.reports if r.kind == "claim"), None)
    if claimed is not None and not _speaks_of_itself(scene, claimed, actors):
        if category in _SPOKEN and category not in _CLAIMED and not _is_breach(frame, category):
            return Standing("occurred", source, (), "an act of speech, told by a party")
        return Standing("alleged", source, (), "a claiming verb governs it")
    if category in _FORCE and _partisan(scene, frame, actors, recipients):
        return Standing("alleged", source, (), "told by the other side")
    return Standing("occurred", source, (), "told as a fact")


def _take_for_granted(scene: Scene, frame: Frame) -> Frame:
    """`gözaltına alınan X'in casusluk yaptığını iddia etti`: that he was arrested is no part of the claim.

    What a participle tells of those whom the claim is about is known by itself; nobody claims or denies it.
    """
    carrier = frame.slots.get("carrier")
    if scene.language != "tr" or carrier is None or not carrier.mentions or not frame.nested:
        return frame
    if not any(report.kind in _DISPUTED for report in frame.reports):
        return frame
    kept = tuple(report for report in frame.reports if report.kind not in _DISPUTED)
    return msgspec.structs.replace(frame, reports=kept, mood="fact" if frame.mood == "claim" else frame.mood)


def _is_breach(frame: Frame, category: str) -> bool:
    """`claimed that Peru had broken the ceasefire`: a refusal by deed and not by word."""
    broken = frame.slots.get("object")
    return category == "REJECT" and broken is not None and not _BROKEN.isdisjoint(broken.classes)


def _lies_ahead(frame: Frame, category: str) -> bool:
    """Whether it was still to come when it was called off; an exercise that is called off was."""
    if frame.mood == "plan" or frame.tense == "future":
        return True
    return category in _STAGED and frame.predicate.pos == "noun"


def _called_off_beside(scene: Scene, frame: Frame) -> bool:
    """`The planned talks were called off at Chile's request`: what was called off is the plan, not the request."""
    if frame.mood != "plan" and frame.tense != "future":
        return False
    return any(
        other.cancelled and other.predicate.senses[0].category not in _HELD
        for other in scene.per_sentence.get(frame.sentence, ())
    )


def _undone_beside(scene: Scene, frame: Frame) -> bool:
    """`Üç bakanın imzalaması beklenen bildiri imzalanamadı`: what was planned is told as not done."""
    return any(
        other.negated and not other.nested and other.predicate is frame.predicate
        for other in scene.per_sentence.get(frame.sentence, ())
    )


def _negated(frame: Frame, category: str, source: Claim | None) -> Standing | None:
    """A negated meeting is a denial if somebody says so; in the narrator's own voice it is no event."""
    if frame.reports and category in ("CONSULT",):
        return Standing("denied", source, (), "a source says that it did not take place")
    return None


_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
"""Sources that name nobody, where it is not known whom they mean."""


def _sentence(scene: Scene, frame: Frame) -> tuple[int, int, str]:
    sentence = scene.sentences[frame.sentence]
    return sentence.start, sentence.end, scene.text[sentence.start : sentence.end]


def find_source(scene: Scene, frame: Frame, *, category: str, actors: list[int]) -> Claim | None:
    """Who the document has it from: the nearest report that is not the actor speaking of its own words."""
    for report in _in_order(frame):
        if report.end <= report.start:
            continue
        joint = category in _JOINT and len(actors) > 1
        if category in _SPOKEN and not joint and _speaks_of_itself(scene, report, actors):
            continue
        span = scene.source_span(frame, report)
        text = scene.text[span.start : span.end]
        if not any(c.isalpha() for c in text):
            continue
        named = _named(scene, report, span)
        if named is None and text.lower() in _PRONOUNS:
            continue
        return Claim("attributed_to", span.start, span.end, text, named or text)
    return None


def _in_order(frame: Frame) -> tuple[Report, ...]:
    """The reports of a frame; where one claims it and another denies it, the one told first comes first."""
    told = [r for r in frame.reports if r.end > r.start]
    if {"claim", "deny"} <= {report.kind for report in told} and all(report.sentence < 0 for report in told):
        return tuple(sorted(frame.reports, key=lambda report: report.start))
    return frame.reports


def _named(scene: Scene, report: Report, span: Span) -> str | None:
    """The name behind a pronoun ("he said"), or None where the words speak for themselves."""
    for index in report.mentions:
        mention = scene.mentions[index]
        stands_apart = mention.full_end <= span.start or span.end <= mention.full_start
        if (mention.pronoun or stands_apart or _is_short(scene, mention, span)) and mention.entity >= 0:
            names = scene.entities[mention.entity].names
            if names:
                return names[0]
    return None


def _is_short(scene: Scene, mention: Mention, span: Span) -> bool:
    """`Bakanlık`, for the ministry that the sentence before names in full."""
    names = scene.entities[mention.entity].names if mention.entity >= 0 else ()
    single = " " not in scene.text[span.start : span.end].strip() and " " in (names[0] if names else "")
    return scene.language == "tr" and mention.kind == "organization" and single


def _speaks_of_itself(scene: Scene, report: Report, actors: list[int]) -> bool:
    speakers = [scene.mentions[m].entity for m in report.mentions]
    return any(scene.principals.get(speaker, speaker) in actors for speaker in speakers)


def _partisan(scene: Scene, frame: Frame, actors: list[int], recipients: list[int]) -> bool:
    """Whether the nearest source is a side of the conflict other than the one that acts."""
    if not actors:
        return False
    # nor does a band act for the state whose army tells of it
    acting = {scene.entities[a].country for a in actors if not _is_armed(scene.entities[a])} - {None}
    # a band that is fought suffers for no state
    own = [r for r in recipients if scene.entities[r].kind != "organization" or scene.find_side(r) != r]
    suffering = {scene.entities[r].country for r in own} - {None}
    for report in frame.reports:
        if _pleads(scene, frame, report):
            return True
        if not report.mentions and report.sentence < 0:
            words = scene.sentences[frame.sentence].tokens[report.start : report.end]
            if phrases(scene.language, "armed-voice").stand_in([token.low for token in words]):
                return True  # "a rebel spokesman said the police had opened fire first"
        for index in report.mentions:
            entity = scene.mentions[index].entity
            if entity < 0:
                continue
            if entity in actors:
                return False
            if entity in recipients:
                return True
            speaker = scene.entities[entity]
            if _is_armed(speaker):
                return True
            if any(role.startswith(_SIDES) for role in speaker.roles) and all(
                _SOLDIERS in scene.entities[a].roles and scene.entities[a].country in (None, speaker.country)
                for a in actors
            ):
                # "the army said soldiers had shot nine rebels": its own
                return False
            if speaker.country is not None and speaker.country in acting and not acting & suffering:
                return False
            if _official(speaker) and any(_is_same_state(scene.entities[a], speaker) for a in actors):
                # "the army retook the town from the rebels, the ministry said"
                return False
            if speaker.country is not None and speaker.country in suffering:
                return True
            if any(role.startswith(_SIDES) for role in speaker.roles):
                return True
            if speaker.country is not None and not suffering and _official(speaker):
                return True
    return False


def hear_side(scene: Scene, frame: Frame, account: Account) -> Account:
    """The account as the word of a side, if whose men or ships were struck has only come to be known since."""
    if account.status != "occurred" or account.category not in _FORCE or not account.recipients:
        return account
    if not _partisan(scene, frame, list(account.actors), list(account.recipients)):
        return account
    return replace(
        account, status="alleged", why=(*account.why, Why("status", "told by those it was done to"))
    )


def _pleads(scene: Scene, frame: Frame, report: Report) -> bool:
    """`Holm's lawyer, Ana Soto, said the police had fired first`: a lawyer speaks for one of the two sides."""
    if report.sentence >= 0:
        return False
    words = scene.sentences[frame.sentence].tokens[max(0, report.start - _TITLE) : report.end]
    return phrases(scene.language, "advocate").stand_in([token.low for token in words])


def _is_armed(speaker: Entity) -> bool:
    """`The rebels say police fired`: those who fight, in a body with or without a name, are a side."""
    return speaker.how == _GROUP or (speaker.kind == "group" and bool(_FIGHTING.intersection(speaker.roles)))


def _is_same_state(actor: Entity, speaker: Entity) -> bool:
    """Whether a body that acts is one of the state for which somebody speaks."""
    if actor.country is None or actor.country != speaker.country:
        return False
    return actor.kind == "state" or any(role.startswith(_FORCES) for role in actor.roles)


def _official(speaker: Entity) -> bool:
    """Whether someone speaks for a state: of an attack without a named victim, that state tells its own side."""
    return speaker.kind == "state" or any(role.endswith(_STATE_ROLES) for role in speaker.roles)
