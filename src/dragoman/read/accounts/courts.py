"""The court of an article: called by its land, by its town, or just "the court"."""

import msgspec

from dragoman.read.accounts.story import Story

_COURT = "court"


def name_courts(story: Story) -> None:
    """`Peru court jails captain. A court in Lima on Monday ... The court also ...`: one court, and not three.

    Only where the article speaks of the courts of one land, and of no second court by name.
    """
    scene = story.scene
    courts = [n for n, e in enumerate(scene.entities) if _COURT in e.roles and e.kind != "person"]
    lands = {scene.entities[n].country for n in courts} - {None}
    named = [n for n in courts if scene.entities[n].kind == "organization"]
    if len(courts) < 2 or len(lands) > 1 or len(named) > 1:
        return
    settled = [n for n in courts if scene.entities[n].country is not None]
    meant = (named or settled or courts)[0]
    for index, account in enumerate(story.accounts):
        sides = {
            field: tuple(dict.fromkeys(meant if n in courts else n for n in getattr(account, field)))
            for field in ("actors", "recipients")
        }
        if sides["actors"] != account.actors or sides["recipients"] != account.recipients:
            story.accounts[index] = msgspec.structs.replace(
                account, actors=sides["actors"], recipients=sides["recipients"]
            )
