"""What the desk says of one thing that was opened: a need, an offer, a task."""

from app.domain.needs.themes import Tier
from app.domain.offers.kinds import OfferKind
from app.domain.people.reach import Channel
from app.domain.states import NeedState, OfferState, WordingState
from app.domain.triage import Kind
from app.texts.marking import N_

NEED_STATES = {
    NeedState.OPEN: N_("Gevers zien deze vraag."),
    NeedState.HELD: N_("Deze vraag wacht op jou. Gevers zien hem nog niet."),
    NeedState.ASKED_BACK: N_("We wachten op antwoord van %(name)s."),
    NeedState.MATCHED: N_("%(name)s heeft een gever gekozen."),
    NeedState.TAKEN_OVER: N_("Een van jullie helpt %(name)s zelf."),
    NeedState.SOLVED: N_("Het is gelukt."),
    NeedState.WITHDRAWN: N_("%(name)s is gestopt met deze vraag."),
    NeedState.REDIRECTED: N_("Deze vraag hoort ergens anders thuis. %(name)s weet waar."),
    NeedState.CLOSED: N_("Deze vraag is klaar."),
}

TIERS = {
    Tier.T0: N_("spullen overdragen op een openbare plek"),
    Tier.T1: N_("bellen of berichten sturen"),
    Tier.T2: N_("elkaar zien op een openbare plek"),
    Tier.T3: N_("bij iemand thuis"),
    Tier.T4: N_("een kind alleen, geldpapieren of vervoer: alleen gevers met een VOG"),
}

FOUND = {
    Kind.PHONE: N_("telefoonnummer"),
    Kind.EMAIL: N_("e-mailadres"),
    Kind.IBAN: N_("rekeningnummer"),
    Kind.BSN: N_("BSN"),
    Kind.ADDRESS: N_("adres"),
    Kind.CRISIS: N_("levensmoe"),
    Kind.VEILIGHEID: N_("onveilig"),
    Kind.GEEN_ETEN: N_("geen eten"),
    Kind.SCHULDEN: N_("geldzorgen"),
    Kind.WONEN: N_("wonen"),
    Kind.GEZONDHEID: N_("gezondheid"),
    Kind.JURIDISCH: N_("recht"),
    Kind.MONEY: N_("geld vragen"),
    Kind.LINK: N_("link"),
    Kind.ABUSE: N_("grove woorden"),
    Kind.COMMERCIAL: N_("reclame"),
    Kind.CHILD_ALONE: N_("kind alleen met een volwassene"),
    Kind.DIGID: N_("DigiD of pincode"),
    Kind.MONEY_PAPERS: N_("geldpapieren"),
    Kind.DRIVING: N_("meerijden"),
}

OFFER_STATES = {
    OfferState.OPEN: N_("wil helpen"),
    OfferState.TAKEN_BACK: N_("toch niet"),
    OfferState.ACCEPTED: N_("gekozen"),
    OfferState.DECLINED: N_("niet gekozen"),
    OfferState.PASSED_OVER: N_("niet gekozen"),
    OfferState.HANDED_BACK: N_("gaf het terug"),
    OfferState.DONE: N_("heeft geholpen"),
}
WORDING_STATES = {
    WordingState.OPEN: N_("wacht op antwoord"),
    WordingState.TAKEN: N_("ja, zo"),
    WordingState.KEPT_OWN: N_("nee, eigen woorden"),
    WordingState.LAPSED: N_("niet meer nodig"),
}
OFFER_KINDS = {
    OfferKind.YES: N_("ja"),
    OfferKind.CONDITION: N_("ja, onder een voorwaarde"),
    OfferKind.FIND_OUT: N_("zoekt het uit"),
}
CHANNELS = {
    Channel.EMAIL: N_("per e-mail"),
    Channel.PHONE: N_("per sms"),
    Channel.PAPER: N_("alleen met een code op papier"),
}
