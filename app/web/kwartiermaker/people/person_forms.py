"""What the desk looks for among people, and writes down of one."""

from marshmallow import fields

from app.web.forms.fields import Text
from app.web.forms.intake import Form

LONGEST_NOTE = 500
LONGEST_SOUGHT = 100


class SearchIn(Form):
    """A first name, or the code word of somebody without a phone. Never a number or an address."""

    sought = Text("sought", LONGEST_SOUGHT)
    after = fields.String(load_default="")


class NoteIn(Form):
    words = Text("note", LONGEST_NOTE)
