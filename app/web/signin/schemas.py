"""What the public pages read from forms, and what they get to see."""

from enum import StrEnum

from marshmallow import Schema, fields

from app.domain.people.reach import Channel
from app.web.forms.fields import Choice, CodeField, KnownName, PhoneOrEmail, ReachField, Text
from app.web.forms.intake import Form
from app.web.showing.masking import masked


class PhoneIn(Form):
    reach = PhoneOrEmail()


class EmailIn(Form):
    reach = ReachField(Channel.EMAIL)


class CodeIn(Form):
    code = CodeField()


class PaperIn(Form):
    word = Text("paper_word", 60)
    code = CodeField()


class KnownNameIn(Form):
    """As she told it before; R9."""

    first_name = KnownName()


class PhoneIs(StrEnum):
    """Whose phone this is (screen A8b)."""

    OWN = "own"
    SHARED = "shared"


class OwnPhoneIn(Form):
    own = Choice(PhoneIs, "choose", required=True)


class SentToOut(Schema):
    """Where a code went, as far as somebody who looks over a shoulder may see it."""

    channel = fields.String()
    address = fields.Function(lambda reach: masked(reach))
