"""One `.po` file: its sentences, and who of its native readers read it."""

from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileParser, write_po

from app.domain.languages import FOR_EVERYBODY, SOURCE, Language

FOLDER = Path(__file__).parent
TRANSLATED = tuple(language for language in Language if language is not SOURCE)

READER = "X-Native-Reader"
NEEDED, OURSELVES = "needed", "ourselves"
KEPT = frozenset(
    ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
)
"""What is kept of a file's header; without the moments and tools that would make each version
another."""


HEADER = Catalog.mime_headers


class Catalogue(Catalog):
    """Babel's own, with one more line in its header: the name of whoever read it and a date, or
    that somebody is needed for it. What we write ourselves waits for nobody."""

    native_reader = NEEDED

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        kept = [line for line in HEADER.__get__(self) if line[0] in KEPT]
        return [*kept, (READER, self.native_reader)]

    @mime_headers.setter
    def mime_headers(self, lines: Iterable[tuple[str, str]]) -> None:
        told = list(lines)
        self.native_reader = dict(told).get(READER, NEEDED)
        HEADER.__set__(self, told)


def path_of(language: Language) -> Path:
    return FOLDER / f"{language}.po"


def read(language: Language, path: Path | None = None) -> Catalogue:
    """Empty when there is no such file yet."""
    path, catalogue = path or path_of(language), new(language)
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            PoFileParser(catalogue, abort_invalid=True).parse(lines)
    return catalogue


def new(language: Language, native_reader: str | None = None) -> Catalogue:
    name = language.name.capitalize()
    catalogue = Catalogue(locale=language, header_comment=f"# {name}", fuzzy=False)
    nobody_yet = OURSELVES if language in FOR_EVERYBODY else NEEDED
    catalogue.native_reader = native_reader or nobody_yet
    return catalogue


def write(catalogue: Catalogue, path: Path) -> None:
    """Each sentence on a line of its own, with the files it stands in but not the lines."""
    with path.open("wb") as lines:
        write_po(lines, catalogue, width=0, include_lineno=False)


def sentences(catalogue: Catalogue) -> list[Message]:
    """Without the header, which babel takes for a message too."""
    return [message for message in catalogue if message.id]


def is_missing(message: Message) -> bool:
    """Also when one of its plural forms is."""
    told = message.string
    return not (all(told) if isinstance(told, tuple | list) else told)
