"""Entities of several articles, in several languages, and the actors that they must become."""

from collections.abc import Sequence
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.resolve import resolve
from dragoman.types import Account, Actor, Article, Claim, Entity, Mention, Place, Reading


def report(
    number: int, entities: Sequence[Entity], *, language: str = "en", active: Sequence[int] = ()
) -> tuple[Article, Reading]:
    """An article that names its entities one after the other; `active` ones take part in an event."""
    text = f"{number}: " + "; ".join(" / ".join(entity.names) for entity in entities)
    digest = sha256(f"{text}{entities}".encode()).hexdigest()
    article = Article(f"d{digest[:12]}", f"{number}.txt", digest, language, None, None, text, ())
    accounts = (
        (Account(article.id, "CONSULT", None, "occurred", tuple(active), (), None, None, (), 0, 1, 0, 1),)
        if active
        else ()
    )
    return article, Reading(article.id, (), tuple(entities), (), accounts)


def settle(*reports: tuple[Article, Reading]) -> dict[tuple[int, int], Actor]:
    """The actor of (report, entity)."""
    actors, actor_of = resolve(
        [reading for _, reading in reports], articles=[article for article, _ in reports]
    )
    by_id = {actor.id: actor for actor in actors}
    number = {article.id: at for at, (article, _) in enumerate(reports)}
    return {(number[document], index): by_id[actor] for (document, index), actor in actor_of.items()}


def person(*names: str, role: str = "", country: str | None = None, office: str = "") -> Entity:
    return Entity("person", names, (office,) if office else (), (role,) if role else (), country)


SAME: tuple[tuple[Entity, Entity], ...] = (
    (person("Kemal et-Tahir Osman"), person("Kamal Eltaher Osman")),
    (person("Miloş Petroviç"), person("Milos Petrovic")),
    (person("Haşim Tevfik", country="SD"), person("Hashim Tawfiq", country="SD")),
    (person("Volodimir Şevçenko"), person("Volodymyr Shevchenko", country="UA")),
    (person("Ayla Demir"), person("Demir")),
    (person("Inés Paredes"), person("Inés Paredes Olarte", country="PE")),
    (Entity("organization", ("Frente Volcán",), country="CL"), person("Frente Volcán")),
    (person("Demir", role="army-chief", country="TR"), person("Ayla Demir", role="army-chief", country="TR")),
    (person("Tamrakar", role="army-chief", country="TR"), person("Bina Tamrakar", role="army-chief", country="NP")),
    (person(role="foreign-minister", country="KZ"), person("Daniyar Sagat", role="foreign-minister", country="KZ")),
    (person(role="minister", country="TR"), person("Ayla Demir", role="foreign-minister", country="TR")),
    (Entity("state", ("Türkiye",), country="TR"), Entity("state", ("Ankara",), country="TR")),
    (Entity("organization", ("NATO",)), Entity("organization", ("North Atlantic Treaty Organization",))),
    (Entity("organization", ("Avrupa Birliği", "AB")), Entity("organization", ("European Union",))),
    (
        Entity("organization", ("Kırgız Sınır Servisi",), (), ("border-guard",), "KG"),
        Entity("organization", ("Kyrgyzstan's border service",), (), ("border-guard",), "KG"),
    ),
    (
        Entity("organization", ("the army",), (), ("army",)),
        Entity("organization", ("Nigerian army",), (), ("army",), "NG"),
    ),
    (Entity("group", ("Delta Front",)), Entity("group", ("Delta Front", "DF"))),
    (
        Entity("organization", ("Norveç Elektrik İdaresi",), country="NO"),
        Entity("organization", ("Elektrik İdaresi",)),
    ),
    (
        Entity("organization", ("Norveç-İsveç Sınır Komisyonu",), (), ("commission",)),
        Entity("organization", ("joint Norwegian-Swedish border commission",), (), ("commission",), "NO"),
    ),
    (
        Entity("organization", ("the army",), (), ("army",), "NG"),
        Entity("organization", ("Nigerian air force",), (), ("air-force",), "NG"),
    ),
)  # fmt: skip

