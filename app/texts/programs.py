"""What another program may do, in the words of whoever gives it a token."""

from app.domain.letters.programs import Lasts, Scope, Whose
from app.texts.marking import N_

SCOPES = {
    Scope.READ_NEEDS: N_("Vragen lezen"),
    Scope.READ_OFFERS: N_("Jullie aanbod lezen"),
    Scope.MAKE_OFFERS: N_("Hulp aanbieden, en een aanbod terugnemen"),
    Scope.READ_MESSAGES: N_("Berichten lezen"),
    Scope.SEND_MESSAGES: N_("Berichten sturen"),
    Scope.WEBHOOKS: N_("Horen dat er iets verandert"),
    Scope.BRING_GIVERS: N_("Mensen aanmelden die willen helpen"),
    Scope.READ_FIGURES: N_("Openbare cijfers lezen"),
}

WHOSE = {
    Whose.ORGANISATION: N_("Een organisatie"),
    Whose.PLATFORM: N_("Een platform dat mensen aanmeldt"),
    Whose.FIGURES: N_("Een programma dat de openbare cijfers leest"),
}

LASTS = {
    Lasts.A_MONTH: N_("Een maand"),
    Lasts.THREE_MONTHS: N_("Drie maanden"),
    Lasts.A_YEAR: N_("Een jaar"),
}
