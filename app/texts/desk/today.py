"""What the desk's list says where Python must name it: kinds, counts, ages, promises."""

from app.domain.desk import Lateness
from app.domain.states import NeedState
from app.domain.tasks import TaskKind
from app.domain.triage.consequence import Family
from app.texts.marking import N_, plural

MESSAGE = "message"
PHOTO = "photo"

KINDS = {
    NeedState.HELD: N_("nieuwe vraag"),
    NeedState.ASKED_BACK: N_("wacht op antwoord"),
    MESSAGE: N_("bericht vastgehouden"),
    PHOTO: N_("foto bekijken"),
    TaskKind.REPORT: N_("melding"),
    TaskKind.CALL: N_("bellen"),
    TaskKind.INTRODUCE: N_("kennismaken met een gever"),
    TaskKind.TALK: N_("kennismakingsgesprek"),
    TaskKind.NO_OFFER: N_("nog geen gever"),
    TaskKind.NOBODY_SAID: N_("vragen hoe het ging"),
    TaskKind.LETTER_FAILED: N_("bericht kwam niet aan"),
    TaskKind.NEW_OWNER: N_("misschien een nieuwe eigenaar"),
    TaskKind.VOG_ENDS: N_("VOG loopt af"),
    TaskKind.VOG_FIRST: N_("eerst een VOG zien"),
    TaskKind.LOAN: N_("iets dat geleend is"),
    TaskKind.REPORTED_TWICE: N_("twee meldingen over iemand"),
    TaskKind.MANY_LOOKS: N_("veel mensen geopend"),
    TaskKind.OFFER_LEFT: N_("nog niet gekozen"),
    TaskKind.SAID_NO: N_("het ging niet door"),
    TaskKind.COMPANION_SILENT: N_("stil bij een maatje"),
    TaskKind.FIGURES_CHANGED: N_("cijfers zijn veranderd"),
}
"""What a line of the list is."""

COUNTS = {
    NeedState.HELD: plural("%(num)d nieuwe vraag", "%(num)d nieuwe vragen"),
    MESSAGE: plural("%(num)d bericht vastgehouden", "%(num)d berichten vastgehouden"),
    PHOTO: plural("%(num)d foto om te bekijken", "%(num)d foto’s om te bekijken"),
    TaskKind.REPORT: plural("%(num)d melding", "%(num)d meldingen"),
    TaskKind.CALL: plural("1 mens wacht op een belletje", "%(num)d mensen wachten op een belletje"),
    TaskKind.INTRODUCE: plural("%(num)d nieuwe gever", "%(num)d nieuwe gevers"),
    TaskKind.TALK: plural("%(num)d kennismakingsgesprek", "%(num)d kennismakingsgesprekken"),
    TaskKind.NO_OFFER: plural("%(num)d vraag zonder gever", "%(num)d vragen zonder gever"),
    TaskKind.NOBODY_SAID: plural("1 keer vragen hoe het ging", "%(num)d keer vragen hoe het ging"),
    TaskKind.LETTER_FAILED: plural(
        "%(num)d bericht kwam niet aan", "%(num)d berichten kwamen niet aan"
    ),
    TaskKind.NEW_OWNER: plural(
        "%(num)d nummer met misschien een nieuwe eigenaar",
        "%(num)d nummers met misschien een nieuwe eigenaar",
    ),
    TaskKind.VOG_ENDS: plural("%(num)d VOG loopt af", "%(num)d VOG’s lopen af"),
    TaskKind.VOG_FIRST: plural(
        "%(num)d keer eerst een VOG zien", "%(num)d keer eerst een VOG zien"
    ),
    TaskKind.LOAN: plural("%(num)d ding dat geleend is", "%(num)d dingen die geleend zijn"),
    TaskKind.REPORTED_TWICE: plural(
        "1 mens wacht op jouw keuze", "%(num)d mensen wachten op jouw keuze"
    ),
    TaskKind.FIGURES_CHANGED: plural(
        "%(num)d keer zijn cijfers veranderd", "%(num)d keer zijn cijfers veranderd"
    ),
    TaskKind.MANY_LOOKS: plural("1 keer veel mensen geopend", "%(num)d keer veel mensen geopend"),
    TaskKind.SAID_NO: plural(
        "%(num)d afspraak die niet doorging", "%(num)d afspraken die niet doorgingen"
    ),
    TaskKind.OFFER_LEFT: plural(
        "%(num)d keuze die blijft liggen", "%(num)d keuzes die blijven liggen"
    ),
    TaskKind.COMPANION_SILENT: plural(
        "1 keer stil bij een maatje", "%(num)d keer stil bij een maatje"
    ),
    NeedState.ASKED_BACK: plural(
        "%(num)d vraag wacht op antwoord", "%(num)d vragen wachten op antwoord"
    ),
}
"""The sentence above the list, part by part, in this order."""
WITH_OLDEST = N_("%(counted)s (oudste: %(age)s)")
NOTHING = N_("Er ligt niets. Iedereen heeft antwoord.")

