"""Catalogues are brought up to date without losing what a person wrote, and without guessing."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.texts.gaps import gaps
from app.cli.texts.gathering import Sentence, gather
from app.cli.texts.updating import renewed, update
from app.domain.languages import Language
from app.texts.catalogues.catalogue import Catalogue, new, path_of, read, sentences
from tests.texts.shelf import shelf

__all__ = ["shelf"]

FILES = {
    "templates/asker/home.html": '<p>{{ _("Jij kiest.") }}</p>\n'
    '{{ ngettext("%(num)s mens", "%(num)s mensen", 2) }} {{ _(words) }} {{ _("Verder") }}',
    "templates/letters/code.txt": '{% set subject = _("Je code") %}',
    "app/web/asker/pages.py": 'gettext(WORDS["state"])\ngettext("Zin van Python")\n',
    "app/texts/names.py": 'SAY = {"a": N_("Verder")}\nDAYS = plural("een dag", "%(num)d dagen")\n',
    "app/texts/lines.toml": '[lines.a]\nname = "Naam"\nwhat_for = "Waarvoor"\nhours = ""\n'
    '[[rows]]\nwords = "Een rij"\n',
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "house"


def test_every_kind_of_file_is_read(house: Path) -> None:
    """And what is no sentence is not: a name, an empty line, a word of an index."""
    assert [(one.said, one.places) for one in gather(house)] == [
        ("Waarvoor", ("app/texts/lines.toml",)),
        ("Een rij", ("app/texts/lines.toml",)),
        ("Verder", ("app/texts/names.py", "templates/asker/home.html")),
        (("een dag", "%(num)d dagen"), ("app/texts/names.py",)),
        ("Zin van Python", ("app/web/asker/pages.py",)),
        ("Jij kiest.", ("templates/asker/home.html",)),
        (("%(num)s mens", "%(num)s mensen"), ("templates/asker/home.html",)),
        ("Je code", ("templates/letters/code.txt",)),
    ]


def turkish(**told: str) -> Catalogue:
    catalogue = new(Language.TURKISH, "Ayşe, 2026-10-01")
    for said, translated in told.items():
        catalogue.add(said, translated)
    return catalogue


def texts_of(catalogue: Catalogue) -> dict[object, object]:
    return {message.id: message.string for message in sentences(catalogue)}


def test_what_stays_keeps_its_translation_and_what_went_is_gone() -> None:
    said = [Sentence("Verder", ("templates/asker/a.html",)), Sentence("Nieuw", ("app/texts/b.py",))]
    catalogue = renewed(turkish(Verder="Devam", Weg="Git"), Language.TURKISH, said)
    assert texts_of(catalogue) == {"Verder": "Devam", "Nieuw": ""}
    assert catalogue.native_reader == "Ayşe, 2026-10-01"


def test_another_dutch_sentence_is_never_taken_for_the_same() -> None:
    """No fuzzy matches: "Ik kan" is not "Ik kan niet"."""
    said = [Sentence("Ik kan niet helpen.", ("templates/asker/a.html",))]
    catalogue = renewed(turkish(**{"Ik kan helpen.": "…"}), Language.TURKISH, said)
    assert texts_of(catalogue) == {"Ik kan niet helpen.": ""}


def test_a_sentence_that_became_a_pair_is_translated_anew() -> None:
    said = [Sentence(("Een dag", "%(num)d dagen"), ("templates/asker/a.html",))]
    catalogue = renewed(turkish(**{"Een dag": "Bir gün"}), Language.TURKISH, said)
    assert texts_of(catalogue) == {("Een dag", "%(num)d dagen"): ("", "")}


def test_the_files_are_written_once_and_then_stay_as_they_are(shelf: Path) -> None:
    first = CliRunner().invoke(update)
    written = {language: path_of(language).read_bytes() for language in (Language.TURKISH,)}
    assert (first.exit_code, CliRunner().invoke(update).exit_code) == (0, 0)
    assert written == {language: path_of(language).read_bytes() for language in written}
    assert texts_of(read(Language.TURKISH))["Verder"] == "Devam"
    assert ":1\n" not in path_of(Language.TURKISH).read_text(), "no line numbers"


def test_gaps_are_told_a_line_a_language(shelf: Path) -> None:
    told = CliRunner().invoke(gaps)
    assert told.exit_code == 0, "English is whole"
    assert told.output.splitlines() == [
        "en  2 sentences  0 missing  our own",
        "tr  2 sentences  1 missing  needs a native reader",
        "ar  3 sentences  2 missing  needs a native reader",
        "pl  2 sentences  0 missing  read by Ewa, 2026-10-01",
        "uk  2 sentences  0 missing  needs a native reader",
    ]


def test_a_gap_in_english_is_a_fault(shelf: Path) -> None:
    path_of(Language.ENGLISH).write_text(
        path_of(Language.ENGLISH).read_text().replace("Continue", "")
    )
    assert CliRunner().invoke(gaps).exit_code == 1
