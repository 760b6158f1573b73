"""What a refusal says: never blame, never a dead end. By the refusal's name, then the verb."""

from app.domain.verbs import Verb
from app.texts.marking import N_

REFUSALS = {
    "NotFound": N_("Deze pagina is er niet (meer)."),
    "NotAllowed": N_("Dit kan hier niet."),
    "WrongMoment": N_("Er is intussen iets veranderd. Kijk hoe het nu is."),
    "EnoughOffers": N_("Er zijn genoeg mensen die willen helpen. Dank je wel."),
    "NeedIsOver": N_("Deze vraag is niet meer open. Fijn dat je wilde helpen."),
    "NoVogYet": N_("Voor deze vraag willen we eerst een VOG zien. Bel ons gerust."),
    "EnoughPromises": N_(
        "Je helpt al bij een paar vragen. Fijn. Is er een klaar? Dan kun je weer helpen."
    ),
    "OfferGone": N_("Deze gever kan toch niet. Dat ligt niet aan jou."),
    "EnoughNeeds": N_(
        "Je hebt nu al een paar vragen. Wacht even op antwoord, of stop met een vraag."
    ),
    "EnoughPhotos": N_("Dit zijn veel foto’s achter elkaar. Probeer het over een uur nog eens."),
    "EnoughInvitations": N_("Je nodigde vandaag al een paar collega’s uit. Morgen kan het weer."),
    "EnoughExamples": N_("Er staan hier genoeg eigen voorbeelden. Haal er eerst een weg."),
    "EnoughSentences": N_("Er staan hier genoeg eigen zinnen. Haal er eerst een weg."),
    "LeafletChanged": N_(
        "Een collega veranderde deze bladzijde intussen. Jouw tekst staat hier nog. "
        "Kijk bij Eerder wat er veranderde. Of druk nog eens op Bewaar."
    ),
    "LookbackChanged": N_(
        "Een collega schreef intussen ook. Die tekst staat hieronder, jouw tekst staat hier nog. "
        "Kijk wat je wilt houden, en druk nog eens op Bewaar."
    ),
    "EnoughStories": N_("Bij dit kwartaal staan genoeg verhalen. Haal er eerst een weg."),
    "LentLongEnough": N_("Je hield het al twee keer langer. Spreek samen iets af in het gesprek."),
    "OtherLeft": N_("Deze persoon is gestopt. Dat ligt niet aan jou."),
    "TooManyCodes": N_("Er kan nu even geen code bij. Probeer het later nog eens, of bel ons."),
    "CodesStopped": N_("Het ging te vaak mis met een code. Bel ons, dan helpen we je."),
    "NothingToCount": N_("Over dit kwartaal is niets te tellen."),
    "QuarterNotOver": N_("Dit kwartaal is nog niet voorbij. De cijfers komen later."),
    "ExportAsked": N_("Er is al iets gevraagd. Dat moet eerst klaar zijn."),
    "ExportTooSoon": N_("Een onderzoeker kreeg pas nog gegevens. Wacht daar een kwartaal mee."),
    "TooFewForResearch": N_("Er zeiden nog te weinig mensen ja. Dan ziet iemand wie het zijn."),
    "ExportLapsed": N_("Dit lag hier te lang. Vraag het gerust opnieuw."),
    "ReachTaken": N_("Hiermee komt al iemand binnen. Kies iets anders, of bel ons."),
    "OnPause": N_("Wij willen eerst even met je praten. Er is niets van je weg."),
    "NotComingIn": N_("Je kunt nu niet meedoen. Bel ons gerust, dan praten we erover."),
    "EnoughLooks": N_(
        "Je opende dit uur de pagina’s van heel veel mensen. Wacht even, of begin een avond om "
        "kennis te maken."
    ),
    "EnoughCards": N_("Je las vandaag al veel vragen. Fijn dat je wilt helpen."),
    "EnoughTokens": N_("Er zijn al veel toegangscodes. Laat er eerst een stoppen."),
    "EnoughWebhooks": N_("Er zijn al veel adressen bij deze code. Haal er eerst een weg."),
    "EnoughBrought": N_("Vandaag zijn er al veel mensen aangemeld. Morgen kan het weer."),
    "KeyRefused": N_("Deze sleutel kunnen we niet gebruiken. Probeer het nog eens."),
    "LastKey": N_("Dit is je enige sleutel. Maak eerst een andere."),
    "TimeTaken": N_("Deze tijd is net weg. Kies gerust een andere."),
    "LinkTooOld": N_(
        "Deze link werkt niet meer. Je kunt gewoon binnenkomen met je nummer of e-mail."
    ),
}

WRONG_MOMENT = {
    Verb.REGISTER_GIVER: N_("Je doet al mee. Of deze uitnodiging is al gebruikt."),
    Verb.OPEN_EVENING: N_("Je avond is al begonnen."),
    Verb.OPEN_HISTORY: N_("Dit nummer is intussen van iemand anders. Overleg met een collega."),
    Verb.MAKE_OFFER: N_("Deze keer is het niet nodig. Dank je voor je aanbod."),
    Verb.ACCEPT_OFFER: N_("Er is al iemand gekozen voor deze vraag."),
    Verb.ENOUGH_HANDS: N_("Kies eerst iemand die mag helpen."),
    Verb.LEND_THING: N_("Hier staat al wat je aan de ander leent."),
    Verb.TAKE_BACK_CALL: N_("We hebben je al gesproken, of het was al gestopt."),
    Verb.SEND_MESSAGE: N_("Dit gesprek is klaar. Je kunt er niets meer bij schrijven."),
    Verb.CHANGE_MESSAGE: N_("Dit bericht is al gelezen. Je kunt het niet meer veranderen."),
    Verb.PUBLISH_FIGURES: N_("Deze cijfers zijn al openbaar."),
    Verb.WRITE_LOOKBACK: N_(
        "Deze cijfers zijn al openbaar. Schrijf het bij het volgende kwartaal."
    ),
    Verb.ADD_PHOTO: N_("Bij deze vraag kan geen foto meer."),
    Verb.REWORD_NEED: N_(
        "Gevers lezen je vraag nu. Wil je iets anders vragen? Stel een nieuwe vraag."
    ),
}
