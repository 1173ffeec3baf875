"""What an event is about, and in which mode, by where the words stand."""

from datetime import date

import pytest
from tests.read.account_texts import read_article

from dragoman import read_text
from dragoman.types import Account, Block, Event, Reading


def find(reading: Reading, text: str, category: str, words: str) -> Account:
    at = text.index(words)
    return next(
        account
        for account in reading.accounts
        if account.category == category and account.start <= at < account.end
    )


ABOUT = [
    ("en", "ACCUSE", "accused", {"water"},
     "Nepal accused India on Saturday of closing the sluices of the Koshara barrage and leaving 30,000 farmers without irrigation."),
    ("en", "AGREE", "agreed", {"migration"},
     "Bangladesh and Myanmar agreed on Sunday to begin returning 2,000 refugees from the camps of Teknaf in May."),
    ("en", "CONSULT", "visited", {"arms"},
     "Japan's defence minister, Kenta Morisaki, visited Canberra on Friday and met his Australian counterpart, Lucinda Harrow. They talked about the sale of eleven frigates and joint production of missiles."),
    ("en", "CONSULT", "received", {"border"},
     "Peru's foreign minister, Rosalba Quiñe, arrived in Quito on Tuesday, where she was received by her counterpart, Matías Endara. The two discussed the marking of the last forty kilometres of the frontier."),
    ("en", "ASSAULT", "shelled", {"civilians"},
     "Rebels of the Red Lantern Front shelled the market of Kalemba with mortars on Friday, killing six shoppers and a schoolgirl."),
    ("tr", "CONSULT", "kabul etti", {"trade", "border"},
     "Dışişleri Bakanı Alper Tunçsoy, Gürcistan Dışişleri Bakanı Nino Beridze'yi kabul etti. Görüşmede, sınır kapılarındaki tır kuyrukları ve gümrük işlemlerinin kolaylaştırılması ele alındı."),
    ("tr", "AGREE", "anlaştı", {"energy"},
     "Macaristan, Romanya ile doğal gaz bağlantı hattı kurulması konusunda anlaştı."),
    ("tr", "ACCUSE", "sorumlu tuttu", {"water"},
     "Mısır, Nil Nehri üzerindeki barajın su tutmasından Etiyopya'yı sorumlu tuttu."),
    ("tr", "CONSULT", "ağırlandı", {"accession"},
     "Karadağ Başbakanı Vuk Radulović, Brüksel'de Avrupa Komisyonu Başkanı Helene Brandauer tarafından ağırlandı. Görüşmede üyelik müzakerelerinde kalan fasılların kapatılması ele alındı."),
    ("tr", "REJECT", "reddetti", {"territory"},
     "Ürdün, komşusunun vadideki toprakları ilhak planını reddetti."),
]  # fmt: skip


@pytest.mark.parametrize("language, category, words, wanted, text", ABOUT, ids=lambda given: str(given)[:20])
def test_an_event_is_about_what_is_told_of_it(
    language: str, category: str, words: str, wanted: set[str], text: str
) -> None:
    reading = read_article(text, language=language)
    account = find(reading, text, category, words)
    assert set(account.topics) == wanted
    told = {claim.value: claim for claim in account.claims if claim.field == "topic"}
    for topic in account.topics:
        assert text[told[topic].start : told[topic].end] == told[topic].text != ""


def test_each_event_of_a_sentence_has_its_own_topic() -> None:
    text = "Chile rejected the sanctions as a farce and threatened to stop Peruvian lorries from 1 August."
    reading = read_article(text)
    assert find(reading, text, "THREATEN", "threatened").topics == ("trade",)


def test_a_release_is_about_prisoners_wherever_it_is() -> None:
    text = "The rebels freed two Kenyan engineers at the Moyale crossing, on the border with Ethiopia."
    assert find(read_article(text), text, "RETREAT", "freed").topics == ("prisoners",)


def test_gifts_are_relief_and_what_they_are() -> None:
    text = "Norway sent 40 tonnes of flour to Nepal on Wednesday."
    assert set(find(read_article(text), text, "AID", "sent").topics) == {"humanitarian", "food"}


def test_the_name_of_a_town_tells_no_topic() -> None:
    text = "The foreign ministers of Kenya and Ethiopia met in Port Sudan on Friday."
    assert find(read_article(text), text, "CONSULT", "met").topics == ()


