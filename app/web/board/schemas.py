"""What a member tells of a text, and what she reads back."""

from marshmallow import Schema, fields

from app.domain.states import CommentState
from app.web.entrance.moments import this_moment
from app.web.forms.fields import RuledWords
from app.web.forms.intake import Form
from app.web.showing.formats import day
from app.web.showing.topics import title_of

WITH_NAME, MAY_SHOW = "name", "show"


class CommentIn(Form):
    words = RuledWords("comment", lambda: this_moment().rules.board.longest_comment)
    allows = fields.List(fields.String(), load_default=list)


class CommentOut(Schema):
    """Her own."""

    id = fields.Integer()
    words = fields.String()
    title = fields.Function(lambda row: title_of(row.about, row.topic))
    on = fields.Function(lambda row: day(row.written_at))
    is_read = fields.Function(lambda row: row.state == CommentState.READ)
    reply = fields.String()
    replied_by = fields.String()
    is_shown = fields.Function(lambda row: row.shown_at is not None)
