"""What the desk says of what waits for a person: a kind of task, a row."""

from typing import NamedTuple

from app.domain.desk.tasks import TaskKind
from app.texts.marking import N_, plural


class TaskWords(NamedTuple):
    is_a: str  # on its line of the list
    counted: tuple[str, str]  # one and many, in the sentence above the list
    title: str  # once it was opened
    to_do: str


TASKS: dict[TaskKind, TaskWords] = {
    TaskKind.REPORT: TaskWords(
        is_a=N_("melding"),
        counted=plural("%(num)d melding", "%(num)d meldingen"),
        title=N_("Melding van %(name)s"),
        to_do=N_("Lees wat er staat en bel eerst wie het meldde."),
    ),
    TaskKind.CALL: TaskWords(
        is_a=N_("bellen"),
        counted=plural("1 mens wacht op een belletje", "%(num)d mensen wachten op een belletje"),
        title=N_("Bel %(name)s"),
        to_do=N_("Bel of mail, en spreek af wat je doet."),
    ),
    TaskKind.INTRODUCE: TaskWords(
        is_a=N_("kennismaken met een gever"),
        counted=plural("%(num)d nieuwe gever", "%(num)d nieuwe gevers"),
        title=N_("Maak kennis met %(name)s"),
        to_do=N_(
            "Een belletje of een kop koffie is genoeg. Daarna krijgt deze gever vragen te zien."
        ),
    ),
    TaskKind.TALK: TaskWords(
        is_a=N_("kennismakingsgesprek"),
        counted=plural("%(num)d kennismakingsgesprek", "%(num)d kennismakingsgesprekken"),
        title=N_("Gesprek met %(name)s"),
        to_do=N_(
            "Vraag hoe het gaat, en of er nog iets speelt. Een gesprek is een aanbod, geen plicht."
        ),
    ),
    TaskKind.NO_OFFER: TaskWords(
        is_a=N_("nog geen gever"),
        counted=plural("%(num)d vraag zonder gever", "%(num)d vragen zonder gever"),
        title=N_("Nog geen gever voor %(name)s"),
        to_do=N_(
            "Al een paar dagen heeft niemand zich gemeld. Wie ken jij? Of helpt een andere zin?"
        ),
    ),
    TaskKind.NOBODY_SAID: TaskWords(
        is_a=N_("vragen hoe het ging"),
        counted=plural("1 keer vragen hoe het ging", "%(num)d keer vragen hoe het ging"),
        title=N_("Vraag %(name)s hoe het ging"),
        to_do=N_("Twee keer vroegen we of het gelukt is. Bel even, zonder verwijt."),
    ),
    TaskKind.LETTER_FAILED: TaskWords(
        is_a=N_("bericht kwam niet aan"),
        counted=plural("%(num)d bericht kwam niet aan", "%(num)d berichten kwamen niet aan"),
        title=N_("Een bericht aan %(name)s kwam niet aan"),
        to_do=N_("Er kwam niets aan. Klopt het adres of nummer nog?"),
    ),
    TaskKind.NEW_OWNER: TaskWords(
        is_a=N_("misschien een nieuwe eigenaar"),
        counted=plural(
            "%(num)d nummer met misschien een nieuwe eigenaar",
            "%(num)d nummers met misschien een nieuwe eigenaar",
        ),
        title=N_("Het nummer van %(name)s heeft misschien een nieuwe eigenaar"),
        to_do=N_(
            "Iemand kwam binnen met dit nummer en een andere naam. Wacht tot de vorige eigenaar "
            "zelf belt. Vraag dan iets wat alleen jullie weten."
        ),
    ),
    TaskKind.VOG_ENDS: TaskWords(
        is_a=N_("VOG loopt af"),
        counted=plural("%(num)d VOG loopt af", "%(num)d VOG’s lopen af"),
        title=N_("De VOG van %(name)s loopt af"),
        to_do=N_(
            "Vraag of er een nieuwe VOG is. Zonder VOG blijft helpen met andere vragen gewoon "
            "kunnen."
        ),
    ),
    TaskKind.VOG_FIRST: TaskWords(
        is_a=N_("eerst een VOG zien"),
        counted=plural("%(num)d keer eerst een VOG zien", "%(num)d keer eerst een VOG zien"),
        title=N_("%(name)s is gekozen en mag dit nu niet doen"),
        to_do=N_(
            "Is er een nieuwe VOG? Vul de datum in, dan kan het gewoon doorgaan. Zo niet: bel "
            "beiden, en zoek samen iemand anders."
        ),
    ),
    TaskKind.LOAN: TaskWords(
        is_a=N_("iets dat geleend is"),
        counted=plural("%(num)d ding dat geleend is", "%(num)d dingen die geleend zijn"),
        title=N_("Kijk met %(name)s hoe het geleende terugkomt"),
        to_do=N_("Bel even, zonder verwijt. Hoe komt het terug? Misschien kan iemand het ophalen."),
    ),
    TaskKind.REPORTED_TWICE: TaskWords(
        is_a=N_("twee meldingen over iemand"),
        counted=plural("1 mens wacht op jouw keuze", "%(num)d mensen wachten op jouw keuze"),
        title=N_("Twee mensen meldden iets over %(name)s"),
        to_do=N_(
            "Tot jij kiest, doet deze persoon niets met anderen. Lees de meldingen. Bel dan "
            "vandaag. Op de pagina van deze persoon kies je hoe het verder gaat."
        ),
    ),
    TaskKind.FIGURES_CHANGED: TaskWords(
        is_a=N_("cijfers zijn veranderd"),
        counted=plural(
            "%(num)d keer zijn cijfers veranderd", "%(num)d keer zijn cijfers veranderd"
        ),
        title=N_("Vaste cijfers zijn veranderd"),
        to_do=N_(
            "Niemand ziet ze nu meer. Bel wie over de computers gaat, en vraag om een oude kopie."
        ),
    ),
    TaskKind.MANY_LOOKS: TaskWords(
        is_a=N_("veel mensen geopend"),
        counted=plural("1 keer veel mensen geopend", "%(num)d keer veel mensen geopend"),
        title=N_("%(name)s opende in een uur de pagina’s van veel mensen"),
        to_do=N_(
            "Was het voor het werk? Vraag het even na. Zo niet, bel dan meteen wie over de "
            "computers gaat. Misschien is iemand anders binnen met deze naam."
        ),
    ),
    TaskKind.LOOK_CHECK: TaskWords(
        is_a=N_("nakijken wie er keek"),
        counted=plural("1 keer nakijken wie er keek", "%(num)d keer nakijken wie er keek"),
        title=N_("Nakijken wie er keek"),
        to_do=N_(
            "De computer koos een paar keer dat een van ons de pagina van iemand opende. Kijk of "
            "dat bij het werk hoorde. Wat jij zelf opende, bekijkt een collega."
        ),
    ),
    TaskKind.MANY_CARDS: TaskWords(
        is_a=N_("veel vragen gelezen"),
        counted=plural("1 keer veel vragen gelezen", "%(num)d keer veel vragen gelezen"),
        title=N_("%(name)s las op een dag heel veel vragen"),
        to_do=N_(
            "Meer vragen gaan vandaag niet open. Bel even en vraag hoe het gaat. Klopt er iets "
            "niet? Op de pagina van deze gever kies je hoe het verder gaat."
        ),
    ),
    TaskKind.SAID_NO: TaskWords(
        is_a=N_("het ging niet door"),
        counted=plural(
            "%(num)d afspraak die niet doorging", "%(num)d afspraken die niet doorgingen"
        ),
        title=N_("Kijk met %(name)s hoe het verder gaat"),
        to_do=N_(
            "Bel even, zonder verwijt. Zoeken we iemand anders, of proberen jullie het nog een "
            "keer?"
        ),
    ),
    TaskKind.OFFER_LEFT: TaskWords(
        is_a=N_("nog niet gekozen"),
        counted=plural("%(num)d keuze die blijft liggen", "%(num)d keuzes die blijven liggen"),
        title=N_("Kijk met %(name)s wie er past"),
        to_do=N_(
            "Er wil iemand helpen, en kiezen is soms lastig. Bel even, en kijk samen wie past."
        ),
    ),
    TaskKind.COMPANION_SILENT: TaskWords(
        is_a=N_("stil bij een maatje"),
        counted=plural("1 keer stil bij een maatje", "%(num)d keer stil bij een maatje"),
        title=N_("Vraag %(name)s hoe het samen gaat"),
        to_do=N_("Bel even. Gaat het goed samen, of is het klaar zo?"),
    ),
}
"""In the order in which the sentence above the list counts them."""
SOMEBODY = N_("iemand")
