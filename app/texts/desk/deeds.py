"""What a deed at the desk does, asks for, and says when it is done. Its button: `verbs.py`."""

from app.domain.verbs import Verb
from app.texts.marking import N_

FOLLOWS = {
    Verb.RELEASE_NEED: N_("Gevers zien de vraag dan meteen. %(name)s krijgt bericht."),
    Verb.ASK_BACK: N_("Gevers zien de vraag dan niet, tot er antwoord is."),
    Verb.PROPOSE_WORDING: N_("%(name)s kiest. Bij een nee gaan de eigen woorden naar gevers."),
    Verb.PROPOSE_SMALL_NEED: N_("Na een ja gaat deze vraag naar gevers. De grote blijft bij jou."),
    Verb.TAKE_OVER_NEED: N_("Gevers zien de vraag dan niet meer. %(name)s hoort dat je belt."),
    Verb.REDIRECT_NEED: N_("Gevers zien de vraag dan niet meer. %(name)s leest waar het wel kan."),
    Verb.HOLD_NEED: N_("Gevers zien de vraag dan niet meer. %(name)s hoort dat je meeleest."),
    Verb.CLOSE_NEED: N_("%(name)s krijgt hier geen bericht van."),
    Verb.RELEASE_MESSAGE: N_("Het bericht komt dan toch aan."),
    Verb.STOP_MESSAGE: N_("Het bericht komt dan niet aan."),
    Verb.READ_TALK: N_("Allebei kunnen ze zien dat jij het las."),
    Verb.REFUSE_PHOTO: N_("De foto is dan weg. De vraag blijft staan."),
    Verb.OPEN_HISTORY: N_("Met de code en dit nummer gaat alles van %(name)s dan weer open."),
    Verb.WARN_PERSON: N_("%(name)s krijgt een bericht en leest dit bij de eigen gegevens."),
    Verb.PAUSE_PERSON: N_(
        "%(name)s kan nog binnenkomen en lezen, maar niets doen met anderen. Open vragen wachten "
        "bij jou op de lijst."
    ),
    Verb.SUSPEND_PERSON: N_(
        "%(name)s is meteen overal uit en komt niet meer binnen. Wie met elkaar iets zou doen, "
        "hoort netjes dat het niet doorgaat."
    ),
    Verb.RESTORE_PERSON: N_(
        "%(name)s krijgt een bericht. Vragen van %(name)s zet jij zelf weer door vanaf de lijst."
    ),
}
"""What a deed does, said beside its button."""

WHY = N_("Waarom? In één regel, voor je collega’s.")
WHY_OF = {
    Verb.FINISH_TASK: N_("Hoe liep het? In één regel, voor je collega’s."),
    Verb.CLOSE_NEED: N_("Hoe liep het? In één regel, voor je collega’s."),
}

ASKS = {
    Verb.ASK_BACK: N_("Wat wil je vragen? %(name)s leest dit."),
    Verb.REDIRECT_NEED: N_("Waar kan het wel? %(name)s leest dit."),
    Verb.REFUSE_PHOTO: N_("Waarom? In één zin. %(name)s leest dit."),
    Verb.WARN_PERSON: N_("Wat wil je zeggen? %(name)s leest dit."),
    Verb.PAUSE_PERSON: N_("Wat wil je zeggen? %(name)s leest dit."),
    Verb.SUSPEND_PERSON: N_("Wat wil je zeggen? %(name)s leest dit bij de deur."),
    Verb.RESTORE_PERSON: N_("Wat wil je zeggen? %(name)s leest dit."),
}

WORDS = {
    Verb.PROPOSE_WORDING: N_("Hoe kan het duidelijker? %(name)s leest dit."),
    Verb.PROPOSE_SMALL_NEED: N_("Waar kunnen gevers mee helpen? Schrijf het als eigen vraag."),
}
"""How another wording is asked for."""

FIRST_WORDS = {
    Verb.PAUSE_PERSON: N_(
        "We willen graag even met je praten. Je hoort van ons vandaag of de volgende werkdag."
    ),
    Verb.SUSPEND_PERSON: N_("Je kunt nu niet meedoen. Bel ons gerust, dan praten we erover."),
    Verb.RESTORE_PERSON: N_("Je kunt weer meedoen. Fijn dat we elkaar spraken."),
}
"""With which what she reads begins; they are there to be changed."""

