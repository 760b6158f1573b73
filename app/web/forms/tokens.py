"""A token for another program: what is asked of whoever makes one, at either of two doors, and what
stands about those that are."""

from typing import Any

from flask import g
from flask_babel import gettext, ngettext
from marshmallow import Schema, fields, validate

from app.domain.letters.programs import LONGEST_NAME, MADE_AT_THE_DESK, Lasts, Scope, Whose
from app.store.db import AnyRow
from app.texts.fields import SAY
from app.texts.programs import LASTS, SCOPES, WHOSE
from app.web.forms.fields import Choice, Text
from app.web.forms.intake import Form
from app.web.showing.formats import day_of_year

Rows = list[dict[str, str]]


class HowLong(fields.Field[Lasts]):
    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["choose"])
        super().__init__(required=True, error_messages=told)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Lasts:
        known = {str(days.value): days for days in Lasts}
        if value not in known:
            raise self.make_error("required")
        return known[value]


class TokenIn(Form):
    name = Text("program", LONGEST_NAME)
    days = HowLong()


class OwnTokenIn(TokenIn):
    """For an organisation: whoever makes it chooses what it may."""

    scopes = fields.List(
        Choice(Scope, "choose"),
        load_default=list,
        validate=validate.Length(min=1, error=SAY["choose"]),
    )


class DeskTokenIn(TokenIn):
    whose = Choice(Whose, "choose", required=True, validate=validate.OneOf(MADE_AT_THE_DESK))


class TokenOut(Schema):
    """In words. `used` is empty where it never came in."""

    id = fields.Integer()
    name = fields.String()
    made_by = fields.String()
    organisation = fields.String()
    whose = fields.Function(lambda token: gettext(WHOSE[token.whose]))
    may = fields.Function(lambda token: [gettext(SCOPES[each]) for each in token.scopes.split()])
    ends = fields.Function(lambda token: day_of_year(token.ends_at))
    has_ended = fields.Function(lambda token: token.ends_at <= g.now)
    used = fields.Function(lambda token: day_of_year(token.used_at) if token.used_at else "")


def lasts() -> Rows:
    return [{"value": str(days.value), "label": gettext(words)} for days, words in LASTS.items()]


def kinds() -> Rows:
    return [{"value": whose, "label": gettext(WHOSE[whose])} for whose in MADE_AT_THE_DESK]


def scopes(of: tuple[Scope, ...]) -> Rows:
    return [{"value": scope, "label": gettext(SCOPES[scope])} for scope in of]


def use(row: AnyRow) -> str:
    """ "12 mei 2026: ongeveer 30 keer"."""
    told = ngettext("ongeveer %(num)s keer", "ongeveer %(num)s keer", row.requests)
    return f"{day_of_year(row.noted_at)}: {told}"
