"""Who is there: what the desk says of it, and what everybody else reads."""

from app.domain.actor import Turn
from app.texts.marking import N_

TURNS = {Turn.ON_DUTY: N_("aan de beurt"), Turn.DEPUTY: N_("valt in")}
AWAY_ONE_DAY = N_("%(name)s is weg op %(first)s.")
AWAY = N_("%(name)s is weg van %(first)s tot en met %(last)s.")
BACK = N_("%(name)s is weer terug op %(day)s.")
NOT_NOW = N_("%(name)s is er nu niet.")
GAP_ONE_DAY = N_("Op %(first)s is er niemand van jullie.")
GAP = N_("Van %(first)s tot en met %(last)s is er niemand van jullie.")
