"""What one account tells about another: who is blamed did it, who met agreed there and then."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Why

_BLOWS = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})


def draw(story: Story, before: int) -> None:
    """All that accounts of one sentence tell about one another, of those from index `before` on."""
    blame(story, before)
    ask_the_accused(story, before)
    ask_whom_met(story, before)
    name_crews(story, before)
    join_offers(story, before)
    join_visits(story, before)
    join_threats(story, before)
    drop_threatened(story, before)


def join_visits(story: Story, before: int) -> None:
    """`flies to Lima to meet the minister`: the visit and the meeting there are one."""
    fresh = story.accounts[before:]
    entities = story.scene.entities
    for visit in [a for a in fresh if a.category == "CONSULT" and a.mode == "visit" and len(a.actors) == 2]:
        land = next((entities[a].country for a in visit.actors if entities[a].kind == "state"), None)
        guests = {a for a in visit.actors if entities[a].kind == "person"}
        for met in fresh if land is not None else ():
            if met is visit or met.category != "CONSULT" or met not in story.accounts:
                continue
            hosts = [entities[a] for a in met.actors if a not in guests]
            same = met.status == visit.status and met.date == visit.date and guests <= {*met.actors}
            if same and hosts and all(h.kind == "person" and h.country in (None, land) for h in hosts):
                story.accounts.remove(visit)
                break


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
        for met in fresh:
            others = tuple(a for a in met.actors if a not in account.actors)
            talks = (
                met.category == "CONSULT" and met.status == "occurred" and met.key_start < account.key_start
            )
            if not talks or len(others) != 1 or len(met.actors) != len(others) + 1:
                continue
            name = {c.value for c in account.claims if c.field == "actor"}
            told = tuple(
                msgspec.structs.replace(c, field="recipient")
                for c in met.claims
                if c.field == "actor" and c.value not in name
            )
            why = Why("recipients", "whom they spoke to in the same sentence")
            claims = (*account.claims, *told)
            story.change(before + offset, account, recipients=others, claims=claims, why=(*account.why, why))
            break


def name_crews(story: Story, before: int) -> None:
    """`seized two Chilean boats and detained 20 fishermen`: those aboard are of the land whose the boats are."""
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "COERCE" or account.mode != "arrest" or account.recipients:
            continue
        for seized in fresh[:offset]:
            same = seized.mode == "seize" and seized.actors == account.actors and seized.recipients
            if not same or seized.status != account.status:
                continue
            told = tuple(c for c in seized.claims if c.field == "recipient")
            story.change(
                before + offset,
                account,
                recipients=seized.recipients,
                claims=(*account.claims, *told),
                why=(*account.why, Why("recipients", "those whose ship was seized in the same sentence")),
            )
            break


def join_offers(story: Story, before: int) -> None:
    """`offered to host talks between the neighbours`: the hosting and the talks are one offer."""
    offers = [a for a in story.accounts[before:] if a.category == "CONSULT" and a.status == "proposed"]
    for hosted in [offer for offer in offers if offer.mode == "third-party"]:
        for plain in [offer for offer in offers if offer.mode is None and offer in story.accounts]:
            if set(plain.actors) <= set(hosted.actors) and hosted in story.accounts:
                story.accounts.remove(plain)
                told = tuple(c for c in plain.claims if c.field in ("date", "place"))
                if hosted.date is None and plain.date is not None:
                    index = story.accounts.index(hosted)
                    joined = msgspec.structs.replace(
                        hosted,
                        date=plain.date,
                        place=hosted.place or plain.place,
                        claims=(*hosted.claims, *told),
                    )
                    story.accounts[index] = joined


def join_threats(story: Story, before: int) -> None:
    """`X warned Peru that Chile would answer with force`: what is warned of is the warning itself, and its mode."""
    fresh = [account for account in story.accounts[before:] if account.category == "THREATEN"]
    if len(fresh) < 2:
        return
    entities = story.scene.entities
    for told in fresh:
        lands = {entities[a].country for a in told.actors} - {None}
        for other in fresh:
            same = other is not told and set(other.recipients) <= set(told.recipients)
            own = {entities[a].country for a in other.actors} <= lands and other.actors != told.actors
            if not (same and own and told.recipients and other.attributed_to):
                continue
            story.accounts.remove(other)
            index = story.accounts.index(told)
            story.change(index, told, mode=told.mode or other.mode, date=told.date or other.date)
            return


def drop_threatened(story: Story, before: int) -> None:
    """`warned that it would seize any ship`: what is threatened is told by the threat, and is no plan of its own."""
    fresh = story.accounts[before:]
    threats = [account for account in fresh if account.category == "THREATEN"]
    for account in fresh if threats else ():
        planned = account.status == "planned" and account.category in _BLOWS and not account.background
        if planned and any(
            set(account.actors) <= set(threat.actors) and threat.key_start < account.key_start
            for threat in threats
        ):
            story.accounts.remove(account)


def drop_bare_headlines(story: Story) -> None:
    """A headline's noun ("on the talks between X and Y") is an event only if the text below tells one like it.

    Of what nobody does in a headline ("Peruvians walk free"), the text below tells more.
    """
    _drop_told_below(story)
    nominal = _bare_headlines(story.scene)
    if not nominal:
        return
    told = {
        (account.category, participant)
        for account in story.accounts
        if account.key_start not in nominal
        for participant in (*account.actors, *account.recipients)
    }
    story.accounts[:] = [
        account
        for account in story.accounts
        if account.key_start not in nominal
        or any((account.category, who) in told for who in (*account.actors, *account.recipients))
    ]


def _drop_told_below(story: Story) -> None:
    told = {(a.category, a.mode, r) for a in story.accounts if a.actors and a.date for r in a.recipients}
    blocks = story.scene.article.blocks
    titles = {(block.start, block.end) for block in blocks if block.kind == "title"}
    for account in list(story.accounts):
        again = bool(account.recipients) and all(
            (account.category, account.mode, r) in told for r in account.recipients
        )
        headed = any(start <= account.start and account.end <= end for start, end in titles)
        if headed and again and not account.actors and account.date is None:
            story.accounts.remove(account)


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
        meeting = min(meetings, key=lambda other: abs(other.start - account.start))
        fields = ("date", "place") if account.place is None else ("date",)
        told = tuple(claim for claim in meeting.claims if claim.field in fields)
        story.change(
            index,
            account,
            date=meeting.date,
            place=account.place or meeting.place,
            claims=(*account.claims, *told),
            why=(*account.why, Why("date", "agreed at the meeting of the same people")),
        )
