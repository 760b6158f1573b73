"""A letter is in the language of whoever reads it."""

from pathlib import Path

import pytest

from app.domain.languages import Language
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Letter
from app.texts.catalogues import catalogue
from app.texts.catalogues.reading import translations
from tests.delivery.outbox import Outbox
from tests.texts.shelf import shelf
from tests.town import Town

__all__ = ["shelf"]

GREETING = "Hallo %(name)s,"


@pytest.fixture
def greetings(shelf: Path) -> None:
    """A word of a letter in two languages."""
    for language, told in ((Language.TURKISH, "Merhaba"), (Language.ENGLISH, "Hello")):
        made = catalogue.read(language)
        made.add(GREETING, f"{told} %(name)s,")
        made.add("Je code", f"{told} kod")
        catalogue.write(made, catalogue.path_of(language))
    translations.cache_clear()


def speaks(person: object, language: Language) -> None:
    person.language = language  # type: ignore[attr-defined]
    db.session.commit()


@pytest.mark.usefixtures("greetings")
def test_an_asker_is_written_to_in_hers(town: Town) -> None:
    box = Outbox.of(town)
    assert box.renders(LetterKind.OFFER_CAME).text.startswith("Hallo Bianca,")
    speaks(box.asker, Language.TURKISH)
    letter = box.renders(LetterKind.OFFER_CAME)
    assert letter.text.startswith("Merhaba Bianca,")
    assert '<html lang="tr" dir="ltr">' in (letter.html or "")


@pytest.mark.usefixtures("greetings")
def test_what_is_not_translated_is_dutch_in_a_page_of_hers(town: Town) -> None:
    box = Outbox.of(town)
    speaks(box.asker, Language.ARABIC)
    letter = box.renders(LetterKind.OFFER_CAME)
    assert letter.text.startswith("Hallo Bianca,")
    assert '<html lang="ar" dir="rtl">' in (letter.html or "")


@pytest.mark.usefixtures("greetings")
@pytest.mark.parametrize(
    ("language", "says"), [(Language.TURKISH, "Hallo"), (Language.ENGLISH, "Hello")]
)
def test_a_giver_reads_dutch_or_english(town: Town, language: Language, says: str) -> None:
    box = Outbox.of(town)
    speaks(box.giver, language)
    assert box.renders(LetterKind.NEW_NEED).text.startswith(f"{says} Fatma,")


@pytest.mark.usefixtures("greetings")
def test_one_letter_after_the_other_each_in_its_own(town: Town) -> None:
    box = Outbox.of(town)
    speaks(box.asker, Language.TURKISH)
    said = [box.renders(LetterKind.OFFER_CAME).text.split(" ")[0] for _ in range(2)]
    said.insert(1, box.renders(LetterKind.URGENT).text.split(" ")[0])
    assert said == ["Merhaba", "Hallo", "Merhaba"]


@pytest.mark.usefixtures("greetings")
@pytest.mark.parametrize(
    ("sealed", "subject"),
    [
        ("tr email a@example.org 123456", "Merhaba kod"),
        ("nl email a@example.org 123456", "Je code"),
        ("email a@example.org 123456", "Je code"),  # asked before there was a choice
    ],
)
def test_a_code_is_in_the_language_of_the_screen(town: Town, sealed: str, subject: str) -> None:
    told = {"sealed": seals().seal(sealed), "person_id": None}
    letter = Outbox.of(town).renders(LetterKind.CODE, **told)
    assert (letter.subject, letter.to.address) == (subject, "a@example.org")
    assert db.session.query(Letter.sealed).filter_by(kind="code").count() == 1


def test_of_a_dutch_need_nothing_is_said(town: Town) -> None:
    letter = Outbox.of(town).renders(LetterKind.NEW_NEED)
    assert "Deze vraag is in het" not in letter.text


def test_the_letter_about_a_need_says_its_language(town: Town) -> None:
    letter = Outbox.of(town, "Bisikletimi kim tamir edebilir?").renders(LetterKind.NEW_NEED)
    assert "Deze vraag is in het Turks." in letter.text
    assert 'lang="tr"' in (letter.html or "")
