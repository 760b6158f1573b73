"""When a kennismakingsgesprek can be, as a row to choose; and how it stands, at the desk."""

from app.domain.states import FirstTalkState
from app.texts.marking import N_

TIME = N_("%(day)s om %(clock)s uur")
CALL_ME = N_("Bel mij gewoon een keer")

AT_DESK = {
    FirstTalkState.ASKED: N_("Er is nog geen tijd gekozen. Bellen mag altijd."),
    FirstTalkState.AGREED: N_("%(name)s wil graag gebeld worden."),
}
AGREED_AT = N_("Afgesproken: %(time)s.")
MISSED = N_("Op %(day)s lukte het niet om elkaar te zien.")
