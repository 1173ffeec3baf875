"""Plain wire sentences about those who propose, agree, march and send, read whole."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD: list[tuple[str, list[str]]] = [
    (
        "Ghana accused Togo of sending boats to fish in its waters.",
        ["ACCUSE/allege occurred GH > TG |  | "],
    ),
    (
        "Turkey sent a team to Baghdad on Monday for talks on water.",
        [],
    ),
    (
        "Japan sent an expert team to Peru to inspect the plant.",
        [],
    ),
    (
        "Peru sent troops to Bolivia to distribute food.",
        ["AID occurred PE > BO |  | "],
    ),
    (
        "Members of the Lima Truckers' Union marched to the embassy of Ecuador on Monday. Police "
        "detained twelve of them, the union said.",
        [
            "PROTEST/demo occurred Lima Truckers' Union > EC | 2031-05-12 | ",
            "COERCE/arrest alleged Police > Lima Truckers' Union | 2031-05-12 | ",
        ],
    ),
    (
        "On Tuesday the Nairobi Drivers' Association protested outside the Ugandan embassy. "
        "Police arrested six of its members.",
        [
            "PROTEST/demo occurred Nairobi Drivers' Association > UG | 2031-05-13 | ",
            "COERCE/arrest occurred Police > Nairobi Drivers' Association | 2031-05-13 | ",
        ],
    ),
    (
        "The Sfax Fishermen's Guild blocked the port on Monday.",
        ["PROTEST/obstruct occurred Sfax Fishermen's Guild | 2031-05-12 | "],
    ),
    (
        "Hundreds of protesters gathered outside the Israeli consulate in Istanbul on Tuesday.",
        ["PROTEST/demo occurred TR > IL | 2031-05-13 | Istanbul"],
    ),
    (
        "Ecuador closed its embassy in Lima. Police arrested two guards.",
        ["SANCTION/withdraw occurred EC |  | Lima", "COERCE/arrest occurred Police |  | "],
    ),
    (
        "Foreign Minister Aiko Mori met her Thai counterpart, Somchai Wattana, in Bangkok on "
        "Monday. The two ministers agreed that the ships and crews would be released and that the "
        "ferry line would open again.",
        [
            "CONSULT occurred Aiko Mori+Somchai Wattana | 2031-05-12 | Bangkok",
            "AGREE occurred Aiko Mori+Somchai Wattana | 2031-05-12 | Bangkok",
        ],
    ),
    (
        "Analysts agreed that the talks had failed.",
        [],
    ),
    (
        "Peru agreed that its troops would leave the island by Friday.",
        ["AGREE occurred PE |  | "],
    ),
    (
        "Peru and Chile agreed on Monday to hold a second round of talks in Tokyo next month.",
        ["CONSULT planned CL+PE | 2031-06-01/2031-06-30 | Tokyo"],
    ),
    (
        "Peru and Chile agreed to meet again in Lima in October.",
        ["CONSULT planned CL+PE | 2031-10-01/2031-10-31 | Lima"],
    ),
    (
        "Peru and Chile agreed to hold elections in the border towns.",
        ["AGREE occurred CL+PE |  | "],
    ),
    (
        "Kenya and Somalia held talks in Djibouti on Monday. A joint commission on the sea border "
        "will meet in Mogadishu on 3 October.",
        ["CONSULT occurred KE+SO | 2031-05-12 | Djibouti", "CONSULT planned KE+SO | 2031-10-03 | Mogadishu"],
    ),
    (
        "UN envoy Marta Lind met Foreign Minister Ali Deby of Chad and Foreign Minister Omar "
        "Bakri of Sudan in Cairo on Monday. Lind proposed joint patrols by the two armies. Deby "
        "rejected the idea.",
        [
            "CONSULT occurred Ali Deby+Marta Lind+Omar Bakri | 2031-05-12 | Cairo",
            "AGREE proposed Marta Lind > SD+TD | 2031-05-12 | ",
            "REJECT/assist occurred Ali Deby > Marta Lind |  | Cairo",
        ],
    ),
    (
        "Norway proposed a fishing truce between Iceland and Denmark.",
        ["AGREE proposed NO > DK+IS |  | "],
    ),
    (
        "EU envoy Marta Lind has proposed that Serbian and Kosovo officials meet in Vienna on "
        "October 2 under her chairmanship.",
        ["CONSULT/third-party proposed Marta Lind+RS+XK | 2031-10-02 | Vienna"],
    ),
    (
        "Turkey proposed that the foreign ministers of Ethiopia and Somalia meet in Ankara on 5 October.",
        ["CONSULT/third-party proposed TR+foreign-minister | 2031-10-05 | Ankara"],
    ),
    (
        "Qatar has offered to host talks between Chad and Sudan in Doha in October.",
        ["CONSULT/third-party proposed QA+SD+TD | 2031-10-01/2031-10-31 | Doha"],
    ),
    (
        "Peru proposed talks with Chile in Arica on 4 October.",
        ["CONSULT proposed CL+PE | 2031-10-04 | Arica"],
    ),
    (
        "Kenya suggested that the truce had failed.",
        [],
    ),
    (
        "Peru and Chile held talks in Muscat on Monday under Omani and United Nations auspices.",
        ["CONSULT/third-party occurred CL+OM+PE+United Nations | 2031-05-12 | Muscat"],
    ),
    (
        "Under Omani mediation, Peru and Chile agreed on Monday to free prisoners.",
        ["AGREE occurred CL+PE | 2031-05-12 | "],
    ),
    (
        "Luis Mora of Peru and Ana Solar of Chile met in Arica on Monday under the chairmanship "
        "of the OAS envoy, Tom Reed.",
        ["CONSULT/third-party occurred Ana Solar+Luis Mora+Tom Reed | 2031-05-12 | Arica"],
    ),
    (
        "Chad and Sudan clashed on Monday. Niger accused both countries of shelling its villages.",
        [
            "ASSAULT occurred SD+TD | 2031-05-12 | ",
            "ACCUSE/allege occurred NE > SD+TD | 2031-05-12 | ",
            "ASSAULT/heavy-weapons alleged SD+TD > NE | 2031-05-12 | ",
        ],
    ),
    (
        "Chad and Sudan broke off talks on Monday. France urged the two countries to return to the table.",
        [
            "SANCTION/discontinue occurred SD+TD | 2031-05-12 | ",
            "REQUEST/meet occurred FR > SD+TD | 2031-05-12 | ",
        ],
    ),
    (
        "Libya's internationally recognised government agreed on Monday to reopen the coast road.",
        ["AGREE occurred LY | 2031-05-12 | "],
    ),
    (
        "The government of Colombia and the ELN agreed on Monday to extend the truce.",
        ["AGREE occurred CO+ELN | 2031-05-12 | "],
    ),
    (
        "On 12 May the Government of Yemen and Ansar Allah agreed in Muscat to exchange 240 detainees.",
        ["AGREE occurred Ansar Allah+YE | 2031-05-12 | Muscat"],
    ),
    (
        "UN envoy Marta Lind called on the Houthis to release the 20 staff who have been detained "
        "in Sanaa since June 2024.",
        [
            "REQUEST/yield occurred Marta Lind > Houthis |  | ",
            "COERCE/arrest occurred Houthis | 2024-06-01/2024-06-30 | Sanaa",
        ],
    ),
    (
        "Peru's recently elected president, Ana Soto, visited Chile on Monday.",
        ["CONSULT/visit occurred Ana Soto+CL | 2031-05-12 | "],
    ),
    (
        "Thailand's caretaker prime minister, Somchai Wattana, arrived in Vientiane on Monday for "
        "talks with President Khamla Vong.",
        ["CONSULT/visit occurred Khamla Vong+Somchai Wattana | 2031-05-12 | Vientiane"],
    ),
    (
        "Peru's foreign minister, Luis Mora, telephoned his counterpart in Santiago, Ana Solar, "
        "on Monday. Solar and Bolivia's foreign minister, Ali Rojas, met in Arica on Thursday. "
        "The two ministers agreed that the boats would go home.",
        [
            "CONSULT/phone occurred Ana Solar+Luis Mora | 2031-05-12 | ",
            "CONSULT occurred Ali Rojas+Ana Solar | 2031-05-15 | Arica",
            "AGREE occurred Ali Rojas+Ana Solar | 2031-05-15 | Arica",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_plain_text_tells(text: str, expected: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == expected
