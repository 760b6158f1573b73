"""How a kennismakingsgesprek stands, at the desk. What is over needs no sentence."""

from app.domain.states import FirstTalkState
from app.texts.marking import N_

STANDS = {
    FirstTalkState.ASKED: N_("Er is nog geen tijd gekozen. Bellen mag altijd."),
    FirstTalkState.AGREED: N_("%(name)s wil dat je belt."),
}
AGREED_AT = N_("Jullie praten op %(time)s.")
MISSED = N_("Op %(day)s lukte het niet om elkaar te zien.")
