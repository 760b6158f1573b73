"""The words on the plot of `flask simulate`. It is shown to the municipality and to partners, who
read Dutch; nobody sees it in a community, so no translator is asked."""

TITLE = "Vragen in een verzonnen plaats met {givers} gevers"
TOWNS = "Gemiddelde van {towns} plaatsen. De dunne lijn loopt van de laagste tot de hoogste."

WAYS: dict[str, str] = {
    "ours": "Onze regels",
    "no_caps": "Zonder maximum\nen stille uren",
    "broadcast": "Alles meteen\naan iedereen",
}

PANELS: dict[str, str] = {
    "answered": "Vragen met een aanbod\nvan een gever",
    "hours_to_first_offer": "Uren tot het eerste aanbod\n(de helft is sneller)",
    "letters_max": "Meeste berichten in één week\naan één gever",
    "offers_max": "Meeste aanbiedingen tegelijk\nop één vraag",
    "for_nothing": "Gevers die voor niets op\n“Ik kan helpen” drukken",
    "top_tenth": "Deel van de hulp dat van\néén op de tien gevers komt",
}

LETTERS = "De helft: {median}. 99 van de 100: {p99}. Even rust: {rests}."
UNEQUAL = "Gini: {gini}. Door loten: {by_lot}."

ASSUMED = "Dit nemen we aan. Het is een berekening, geen meting."
ASSUMPTIONS: tuple[str, ...] = (
    "Bij 100 gevers horen {needs} vragen per jaar. Gevers kozen waarover en in welke buurt.",
    "Op een bericht antwoorden {chance} van de 100 gevers. Sommigen doen veel meer dan anderen.",
    "Na {halved} berichten extra in een week is die kans half zo groot (een schatting).",
    "Boven {rests} berichten per week neemt soms iemand {days} dagen rust (een schatting).",
    "Op een bericht met veel vragen antwoordt een gever hooguit één keer.",
    "Na {patience} dagen zonder aanbod helpt een mens. Het cijfer telt dan geen aanbod.",
)
SOURCE = "Alle aannames: app/cli/simulate/assumptions.toml. Loting {seed}, {weeks} weken."
