"""What the desk tells of a giver whom it met."""

from typing import Any

from flask_babel import gettext
from marshmallow import ValidationError, fields, post_load

from app.domain.calendar import local
from app.domain.givers.meeting import ALLOWED, MetWhere, issued_at, vog_ends
from app.domain.needs.themes import Tier
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice
from app.web.forms.intake import Form


class UpTo(fields.Integer):
    """How far a giver may go without a VOG."""

    def __init__(self) -> None:
        super().__init__(
            load_default=Tier.T3,
            error_messages={"invalid": SAY["choose"], "too_large": SAY["choose"]},
        )

    def _deserialize(self, *told: Any, **kw: Any) -> Tier:
        value = super()._deserialize(*told, **kw)
        if value not in ALLOWED:
            raise ValidationError(SAY["choose"])
        return Tier(value)


class VogDate(fields.Date):
    """The date on a VOG that was seen; None: none was."""

    def __init__(self) -> None:
        super().__init__(load_default=None, error_messages={"invalid": SAY["vog_date"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        if not value:
            return None
        dated, moment = super()._deserialize(value, attr, data, **kw), this_moment()
        if dated > local(moment.now).date():
            raise ValidationError(SAY["vog_date"])
        if vog_ends(issued_at(dated), moment.rules.vog) <= moment.now:
            raise ValidationError(gettext(SAY["vog_too_old"], years=moment.rules.vog.years))
        return dated


class AdmitGiverIn(Form):
    """`vog_seen` follows from its date."""

    up_to = UpTo()
    vog_date = VogDate()

    @post_load
    def _says_whether(self, told: dict[str, Any], **kw: Any) -> dict[str, Any]:
        return {**told, "vog_seen": told["vog_date"] is not None}


class IntroduceGiverIn(AdmitGiverIn):
    met_where = Choice(MetWhere, "choose", load_default=MetWhere.CALL)
