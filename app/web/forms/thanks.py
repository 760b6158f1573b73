"""Thanks, and "Heb je er een contact aan overgehouden?", as two doors read them: the asker's own
pages, and the page behind a link in a letter."""

from enum import StrEnum

from app.web.forms.fields import Choice, FreeWords
from app.web.forms.intake import Form

LONGEST_THANKS = 500


class ThanksIn(Form):
    words = FreeWords(LONGEST_THANKS)


class ContactKept(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_TOLD = "not_told"


class ContactIn(Form):
    kept = Choice(ContactKept, "choose", required=True)
