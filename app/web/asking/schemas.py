"""What the forms of a question tell, and what its asker sees before she sends it."""

from typing import Any

from flask import g
from flask_babel import gettext
from marshmallow import Schema, ValidationError, fields

from app.domain.calendar import heard_before
from app.domain.ids import read_id
from app.domain.languages import written_in
from app.domain.needs.themes import Tile
from app.domain.needs.timings import CallTime, Timing
from app.domain.people.reach import Channel
from app.domain.triage import PERSONAL, mask, read
from app.store.queries.town import communities
from app.texts.fields import SAY
from app.texts.needs import FOUND
from app.texts.themes import TILES
from app.texts.timings import CALL_SUITS
from app.web.forms.fields import Choice, FirstName, TimingField, in_language
from app.web.forms.intake import Form
from app.web.frame.languages import here
from app.web.showing.formats import day
from app.web.showing.hands import Hands, hands_in_words

RATHER_NOT = "liever-niet"


class NeighbourhoodField(fields.Field[int | None]):
    """One of the community's own, or rather not."""

    def __init__(self) -> None:
        super().__init__(required=True, error_messages={"required": SAY["choose"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> int | None:
        if value == RATHER_NOT:
            return None
        try:
            chosen = read_id(str(value))
        except ValueError:
            raise ValidationError(SAY["choose"]) from None
        if chosen not in {row.id for row in communities.neighbourhoods(g.community.id)}:
            raise ValidationError(SAY["choose"])
        return chosen


class ThemeIn(Form):
    theme = Choice(Tile, "choose", required=True)


class ExampleIn(Form):
    """`example` is a key of the list at hand."""

    example = fields.String()


class CallIn(Form):
    call_time = Choice(CallTime, "choose", required=True)


class NeighbourhoodIn(Form):
    neighbourhood = NeighbourhoodField()


class TimingIn(Form):
    timing = Choice(Timing, "choose", required=True)


class HandsIn(Form):
    """How many people somebody needs: one to the house's most."""

    hands = Hands()


class NameIn(Form):
    first_name = FirstName()


class DraftOut(Schema):
    words = fields.String()


class CallOut(Schema):
    """A call that she waits for. `by_mail`: there is no number, so that she is written to."""

    day = fields.Function(lambda call: day(heard_before(call.due_at)))
    suits = fields.Function(lambda call: suits(call.call_time))
    by_mail = fields.Function(lambda call: call.channel == Channel.EMAIL)
    may_stop = fields.Function(lambda call: call.need_id is None)


class CardOut(Schema):
    """A need as givers will see it."""

    words = fields.Function(lambda draft: mask(draft.words, read(draft.words)))
    language = fields.Function(lambda draft: written_in(draft.words, here()))
    in_language = fields.Function(lambda draft: in_language(written_in(draft.words, here())))
    neighbourhood = fields.String()
    timing = TimingField()


class CheckOut(Schema):
    """A finished draft, to look over. `found`: what givers will not see, in words."""

    card = fields.Function(lambda draft: CardOut().dump(draft))
    theme = fields.Function(lambda draft: gettext(TILES[draft.tile]))
    neighbourhood = fields.String()
    timing = TimingField()
    hands = fields.Function(lambda draft: hands_in_words(draft.hands) if draft.hands > 1 else "")
    found = fields.Function(lambda draft: names_of_personal(draft.words))


def names_of_personal(words: str) -> list[str]:
    kinds = dict.fromkeys(finding.kind for finding in read(words))
    return [gettext(FOUND[kind]) for kind in kinds if kind in PERSONAL]


def suits(call_time: str | None) -> str:
    """When she likes to be called, in words; empty when it is all the same to her."""
    is_told = call_time not in (None, CallTime.ANY_TIME)
    return gettext(CALL_SUITS[str(call_time)]) if is_told else ""
