"""What a giver chooses on the page of her settings."""

from typing import Any

from marshmallow import ValidationError, fields, validate

from app.domain.givers.rhythm import DAYS_A_WEEK, OPEN_PROMISES, PER_WEEK, Rhythm
from app.domain.ids import read_id
from app.domain.needs.themes import Theme
from app.store.queries.town import communities
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice
from app.web.forms.intake import Form

HOURS = tuple(f"{hour:02}:00" for hour in range(24))
CHOOSE: dict[str, Any] = dict.fromkeys(("required", "null", "invalid", "unknown"), SAY["choose"])


class Number(fields.Integer):
    """One of a few."""

    def __init__(self, options: Any) -> None:
        one_of = validate.OneOf(options, error=SAY["choose"])
        super().__init__(required=True, error_messages=CHOOSE, validate=[one_of])


class Hour(fields.String):
    def __init__(self) -> None:
        one_of = validate.OneOf(HOURS, error=SAY["choose"])
        super().__init__(required=True, error_messages=CHOOSE, validate=[one_of])


class Neighbourhoods(fields.List[Any]):
    """Ids as a page shows them; those of another town are none."""

    def __init__(self) -> None:
        super().__init__(fields.String, load_default=list)

    def _deserialize(self, *told: Any, **kw: Any) -> list[Any]:
        here = {row.id for row in communities.neighbourhoods(this_moment().community_id)}
        try:
            chosen = [read_id(str(shown)) for shown in super()._deserialize(*told, **kw)]
        except ValueError:
            raise ValidationError(SAY["choose"]) from None
        if not here.issuperset(chosen):
            raise ValidationError(SAY["choose"])
        return chosen


class Themes(fields.List[Any]):
    """Told as one error."""

    def __init__(self) -> None:
        super().__init__(fields.Enum(Theme, by_value=fields.String), load_default=list)

    def _deserialize(self, *told: Any, **kw: Any) -> list[Any]:
        try:
            return super()._deserialize(*told, **kw)
        except ValidationError:
            raise ValidationError(SAY["choose"]) from None


class SettingsIn(Form):
    rhythm = Choice(Rhythm, "choose", required=True)
    weekly_day = Number(range(DAYS_A_WEEK))
    quiet_from = Hour()
    quiet_until = Hour()
    per_week = Number(PER_WEEK)
    open_promises = Number(OPEN_PROMISES)
    themes = Themes()
    neighbourhoods = Neighbourhoods()
