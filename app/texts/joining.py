"""For whom a giver answers, as she says it herself."""

from app.domain.actor import GiverKind
from app.domain.states import GiverState
from app.texts.marking import N_

KINDS: dict[str, str] = {
    GiverKind.RESIDENT: N_("Ik ben een bewoner"),
    GiverKind.ORGANISATION: N_("Ik help namens een organisatie"),
    GiverKind.INSTITUTION: N_("Ik help namens een instelling, zoals een school"),
    GiverKind.COMPANY: N_("Ik help namens een bedrijf"),
}

STANDS: dict[str, str] = {
    GiverState.WAITING: N_("%(name)s maakt nog kennis."),
    GiverState.INTRODUCED: N_("Doet mee."),
    GiverState.STOPPED: N_("Doet nu niet mee."),
}
"""How a colleague stands, read by the others of her organisation."""
