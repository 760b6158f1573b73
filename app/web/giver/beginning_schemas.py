"""How far a giver came, and with whom she answers for an organisation."""

from typing import Any

from flask import g
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.people.reach import Channel
from app.domain.states import GiverState
from app.texts.joining import STANDS
from app.web.entrance.moments import this_moment
from app.web.forms.fields import ReachField
from app.web.forms.intake import Form
from app.web.showing.formats import day_of_year


class DayOfYear(fields.Field[Any]):
    """ "12 mei 2026"; None stays None."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str | None:
        return day_of_year(value) if value else None


class BeforeOut(Schema):
    rules_read = DayOfYear(attribute="rules_read_at")
    organisation = fields.String()


class OrganisationOut(Schema):
    name = fields.String()
    kvk = fields.String()
    why = fields.String()
    condition = fields.String()


class ColleagueOut(Schema):
    person_id = fields.Integer()
    name = fields.String(attribute="first_name")
    stands = fields.Function(lambda colleague: _stands(colleague.state))
    is_me = fields.Function(lambda colleague: colleague.person_id == this_moment().me)
    may_stop = fields.Function(
        lambda colleague: (
            colleague.person_id != this_moment().me and colleague.state != GiverState.STOPPED
        )
    )


def _stands(state: str) -> str:
    return gettext(STANDS[state], name=g.community.duty_name or g.community.owner)


class ColleagueIn(Form):
    reach = ReachField(Channel.EMAIL, "no_email_of_colleague")
