"""One press and what may be said with it, as two doors read it: the giver's own pages, and the page
behind a link in a letter."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

from flask_babel import gettext
from marshmallow import ValidationError, fields, pre_load, validates_schema

from app.domain.calendar import at_local
from app.domain.offers.kinds import BackBecause, DayPart, FindOutIn, OfferKind, days_to_propose
from app.texts.cards import ANY_HOUR, FIND_OUT, NO_DAY, PART_OF_DAY
from app.texts.fields import SAY
from app.texts.offers import NO_CONDITION
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, at_most, in_turn, nothing_to_hold
from app.web.forms.intake import Form
from app.web.showing.formats import day

NOON = time(12)
Rows = list[dict[str, Any]]


def _within_rules(word: str) -> None:
    at_most(this_moment().rules.offers.longest_word, word)


class Word(fields.String):
    """What a giver says with an offer; may be skipped, as long as the house rules allow."""

    def __init__(self, *also: Callable[[str], None]) -> None:
        super().__init__(load_default="", validate=in_turn(_within_rules, *also))


class MaybeChoice(Choice):
    """One of a short list, or none."""

    def __init__(self, options: Any) -> None:
        super().__init__(options, "choose", load_default=None)

    def _deserialize(self, value: Any, *told: Any, **kw: Any) -> Any:
        return super()._deserialize(value, *told, **kw) if value else None


class ProposedDay(fields.Field[Any]):
    """One of the days that stand on the page, or none yet."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> date | None:
        days = {each.isoformat(): each for each in days_to_propose(this_moment().now)}
        if value and (not isinstance(value, str) or value not in days):
            raise ValidationError(SAY["choose"])
        return days.get(value) if value else None


class OfferIn(Form):
    """The button "Ik zoek het uit" says by when, and so which answer it is."""

    kind = Choice(OfferKind, "choose", load_default=OfferKind.YES)
    word = Word(nothing_to_hold)
    suits_on = ProposedDay(load_default=None)
    suits_part = MaybeChoice(DayPart)
    find_out_in = MaybeChoice(FindOutIn)

    @pre_load
    def finding_out_is_an_answer(self, told: dict[str, Any], **kw: Any) -> dict[str, Any]:
        return {**told, "kind": OfferKind.FIND_OUT} if told.get("find_out_in") else told

    @validates_schema(skip_on_field_errors=False)
    def condition_is_told(self, data: dict[str, Any], **kw: Any) -> None:
        if data.get("kind") == OfferKind.CONDITION and data.get("word") == "":
            raise ValidationError(NO_CONDITION, "word")


class HandBackIn(Form):
    """Nobody needs to say why."""

    because = MaybeChoice(BackBecause)


def choices(today: date) -> dict[str, Rows]:
    """What the page offers: days, parts of a day, and days to find out until."""
    proposed = days_to_propose(at_local(today, NOON))
    days = [(one.isoformat(), day(at_local(one, NOON))) for one in proposed]
    return {
        "days": _rows([("", gettext(NO_DAY)), *days]),
        "parts": _rows([("", gettext(ANY_HOUR)), *_said(PART_OF_DAY)]),
        "find_out": _rows(_said(FIND_OUT)),
    }


def _said(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(value, gettext(label)) for value, label in words.items()]


def _rows(told: list[tuple[str, str]]) -> Rows:
    return [{"value": value, "label": label} for value, label in told]
