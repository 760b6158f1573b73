"""What the forms of whoever wants to give tell. Lists are kept with spaces between their values."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from flask import g
from marshmallow import ValidationError, fields, validate
from marshmallow import missing as missing_value

from app.domain.actor import GiverKind
from app.domain.ids import show_id
from app.domain.languages import Language
from app.domain.needs.themes import ASKED
from app.store.queries.town import communities
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, FirstName, at_most, in_turn, nothing_to_hold
from app.web.forms.intake import Form

EIGHT_DIGITS = re.compile(r"[0-9]{8}")


def _house_rule(name: str) -> Callable[[str], None]:
    """At most so many characters, as the house rules say."""
    return lambda words: at_most(getattr(this_moment().rules.joining, name), words)


def _condition_fits(words: str) -> None:
    at_most(this_moment().rules.offers.longest_word, words)


class Words(fields.String):
    """Words that others will read; `missing` is said where they may not be skipped."""

    def __init__(self, *checks: Callable[[str], None], missing: str | None = None) -> None:
        """Not told is as told without words."""
        is_there = [validate.Length(min=1, error=SAY[missing])] if missing else []
        super().__init__(validate=in_turn(*is_there, *checks, nothing_to_hold))

    def deserialize(self, value: Any, *told: Any, **kw: Any) -> Any:
        return super().deserialize("" if value is missing_value else value, *told, **kw)


class OneLine(Words):
    def _deserialize(self, *told: Any, **kw: Any) -> str:
        return " ".join(super()._deserialize(*told, **kw).split())


class KvkNumber(fields.String):
    """Eight digits, with or without spaces or dots; empty when it was not told."""

    def __init__(self) -> None:
        super().__init__(load_default="")

    def _deserialize(self, *told: Any, **kw: Any) -> str:
        digits = re.sub(r"[\s.]", "", super()._deserialize(*told, **kw))
        if digits and not EIGHT_DIGITS.fullmatch(digits):
            raise ValidationError(SAY["kvk"])
        return digits


class Several(fields.List[Any]):
    """Takes those that `known` gives, each once and in that order, as one text. Told as one
    error."""

    def __init__(self, known: Callable[[], Iterable[str]], missing: str | None = None) -> None:
        self.known, self.missing = known, missing
        super().__init__(fields.String(), load_default=list)

    def deserialize(self, value: Any, *told: Any, **kw: Any) -> Any:
        chosen = super().deserialize(value, *told, **kw)
        known = list(self.known())
        if not set(chosen) <= set(known) or (self.missing and not chosen):
            raise ValidationError(SAY[self.missing or "choose"])
        return " ".join(one for one in known if one in chosen)


def _places() -> Iterable[str]:
    return (show_id(row.id) for row in communities.neighbourhoods(g.community.id))


class WhoIn(Form):
    kind = Choice(GiverKind, "choose", required=True)


class OrganisationIn(Form):
    organisation = OneLine(_house_rule("longest_organisation"), missing="organisation")
    kvk = KvkNumber()


class WhyIn(Form):
    why = OneLine(_house_rule("longest_why"))


class ConditionIn(Form):
    condition = Words(_condition_fits)


class GivesIn(Form):
    gives = Words(_house_rule("longest_gives"))


class ThemesIn(Form):
    tiles = Several(lambda: ASKED, "tiles")


class WhereIn(Form):
    neighbourhoods = Several(_places)


class LanguagesIn(Form):
    languages = Several(lambda: Language)


class NameIn(Form):
    first_name = FirstName()
