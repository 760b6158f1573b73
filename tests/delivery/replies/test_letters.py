"""Whole letters as mail programs send them, in `letters/`: what of each another may read.

They were written for this test after what these programs do; the names and addresses are invented.
"""

from email.message import Message
from pathlib import Path

import pytest

from app.delivery.replies.bodies import body_of
from app.delivery.replies.own_words import Sender, own_words
from app.delivery.replies.reading import read_letter
from app.delivery.replies.senders import is_by_machine, mark_of_letter, may_be_answered, sender_of

LETTERS = Path(__file__).parent / "letters"
OURS = Sender("Vragen & Geven", ("post@vragenengeven.example", "in@vragenengeven.example"))
WORDS = {
    "apple_mail_flowed": "Ik neem mijn gereedschap mee, dan kijken we samen wat er aan de fiets "
    "mis is.\n\nTot zaterdag!",
    "empty": "",
    "gmail_android_base64": "Ja hoor, tot dan! 😊",
    "gmail_arabic": "شكرا، يوم السبت مناسب.",
    "gmail_english": "Saturday works for me.",
    "gmail_ukrainian": "Субота підходить.",
    "gmail_web": "Zaterdag om tien uur is goed. Is dat oké?",
    "iphone": "Fijn, dank je wel. Ik ben thuis vanaf drie uur.",
    "iphone_turkish": "Teşekkür ederim, cumartesi uygun.",
    "iphone_with_photo": "Dit is de fiets. De ketting is eraf.",
    "kpn_webmail": "Ik heb nog een band liggen. Maat 28 × 1,5.",
    "new_letter": "Hoi, ik kom morgen.\n\nPS: mag de hond mee?",
    "no_charset_told": "Één ding: ik heb géén auto.",
    "outlook_html_alone": "Ik heb een börd en twee stoelen over.\n\nWil je ze zien?",
    "outlook_ios": "Ik kom zaterdag om tien uur.",
    "outlook_polish": "Dobrze, przyjdę w sobotę.",
    "outlook_windows_1252": "Prima, tot dan! Neem ik een thermoskan koffie mee – of één pak thee?",
    "photo_alone": "",
    "quote_alone": "",
    "samsung": "Dat is goed",
    "stop": "Stop.",
    "thunderbird_below": "Ja, dat kan. Mijn zoon is er dan ook.",
    "thunderbird_signed": "Woensdag kan ik niet. Donderdag wel?",
    "unknown_charset": "Café De Zwaan is goed.",
    "utf8_called_ascii": "Kun je zaterdag? Ik heb één uur.",
    "very_long": ("Ik vertel je een lang verhaal over mijn fiets. " * 220).strip(),
    "windows_mail": "Goed idee, doen we.",
    "yahoo": "Dank u. Tot zaterdag.",
    "ziggo_webmail": "Mag mijn zoon ook mee?",
}
BY_MACHINES = {"away_outlook", "away_precedence", "away_unmarked", "mailing_list", "undelivered"}
WITH_PHOTOS = {"iphone_with_photo", "photo_alone"}


def read(name: str) -> Message:
    letter = read_letter((LETTERS / f"{name}.eml").read_bytes())
    assert letter is not None
    return letter


def test_every_letter_is_judged() -> None:
    assert {path.stem for path in LETTERS.glob("*.eml")} == WORDS.keys() | BY_MACHINES


@pytest.mark.parametrize("name", WORDS)
def test_what_she_wrote(name: str) -> None:
    assert own_words(body_of(read(name)).text, OURS) == WORDS[name]


@pytest.mark.parametrize("name", WORDS)
def test_a_photo_is_seen_and_a_logo_is_not_one(name: str) -> None:
    assert body_of(read(name)).has_more == (name in WITH_PHOTOS)


@pytest.mark.parametrize("name", sorted(WORDS.keys() | BY_MACHINES))
def test_who_wrote_it(name: str) -> None:
    letter = read(name)
    sender = sender_of(letter)
    assert sender is not None
    assert sender.address.endswith("1@example.org")
    assert is_by_machine(letter) == (name in BY_MACHINES)
    assert may_be_answered(letter, sender) == (name not in BY_MACHINES)


def test_each_is_another_letter_and_the_same_one_twice() -> None:
    marks = [mark_of_letter(read(name), "") for name in [*WORDS, *WORDS]]
    assert len(set(marks)) == len(WORDS)
