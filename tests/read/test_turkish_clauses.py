"""Who does what in Turkish clauses: slots, status and sources, in invented sentences."""

import pytest
from tests.read.turkish_texts import name_slots, read_frames

from dragoman.read.frames import Frame
from dragoman.read.tokens import split_sentences

SLOTS = [
    ("Ingrid Vestad, Tomas Kerekes ile görüştü.", "görüş", {"subject": ["Ingrid Vestad"], "with": ["Tomas Kerekes"]}),
    ("Ingrid Vestad ile Tomas Kerekes görüştü.", "görüş", {"subject": ["Ingrid Vestad", "Tomas Kerekes"]}),
    ("Ingrid Vestad, Tomas Kerekes ve Bruno Salcedo ile görüştü.", "görüş",
     {"subject": ["Ingrid Vestad"], "with": ["Tomas Kerekes", "Bruno Salcedo"]}),
    ("Ingrid Vestad, Tomas Kerekes ve Bruno Salcedo Lima'da buluştu.", "buluş",
     {"subject": ["Ingrid Vestad", "Tomas Kerekes", "Bruno Salcedo"], "in": ["Lima"]}),
    ("Amina Lubanga, Ingrid Vestad ile Tomas Kerekes'i bir araya getirdi.", "bir-araya-getir",
     {"subject": ["Amina Lubanga"], "object": ["Ingrid Vestad", "Tomas Kerekes"]}),
    ("Tomas Kerekes, Ingrid Vestad tarafından kabul edildi.", "kabul-et",
     {"subject": ["Ingrid Vestad"], "object": ["Tomas Kerekes"]}),
    ("Tomas Kerekes dün Lima'da kabul edildi.", "kabul-et", {"object": ["Tomas Kerekes"], "in": ["Lima"]}),
    ("Ingrid Vestad, Peru'ya gelen Tomas Kerekes'i kabul etti.", "kabul-et",
     {"subject": ["Ingrid Vestad"], "object": ["Tomas Kerekes"]}),
    ("Ingrid Vestad'ın kabul ettiği Tomas Kerekes açıklama yaptı.", "kabul-et",
     {"subject": ["Ingrid Vestad"], "object": ["Tomas Kerekes"], "carrier": ["Tomas Kerekes"]}),
    ("Şili ile Peru arasındaki görüşme dün yapıldı.", "görüşme-n", {"between": ["Şili", "Peru"]}),
    ("Şili-Peru görüşmesi iki saat sürdü.", "görüşme-n", {"possessor": ["Şili", "Peru"]}),
    ("Bruno Salcedo'nun Lima'ya yaptığı ziyaret sona erdi.", "ziyaret-n",
     {"subject": ["Bruno Salcedo"], "to": ["Lima"]}),
    ("Bruno Salcedo'nun Amina Lubanga ile yaptığı görüşme uzun sürdü.", "görüşme-n",
     {"subject": ["Bruno Salcedo"], "with": ["Amina Lubanga"]}),
    ("Umman'ın ev sahipliğinde bir araya gelen Şili ve Peru heyetleri dağıldı.", "bir-araya-gel",
     {"subject": ["Şili", "Peru"], "carrier": ["Şili", "Peru"], "at": ["Umman"]}),
    ("Şili heyetine Ingrid Vestad, Peru heyetine ise Bruno Salcedo başkanlık etti.", "başkanlık-et",
     {"to": ["Şili", "Peru"], "subject": ["Ingrid Vestad", "Bruno Salcedo"]}),
    ("Ingrid Vestad'la Tomas Kerekes'in Quito'daki görüşmesinde ateşkes ele alındı.", "görüşme-n",
     {"possessor": ["Tomas Kerekes"], "with": ["Ingrid Vestad"], "in": ["Quito"]}),
    ("Kenya'nın önerisi Nepal'e iletildi.", "öneri-n", {"possessor": ["Kenya"], "to": ["Nepal"]}),
    ("Mavi Cephe'nin elindeki dört denizci serbest bırakıldı.", "serbest-bırak", {"from": ["Mavi Cephe"]}),
    ("Peru'yu suçlayan Ingrid Vestad ülkesine döndü.", "suçla",
     {"subject": ["Ingrid Vestad"], "object": ["Peru"], "carrier": ["Ingrid Vestad"]}),
    ("Kenya'nın Nepal'e yönelik saldırısı sürüyor.", "saldırı-n", {"possessor": ["Kenya"], "against": ["Nepal"]}),
    ("Lima'ya giderek Bruno Salcedo ile görüşen Ingrid Vestad döndü.", "görüş",
     {"subject": ["Ingrid Vestad"], "with": ["Bruno Salcedo"], "carrier": ["Ingrid Vestad"]}),
    ("Tomas Kerekes, Lima'ya giderek Bruno Salcedo ile görüştü.", "görüş",
     {"subject": ["Tomas Kerekes"], "with": ["Bruno Salcedo"]}),
    ("Şili, dört Kenyalı denizciyi gözaltına aldı.", "gözaltı-al", {"subject": ["Şili"], "object": ["Kenyalı"]}),
    ("Ingrid Vestad, Peru'yu da ziyaret edecek.", "ziyaret-et", {"subject": ["Ingrid Vestad"], "object": ["Peru"]}),
    ("Ingrid Vestad teklifi kabul de etti.", "kabul-et", {"subject": ["Ingrid Vestad"]}),
    ("Kenya'nın önerisini Amina Lubanga, Nepal'e sundu.", "öneri-n",
     {"possessor": ["Kenya"], "subject": ["Amina Lubanga"], "to": ["Nepal"]}),
]  # fmt: skip

