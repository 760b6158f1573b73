"""What the forms of two who talk tell, and what they get to see of each other."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validates_schema

from app.domain.people.reports import ReportKind
from app.texts.fields import SAY
from app.web.forms.fields import Choice, MaybeText, Text
from app.web.forms.intake import Form

LONGEST_TALK = 1000


class MessageIn(Form):
    """`sure`: the answer to whether the other may see a number or address (R6)."""

    words = Text("message", LONGEST_TALK)
    sure = MaybeText(10)


class AskerReportIn(Form):
    words = Text("report", LONGEST_TALK)


class GiverReportIn(Form):
    kind = Choice(ReportKind, "choose", required=True)
    words = MaybeText(LONGEST_TALK)

    @validates_schema(skip_on_field_errors=False)
    def something_else_is_told(self, data: dict[str, Any], **kw: Any) -> None:
        if data.get("kind") == ReportKind.OTHER and data.get("words") == "":
            raise ValidationError(SAY["report"], "words")


class AddressesOut(Schema):
    home = fields.String()
    talk = fields.String()
    report = fields.String()
    block = fields.String()


class PairOut(Schema):
    offer_id = fields.Integer()
    need_id = fields.Integer()
    name = fields.String()
    is_asker = fields.Boolean()
    talks = fields.Boolean()
    need_state = fields.String()
    words = fields.String()
    rests = fields.Boolean()
    to = fields.Nested(AddressesOut)


class MessageOut(Schema):
    """`words` miss where the other's message is looked at first; `change` is where its author may
    still change it."""

    mine = fields.Boolean()
    name = fields.String()
    day = fields.String()
    words = fields.String()
    note = fields.String()
    change = fields.String()
