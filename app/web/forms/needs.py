"""A need in somebody's own words, as two doors read it: to ask it, and to word it anew."""

from typing import Any

from marshmallow import ValidationError, fields

from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import at_most
from app.web.forms.intake import Form


class NeedWords(fields.String):
    """A need in the asker's own words, of the length the house rules ask."""

    def __init__(self, **kw: Any) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["words"])
        super().__init__(required=True, error_messages=told, validate=_within_rules, **kw)


def _within_rules(words: str) -> None:
    rules = this_moment().rules.needs
    if len(words) < rules.shortest_words:
        raise ValidationError(SAY["words"])
    at_most(rules.longest_words, words)


class WordsIn(Form):
    words = NeedWords()
