"""What the desk says of one thing that was opened: a need, an offer, a task."""

from app.domain.offer import OfferKind
from app.domain.reach import Channel
from app.domain.states import NeedState, OfferState, WordingState
from app.domain.tasks import TaskKind
from app.domain.themes import Tier
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

TASKS = {
    TaskKind.REPORT: N_("Melding van %(name)s"),
    TaskKind.CALL: N_("Bel %(name)s"),
    TaskKind.INTRODUCE: N_("Maak kennis met %(name)s"),
    TaskKind.TALK: N_("Gesprek met %(name)s"),
    TaskKind.NO_OFFER: N_("Nog geen gever voor %(name)s"),
    TaskKind.NOBODY_SAID: N_("Vraag %(name)s hoe het ging"),
    TaskKind.LETTER_FAILED: N_("Een bericht aan %(name)s kwam niet aan"),
    TaskKind.LOAN: N_("Kijk met %(name)s hoe het geleende terugkomt"),
    TaskKind.VOG_ENDS: N_("De VOG van %(name)s loopt af"),
    TaskKind.VOG_FIRST: N_("%(name)s is gekozen en mag dit nu niet doen"),
    TaskKind.REPORTED_TWICE: N_("Twee mensen meldden iets over %(name)s"),
    TaskKind.MANY_LOOKS: N_("%(name)s opende veel mensen in een uur"),
    TaskKind.OFFER_LEFT: N_("Kijk met %(name)s wie er past"),
    TaskKind.SAID_NO: N_("Kijk met %(name)s hoe het verder gaat"),
    TaskKind.COMPANION_SILENT: N_("Vraag %(name)s hoe het samen gaat"),
    TaskKind.FIGURES_CHANGED: N_("Vaste cijfers zijn veranderd"),
    TaskKind.NEW_OWNER: N_("Het nummer van %(name)s heeft misschien een nieuwe eigenaar"),
}
SOMEBODY = N_("iemand")
TO_DO = {
    TaskKind.REPORT: N_("Lees wat er staat en bel eerst wie het meldde."),
    TaskKind.CALL: N_("Bel of mail, en spreek af wat je doet."),
    TaskKind.INTRODUCE: N_(
        "Een belletje of een kop koffie is genoeg. Daarna krijgt deze gever vragen te zien."
    ),
    TaskKind.TALK: N_(
        "Vraag hoe het gaat, en of er nog iets speelt. Een gesprek is een aanbod, geen plicht."
    ),
    TaskKind.NO_OFFER: N_(
        "Al een paar dagen heeft niemand zich gemeld. Wie ken jij? Of helpt een andere zin?"
    ),
    TaskKind.NOBODY_SAID: N_("Twee keer vroegen we of het gelukt is. Bel even, zonder verwijt."),
    TaskKind.VOG_ENDS: N_(
        "Vraag of er een nieuwe VOG is. Zonder VOG blijft helpen met andere vragen gewoon kunnen."
    ),
    TaskKind.VOG_FIRST: N_(
        "Is er een nieuwe VOG? Vul de datum in, dan kan het gewoon doorgaan. Zo niet: bel beiden, "
        "en zoek samen iemand anders."
    ),
    TaskKind.NEW_OWNER: N_(
        "Iemand kwam binnen met dit nummer en een andere naam. Wacht tot de vorige eigenaar zelf "
        "belt. Vraag dan iets wat alleen jullie weten."
    ),
    TaskKind.LOAN: N_(
        "Bel even, zonder verwijt. Hoe komt het terug? Misschien kan iemand het ophalen."
    ),
    TaskKind.OFFER_LEFT: N_(
        "Er wil iemand helpen, en kiezen is soms lastig. Bel even, en kijk samen wie past."
    ),
    TaskKind.SAID_NO: N_(
        "Bel even, zonder verwijt. Zoeken we iemand anders, of proberen jullie het nog een keer?"
    ),
    TaskKind.COMPANION_SILENT: N_("Bel even. Gaat het goed samen, of is het klaar zo?"),
    TaskKind.FIGURES_CHANGED: N_(
        "Niemand ziet ze nu meer. Bel wie over de computers gaat, en vraag om een oude kopie."
    ),
    TaskKind.REPORTED_TWICE: N_(
        "Tot jij kiest, doet deze persoon niets met anderen. Lees de meldingen. Bel dan vandaag. "
        "Op de pagina van deze persoon kies je hoe het verder gaat."
    ),
    TaskKind.MANY_LOOKS: N_(
        "Was het voor het werk? Vraag het even na. Zo niet, bel dan meteen wie over de computers "
        "gaat. Misschien is iemand anders binnen met deze naam."
    ),
    TaskKind.LETTER_FAILED: N_("Er kwam niets aan. Klopt het adres of nummer nog?"),
}
