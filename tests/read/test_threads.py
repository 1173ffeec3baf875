"""The passages of an article that name threads."""

from datetime import date

from dragoman.pipeline import read_text
from dragoman.read.threads import find_passages
from dragoman.types import Passage

ENGLISH = (
    "Envoys agree on captives\n\nAccra, 3 May 2027\n\nEnvoys of Ghana and Togo met in Accra on Jan. 4 to discuss a "
    "prisoner exchange. The prisoner swap would be the first since that of the 2024 prisoner exchange. Rain fell."
)
TURKISH = (
    "Elçiler anlaştı\n\nAccra, 3 Mayıs 2027\n\nGana ve Togo temsilcileri, 4 Ocak'ta Akra'da esir takasını görüştü. Esir "
    "takası, 2024'teki esir takasından sonra ilk olacak. Yağmur yağdı."
)


def find(text: str, language: str) -> tuple[list[str], tuple[Passage, ...]]:
    [article] = read_text(text, language=language, published=date(2027, 5, 3)).documents
    found = find_passages(article)
    return [article.text[one.start : one.end] for one in found], found


def test_a_passage_is_the_whole_sentence() -> None:
    sentences, _ = find(ENGLISH, "en")
    assert sentences[0].startswith("Envoys of Ghana and Togo met in Accra on Jan. 4")
    assert sentences[0].endswith("prisoner exchange.")


def test_a_passage_that_names_nobody_concerns_those_of_the_others() -> None:
    for text, language in ((ENGLISH, "en"), (TURKISH, "tr")):
        _, found = find(text, language)
        assert [set(one.key.told) for one in found] == [{"GH", "TG"}] * len(found)
        assert [one.key.strong for one in found][:2] == [True, False]


def test_an_earlier_matter_is_told_apart_by_its_year() -> None:
    for text, language in ((ENGLISH, "en"), (TURKISH, "tr")):
        _, found = find(text, language)
        assert [one.year for one in found] == [0, 0, 2024]


def test_both_languages_find_the_same() -> None:
    (_, english), (_, turkish) = find(ENGLISH, "en"), find(TURKISH, "tr")
    assert [(one.thread, one.key, one.year) for one in english] == [
        (one.thread, one.key, one.year) for one in turkish
    ]


def test_a_text_in_a_language_without_a_pack_has_none() -> None:
    [article] = read_text("Обмен полоненими", language="uk", published=date(2027, 5, 3)).documents
    assert find_passages(article) == ()
