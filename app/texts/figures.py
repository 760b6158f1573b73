"""What the tables of a period say to readers outside the house; keyed as in the frozen file.

`counts` tells who is counted and who told it; the word before it is geteld, verteld or geschat.
"""

from dataclasses import dataclass

from app.texts.marking import N_
from app.texts.themes import THEMES

LABELS = {"counted": N_("geteld"), "told": N_("verteld"), "estimated": N_("geschat")}
UNITS = {
    "askers": N_("mensen met een vraag"),
    "givers": N_("gevers"),
    "people": N_("mensen"),
}


@dataclass(frozen=True)
class TableWords:
    title: str
    counts: str
    cells: dict[str, str]


TABLES: dict[str, TableWords] = {
    "askers": TableWords(
        N_("Mensen met een vraag"),
        N_("iedereen die iets vroeg. Wie drie vragen stelde, telt één keer."),
        {},
    ),
    "givers": TableWords(
        N_("Gevers die hulp aanboden"),
        N_("iedereen die bij een vraag zei: ik kan helpen. Ook wie niet gekozen werd, telt mee."),
        {},
    ),
    "helped": TableWords(
        N_("Mensen die een gever kozen"),
        N_(
            "iedereen die voor een vraag een gever koos. Vanaf dan praten die twee met elkaar. "
            "Of het daarna lukte, telt hier niet mee."
        ),
        {},
    ),
    "unanswered": TableWords(
        N_("Mensen voor wie nog niemand kwam"),
        N_("wie na twee dagen nog niemand had, of eerder stopte. En ook later niemand koos."),
        {},
    ),
    "went": TableWords(
        N_("Hoe het ging"),
        N_("door wie vroeg of wie gaf. Elke gever telt één keer."),
        {
            "worked": N_("het is gelukt"),
            "not_yet": N_("nog niet"),
            "did_not": N_("het lukte niet"),
        },
    ),
    "askers_by_theme": TableWords(
        N_("Waar mensen om vroegen"),
        N_(
            "iedereen staat bij één onderwerp. Wie ook zelf hulp aanbood, staat er niet bij. "
            "Daarom tellen de regels niet op tot het totaal."
        ),
        dict(THEMES.items()),
    ),
    "unanswered_by_theme": TableWords(
        N_("Wat blijft liggen"),
        N_("mensen voor wie nog niemand kwam. Een teken voor wie hier iets aan kan doen."),
        dict(THEMES.items()),
    ),
    "blocked": TableWords(
        N_("Wat hulp tegenhield"),
        N_("mensen die alleen onder een voorwaarde hulp konden krijgen."),
        {
            "condition": N_("de gever stelde een voorwaarde"),
            "vog": N_("voor deze hulp was een VOG nodig"),
        },
    ),
    "met": TableWords(
        N_("Kennismaken"),
        N_("met wie wij aan tafel zaten of belden."),
        {
            "asker": N_("mensen met een vraag"),
            "giver": N_("gevers"),
        },
    ),
    "effect": TableWords(
        N_("Ruimte in het hoofd"),
        N_("door wie na drie en na zes maanden antwoord gaf. Die antwoorden vergelijken we."),
        {
            "more_room": N_("meer ruimte dan eerst"),
            "same": N_("evenveel"),
            "less_room": N_("minder ruimte dan eerst"),
        },
    ),
    "effect_silent": TableWords(
        N_("Mensen die geen antwoord gaven"),
        N_("wie ja zei op de vragen na zes maanden, en ze niet allebei invulde."),
        {},
    ),
}

TOO_FEW = N_("minder dan %(number)s")
WITHHELD_FEW = N_("Minder dan %(number)s mensen, of niemand:")
WITHHELD_ONE = N_(
    "Niet getoond bij %(table)s: %(names)s. Anders was een kleiner getal uit te rekenen."
)
WITHHELD_ALL = N_("%(name)s: bijna iedereen valt in één groep, of de rest is te klein.")

EFFECT_ANSWERED = N_("Tussen de %(fewest)s en %(most)s mensen gaven twee keer antwoord.")
EFFECT_OF_TEN = N_("Van elke 10 van hen kregen er %(low)s tot %(high)s meer ruimte in hun hoofd.")
NO_CAUSE = N_(
    "Of dat door deze hulp komt, zeggen de antwoorden niet. Wie stil bleef, denkt misschien anders."
)

SENTENCE = N_(
    "In het %(quarter)s vroegen %(askers)s mensen in %(town)s hulp bij iets kleins. "
    "%(givers)s gevers boden hulp aan, en %(helped)s mensen kozen een gever."
)
PARAGRAPH = N_(
    "%(name)s helpt mensen die moeilijk rondkomen met kleine vragen. "
    "%(sentence)s %(work)s De getallen zijn geteld, afgerond op 5 en vastgelegd op %(date)s. "
    "Getallen waarin iemand te herkennen is, laten we weg. %(owner)s staat voor de cijfers in."
)
WORK = N_("Het werk kostte %(hours)s uur.")
COSTS = N_("Samen met hosting en onderhoud is dat naar schatting %(euros)s euro.")

CSV_HEAD = (
    N_("periode"),
    N_("tabel"),
    N_("groep"),
    N_("aantal"),
    N_("eenheid"),
    N_("soort"),
    N_("uitleg"),
)
FLOW_HEADS = {
    "askers": N_("vroegen iets"),
    "helped": N_("kozen een gever"),
    "unanswered": N_("nog niemand"),
}
"""Above a column that a phone has room for."""

ROUNDED = N_("afgerond op 5")
EVERYBODY = N_("allemaal")
