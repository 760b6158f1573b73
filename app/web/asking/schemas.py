"""What the forms of a need tell, and what its asker sees before she sends it."""

from collections.abc import Sequence
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
from app.domain.triage import PERSONAL, Finding, mask
from app.store.db import AnyRow
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

    words = fields.Function(lambda told: mask(told["words"], told["findings"]))
    language = fields.String()
    in_language = fields.Function(lambda told: in_language(told["language"]))
    neighbourhood = fields.String()
    timing = TimingField()


CARD = CardOut()


class CheckOut(Schema):
    """What `to_check` tells. `found`: what givers will not see, in words."""

    card = fields.Function(lambda told: CARD.dump(told))
    theme = fields.Function(lambda told: gettext(TILES[told["tile"]]))
    neighbourhood = fields.String()
    timing = TimingField()
    hands = fields.Function(lambda told: hands_in_words(told["hands"]) if told["hands"] > 1 else "")
    found = fields.Function(lambda told: names_of_personal(told["findings"]))


CHECK = CheckOut()


def to_check(draft: AnyRow, findings: Sequence[Finding]) -> dict[str, Any]:
    """A finished draft, to look over, and what was read in its words."""
    language = written_in(draft.words, here())
    told = {**draft._mapping, "language": language, "findings": findings}
    checked: dict[str, Any] = CHECK.dump(told)
    return checked


def names_of_personal(findings: Sequence[Finding]) -> list[str]:
    kinds = dict.fromkeys(finding.kind for finding in findings)
    return [gettext(FOUND[kind]) for kind in kinds if kind in PERSONAL]


def suits(call_time: str | None) -> str:
    """When she likes to be called, in words; empty when it is all the same to her."""
    is_told = call_time not in (None, CallTime.ANY_TIME)
    return gettext(CALL_SUITS[str(call_time)]) if is_told else ""
