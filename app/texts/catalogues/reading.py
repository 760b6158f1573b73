"""The translations of a language as gettext asks for them."""

from functools import cache
from io import BytesIO
from typing import Any

from babel.messages.mofile import write_mo
from babel.support import Translations

from app.domain.languages import Language
from app.texts.catalogues.catalogue import is_missing, read, sentences


class Sayings(Translations):
    """What is empty stays so: gettext keeps a file's header under the empty sentence."""

    def gettext(self, message: str) -> str:
        if not message:
            return ""
        kept: dict[Any, str] = self._catalog
        return kept.get(message) or kept.get((message, self.plural(1))) or message

    ugettext = gettext


@cache
def translations(language: Language) -> Sayings:
    """Read once in the life of a process. A plural that misses a form is left out whole, so that
    the Dutch one and many stand in for it."""
    catalogue, compiled = read(language), BytesIO()
    for message in sentences(catalogue):
        if is_missing(message):
            catalogue.delete(message.id)
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Sayings(compiled)
