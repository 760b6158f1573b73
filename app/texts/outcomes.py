"""What somebody said of how it went."""

from app.domain.matches.outcomes import Said
from app.texts.marking import N_

SAID = {
    Said.YES: N_("het is gelukt"),
    Said.NOT_YET: N_("nog niet"),
    Said.DID_NOT_HAPPEN: N_("we zagen elkaar niet"),
    Said.NO: N_("het lukt niet"),
    Said.SOMETHING_ELSE: N_("er is iets anders"),
}
