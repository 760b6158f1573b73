"""What a refusal says: never blame, never a dead end. By the refusal's name, then the verb."""

from app.domain.verbs import Verb

REFUSALS = {
    "NotFound": "Deze pagina is er niet (meer).",
    "NotAllowed": "Dit kan hier niet.",
    "WrongMoment": "Er is intussen iets veranderd. Kijk hieronder hoe het nu is.",
    "EnoughOffers": "Er zijn genoeg mensen die willen helpen. Dank je wel.",
    "EnoughPromises": "Je helpt al bij een paar vragen. Fijn. Rond er eerst een af.",
    "EnoughNeeds": "Je hebt al een paar vragen openstaan. Wacht even op antwoord, of stop er een.",
    "TooManyCodes": "Je hebt al een paar codes gevraagd. Wacht tien minuten, of bel ons.",
    "QuarterNotOver": "Dit kwartaal is nog niet voorbij. De cijfers komen later.",
    "LinkTooOld": "Deze link werkt niet meer. Je kunt gewoon binnenkomen met je nummer of e-mail.",
}

WRONG_MOMENT = {
    Verb.MAKE_OFFER: "Er is al iemand gevonden. Dank je voor je aanbod.",
    Verb.ACCEPT_OFFER: "Er is al iemand gekozen voor deze vraag.",
    Verb.SEND_MESSAGE: "Dit gesprek is klaar. Je kunt er niets meer bij schrijven.",
    Verb.PUBLISH_FIGURES: "Deze cijfers zijn al openbaar.",
    Verb.REWORD_NEED: "Gevers lezen je vraag nu. Wil je iets anders vragen? Stel een nieuwe vraag.",
}
