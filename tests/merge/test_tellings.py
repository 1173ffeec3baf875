"""From what an article says to who takes part in it."""

from hashlib import sha256

from dragoman.merge import merge
from dragoman.resolve import resolve
from dragoman.types import Account, Article, Claim, Entity, Event, Mention, Reading

STATE = Entity("state", ("Czechia",), country="CZ")
GUEST = Entity("state", ("Canada",), country="CA")
LEADER = Entity("person", ("Jan Kolar",))
HOST = Entity("person", ("Ines Prado",), ("Spanish minister",), ("minister",), "ES")


def tell(
    text: str, *told: tuple[Entity, str], by: str = "", copy_of: str | None = None
) -> tuple[Article, Reading]:
    """An article of one sentence that tells a meeting; each participant with the words that name him."""
    digest = sha256(f"{text}{copy_of}".encode()).hexdigest()
    name = f"d{digest[:12]}"
    article = Article(name, f"{name}.txt", digest, "en", None, None, text, ((0, len(text), 0),), copy_of)

    def span(words: str) -> tuple[int, int, str]:
        start = text.index(words)
        return start, start + len(words), words

    mentions = tuple(
        Mention(*span(words)[:2], *span(words)[:2], entity.kind, entity=at)
        for at, (entity, words) in enumerate(told)
    )
    claims = [Claim("event", *span("talks"), "CONSULT"), *(Claim("actor", *span(words)) for _, words in told)]
    if by:
        claims.append(Claim("attributed_to", *span(by), by))
    account = Account(
        name, "CONSULT", None, "occurred", tuple(range(len(told))), (), None, None, (), 0, len(text),
        *span("talks")[:2], attributed_to=by or None, claims=tuple(claims),
    )  # fmt: skip
    return article, Reading(name, mentions, tuple(entity for entity, _ in told), (), (account,))


def names(*reports: tuple[Article, Reading]) -> list[set[str]]:
    articles, readings = [article for article, _ in reports], [reading for _, reading in reports]
    actors, actor_of = resolve(readings, articles=articles)
    shown = {actor.id: actor.name for actor in actors}
    events: tuple[Event, ...] = merge(readings, articles=articles, actors=actors, actor_of=actor_of)
    return [{shown[actor] for actor in event.actors} for event in events]


def test_a_state_that_reports_what_its_leader_did_takes_no_part() -> None:
    text = "Prague said that Kolar had held useful talks with the Canadians."
    told = ((STATE, "Prague"), (LEADER, "Kolar"), (GUEST, "Canadians"))
    assert names(tell(text, *told, by="Prague")) == [{"Jan Kolar", "Canada"}]
    assert names(tell(text, *told)) == [{"Czech Republic", "Jan Kolar", "Canada"}], (
        "named as a participant it stays"
    )


def test_a_state_that_reports_what_others_did_at_its_table_stays() -> None:
    text = "Prague said that it had hosted talks between Prado and the Canadians."
    told = ((STATE, "Prague"), (HOST, "Prado"), (GUEST, "Canadians"))
    assert names(tell(text, *told, by="Prague")) == [{"Czech Republic", "Ines Prado", "Canada"}]


def test_a_copy_in_which_fewer_were_recognised_tells_the_same() -> None:
    text = "Kolar and Prado held long talks on the shared river."
    first = tell(text, (LEADER, "Kolar"), (HOST, "Prado"))
    second = tell(text, (LEADER, "Kolar"), copy_of=first[0].id)
    assert names(first, second) == [{"Jan Kolar", "Ines Prado"}]
