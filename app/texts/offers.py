"""What is said about an offer and the talk that follows it, as far as Python must name it."""

from app.domain.reports import ReportKind
from app.domain.states import MessageState

NO_CONDITION = "Schrijf hier wat je voorwaarde is."

REPORTS = {
    ReportKind.WORRIED: "Ik maak mij zorgen om iemand",
    ReportKind.MONEY: "Iemand vroeg om geld",
    ReportKind.OTHER: "Iets anders",
}

OWN_MESSAGE = {
    MessageState.SENT: "",
    MessageState.HELD: "%(name)s leest dit bericht eerst. Je hoort het als het verder gaat.",
    MessageState.STOPPED: "%(name)s heeft dit bericht niet doorgestuurd. Bel gerust.",
}
"""Beside a message of one's own; the name is that of whoever is on duty."""
