"""When it suits, as the asker chooses it and as a card shows it."""

from app.domain.needs.timings import CallTime, Timing
from app.texts.marking import N_

TIMINGS: dict[str, str] = {
    Timing.THIS_WEEK: N_("Deze week"),
    Timing.THIS_MONTH: N_("Deze maand"),
    Timing.ANY_TIME: N_("Maakt niet uit wanneer"),
}

CALL_ME: dict[str, str] = {
    CallTime.MORNING: N_("Ja, in de ochtend"),
    CallTime.AFTERNOON: N_("Ja, in de middag"),
    CallTime.ANY_TIME: N_("Ja, het maakt niet uit wanneer"),
}

CALL_SUITS: dict[str, str] = {
    CallTime.MORNING: N_("Het liefst in de ochtend."),
    CallTime.AFTERNOON: N_("Het liefst in de middag."),
    CallTime.ANY_TIME: N_("Het maakt niet uit wanneer."),
}
"""The same, said to those who call and to those who wait."""
