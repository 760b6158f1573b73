"""What an asker's forms tell."""

from enum import StrEnum

from app.web.fields import Choice, FreeWords, MaybeText, Text
from app.web.intake import Form

LONGEST_TALK = 1000
LONGEST_THANKS = 500


class MessageIn(Form):
    """`sure`: the answer to whether the other may see a number or address (decision 6)."""

    words = Text("message", LONGEST_TALK)
    sure = MaybeText(10)


class ReportIn(Form):
    words = Text("report", LONGEST_TALK)


class ThanksIn(Form):
    words = FreeWords(LONGEST_THANKS)


class ContactKept(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_TOLD = "not_told"


class ContactIn(Form):
    kept = Choice(ContactKept, "choose", required=True)
