"""A visit that one report announces for a day and another puts off to a later one is one visit."""

from pathlib import Path

from dragoman.pipeline import read_paths

ANNOUNCED = (
    "Quispe, Soto ile görüşecek\n\n10.03.2026 12:00\n\n"
    "Şili Dışişleri Bakanı Marco Soto'nun cuma günü Lima'ya giderek Peru Dışişleri Bakanı Ana Quispe ile görüşmesi "
    "bekleniyor.\n"
)
PUT_OFF = (
    "Ziyaret ertelendi\n\n11.03.2026 09:00\n\n"
    "Şili Dışişleri Bakanı Marco Soto'nun cuma günü yapması beklenen Lima ziyareti 16 Mart Pazartesi gününe "
    "ertelendi.\n"
)


def test_a_visit_put_off_to_a_told_day_is_planned_for_that_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ANNOUNCED, "utf-8")
    (tmp_path / "b.txt").write_text(PUT_OFF, "utf-8")
    (visit,) = [event for event in read_paths([tmp_path]).events if event.category == "CONSULT"]
    assert visit.status == "planned"
    assert visit.date is not None
    assert visit.date.start.isoformat() == "2026-03-16"
    assert not visit.disputes
    assert len(visit.accounts) == 2
