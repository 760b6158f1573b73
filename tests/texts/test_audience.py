"""Which sentences each language needs, and in which of them a page or a letter is shown."""

import re
from pathlib import Path

import pytest

from app.domain.languages import FOR_EVERYBODY, SOURCE, Language
from app.domain.letters.kinds import READERS, LetterKind
from app.domain.readers import Reader
from app.texts.catalogues.audience import BY_TEXT, at_door, in_letter, needs, reader_of

APP = Path(__file__).parents[2] / "app"
LETTERS = frozenset(LetterKind)
TO_ASKERS = frozenset(kind for kind in LetterKind if READERS[kind] is Reader.ASKER)
FOR_ASKERS = [
    "templates/layout.html",
    "templates/parts/primary.html",
    "templates/public/front.html",
    "templates/asking/words.html",
    "templates/signin/code.html",
    "templates/asker/sent.html",
    "templates/letters/offer_came.txt",
    "templates/letters/code.txt",
    "templates/letters/message.txt",
    "templates/letters/frames/around.txt",
    "app/texts/help_lines.toml",
    "app/texts/fields.py",
    "app/texts/refusals.py",
    "app/texts/journal.py",
    "app/texts/a_new_one.py",
]
FOR_OTHERS = [
    "templates/giver/card.html",
    "templates/kwartiermaker/needs/need.html",
    "templates/municipality/report.html",
    "templates/letters/new_need.txt",
    "templates/letters/urgent.txt",
    "app/texts/desk/deeds.py",
    "app/texts/verbs.py",
    "app/texts/figures.py",
    "app/web/municipality/report.py",
]


@pytest.mark.parametrize("place", FOR_ASKERS)
@pytest.mark.parametrize("language", Language)
def test_what_an_asker_may_meet_is_needed_in_all(language: Language, place: str) -> None:
    assert needs(language, [place])
    assert needs(language, [place, FOR_OTHERS[0]])


@pytest.mark.parametrize("place", FOR_OTHERS)
@pytest.mark.parametrize("language", Language)
def test_the_rest_in_dutch_and_english(language: Language, place: str) -> None:
    assert needs(language, [place]) is (language in FOR_EVERYBODY)


@pytest.mark.parametrize("language", Language)
def test_who_gives_or_works_here_reads_dutch_or_english(language: Language) -> None:
    expected = language if language in FOR_EVERYBODY else SOURCE
    assert {at_door(door, language) for door in ("giver", "kwartiermaker", "municipality")} == {
        expected
    }
    assert {in_letter(kind, language) for kind in LETTERS - TO_ASKERS} == {expected}


@pytest.mark.parametrize("language", Language)
def test_who_asks_reads_her_own(language: Language) -> None:
    assert {at_door(door, language) for door in ("asker", "asking", "public", None)} == {language}
    assert {in_letter(kind, language) for kind in TO_ASKERS} == {language}


def test_every_letter_has_a_reader() -> None:
    assert set(READERS) == LETTERS


def test_nothing_for_askers_speaks_from_the_texts_of_others() -> None:
    """Else its sentences would be missing from four languages."""
    of_others = re.compile(rf"from app\.texts\.({'|'.join(BY_TEXT)})")
    for_askers = [
        file
        for room in ("web", "texts")
        for file in (APP / room).rglob("*.py")
        if reader_of(f"app/{file.relative_to(APP).as_posix()}") is Reader.ASKER
    ]
    assert len(for_askers) > 50
    assert [file.name for file in for_askers if of_others.search(file.read_text())] == []
