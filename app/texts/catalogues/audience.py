"""Who reads what in which language (decision 11): askers in all, givers and staff in Dutch or
English. By the places where sentences stand; a new place is for askers until it is named here."""

from collections.abc import Iterable

from app.domain.languages import FOR_EVERYBODY, SOURCE, Language
from app.domain.letters.kinds import READERS, LetterKind
from app.domain.readers import Reader

BY_DOOR = {
    "giver": Reader.GIVER,
    "joining": Reader.GIVER,
    "keys": Reader.STAFF,
    "own_keys": Reader.STAFF,
    "kwartiermaker": Reader.STAFF,
    "municipality": Reader.MUNICIPALITY,
    "dev": Reader.STAFF,
}
"""The doors that askers do not open: names of blueprints, and of the folders of their pages."""
BY_TEXT = {
    "around": Reader.STAFF,
    "desk": Reader.STAFF,
    "figures": Reader.MUNICIPALITY,
    "verbs": Reader.STAFF,
}
"""How the files of texts begin that are read behind these doors."""
BY_PLACE = {
    **{f"templates/{door}/": reader for door, reader in BY_DOOR.items()},
    **{f"app/web/{door}/": reader for door, reader in BY_DOOR.items()},
    **{f"app/texts/{text}": reader for text, reader in BY_TEXT.items()},
    **{f"templates/letters/{kind}.txt": reader for kind, reader in READERS.items()},
}


def reader_of(place: str) -> Reader:
    found = (reader for begin, reader in BY_PLACE.items() if place.startswith(begin))
    return next(found, Reader.ASKER)


def needs(language: Language, places: Iterable[str]) -> bool:
    """Whether a sentence that stands in these files is to be said in this language."""
    return any(_shown(language, reader_of(place)) is language for place in places)


def at_door(door: str | None, language: Language) -> Language:
    """In which language the pages behind a door are shown to somebody who chose this one."""
    return _shown(language, BY_DOOR.get(door or "", Reader.ASKER))


def in_letter(kind: str, language: Language) -> Language:
    """As `at_door`, of a letter."""
    return _shown(language, READERS[LetterKind(kind)])


def _shown(language: Language, reader: Reader) -> Language:
    is_said = reader is Reader.ASKER or language in FOR_EVERYBODY
    return language if is_said else SOURCE