WHY_NEED = {
    Family.ZORG: N_("Dit gaat misschien over grote zorgen."),
    Family.GEGEVENS: N_("Er staat een link in."),
    Family.GELD: N_("Dit gaat misschien over geld of reclame."),
    Family.OMGANG: N_("Dit gaat misschien over omgang met elkaar."),
}
WHY_MESSAGE = N_("Dit is misschien niet veilig voor de ander.")
"""What a rule is about, where it pointed at no words (any more)."""
WHY_FOUND = N_("Gevonden: %(kind)s (%(words)s).")
WHY_KIND = N_("Gevonden: %(kind)s.")
WHY = {
    NeedState.HELD: N_("Een van ons leest deze vraag eerst."),
    NeedState.ASKED_BACK: N_("Er is iets gevraagd. Kijk of er antwoord kwam."),
    PHOTO: N_("Gevers zien de foto nog niet."),
    TaskKind.REPORT: N_("Iemand zei dat er iets niet goed is."),
    TaskKind.CALL: N_("Iemand wacht op een belletje of een mail van ons."),
    TaskKind.INTRODUCE: N_("Een nieuwe gever wil graag beginnen."),
    TaskKind.TALK: N_("Twee weken hier: tijd om kennis te maken."),
    TaskKind.NO_OFFER: N_("Nog niemand bood hulp aan."),
    TaskKind.NOBODY_SAID: N_("Niemand zei of het gelukt is."),
    TaskKind.LETTER_FAILED: N_("Wat wij stuurden, kwam niet aan."),
    TaskKind.NEW_OWNER: N_("Er kwam iemand binnen met een andere naam."),
    TaskKind.VOG_ENDS: N_("De VOG geldt binnenkort niet meer."),
    TaskKind.VOG_FIRST: N_("Voor deze afspraak is een VOG nodig."),
    TaskKind.LOAN: N_("Wat geleend is, is nog niet terug."),
    TaskKind.REPORTED_TWICE: N_("Twee mensen zeiden het, los van elkaar."),
    TaskKind.MANY_LOOKS: N_("Een van ons opende veel mensen in een uur."),
    TaskKind.OFFER_LEFT: N_("Er is hulp, maar er is nog niet gekozen."),
    TaskKind.SAID_NO: N_("Iemand zei dat het niet lukte, en nog niet hoe het verder gaat."),
    TaskKind.COMPANION_SILENT: N_("Twee keer kwam er geen antwoord op hoe het samen gaat."),
    TaskKind.FIGURES_CHANGED: N_("Vaste cijfers zijn niet meer zoals ze waren."),
}
"""Why a line is on the list, in one sentence."""

WAS_FIRST = N_("Op %(day)s om %(clock)s uur: %(name)s %(did)s.")
YOURS = N_("Jij doet dit, tot %(clock)s uur.")
COLLEAGUES = N_("%(name)s doet dit, tot %(clock)s uur.")

MINUTES = plural("%(num)d minuut", "%(num)d minuten")
HOURS = plural("%(num)d uur", "%(num)d uur")
DAYS = plural("%(num)d dag", "%(num)d dagen")
SINCE = N_("%(age)s geleden")

LATE = {
    Lateness.LATE: N_("te laat"),
    Lateness.NEARLY_LATE: N_("bijna te laat"),
}
PROMISED = {
    Lateness.LATE: N_("beloofd voor %(day)s"),
    Lateness.NEARLY_LATE: N_("beloofd voor %(day)s %(clock)s uur"),
    Lateness.TODAY: N_("vandaag voor %(clock)s uur"),
    Lateness.LATER: N_("voor %(day)s"),
}