APART: tuple[tuple[Entity, Entity], ...] = (
    (person("Mimoza Berisha"), person("Driton Berisha")),
    (person("Ayla Demir", country="TR"), person("Selma Demir", country="TR")),
    (
        person("Mehmet Demir", role="minister", country="TR"),
        person("Ahmet Demir", role="minister", country="TR"),
    ),
    (
        person(role="foreign-minister", country="KZ"),
        person("Azamat Usen", role="foreign-minister", country="KG"),
    ),
    (person(role="spokesperson", country="KZ"), person("Azamat Usen", role="spokesperson", country="KZ")),
    (Entity("state", ("Türkiye",), country="TR"), Entity("state", ("Kazakhstan",), country="KZ")),
    (
        Entity("organization", ("Kazakh foreign ministry",), (), ("foreign-ministry",), "KZ"),
        Entity("organization", ("Kyrgyz foreign ministry",), (), ("foreign-ministry",), "KG"),
    ),
    (
        Entity("organization", ("Ministry of Health",), (), ("ministry",), "KZ"),
        Entity("organization", ("Ministry of Health",), (), ("ministry",), "KG"),
    ),
    (
        Entity("organization", ("Norveç Elektrik İdaresi",), country="NO"),
        Entity("organization", ("Elektrik İdaresi",), country="SE"),
    ),
)


@pytest.mark.parametrize("one, other", SAME)
def test_one_actor_with_a_reason(one: Entity, other: Entity) -> None:
    found = settle(report(0, [one], language="tr", active=[0]), report(1, [other], active=[0]))
    assert found[0, 0] == found[1, 0]
    assert found[0, 0].why
    assert set(one.names + other.names) <= set(found[0, 0].names)


@pytest.mark.parametrize("one, other", APART)
def test_two_actors(one: Entity, other: Entity) -> None:
    found = settle(report(0, [one], language="tr", active=[0]), report(1, [other], active=[0]))
    assert found[0, 0].id != found[1, 0].id


def test_the_fullest_english_name_leads() -> None:
    found = settle(
        report(0, [person("Kemal et-Tahir Osman", "Osman", office="Sudan Dışişleri Bakanı")], language="tr"),
        report(1, [person("Kamal Eltaher Osman", office="Foreign Minister")]),
    )
    actor = found[0, 0]
    assert actor.name == "Kamal Eltaher Osman"
    assert actor.names[-1] == "Osman"
    assert set(actor.offices) == {"Sudan Dışişleri Bakanı", "Foreign Minister"}


def test_a_person_is_spelled_as_at_home() -> None:
    ours = report(0, [person("Çağrı Işıldak", country="TR")], language="tr")
    wire = report(1, [person("Cagri Isildak", country="TR")])
    assert settle(ours, wire)[1, 0].name == "Çağrı Işıldak"
    abroad = report(0, [person("Zdenka Bureşova", country="CZ")], language="tr")
    marked = report(1, [person("Zdenka Burešova", country="CZ")])
    plain = report(2, [person("Zdenka Buresova", country="CZ")])
    assert settle(abroad, marked, plain)[0, 0].name == "Zdenka Burešova"


def test_bodies_are_shown_by_the_names_readers_know() -> None:
    assert (
        settle(report(0, [Entity("organization", ("Avrupa Birliği", "AB"))]))[0, 0].name == "European Union"
    )
    army = Entity("organization", ("police",), (), ("police",), "NO")
    assert settle(report(0, [army]))[0, 0].name == "Norwegian police"


def test_offices_of_one_holder_come_first() -> None:
    def held(office: str) -> Entity:
        return person("Çağrı Işıldak", role="foreign-minister", country="TR", office=office)

    reports = [
        report(0, [held("Bakanımız")], language="tr"),
        report(1, [held("Dışişleri Bakanı")], language="tr"),
        report(2, [held("Turkish Foreign Minister")]),
        report(3, [held("ministers")]),
    ]
    assert settle(*reports)[0, 0].offices == ("Turkish Foreign Minister", "Dışişleri Bakanı")
    assert settle(reports[0])[0, 0].offices == ("Bakanımız",), "nothing better is known"


def test_a_surname_that_two_people_bear_stays_apart_and_says_so() -> None:
    two = [person("Mimoza Berisha"), person("Driton Berisha")]
    found = settle(report(0, two), report(1, [person("Berisha")]))
    assert len({actor.id for actor in found.values()}) == 3
    assert any("unsure" in line for line in found[1, 0].why)


