import pytest

from dragoman.clean.shape import CLOCK, bullet, is_code, is_menu, is_numbered, shape
from dragoman.languages.debris import debris, fold


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "The two delegations met for three hours behind closed doors in the Austrian capital on Friday.",
            "prose",
        ),
        (
            "İki heyet cuma günü Avusturya'nın başkentinde kapalı kapılar ardında üç saat boyunca görüştü.",
            "prose",
        ),
        (
            "Peru Dışişleri Bakanı Ana Roca, Şili Büyükelçisi Luis Paz'ı Dışişleri Bakanlığına çağırdı.",
            "prose",
        ),
        (
            "LIMA, Nov 12 (AP) - Peruvian President Ana Roca received Chilean President Luis Paz on Monday.",
            "prose",
        ),
        ("Terms of Use, Privacy Policy and Cookie Statement.", "short"),
        ("The army denied it.", "sentence"),
        ("Nobody was hurt, police said.", "sentence"),
        ("Ministers to meet in Vienna", "short"),
        (
            "Foreign Minister Discusses Railway With Chilean Counterpart During Visit To Arica This Wednesday Night",
            "short",
        ),
        (
            "Home   World   Business   Sport   Culture   Travel   Weather   Science   Health   Video   Podcasts   More",
            "short",
        ),
        ("", "short"),
    ],
)
def test_shapes(line: str, expected: str) -> None:
    assert shape(line) == expected


@pytest.mark.parametrize(
    "line", ["18:40", "9.05", "16:30 Uhr", "08h15", "6:12 pm", "18:40 GMT+3", "Saat 18:40"]
)
def test_clocks(line: str) -> None:
    assert CLOCK.match(fold(line))


@pytest.mark.parametrize("line", ["18:4", "25:10", "2026", "3.141", "18:40 sharp they came", "12.05.2026"])
def test_no_clocks(line: str) -> None:
    assert not CLOCK.match(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "Home | World | Sport",
        "Anasayfa › Dünya › Asya",
        "Paylaş   Yazdır   A+ A-",
        "Share   Comment (214)",
        "Главная / Мир",
    ],
)
def test_menus(line: str) -> None:
    assert is_menu(line, debris())


@pytest.mark.parametrize(
    "line",
    ["Ministers meet in Vienna", "Talks in Oslo, then in Rome", "PERDE ARKASI", "Either / or: a hard choice"],
)
def test_no_menus(line: str) -> None:
    assert not is_menu(line, debris())


def test_bullets() -> None:
    assert bullet("• Item") == 2
    assert bullet("3. Item") == 0
    assert bullet("- Item") == 2
    assert bullet("3 ministers") == 0
    assert is_numbered("3. Item of a list")
    assert not is_numbered("19. yüzyılda kurulan sınır")


def test_code_and_tables_have_signs_where_prose_has_words() -> None:
    assert is_code("for (i = 0; i < n; i++) {")
    assert is_code("12,Oslo,Norway,2026-01-02")
    assert not is_code("On Friday, in Oslo, the ministers of Norway and Sweden met for two hours.")
