"""What a deed at the desk does, asks for, and says when it is done. Its button: `verbs.py`."""

from app.domain.verbs import Verb

FOLLOWS = {
    Verb.RELEASE_NEED: "Gevers zien de vraag dan meteen. %(name)s krijgt bericht.",
    Verb.ASK_BACK: "Gevers zien de vraag dan niet, tot er antwoord is.",
    Verb.TAKE_OVER_NEED: "Gevers zien de vraag dan niet meer. %(name)s hoort dat je belt.",
    Verb.REDIRECT_NEED: "Gevers zien de vraag dan niet meer. %(name)s leest waar het wel kan.",
    Verb.HOLD_NEED: "Gevers zien de vraag dan niet meer. %(name)s hoort dat je meeleest.",
    Verb.CLOSE_NEED: "%(name)s krijgt hier geen bericht van.",
    Verb.RELEASE_MESSAGE: "Het bericht komt dan alsnog aan.",
    Verb.STOP_MESSAGE: "Het bericht komt dan niet aan.",
}
"""What a deed does, said beside its button."""

WHY = "Waarom? In één regel, voor je collega’s."
WHY_OF = {
    Verb.FINISH_TASK: "Hoe liep het? In één regel, voor je collega’s.",
    Verb.CLOSE_NEED: "Hoe liep het? In één regel, voor je collega’s.",
}

ASKS = {
    Verb.ASK_BACK: "Wat wil je vragen? %(name)s leest dit.",
    Verb.REDIRECT_NEED: "Waar kan het wel? %(name)s leest dit.",
}

DONE: dict[str, str] = {
    Verb.SEE_NEED: "Gezien.",
    Verb.HOLD_NEED: "Vastgehouden. De vraag staat nu in de lijst.",
    Verb.RELEASE_NEED: "Doorgezet. Gevers zien de vraag nu.",
    Verb.ASK_BACK: "Je vraag is gesteld. We wachten op antwoord.",
    Verb.TAKE_OVER_NEED: "Jij helpt zelf. Het belletje staat in de lijst.",
    Verb.REDIRECT_NEED: "Gedaan. In het bericht staat waar het wel kan.",
    Verb.CLOSE_NEED: "Klaar.",
    Verb.RELEASE_MESSAGE: "Het bericht is doorgelaten.",
    Verb.STOP_MESSAGE: "Het bericht is tegengehouden.",
    Verb.INTRODUCE_GIVER: "Kennisgemaakt. Vanaf nu ziet deze gever vragen.",
    Verb.FINISH_TASK: "Klaar. Het is van de lijst.",
}
AT_A_GLANCE = "Bij het meelezen: eerst even rustig kijken."
"""The reason of a need that is held with one tap."""
