"""One account for every frame that tells an event."""

import msgspec

from dragoman.languages.predicates import Sense, source_words
from dragoman.read.accounts.counts import find_counts
from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.roles import Cast, cast_roles
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.stage import Stage
from dragoman.read.accounts.status import judge_status
from dragoman.read.accounts.times import Timed, find_date
from dragoman.read.accounts.topics import mode_order, mode_phrases, topic_phrases
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.types import Account, Claim, Count, PartialDate, Place, Status, Why

_OLD_DAYS = 21
_MOST_TOPICS = 3
_MOST_ACCOUNTS = 400
_OPEN = frozenset({"ASSAULT", "RETREAT", "COERCE", "AID", "PROTEST"})
_COUNTED = {
    "killed": ("ASSAULT",),
    "wounded": ("ASSAULT",),
    "missing": ("ASSAULT",),
    "displaced": ("ASSAULT",),
    "detained": ("COERCE",),
    "freed": ("RETREAT",),
}


def build_accounts(scene: Scene) -> tuple[Account, ...]:
    """The accounts of an article in the order of its text."""
    return _Builder(scene).build()


class _Builder:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.stage = Stage(scene)
        self.accounts: list[Account] = []
        self.unnamed: list[Account] = []
        self.narrative: Timed | None = None
        self.narrative_block = -1

    def build(self) -> tuple[Account, ...]:
        for number in range(len(self.scene.sentences)):
            before = len(self.accounts)
            frames = self.scene.per_sentence.get(number, ())
            for frame in frames:
                if len(self.accounts) < _MOST_ACCOUNTS:
                    self._take(frame)
            self._blame(before)
            self._count(number, before)
            self.accounts[before:] = [a for a in self.accounts[before:] if a.actors or a.recipients]
            self._move_narrative(number, before)
        self._name_the_unnamed()
        self._settle_agreements()
        return tuple(self.accounts)

    # -- one frame ----------------------------------------------------------------------------------

    def _take(self, frame: Frame) -> None:
        scene = self.scene
        if frame.anaphor:
            if frame.negated and frame.reports:
                self._deny(frame, [])
            else:
                self._point_back(frame)
            return
        sense = choose_sense(frame.predicate, frame.slots, scene.mentions)
        if sense is None:
            return
        cast = cast_roles(scene, frame, sense)
        if sense.category == "NONE":
            return
        if sense.category == "DENIAL":
            self._deny(frame, cast.actors)
            return
        unnamed = self._unnamed(frame, sense)
        if not unnamed and not self._enough(frame, sense, cast):
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
                self._deny(frame, [])
            return
        timed = find_date(scene, frame, status=standing.status, narrative=self.narrative)
        timed = timed or self._inherited(frame, cast, standing.status)
        timed = timed or self.stage.day(frame, cast.actors, standing.status)
        if timed is not None and self._ahead(timed, standing.status):
            timed = None
        place = find_place(scene, frame, category=sense.category)
        if place is None and sense.mode != "phone":
            place = self.stage.place(frame, cast.actors, standing.status)
        mode, mode_claim = self._mode(frame, sense)
        topics, topic_claims = self._topics(frame)
        sentence = scene.sentences[frame.sentence]
        key = scene.span(frame, frame.start, frame.end)
        claims = [
            Claim("event", key.start, key.end, scene.text[key.start : key.end], sense.category),
            *cast.claims,
            *topic_claims,
        ]
        if mode_claim is not None:
            claims.append(mode_claim)
        if timed is not None:
            claims.append(timed.claim)
        if place is not None:
            claims.append(place[1])
        if standing.source is not None:
            claims.append(standing.source)
        target = self.unnamed if unnamed else self.accounts
        target.append(
            Account(
                document=scene.article.id,
                category=sense.category,
                mode=mode,
                status=standing.status,
                actors=tuple(cast.actors),
                recipients=tuple(cast.recipients),
                date=timed.date if timed is not None else None,
                place=place[0] if place is not None else None,
                topics=topics,
                start=sentence.start,
                end=sentence.end,
                key_start=key.start,
                key_end=key.end,
                attributed_to=standing.source.value if standing.source is not None else None,
                background=self._is_background(frame, timed),
                claims=tuple(claims),
                disputed_status=standing.denials,
                why=(
                    Why(
                        "predicate",
                        f"{frame.predicate.id} as {sense.category}: {scene.text[key.start : key.end]!r}",
                    ),
                    Why("status", f"{standing.status}: {standing.why}"),
                    Why(
                        "date", f"{timed.claim.text!r}: {timed.how}" if timed is not None else "no date told"
                    ),
                    Why(
                        "place",
                        f"{place[1].text!r} as {place[0].name}" if place is not None else "no place told",
                    ),
                ),
            )
        )

    def _ahead(self, timed: Timed, status: Status) -> bool:
        """Whether a day lies after publication though the event is told as past: then it is another's day."""
        published = self.scene.article.published
        return (
            published is not None and status in ("occurred", "alleged") and timed.date.start > published.date
        )

    def _enough(self, frame: Frame, sense: Sense, cast: Cast) -> bool:
        """A meeting needs two who meet, one of whom may be unnamed; any other event somebody at all.

        An attack without attacker is kept for the sentence: the clause beside it may blame somebody.
        """
        if sense.category != "CONSULT":
            return bool(cast.actors) or sense.category in _OPEN
        if len(cast.actors) >= 2:
            return True
        if not cast.actors:
            return False
        if sense.mode == "third-party":
            return True
        filled = [frame.slots[slot] for slot in sense.actors if slot in frame.slots]
        return len(filled) >= 2 or any(argument.plural for argument in filled)

    def _mode(self, frame: Frame, sense: Sense) -> tuple[str | None, Claim | None]:
        if sense.mode is not None:
            return sense.mode, None
        order = mode_order(self.scene.language, sense.category)
        if not order:
            return None, None
        tokens = self.scene.sentences[frame.sentence].tokens
        hits = mode_phrases(self.scene.language, sense.category).find(tokens, frame.first, frame.last)
        if not hits:
            return None, None
        best = min(hits, key=lambda hit: order.index(hit.name))
        start, end = tokens[best.start].start, tokens[best.end - 1].end
        return best.name, Claim("event", start, end, self.scene.text[start:end], best.name)

    def _topics(self, frame: Frame) -> tuple[tuple[str, ...], list[Claim]]:
        """Topics told in the sentence; where it tells none, in the rest of its paragraph."""
        scene = self.scene
        phrases = topic_phrases(scene.language)
        block = scene.sentences[frame.sentence].block
        nearby = [frame.sentence]
        nearby += [
            n
            for n in (frame.sentence + 1, frame.sentence - 1, frame.sentence + 2)
            if 0 <= n < len(scene.sentences) and scene.sentences[n].block == block
        ]
        found: dict[str, Claim] = {}
        for number in nearby:
            tokens = scene.sentences[number].tokens
            for hit in phrases.find(tokens, 0, len(tokens)):
                start, end = tokens[hit.start].start, tokens[hit.end - 1].end
                found.setdefault(hit.name, Claim("topic", start, end, scene.text[start:end], hit.name))
            if found:
                break
        kept = list(found.items())[:_MOST_TOPICS]
        return tuple(name for name, _ in kept), [claim for _, claim in kept]

    def _is_background(self, frame: Frame, timed: Timed | None) -> bool:
        published = self.scene.article.published
        if self.scene.sentences[frame.sentence].kind == "caption":
            return True
        if timed is None or published is None:
            return False
        return (published.date - timed.date.end).days > _OLD_DAYS

    # -- what reaches over sentences ------------------------------------------------------------------

    def _inherited(self, frame: Frame, cast: Cast, status: Status) -> Timed | None:
        """The day that the story has reached, for what its people go on to say or do in the same paragraph."""
        if self.narrative is None or status not in ("occurred", "alleged", "proposed") or frame.older:
            return None
        block = self.scene.sentences[frame.sentence].block
        if block != self.narrative_block or frame.tense == "future":
            return None
        last = self.accounts[-1] if self.accounts else None
        if last is None or last.date != self.narrative.date:
            return None
        shared = (set(cast.actors) | set(cast.recipients)) & (set(last.actors) | set(last.recipients))
        if not shared:
            return None
        return Timed(self.narrative.date, self.narrative.claim, "the day of the sentence before")

    def _point_back(self, frame: Frame) -> None:
        """`The meeting took place on Tuesday in Oslo`: day and place for the event told before.

        A further one that is planned ("a second round is due in May") is an event of its own, of the same people.
        """
        wanted = {sense.category for sense in frame.predicate.senses}
        sentence = self.scene.sentences[frame.sentence]
        planned = frame.mood == "plan" or frame.tense == "future"
        for index in range(len(self.accounts) - 1, max(-1, len(self.accounts) - 8), -1):
            account = self.accounts[index]
            if account.category not in wanted or len(account.actors) + len(account.recipients) < 2:
                continue
            if sentence.block - self._block_of(account) > 2 and not planned:
                return
            if not planned or account.status != "occurred":
                self._add_to(index, frame)
            elif frame.mood == "plan":
                self._continue(account, frame)
            return

    def _continue(self, account: Account, frame: Frame) -> None:
        timed = find_date(self.scene, frame, status="planned", narrative=self.narrative)
        if timed is None or (account.date is not None and timed.date.overlaps(account.date)):
            return
        place = find_place(self.scene, frame, category=account.category)
        standing = judge_status(
            self.scene, frame, category=account.category, fixed=None, actors=[], recipients=[]
        )
        if standing is None or standing.status not in ("planned", "cancelled"):
            return
        sentence = self.scene.sentences[frame.sentence]
        key = self.scene.span(frame, frame.start, frame.end)
        claims = [Claim("event", key.start, key.end, self.scene.text[key.start : key.end], account.category)]
        claims += [claim for claim in account.claims if claim.field in ("actor", "recipient", "topic")]
        claims += [claim for claim in (timed.claim, place and place[1], standing.source) if claim is not None]
        self.accounts.append(
            msgspec.structs.replace(
                account,
                mode=None,
                status=standing.status,
                date=timed.date,
                place=place[0] if place is not None else None,
                start=sentence.start,
                end=sentence.end,
                key_start=key.start,
                key_end=key.end,
                attributed_to=standing.source.value if standing.source is not None else None,
                background=False,
                counts=(),
                disputed_status=(),
                claims=tuple(claims),
                why=(
                    Why("predicate", f"{frame.predicate.id}: a further one, of those who met before"),
                    Why("status", f"{standing.status}: {standing.why}"),
                    Why("date", f"{timed.claim.text!r}: {timed.how}"),
                ),
            )
        )

    def _block_of(self, account: Account) -> int:
        for sentence in self.scene.sentences:
            if sentence.start == account.start:
                return sentence.block
        return 0

    def _add_to(self, index: int, frame: Frame) -> None:
        account = self.accounts[index]
        timed = find_date(self.scene, frame, status=account.status, narrative=self.narrative)
        place = find_place(self.scene, frame, category=account.category)
        topics, topic_claims = self._topics(frame)
        claims = list(account.claims)
        date: PartialDate | None = account.date
        where: Place | None = account.place
        if timed is not None and not frame.negated and (date is None or _finer(timed.date, date)):
            date = timed.date
            claims = [claim for claim in claims if claim.field != "date"]
            claims.append(timed.claim)
        if place is not None and where is None and not frame.negated:
            where = place[0]
            claims.append(place[1])
        known = {claim.value for claim in claims if claim.field == "topic"}
        claims.extend(claim for claim in topic_claims if claim.value not in known)
        status = account.status
        if frame.cancelled and account.status in ("planned", "proposed"):
            status = "cancelled"
        merged = tuple(dict.fromkeys((*account.topics, *topics)))[: _MOST_TOPICS + 1]
        self.accounts[index] = msgspec.structs.replace(
            account, date=date, place=where, topics=merged, claims=tuple(claims), status=status
        )

    def _deny(self, frame: Frame, deniers: list[int]) -> None:
        """Someone denies what was told before: a denial on the last account that concerns them."""
        sentence = self.scene.sentences[frame.sentence]
        text = self.scene.text[sentence.start : sentence.end]
        claim = Claim("event", sentence.start, sentence.end, text, "denied")
        speakers = set(deniers) | {
            self.scene.mentions[m].entity for report in frame.reports for m in report.mentions
        }
        countries = {self.scene.entities[s].country for s in speakers if s >= 0} - {None}
        for index in range(len(self.accounts) - 1, max(-1, len(self.accounts) - 7), -1):
            account = self.accounts[index]
            if account.category not in ("ASSAULT", "MOBILIZE", "COERCE", "CONSULT"):
                continue
            involved = set(account.actors)
            if account.category == "CONSULT":
                involved |= set(account.recipients)
            sides = {self.scene.entities[a].country for a in involved}
            if involved & speakers or sides & countries:
                self.accounts[index] = msgspec.structs.replace(
                    account, disputed_status=(*account.disputed_status, claim)
                )
                return

    def _unnamed(self, frame: Frame, sense: Sense) -> bool:
        """`The co-chairs met`, `the two ministers agreed`: several people whom the sentence does not name."""
        subject = frame.slots.get("subject")
        if sense.category not in ("CONSULT", "AGREE", "SUPPORT") or subject is None or not subject.plural:
            return False
        told = [self.scene.mentions[m] for m in subject.mentions]
        if any(mention.kind == "person" and mention.entity >= 0 for mention in told):
            return False
        return any(mention.kind == "group" and mention.plural for mention in told)

    def _many(self, actors: tuple[int, ...]) -> bool:
        """Whether those who act are several, or a body of several."""
        kinds = [self.scene.entities[a].kind for a in actors]
        return len(kinds) > 1 or kinds[0] in ("organization", "group")

    def _name_the_unnamed(self) -> None:
        """Gives the unnamed several of a sentence the names that the sentences beside it give."""
        order = {sentence.start: number for number, sentence in enumerate(self.scene.sentences)}
        for account in self.unnamed:
            here = order[account.start]
            named = [
                other
                for other in self.accounts
                if -3 <= order[other.start] - here <= 1
                and other.category in ("CONSULT", "AGREE")
                and sum(self.scene.entities[a].kind == "person" for a in other.actors)
                == len(other.actors)
                > 1
            ]
            if not named:
                if account.actors and self._many(account.actors):
                    self.accounts.append(account)
                continue
            source = min(
                named, key=lambda other: (other.start > account.start, abs(other.start - account.start))
            )
            told = tuple(claim for claim in source.claims if claim.field == "actor")
            self.accounts.append(
                msgspec.structs.replace(
                    account,
                    actors=source.actors,
                    claims=(*account.claims, *told),
                    why=(*account.why, Why("actors", "named in the sentence beside it")),
                )
            )
        self.accounts.sort(key=lambda account: (account.start, account.key_start))

    def _settle_agreements(self) -> None:
        """What those who met agreed without a day of its own, they agreed when and where they met."""
        for index, account in enumerate(self.accounts):
            if account.category != "AGREE" or account.date is not None or len(account.actors) < 2:
                continue
            meetings = [
                other
                for other in self.accounts
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
            self.accounts[index] = msgspec.structs.replace(
                account,
                date=meeting.date,
                place=account.place or meeting.place,
                background=meeting.background,
                claims=(*account.claims, *told),
                why=(*account.why, Why("date", "agreed at the meeting of the same people")),
            )

    def _blame(self, before: int) -> None:
        """`Drones hit the port, the army said, blaming the rebels`: the blamed are the alleged attackers."""
        fresh = self.accounts[before:]
        blames = [a for a in fresh if a.category == "ACCUSE" and a.recipients and a.mode == "allege"]
        if not blames:
            return
        accuser = blames[0]
        for offset, account in enumerate(fresh):
            if account.category not in ("ASSAULT", "MOBILIZE") or account.actors:
                continue
            named = [c for c in accuser.claims if c.field == "recipient"]
            claims = [msgspec.structs.replace(claim, field="actor") for claim in named]
            self.accounts[before + offset] = msgspec.structs.replace(
                account,
                actors=tuple(r for r in accuser.recipients if r not in account.recipients),
                status="alleged",
                attributed_to=account.attributed_to,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("actors", "the ones blamed for it in the same sentence")),
            )

    def _count(self, number: int, before: int) -> None:
        sentence = self.scene.sentences[number]
        for count in find_counts(sentence, language=self.scene.language):
            index = self._counted(count, number, before)
            if index is None:
                continue
            account = self.accounts[index]
            who = self._counter(number, count.start)
            told = msgspec.structs.replace(count, source=who)
            text = self.scene.text[count.start : count.end]
            claim = Claim("number", count.start, count.end, text, f"{count.value} {count.what}")
            self.accounts[index] = msgspec.structs.replace(
                account, counts=(*account.counts, told), claims=(*account.claims, claim)
            )

    def _counter(self, number: int, position: int) -> str | None:
        """Who gives a number: the report above it, else the nearest source named before it in the sentence."""
        sentence = self.scene.sentences[number]
        tokens = sentence.tokens
        for frame in self.scene.per_sentence.get(number, ()):
            for report in frame.reports:
                if report.end > report.start:
                    return self.scene.source_span(frame, report).of(self.scene.text)
        words = source_words(self.scene.language)
        named = [
            self.scene.text[self.scene.mentions[m].full_start : self.scene.mentions[m].full_end]
            for m in self.scene.mentions_in(sentence.start, position)
            if self.scene.mentions[m].kind in ("person", "organization")
        ]
        common = [t.core for t in tokens if t.end <= position and t.low in words]
        found = common or named
        return found[-1] if found else None

    def _counted(self, count: Count, number: int, before: int) -> int | None:
        """The account that a toll belongs to: in its sentence, or the last fitting one not far before."""
        categories = _COUNTED.get(count.what, ())
        fresh = [i for i in range(before, len(self.accounts)) if self.accounts[i].category in categories]
        if fresh:
            return min(fresh, key=lambda i: abs(self.accounts[i].key_start - count.start))
        block = self.scene.sentences[number].block
        for index in range(len(self.accounts) - 1, max(-1, len(self.accounts) - 6), -1):
            if self.accounts[index].category in categories:
                near = block - self._block_of(self.accounts[index]) <= 1
                return index if near else None
        return None

    def _move_narrative(self, number: int, before: int) -> None:
        """The story has reached the day of the last event told as happened."""
        for account in reversed(self.accounts[before:]):
            dated = next((c for c in account.claims if c.field == "date"), None)
            if account.date is not None and dated is not None and account.status in ("occurred", "alleged"):
                self.narrative = Timed(account.date, dated, "the day that the story has reached")
                self.narrative_block = self.scene.sentences[number].block
                return


def _finer(one: PartialDate, other: PartialDate) -> bool:
    return one != other and other.holds(one)
