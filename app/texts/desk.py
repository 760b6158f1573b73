"""What the desk's list says where Python must name it: kinds, counts, ages, promises."""

from app.domain.desk import Lateness
from app.domain.followup import TaskKind
from app.domain.states import NeedState

MESSAGE = "message"

KINDS = {
    NeedState.HELD: "nieuwe vraag",
    NeedState.ASKED_BACK: "wacht op antwoord",
    MESSAGE: "bericht vastgehouden",
    TaskKind.REPORT: "melding",
    TaskKind.CALL: "bellen",
    TaskKind.INTRODUCE: "kennismaken met een gever",
    TaskKind.TALK: "kennismakingsgesprek",
    TaskKind.NO_OFFER: "nog geen gever",
    TaskKind.NOBODY_SAID: "vragen hoe het ging",
    TaskKind.LETTER_FAILED: "bericht kwam niet aan",
}
"""What a line of the list is."""

COUNTS = {
    NeedState.HELD: ("%(num)d nieuwe vraag", "%(num)d nieuwe vragen"),
    MESSAGE: ("%(num)d bericht vastgehouden", "%(num)d berichten vastgehouden"),
    TaskKind.REPORT: ("%(num)d melding", "%(num)d meldingen"),
    TaskKind.CALL: ("1 mens wacht op een belletje", "%(num)d mensen wachten op een belletje"),
    TaskKind.INTRODUCE: ("%(num)d nieuwe gever", "%(num)d nieuwe gevers"),
    TaskKind.TALK: ("%(num)d kennismakingsgesprek", "%(num)d kennismakingsgesprekken"),
    TaskKind.NO_OFFER: ("%(num)d vraag zonder gever", "%(num)d vragen zonder gever"),
    TaskKind.NOBODY_SAID: (
        "1 keer vragen hoe het ging",
        "%(num)d keer vragen hoe het ging",
    ),
    TaskKind.LETTER_FAILED: (
        "%(num)d bericht kwam niet aan",
        "%(num)d berichten kwamen niet aan",
    ),
    NeedState.ASKED_BACK: (
        "%(num)d vraag wacht op antwoord",
        "%(num)d vragen wachten op antwoord",
    ),
}
"""The sentence above the list, part by part, in this order."""
WITH_OLDEST = "%(counted)s (oudste: %(age)s)"
NOTHING = "Er ligt niets. Iedereen heeft antwoord."

MINUTES = ("%(num)d minuut", "%(num)d minuten")
HOURS = ("%(num)d uur", "%(num)d uur")
DAYS = ("%(num)d dag", "%(num)d dagen")
SINCE = "%(age)s geleden"

LATE = {
    Lateness.LATE: "te laat",
    Lateness.NEARLY_LATE: "bijna te laat",
}
PROMISED = {
    Lateness.LATE: "beloofd voor %(day)s",
    Lateness.NEARLY_LATE: "beloofd voor %(day)s %(clock)s uur",
    Lateness.TODAY: "vandaag voor %(clock)s uur",
    Lateness.LATER: "voor %(day)s",
}
