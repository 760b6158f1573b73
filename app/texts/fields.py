"""What a form says beside a field: what to do, in the words of the label (UX-07)."""

SAY = {
    "words": "Schrijf hier je vraag. Een paar woorden is genoeg.",
    "too_long": "Dit is te lang. Gebruik hooguit {most} letters.",
    "first_name": "Schrijf hier je voornaam. Een andere naam mag ook.",
    "choose": "Kies hieronder wat past.",
    "no_phone": "Schrijf hier je telefoonnummer.",
    "wrong_phone": "Dit nummer klopt niet helemaal. Een mobiel nummer heeft 10 cijfers, "
    "zoals 06 12 34 56 78.",
    "no_email": "Schrijf hier je e-mailadres.",
    "wrong_email": "Dit e-mailadres klopt niet helemaal. Kijk of er een @ en een punt in staan.",
    "code": "Schrijf hier de 6 cijfers van de code.",
    "code_wrong": "Deze code is het niet. Kijk nog eens goed. Of vraag een nieuwe code.",
    "too_many_codes": "Je hebt al een paar codes gevraagd. Wacht tien minuten, of bel ons.",
    "message": "Schrijf hier je bericht.",
    "reason": "Schrijf hier in één regel waarom.",
    "told": "Schrijf hier wat je wilt zeggen of vragen.",
    "organisation": "Schrijf hier de naam van de organisatie of het bedrijf.",
    "tiles": "Kies waar je mee kunt helpen.",
    "not_here": "Laat geld, rekeningnummers en links hier weg. Bel ons gerust als je erover wilt "
    "praten.",
    "report": "Schrijf hier wat er niet goed is.",
}
