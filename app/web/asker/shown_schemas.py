"""Everything an asker gets to see."""

from collections.abc import Iterator
from typing import Any

from marshmallow import Schema, fields

from app.actions.needs.asking import may_change_until
from app.domain.calendar import heard_before
from app.domain.offers.kinds import OfferKind
from app.domain.states import ASKING_NEEDS, NeedState
from app.web.entrance.moments import this_moment
from app.web.forms.fields import TimingField
from app.web.showing.formats import day
from app.web.showing.offers import maybe_day, when_it_suits


class NeedOut(Schema):
    """One's own need."""

    id = fields.Integer()
    state = fields.String()
    words = fields.String()
    language = fields.String()
    neighbourhood = fields.String()
    timing = TimingField()
    since = fields.Function(lambda need: day(need.out_at or need.posted_at))
    hear_before = fields.Function(lambda need: hear_before(need))
    hear_on = fields.Function(lambda need: day(need.answer_by) if need.answer_by else None)
    may_change = fields.Function(lambda need: may_change(need))
    hands = fields.Integer()
    together_with = fields.String()
    may_share = fields.Function(lambda need: need.state == NeedState.OPEN)
    may_add_photo = fields.Function(lambda need: may_add_photo(need))


def hear_before(need: Any) -> str | None:
    return day(heard_before(need.answer_by)) if need.answer_by else None


def may_change(need: Any) -> bool:
    """While a person reads it, and for ten minutes after it went out (R2)."""
    if need.state == NeedState.OPEN:
        moment = this_moment()
        return bool(moment.now <= may_change_until(moment, need))
    return need.state in (NeedState.HELD, NeedState.ASKED_BACK)


def may_add_photo(need: Any) -> bool:
    return need.state in ASKING_NEEDS


class NeedLineOut(Schema):
    """A row of one's own list: the beginning of the words, and how it stands."""

    href = fields.String()
    label = fields.String()
    hint = fields.String()


class AnswerOut(Schema):
    """Somebody who wants to help, or does: a first name, a word, and who met her."""

    id = fields.Integer()
    state = fields.String()
    name = fields.String()
    organisation = fields.String()
    words = fields.Function(lambda offer: "" if _is_condition(offer) else offer.word)
    why = fields.String()
    conditions = fields.Function(lambda offer: list(_conditions(offer)))
    finds_out = fields.Function(lambda offer: offer.kind == OfferKind.FIND_OUT)
    suits = fields.Function(when_it_suits)
    finds_out_by = fields.Function(lambda offer: maybe_day(offer.find_out_by))
    introduced_by = fields.String()
    is_looked_at = fields.Boolean()
    rests = fields.Boolean()
    thanks = fields.String()
    until = fields.Function(lambda offer: day(offer.until_at) if offer.until_at else None)


def _conditions(offer: Any) -> Iterator[str]:
    """The conditions of this offer, and what always stands with this giver or organisation."""
    if _is_condition(offer):
        yield offer.word
    if offer.condition and offer.condition != offer.word:
        yield offer.condition


def _is_condition(offer: Any) -> bool:
    return bool(offer.kind == OfferKind.CONDITION)
