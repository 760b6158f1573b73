"""Sentences to begin from when the desk writes to an asker. A community has its own (K2)."""

from app.domain.verbs import Verb
from app.texts.marking import N_

SENTENCES: dict[Verb, dict[str, str]] = {
    Verb.ASK_BACK: {
        "welke-dag": N_("Op welke dag past het je?"),
        "hoe-groot": N_("Hoe groot is het? En welke maat heb je nodig?"),
        "wat-precies": N_("Kun je iets meer vertellen? Wat heb je precies nodig?"),
        "kleine-stap": N_("Wat is een eerste kleine stap waar iemand mee kan helpen?"),
        "bellen": N_("Zullen we even bellen? Schrijf hier wanneer het past."),
    },
    Verb.REDIRECT_NEED: {
        "gemeente": N_("De gemeente kan je hiermee helpen. Zullen we samen bellen?"),
        "voedselbank": N_("De voedselbank kan je hiermee helpen. Wij gaan graag mee."),
        "geldfit": N_("Bel Geldfit: 0800-8115. Dat is gratis en je naam hoeft niet."),
        "bibliotheek": N_("In de bibliotheek helpt iemand je hiermee. Dat is gratis."),
        "geen-geld": N_("Geld lenen kan hier niet. Bel ons, dan denken we met je mee."),
    },
}
"""By the deed they are written with, each with a slug; in this order they are shown."""

DEEDS = {
    Verb.ASK_BACK: N_("Als je iets terugvraagt"),
    Verb.REDIRECT_NEED: N_("Als een vraag niet bij ons past"),
}
