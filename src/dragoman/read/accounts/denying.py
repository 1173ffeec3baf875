"""Sentences by which somebody denies what was told before: "Chile denied it", "a charge Peru rejected"."""

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.read.accounts.following import failed
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim

_REACH = 8
_AHEAD = frozenset({"planned", "proposed"})
_THAT = "that"
_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_NEAR, _APART = 3, 2
_DENIABLE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "CONSULT"})


def deny(story: Story, frame: Frame, deniers: list[int]) -> None:
    """Someone denies what was told before: a denial on the last account that concerns them.

    Whoever rejects an accusation denies the deed that he was accused of, if one is told, and nothing else. A meeting
    is denied by a sentence about a meeting, or where it was only claimed.
    """
    scene = story.scene
    if _denies_else(scene, frame):
        return
    sentence = scene.sentences[frame.sentence]
    text = scene.text[sentence.start : sentence.end]
    claim = Claim("event", sentence.start, sentence.end, text, "denied")
    speakers = set(deniers) | {scene.mentions[m].entity for report in frame.reports for m in report.mentions}
    countries = {scene.entities[s].country for s in speakers if s >= 0} - {None}
    meeting = any(sense.category == "CONSULT" for sense in frame.predicate.senses)
    accused_in: int | None = None
    for index, account in story.latest(_REACH):
        involved = account.actors if account.category != "CONSULT" else (*account.actors, *account.recipients)
        if _concerns(story, involved, speakers, countries) and story.restore(index, frame.sentence):
            return
        if account.category == "ACCUSE" and _concerns(story, account.recipients, speakers, countries):
            accused_in = account.start
            continue
        if accused_in is not None and account.start != accused_in:
            return
        if account.category not in _DENIABLE:
            continue
        if account.category == "CONSULT" and not meeting and account.status != "alleged":
            continue
        if meeting and account.status in _AHEAD and failed(story, frame):
            # "They were to meet on Friday. The meeting did not take place, Peru said."
            story.change(index, account, status="cancelled")
            return
        held = account.category == "COERCE" and speakers and speakers <= set(account.recipients)
        if held and not speakers & set(account.actors):
            # "was arrested for spying, a charge he denies": not that he was arrested
            return
        if _concerns(story, involved, speakers, countries):
            disputed = (*account.disputed_status, claim)
            if "charge" in frame.slots and account.status == "occurred" and account.attributed_to is None:
                # "Rebels shelled the town, a claim they denied": the writer himself calls it no more than that
                story.change(index, account, status="alleged", disputed_status=disputed)
            else:
                story.change(index, account, disputed_status=disputed)
            return


def deny_told(story: Story, account: Account) -> bool:
    """`Migrants said Chile's navy had fired. The navy denied that it had opened fire`: the deed told before, denied.

    Whether an account only says that those deny it whom others have just named; what was told is alleged then.
    """
    denials = tuple(claim for claim in account.disputed_status if claim.value == "denied")
    if account.category not in _FORCE or account.status != "alleged" or not denials or account.counts:
        return False
    if account.date is not None or account.place is not None:
        return False
    entities, here = story.scene.entities, story.sentence_of(account)
    lands = {entities[actor].country for actor in account.actors} - {None}
    for index, told in story.latest(_NEAR):
        if told.category != account.category or here - story.sentence_of(told) > _APART:
            continue
        named = told.attributed_to is not None or told.status == "alleged"
        if not named or told.status not in ("occurred", "alleged"):
            return False
        theirs = {entities[actor].country for actor in told.actors}
        if not (set(told.actors) & set(account.actors) or theirs & lands or theirs <= {None}):
            return False
        disputed = (*told.disputed_status, *(claim for claim in denials if claim not in told.disputed_status))
        known = told.actors if not theirs <= {None} or not account.actors else account.actors
        claims = tuple(c for c in account.claims if c.field == "actor" and known is not told.actors)
        story.change(
            index,
            told,
            status="alleged",
            actors=known,
            disputed_status=disputed,
            claims=(*told.claims, *claims),
        )
        return True
    return False


def _denies_else(scene: Scene, frame: Frame) -> bool:
    """`denied a report that its sailors had beaten him`: what the clause tells, which is no deed told before."""
    if scene.language != "en" or frame.predicate.pos != "verb":
        return False
    words = [token.low for token in scene.sentences[frame.sentence].tokens]
    joint = next((k for k in range(frame.end, len(words)) if words[k] == _THAT), len(words))
    subject = words[joint + 1] if joint + 1 < len(words) else ""
    if not subject.isalpha() or subject in grammar("en").pronouns:
        # "denied that.", "denied that they were touched"
        return False
    told = any(other.start > joint for other in scene.per_sentence.get(frame.sentence, ()))
    return not told and not phrases("en", "of-that").stand_in(words[joint + 1 :])


def _concerns(
    story: Story, involved: tuple[int, ...], speakers: set[int], countries: set[str | None]
) -> bool:
    """Whether those who speak, or the states that they speak for, are among those involved."""
    sides = {story.scene.entities[a].country for a in involved} - {None}
    return bool(set(involved) & speakers or sides & countries)
