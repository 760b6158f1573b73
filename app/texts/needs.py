"""Sentences about a need that Python must name: what triage saw, how it stands."""

from app.domain.states import NeedState
from app.domain.triage import Kind
from app.texts.marking import N_

FOUND = {
    Kind.PHONE: N_("een telefoonnummer"),
    Kind.EMAIL: N_("een e-mailadres"),
    Kind.ADDRESS: N_("een adres"),
    Kind.IBAN: N_("een rekeningnummer"),
    Kind.BSN: N_("een BSN"),
}
"""What an asker is told that givers will not see."""

STANDS = {
    NeedState.OPEN: N_("Gevers zien je vraag."),
    NeedState.HELD: N_("%(name)s leest je vraag."),
    NeedState.ASKED_BACK: N_("%(name)s vraagt je iets."),
    NeedState.MATCHED: N_("Iemand helpt je."),
    NeedState.TAKEN_OVER: N_("%(name)s helpt je zelf."),
    NeedState.SOLVED: N_("Gelukt."),
    NeedState.WITHDRAWN: N_("Je bent gestopt met deze vraag."),
    NeedState.REDIRECTED: N_("%(name)s weet wie wel kan helpen."),
    NeedState.CLOSED: N_("Deze vraag is klaar."),
}
"""How a need stands, in one sentence; `name` is whoever is on duty."""
SOMEBODY_OFFERED = N_("Er wil iemand helpen.")
NOBODY_ON_DUTY = N_("Iemand van ons")
