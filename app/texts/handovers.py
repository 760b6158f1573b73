"""How an asker's yes to a warm hand-over was said, and how a hand-over stands at the desk."""

from app.domain.desk.handover import AgreedHow
from app.domain.states import HandoverState
from app.texts.marking import N_

AGREED_HOW = {
    AgreedHow.OWN_SCREEN: N_("op het eigen scherm"),
    AgreedHow.PHONE: N_("aan de telefoon"),
    AgreedHow.TOGETHER: N_("samen aan tafel"),
}

STANDS = {
    HandoverState.ASKED: N_("%(name)s heeft nog geen ja gezegd. Vertel nog niets."),
    HandoverState.AGREED: N_("%(name)s zei ja. Dit mag je vertellen:"),
    HandoverState.REFUSED: N_("%(name)s wil dit liever niet. Vertel niets."),
    HandoverState.TOLD: N_("Dit is verteld:"),
    HandoverState.DROPPED: N_("Dit gaat niet door. Vertel niets."),
}
