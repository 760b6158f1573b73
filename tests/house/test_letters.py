"""Letters as they are read: by e-mail like a page, by text message in one message (UX-45)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache

from app.delivery.notices import notice
from app.delivery.one_message import BASIC, EXTENDED, fits, size
from app.delivery.rendered import Rendered
from app.domain.languages import SOURCE, Language
from app.domain.letters.kinds import READERS, LetterKind
from app.domain.letters.posting import TO_NOBODY_KNOWN
from app.domain.letters.push import BY_PUSH
from app.domain.readers import Reader
from app.factory import create_closed
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Community
from app.texts.plain.sentence import Sentence
from app.texts.plain.tokens import sentences
from tests.conftest import opened, settings
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.house.plain_rules import MEAN, MOST_WORDS, faults
from tests.house.reading import NAME
from tests.town import Town

LONG_HOST = "vragenengeven.middengroningerland.nl"
LONG_NAME = "Wilhelmina-Alexandrina van der Westerhuizen"
OWN = re.compile(r"https?://\S+|Wie kan mijn fiets maken\?|Vragen & Geven")
NAMES = re.compile(r"\b(?:Bianca|Fatma|Wethouder)\b")

Key = tuple[Language, LetterKind]


@pytest.fixture(scope="module")
def outbox(
    sqlite_template: Path,
    compiled_templates: FileSystemBytecodeCache,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Outbox]:
    database = tmp_path_factory.mktemp("letters") / "town.db"
    database.write_bytes(sqlite_template.read_bytes())
    with opened(create_closed(settings(f"sqlite:///{database}"))) as app:  # as the clock has it
        app.jinja_env.bytecode_cache = compiled_templates
        yield Outbox.of(Town.founded(app))


@pytest.fixture(scope="module")
def mails(outbox: Outbox) -> dict[LetterKind, Rendered]:
    return {kind: outbox.renders(kind) for kind in LetterKind}


@pytest.fixture(scope="module")
def texts(outbox: Outbox, mails: dict[LetterKind, Rendered]) -> dict[Key, str]:
    """In every language, with names as long as they come; after the mails, which have others."""
    people = (outbox.asker, outbox.giver, outbox.staff)
    moves_to_phone(*people)
    db.session.query(Community).update({"host": LONG_HOST})
    for person in people:
        person.first_name = LONG_NAME
    return {(each, kind): _text(outbox, each, kind) for each in Language for kind in LetterKind}


def _text(outbox: Outbox, language: Language, kind: LetterKind) -> str:
    for person in (outbox.asker, outbox.giver, outbox.staff):
        person.language = language
    if kind is not LetterKind.CODE:
        return outbox.renders(kind).text
    sealed = seals().seal(f"{language} phone +31612345678 123456")
    return outbox.renders(kind, sealed=sealed, person_id=None).text


def own_words(letter: Rendered) -> list[str]:
    """Its lines, without what people wrote, addresses and the signature."""
    said = f"{letter.subject}.\n{letter.text.partition('Groet,')[0]}"
    said += letter.text.partition("-- \n")[2]
    lines = (NAMES.sub(NAME, OWN.sub("", line)).strip() for line in said.splitlines())
    return [line for line in lines if line]


def lengths(letter: Rendered) -> list[int]:
    return [Sentence(each).length for line in own_words(letter) for each in sentences(line)]


def test_every_mail_is_plain(mails: dict[LetterKind, Rendered]) -> None:
    found = [
        f"{fault} in {kind}"
        for kind, letter in mails.items()
        for line in own_words(letter)
        for fault in faults(line, READERS[kind])
    ]
    assert found == []


def test_a_mail_to_an_asker_is_as_short_as_a_page(mails: dict[LetterKind, Rendered]) -> None:
    for kind, letter in mails.items():
        if READERS[kind] is Reader.ASKER:
            assert sum(lengths(letter)) <= MOST_WORDS, kind
            assert sum(lengths(letter)) / len(lengths(letter)) <= MEAN, kind


def test_every_text_message_is_plain(texts: dict[Key, str]) -> None:
    for kind in LetterKind:
        words = re.sub(rf"{LONG_HOST}\S*|@\S+ #\d+", "", texts[SOURCE, kind])
        assert list(faults(words, READERS[kind])) == [], kind


def test_every_text_message_fits_in_one(texts: dict[Key, str]) -> None:
    """160 septets in GSM-7, else 70 signs; what is not translated yet stands in Dutch."""
    long = {key: size(text) for key, text in texts.items() if not fits(text)}
    assert long == {}


@pytest.mark.parametrize("language", [Language.DUTCH, Language.ENGLISH])
def test_dutch_and_english_keep_to_gsm_7(texts: dict[Key, str], language: Language) -> None:
    for kind in LetterKind:
        assert set(texts[language, kind]) <= BASIC | EXTENDED, kind


LONGEST_SHOWN = 40  # signs that a locked screen shows whole


@pytest.fixture(scope="module")
def notices(outbox: Outbox) -> dict[LetterKind, str]:
    """What a phone would show, of any letter."""
    for person in (outbox.asker, outbox.giver):
        person.language = None
    return {kind: _shown(outbox, kind) for kind in LetterKind if kind not in TO_NOBODY_KNOWN}


def _shown(outbox: Outbox, kind: LetterKind) -> str:
    """With a need gathered, as a digest tells of it."""
    letter = outbox.found(outbox.writes(kind))
    return notice(outbox.town.by_house(), letter, [letter]).shown.body


def test_a_notice_is_written_for_what_goes_by_push_alone(
    notices: dict[LetterKind, str],
) -> None:
    assert {kind for kind, words in notices.items() if words} == BY_PUSH


def test_a_notice_betrays_nothing_and_is_plain(notices: dict[LetterKind, str]) -> None:
    for kind in BY_PUSH:
        assert not re.search("Bianca|Fatma|Wilhelmina|fiets|Noord", notices[kind]), kind
        assert 0 < len(notices[kind]) <= LONGEST_SHOWN, kind
        assert list(faults(notices[kind], Reader.ASKER)) == [], kind
