"""When a kennismakingsgesprek can be, as rows to choose."""

from app.texts.marking import N_

TIME = N_("%(day)s om %(clock)s uur")
HOUR = N_("%(clock)s uur")
CALL_ME = N_("Bel mij gewoon een keer")
