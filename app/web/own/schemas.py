"""What a person reads of what is kept of her, and what she may change."""

from datetime import date, timedelta
from typing import Any

from flask_babel import gettext
from marshmallow import Schema, ValidationError, fields

from app.domain.calendar import local
from app.domain.languages import SOURCE, Language
from app.domain.people.reach import Channel, Reach
from app.store.queries.known.looking import LOOKED
from app.store.sealing import seals
from app.texts.fields import SAY
from app.texts.journal import JOURNAL
from app.texts.known.chapters import DID, LOOKED_AT
from app.texts.languages import OWN_NAMES
from app.web.entrance.moments import this_moment
from app.web.forms.fields import CodeField, FirstName, MaybeText, PhoneOrEmail, ReachField
from app.web.forms.intake import Form
from app.web.showing.formats import day, day_of_year
from app.web.showing.masking import masked

LONGEST_REST = timedelta(days=365)


class NameIn(Form):
    first_name = FirstName()


class PhoneIn(Form):
    reach = PhoneOrEmail()


class EmailIn(Form):
    reach = ReachField(Channel.EMAIL)


class ReachCodeIn(Form):
    """What was sent there, to prove that it arrives."""

    code = CodeField()


class AnswerIn(Form):
    """Empty takes her answer back."""

    words = MaybeText(500)


class NoteOut(Schema):
    id = fields.Integer()
    who = fields.String()
    words = fields.String()
    answer = fields.String()
    on = fields.Function(lambda note: day_of_year(note.at))


class ToldOut(Schema):
    """What she was last told about taking part."""

    told = fields.String()
    on = fields.Function(lambda measure: day_of_year(measure.at))


class LeaveIn(Form):
    """The button says it, so that nothing is erased by a form that somebody sent by accident."""

    sure = MaybeText(10)


class KnownOut(Schema):
    """Herself, as far as somebody who looks over her shoulder may see it."""

    first_name = fields.String()
    channel = fields.String()
    address = fields.Function(lambda person: _address(person))
    language = fields.Function(lambda person: OWN_NAMES[Language(person.language or SOURCE)])
    neighbourhood = fields.String()
    since = fields.Function(lambda person: day_of_year(person.joined_at))
    code_word = fields.String()
    needs = fields.Integer()
    offers = fields.Integer()
    messages = fields.Integer()


def _address(person: Any) -> str:
    if person.reach_sealed is None:
        return ""
    return masked(Reach(Channel(person.channel), seals().unseal(person.reach_sealed)))


class ByUsOut(Schema):
    """ "Karin keek op maandag 3 mei." """

    sentence = fields.Function(lambda line: _sentence(line))


def _sentence(line: Any) -> str:
    if line.did == LOOKED:
        return gettext(LOOKED_AT, name=line.who, day=day(line.at))
    return gettext(DID, name=line.who, did=gettext(JOURNAL[line.did]), day=day(line.at))


class BlockOut(Schema):
    """Somebody with whom she wants no contact; no name where she was never told it."""

    id = fields.Integer()
    name = fields.String()
    since = fields.Function(lambda block: day_of_year(block.at))


class RestDay(fields.Field[date | None]):
    """A day to come, within a year; empty: no day."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> date | None:
        if not value:
            return None
        today = local(this_moment().now).date()
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(SAY["rest_day"]) from None
        if not today < day <= today + LONGEST_REST:
            raise ValidationError(SAY["rest_day"])
        return day


class RestIn(Form):
    rest_until = RestDay(load_default=None)
