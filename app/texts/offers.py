"""What is said about an offer and the conversation that follows it, as far as Python must name
it."""

from app.domain.offers.kinds import BackBecause, DayPart
from app.domain.people.reports import ReportKind
from app.domain.states import MessageState
from app.texts.marking import N_

BACK_BECAUSE = {
    BackBecause.NO_TIME: N_("Het past niet meer in mijn dagen"),
    BackBecause.NOT_WELL: N_("Ik ben ziek of moe"),
    BackBecause.DID_NOT_WORK: N_("We hebben het geprobeerd en het lukte niet"),
}
PARTS = {
    DayPart.MORNING: N_("ochtend"),
    DayPart.AFTERNOON: N_("middag"),
    DayPart.EVENING: N_("avond"),
}

NO_CONDITION = N_("Schrijf hier wat je voorwaarde is.")

REPORTS = {
    ReportKind.WORRIED: N_("Ik maak mij zorgen om iemand"),
    ReportKind.MONEY: N_("Iemand vroeg om geld"),
    ReportKind.OTHER: N_("Iets anders"),
}

OWN_MESSAGE = {
    MessageState.SENT: "",
    MessageState.HELD: N_(
        "Dit bericht wacht nog. %(name)s leest het eerst, vandaag of de volgende werkdag."
    ),
    MessageState.STOPPED: N_("%(name)s heeft dit bericht niet doorgestuurd. Bel gerust."),
}
RELEASED = N_("%(name)s heeft dit bericht gelezen en doorgestuurd.")
"""Beside a message of one's own; the name is that of whoever is on duty."""

OTHERS_MESSAGE = {
    MessageState.SENT: "",
    MessageState.HELD: N_("Er komt misschien nog een bericht. %(name)s kijkt er eerst naar."),
    MessageState.STOPPED: N_("Een bericht kwam niet aan. %(name)s heeft ernaar gekeken."),
}
"""In the place of a message of the other that was not sent at once: nothing of what it says."""
