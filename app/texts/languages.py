"""Languages by their own names, and what is said of the language of a need."""

from app.domain.languages import Language
from app.texts.marking import N_

OWN_NAMES = {
    Language.DUTCH: "Nederlands",
    Language.ENGLISH: "English",
    Language.TURKISH: "Türkçe",
    Language.ARABIC: "العربية",
    Language.POLISH: "Polski",
    Language.UKRAINIAN: "Українська",
}
"""As somebody looks for hers, whatever language the page is in; never by a flag."""

WRITTEN_IN: dict[str, str] = {
    Language.ENGLISH: N_("Deze vraag is in het Engels."),
    Language.TURKISH: N_("Deze vraag is in het Turks."),
    Language.ARABIC: N_("Deze vraag is in het Arabisch."),
    Language.POLISH: N_("Deze vraag is in het Pools."),
    Language.UKRAINIAN: N_("Deze vraag is in het Oekraïens."),
}
"""Under a need that is not in Dutch, for anyone who reads it."""
