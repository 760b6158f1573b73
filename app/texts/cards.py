"""What stands beside a need in a giver's list: why she sees it, and how long it is there."""

from app.domain.needs.timings import Since
from app.domain.offers.kinds import DayPart, FindOutIn
from app.texts.marking import N_

WHY: dict[tuple[bool, bool], str] = {
    (True, True): N_("Je helpt met ‘%(tile)s’, en dit is in jouw buurt."),
    (True, False): N_("Je helpt met ‘%(tile)s’."),
    (False, True): N_("Dit is in jouw buurt."),
    (False, False): N_("Deze vraag gaat naar iedereen die helpt."),
}
"""By whether it is about what she chose, and whether it is where she chose to help."""

SINCE: dict[str, str] = {
    Since.TODAY: N_("vandaag gevraagd"),
    Since.THIS_WEEK: N_("deze week gevraagd"),
    Since.EARLIER: N_("eerder gevraagd"),
}

FITS_ME = N_("Wat bij mij past")
ALL = N_("Alles")
ALL_OVER = N_("Overal")

PART_OF_DAY: dict[str, str] = {
    DayPart.MORNING: N_("In de ochtend"),
    DayPart.AFTERNOON: N_("In de middag"),
    DayPart.EVENING: N_("In de avond"),
}
NO_DAY = N_("Dat spreken we nog af")
ANY_HOUR = N_("De hele dag")

FIND_OUT: dict[str, str] = {
    FindOutIn.TOMORROW: N_("Morgen"),
    FindOutIn.SOON: N_("Over drie dagen"),
    FindOutIn.A_WEEK: N_("Over een week"),
}
