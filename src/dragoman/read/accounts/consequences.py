"""What one account tells about another: who is blamed did it, who met agreed there and then."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why

_AHEAD = frozenset({"planned", "proposed"})

_TWO = 2
_NEAR_BLOCKS = 1
"""Paragraphs between what was agreed and the meeting at which it was."""


def blame(story: Story, before: int) -> None:
    """`Drones hit the port, the army said, blaming the rebels`: the blamed are the alleged attackers."""
    fresh = story.accounts[before:]
    accuser = next((a for a in fresh if a.category == "ACCUSE" and a.recipients and a.mode == "allege"), None)
    if accuser is None:
        return
    named = [claim for claim in accuser.claims if claim.field == "recipient"]
    claims = tuple(msgspec.structs.replace(claim, field="actor") for claim in named)
    for offset, account in enumerate(fresh):
        if account.category not in ("ASSAULT", "MOBILIZE") or account.actors:
            continue
        story.change(
            before + offset,
            account,
            actors=tuple(r for r in accuser.recipients if r not in account.recipients),
            status="alleged",
            claims=(*account.claims, *claims),
            why=(*account.why, Why("actors", "the ones blamed for it in the same sentence")),
        )


def ask_the_accused(story: Story, before: int) -> None:
    """`Peru accused Chile of holding two men and demanded their release`: what is demanded is asked of the accused."""
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "REQUEST" or account.recipients:
            continue
        said = story.scene.text[account.key_start : account.key_end].lower().split()
        demanded = phrases(story.scene.language, "demanding").stand_in(said)
        if account.mode != "yield" and not demanded:
            continue
        accusing = next(
            (
                other
                for other in fresh
                if other.category == "ACCUSE"
                and other.recipients
                and other.actors == account.actors
                and other.key_start < account.key_start
            ),
            None,
        )
        if accusing is None:
            continue
        told = (claim for claim in accusing.claims if claim.field == "recipient")
        story.change(
            before + offset,
            account,
            recipients=accusing.recipients,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those accused in the same sentence")),
        )


def ask_whom_met(story: Story, before: int) -> None:
    """`phoned Eva Holm and asked for help`, `X'i arayarak yardım istedi`: whoever was called is who is asked.

    So is whoever was called and offered something.
    """
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        offered = account.category == "AGREE" and account.status == "proposed"
        asked = account.category == "REQUEST" or offered
        if not asked or account.recipients or len(account.actors) != 1:
            continue
        for met in (*fresh, *_met_before(story, account, before)):
            others = tuple(a for a in met.actors if a not in account.actors)
            talks = met.category == "CONSULT" and met.status == "occurred"
            talks = talks and met.key_start < account.key_start
            if not talks or len(others) != 1 or len(met.actors) != len(others) + 1:
                continue
            told = tuple(
                msgspec.structs.replace(c, field="recipient")
                for c in met.claims
                if c.field == "actor" and others[0] in _find_meant(story, c)
            )
            why = Why("recipients", "whom they spoke to")
            claims = (*account.claims, *told)
            story.change(before + offset, account, recipients=others, claims=claims, why=(*account.why, why))
            break


def _find_meant(story: Story, claim: Claim) -> set[int]:
    """Those whom the words of a claim name."""
    return {story.scene.mentions[m].entity for m in story.scene.mentions_in(claim.start, claim.end)}


def _met_before(story: Story, account: Account, before: int) -> tuple[Account, ...]:
    """`X phoned Y. In the call X asked for help`, `Kaynaklara göre X ... istedi`: the talk told in the sentence before.

    Only where the request is told of that talk, or by those who tell of it.
    """
    scene, number = story.scene, story.sentence_of(account)
    in_talk = any(
        frame.anaphor and any(sense.category == "CONSULT" for sense in frame.predicate.senses)
        for frame in scene.per_sentence.get(number, ())
    )
    told = story.accounts[:before][-1:]
    if not told or number - story.sentence_of(told[0]) != 1 or not (in_talk or account.attributed_to):
        return ()
    return tuple(told)


def drop_lone_visits(story: Story, before: int) -> None:
    """`arrived in Doha for talks with the emir`: talks of one alone say no more than the visit beside them."""
    fresh = [a for a in story.accounts[before:] if a.category == "CONSULT"]
    for lone in [a for a in fresh if len(a.actors) == 1 and a.mode in (None, "visit")]:
        if any(
            other is not lone and set(lone.actors) < set(other.actors) and other.status == lone.status
            for other in fresh
        ):
            story.accounts.remove(lone)


def join_offers(story: Story, before: int) -> None:
    """`offered to host talks between the neighbours`: the hosting and the talks are one offer."""
    offers = [a for a in story.accounts[before:] if a.category == "CONSULT" and a.status == "proposed"]
    for hosted in [offer for offer in offers if offer.mode == "third-party"]:
        for plain in [offer for offer in offers if offer.mode in (None, "visit") and offer in story.accounts]:
            if set(plain.actors) <= set(hosted.actors):
                story.accounts.remove(plain)
                if hosted.date is None and plain.date is not None:
                    told = (claim for claim in plain.claims if claim.field == "date")
                    index = story.accounts.index(hosted)
                    story.change(index, hosted, date=plain.date, claims=(*hosted.claims, *told))


def join_visits(story: Story, before: int) -> None:
    """`arrived in Vientiane for talks with President X`: the visit to the land is the one to whom it receives."""
    entities = story.scene.entities
    fresh = [a for a in story.accounts[before:] if a.category == "CONSULT" and a.mode in ("visit", None)]
    for visit in [a for a in fresh if a.mode == "visit"]:
        where = visit.place.country if visit.place is not None else None
        hosts = [a for a in visit.actors if entities[a].kind == "state" and entities[a].country == where]
        guests = {*visit.actors} - {*hosts}
        if len(hosts) != 1 or where is None:
            continue
        lands = {entities[a].country for a in guests}
        if len(lands) > 1 and any({*m.actors} == guests and m.status == visit.status for m in fresh):
            # "delegations from Peru and Chile will return to Oslo for talks": to each other, in a third land
            story.accounts.remove(visit)
            continue
        if not any(entities[a].kind == "person" for a in guests):
            continue
        held = [a for a in story.accounts[before:] if a.category == "CONSULT" and a.mode == "third-party"]
        if any(
            a.status == visit.status
            and guests < {*a.actors}
            and any(entities[o].country == where for o in a.actors if o not in guests)
            for a in held
        ):
            # "is expected in Quito for talks hosted by Minister X": X is whom he visits
            story.accounts.remove(visit)
            continue
        for met in fresh:
            others = [a for a in met.actors if a not in guests]
            received = others and all(
                entities[a].kind in ("person", "organization") and entities[a].country in (None, where)
                for a in others
            )
            if met is not visit and met.status == visit.status and guests < {*met.actors} and received:
                story.accounts.remove(visit)
                wanted = {f for f, v in (("date", met.date), ("place", met.place)) if v is None}
                story.change(
                    story.accounts.index(met),
                    met,
                    mode=visit.mode,
                    date=met.date or visit.date,
                    place=met.place or visit.place,
                    claims=(*met.claims, *(claim for claim in visit.claims if claim.field in wanted)),
                )
                break


def drop_bare_headlines(story: Story) -> None:
    """A headline's noun ("on the talks between X and Y") is an event only if the text below tells one like it.

    What a headline only tells of those whom something else befell ("the seized sailors are freed") the text tells.
    """
    nominal = _bare_headlines(story.scene)
    told = {
        (account.category, participant, account.status in _AHEAD)
        for account in story.accounts
        if account.key_start not in nominal
        for participant in (*account.actors, *account.recipients)
    }
    story.accounts[:] = [
        account
        for account in story.accounts
        if not _is_told_below(story, account)
        and (
            account.key_start not in nominal
            or any(
                (account.category, who, account.status in _AHEAD) in told
                for who in (*account.actors, *account.recipients)
            )
        )
    ]


def _is_told_below(story: Story, account: Account) -> bool:
    """Whether an account of nobody's deed, without a day, has a fuller one in the text.

    That of a headline by the same victims, that of a clause ("after the arrest of a journalist in Lima") by its place.
    """
    if account.actors or account.date is not None:
        return False
    title = story.scene.sentences[story.sentence_of(account)].kind == "title"
    for other in story.accounts:
        if other.category != account.category or other is account:
            continue
        there = account.place is not None and other.place == account.place and other.mode == account.mode
        if there and other.actors and account.category == "COERCE":
            return True
        fuller = other.start > account.start and (other.actors or other.date is not None)
        if title and fuller and set(account.recipients) <= set(other.recipients):
            return True
    return False


def _bare_headlines(scene: Scene) -> set[int]:
    """Where the nouns of engagement begin that stand in the headline without a verb to carry them."""
    return {
        scene.span(frame, frame.start, frame.end).start
        for frame in scene.frames
        if scene.sentences[frame.sentence].kind == "title"
        and frame.predicate.pos == "noun"
        and frame.tense == "none"
    }


def settle_agreements(story: Story) -> None:
    """What those who met agreed without a day of its own, they agreed when and where they met."""
    for index, account in enumerate(story.accounts):
        if account.category != "AGREE" or account.date is not None or len(account.actors) < 2:
            continue
        meetings = [
            other
            for other in story.accounts
            if other.category == "CONSULT"
            and other.status == account.status == "occurred"
            and other.date is not None
            and other.background == account.background
            and set(account.actors) <= set(other.actors)
        ]
        if not meetings:
            continue
        # the one told before it, though the next one may be told nearer
        meeting = min(meetings, key=lambda o: (o.start > account.start, abs(o.start - account.start)))
        story.lend(index, meeting, why="agreed at the meeting of the same people")


def date_meetings(story: Story) -> None:
    """`The ministers agreed in Lima on Monday. Soto came to Lima for talks with Paz`: they met on the day they agreed.

    Only where the town is the same, or none is told of talks that somebody brokered, as many met as agreed, none of
    them but the broker of another land, and one day alone comes into question.
    """
    for index, account in enumerate(story.accounts):
        brokered = account.mode == "third-party" and len(account.actors) > _TWO
        if account.category != "CONSULT" or account.date is not None:
            continue
        if (account.place is None and not brokered) or account.status != "occurred":
            continue
        if account.background or account.mode == "phone":
            continue
        agreed = [other for other in story.accounts if _agreed_there(story, other, account)]
        towns = {other.place.name for other in agreed if other.place is not None}
        if len({other.date for other in agreed}) != 1 or len(towns) != 1:
            continue
        story.lend(index, agreed[0], why="the day on which they agreed there")


def _agreed_there(story: Story, agreed: Account, met: Account) -> bool:
    """Whether an account tells what those who met agreed beside it, on a day and, as far as is told, in their town."""
    if agreed.category != "AGREE" or agreed.status != "occurred" or agreed.background:
        return False
    if agreed.date is None or agreed.date.precision != "day" or agreed.place is None:
        return False
    if met.place is not None and agreed.place.name != met.place.name:
        return False
    if abs(story.block_of(agreed) - story.block_of(met)) > _NEAR_BLOCKS or len(agreed.actors) < _TWO:
        return False
    entities = story.scene.entities
    lands = {entities[actor].country for actor in agreed.actors} - {None}
    if met.place is not None and {entities[actor].country for actor in met.actors} - {None} <= lands:
        return len(met.actors) == len(agreed.actors)
    sat = [actor for actor in met.actors if actor in agreed.actors or entities[actor].country in lands]
    brokered = met.mode == "third-party" and len(met.actors) == len(sat) + 1 == len(agreed.actors) + 1
    return brokered and {entities[actor].country for actor in sat} >= lands
