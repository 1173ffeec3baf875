"""Statements of a ministry that say "we" and name no issuer, and days that participles keep."""

import msgspec
import pytest
from tests.read.account_texts import read_article, tell

from dragoman.read.tokens import line_blocks

HEAD = "No: 12, 16 Mayıs 2031, Şili'de Kaçırılan Balıkçılar Hk."


def read_told(*paragraphs: str) -> list[str]:
    text = "\n".join(paragraphs)
    blocks = tuple(
        msgspec.structs.replace(block, kind="title") if text[block.start : block.end] == HEAD else block
        for block in line_blocks(text)
    )
    reading = read_article(text, language="tr", blocks=blocks)
    return [tell(reading, account) for account in reading.accounts]


def test_we_of_a_numbered_statement_is_the_state() -> None:
    told = read_told(
        HEAD, "Balıkçıların 9 Mayıs'ta Valparaiso'da serbest bırakılmasını memnuniyetle karşılıyoruz."
    )
    assert [line for line in told if line.startswith("SUPPORT")] == ["SUPPORT occurred TR | 2031-05-16 | "]


def test_we_of_anybody_else_is_nobody() -> None:
    told = read_told(
        "Perulu sendikacı Ana Soto Lima'da konuştu.", "Ülkemizin bu saldırısını kınıyoruz, karar yanlıştır."
    )
    assert not [line for line in told if "TR" in line]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Perulu Bakan Ana Soto, 9 Mayıs'ta seçilen Şilili Bakan Luis Paz ile Lima'da görüştü.", ""),
        ("Perulu Bakan Ana Soto, dün imzalanan belgeyi eleştirdi.", ""),
        ("Perulu Bakan Ana Soto, dün yaptığı açıklamada Şili'yi kınadı.", "2031-05-15"),
        (
            "Perulu Bakan Ana Soto, 9 Mayıs'ta Lima'da bulunan Şilili Bakan Luis Paz ile görüştü.",
            "2031-05-09",
        ),
    ],
)
def test_a_day_belongs_to_the_participle_behind_it(text: str, day: str) -> None:
    told = read_told(text)
    assert {line.split("|")[1].strip() for line in told} == {day}


INTERVIEW = (
    "Peru'nun Ankara Büyükelçisi Ana Soto gazetemize konuştu.",
    "Gemiler neden durduruldu?",
    "Donanmamız pazartesi günü Callao açıklarında iki gemiye el koydu. Şili'nin kararını kınıyoruz.",
    "Şili ile görüşecek misiniz?",
    "Şili'ye bir öneri sunduk.",
)


def test_we_of_an_interview_is_the_one_who_is_asked() -> None:
    told = read_told(*INTERVIEW)
    assert [line for line in told if line.startswith("ACCUSE")] == [
        "ACCUSE/disapprove occurred Ana Soto > CL |  | "
    ]
    assert any(line.startswith("AGREE proposed Ana Soto") for line in told)
    assert any(line.startswith("COERCE/seize occurred Donanmamız |") for line in told)


def test_a_question_tells_nothing() -> None:
    assert read_told("Şili, Peru'yu neden suçladı?", "Peru hangi öneriyi reddetti?") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Perulu Bakan Ana Soto, salı günü gönderdiği mektupta Şili'yi kınadı.", "2031-05-13"),
        ("Perulu Bakan Ana Soto, salı günü kaçırılan mektubu kınadı.", ""),
    ],
)
def test_what_is_done_in_a_letter_is_done_on_its_day(text: str, day: str) -> None:
    told = [line for line in read_told(text) if line.startswith("ACCUSE")]
    assert {line.split("|")[1].strip() for line in told} == {day}


def test_what_is_said_at_talks_is_said_on_their_day_and_by_whom_it_is_told() -> None:
    reading = read_article(
        "Perulu Bakan Ana Soto salı günü Lima'da Şilili Bakan Luis Paz ile görüştü.\n"
        "Bakanlık kaynaklarına göre Soto, görüşmede Norveç'in kararını memnuniyetle karşıladığını söyledi.",
        language="tr",
    )
    said = next(account for account in reading.accounts if account.category == "SUPPORT")
    assert said.date is not None
    assert said.date.start.isoformat() == "2031-05-13"
    assert said.attributed_to == "Bakanlık kaynakları"


def test_who_tells_what_a_call_was_about_tells_of_the_call() -> None:
    reading = read_article(
        "Perulu Bakan Ana Soto, dün Şilili Bakan Luis Paz ile bir telefon görüşmesi gerçekleştirdi. "
        "Diplomatik kaynaklar, görüşmede balıkçıların durumunun ele alındığını aktardı.",
        language="tr",
    )
    call = next(account for account in reading.accounts if account.category == "CONSULT")
    assert call.attributed_to == "Diplomatik kaynaklar"


@pytest.mark.parametrize(
    "text",
    [
        "Çad, Sudan'a asker gönderdiği yönündeki suçlamaları reddetti.",
        "Çad, Sudan'a asker gönderdiğine dair suçlamaları reddetti.",
        "Çad'ın Sudan'a asker gönderdiği yönündeki suçlama asılsız.",
    ],
)
def test_what_a_rejected_charge_tells_is_alleged_and_denied(text: str) -> None:
    found = read_article(text, language="tr").accounts
    (account,) = [account for account in found if account.category == "MOBILIZE"]
    assert account.status == "alleged"
    assert {claim.value for claim in account.disputed_status} == {"denied"}
