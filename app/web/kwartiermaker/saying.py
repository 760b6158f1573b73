"""Fields that say in words what a row keeps as a slug, a moment or a sealed address."""

from collections.abc import Mapping
from typing import Any

from flask_babel import gettext
from marshmallow import fields
from marshmallow.utils import get_value

from app.store.sealing import seals
from app.texts.desk.today import SINCE, WAITS
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.terms import age, late, promised
from app.web.showing.formats import clock, day, day_of_year


class Shown(fields.String):
    """Never read from a form, so that two may tell of one column."""

    def __init__(self, **kw: Any) -> None:
        super().__init__(dump_only=True, **kw)


class Said(Shown):
    """A word of a table of texts."""

    def __init__(self, words: Mapping[Any, str], **kw: Any) -> None:
        super().__init__(**kw)
        self.words = words

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return gettext(self.words[value]) if value in self.words else ""


class Day(Shown):
    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return day(value) if value else ""


class Clock(Shown):
    """ "11.02" """

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return clock(value) if value else ""


class DayOfYear(Shown):
    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return day_of_year(value) if value else ""


class Age(Shown):
    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return gettext(SINCE, age=age(value, this_moment().now))


class Waits(Shown):
    """As `Age`, of what waits for a person."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return gettext(WAITS, age=age(value, this_moment().now))


class Ahead(fields.Boolean):
    """Whether a moment is still to come; what has none is over."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> bool:
        return value is not None and value > this_moment().now


class Late(Shown):
    """How late a term is; `since` names what holds its beginning."""

    def __init__(self, since: str, **kw: Any) -> None:
        super().__init__(**kw)
        self.since = since

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return late(value, this_moment().now, get_value(obj, self.since)) if value else ""


class Promised(Shown):
    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return promised(value, this_moment().now) if value else ""


class Unsealed(Shown):
    """The one field that opens a seal: only on pages that the access journal knows of."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return seals().unseal(value) if value else ""
