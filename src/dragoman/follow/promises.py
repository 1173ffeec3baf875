"""Planned events followed until they are held, moved, called off, or overdue without a word."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.types import Actor, Article, Event, EventAccount, Promise, Record, State, Step

PLANS = ("planned", "proposed")

EARLY = 3
"""Days before the planned one from which a meeting may be the one that was planned."""

LATE = 14
"""Days after the planned one until which a meeting still keeps the promise."""

UNDATED = 45
"""Days after the report of a plan without a day within which it may be kept."""

GRACE = 2
"""Days after the planned one before silence counts: reports come a day later."""


def follow_promises(record: Record, *, on: date | None = None) -> tuple[Promise, ...]:
    """The ledger of all that was planned, by planned day; what has no day comes last.

    `on` is the day on which one asks (default: the last day on which a document was published): what lies before it
    without a report is overdue.
    """
    book = _Book(record)
    today = on or book.last
    chains = [_chain(plan, book) for plan in book.plans if not book.is_successor(plan)]
    promises = [_settle(chain, book, today) for chain in chains]
    return tuple(sorted(promises, key=lambda p: (p.planned.start if p.planned else date.max, p.id)))


class _Book:
    """A record's events by their participants."""

    def __init__(self, record: Record) -> None:
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in record.actors}
        self.articles: Mapping[str, Article] = {article.id: article for article in record.documents}
        days = [article.published.date for article in record.documents if article.published]
        self.last = max(days, default=None)
        self._near: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
        for event in record.events:
            for key in self._keys(event):
                self._near[key].append(event)
        self.plans = [event for event in record.events if _was_planned(event) and event.importance == "main"]
        self._next: dict[str, Event] = {}
        self._before: dict[str, Event] = {}
        for plan in sorted(self.plans, key=lambda plan: (self.report(plan), plan.id)):
            follower = self._find_follower(plan)
            if follower is not None and follower.id not in self._before:
                self._next[plan.id] = follower
                self._before[follower.id] = plan

    def report(self, event: Event) -> date:
        """The day of the first report of the event."""
        return min(self.reports(event), default=date.max)

    def reports(self, event: Event, *, states: Sequence[str] = ()) -> list[date]:
        """The days of reports, of those accounts with one of `states` where given."""
        return [
            article.published.date
            for account in event.accounts
            if (article := self.articles.get(account.document)) is not None
            and article.published is not None
            and (not states or account.status in states)
        ]

    def related(self, plan: Event) -> list[Event]:
        """Other events of the same kind between the same, the first reported first."""
        found = {
            event.id: event
            for key in self._keys(plan)
            for event in self._near[key]
            if event.id != plan.id and event.category == plan.category and self.is_same_cast(plan, event)
        }
        return sorted(found.values(), key=lambda event: (self.report(event), event.id))

    def follower(self, plan: Event) -> Event | None:
        """The later plan that took the place of this one."""
        return self._next.get(plan.id)

    def is_successor(self, plan: Event) -> bool:
        """Whether it took the place of an earlier plan."""
        return plan.id in self._before

    def is_same_cast(self, one: Event, other: Event) -> bool:
        """Whether the participants are the same, or stand for the same states."""
        mine, theirs = {*one.actors, *one.recipients}, {*other.actors, *other.recipients}
        if not mine or not theirs:
            return False
        if mine <= theirs or theirs <= mine:
            return len(mine & theirs) > 1 or len(mine) == len(theirs)
        left, right = self._stand_for(mine), self._stand_for(theirs)
        return len(left) > 1 and left == right

    def _stand_for(self, who: Iterable[str]) -> frozenset[str]:
        return frozenset(self.actors[one].country or one if one in self.actors else one for one in who)

    def _keys(self, event: Event) -> set[tuple[str, str]]:
        who = (*event.actors, *event.recipients)
        return {(event.category, one) for one in {*who, *self._stand_for(who)}}

    def _find_follower(self, plan: Event) -> Event | None:
        if plan.status not in PLANS or plan.date is None:
            return None
        first = self.report(plan)
        for other in self.related(plan):
            if _was_planned(other) and other.date is not None and not other.date.overlaps(plan.date):
                fine = other.date.precision == plan.date.precision == "day"
                near = abs((other.date.start - plan.date.start).days) <= 60
                # Two rounds that one report announces are two plans; a later report that knows one day only moves it.
                together = {a.document for a in plan.accounts} & {a.document for a in other.accounts}
                later = min(self.reports(other, states=PLANS), default=date.min) > first
                if fine and near and later and not together and not self._is_held(plan, before=other):
                    return other
        return None

    def _is_held(self, plan: Event, *, before: Event) -> bool:
        """Whether it took place before the report of what may have been put in its place."""
        held = (o for o in self.related(plan) if o.status == "occurred" and o.id != before.id)
        return any(_keeps(plan, other) and self.report(other) <= self.report(before) for other in held)


def _was_planned(event: Event) -> bool:
    if event.category == "AGREE" and event.status == "proposed":
        return False  # an offer was made; nobody promised that it will be taken
    return event.status in PLANS or (
        any(account.status in PLANS for account in event.accounts)
        and event.status in ("occurred", "cancelled", "denied")
    )


