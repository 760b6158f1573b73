"""Sentences of a hand-over with a tick each, as an asker and the desk tick them."""

from collections.abc import Iterable, Sequence
from typing import Any

from marshmallow import fields

from app.domain.ids import show_id
from app.store.db import AnyRow
from app.texts.fields import SAY
from app.web.forms import intake
from app.web.forms.intake import Filled, Form


class TicksIn(Form):
    may_tell = fields.List(fields.String(), load_default=list)


def rows(sentences: Iterable[AnyRow]) -> list[dict[str, str]]:
    return [{"value": show_id(one.id), "label": one.words} for one in sentences]


def as_ticked(sentences: Iterable[AnyRow], **values: Any) -> Filled:
    """The form as it stands now."""
    return intake.blank(may_tell=[show_id(one.id) for one in sentences if one.may_tell], **values)


def read_ticks(schema: type[TicksIn], sentences: Sequence[AnyRow]) -> tuple[Filled, set[int]]:
    """The form, refused where nothing of these was ticked; and the ids of what was."""
    form = intake.read(schema)
    told = form.data.get("may_tell", ())
    ticked = {one.id for one in sentences if show_id(one.id) in told}
    return (form if ticked else form.refuse("may_tell", SAY["may_tell"])), ticked
