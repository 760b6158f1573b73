"""E-mail, handed to a real SMTP server; and each way in which that may go wrong."""

from collections.abc import Iterator

import pytest

from app.delivery.mail import Mail
from app.delivery.refusals import Final, NoSuchAddress, NotAccepted, Passing, Unreachable
from tests.delivery.notes import NOW, note
from tests.engines.smtp import PostBox

FROM = "post@vragenengeven.example"


@pytest.fixture
def mail(letters: PostBox) -> Iterator[Mail]:
    mail = Mail(letters.url, FROM)
    yield mail
    mail.close()


def test_it_arrives_in_plain_words_and_as_a_page(mail: Mail, letters: PostBox) -> None:
    mail.send(note(), NOW)
    (letter,) = letters.to("bianca@example.org")
    plain, page = letter.get_body(["plain"]), letter.get_body(["html"])
    assert plain is not None
    assert page is not None
    assert plain.get_content().strip() == "Hoi, één bericht."
    assert page.get_content().strip() == "<p>Hoi, één bericht.</p>"
    assert letter["From"] == "Vragen & Geven <post@vragenengeven.example>"
    assert letter["Date"] == "Tue, 12 May 2026 09:00:00 +0000"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_a_second_copy_is_known_as_one(mail: Mail, letters: PostBox) -> None:
    for reference in ("r1", "r1", "r2"):
        mail.send(note(reference=reference), NOW)
    first, second, other = (letter["Message-ID"] for letter in letters.letters)
    assert first == second == "<r1@vragenengeven.example>"
    assert first != other


@pytest.mark.parametrize(
    ("code", "refusal"),
    [(550, NoSuchAddress), (554, Final), (451, Passing), (452, Passing)],
)
def test_a_server_that_refuses_one_letter(
    mail: Mail, letters: PostBox, code: int, refusal: type[NotAccepted]
) -> None:
    letters.refuse_next(1, code)
    with pytest.raises(refusal, match=f"mail server answered {code}") as told:
        mail.send(note(), NOW)
    assert not isinstance(told.value, Unreachable)
    mail.send(note("other@example.org"), NOW)
    assert [letter["To"] for letter in letters.letters] == ["other@example.org"]


def test_a_connection_that_was_long_enough_is_opened_anew(mail: Mail, letters: PostBox) -> None:
    """421 in the middle of a row of letters: the next connection takes it."""
    mail.send(note(), NOW)
    letters.refuse_next(1, 421)
    mail.send(note("next@example.org"), NOW)
    assert len(letters.to("next@example.org")) == 1


def test_a_server_that_closes_its_door_is_out(mail: Mail, letters: PostBox) -> None:
    letters.refuse_next(1, 421)
    with pytest.raises(Unreachable):
        mail.send(note(), NOW)


def test_a_server_that_is_not_there_is_out() -> None:
    with pytest.raises(Unreachable, match="ConnectionRefusedError"):
        Mail("smtp://127.0.0.1:1", FROM).send(note(), NOW)


@pytest.mark.parametrize("address", ["a..b@example.org", "jan@" + "x" * 64 + ".nl"])
def test_an_address_that_cannot_be_written_is_final(mail: Mail, address: str) -> None:
    with pytest.raises(Final):
        mail.send(note(address), NOW)


def test_a_domain_in_another_script_is_spelled_as_all_servers_know_it(
    mail: Mail, letters: PostBox
) -> None:
    mail.send(note("jan@bücher.example"), NOW)
    assert len(letters.to("jan@xn--bcher-kva.example")) == 1


def test_reasons_tell_nothing_about_a_person(mail: Mail, letters: PostBox) -> None:
    letters.refuse_next(1, 550)
    with pytest.raises(Final) as told:
        mail.send(note(), NOW)
    assert "bianca" not in str(told.value)
    assert told.value.__cause__ is None
