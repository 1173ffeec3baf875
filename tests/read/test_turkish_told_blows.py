"""Whose blow it is that one person tells of: that of the forces named, not his own."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    ("Peru Savunma Bakanı Ana Soto, Şili askerlerinin devriye botuna ateş açtığını söyledi.",
     "ASSAULT/firearms alleged CL |  | "),
    ("Peru Savunma Bakanı Ana Soto, Şili donanmasının iki balıkçı teknesine el koyduğunu söyledi.",
     "COERCE/seize alleged Şili donanması |  | "),
    ("Peru Cumhurbaşkanı Ana Soto, Şili'nin iki diplomatını sınır dışı ettiğini açıkladı.",
     "SANCTION/expel occurred Ana Soto > CL |  | "),
    ("Peru Dışişleri Bakanlığı, Şili donanmasının balıkçı teknelerine ateş açtığını bildirdi.",
     "ASSAULT/firearms alleged Şili donanması |  | "),
    ("Peru, Şili'nin bir petrol tankerine el koyduğunu duyurdu.", "COERCE/seize alleged CL |  | "),
    ("Peru, Kızıl Tan Cephesi'nin mağaralarını imha ettiğini duyurdu.",
     "ASSAULT/destroy occurred PE > Kızıl Tan Cephesi |  | "),
    ("Peru ordusu, Şili'nin insansız hava araçlarını düşürdüğünü duyurdu.",
     "ASSAULT/heavy-weapons occurred Peru ordusu > CL |  | "),
    ("Peru ordusu, Şili'nin karakolunu vurduğunu açıkladı.", "ASSAULT occurred Peru ordusu > CL |  | "),
]  # fmt: skip


@pytest.mark.parametrize("text, told", TOLD, ids=[text for text, _ in TOLD])
def test_the_forces_named_did_it(text: str, told: str) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == [told]