def test_talks_are_about_what_is_told_after_them_not_before() -> None:
    text = (
        "Norway condemned the detention of its fishermen by the rebels. "
        "Norwegian Foreign Minister Liv Aas met her Danish counterpart, Bo Lind, on Friday."
    )
    assert find(read_article(text), text, "CONSULT", "met").topics == ()


def test_what_other_talks_are_about_is_theirs() -> None:
    text = (
        "Norwegian Foreign Minister Liv Aas met her Danish counterpart, Bo Lind, on Friday.\n"
        "Polish Foreign Minister Jan Kos met Latvian Foreign Minister Ivo Balodis on Friday. They discussed wheat."
    )
    reading = read_article(text)
    assert find(reading, text, "CONSULT", "Aas met").topics == ()
    assert find(reading, text, "CONSULT", "Kos met").topics == ("food",)


def test_themes_are_told_in_the_title_or_again_and_again() -> None:
    title = "Border commission meets"
    text = f"{title}\nThe frontier is long.\nSomeone spoke of wheat once."
    blocks = (
        Block("title", 0, len(title)),
        Block("paragraph", len(title) + 1, len(title) + 22),
        Block("paragraph", len(title) + 23, len(text)),
    )
    themes = read_article(text, blocks=blocks).themes
    assert [claim.value for claim in themes] == ["border"]
    assert all(text[claim.start : claim.end] == claim.text for claim in themes)
    assert read_article("Nobody spoke of anything.").themes == ()


def tell_event(text: str, language: str, category: str) -> Event:
    record = read_text(text, language=language, published=date(2031, 5, 16))
    return next(event for event in record.events if event.category == category)


MODES = [
    ("en", "third-party", "Kenyan envoy Josphat Wekunda shuttled between the Ethiopian and Somali delegations in Nairobi on Thursday."),
    ("en", "third-party", "Finnish Foreign Minister Aino Kettula and Swedish Foreign Minister Nils Ekbom met in Oslo under the auspices of Norway."),
    ("en", "multilateral", "Leaders of Mali, Niger and Burkina Faso met in Niamey on Sunday."),
    ("en", "phone", "Vietnamese Foreign Minister Pham Quoc Toan spoke with his Philippine counterpart, Ramon Abadilla, over a video link on Monday."),
    ("en", None, "Danish Prime Minister Bo Lind flew to Geneva on Monday and met Latvian President Ivo Balodis in Geneva."),
    ("en", None, "Danish Prime Minister Bo Lind met Latvian President Ivo Balodis on Monday."),
    ("tr", "multilateral", "Pakistan Dışişleri Bakanı Kamran Sohail, Çinli mevkidaşı Liu Wenbo ve Afgan mevkidaşı Mirwais Noorzai ile Kabil'de bir araya geldi."),
    ("tr", "visit", "Kırgızistan Cumhurbaşkanı Almazbek Toktomuşev, resmi ziyaret için geldiği Astana'da Kazakistan Cumhurbaşkanı Daniyar Ospanov ile görüştü."),
    ("tr", "visit", "Letonya Dışişleri Bakanı Ivo Balodis, yarın Riga'dan Oslo'ya giderek Norveçli mevkidaşı Liv Aas ile görüşecek."),
    ("tr", None, "Letonya Savunma Bakanı Andris Kalnozols, Litvanyalı mevkidaşı Rokas Stankevicius ile bir araya geldi."),
]  # fmt: skip


@pytest.mark.parametrize("language, wanted, text", MODES, ids=lambda given: str(given)[:40])
def test_the_mode_of_a_meeting(language: str, wanted: str | None, text: str) -> None:
    assert tell_event(text, language, "CONSULT").mode == wanted


def test_a_later_sentence_may_say_who_mediated() -> None:
    text = (
        "Chilean Foreign Minister Ana Soto held talks with Peruvian Foreign Minister Rosa Quiñe on Friday. "
        "The talks were mediated by Norway."
    )
    assert tell_event(text, "en", "CONSULT").mode == "third-party"


ASKED = [
    ("en", "REQUEST", "yield", "Norway called on Chile on Friday to lay down its arms."),
    ("en", "THREATEN", "restrict", "Peru threatened Chile on Friday to stop gas deliveries."),
    ("tr", "REQUEST", "yield", "Norveç, Peru'dan tutukluları teslim etmesini istedi."),
]


@pytest.mark.parametrize("language, category, wanted, text", ASKED)
def test_the_mode_of_a_demand_is_what_is_demanded(
    language: str, category: str, wanted: str, text: str
) -> None:
    assert tell_event(text, language, category).mode == wanted
