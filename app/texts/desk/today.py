"""What the desk's list says where Python must name it: kinds, counts, ages, promises."""

from app.domain.desk.lateness import Lateness
from app.domain.states import NeedState
from app.domain.triage.consequence import Family
from app.texts.desk.tasks import TASKS
from app.texts.marking import N_, plural

MESSAGE = "message"
PHOTO = "photo"

KINDS: dict[str, str] = {
    NeedState.HELD: N_("nieuwe vraag"),
    NeedState.ASKED_BACK: N_("wacht op antwoord"),
    MESSAGE: N_("bericht vastgehouden"),
    PHOTO: N_("foto bekijken"),
    **{kind: told.is_a for kind, told in TASKS.items()},
}
"""What a line of the list is."""
AND_FURTHER = N_("en nog %(num)d van dezelfde persoon")

COUNTS: dict[str, tuple[str, str]] = {
    NeedState.HELD: plural("%(num)d nieuwe vraag", "%(num)d nieuwe vragen"),
    MESSAGE: plural("%(num)d bericht vastgehouden", "%(num)d berichten vastgehouden"),
    PHOTO: plural("%(num)d foto om te bekijken", "%(num)d foto’s om te bekijken"),
    **{kind: told.counted for kind, told in TASKS.items()},
    NeedState.ASKED_BACK: plural(
        "%(num)d vraag wacht op antwoord", "%(num)d vragen wachten op antwoord"
    ),
}
"""The sentence above the list, part by part, in this order."""
OF_OTHER_KINDS = plural("nog %(num)d ander ding", "nog %(num)d andere dingen")
WITH_OLDEST = N_("%(counted)s (oudste: %(age)s)")
NOTHING = N_("Er ligt niets. Iedereen heeft antwoord.")

WHY_NEED = {
    Family.ZORG: N_("Dit gaat misschien over grote zorgen."),
    Family.GEGEVENS: N_("Er staat een link in."),
    Family.GELD: N_("Dit gaat misschien over geld of reclame."),
    Family.OMGANG: N_("Dit gaat misschien over omgang met elkaar."),
}
WHY_MESSAGE = N_("Dit is misschien niet veilig voor de ander.")
"""What a rule is about, where it pointed at no words (any more)."""
WHY_FOUND = N_("Gevonden: %(kind)s (%(words)s).")
WHY_KIND = N_("Gevonden: %(kind)s.")
"""What a rule found in it. Of all else its kind says enough."""

WAS_FIRST = N_("Op %(day)s om %(clock)s uur: %(name)s %(did)s.")
YOURS = N_("Jij doet dit. Na %(clock)s uur mag een collega ook.")
COLLEAGUES = N_("%(name)s doet dit. Na %(clock)s uur mag jij ook.")

MINUTES = plural("%(num)d minuut", "%(num)d minuten")
HOURS = plural("%(num)d uur", "%(num)d uur")
DAYS = plural("%(num)d dag", "%(num)d dagen")
SINCE = N_("%(age)s geleden")
WAITS = N_("wacht %(age)s")
"""Beside a day to come: of what lies there for a person."""

LATE = {
    Lateness.LATE: N_("te laat:"),
    Lateness.NEARLY_LATE: N_("bijna te laat:"),
}
PROMISED = {
    Lateness.LATE: N_("beloofd voor %(day)s"),
    Lateness.NEARLY_LATE: N_("beloofd voor %(day)s %(clock)s uur"),
    Lateness.TODAY: N_("vandaag voor %(clock)s uur"),
    Lateness.LATER: N_("voor %(day)s"),
}
