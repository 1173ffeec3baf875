"""Writes articles for the measurements: invented, seeded, about 300 words each, Turkish and English."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

FIRST_DAY = date(2026, 6, 1)
ARTICLES_A_STORY = 4
WORDS = 300

FIRST_NAMES = (
    "Alina",
    "Bertil",
    "Corin",
    "Davor",
    "Elvan",
    "Ferid",
    "Gitte",
    "Horia",
    "Ilse",
    "Joram",
    "Kadri",
)
LAST_NAMES = (
    "Almqvist",
    "Brankovan",
    "Cetinsoy",
    "Dragnea",
    "Eskelund",
    "Farouq",
    "Gvozden",
    "Halvard",
    "Ibarra",
)
ENDINGS = ("", "ov", "sen", "lu", "escu", "ez", "ian", "ski")
COUNTRIES = (
    ("Portugal", "Portuguese", "Portekiz", "Lisbon", "Lizbon"),
    ("Kenya", "Kenyan", "Kenya", "Nairobi", "Nairobi"),
    ("Vietnam", "Vietnamese", "Vietnam", "Hanoi", "Hanoi"),
    ("Chile", "Chilean", "Şili", "Santiago", "Santiago"),
    ("Norway", "Norwegian", "Norveç", "Oslo", "Oslo"),
    ("Jordan", "Jordanian", "Ürdün", "Amman", "Amman"),
    ("Mongolia", "Mongolian", "Moğolistan", "Ulaanbaatar", "Ulanbator"),
    ("Ghana", "Ghanaian", "Gana", "Accra", "Akra"),
)

ENGLISH = (
    "{adj_a} Foreign Minister {a} met {adj_b} counterpart {b} in {city} on {weekday} to discuss the border.",
    "The two ministers agreed to reopen the crossing, {a_last} told reporters after the talks.",
    "{b_last} accused rebels of shelling a village overnight, killing {n} people.",
    "The rebels denied the charge and blamed the army for the attack.",
    "A second meeting is planned in {city} on {later}, officials said.",
    "{country_a} called on {country_b} to release {n} prisoners before the end of the month.",
    "{country_b} rejected the call, saying that the courts would decide.",
    "Aid trucks reached the valley for the first time since {month}, the Red Cross said.",
    "Shops in the old town stayed shut and the streets were quiet for most of the afternoon.",
    "Farmers on both banks have long complained about water, prices and the state of the road.",
    "Analysts doubt that the mood will last beyond the spring, when the river is at its highest.",
    "In {month} the two countries signed a trade agreement after years of slow negotiations.",
    "He did not say when the ships would leave, and nobody at the port was willing to guess.",
    "The road to the crossing runs through a narrow gorge and is closed by snow for four months a year.",
    "Prices for flour and fuel have doubled since winter, and many families live on what relatives send.",
    "A teacher who crossed on foot with two suitcases said she only wanted to see her sister again.",
    "The talks had been put off three times, once because of the weather and twice because of a quarrel.",
    "Both governments face elections next year, and neither can afford to look weak on the river question.",
    "At the market behind the station traders spoke of little else, though few expected anything to change.",
    "The line on the map goes back to a survey of the 1920s that nobody has ever checked on the ground.",
)
TURKISH = (
    "{tr_a} Dışişleri Bakanı {a}, {tr_b} Dışişleri Bakanı {b} ile {weekday} günü {tr_city}'da görüştü.",
    "Görüşmede sınır kapısının yeniden açılması ve ticaret ele alındı.",
    "{b_last}, silahlı grupları bir köye saldırmakla suçladı; saldırıda {n} kişi öldü.",
    "Grup ise suçlamayı reddetti ve orduyu sorumlu tuttu.",
    "Tarafların {later} tarihinde yeniden bir araya gelmesi planlanıyor.",
    "{tr_a}, {n} esirin serbest bırakılması çağrısında bulundu.",
    "Yardım konvoyu vadiye {month} ayından bu yana ilk kez ulaştı.",
    "Eski kentte dükkanlar kapalı kaldı, sokaklar öğleden sonra boyunca sessizdi.",
    "Nehrin iki yakasındaki çiftçiler uzun süredir sudan, fiyatlardan ve yolun halinden şikayet ediyor.",
    "Uzmanlar, bu havanın nehrin en yüksek olduğu bahardan sonra süreceğinden kuşkulu.",
    "İki ülke {month} ayında, yıllar süren müzakerelerin ardından bir ticaret anlaşması imzalamıştı.",
    "Gemilerin ne zaman ayrılacağı bilinmiyor, limandaki görevliler de tahminde bulunmak istemedi.",
    "Sınıra giden yol dar bir boğazdan geçiyor ve yılın dört ayı kar yüzünden kapalı kalıyor.",
    "Un ve yakıt fiyatları kıştan bu yana iki katına çıktı, birçok aile gurbetten gelen parayla geçiniyor.",
    "İki bavulla yürüyerek karşıya geçen bir öğretmen, yalnızca kız kardeşini görmek istediğini anlattı.",
    "Toplantı bir kez hava, iki kez de anlaşmazlık yüzünden olmak üzere üç defa ertelenmişti.",
    "Gelecek yıl iki ülkede de seçim var ve hiçbir hükümet nehir konusunda zayıf görünmek istemiyor.",
    "İstasyonun arkasındaki pazarda herkes bunu konuştu, ama çok az kişi bir şeyin değişeceğine inanıyor.",
    "Haritadaki çizgi 1920'lerde yapılan ve o günden beri kimsenin sahada denetlemediği bir ölçüme dayanıyor.",
    "Bölge sakinleri sabahları uzun kuyruklarda bekliyor, akşamları ise elektriğin gelmesini gözlüyor.",
    "Tarihçiler bu geçidin yüzyıllar boyunca kervanların uğrağı olduğunu yazıyor.",
)
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS_TR = ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar")
MONTHS_EN = ("January", "February", "March", "April", "May")
MONTHS_TR = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs")


class Story(NamedTuple):
    """Two ministers, their countries, a city and the day they met."""

    a: str
    b: str
    country_a: tuple[str, ...]
    country_b: tuple[str, ...]
    city: tuple[str, ...]
    day: date


def write_articles(folder: Path, count: int, *, seed: int) -> None:
    """Writes `count` text files into `folder`; the same seed gives the same files."""
    chance = Random(seed)
    story = invent_story(chance, 0)
    for number in range(count):
        if number % ARTICLES_A_STORY == 0:
            story = invent_story(chance, number)
        text = write_english(story, chance) if number % 2 else write_turkish(story, chance)
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


def invent_story(chance: Random, number: int) -> Story:
    """A story of its own for every few articles."""
    country_a, country_b, host = chance.sample(COUNTRIES, 3)
    names = [invent_name(chance) for _ in range(2)]
    day = FIRST_DAY + timedelta(days=number // 20 % 120)
    return Story(names[0], names[1], country_a, country_b, host, day)


def invent_name(chance: Random) -> str:
    """First name and surname; the ending makes some hundred of them."""
    return f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}{chance.choice(ENDINGS)}"


def write_english(story: Story, chance: Random) -> str:
    """One English article with a menu above and other headlines below it."""
    day = story.day + timedelta(days=1)
    head = f"World | Business | Sport\nMinisters meet in {story.city[3]}\n\n{day:%B} {day.day}, {day.year}\n"
    later = f"{day + timedelta(days=9):%B} {(day + timedelta(days=9)).day}"
    words = {
        **name_people(story, chance),
        "weekday": WEEKDAYS_EN[story.day.weekday()],
        "later": later,
        "month": chance.choice(MONTHS_EN),
    }
    return head + fill(ENGLISH, words, chance) + "\n\nREAD NEXT\nTen lakes worth a detour\nSubscribe\n"


def write_turkish(story: Story, chance: Random) -> str:
    """One Turkish article with a menu above and other headlines below it."""
    day = story.day + timedelta(days=1)
    head = f"ANA SAYFA   GÜNDEM   SPOR\n{story.city[4]}'da kritik görüşme\n\n{day:%d.%m.%Y} 18:40\n"
    words = {
        **name_people(story, chance),
        "weekday": WEEKDAYS_TR[story.day.weekday()],
        "later": f"{day + timedelta(days=9):%d.%m.%Y}",
        "month": chance.choice(MONTHS_TR),
    }
    return head + fill(TURKISH, words, chance) + "\n\nİLGİLİ HABERLER\nGörülmeye değer on göl\nAbone ol\n"


def name_people(story: Story, chance: Random) -> dict[str, str]:
    """The story's names as the templates want them."""
    return {
        "a": story.a,
        "b": story.b,
        "a_last": story.a.split()[-1],
        "b_last": story.b.split()[-1],
        "country_a": story.country_a[0],
        "country_b": story.country_b[0],
        "adj_a": story.country_a[1],
        "adj_b": story.country_b[1],
        "tr_a": story.country_a[2],
        "tr_b": story.country_b[2],
        "city": story.city[3],
        "tr_city": story.city[4],
        "n": str(chance.randint(3, 40)),
    }


def fill(templates: tuple[str, ...], words: dict[str, str], chance: Random) -> str:
    """Paragraphs of three sentences, about `WORDS` words: the first sentence leads, the others shuffle."""
    sentences = [templates[0].format(**words)]
    length = len(sentences[0].split())
    rest: list[str] = []
    while length < WORDS:
        if not rest:
            rest = chance.sample(templates[1:], len(templates) - 1)
        sentences.append(rest.pop().format(**words))
        length += len(sentences[-1].split())
    return "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))
