"""An example as the desk sees it, and what its forms tell."""

from typing import Any

from flask_babel import gettext
from marshmallow import Schema, ValidationError, fields, validate

from app.domain.needs.themes import ASKED, Tile
from app.domain.triage import PERSONAL, read
from app.domain.triage.consequence import consequence_for_need
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, at_most
from app.web.forms.intake import Form


class ExampleOut(Schema):
    """`team_words`: what the team wrote in this place; empty for what was added here."""

    key = fields.String()
    situation = fields.Function(lambda example: example.place.situation)
    words = fields.String()
    team_words = fields.Function(
        lambda example: gettext(example.place.words) if example.place.slug else ""
    )
    is_own = fields.Boolean()
    is_hidden = fields.Boolean()


class ExampleWords(fields.String):
    """A need on one line, that could go straight to givers as it stands."""

    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["example"])
        super().__init__(
            required=True, error_messages=told, validate=[_within_rules, _goes_straight_out]
        )

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> str:
        return " ".join(str(value).split())


def _within_rules(words: str) -> None:
    if len(words) < this_moment().rules.needs.shortest_words:
        raise ValidationError(SAY["example"])
    at_most(this_moment().rules.examples.longest_words, words)


def _goes_straight_out(words: str) -> None:
    findings = read(words)
    if consequence_for_need(findings).held or any(f.kind in PERSONAL for f in findings):
        raise ValidationError(SAY["example_held"])


class WordsIn(Form):
    words = ExampleWords()


class NewExampleIn(WordsIn):
    tile = Choice(
        Tile, "choose", required=True, validate=validate.OneOf(ASKED, error=SAY["choose"])
    )
