"""Why an event is what it is, in lines for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from dragoman.errors import RecordError
from dragoman.report.day import tell_date
from dragoman.report.listing import count_sources
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.quote import quote_account
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.source import tell_count, tell_published
from dragoman.report.statement import name_actor, tell_event, tell_kind, tell_topic
from dragoman.types import Article, Event, EventAccount, Record

WIDTH = 96


def explain_event(record: Record, name: str) -> Iterator[str]:
    """Lines on the event whose id is or begins with `name`. Raises `RecordError` if there is not just one."""
    shelf = index_record(record)
    event = shelf.events.get(name)
    if event is None:
        found = [one for key, one in shelf.events.items() if name and key.startswith(name)]
        if len(found) != 1:
            near = ", ".join(clean_line(one.id) for one in (found or list(record.events))[:8])
            raise RecordError(
                f"{clean_line(name)}: {len(found) or 'no'} events of the record begin with that; "
                f"give a whole id, such as {near or '(the record has no events)'}"
            )
        event = found[0]
    return _explain(event, shelf)


def explain_document(record: Record, name: str) -> Iterator[str]:
    """Lines on what one document tells; `name` is its path, a part of it, its id or the id's beginning."""
    shelf = index_record(record)
    exact = [one for one in record.documents if name in (one.id, one.path)]
    loose = [one for one in record.documents if name in one.path or one.id.startswith(name)]
    found = exact or (loose if name else [])
    if len(found) != 1:
        near = ", ".join(clean_line(one.path) for one in (found or list(record.documents))[:8])
        raise RecordError(
            f"{clean_line(name)}: {len(found) or 'no'} documents of the record fit that; "
            f"give a path, such as {near}"
        )
    return _explain_document(found[0], shelf)


def _explain(event: Event, shelf: Shelf) -> Iterator[str]:
    yield tell_event(event, actors=shelf.actors, dated=True)
    kind = f"{event.category} / {event.mode}" if event.mode else event.category
    yield f"  {clean_line(event.id)}: {clean_line(kind)} ({tell_kind(event)})"
    yield f"  status {event.status}, {event.importance}, {count_sources(event)}"
    if event.topics:
        yield f"  about {', '.join(tell_topic(topic) for topic in event.topics)}"
    yield from _explain_people(event, shelf)
    for number, account in enumerate(event.accounts, start=1):
        article = shelf.documents.get(account.document)
        yield ""
        if article is None:
            yield f"Report {number}: {clean_line(account.document)}, which is not in the record"
        else:
            yield f"Report {number}: {clean_line(article.path)} ({_describe(article, shelf)})"
            yield from _explain_account(account, article)
    yield from _explain_disputes(event, shelf)
    yield from _explain_judgements(event, shelf)


def _explain_people(event: Event, shelf: Shelf) -> Iterator[str]:
    for role, names in (("takes part or acts", event.actors), ("at the other end", event.recipients)):
        for name in names:
            actor = shelf.actors.get(name)
            yield ""
            yield f"{name_actor(name, shelf.actors)}: {role}"
            if actor is None:
                continue
            facts = [actor.kind, *([actor.country] if actor.country else []), *actor.offices]
            yield from _fill(", ".join(clean_line(fact) for fact in facts), indent=2)
            if len(actor.names) > 1:
                yield from _fill(f"written as {'; '.join(clean_line(one) for one in actor.names)}", indent=2)
            for why in actor.why:
                yield from _fill(clean_line(why), indent=2, bullet="because ")


def _explain_account(account: EventAccount, article: Article) -> Iterator[str]:
    for quote in quote_account(account, article.text):
        words = "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in quote)
        yield from _fill(clean_line(words), indent=2, bullet="“", tail="”")
    said = [f"status {account.status}"]
    if account.attributed_to:
        said.append(f"according to “{clean_line(account.attributed_to)}”")
    if account.date is not None:
        said.append(f"on {tell_date(account.date)}")
    if account.place is not None:
        said.append(f"in {clean_line(account.place.name)}")
    said += [tell_count(count) for count in account.counts]
    if account.background:
        said.append("told as background")
    yield from _fill("; ".join(said), indent=2)
    for item in account.evidence:
        value = f" = {shorten(item.value, most=60)}" if item.value else ""
        yield f"  {item.field + value}: “{shorten(item.text, most=70)}” at {item.start}–{item.end}"
    for why in account.why:
        yield from _fill(clean_line(why.text), indent=2, bullet=f"{clean_line(why.step)}: ")


def _explain_disputes(event: Event, shelf: Shelf) -> Iterator[str]:
    for dispute in event.disputes:
        yield ""
        yield f"The reports disagree on the {dispute.field}:"
        for side in dispute.values:
            paths = ", ".join(_path_of(name, shelf) for name in side.documents)
            value = (
                name_actor(side.value, shelf.actors) if dispute.field == "actors" else clean_line(side.value)
            )
            yield from _fill(f"{value}: {paths}", indent=2)


def _explain_judgements(event: Event, shelf: Shelf) -> Iterator[str]:
    if not event.judgements:
        return
    yield ""
    yield "Is it the same event?"
    for judgement in event.judgements:
        article = shelf.documents.get(judgement.document)
        line = _line_at(article, judgement.start) if article else ""
        yield from _fill(
            f"{judgement.verdict}: {_path_of(judgement.document, shelf)}{f', “{line}”' if line else ''}",
            indent=2,
        )
        yield from _fill(f"{clean_line(judgement.by)}: {clean_line(judgement.why)}", indent=4)


def _explain_document(article: Article, shelf: Shelf) -> Iterator[str]:
    yield f"{clean_line(article.path)} ({_describe(article, shelf)})"
    if article.title:
        yield from _fill(clean_line(article.title), indent=2)
    told = False
    for event in shelf.record.events:
        for account in event.accounts:
            if account.document != article.id:
                continue
            told = True
            yield ""
            yield from _fill(
                f"{clean_line(event.id)}: {tell_event(event, actors=shelf.actors, dated=True)}", indent=0
            )
            yield from _explain_account(account, article)
    if not told:
        yield "  No event was found in it."


def _describe(article: Article, shelf: Shelf) -> str:
    words = f"{clean_line(article.language)}, {tell_published(article)}"
    return f"{words}, repeats {_path_of(article.copy_of, shelf)}" if article.copy_of else words


def _path_of(name: str, shelf: Shelf) -> str:
    article = shelf.documents.get(name)
    return clean_line(article.path if article else name)


def _line_at(article: Article, start: int) -> str:
    low = article.text.rfind("\n", 0, max(start, 0)) + 1
    return shorten(article.text[max(low, start) : start + 400].split("\n", 1)[0], most=110)


def _fill(text: str, *, indent: int, bullet: str = "", tail: str = "") -> list[str]:
    lead = " " * indent
    return wrap(
        bullet + text + tail,
        width=WIDTH,
        initial_indent=lead,
        subsequent_indent=lead + "  ",
        break_on_hyphens=False,
    )
