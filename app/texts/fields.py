"""What a form says beside a field: what to do, in the words of the label (UX-07)."""

from app.texts.marking import N_

SAY = {
    "words": N_("Schrijf hier je vraag. Een paar woorden is genoeg."),
    "too_long": N_("Dit is te lang. Gebruik hooguit %(most)s letters."),
    "first_name": N_("Schrijf hier je voornaam. Een andere naam mag ook."),
    "only_a_name": N_("Schrijf hier alleen een voornaam, zonder cijfers."),
    "choose": N_("Kies hieronder wat past."),
    "no_phone": N_("Schrijf hier je telefoonnummer."),
    "wrong_phone": N_(
        "Dit nummer klopt niet helemaal. Een mobiel nummer heeft 10 cijfers, zoals 06 12 34 56 78."
    ),
    "other_phone": N_(
        "Een sms kan alleen naar een Nederlands mobiel nummer. Neem je e-mail, of bel ons."
    ),
    "no_email": N_("Schrijf hier je e-mailadres."),
    "no_email_of_colleague": N_("Schrijf hier het e-mailadres van je collega."),
    "no_email_of_other": N_("Schrijf hier het e-mailadres van wie mee is."),
    "wrong_email": N_(
        "Dit e-mailadres klopt niet helemaal. Kijk of er een @ en een punt in staan."
    ),
    "code": N_("Schrijf hier de 6 cijfers van de code."),
    "paper_word": N_("Schrijf hier de twee woorden van je papier."),
    "paper_wrong": N_(
        "Deze woorden en dit nummer horen niet bij elkaar. Kijk nog eens. Of vraag een nieuwe code."
    ),
    "code_wrong": N_(
        "Deze code werkt niet, of niet meer. Kijk nog eens. Of vraag een nieuwe code."
    ),
    "message": N_("Schrijf hier je bericht."),
    "reason": N_("Schrijf hier in één regel waarom."),
    "may_tell": N_("Kies welke zinnen mogen. Mag er geen? Kies dan ‘Liever niet’."),
    "to_whom": N_("Schrijf hier de naam van de persoon of de organisatie."),
    "what_they_do": N_("Schrijf hier in een paar woorden wat die doet."),
    "handover_sentences": N_("Schrijf hier wat je wilt vertellen, zin voor zin."),
    "too_many_sentences": N_("Dit zijn veel zinnen. Gebruik er hooguit %(most)s."),
    "sought": N_("Schrijf hier een voornaam of een codewoord."),
    "note": N_("Schrijf hier wat je wilt onthouden."),
    "told": N_("Schrijf hier wat je wilt zeggen of vragen."),
    "for_whom": N_("Schrijf hier voor welke onderzoeker het is, en van welke school."),
    "organisation": N_("Schrijf hier de naam van de organisatie of het bedrijf."),
    "program": N_("Schrijf hier hoe het programma heet."),
    "kvk": N_("Schrijf de 8 cijfers van het KvK-nummer. Je mag het ook leeg laten."),
    "gives": N_("Schrijf hier in een paar woorden wat je kunt geven."),
    "tiles": N_("Kies waar je mee kunt helpen."),
    "not_here": N_(
        "Laat geld, rekeningnummers en links hier weg. Bel ons gerust als je erover wilt praten."
    ),
    "report": N_("Schrijf hier wat er niet goed is."),
    "rest_day": N_("Kies een dag na vandaag, en binnen een jaar. Of laat dit leeg."),
    "vog_date": N_("Kies de datum die op de VOG staat. Of laat dit leeg."),
    "vog_too_old": N_("Deze VOG telt niet meer. Hij is ouder dan %(years)s jaar."),
    "away_day": N_("Kies een dag, niet verder dan een jaar."),
    "away_last": N_("Kies een laatste dag die na de eerste komt, en nog niet voorbij is."),
    "no_photo": N_("Kies eerst een foto."),
    "photo_too_large": N_(
        "Deze foto is te groot voor ons. Kies een kleinere. Of maak er een schermfoto van."
    ),
    "photo_heic": N_(
        "Dit soort foto (HEIC) gaat niet open. Maak er een schermfoto van en kies die."
    ),
    "photo_unreadable": N_("Dit gaat niet open als foto. Kies een andere."),
    "photo_busy": N_("Het is nu even druk. Probeer het straks nog eens."),
    "lent": N_("Schrijf hier wat je aan de ander leent."),
    "cafe_day": N_("Kies een dag vanaf vandaag, en binnen een jaar."),
    "visits_day": N_("Kies vandaag of een dag ervoor."),
    "hour": N_("Schrijf hier hoe laat, zoals 10:00."),
    "ends_later": N_("Kies een tijd die later is dan het begin."),
    "place": N_("Schrijf hier waar het is."),
    "euros": N_("Schrijf hier een getal, zoals 65 of 65,50."),
    "how_many": N_("Schrijf hier een getal."),
    "how_many_most": N_("Schrijf hier een getal van 0 tot en met %(most)s."),
    "leaflet": N_("Schrijf hier de tekst."),
    "comment": N_("Schrijf hier wat je ervan vindt."),
    "story": N_("Schrijf hier het verhaal."),
    "story_names": N_("Laat namen, straten en nummers weg. Dan weet niemand wie het is."),
    "reply": N_("Schrijf hier in één zin wat jullie ermee doen."),
    "example": N_("Schrijf hier een vraag, zoals iemand hem zou stellen."),
    "example_held": N_("Wie dit stuurt, moet wachten tot jij het las. Kies andere woorden."),
}

KEY_NAME = N_("Sleutel")
"""The name of a passkey that she gave none."""
