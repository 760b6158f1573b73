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
}

WORDS = {
    Verb.PROPOSE_WORDING: N_("Hoe kan het duidelijker? %(name)s leest dit."),
    Verb.PROPOSE_SMALL_NEED: N_("Waar kunnen gevers mee helpen? Schrijf het als eigen vraag."),
}
"""How another wording is asked for."""

DONE: dict[str, str] = {
    Verb.SEE_NEED: N_("Gezien."),
    Verb.HOLD_NEED: N_("Vastgehouden. De vraag staat nu in de lijst."),
    Verb.RELEASE_NEED: N_("Doorgezet. Gevers zien de vraag nu."),
    Verb.ASK_BACK: N_("Je vraag is gesteld. We wachten op antwoord."),
    Verb.TAKE_OVER_NEED: N_("Jij helpt zelf. Het belletje staat in de lijst."),
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
    Verb.OPEN_HISTORY: N_("Gedaan. Met een nieuwe code staat alles er weer."),
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
