"""Everyday news in which nobody deals with anybody: no event is made of it."""

import pytest
from tests.read.account_texts import read_article

EVERYDAY = [
    "The border between Chile and Bolivia runs along the crest of the Andes.",
    "Kenya's tea exports to Pakistan rose 12 percent in the year to June.",
    "The strait links the Black Sea with the Sea of Marmara and carries a third of Turkey's trade.",
    "Peru imports most of its wheat from Argentina.",
    "A cold front from Patagonia will reach Uruguay on Thursday.",
    "The museum in Oslo returned to the subject with a show of Russian icons.",
    "Norway beat Austria 2-1 in a friendly in Linz on Tuesday.",
    "The Ghanaian striker signed a three-year deal with a Turkish club.",
    "Shares in the Danish shipping line fell 4 percent after it cut its forecast.",
    "Japan's central bank held interest rates on Friday.",
    "The Indian film won the top prize at the festival in Locarno.",
    "Volcanic ash from Iceland closed Scottish airports for a day.",
    "Ethiopian Airlines ordered 20 aircraft from Boeing.",
    "A Polish lorry driver was killed in a crash near Ulm on Monday.",
    "The ferry between Tallinn and Helsinki resumed service after a storm.",
    "Kazakhstan has the world's second-largest uranium reserves.",
    "The two countries share a 600-kilometre border that was drawn in 1916.",
    "The prime minister is expected to call an early election in March.",
    "The Uruguayan president underwent surgery on Wednesday.",
    "Malawi's parliament elected a new speaker.",
    "Voters in Moldova go to the polls on 28 September.",
    "The novelist fought a long battle with cancer and died in Lisbon on Sunday.",
    "Farmers in Punjab are waiting for rain.",
    "The navy museum in Karlskrona opened its doors to visitors after a two-year restoration.",
    "Cuban doctors work in 50 countries.",
    "The Chinese carmaker will build a plant in Hungary.",
    "The Bolivian peso lost 3 percent against the dollar.",
    "Russia and China are the two biggest buyers.",
    "The river floods every spring and cuts off the village from the rest of Serbia.",
    "Egypt's tourism minister opened a hotel in Luxor on Saturday.",
    "Peru's foreign minister, Rosa Quint, turned 60 on Tuesday.",
    "The company said it had struck gold in Ghana.",
    "The attack on inflation has cost the president his popularity.",
    "A Kenyan runner won the marathon in Rotterdam.",
    "The chess players from Armenia and Azerbaijan met in the third round.",
    "The two leaders have never met.",
    "Relations between Ankara and Cairo have thawed since 2021.",
    "Nobody knows who fired the first shot.",
    "What would happen if Russia closed the pipeline is anybody's guess.",
    "The treaty, signed in 1928, gave the islands to Colombia.",
    "He said the attack on his record was unfair.",
    "The minister rejected the idea that Greece had won the argument.",
    "Chile's defence minister, Ana Ruiz, will present her budget to parliament on Tuesday.",
    "The Peruvian foreign ministry published a list of holidays.",
]


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_news_tells_no_event(text: str) -> None:
    assert read_article(text).accounts == ()
