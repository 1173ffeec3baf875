"""One account for every frame that tells an event."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.addressing import name_told
from dragoman.read.accounts.admission import (
    asks_itself,
    is_business,
    is_charge,
    is_enough,
    is_matter,
    is_sealed,
    is_vehicle,
    matters,
    stays_at_home,
)
from dragoman.read.accounts.agreed import agree_at_talks
from dragoman.read.accounts.aims import aim, give_to_land
from dragoman.read.accounts.answers import address, is_denial, name_addressees, says_yes
from dragoman.read.accounts.aspects import find_mode, is_background
from dragoman.read.accounts.attendance import (
    PRESENT,
    drop_lone_hosts,
    join_host,
    join_named_host,
    join_talks,
    seat_signers,
    tells_attendance,
)
from dragoman.read.accounts.bargaining import date_words_at_talks
from dragoman.read.accounts.captives import drop_held_again, free_held, take_aboard
from dragoman.read.accounts.chained import share_days
from dragoman.read.accounts.chairing import seat_chair
from dragoman.read.accounts.claiming import tells_again
from dragoman.read.accounts.consequences import date_meetings, drop_bare_headlines, settle_agreements
from dragoman.read.accounts.courts import name_courts
from dragoman.read.accounts.dating import day_before_place, find_day, look_ahead
from dragoman.read.accounts.denying import deny, deny_told
from dragoman.read.accounts.enforcing import add_enforcer, find_enforcer, name_state
from dragoman.read.accounts.envoys import expel, name_sender
from dragoman.read.accounts.exchanges import name_partners
from dragoman.read.accounts.explaining import explain
from dragoman.read.accounts.following import go_on, point_back, tell_more
from dragoman.read.accounts.freed import name_held
from dragoman.read.accounts.gapped import seat_gapped
from dragoman.read.accounts.groups import add_invited, add_met, group_roles, name_actors, name_recipients
from dragoman.read.accounts.homeward import give_to_speaker, send_home
from dragoman.read.accounts.individuals import spare_land
from dragoman.read.accounts.jointly import speak_jointly
from dragoman.read.accounts.listening import is_to_nobody, name_listener
from dragoman.read.accounts.marchers import name_marchers
from dragoman.read.accounts.matter import find_topics
from dragoman.read.accounts.moving import reschedule
from dragoman.read.accounts.nameless import keep_nameless
from dragoman.read.accounts.neighbourly import name_neighbour
from dragoman.read.accounts.openings import date_by_opening
from dragoman.read.accounts.owners import blame_state, name_owner, name_their_land
from dragoman.read.accounts.pairs import add_delegates, add_pair
from dragoman.read.accounts.parting import part
from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.pointed import add_lands, address_lands
from dragoman.read.accounts.promises import add_offer, settle_promise
from dragoman.read.accounts.reached import paper_day
from dragoman.read.accounts.rebuttal import rebut
from dragoman.read.accounts.recount import count_late
from dragoman.read.accounts.refused import take_modes
from dragoman.read.accounts.relocating import relocate
from dragoman.read.accounts.roles import Cast, cast_roles
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sequels import hand_over, strike_back
from dragoman.read.accounts.settling import settle_sentence
from dragoman.read.accounts.signings import place_signing
from dragoman.read.accounts.spokesmen import find_doers
from dragoman.read.accounts.status import Standing, hear_side, judge_status
from dragoman.read.accounts.story import MOST_ACCOUNTS, Story
from dragoman.read.accounts.struck import count_struck, name_struck, tell_blow
from dragoman.read.accounts.summons import find_post
from dragoman.read.accounts.tallying import tally
from dragoman.read.accounts.terms import is_lapsed, is_term
from dragoman.read.accounts.townbound import put_in_town
from dragoman.read.accounts.undoing import is_put_off
from dragoman.read.accounts.unnamed import acts_unnamed, meets_unnamed, receives_unnamed
from dragoman.read.accounts.uttered import find_day_told
from dragoman.read.accounts.venues import find_seat, settle_venue
from dragoman.read.accounts.verdicts import is_mere_denial, judge_deed
from dragoman.read.accounts.victims import name_victims
from dragoman.read.accounts.voice import fits_speaker, is_question
from dragoman.read.accounts.vouching import vouch
from dragoman.read.accounts.whereabouts import day_of_march, find_stay, lend_place
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.types import Account, Claim, Place

_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"})
_DEEDS = frozenset({"MOBILIZE", "COERCE", "ASSAULT", "SANCTION", "AID", "RETREAT"})
_HELD = frozenset({"CONSULT", "COOPERATE"})


def build_accounts(scene: Scene) -> tuple[Account, ...]:
    """The accounts of an article in the order of its text."""
    story = Story(scene)
    for number in range(len(scene.sentences)):
        before = len(story.accounts)
        for frame in () if is_question(scene, number) else scene.per_sentence.get(number, ()):
            if len(story.accounts) < MOST_ACCOUNTS:
                _take(story, frame)
        for frame, cast in story.present:
            join_talks(story, frame, cast, category=PRESENT)
        story.present.clear()
        seat_gapped(story, number)
        place_signing(story, number, before)
        relocate(story, number, before)
        rebut(story, number, before)
        vouch(story, number, before)
        settle_sentence(story, before)
        share_days(story, number, before)
        nobody = [a for a in story.accounts[before:] if not (a.actors or a.recipients)]
        story.accounts[before:] = [a for a in story.accounts[before:] if a.actors or a.recipients]
        alone = len(story.accounts) == before
        story.nobodies += count_struck(story, number, nobody) if alone else nobody
        if alone:
            for account in nobody:
                tell_more(story, number, account)
        tally(story, number, before)
        story.move(number, before)
    name_struck(story)
    name_actors(story)
    drop_bare_headlines(story)
    drop_lone_hosts(story)
    drop_held_again(story)
    date_by_opening(story)
    settle_agreements(story)
    date_meetings(story)
    date_words_at_talks(story)
    name_addressees(story)
    name_partners(story)
    take_modes(story)
    name_courts(story)
    keep_nameless(story)
    count_late(story)
    return tuple(story.accounts)


def _take(story: Story, frame: Frame) -> None:
    scene = story.scene
    frame = tell_blow(story, frame)
    if frame.anaphor:
        if frame.negated and frame.reports:
            deny(story, frame, [])
        elif _is_topic(scene, frame):
            point_back(story, frame)
        return
    frame = put_in_town(scene, spare_land(scene, give_to_speaker(scene, frame)))
    frame = speak_jointly(story, frame)
    enforcer = find_enforcer(scene, frame)
    if enforcer is not None:
        frame = add_enforcer(frame, enforcer)
    agentless = frame.passive and "subject" not in frame.slots
    sense = choose_sense(frame.predicate, add_offer(frame), scene.mentions, agentless=agentless)
    if sense is None or sense.category == "NONE":
        return
    if is_sealed(scene, frame, sense) or is_lapsed(scene, frame, sense):
        return
    cast = cast_roles(scene, frame, sense)
    sense = send_home(scene, frame, expel(scene, frame, sense, cast), cast)
    name_sender(scene, frame, sense, cast)
    blame_state(scene, frame, cast)
    name_their_land(scene, frame, cast, category=sense.category)
    aim(scene, frame, sense, cast)
    agree_at_talks(story, frame, cast, category=sense.category)
    if enforcer is not None:
        name_state(scene, frame, cast, enforcer)
    if sense.category == "DENIAL":
        deny(story, frame, cast.actors)
        return
    if sense.category == PRESENT:
        story.present.append((frame, cast))
        return
    if tells_attendance(frame, sense.category) and join_talks(story, frame, cast, category=PRESENT):
        return
    if (sense.category == "REQUEST" and asks_itself(scene, cast)) or is_matter(frame, sense):
        return
    if (
        is_vehicle(scene, frame, sense)
        or is_charge(scene, frame, sense)
        or is_term(scene, frame, category=sense.category)
    ):
        return
    if not fits_speaker(scene, frame, sense, cast):
        return
    if stays_at_home(scene, frame, sense, cast) or is_business(scene, frame, sense, cast):
        return
    called = add_lands(story, frame, cast)
    if sense.category == "CONSULT" and not called:
        add_delegates(story, frame, cast)
    address_lands(story, frame, sense, cast)
    free_held(story, frame, sense, cast)
    take_aboard(story, frame, sense, cast)
    if sense.category == "CONSULT" and join_talks(story, frame, cast, category=sense.category):
        return
    unnamed = not called and acts_unnamed(scene, frame, sense)
    if not unnamed and not (is_enough(scene, frame, sense, cast) and matters(scene, sense, cast)):
        if not cast.actors and not cast.recipients and any(r.kind == "deny" for r in frame.reports):
            deny(story, frame, [])
        elif not cast.actors and not cast.recipients:
            go_on(story, frame, sense.category)
        return
    standing = judge_status(
        scene,
        frame,
        category=sense.category,
        fixed=sense.status,
        actors=cast.actors,
        recipients=cast.recipients,
    )
    if standing is None:
        if frame.negated and frame.reports:
            deny(story, frame, [])
        return
    frame, sense, standing = settle_promise(story, frame, cast, sense, standing)
    account = _write(story, frame, sense, cast, standing)
    if is_denial(story, frame, account):
        deny(story, frame, cast.actors)
        return
    account = name_held(story, frame, account)
    if not account.recipients and receives_unnamed(scene, frame, sense):
        account = name_recipients(story, account)
    alone = standing.status in ("proposed", "planned") and len(account.actors) == 1
    alone = alone and (("object" in frame.slots and scene.language == "tr") or "with" in frame.slots)
    written = account
    if (alone or standing.status == "occurred") and meets_unnamed(scene, frame, sense):
        account = add_pair(story, account, add_met(story, account))
    if account is written and standing.status in ("planned", "proposed") and sense.category == "CONSULT":
        account = add_invited(story, frame, sense, account)
    joined = join_host(story, account) or join_named_host(story, frame, account)
    if joined or hand_over(story, frame, account):
        return
    account = seat_chair(scene, frame, give_to_land(scene, frame, account))
    account = name_victims(story, frame, sense, account)
    account = name_marchers(story, frame, address(story, frame, seat_signers(story, account)))
    account = name_listener(story, frame, name_neighbour(story, frame, account))
    account = name_told(story, frame, account)
    unanswered = not account.recipients and says_yes(story, frame, account)
    if unanswered or is_to_nobody(story, frame, account):
        return
    account = judge_deed(story, frame, strike_back(story, frame, name_owner(story, frame, account)))
    if is_mere_denial(story, frame, account):
        deny(story, frame, list(account.actors))
        return
    account = hear_side(scene, frame, account)
    if unnamed:
        story.unnamed.append((account, group_roles(scene, frame)))
    elif not (deny_told(story, account) or tells_again(story, frame, account)):
        story.accounts.extend(part(story, frame, account))


def _is_topic(scene: Scene, frame: Frame) -> bool:
    """Whether a noun that points back is the first of its sentence: a second one means another event.

    "Üçlü zirvede buluşacaklarını duyurdu": the noun behind who meets only tells how they meet.
    """
    here = scene.per_sentence[frame.sentence]
    first = next(other for other in here if other.anaphor)
    return first is frame and not any(
        other.predicate.pos == "verb"
        and any(sense.category == "CONSULT" for sense in other.predicate.senses)
        and (doer := other.slots.get("subject")) is not None
        and doer.end <= frame.start < other.start
        for other in here
    )


def _write(story: Story, frame: Frame, sense: Sense, cast: Cast, standing: Standing) -> Account:
    scene = story.scene
    spoken = sense.category in _SPOKEN and sense.status is None
    if sense.category in _HELD:
        standing = look_ahead(story, frame, standing)
    standing, moved = reschedule(scene, frame, standing, category=sense.category)
    timed = moved or find_day_told(scene, frame, sense, story.reached(frame))
    timed = timed or find_day(story, frame, cast, standing.status, spoken=spoken)
    if timed is None and standing.status in ("occurred", "alleged"):
        timed = day_of_march(story, frame, category=sense.category)
    if spoken and standing.status == "occurred" and story.report_day.is_uttered(frame):
        timed = paper_day(
            scene
        )  # "7 Mayıs'ta Lima'da varılan mutabakatı memnuniyetle karşılıyoruz": said here and now
        on_paper = True
    else:
        on_paper = spoken and timed is not None and scene.is_on_paper(timed.claim.start)
    place = None if on_paper else find_place(scene, frame, category=sense.category)
    if place is None and not on_paper and sense.mode != "phone":
        place = story.stage.place(frame, cast.actors, standing.status, spoken=spoken, category=sense.category)
        if place is None and sense.category == "CONSULT" and standing.status == "occurred":
            place = story.stage.guest_place(frame, cast.actors)
        place = place or lend_place(story, frame, cast, category=sense.category, status=standing.status)
        place = settle_venue(scene, frame, place) if place is not None else None
        place = find_post(scene, frame, sense) or place or find_seat(scene, frame, sense)
    if timed is None and place is not None:
        timed = day_before_place(story, frame, place[1], standing.status)
    mode, mode_claim = find_mode(scene, frame, sense)
    stay = find_stay(story, frame, cast, category=sense.category) if mode is None else None
    if stay is not None:
        mode, place = stay.mode, place or _place_of(stay)
    if mode == "phone":
        place = None  # nobody calls at a place
    topics, topic_claims = find_topics(scene, frame, category=sense.category, mode=mode)
    sentence = scene.sentences[frame.sentence]
    key = scene.span(frame, frame.start, frame.end)
    written = scene.text[key.start : key.end]
    day = timed.claim if timed is not None else None
    where = place[1] if place is not None else None
    found = (mode_claim, day, where, standing.source)
    claims = [
        Claim("event", key.start, key.end, written, sense.category),
        *cast.claims,
        *topic_claims,
        *(claim for claim in found if claim is not None),
    ]
    return Account(
        document=scene.article.id,
        category=sense.category,
        mode=mode,
        status=standing.status,
        actors=find_doers(scene, cast.actors) if sense.category in _DEEDS else tuple(cast.actors),
        recipients=tuple(cast.recipients),
        date=timed.date if timed is not None else None,
        place=place[0] if place is not None else None,
        topics=topics,
        start=sentence.start,
        end=sentence.end,
        key_start=key.start,
        key_end=key.end,
        attributed_to=standing.source.value if standing.source is not None else None,
        background=is_background(scene, frame, timed),
        put_off=(standing.status == "cancelled" or (moved is not None and standing.status == "planned"))
        and is_put_off(scene, frame),
        report_day=story.report_day.find(frame, category=sense.category, status=standing.status)
        if timed is None
        else None,
        claims=tuple(claims),
        disputed_status=standing.denials,
        why=explain(frame, sense, written, standing, timed, place),
    )


def _place_of(account: Account) -> tuple[Place, Claim] | None:
    """The place of an account with its words."""
    claim = next((claim for claim in account.claims if claim.field == "place"), None)
    return (account.place, claim) if account.place is not None and claim is not None else None