def test_an_office_settles_who_bears_the_surname() -> None:
    two = [person("Mimoza Berisha", role="police-chief"), person("Driton Berisha", role="chief-negotiator")]
    found = settle(report(0, two), report(1, [person("Berisha", role="chief-negotiator")]))
    assert found[1, 0] == found[0, 1]


def test_the_one_office_left_over_is_that_of_the_one_holder_left_over() -> None:
    state = Entity("state", ("Chile",), country="CL")
    named = report(0, [person("Inés Paredes", role="foreign-minister"), state])
    unnamed = report(1, [person(role="foreign-minister", country="CL")], active=[0])
    actors = settle(named, unnamed)
    assert actors[1, 0] == actors[0, 0]
    assert actors[0, 0].country == "CL"
    rival = report(2, [person("Olga Lund", role="foreign-minister"), state])
    assert settle(named, unnamed, rival)[1, 0].kind == "state", "with two, nobody knows whose it is"


def test_a_country_that_a_turkish_article_leaves_unsaid_is_a_guess() -> None:
    guess = person(
        "Sergey Ognev", role="deputy-foreign-minister", country="TR", office="Dışişleri Bakan Yardımcısı"
    )
    said = person(
        "Sergei Ognev", role="deputy-foreign-minister", country="RU", office="Russian deputy foreign minister"
    )
    actors = settle(report(0, [guess], language="tr"), report(1, [said]))
    assert actors[0, 0] == actors[1, 0]
    assert actors[0, 0].country == "RU"
    assert settle(report(0, [guess], language="tr"))[0, 0].country == "TR", "where nobody says otherwise"


def test_an_office_that_changed_hands_names_nobody() -> None:
    old = person("Ali Rahman", role="foreign-minister", country="KZ")
    new = person("Daniyar Sagat", role="foreign-minister", country="KZ")
    found = settle(
        report(0, [old]),
        report(1, [new]),
        report(2, [person(role="foreign-minister", country="KZ")], active=[0]),
    )
    assert len({actor.id for actor in found.values()}) == 3


def test_one_article_knows_its_people_apart() -> None:
    found = settle(
        report(0, [person("Maria Silva"), person("Mario Silva")]), report(1, [person("Mario Silva")])
    )
    assert found[0, 0].id != found[0, 1].id


def test_nobody_in_particular_becomes_no_actor() -> None:
    office = Entity("person", (), ("a diplomat",), ("diplomat",))
    assert settle(report(0, [office])) == {}
    assert settle(report(0, [office], active=[0]))[0, 0].name == "a diplomat"
    many = Entity("person", (), ("Turkish officials",), ("official",), "TR", plural=True)
    acting = settle(report(0, [many], active=[0]))[0, 0]
    assert (acting.kind, acting.name) == ("state", "Turkey"), "unnamed officials stand for their state"


def test_a_capital_is_a_name_only_where_it_acts() -> None:
    text = "Oslo agreed. They met in Oslo. Norwegian troops left Norway."
    digest = sha256(text.encode()).hexdigest()
    article = Article("d1", "a.txt", digest, "en", None, None, text, ())
    oslo = Place("Oslo", "NO")
    mentions = (
        Mention(0, 4, 0, 4, "state", 0, oslo),
        Mention(25, 29, 25, 29, "state", 0, oslo),
        Mention(31, 40, 31, 40, "state", 0, adjective=True),
        Mention(53, 59, 53, 59, "state", 0),
    )
    acts = Account(
        "d1",
        "AGREE",
        None,
        "occurred",
        (0,),
        (),
        None,
        None,
        (),
        0,
        12,
        5,
        11,
        claims=(Claim("actor", 0, 4, "Oslo"),),
    )
    actors, _ = resolve(
        [Reading("d1", mentions, (Entity("state", ("Norway",), country="NO"),), (), (acts,))],
        articles=[article],
    )
    assert actors[0].names == ("Norway", "Oslo")


