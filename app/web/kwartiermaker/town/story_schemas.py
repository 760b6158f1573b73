"""What the desk writes of a story, and what it sees of those that are there."""

from marshmallow import Schema, ValidationError, fields

from app.domain.states import StoryState
from app.domain.town.stories import quarters_told
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import RuledWords
from app.web.forms.intake import Form
from app.web.kwartiermaker.saying import DayOfYear
from app.web.showing.figures import quarter_in_words


def _is_told_now(period: str) -> None:
    if period not in quarters_told(this_moment().now):
        raise ValidationError(SAY["choose"])


class StoryIn(Form):
    words = RuledWords("story", lambda: this_moment().rules.stories.longest_words)
    period = fields.String(
        required=True, error_messages={"required": SAY["choose"]}, validate=_is_told_now
    )


class StoryAtDeskOut(Schema):
    id = fields.Integer()
    words = fields.String()
    about = fields.String()
    person_id = fields.Integer()
    quarter = fields.Function(lambda row: quarter_in_words(row.period))
    is_agreed = fields.Function(lambda row: row.state == StoryState.AGREED)
    since = DayOfYear(attribute="agreed_at")
