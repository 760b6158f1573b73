"""What gettext finds in a file of ours: the translation, or else the Dutch sentence."""

from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from app.domain.languages import SOURCE, Language
from app.texts.catalogues import catalogue
from app.texts.catalogues.progress import progress
from app.texts.catalogues.reading import translations
from tests.texts.shelf import shelf

__all__ = ["shelf"]


def test_a_translation_shows_and_a_gap_shows_in_dutch(shelf: Path) -> None:
    found = translations(Language.TURKISH)
    assert found.gettext("Verder") == "Devam"
    assert found.gettext("Terug") == "Terug"
    assert found.gettext("") == "", "not the header of the file"


def test_a_plural_without_one_of_its_forms_stays_dutch_whole(shelf: Path) -> None:
    found = translations(Language.ARABIC)
    said = [found.ngettext("%(num)d dag", "%(num)d dagen", number) for number in (0, 1, 2, 5)]
    assert said == ["%(num)d dagen", "%(num)d dag", "%(num)d dagen", "%(num)d dagen"]


def test_the_source_needs_no_file(shelf: Path) -> None:
    found = translations(SOURCE)
    assert found.gettext("Verder") == "Verder"
    assert found.ngettext("een", "veel", 1) == "een"
    assert progress(SOURCE).is_complete


def test_how_far_a_language_is(shelf: Path) -> None:
    turkish, polish = progress(Language.TURKISH), progress(Language.POLISH)
    assert (turkish.sentences, turkish.missing, turkish.reader) == (2, 1, "")
    assert (polish.sentences, polish.missing, polish.reader) == (2, 0, "Ewa, 2026-10-01")


@pytest.mark.parametrize(
    ("language", "trusted"),
    [
        (Language.ENGLISH, True),  # complete, and our own
        (Language.POLISH, True),  # complete, and read
        (Language.UKRAINIAN, False),  # complete, and read by nobody
        (Language.TURKISH, False),
    ],
)
def test_what_may_be_shown_unasked(shelf: Path, language: Language, trusted: bool) -> None:
    assert progress(language).is_trusted is trusted


def test_a_file_keeps_its_bytes(shelf: Path, tmp_path: Path) -> None:
    """Small diffs: reading and writing it again changes nothing."""
    for language in catalogue.TRANSLATED:
        once, again = tmp_path / "once.po", tmp_path / "again.po"
        catalogue.write(catalogue.read(language), once)
        catalogue.write(catalogue.read(language, once), again)
        assert once.read_bytes() == again.read_bytes()


def test_a_broken_file_is_refused(shelf: Path) -> None:
    catalogue.path_of(Language.TURKISH).write_text('msgid "Verder"\nDevam\n')
    with pytest.raises(PoFileError):
        catalogue.read(Language.TURKISH)
