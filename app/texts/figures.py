"""What a figure is called and what it counts, for readers outside the house. Keyed as in the file.

Number and `says` read as one sentence: "300 mensen stelden een vraag".
"""

from dataclasses import dataclass

from app.texts.counted import SAYS
from app.texts.marking import N_


@dataclass(frozen=True)
class TotalWords:
    says: str
    name: str
    counts: str


TOTALS = {
    "askers": TotalWords(
        SAYS["askers"],
        N_("mensen met een vraag"),
        N_("iedereen die in dit kwartaal iets vroeg. Wie drie vragen stelde, telt één keer."),
    ),
    "givers": TotalWords(
        SAYS["givers"],
        N_("gevers die hulp aanboden"),
        N_("iedereen die bij een vraag zei: ik kan helpen. Ook wie niet gekozen werd, telt mee."),
    ),
    "helped": TotalWords(
        SAYS["helped"],
        N_("mensen die een gever kozen"),
        N_(
            "iedereen die voor een vraag een gever koos. Vanaf dan praten die twee met elkaar. "
            "Of het daarna lukte, telt hier niet mee."
        ),
    ),
}

SPLITS = {"askers_by_theme": N_("Mensen met een vraag, per onderwerp")}

WHY = {
    "too_few": N_("Minder dan 15 mensen, of niemand: %(names)s."),
    "protects_another": N_("Niet getoond: %(names)s. Anders was een kleiner getal uit te rekenen."),
}

WHY_NO_SPLIT = {
    "too_few": N_("De verdeling over onderwerpen: bij elk onderwerp minder dan 15 mensen."),
    "nearly_all": N_(
        "De verdeling over onderwerpen: bijna iedereen valt in één groep, "
        "of de rest is te klein om te tonen."
    ),
}

CSV_HEAD = (N_("kwartaal"), N_("tabel"), N_("groep"), N_("aantal"), N_("uitleg"))
CSV_TOTALS = N_("Totalen")
CSV_COUNTED = N_("geteld, afgerond op 5")