ANY_ENTITY = st.builds(
    Entity,
    kind=st.sampled_from(["person", "organization", "state", "group"]),
    names=st.lists(
        st.sampled_from(
            ["Ayla Demir", "Demir", "Ayfer Demir", "EU", "the army", "İzmir", "Ali", "Али Хасан", "a", "--"]
        )
        | st.text(max_size=12),
        max_size=2,
        unique=True,
    ).map(tuple),
    offices=st.lists(st.sampled_from(["minister", "Bakan"]), max_size=1).map(tuple),
    roles=st.lists(st.sampled_from(["foreign-minister", "minister", "army", "official"]), max_size=2).map(
        tuple
    ),
    country=st.sampled_from([None, "TR", "KZ"]),
    plural=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.lists(ANY_ENTITY, max_size=4), st.booleans()), max_size=5), st.integers(0, 9))
def test_any_entities_in_any_order_give_the_same_actors(
    drawn: list[tuple[list[Entity], bool]], seed: int
) -> None:
    reports = [
        report(at, found, active=range(len(found)) if act else ()) for at, (found, act) in enumerate(drawn)
    ]
    articles, readings = [article for article, _ in reports], [reading for _, reading in reports]
    actors, actor_of = resolve(readings, articles=articles)
    Random(seed).shuffle(articles)
    Random(seed + 1).shuffle(readings)
    assert resolve(readings, articles=articles) == (actors, actor_of)
    assert len({actor.id for actor in actors}) == len(actors)
    assert set(actor_of.values()) == {actor.id for actor in actors}
    for actor in actors:
        assert actor.name
        assert actor.names
        assert len(set(actor.names)) == len(actor.names)
    for reading in readings:
        for index, entity in enumerate(reading.entities):
            if any(name.strip() for name in entity.names):
                assert (reading.document, index) in actor_of


def body(name: str, role: str, country: str | None = None) -> Entity:
    return Entity("organization", (name,), (), (role,), country)


