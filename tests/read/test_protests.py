"""Protests, the police who meet them, envoys called home, and storms: who takes part and who does not."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    ("en", "Hundreds of students rallied outside the Chilean embassy in Lima on Sunday.", ["PROTEST/demo occurred PE > CL | 2031-05-11 | Lima"]),
    ("en", "Farmers in Peru blocked the road, demanding that Chile lift its ban.", ["PROTEST/obstruct occurred PE > CL |  | Peru"]),
    ("en", "Dock workers in Peru went on strike in protest at the ban.", ["PROTEST/strike occurred PE |  | Peru"]),
    ("en", "Thousands marched in Lima on Sunday against a mine. Police detained nine of them.", ["PROTEST/demo occurred PE | 2031-05-11 | Lima", "COERCE/arrest occurred Police | 2031-05-11 | Lima"]),
    ("en", "The Peruvian hauliers' association, Solvia, blocked the road to Cusco.", ["PROTEST/obstruct occurred Solvia |  | Cusco"]),
    ("en", "Peru recalled its ambassador to Chile, Ana Soto, for consultations.", ["SANCTION/withdraw occurred PE > CL |  | "]),
    ("en", "Peru recalled its ambassador in Santiago in protest.", ["SANCTION/withdraw occurred PE > CL |  | "]),
    ("en", "Typhoon Doyle hit Peru on Sunday. Hurricane Nova killed nine people in Chile.", []),
    ("tr", "Lima'da yüzlerce öğrenci pazar günü Şili'yi protesto etti. Polis dokuz öğrenciyi gözaltına aldı.", ["PROTEST/demo occurred PE > CL | 2031-05-11 | Lima", "COERCE/arrest occurred polis | 2031-05-11 | Lima"]),
    ("tr", "Peru, Santiago Büyükelçisi Ana Soto'yu istişare için geri çağırdı.", ["SANCTION/withdraw occurred PE > CL |  | "]),
    ("tr", "Peru, Şili'deki büyükelçisini geri çağırdı.", ["SANCTION/withdraw occurred PE > CL |  | "]),
    ("tr", "Doyle Tayfunu pazar günü Peru'yu vurdu. Sel Şili'yi vurdu.", []),
    ("tr", "Peru, Şili'ye 20 ton gıda gönderdi. Deprem Bolivya'yı vurdu.", ["AID occurred PE > CL |  | "]),
]  # fmt: skip


@pytest.mark.parametrize("language, text, told", TOLD)
def test_who_takes_part(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert list(dict.fromkeys(tell(reading, account) for account in reading.accounts)) == told


def test_an_envoy_is_not_of_the_country_to_which_he_is_sent() -> None:
    reading = read_article("Peru recalled its ambassador to Chile, Ana Soto, for consultations.")
    assert [entity.country for entity in reading.entities if "Ana Soto" in entity.names] == [None]


def test_a_union_keeps_its_whole_name() -> None:
    reading = read_article("Peru İşçi Sendikaları Birliği, Lima'daki grevi sona erdirdi.", language="tr")
    assert "Peru İşçi Sendikaları Birliği" in [name for entity in reading.entities for name in entity.names]
