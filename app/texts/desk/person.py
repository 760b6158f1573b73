"""What the desk says of one person (K4)."""

from app.domain.clock.plan import FollowupKind
from app.domain.states import NeedState, OfferState, PersonState
from app.domain.verbs import Verb
from app.texts.marking import N_

STANDING = {
    PersonState.HERE: N_("doet mee"),
    PersonState.PAUSED: N_("doet even niets met anderen"),
    PersonState.SUSPENDED: N_("komt niet binnen"),
}
NEEDS = {
    NeedState.OPEN: N_("gevers zien deze vraag"),
    NeedState.HELD: N_("wacht op een mens"),
    NeedState.ASKED_BACK: N_("wacht op antwoord"),
    NeedState.MATCHED: N_("heeft een gever"),
    NeedState.TAKEN_OVER: N_("een van jullie helpt"),
    NeedState.SOLVED: N_("gelukt"),
    NeedState.WITHDRAWN: N_("gestopt"),
    NeedState.REDIRECTED: N_("hoort ergens anders"),
    NeedState.CLOSED: N_("klaar"),
}
OFFERS = {
    OfferState.OPEN: N_("wacht op een keuze"),
    OfferState.TAKEN_BACK: N_("toch niet"),
    OfferState.ACCEPTED: N_("gekozen"),
    OfferState.DECLINED: N_("niet gekozen"),
    OfferState.PASSED_OVER: N_("niet gekozen"),
    OfferState.HANDED_BACK: N_("teruggegeven"),
    OfferState.DONE: N_("geholpen"),
}
HELPS = N_("bood %(name)s hulp aan")
HELPED_BY = N_("%(name)s bood hulp aan")
WRITTEN = {
    Verb.WRITE_NOTE: N_("Goed om te weten"),
    Verb.WARN_PERSON: N_("Er iets van gezegd"),
    Verb.PAUSE_PERSON: N_("Doet even niets met anderen"),
    Verb.SUSPEND_PERSON: N_("Komt niet meer binnen"),
    Verb.RESTORE_PERSON: N_("Doet weer mee"),
}
BY_ITSELF = N_("Vanzelf, na twee meldingen.")
COMES = {
    FollowupKind.NO_OFFER_YET: N_("kijken of er iemand is"),
    FollowupKind.TALK: N_("kennismakingsgesprek"),
    FollowupKind.PROMISE_PASSED: N_("kijken of er antwoord kwam"),
    FollowupKind.VOG_ENDS: N_("de VOG loopt af"),
}
"""What the clock will do about her; all else is about a match, and stands there."""
