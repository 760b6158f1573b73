"""What the desk gets to see of what somebody said, and what it says back."""

from marshmallow import Schema, fields

from app.domain.lifecycle import LIFECYCLE
from app.domain.states import CommentState
from app.domain.verbs import Verb
from app.web.entrance.moments import this_moment
from app.web.forms.fields import RuledWords
from app.web.forms.intake import Form
from app.web.kwartiermaker.saying import Day
from app.web.showing.topics import title_of


class ReplyIn(Form):
    reply = RuledWords("reply", lambda: this_moment().rules.board.longest_answer)


class CommentAtDeskOut(Schema):
    """`who` is empty unless she wants it said."""

    id = fields.Integer()
    title = fields.Function(lambda row: title_of(row.about, row.topic))
    words = fields.String()
    who = fields.String()
    on = Day(attribute="written_at")
    is_new = fields.Function(lambda row: row.state == CommentState.SAID)
    may_reply = fields.Function(lambda row: row.state in LIFECYCLE[Verb.TAKE_UP_COMMENT].origins)
    reply = fields.String()
    may_show = fields.Boolean()
    is_shown = fields.Function(lambda row: row.shown_at is not None)
