"""What the desk is told of the languages of the pages."""

from app.domain.languages import Language
from app.texts.marking import N_

NAMES: dict[str, str] = {
    Language.ENGLISH: N_("Engels"),
    Language.TURKISH: N_("Turks"),
    Language.ARABIC: N_("Arabisch"),
    Language.POLISH: N_("Pools"),
    Language.UKRAINIAN: N_("Oekraïens"),
}

OURSELVES = N_("Dit schreven we zelf.")
NEEDED = N_("Nog door niemand gelezen die hiermee opgroeide.")
READ_BY = N_("Gelezen door %(reader)s.")
MISSING = N_("%(missing)s van de %(all)s zinnen zijn er nog niet. Die staan er in het Nederlands.")
COMPLETE = N_("Alle %(all)s zinnen zijn er.")
