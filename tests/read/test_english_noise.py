"""Everyday English in the words of diplomacy and war: an analyst wants nothing of it."""

import pytest

from dragoman.read import read
from dragoman.read.tokens import line_blocks
from dragoman.types import Article

SPORT = """\
The qualifier saw Chile attack Peru from the first minute.
Chile beat Peru after the equaliser.
Peru's midfielder Pablo Rojas hit two goals.
Pablo Rojas struck seven minutes before half-time.
The goalkeeper rejected an offer from Peru.
Pablo Rojas hit a record in Lima.
Eva Holm faces Ana Soto on the first tee."""

BUSINESS = """\
The Chilean firm agreed to buy a rival in Peru.
The results from Chile met expectations.
Peru's economy hit Chile's exports.
Inflation hit Peru hard.
Chile ended the year with a surplus.
Exports to Peru have declined.
Peru bombed at the box office."""

WEATHER = """\
A storm hit Peru on Monday.
An earthquake struck Chile on Tuesday, killing nine people.
Floods killed nine people in Peru.
Drought attacked the crops of Chile."""

IDIOM = """\
It was a meeting of minds between Ana Soto and Pablo Rojas.
Her speech struck a chord in Peru.
Ana Soto called Pablo Rojas a friend.
Peru lifted the trophy.
Chile returned to growth.
Ana Soto released a statement on Monday.
Peru released a report on fishing.
Pablo Rojas demonstrated a lack of remorse.
Chile is ready.
Ana Soto asked Pablo Rojas about the weather.
Ana Soto struck a softer tone on Peru.
The court gave Pablo Rojas a pen.
Ana Soto led the attack on the bill in Peru."""

THOUGHT = """\
Ana Soto might visit Peru.
Chile could attack Peru, analysts say.
Ana Soto would like to visit Peru.
Ana Soto hopes to meet Pablo Rojas.
What would happen if Chile attacked Peru?
Nobody knows whether Chile attacked Peru.
Should Chile attack Peru, the treaty would fall.
Chile fears an attack by Peru.
Chile prepared for an attack by Peru.
Under the deal, Chile would withdraw its troops.
It is difficult for Peru to attack Chile.
States often reject such proposals.
Peru has never attacked Chile.
There was no attack on Peru."""


@pytest.mark.parametrize(
    "text", [line for group in (SPORT, BUSINESS, WEATHER, IDIOM, THOUGHT) for line in group.splitlines()]
)
def test_noise_tells_no_event(text: str) -> None:
    article = Article(
        "d1", "a.txt", "0" * 64, "en", None, None, text, ((0, len(text), 0),), None, line_blocks(text)
    )
    assert [(account.category, account.status) for account in read(article).accounts] == []
