"""What an asker's forms tell."""

from app.web.fields import MaybeText, Text
from app.web.intake import Form

LONGEST_TALK = 1000


class MessageIn(Form):
    """`sure`: the answer to whether the other may see a number or address (decision 6)."""

    words = Text("message", LONGEST_TALK)
    sure = MaybeText(10)


class ReportIn(Form):
    words = Text("report", LONGEST_TALK)