MOODS = [
    ("Tomas Kerekes'in yarın Lima'da kabul edilmesi bekleniyor.", "kabul-et", "plan"),
    ("Ingrid Vestad'ın Bruno Salcedo ile görüşmesi planlanıyor.", "görüş", "plan"),
    ("Ingrid Vestad ile Bruno Salcedo'nun Quito'da bir araya gelmesi öngörülüyor.", "bir-araya-gel", "plan"),
    ("Şili, zirvenin Lima'da yapılmasını önerdi.", "zirve-n", "propose"),
    ("Kenya'nın Nepal'e saldırması halinde karşılık verilecek.", "saldır", "hypothetical"),
    ("Şili ile Peru uzlaşırsa kapı açılır.", "uzlaş", "hypothetical"),
    ("Şili ile Peru yakında anlaşabilir.", "anlaş", "hypothetical"),
    ("İddiaya göre Ingrid Vestad, Tomas Kerekes ile gizlice görüştü.", "görüş", "claim"),
    ("Ingrid Vestad, Tomas Kerekes ile gizlice görüşmüş.", "görüş", "claim"),
    ("Şili, Peru'yu adayı işgal etmekle suçladı.", "işgal-et", "wish"),
    ("Ingrid Vestad, Tomas Kerekes ile görüştü.", "görüş", "fact"),
]

REPORTS = [
    ("Ingrid Vestad, Kenya'nın Nepal'e saldırdığını söyledi.", "saldır", [("say", "Ingrid Vestad")]),
    ("Amina Lubanga, Kenya'nın Nepal'i bombaladığını öne sürdü.", "bombala", [("claim", "Amina Lubanga")]),
    ("Diplomatik kaynaklara göre Ingrid Vestad, Bruno Salcedo ile görüştü.", "görüş",
     [("say", "Diplomatik kaynaklara")]),
    ("Güvenlik kaynaklarından edinilen bilgiye göre Ingrid Vestad, Bruno Salcedo ile görüştü.", "görüş",
     [("say", "Güvenlik kaynaklarından")]),
    ("Ingrid Vestad, “Kenya bu sabah Nepal'e saldırdı” dedi.", "saldır", [("say", "Ingrid Vestad")]),
    ("Kaynaklar, Bruno Salcedo'nun yarın Lima'ya gideceğini, orada Ingrid Vestad ile görüşeceğini kaydetti.",
     "görüş", [("say", "Kaynaklar")]),
    ("Kenya, Nepal'e saldırdığını yalanladı.", "saldır", [("deny", "Kenya")]),
]  # fmt: skip


def find_frame(text: str, name: str) -> tuple[Frame, dict[str, list[str]]]:
    frames, mentions = read_frames(text)
    frame = next((frame for frame in frames if frame.predicate.id == name), None)
    assert frame is not None, [frame.predicate.id for frame in frames]
    return frame, name_slots(text, frame, mentions)


