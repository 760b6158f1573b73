"""What goes to researchers, as the desk reads it."""

from app.domain.states import ExportState
from app.domain.town.research import Angle
from app.texts.marking import N_

ANGLES: dict[str, str] = {
    Angle.PLACE: N_("De buurt"),
    Angle.LIFE: N_("Met wie iemand woont, en waar de vragen over gaan"),
}
WAITS = N_("De beheerder kan dit maken tot %(day)s.")
MADE = N_("Gemaakt op %(day)s.")
LAPSED = N_("Niemand maakte dit op tijd. Vraag het gerust opnieuw.")
STANDS: dict[str, str] = {
    ExportState.MADE: MADE,
    ExportState.DROPPED: N_("Dit hoefde toch niet."),
}
