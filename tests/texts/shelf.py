"""A small shelf of catalogues, so that a test knows what is translated and what is not."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.domain.languages import Language
from app.texts.catalogues import catalogue
from app.texts.catalogues.progress import progress
from app.texts.catalogues.reading import translations
from app.web.frame import ready

TOLD: dict[Language, dict[str, str]] = {
    Language.ENGLISH: {"Verder": "Continue", "Terug": "Back"},
    Language.TURKISH: {"Verder": "Devam", "Terug": ""},
    Language.POLISH: {"Verder": "Dalej", "Terug": "Wstecz"},
    Language.UKRAINIAN: {"Verder": "Далі", "Terug": "Назад"},
    Language.ARABIC: {"Verder": "متابعة", "Terug": ""},
}
READ = {Language.POLISH: "Ewa, 2026-10-01"}


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The catalogues stand here and hold these few sentences."""
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    monkeypatch.setattr(ready.Ready, "rendering", _made_each_time)
    for language, told in TOLD.items():
        made = catalogue.new(language, READ.get(language))
        for said, translated in told.items():
            made.add(said, translated)
        if language is Language.ARABIC:
            made.add(("%(num)d dag", "%(num)d dagen"), ("", "يوم", "", "", "", ""))
        catalogue.write(made, catalogue.path_of(language))
    _forget()
    yield tmp_path
    _forget()


def _made_each_time(
    self: ready.Ready, template: str, key: Hashable, told: Callable[[], Mapping[str, Any]]
) -> ready.Rendering:
    """A page that stands ready says what the catalogues said when it was made, and catalogues
    change in no process but this one."""
    return self.once(template, told())


def _forget() -> None:
    """What a process read stays read; not from one test to the next."""
    translations.cache_clear()
    progress.cache_clear()