@pytest.mark.parametrize("text, name, slots", SLOTS)
def test_slots(text: str, name: str, slots: dict[str, list[str]]) -> None:
    assert find_frame(text, name)[1] == slots


@pytest.mark.parametrize("text, name, mood", MOODS)
def test_moods(text: str, name: str, mood: str) -> None:
    assert find_frame(text, name)[0].mood == mood


@pytest.mark.parametrize("text, name, reports", REPORTS)
def test_reports(text: str, name: str, reports: list[tuple[str, str]]) -> None:
    frame, _ = find_frame(text, name)
    tokens = split_sentences(text, (), language="tr")[frame.sentence].tokens
    told = [(r.kind, text[tokens[r.start].start : tokens[r.end - 1].end]) for r in frame.reports]
    assert told == reports


@pytest.mark.parametrize(
    "text, name, tense",
    [
        ("Ingrid Vestad yarın Bruno Salcedo ile görüşecek.", "görüş", "future"),
        ("Ingrid Vestad bugün Bruno Salcedo ile görüşüyor.", "görüş", "present"),
        ("Ingrid Vestad dün Bruno Salcedo ile görüşmüştür.", "görüş", "past"),
        ("Kaynaklar, Ingrid Vestad'ın Bruno Salcedo ile görüşeceğini söyledi.", "görüş", "future"),
    ],
)
def test_tense(text: str, name: str, tense: str) -> None:
    assert find_frame(text, name)[0].tense == tense


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ingrid Vestad, Tomas Kerekes ile görüşmedi.", "görüş"),
        ("Şili ile Peru bir araya gelmediler.", "bir-araya-gel"),
        ("Şili ile Peru arasında görüşme gerçekleşmemiştir.", "görüşme-n"),
    ],
)
def test_negation(text: str, name: str) -> None:
    assert find_frame(text, name)[0].negated


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ingrid Vestad'ın Bruno Salcedo ile görüşmesi iptal edildi.", "görüşme-n"),
        ("Şili ile Peru arasındaki görüşme ertelendi.", "görüşme-n"),
        ("Şili ile Peru arasında yapılamayan görüşme gündemde.", "görüşme-n"),
        ("Tomas Kerekes'in Ingrid Vestad tarafından kabulü iptal edilmiştir.", "kabul-n"),
    ],
)
def test_called_off(text: str, name: str) -> None:
    assert find_frame(text, name)[0].cancelled


def test_the_pluperfect_is_older() -> None:
    text = "Bruno Salcedo, Lima'ya giderek Ingrid Vestad ile görüşmüş, Peru'ya çağrıda bulunmuştu."
    for name in ("görüş", "çağrı-bulun"):
        frame, slots = find_frame(text, name)
        assert frame.older
        assert frame.mood == "fact"
        assert slots["subject"] == ["Bruno Salcedo"]


def test_a_dropped_subject_is_the_one_before_but_not_across_paragraphs() -> None:
    text = "Ingrid Vestad dün Lima'ya geldi. Bruno Salcedo ile görüştü.\nTomas Kerekes'i kabul etti."
    assert find_frame(text, "görüş")[1]["subject"] == ["Ingrid Vestad"]
    assert "subject" not in find_frame(text, "kabul-et")[1]


def test_a_denial_reaches_the_claim_before() -> None:
    text = "İddiaya göre Ingrid Vestad, Tomas Kerekes ile gizlice buluştu. Bakanlık iddiayı yalanladı."
    frame, _ = find_frame(text, "buluş")
    assert [report.kind for report in frame.reports] == ["deny"]


def test_the_source_of_a_paragraph_goes_on() -> None:
    text = (
        "Diplomatik kaynaklara göre Ingrid Vestad dün Lima'ya geldi. "
        "Bruno Salcedo'nun Amina Lubanga ile görüştüğü öğrenildi."
    )
    frame, _ = find_frame(text, "görüş")
    assert [(report.start, report.end, report.sentence) for report in frame.reports] == [(0, 2, 0)]


def test_a_noun_without_participants_points_back() -> None:
    assert find_frame("Görüşmede sınır konusu ele alındı.", "görüşme-n")[0].anaphor
    assert not find_frame("Şili ile Peru arasındaki görüşme bitti.", "görüşme-n")[0].anaphor
