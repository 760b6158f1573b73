"""What is said about an offer and the talk that follows it, as far as Python must name it."""

from app.domain.reports import ReportKind
from app.domain.states import MessageState
from app.texts.marking import N_

NO_CONDITION = N_("Schrijf hier wat je voorwaarde is.")

REPORTS = {
    ReportKind.WORRIED: N_("Ik maak mij zorgen om iemand"),
    ReportKind.MONEY: N_("Iemand vroeg om geld"),
    ReportKind.OTHER: N_("Iets anders"),
}

OWN_MESSAGE = {
    MessageState.SENT: "",
    MessageState.HELD: N_("%(name)s leest dit eerst, vandaag of de volgende werkdag."),
    MessageState.STOPPED: N_("%(name)s heeft dit bericht niet doorgestuurd. Bel gerust."),
}
"""Beside a message of one's own; the name is that of whoever is on duty."""
