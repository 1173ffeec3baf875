"""Bytes in the encodings that pages really come in."""

import pytest

from dragoman.errors import InputError
from dragoman.ingest.decoding import decode

TURKISH = (
    "Bakan, Özbekistan'ın başkentinde mevkidaşıyla görüştü; iki ülke sınır ticaretini artıracağını açıkladı."
)
GERMAN = "Der Außenminister traf in Köln seine Kollegin; über die Brücke wurde später, nach langem Zögern, gesprochen."
FRENCH = (
    "Le ministre a été reçu à Évian où les deux délégations ont évoqué le tracé de la frontière près du lac."
)
RUSSIAN = "Министр встретился в Астане со своим коллегой, чтобы обсудить границу; переговоры заняли более двух часов."
UKRAINIAN = "Міністр зустрівся в Астані зі своїм колегою, щоб обговорити кордон; її заяви ще не оприлюднили."
ARABIC = "التقى الوزير نظيره في العاصمة لبحث ملف الحدود بين البلدين، وقال إن المحادثات كانت مفيدة."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "utf-8") for text in (TURKISH, GERMAN, FRENCH, RUSSIAN, UKRAINIAN, ARABIC)),
        *((text, "utf-16") for text in (TURKISH, RUSSIAN, ARABIC)),
        *((text, "utf-8-sig") for text in (TURKISH, RUSSIAN)),
        (TURKISH, "cp1254"),
        (TURKISH, "iso-8859-9"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH + " «Non», a-t-il dit – 5 €", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (ARABIC, "cp1256"),
        ("Plain English without any special letter.", "ascii"),
    ],
)
def test_every_letter_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0].removeprefix("\ufeff") == text


def test_utf_16_without_its_mark() -> None:
    assert decode(GERMAN.encode("utf-16-le"))[0] == GERMAN


def test_a_page_cut_inside_a_letter_is_still_utf_8() -> None:
    text, encoding = decode((TURKISH * 3).encode()[:-1] + b"\xc4")
    assert encoding == "utf-8"
    assert text.startswith(TURKISH)


def test_a_declared_encoding_helps_where_letters_are_few() -> None:
    page = '<meta charset="windows-1251"><p>Short note: Аня</p>'
    assert decode(page.encode("cp1251"))[0] == page


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a\0b\0\0", bytes(range(256)) * 8])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(InputError, match="save"):
        decode(data)
