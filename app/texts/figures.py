"""What a figure is called and what it counts, for readers outside the house. Keyed as in the file.

Number and `says` read as one sentence: "300 mensen stelden een vraag".
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class TotalWords:
    says: str
    name: str
    counts: str


TOTALS = {
    "askers": TotalWords(
        "mensen stelden een vraag",
        "mensen met een vraag",
        "iedereen die in dit kwartaal iets vroeg. Wie drie vragen stelde, telt één keer.",
    ),
    "givers": TotalWords(
        "gevers boden hulp aan",
        "gevers die hulp aanboden",
        "iedereen die bij een vraag zei: ik kan helpen. Ook wie niet gekozen werd, telt mee.",
    ),
    "helped": TotalWords(
        "mensen kozen een gever",
        "mensen die een gever kozen",
        "iedereen die voor een vraag een gever koos. Vanaf dan praten die twee met elkaar. "
        "Of het daarna lukte, telt hier niet mee.",
    ),
}

SPLITS = {"askers_by_theme": "Mensen met een vraag, per onderwerp"}

HIDDEN = {
    "too_few": "minder dan 15",
    "protects_another": "niet getoond",
    "nearly_all": "niet getoond",
}
"""In the place of the figure."""

WHY = {
    "too_few": "Minder dan 15 mensen, of niemand: %(names)s.",
    "protects_another": "Niet getoond: %(names)s. Anders was een kleiner getal uit te rekenen.",
}

WHY_NO_SPLIT = {
    "too_few": "De verdeling over onderwerpen: bij elk onderwerp minder dan 15 mensen.",
    "nearly_all": "De verdeling over onderwerpen: bijna iedereen valt in één groep, "
    "of de rest is te klein om te tonen.",
}

MONTHS = (
    "januari tot en met maart",
    "april tot en met juni",
    "juli tot en met september",
    "oktober tot en met december",
)

CSV_HEAD = ("kwartaal", "tabel", "groep", "aantal", "uitleg")
CSV_TOTALS = "Totalen"
CSV_COUNTED = "geteld, afgerond op 5"