ALL_OF_SENDER = N_("Alles van %(name)s is klaar")
"""As the button of a task, for all that the same person reported."""

DONE: dict[str, str] = {
    Verb.SEE_NEED: N_("Gezien."),
    Verb.HOLD_NEED: N_("Vastgehouden. De vraag staat nu in de lijst."),
    Verb.RELEASE_NEED: N_("Doorgezet. Gevers zien de vraag nu."),
    Verb.ASK_BACK: N_("Je vraag is gesteld. We wachten op antwoord."),
    Verb.TAKE_OVER_NEED: N_("Jij helpt zelf. Bel nu."),
    Verb.REDIRECT_NEED: N_("Gedaan. In het bericht staat waar het wel kan."),
    Verb.CLOSE_NEED: N_("Klaar."),
    Verb.PROPOSE_WORDING: N_("Voorgesteld. We wachten op antwoord."),
    Verb.PROPOSE_SMALL_NEED: N_("Voorgesteld. Na een ja gaat deze vraag naar gevers."),
    Verb.UNDO_DECISION: N_("Teruggedraaid. Alles staat weer zoals het stond."),
    Verb.RELEASE_MESSAGE: N_("Het bericht is doorgelaten."),
    Verb.STOP_MESSAGE: N_("Het bericht is tegengehouden."),
    Verb.READ_TALK: N_("Gelezen."),
    Verb.SHOW_PHOTO: N_("Gevers zien de foto nu bij de vraag."),
    Verb.REFUSE_PHOTO: N_("De foto is weg. Bij de vraag staat waarom."),
    Verb.INTRODUCE_GIVER: N_("Kennisgemaakt. Vanaf nu ziet deze gever vragen."),
    Verb.FINISH_TASK: N_("Klaar. Het is van de lijst."),
    Verb.MOVE_TALK: N_("Gedaan. Er gaat een bericht met nieuwe tijden weg."),
    Verb.MISS_TALK: N_("Gedaan. Er gaat een vriendelijk bericht weg."),
    Verb.FINISH_TALK: N_("Fijn. Het is van de lijst."),
    Verb.REFUSE_TALK: N_("Goed. We vragen het niet nog eens."),
    Verb.NOTE_RESEARCH: N_("Bewaard. Niemand van ons leest het terug."),
    Verb.OPEN_HISTORY: N_("Gedaan. Met een nieuwe code staat alles er weer."),
    Verb.WARN_PERSON: N_("Gezegd. Het bericht gaat nu weg."),
    Verb.PAUSE_PERSON: N_("Gedaan. Bel vandaag nog even."),
    Verb.SUSPEND_PERSON: N_("Gedaan. Deze persoon is nergens meer binnen."),
    Verb.RESTORE_PERSON: N_("Gedaan. Kijk op de lijst of er vragen wachten."),
    Verb.STOP_STAFF: N_("Gedaan. Met deze naam is niemand meer binnen. Alle collega’s horen het."),
    Verb.WRITE_NOTE: N_("Bewaard."),
    Verb.REMOVE_NOTE: N_("Het is weg."),
    Verb.MAKE_PAPER_CODE: N_("Er is een code op papier. Het nummer staat alleen daar."),
    Verb.REVOKE_PAPER_CODE: N_("Gedaan. Deze code opent niets meer."),
    Verb.WELCOME_TO_BOARD: N_("Gedaan. Klankbord staat nu op de eigen pagina."),
    Verb.TAKE_OFF_BOARD: N_("Gedaan. Wat er geschreven is, blijft staan."),
}
TAKEN = "taken"
DONE |= {
    Verb.CLAIM_ITEM: N_("Jij doet dit nu. Collega’s zien dat."),
    Verb.PUT_BACK_ITEM: N_("Teruggelegd. Een collega kan het doen."),
    Verb.PLAN_ABSENCE: N_("Dat staat erbij."),
    Verb.END_ABSENCE: N_("Die dagen zijn weg."),
    TAKEN: N_("Een collega was net voor. Bij de regel staat wie."),
}
AT_A_GLANCE = N_("Bij het meelezen: eerst even rustig kijken.")
"""The reason of a need that is held with one tap."""
