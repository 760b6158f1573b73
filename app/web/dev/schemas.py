"""What the developer's pages take in and show."""

from marshmallow import Schema, fields, validate

from app.web.forms.intake import Form
from app.web.showing.formats import clock, day

LONGEST_TEXT = 1600  # ten text messages in a row


class ArrivedOut(Schema):
    key = fields.String()
    at = fields.Function(lambda letter: f"{day(letter.at)}, {clock(letter.at)}")
    is_text = fields.Boolean()
    to = fields.String()
    subject = fields.String()
    text = fields.String()
    has_html = fields.Function(lambda letter: letter.html is not None)


class TextMessageIn(Form):
    """What a gateway is told (see `app/delivery/text_message.py`)."""

    to = fields.String(required=True, validate=validate.Length(min=1, max=40))
    text = fields.String(required=True, validate=validate.Length(min=1, max=LONGEST_TEXT))
    reference = fields.String(required=True, validate=validate.Length(min=1, max=100))
