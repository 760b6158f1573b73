"""Fields with their Dutch sentences, written once (marshmallow has none in Dutch)."""

import unicodedata
from typing import Any

from flask_babel import gettext
from marshmallow import ValidationError, fields, validate

from app.domain.codes import DIGITS, only_digits
from app.domain.reach import Channel, reach_of
from app.domain.triage import read
from app.domain.triage.consequence import consequence_for_message
from app.texts.fields import SAY
from app.texts.timings import TIMINGS

LONGEST_NAME = 100
JOINERS = "\u200c\u200d"  # some scripts write names with these


class Text(fields.String):
    """Some words. `missing` is said when they are not there."""

    def __init__(self, missing: str, most: int, **kw: Any) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "invalid"), SAY[missing])
        checks = [
            validate.Length(min=1, error=SAY[missing]),
            validate.Length(max=most, error=SAY["too_long"].format(most=most)),
        ]
        super().__init__(required=True, error_messages=told, validate=checks, **kw)


def nothing_to_hold(words: str) -> None:
    """Where nobody reads along, what a message would be held for stays out (decision 6)."""
    if consequence_for_message(read(words)).held:
        raise _say("not_here")


class MaybeText(fields.String):
    """Words that may be skipped."""

    def __init__(self, most: int, **kw: Any) -> None:
        checks = [validate.Length(max=most, error=SAY["too_long"].format(most=most))]
        super().__init__(load_default="", validate=checks, **kw)


class FreeWords(MaybeText):
    """Words that go to another person without anybody reading along."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.validators = [*self.validators, nothing_to_hold]


class FirstName(Text):
    """Any script (UX-10), on one line, without signs that only turn or hide what stands beside."""

    def __init__(self) -> None:
        super().__init__("first_name", LONGEST_NAME)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        told = super()._deserialize(value, attr, data, **kw)
        seen = (c for c in told or "" if c in JOINERS or unicodedata.category(c) != "Cf")
        return " ".join("".join(seen).split())


class Choice(fields.Enum[Any]):
    """One of a short list, by its value."""

    def __init__(self, options: Any, missing: str, **kw: Any) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "unknown"), SAY[missing])
        super().__init__(options, by_value=fields.String, error_messages=told, **kw)


class ReachField(fields.Field[Any]):
    """A phone number or an e-mail address, in any spelling; loads a Reach."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        missing = SAY[f"no_{channel}"]
        super().__init__(required=True, error_messages={"required": missing, "null": missing})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        reach = reach_of(self.channel, str(value))
        if reach is None:
            raise _say(f"wrong_{self.channel}" if value else f"no_{self.channel}")
        return reach


def _say(name: str) -> ValidationError:
    return ValidationError(SAY[name])


class CodeField(fields.String):
    """Six digits; pasted spaces are fine."""

    def __init__(self) -> None:
        super().__init__(required=True, error_messages={"required": SAY["code"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> str:
        digits = only_digits(str(value))
        if len(digits) != DIGITS or not digits.isdecimal() or not digits.isascii():
            raise _say("code")
        return digits


class TimingField(fields.String):
    """When it suits, in words."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return gettext(TIMINGS[value])
