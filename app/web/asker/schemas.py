"""What an asker's forms tell."""

from enum import StrEnum
from typing import Any

from flask import g
from marshmallow import ValidationError, fields

from app.domain.ids import read_id
from app.domain.themes import Tile
from app.domain.timings import Timing
from app.store.queries import communities
from app.texts.fields import SAY
from app.texts.needs import EXAMPLES
from app.web.fields import Choice, FirstName, FreeWords, MaybeText, Text
from app.web.guard import moment
from app.web.intake import Form

RATHER_NOT = "liever-niet"
LONGEST_TALK = 1000
LONGEST_THANKS = 500


class NeedWords(fields.String):
    """A question in the asker's own words, of the length the house rules ask."""

    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["words"])
        super().__init__(required=True, error_messages=told, validate=_within_rules)


def _within_rules(words: str) -> None:
    rules = moment().rules.needs
    if len(words) < rules.shortest_words:
        raise ValidationError(SAY["words"])
    if len(words) > rules.longest_words:
        raise ValidationError(SAY["too_long"].format(most=rules.longest_words))


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


class ExampleField(fields.String):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        chosen = next((example for example in EXAMPLES if example.slug == value), None)
        if chosen is None:
            raise ValidationError(SAY["choose"])
        return chosen


class ThemeIn(Form):
    theme = Choice(Tile, "choose", required=True)


class ExampleIn(Form):
    example = ExampleField(required=True, error_messages={"required": SAY["choose"]})


class WordsIn(Form):
    words = NeedWords()


class NeighbourhoodIn(Form):
    neighbourhood = NeighbourhoodField()


class TimingIn(Form):
    timing = Choice(Timing, "choose", required=True)


class NameIn(Form):
    first_name = FirstName()


class MessageIn(Form):
    """`sure`: the answer to whether the other may see a number or address (decision 6)."""

    words = Text("message", LONGEST_TALK)
    sure = MaybeText(10)


class ReportIn(Form):
    words = Text("report", LONGEST_TALK)


class ThanksIn(Form):
    words = FreeWords(LONGEST_THANKS)


class ContactKept(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_TOLD = "not_told"


class ContactIn(Form):
    kept = Choice(ContactKept, "choose", required=True)
