"""An answer by e-mail is a message in the talk, as if typed inside."""

from collections.abc import Iterator
from email.utils import parseaddr
from pathlib import Path

import pytest
import time_machine

from app.actions.matches import talking
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.town import START, Town
from tests.web.browser import Browser
from tests.web.inbound.two_who_write import BIANCA, FATMA, Two

LETTERS = Path("tests/delivery/replies/letters")


@pytest.fixture(autouse=True)
def _may() -> Iterator[None]:
    """The app's own clock stands where the town's does."""
    with time_machine.travel(START, tick=False):
        yield


@pytest.fixture
def two(town: Town) -> Two:
    return Two(town)


# it is a message


def test_what_she_answers_stands_in_the_talk(two: Two) -> None:
    assert two.sends(two.bianca, "Zaterdag om tien uur is goed.") == 204
    assert two.sends(two.fatma, "Dan kom ik!") == 204
    assert two.said() == [("Dan kom ik!", "sent"), ("Zaterdag om tien uur is goed.", "sent")]
    assert two.told() == sorted([("message", two.bianca.id), ("message", two.fatma.id)])
    as_fatma = Browser(two.town.app).sign_in(two.town, two.fatma)
    as_fatma.get(f"/geef/gesprek/{show_id(two.offer.id)}")
    assert "Zaterdag om tien uur is goed." in as_fatma.text


def test_from_letter_to_letter(two: Two, letters: PostBox) -> None:
    """Fatma writes inside; Bianca answers the e-mail about it, and Fatma the one about that."""
    talking.send_message(two.town.moment(two.fatma), two.offer.id, "Past zaterdag?")
    db.session.commit()
    for reader, words in ((two.bianca, "Ja!"), (two.fatma, "Fijn.")):
        carry_letters(two.town.by_house())
        (came,) = letters.to(f"{reader.first_name.lower()}1@example.org")
        body = came.get_body(["plain"])
        assert body is not None
        assert "Je kunt ook gewoon antwoorden op deze mail." in body.get_content()
        _, to = parseaddr(came["Reply-To"])
        assert len(to.partition("@")[0]) <= 64
        quoted = "".join(f"> {line}\n" for line in body.get_content().splitlines())
        whole = f"{words}\n\nOp di 12 mei 2026 om 11:03 schreef {came['From']}:\n\n{quoted}"
        assert two.sends(reader, whole, to=to) == 204
        two.town.later(minutes=1)
    assert {words for words, _ in two.said()} == {"Past zaterdag?", "Ja!", "Fijn."}


WRITTEN = {path.stem: path for path in LETTERS.glob("*.eml")}
SILENT = {"away_outlook", "away_precedence", "away_unmarked", "mailing_list", "undelivered"}
NOT_READ = {"empty", "photo_alone", "quote_alone", "very_long"}


@pytest.mark.parametrize("name", sorted(WRITTEN.keys() - {"stop"}))
def test_each_program_and_each_machine(two: Two, name: str) -> None:
    raw = WRITTEN[name].read_bytes()
    person = two.fatma if f"<{FATMA}>".encode() in raw else two.bianca
    assert two.sends(person, raw) == 204
    said, told = two.said(), two.told()
    if name in SILENT:
        assert (said, told) == ([], [])
    elif name in NOT_READ:
        assert (said, told) == ([], [("reply_unread", person.id)])
    else:
        assert len(said) == 1
        assert ("reply_trimmed" in dict(told)) == (name == "iphone_with_photo")
        assert ("reply_held" in dict(told)) == (said[0][1] == "held")


def test_stop_is_meant_for_us(two: Two) -> None:
    assert two.sends(two.bianca, WRITTEN["stop"].read_bytes()) == 204
    assert (two.said(), two.told()) == ([], [("rest_began", two.bianca.id)])
    assert db.session.get_one(Person, (1, two.bianca.id)).paused_since is not None