TRANSLATED = [
    (body("Danakil Front", "party"), body("Danakil Cephesi", "party")),
    (
        body("Ethiopian Tanker Drivers' Association", "association", "ET"),
        body("Etiyopya Tanker Şoförleri Derneği", "association", "ET"),
    ),
    (Entity("organization", ("Jhelum Lions",)), Entity("organization", ("Jhelum Aslanları",))),
    (Entity("organization", ("Front for Azawad",)), Entity("organization", ("Azavad Cephesi",), country="ML")),
    (body("Nepal Electricity Authority", "agency", "NP"), body("Nepal Elektrik İdaresi", "agency", "NP")),
    (body("River Commandos", "armed-group"), body("Nehir Komandoları", "armed-group")),
    (body("Kribi Fishermen's Union", "association"), body("Kribi Balıkçılar Birliği", "association")),
    (body("Macomia Boat Owners’ Association", "association"), body("Macomia Tekne Sahipleri Derneği", "association")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("english", "turkish"), TRANSLATED, ids=[english.names[0] for english, _ in TRANSLATED]
)
def test_a_translated_name_is_the_same_body(english: Entity, turkish: Entity) -> None:
    found = settle(report(1, [english], active=(0,)), report(2, [turkish], language="tr", active=(0,)))
    assert found[0, 0] == found[1, 0]


NOT_TRANSLATED = [
    (body("Macomia Front", "party"), body("Danakil Cephesi", "party")),
    (body("Sudan Liberation Army", "armed-group", "SD"), body("Sudan Halk Ordusu", "armed-group", "SD")),
    (body("Green Party", "party", "KE"), body("Yeşil Hareket", "party", "UG")),
    (body("Workers' Party", "party"), body("Kürdistan İşçi Partisi", "party")),
]


@pytest.mark.parametrize(
    ("english", "turkish"), NOT_TRANSLATED, ids=[english.names[0] for english, _ in NOT_TRANSLATED]
)
def test_bodies_of_one_kind_with_other_names_stay_apart(english: Entity, turkish: Entity) -> None:
    found = settle(report(1, [english], active=(0,)), report(2, [turkish], language="tr", active=(0,)))
    assert found[0, 0] != found[1, 0]


def test_two_that_could_be_meant_are_joined_to_none() -> None:
    found = settle(
        report(
            1,
            [body("Danakil Liberation Front", "party"), body("Danakil Unity Front", "party")],
            active=(0, 1),
        ),
        report(2, [body("Danakil Cephesi", "party")], language="tr", active=(0,)),
    )
    assert len({actor.id for actor in found.values()}) == 3


OFFICERS = [
    (person("Nacer Belkhodja", role="foreign-minister", country="DZ"), person("Nasır Belhoca", role="foreign-minister", country="DZ"), True),
    (person("Behrouz Sadeghi", role="foreign-minister", country="IR"), person("Behruz Sadıki", role="foreign-minister", country="IR"), True),
    (person("Fadhil al-Jubouri", role="foreign-minister"), person("Fadıl el-Cuburi", role="foreign-minister", country="IQ"), True),
    (person("Ismael Coulibaly"), person("İsmail Kulibali"), True),
    (person("Behrouz Sadeghi", role="foreign-minister", country="IR"), person("Behruz Sadıki", role="foreign-minister", country="IQ"), False),
    (person("Behrouz Sadeghi", role="lawmaker", country="IR"), person("Hamid Sadıki", role="lawmaker", country="IR"), False),
    (person("Reza Tehrani", role="foreign-minister", country="IR"), person("Behruz Sadıki", role="foreign-minister", country="IR"), False),
    (person("Kemal Demir"), person("Cemal Demir"), False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("english", "turkish", "same"), OFFICERS, ids=[f"{e.names[0]}-{t.names[0]}" for e, t, _ in OFFICERS]
)
def test_one_holder_of_an_office_in_two_spellings(english: Entity, turkish: Entity, same: bool) -> None:
    found = settle(report(1, [english], active=(0,)), report(2, [turkish], language="tr", active=(0,)))
    assert (found[0, 0] == found[1, 0]) is same


BY_EAR = (
    ("Nadia Ouchene", "Nadya Uşen"),
    ("Karim El Ouazzani", "Kerim el-Vezzani"),
    ("Choukri Ghanem", "Şükrü Ganim"),
    ("Slimane Ouahbi", "Süleyman Vehbi"),
    ("Houda Chaabane", "Huda Şaban"),
    ("Faouzi Gharbi", "Fevzi Garbi"),
    ("Mourad Zeghlache", "Murad Zeğlaş"),
    ("Driss Benkirane", "İdris Binkiran"),
    ("Giorgos Perakis", "Yorgos Perakis"),
    ("Esmail Baghaei", "İsmail Bekayi"),
    ("Najla El Mangoush", "Necla el-Menguş"),
    ("Vyacheslav Khodakov", "Vyaçeslav Hodakov"),
)


@pytest.mark.parametrize(("one", "other"), BY_EAR)
def test_a_name_that_turkish_newsrooms_write_by_ear(one: str, other: str) -> None:
    known = settle(report(1, [person(one)]), report(2, [person(other)], language="tr"))
    assert known[0, 0] is known[1, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ali Hassan", "Ali Hüseyin"),
        ("Said Mansour", "Saad Mansur"),
        ("Hamad Jasim", "Hamid Casim"),
        ("Mahmoud Bakri", "Muhammed Bekri"),
        ("Samira Jaber", "Semir Cabir"),
    ],
)
def test_given_names_that_only_sound_alike_are_two_people(one: str, other: str) -> None:
    known = settle(
        report(1, [person(one, role="foreign-minister", country="IQ")]),
        report(2, [person(other, role="foreign-minister", country="IQ")], language="tr"),
    )
    assert known[0, 0] is not known[1, 0]


def test_a_bare_surname_written_by_ear_is_the_one_person_of_it() -> None:
    known = settle(
        report(1, [person("Karim El Ouazzani", country="MA")]),
        report(2, [person("el-Vezzani", country="MA")], language="tr"),
    )
    assert known[0, 0] is known[1, 0]


def test_a_single_word_taken_for_a_person_is_the_body_unless_somebody_bears_it() -> None:
    body = Entity("organization", ("Sahragaz",))
    assert len(set(map(id, settle(report(1, [body]), report(2, [person("Sahragaz")])).values()))) == 1
    known = settle(report(1, [body]), report(2, [person("Sahragaz")]), report(3, [person("Tomas Sahragaz")]))
    assert known[0, 0] is not known[1, 0]
