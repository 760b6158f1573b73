"""What the public pages read from forms, and what they get to see."""

from enum import StrEnum

from marshmallow import Schema, fields

from app.domain.reach import Channel, Reach
from app.web.fields import Choice, CodeField, ReachField
from app.web.formats import spaced
from app.web.intake import Form

HIDDEN = "••"
STAYS_WHOLE = "\u00a0"


class PhoneIn(Form):
    reach = ReachField(Channel.PHONE)


class EmailIn(Form):
    reach = ReachField(Channel.EMAIL)


class CodeIn(Form):
    code = CodeField()


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


def masked(reach: Reach) -> str:
    """As in "06 •• •• •• 78" and "b••@example.org"."""
    if reach.channel is Channel.PHONE:
        first, *_, last = spaced(reach.address).split(" ")
        return STAYS_WHOLE.join((first, HIDDEN, HIDDEN, HIDDEN, last))
    name, _, domain = reach.address.partition("@")
    return f"{name[:1]}{HIDDEN}@{domain}"
