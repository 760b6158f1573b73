"""How many people a need takes, as its asker and the desk tell it."""

from typing import Any

from flask_babel import ngettext
from marshmallow import ValidationError, fields

from app.texts.fields import SAY
from app.web.entrance.moments import this_moment


class Hands(fields.Integer):
    """One to the most of the house rules."""

    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(
            ("required", "null", "invalid", "too_large"), SAY["choose"]
        )
        super().__init__(required=True, error_messages=told, validate=_within_rules)


def _within_rules(hands: int) -> None:
    if not 1 <= hands <= this_moment().rules.needs.most_hands:
        raise ValidationError(SAY["choose"])


def hands_in_words(hands: int) -> str:
    return ngettext("%(num)d persoon", "%(num)d mensen", hands)


def rows() -> list[dict[str, Any]]:
    most = this_moment().rules.needs.most_hands
    return [{"value": str(n), "label": hands_in_words(n)} for n in range(1, most + 1)]
