"""What a giver gets to see of a need and of her offers, on her pages and through the API."""

from typing import Any

from flask import g
from marshmallow import Schema, fields

from app.domain.needs.timings import since
from app.texts.cards import SINCE
from app.web.forms.fields import InLanguage, TimingField
from app.web.frame.languages import gettext
from app.web.showing.offers import maybe_day, when_it_suits


class OfRow(Schema):
    """What a question found: rows, which know their columns by name."""

    def get_attribute(self, obj: Any, attr: str, default: Any) -> Any:
        return getattr(obj, attr, default)


class WithPhoto(OfRow):
    """The size in pixels of a photo that may be seen, so that the page stands still around it."""

    photo_width = fields.Integer()
    photo_height = fields.Integer()


class CardOut(WithPhoto):
    id = fields.Integer()
    hands = fields.Integer()
    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()
    since = fields.Function(lambda card: gettext(SINCE[since(card.out_at, g.now)]))
    is_full = fields.Boolean()


class PromiseOut(WithPhoto):
    """`words` and `asker_name` are None where the query kept them in."""

    id = fields.Integer()
    need_id = fields.Integer()
    state = fields.String()
    need_state = fields.String()
    kind = fields.String()
    word = fields.String()
    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()
    asker_name = fields.String()
    rests = fields.Boolean()  # who asked it
    thanks = fields.String()
    is_looked_at = fields.Boolean()
    find_out_by = fields.Function(lambda promise: maybe_day(promise.find_out_by))
    suits = fields.Function(when_it_suits)
