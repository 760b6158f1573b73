"""How far a language is, and whether somebody who grew up with it read it."""

from dataclasses import dataclass
from functools import cache

from app.domain.languages import FOR_EVERYBODY, SOURCE, Language
from app.texts.catalogues.catalogue import (
    NEEDED,
    OURSELVES,
    TRANSLATED,
    is_missing,
    read,
    sentences,
)


@dataclass(frozen=True)
class Progress:
    """`reader`: a name and a date; empty while nobody who grew up with it read it."""

    language: Language
    sentences: int
    missing: int
    reader: str

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def is_trusted(self) -> bool:
        """Whether it may be shown to somebody who did not choose it."""
        return self.is_complete and (bool(self.reader) or self.language in FOR_EVERYBODY)


@cache
def progress(language: Language) -> Progress:
    """How much this language says of what it is to say; the source has nothing to translate."""
    if language is SOURCE:
        return Progress(language, 0, 0, "")
    catalogue = read(language)
    told = sentences(catalogue)
    reader = "" if catalogue.native_reader in (NEEDED, OURSELVES) else catalogue.native_reader
    return Progress(language, len(told), sum(map(is_missing, told)), reader)


def all_progress() -> list[Progress]:
    return [progress(language) for language in TRANSLATED]
