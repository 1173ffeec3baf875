"""Names as a newsroom that writes by ear may spell them."""

import pytest

from dragoman.languages.names import name_likeness
from dragoman.languages.respelling import respell

BY_EAR = [
    ("Nadia Ouchene", "Nadya Uşen"),
    ("Karim El Ouazzani", "Kerim el-Vezzani"),
    ("Hakim Benchamach", "Hakim Binşemmaş"),
    ("Salaheddine Mezouar", "Selahaddin Mezvar"),
    ("Hadi Ghorbani", "Hadi Kurbani"),
    ("Nikos Christodoulides", "Nikos Hristodulidis"),
    ("Dimitris Chatzis", "Dimitris Haçis"),
]


@pytest.mark.parametrize(("spelt", "heard"), BY_EAR)
def test_a_name_is_found_in_what_was_heard(spelt: str, heard: str) -> None:
    pairs = [(one, other) for one in respell(spelt, turkish=False) for other in respell(heard, turkish=True)]
    assert max(name_likeness(*pair) for pair in pairs) > 0.83


def test_the_name_itself_comes_first() -> None:
    assert respell("Ana Soto", turkish=False) == ("Ana Soto",)
    assert respell("Cemal Torvani", turkish=True)[0] == "Cemal Torvani"
