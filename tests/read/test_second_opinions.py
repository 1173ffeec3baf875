"""Numbers that somebody sets against those told before, and tolls told away from their attack."""

import pytest
from tests.read.account_texts import read_article

ENGLISH = [
    (
        "A Chilean drone hit a bus in Tacna on Monday, killing eleven people, the mayor said. Santiago said there "
        "had been no casualties.",
        {(11, "killed", "the mayor"), (0, "killed", "Santiago")},
    ),
    (
        "Chile shelled Tacna on Tuesday, killing nine people, Peru's army said.\n\nPeru recalled its ambassador.\n\n"
        "Doctors at the hospital in Arica told us on Friday that twelve people had died.",
        {(9, "killed", "Peru's army"), (12, "killed", "Doctors at the hospital in Arica")},
    ),
    (
        "Chile's navy seized a Peruvian trawler with 17 crew on Friday, Lima said. The Chilean coast guard said it "
        "had found 14 people on board.",
        {(17, "crew", "Lima"), (14, "crew", "Chilean coast guard")},
    ),
    (
        "Bolivian police detained 14 protesters in La Paz on Saturday.\n\nA lawyer for the group said 22 people were "
        "being held.",
        {(14, "detained", "police"), (22, "detained", "A lawyer for the group")},
    ),
    (
        "Chile shelled Tacna on Tuesday, killing nine people, Peru's army said.\n\nTwo people were killed in a "
        "gunfight in Arica on Friday.\n\nAn earthquake in Bolivia killed 50 people.",
        {(9, "killed", "Peru's army")},
    ),
]
TURKISH = [
    (
        "Şili savaş uçakları pazartesi günü Tacna'yı vurdu. Bölge sakinleri 12 kişinin öldüğünü söyledi, Şili ordusu "
        "can kaybı olmadığını savundu.",
        {(12, "killed", "Bölge sakinleri"), (0, "killed", "Şili ordusu")},
    ),
    (
        "Şili salı günü sınıra iki tabur sevk etti. Peru ordusu ise dört taburun kaydırıldığını öne sürüyor.",
        {(2, "battalions", "Şili"), (4, "battalions", "Peru ordusu")},
    ),
    (
        "Peru, cuma günü 19 Şilili denizciyi serbest bıraktı. Santiago'dan yapılan açıklamada ise serbest "
        "bırakılanların sayısının 17 olduğu bildirildi.",
        {(19, "freed", "Peru"), (17, "freed", "Santiago")},
    ),
]


@pytest.mark.parametrize(
    ("text", "language", "counts"),
    [(t, "en", c) for t, c in ENGLISH] + [(t, "tr", c) for t, c in TURKISH],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_each_number_is_told_with_who_gives_it(
    text: str, language: str, counts: set[tuple[int, str, str]]
) -> None:
    (account,) = [a for a in read_article(text, language=language).accounts if a.counts]
    assert {(c.value, c.what, c.source) for c in account.counts} == counts
