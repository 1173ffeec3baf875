"""Ceremonies told after what was signed there: "the signing ceremony was held in Lima", "imza töreni Lima'da"."""

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.located import is_land
from dragoman.read.accounts.reached import day_of
from dragoman.read.accounts.stage import located_in
from dragoman.read.accounts.story import Story

_SIGNED = frozenset({"SUPPORT", "AGREE"})
_REACH, _NEAR = 4, 3


def place_signing(story: Story, number: int, before: int) -> None:
    """Gives the agreement told before the place and day that sentence `number` tells of its signing."""
    scene = story.scene
    sentence = scene.sentences[number]
    if sentence.kind in ("title", "caption") or len(story.accounts) > before:
        return
    if not phrases(scene.language, "signing").stand_in(tuple(token.low for token in sentence.tokens)):
        return
    places = [told for told in located_in(scene, number) if not is_land(told[0])]
    days = [day for found in scene.dates_in(sentence.start, sentence.end) if (day := day_of(found))]
    for index, account in story.latest(_REACH):
        if account.category not in _SIGNED or account.status not in ("occurred", "planned"):
            continue
        if number - story.sentence_of(account) > _NEAR or len(account.actors) + len(account.recipients) < 2:
            return
        where, when, claims = account.place, account.date, list(account.claims)
        if where is None and len({place.name for place, _ in places}) == 1:
            where = places[0][0]
            claims.append(places[0][1])
        if when is None and len(days) == 1:
            when = days[0].date
            claims.append(days[0].claim)
        if (where, when) != (account.place, account.date):
            story.change(index, account, place=where, date=when, claims=tuple(claims))
        return
