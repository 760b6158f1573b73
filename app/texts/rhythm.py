"""How often a giver hears of needs, and on which day, in words."""

from app.domain.givers.rhythm import Rhythm
from app.texts.marking import N_

RHYTHMS: dict[Rhythm, str] = {
    Rhythm.AT_ONCE: N_("Meteen, hooguit één per dag"),
    Rhythm.DAILY: N_("Eén keer per dag"),
    Rhythm.WEEKLY: N_("Eén keer per week"),
    Rhythm.INSIDE: N_("Nooit, ik kijk zelf"),
}

RHYTHM_HINTS: dict[Rhythm, str] = {
    Rhythm.AT_ONCE: N_("De andere vragen komen de volgende ochtend, bij elkaar."),
    Rhythm.DAILY: N_("In de ochtend, alle nieuwe vragen bij elkaar."),
    Rhythm.WEEKLY: N_("Alle nieuwe vragen bij elkaar, op jouw dag."),
    Rhythm.INSIDE: N_("Je krijgt geen bericht over nieuwe vragen. Op je lijst staan ze wel."),
}

WEEKDAYS: tuple[str, ...] = (
    N_("maandag"),
    N_("dinsdag"),
    N_("woensdag"),
    N_("donderdag"),
    N_("vrijdag"),
    N_("zaterdag"),
    N_("zondag"),
)
"""Monday first, as Python counts them."""