def _keeps(plan: Event, other: Event) -> bool:
    if plan.date is None or other.date is None:
        return False
    return plan.date.start - timedelta(EARLY) <= other.date.start <= plan.date.end + timedelta(LATE)


def _chain(plan: Event, book: _Book) -> list[Event]:
    chain = [plan]
    while (follower := book.follower(chain[-1])) is not None and follower not in chain:
        chain.append(follower)
    return chain


def _settle(chain: Sequence[Event], book: _Book, today: date | None) -> Promise:
    steps = [step for plan in chain for step in _list_stages(plan, book)]
    steps = [replace(step, state="moved") if at else step for at, step in enumerate(steps)]
    last = chain[-1]
    state: State = "open" if len(steps) == 1 else "moved"
    kept_by: Event | None = None
    why = "" if len(steps) == 1 else "a later report gives another day"
    if last.status in ("occurred", "cancelled", "denied"):
        state = {"occurred": "held", "cancelled": "cancelled", "denied": "denied"}[last.status]  # type: ignore[assignment]
        kept_by = last if state == "held" else None
        why = "later reports of the same event say so"
    else:
        for other in book.related(last):
            if other.status == "occurred" and _may_keep(last, other, book):
                state, kept_by, why = "held", other, "the same participants met about the planned day"
                break
            if other.status == "cancelled" and _may_cancel(last, other, book):
                state, why = "cancelled", "a later report calls it off"
                steps.append(_tell_step("cancelled", other, book))
                break
    if kept_by is not None:
        steps.append(_tell_step("held", kept_by, book))
    elif state == "cancelled" and last.status == "cancelled":
        steps.append(_tell_step("cancelled", last, book))
    elif state in ("open", "moved") and _is_overdue(last, book, today):
        state, why = "overdue", "its day has passed, and no report says what became of it"
    return Promise(chain[0].id, state, last, last.date, tuple(steps), kept_by, why)


def _may_keep(plan: Event, other: Event, book: _Book) -> bool:
    if (plan.mode == "phone") != (other.mode == "phone"):
        return False  # who was to meet and spoke by telephone has not met
    if plan.date is not None:
        return _keeps(plan, other)
    if other.date is None:
        return False
    told = book.report(plan)
    if told == date.max or book.report(other) <= told:
        return False
    return told <= other.date.start <= told + timedelta(UNDATED)


def _may_cancel(plan: Event, other: Event, book: _Book) -> bool:
    if plan.date is not None and other.date is not None and not plan.date.overlaps(other.date):
        return False
    return book.report(other) >= book.report(plan)


def _is_overdue(plan: Event, book: _Book, today: date | None) -> bool:
    if today is None:
        return False
    if plan.date is not None:
        return _passed(plan.date.end, GRACE, today)
    told = book.report(plan)
    return told != date.max and _passed(told, UNDATED, today)


def _passed(day: date, wait: int, today: date) -> bool:
    return (today - day).days > wait


def is_overdue(promise: Promise, today: date) -> bool:
    """Whether a plan that nothing is known of would be overdue on that day."""
    if promise.planned is not None:
        return _passed(promise.planned.end, GRACE, today)
    told = min((step.reported for step in promise.steps if step.reported), default=date.max)
    return told != date.max and _passed(told, UNDATED, today)


def _list_stages(plan: Event, book: _Book) -> list[Step]:
    """The plan as it was first told, and each other day that only later reports give, if none disputes it."""
    told = [
        (article.published.date, account)
        for account in plan.accounts
        if account.status in PLANS
        and account.date is not None
        and (article := book.articles.get(account.document)) is not None
        and article.published is not None
    ]
    told.sort(key=lambda one: (one[0], one[1].document, one[1].start))
    stages: list[list[tuple[date, EventAccount]]] = []
    for day, account in told:
        if stages and _overlap(stages[-1], account):
            stages[-1].append((day, account))
        elif not stages or stages[-1][-1][0] < day:
            stages.append([(day, account)])
    if not stages or any(dispute.field == "date" for dispute in plan.disputes):
        return [_tell_step("open", plan, book)]
    return [_tell_stage(plan, stage) for stage in stages]


def _overlap(stage: Sequence[tuple[date, EventAccount]], account: EventAccount) -> bool:
    return any(one.date and account.date and one.date.overlaps(account.date) for _, one in stage)


def _tell_stage(plan: Event, stage: Sequence[tuple[date, EventAccount]]) -> Step:
    days = [account.date for _, account in stage if account.date is not None]
    places = [account.place.name for _, account in stage if account.place is not None]
    return Step(
        state="open",
        planned=min(days, key=lambda day: (day.end - day.start, day)),
        place=places[0] if places else plan.place.name if plan.place else "",
        reported=stage[0][0],
        event=plan.id,
        documents=tuple(dict.fromkeys(account.document for _, account in stage)),
    )


def _tell_step(state: State, event: Event, book: _Book) -> Step:
    states = {"held": ("occurred",), "cancelled": ("cancelled",)}.get(state, PLANS)
    told = [account for account in event.accounts if account.status in states] or list(event.accounts)
    reported = book.reports(event, states=states) or book.reports(event)
    return Step(
        state=state,
        planned=event.date,
        place=event.place.name if event.place else "",
        reported=min(reported, default=None),
        event=event.id,
        documents=tuple(dict.fromkeys(account.document for account in told)),
    )
