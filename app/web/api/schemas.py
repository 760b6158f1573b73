"""Everything a program gets to see and may say. What is of a person comes from the schemas of the
giver's own pages, so that none of it is more."""

from typing import Any
from urllib.parse import urlsplit

from marshmallow import ValidationError, fields, validate, validates

from app.domain.calendar import local
from app.domain.ids import show_id
from app.domain.letters.programs import ProgramEvent, may_be_told
from app.domain.needs.themes import Tile
from app.domain.people.reach import Channel
from app.domain.states import OfferState
from app.store.sealing import seals
from app.web.forms.fields import FirstName, ReachField, Text
from app.web.forms.intake import Form
from app.web.forms.offers import HandBackIn, OfferIn
from app.web.showing.cards import CardOut, OfRow, PromiseOut
from app.web.talking.schemas import LONGEST_TALK

__all__ = ["HandBackIn", "OfferIn"]

SAID = {OfferState.OPEN: "open", OfferState.ACCEPTED: "chosen", OfferState.DONE: "done"}
OVER = "over"
"""Not chosen, passed over, taken back: as on her own page, one answer for all of them."""


class Opaque(fields.String):
    """An id as it stands in addresses."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str | None:
        return None if value is None else show_id(value)


class NeedOut(CardOut):
    """A need on a card. `timing` and `since` are in Dutch words, as on the page: when exactly
    it was asked is nobody's."""

    class Meta:
        fields = (
            "id", "words", "language", "neighbourhood", "timing", "since", "hands", "is_full",
        )  # fmt: skip

    id = Opaque()  # type: ignore[assignment]


class OfferOut(PromiseOut):
    """`words` and `asker_name` are null where she may not read them (any more)."""

    class Meta:
        fields = (
            "id", "need_id", "state", "kind", "word", "suits", "find_out_by", "words", "language",
            "neighbourhood", "timing", "asker_name", "rests", "thanks",
        )  # fmt: skip

    id = Opaque()  # type: ignore[assignment]
    need_id = Opaque()  # type: ignore[assignment]
    state = fields.Function(  # type: ignore[assignment]
        lambda promise: SAID.get(promise.state, OVER)
    )


class MessageOut(OfRow):
    """`words` is null where the other's message is looked at first; then it is `held`."""

    id = Opaque()
    mine = fields.Boolean()
    words = fields.String()
    state = fields.String()
    written_on = fields.Function(lambda message: local(message.written_at).date().isoformat())


class MessageIn(Form):
    words = Text("message", LONGEST_TALK)


class BroughtIn(Form):
    """By e-mail alone: a text message to whoever a program names would cost us, and her peace."""

    first_name = FirstName()
    reach = ReachField(Channel.EMAIL)
    tiles = fields.List(fields.Enum(Tile, by_value=fields.String), load_default=list)


class WebhookOut(OfRow):
    """The host alone: the rest of an address may be a secret."""

    id = Opaque()
    host = fields.Function(lambda row: urlsplit(seals().unseal(row.url_sealed)).hostname)
    kinds = fields.Function(lambda row: row.kinds.split())
    failed_at = fields.AwareDateTime(format="iso")


class WebhookIn(Form):
    url = fields.String(required=True)
    kinds = fields.List(
        fields.Enum(ProgramEvent, by_value=fields.String),
        required=True,
        validate=validate.Length(min=1),
    )

    @validates("url")
    def is_of_the_open_internet(self, url: str, data_key: str) -> None:
        if not may_be_told(url):
            raise ValidationError("Only https, port 443, and a name of the open internet.")