def test_two_deliveries_are_one_message(two: Two) -> None:
    for words in ("Ja!", "Ja!", "Ja, nog eens gestuurd door de server"):
        assert two.sends(two.bianca, words, Message_ID="<1@example.org>") == 204
    assert two.said() == [("Ja!", "sent")]
    assert two.sends(two.fatma, "Ja!", Message_ID="<1@example.org>") == 204
    assert two.sends(two.bianca, "Ja!", Message_ID="<2@example.org>") == 204
    assert len(two.said()) == 3


def test_without_a_message_id_too(two: Two) -> None:
    for words in ("Ja!", "Ja!", "Nee!"):
        two.sends(two.bianca, words, Date="Tue, 12 May 2026 11:20:30 +0200")
    assert [words for words, _ in two.said()] == ["Ja!", "Nee!"]


# what the other never sees


SIGNED = [
    "Ja, dat past.\n\nBianca Jansen\n06 87 65 43 21",
    "Ja, dat past.\n\nBianca\nDorpsstraat 5, 7941 CD Voorbeeldstad\nbianca1@example.org",
    "Ja, dat past.\n\nMet vriendelijke groet,\n\nBianca Jansen\n’t Veld 3\nTel: 06-87654321",
    "Ja, dat past.\n\n-- \nBianca Jansen, ’t Veld 3, +31 6 87654321",
    "Ja, dat past.\n\nB. Jansen | M: +31687654321 | E: bianca1 [at] example.org",
    "Ja, dat past. Bel 0687654321",
    "Ja, dat past.\n\nVan: Bianca <bianca1@example.org>\nTel. nul zes 87 65 43 21",
]


@pytest.mark.parametrize("person", ["bianca", "fatma"])
@pytest.mark.parametrize("words", SIGNED)
def test_her_number_and_address_stay_with_her(two: Two, words: str, person: str) -> None:
    assert two.sends(getattr(two, person), words) == 204
    ((said, state),) = two.said()
    assert state == "sent"
    assert said.startswith("Ja, dat past.")
    for secret in ("87", "Dorpsstraat", "7941", "Veld 3", "bianca1", "example"):
        assert secret not in said


def test_inside_she_may_share_it_still(two: Two) -> None:
    """The control: masked is only what comes by e-mail."""
    talking.send_message(two.town.moment(two.bianca), two.offer.id, "Bel 0687654321")
    db.session.commit()
    assert two.said() == [("Bel 0687654321", "sent")]


def test_that_something_stayed_behind_is_told_once_a_day(two: Two) -> None:
    for number in range(3):
        two.sends(two.bianca, f"Bel 0687654321, keer {number}")
    assert two.told() == [("message", two.fatma.id), ("reply_trimmed", two.bianca.id)]


def test_held_as_inside_and_told_to_both(two: Two) -> None:
    assert two.sends(two.bianca, "Kun je mij 50 euro lenen?") == 204
    assert two.said() == [("Kun je mij 50 euro lenen?", "held")]
    assert two.told() == [("reply_held", two.bianca.id)]
    as_fatma = Browser(two.town.app).sign_in(two.town, two.fatma)
    as_fatma.get(f"/geef/gesprek/{show_id(two.offer.id)}")
    assert "Er komt misschien nog een bericht." in as_fatma.text
    assert "50 euro" not in as_fatma.text


def test_the_letters_about_it_arrive(two: Two, letters: PostBox) -> None:
    two.sends(two.bianca, "Kun je mij 50 euro lenen? Bel 0687654321")
    two.sends(two.bianca, " ")
    carry_letters(two.town.by_house())
    came = letters.to(BIANCA)
    assert {letter["Subject"] for letter in came} == {
        "Je antwoord wacht nog even",
        "Niet alles uit je mail ging mee",
        "Schrijf je het nog eens?",
    }
    assert all("50 euro" not in str(letter) and "8765" not in str(letter) for letter in came)
    assert len({letter["Reply-To"] for letter in came}) == 1
