"""What a giver's forms tell, and everything a giver gets to see."""

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.domain.actor import GiverKind
from app.domain.offer import OfferKind
from app.domain.reports import ReportKind
from app.domain.themes import Tile
from app.texts.fields import SAY
from app.texts.offers import NO_CONDITION
from app.web.fields import (
    Choice,
    FirstName,
    InLanguage,
    MaybeText,
    Text,
    TimingField,
    at_most,
    nothing_to_hold,
)
from app.web.guard import moment
from app.web.intake import Form

LONGEST_ORGANISATION = 100
LONGEST_TALK = 1000


def _within_rules(word: str) -> None:
    at_most(moment().rules.offers.longest_word, word)


class Word(fields.String):
    """What a giver says with an offer; may be skipped, as long as the house rules allow."""

    def __init__(self, *also: Callable[[str], None]) -> None:
        super().__init__(load_default="", validate=[_within_rules, *also])


class Tiles(fields.List[Tile]):
    """One tile or more, told as one error."""

    def __init__(self) -> None:
        super().__init__(
            fields.Enum(Tile, by_value=fields.String),
            required=True,
            validate=validate.Length(min=1, error=SAY["tiles"]),
            error_messages={"required": SAY["tiles"]},
        )

    def _deserialize(self, *told: Any, **kw: Any) -> list[Any]:
        try:
            return super()._deserialize(*told, **kw)
        except ValidationError:
            raise ValidationError(SAY["tiles"]) from None


class GiverIn(Form):
    first_name = FirstName()
    kind = Choice(GiverKind, "choose", required=True)
    organisation = MaybeText(LONGEST_ORGANISATION)
    condition = Word()
    tiles = Tiles()

    @validates_schema(skip_on_field_errors=False)
    def organisation_has_a_name(self, data: dict[str, Any], **kw: Any) -> None:
        stands_alone = data.get("kind") in (None, GiverKind.RESIDENT)
        if not stands_alone and not data.get("organisation"):
            raise ValidationError(SAY["organisation"], "organisation")


class OfferIn(Form):
    kind = Choice(OfferKind, "choose", load_default=OfferKind.YES)
    word = Word(nothing_to_hold)

    @validates_schema(skip_on_field_errors=False)
    def condition_is_told(self, data: dict[str, Any], **kw: Any) -> None:
        if data.get("kind") == OfferKind.CONDITION and data.get("word") == "":
            raise ValidationError(NO_CONDITION, "word")


class MessageIn(Form):
    words = Text("message", LONGEST_TALK)


class ReportIn(Form):
    kind = Choice(ReportKind, "choose", required=True)
    words = MaybeText(LONGEST_TALK)

    @validates_schema(skip_on_field_errors=False)
    def something_else_is_told(self, data: dict[str, Any], **kw: Any) -> None:
        if data.get("kind") == ReportKind.OTHER and data.get("words") == "":
            raise ValidationError(SAY["report"], "words")


class WithPhoto(Schema):
    """The size in pixels of a photo that may be seen, so that the page stands still around it."""

    photo_width = fields.Integer()
    photo_height = fields.Integer()


class CardOut(WithPhoto):
    id = fields.Integer()
    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()
    is_full = fields.Boolean()
    asks_vog = fields.Boolean()


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
    thanks = fields.String()


class MessageOut(Schema):
    mine = fields.Boolean()
    name = fields.String()
    day = fields.String()
    words = fields.String()
    note = fields.String()
