"""What the desk says of one thing that was opened: a need, an offer, a task."""

from app.domain.followup import TaskKind
from app.domain.offer import OfferKind
from app.domain.reach import Channel
from app.domain.states import NeedState, OfferState
from app.domain.themes import Tier
from app.domain.triage import Kind

NEED_STATES = {
    NeedState.OPEN: "Gevers zien deze vraag.",
    NeedState.HELD: "Deze vraag wacht op jou. Gevers zien hem nog niet.",
    NeedState.ASKED_BACK: "We wachten op antwoord van %(name)s.",
    NeedState.MATCHED: "%(name)s heeft een gever gekozen.",
    NeedState.TAKEN_OVER: "Een van jullie helpt %(name)s zelf.",
    NeedState.SOLVED: "Het is gelukt.",
    NeedState.WITHDRAWN: "%(name)s is gestopt met deze vraag.",
    NeedState.REDIRECTED: "Deze vraag hoort ergens anders thuis. %(name)s weet waar.",
    NeedState.CLOSED: "Deze vraag is klaar.",
}

TIERS = {
    Tier.T0: "spullen overdragen op een openbare plek",
    Tier.T1: "bellen of berichten sturen",
    Tier.T2: "elkaar zien op een openbare plek",
    Tier.T3: "bij iemand thuis",
    Tier.T4: "een kind alleen, geldpapieren of vervoer: alleen gevers met een VOG",
}

FOUND = {
    Kind.PHONE: "telefoonnummer",
    Kind.EMAIL: "e-mailadres",
    Kind.IBAN: "rekeningnummer",
    Kind.BSN: "BSN",
    Kind.ADDRESS: "adres",
    Kind.CRISIS: "levensmoe",
    Kind.VEILIGHEID: "onveilig",
    Kind.GEEN_ETEN: "geen eten",
    Kind.SCHULDEN: "geldzorgen",
    Kind.WONEN: "wonen",
    Kind.GEZONDHEID: "gezondheid",
    Kind.JURIDISCH: "recht",
    Kind.MONEY: "geld vragen",
    Kind.LINK: "link",
    Kind.ABUSE: "grove woorden",
    Kind.COMMERCIAL: "reclame",
    Kind.CHILD_ALONE: "kind alleen met een volwassene",
    Kind.DIGID: "DigiD of pincode",
    Kind.MONEY_PAPERS: "geldpapieren",
    Kind.DRIVING: "meerijden",
}

OFFER_STATES = {
    OfferState.OPEN: "wil helpen",
    OfferState.TAKEN_BACK: "toch niet",
    OfferState.ACCEPTED: "gekozen",
    OfferState.DECLINED: "niet gekozen",
    OfferState.PASSED_OVER: "niet gekozen",
    OfferState.HANDED_BACK: "gaf het terug",
    OfferState.DONE: "heeft geholpen",
}
OFFER_KINDS = {
    OfferKind.YES: "ja",
    OfferKind.CONDITION: "ja, onder een voorwaarde",
    OfferKind.FIND_OUT: "zoekt het uit",
}
CHANNELS = {Channel.EMAIL: "per e-mail", Channel.PHONE: "per sms"}

TASKS = {
    TaskKind.REPORT: "Melding van %(name)s",
    TaskKind.CALL: "Bel %(name)s",
    TaskKind.INTRODUCE: "Maak kennis met %(name)s",
    TaskKind.TALK: "Kennismakingsgesprek met %(name)s",
    TaskKind.NO_OFFER: "Nog geen gever voor %(name)s",
    TaskKind.NOBODY_SAID: "Vraag %(name)s hoe het ging",
    TaskKind.LETTER_FAILED: "Een bericht aan %(name)s kwam niet aan",
}
SOMEBODY = "iemand"
TO_DO = {
    TaskKind.REPORT: "Lees wat er staat en bel eerst wie het meldde.",
    TaskKind.CALL: "Bel of mail, en spreek af wat je doet.",
    TaskKind.INTRODUCE: "Een belletje of een kop koffie is genoeg. "
    "Daarna krijgt deze gever vragen te zien.",
    TaskKind.TALK: "Vraag hoe het gaat, en of er nog iets speelt. "
    "Een gesprek is een aanbod, geen plicht.",
    TaskKind.NO_OFFER: "Al een paar dagen heeft niemand zich gemeld. "
    "Wie ken jij? Of helpt een andere zin?",
    TaskKind.NOBODY_SAID: "Twee keer vroegen we of het gelukt is. Bel even, zonder verwijt.",
    TaskKind.LETTER_FAILED: "Drie dagen lang kwam er niets aan. Klopt het adres of nummer nog?",
}
