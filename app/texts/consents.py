"""What an asker says yes to beside the service, in the words of each version; and the questions.

A sentence that stood here once stays: somebody said yes to it.
"""

from app.domain.people.consents import (
    CameBy,
    ConsentFor,
    EffectQuestion,
    Household,
    KnowsPeople,
    Often,
    ResearchQuestion,
)
from app.texts.marking import N_

SENTENCES: dict[tuple[str, int], str] = {
    (ConsentFor.EFFECT, 1): N_(
        "Mogen we je na drie en na zes maanden iets vragen? Het zijn drie korte vragen."
    ),
    (ConsentFor.RESEARCH, 1): N_(
        "Mag een onderzoeker later meekijken of dit helpt? Dan vragen we nu drie dingen. Je naam "
        "staat er niet bij."
    ),
    (ConsentFor.RESEARCH, 2): N_(
        "Mag een onderzoeker later meekijken of dit helpt? Dan vragen we nu drie dingen. De "
        "onderzoeker leest je antwoorden en je buurt. Ook waar je vragen over gaan, en of het "
        "lukte. Je naam en je woorden staan er niet bij."
    ),
}

EFFECT: dict[str, str] = {
    EffectQuestion.FULL_HEAD: N_("Is je hoofd vol?"),
    EffectQuestion.SOMEBODY: N_("Heb je iemand om mee te praten?"),
    EffectQuestion.MANAGES: N_("Lukt het om dingen te regelen?"),
}
OFTEN: dict[str, str] = {
    Often.NEVER: N_("Nooit"),
    Often.SELDOM: N_("Bijna nooit"),
    Often.SOMETIMES: N_("Soms"),
    Often.OFTEN: N_("Vaak"),
    Often.ALWAYS: N_("Altijd"),
}

RESEARCH: dict[str, str] = {
    ResearchQuestion.HOUSEHOLD: N_("Met wie woon je?"),
    ResearchQuestion.CAME_BY: N_("Hoe kwam je bij ons?"),
    ResearchQuestion.KNOWS_PEOPLE: N_("Ken je mensen in je buurt?"),
}
RESEARCH_ANSWERS: dict[str, dict[str, str]] = {
    ResearchQuestion.HOUSEHOLD: {
        Household.ALONE: N_("Alleen"),
        Household.WITH_CHILDREN: N_("Met kinderen"),
        Household.WITH_OTHERS: N_("Met andere mensen"),
    },
    ResearchQuestion.CAME_BY: {
        CameBy.SOMEBODY: N_("Door iemand die ik ken"),
        CameBy.ORGANISATION: N_("Door een organisatie"),
        CameBy.PAPER: N_("Door een kaartje of poster"),
        CameBy.INTERNET: N_("Door internet"),
    },
    ResearchQuestion.KNOWS_PEOPLE: {
        KnowsPeople.NOBODY: N_("Nee, niemand"),
        KnowsPeople.SOME: N_("Een paar"),
        KnowsPeople.MANY: N_("Veel"),
    },
}
