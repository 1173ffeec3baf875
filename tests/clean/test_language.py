"""Which language a text is in; the sentences are the test."""

import pytest

from dragoman.clean.language import identify_language, score_languages

SENTENCES = {
    "en": "The prime minister said on Monday that she would not attend the meeting in Rome.",
    "tr": "Başbakan, pazartesi günü yaptığı açıklamada Roma'daki toplantıya katılmayacağını söyledi.",
    "uk": "Прем'єрка заявила в понеділок, що не поїде на зустріч до Рима, бо її не запросили.",
    "ru": "Премьер заявила в понедельник, что не поедет на встречу в Рим, так как её не пригласили.",
    "de": "Die Ministerpräsidentin sagte am Montag, dass sie nicht zu dem Treffen nach Rom reisen werde.",
    "fr": "La première ministre a déclaré lundi qu'elle ne se rendrait pas à la réunion de Rome.",
    "ar": "قالت رئيسة الوزراء يوم الاثنين إنها لن تشارك في الاجتماع الذي يعقد في روما.",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_each_language_is_known(language: str) -> None:
    assert identify_language(SENTENCES[language]) == language
    assert max(score_languages(SENTENCES[language]).items(), key=lambda pair: pair[1])[0] == language


def test_turkish_without_its_letters_is_still_turkish() -> None:
    assert (
        identify_language("Bakan bugun Roma icin yola cikti ve bir aciklama yapti, daha sonra da donecek.")
        == "tr"
    )


def test_another_language_keeps_its_own_code() -> None:
    spanish = (
        "El ministro de Asuntos Exteriores se reunió el lunes en Madrid con su homólogo portugués para hablar de la"
        " línea ferroviaria entre los dos países, según informó el ministerio. Los trabajos empezarán en otoño y"
        " durarán cuatro años, añadió el portavoz durante una rueda de prensa celebrada por la tarde en la capital."
    )
    assert identify_language(spanish) == "es"


def test_nothing_to_go_by_is_english() -> None:
    assert identify_language("") == "en"
    assert identify_language("1234 5678") == "en"
