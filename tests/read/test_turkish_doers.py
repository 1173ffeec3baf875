"""Who did it in Turkish: compound weapons, operations, groups called by their name, "upon" a request."""

import pytest
from tests.read.account_texts import read_article, tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rus insansız hava araçları pazartesi günü Odesa'daki limanı vurdu.",
            "ASSAULT occurred RU | 2031-05-12 | Odesa",
        ),
        (
            "Rus füzeleri pazartesi günü Odesa'daki siloyu vurdu.",
            "ASSAULT/heavy-weapons occurred RU | 2031-05-12 | Odesa",
        ),
        (
            "Mavi Cephe adlı silahlı grubun militanları pazartesi günü Tacna'da iki Perulu askeri kaçırdı.",
            "ASSAULT/abduct occurred Mavi Cephe > PE | 2031-05-12 | Tacna",
        ),
        (
            "Peru donanmasının pazartesi günü Tacna açıklarında düzenlediği operasyonla iki Şilili balıkçı kurtarıldı.",
            "AID occurred Peru donanması > CL | 2031-05-12 | Tacna",
        ),
        (
            "Çağrı üzerine Peru ordusu salı günü Tacna'dan çekildi.",
            "RETREAT/withdraw occurred Peru ordusu | 2031-05-13 | Tacna",
        ),
    ],
)
def test_whoever_acts_is_named(text: str, told: str) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == [told]
