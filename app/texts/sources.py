"""The ways by which people hear of us (002:1723-1727), and the word in the address of each."""

from app.domain.town.sources import Source
from app.texts.marking import N_

SOURCES: dict[Source, str] = {
    Source.PERSONAL: N_("Van mens tot mens"),
    Source.INTERMEDIARY: N_("Collega’s van andere organisaties"),
    Source.SCHOOL: N_("Scholen"),
    Source.CARE: N_("Zorg en hulp"),
    Source.PLATFORM: N_("Website voor wie wil helpen"),
    Source.MEDIA: N_("Krant en internet"),
}

CODES: dict[str, Source] = {
    "samen": Source.PERSONAL,
    "collega": Source.INTERMEDIARY,
    "school": Source.SCHOOL,
    "zorg": Source.CARE,
    "site": Source.PLATFORM,
    "nieuws": Source.MEDIA,
}
"""Short, to be typed from a poster; and such that whoever looks along learns nothing of her."""
