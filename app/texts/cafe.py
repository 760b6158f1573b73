"""How often there is coffee, and whom is counted there."""

from app.domain.town.cafe import LAST, Every
from app.texts.marking import N_

EVERY: dict[str, str] = {
    Every.ONCE: N_("Eén keer"),
    Every.WEEK: N_("Elke week"),
    Every.MONTH: N_("Elke maand, op deze dag van de week"),
}

ONCE = N_("Eén keer: %(day)s")
WEEKLY = N_("Elke %(weekday)s")
MONTHLY = {
    1: N_("Elke eerste %(weekday)s van de maand"),
    2: N_("Elke tweede %(weekday)s van de maand"),
    3: N_("Elke derde %(weekday)s van de maand"),
    4: N_("Elke vierde %(weekday)s van de maand"),
    LAST: N_("Elke laatste %(weekday)s van de maand"),
}

COFFEE = N_("Koffie bij %(community)s")
"""What a calendar says."""

VISITORS = {
    "newcomers": N_("Nieuwe mensen"),
    "askers": N_("Mensen met een vraag"),
    "givers": N_("Gevers"),
    "others": N_("Anderen"),
}
