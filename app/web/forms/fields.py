"""Fields with their Dutch sentences, written once (marshmallow has none in Dutch)."""

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

from marshmallow import ValidationError, fields, validate

from app.domain.people.codes import code_in
from app.domain.people.reach import Channel, is_other_phone, reach_of
from app.domain.triage import PERSONAL, Kind, read
from app.domain.triage.consequence import consequence_for_message
from app.texts.fields import SAY
from app.texts.languages import WRITTEN_IN
from app.texts.timings import TIMINGS
from app.web.frame.languages import gettext

LONGEST_NAME, LONGEST_KNOWN_NAME = 40, 100
NO_NAME = re.compile(r"[\d@]")
REACHING = PERSONAL | {Kind.LINK}
JOINERS = "\u200c\u200d"  # some scripts write names with these


Check = Callable[[str], object]


def in_turn(*checks: Check) -> Check:
    """No further than the first that finds something: what is too long is not read, or one form
    could keep the house busy for minutes."""

    def all_of(words: str) -> None:
        for check in checks:
            check(words)

    return all_of


def at_most(most: int, words: str) -> None:
    """Said in her language here, because of its number; all others are where a form is read."""
    if len(words) > most:
        raise ValidationError(gettext(SAY["too_long"], most=most))


class RuledWords(fields.String):
    """Words of which a house rule says how many signs they may have, asked when they are read.
    `missing` is said when there are none."""

    def __init__(self, missing: str, most: Callable[[], int]) -> None:
        self._missing, self._most = missing, most
        super().__init__(load_default="", validate=self._is_there_and_fits)

    def _is_there_and_fits(self, words: str) -> None:
        if not words:
            raise ValidationError(SAY[self._missing])
        at_most(self._most(), words)


class Text(fields.String):
    """Some words. `missing` is said when they are not there."""

    def __init__(self, missing: str, most: int, **kw: Any) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "invalid"), SAY[missing])
        is_there = validate.Length(min=1, error=SAY[missing])
        super().__init__(
            required=True, error_messages=told, validate=[is_there, partial(at_most, most)], **kw
        )


def nothing_to_hold(words: str) -> None:
    """Where nobody reads along, what a message would be held for stays out (R6)."""
    if consequence_for_message(read(words)).held:
        raise _say("not_here")


class MaybeText(fields.String):
    """Words that may be skipped."""

    def __init__(self, most: int, **kw: Any) -> None:
        super().__init__(load_default="", validate=[partial(at_most, most)], **kw)


class FreeWords(MaybeText):
    """Words that go to another person without anybody reading along."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.validators = [in_turn(*self.validators, nothing_to_hold)]


class KnownName(Text):
    """Any script (UX-10), on one line, without signs that only turn or hide what stands beside."""

    def __init__(self) -> None:
        super().__init__("first_name", LONGEST_KNOWN_NAME)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        told = super()._deserialize(value, attr, data, **kw)
        seen = (c for c in told or "" if c in JOINERS or unicodedata.category(c) != "Cf")
        return " ".join("".join(seen).split())


class FirstName(KnownName):
    """As it is told from now on: a name, and no road round the mask (SE-14, SE-30)."""

    def __init__(self) -> None:
        super().__init__()
        is_there, fits = self.validators
        self.validators = [is_there, in_turn(fits, partial(at_most, LONGEST_NAME), _is_a_name)]


def _is_a_name(told: str) -> None:
    if NO_NAME.search(told) or any(finding.kind in REACHING for finding in read(told)):
        raise _say("only_a_name")


class Choice(fields.Enum[Any]):
    """One of a short list, by its value."""

    def __init__(self, options: Any, missing: str, **kw: Any) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "unknown"), SAY[missing])
        super().__init__(options, by_value=fields.String, error_messages=told, **kw)


class ReachField(fields.Field[Any]):
    """A phone number or an e-mail address, in any spelling; loads a Reach. `missing` names what to
    say where none was told: of another's address something else than of one's own."""

    def __init__(self, channel: Channel, missing: str = "") -> None:
        self.channel, self.missing = channel, missing or f"no_{channel}"
        say = SAY[self.missing]
        super().__init__(required=True, error_messages={"required": say, "null": say})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        reach = reach_of(self.channel, str(value))
        if reach is None:
            raise _say(self._what_is_wrong(str(value)))
        return reach

    def _what_is_wrong(self, told: str) -> str:
        if self.channel is Channel.PHONE and is_other_phone(told):
            return "other_phone"
        return f"wrong_{self.channel}" if told else self.missing


class PhoneOrEmail(fields.Field[Any]):
    """Asks for a phone number; whoever types an e-mail address told where she is as well."""

    def __init__(self) -> None:
        missing = SAY["no_phone"]
        super().__init__(required=True, error_messages={"required": missing, "null": missing})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        channel = Channel.EMAIL if "@" in str(value) else Channel.PHONE
        return ReachField(channel).deserialize(value, attr, data, **kw)


def _say(name: str) -> ValidationError:
    return ValidationError(SAY[name])


class CodeField(fields.String):
    """Six digits, however they were pasted."""

    def __init__(self) -> None:
        super().__init__(required=True, error_messages={"required": SAY["code"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> str:
        digits = code_in(str(value))
        if digits is None:
            raise _say("code")
        return digits


class InLanguage(fields.String):
    """Says in one sentence that a need is not in Dutch."""

    def __init__(self) -> None:
        super().__init__(attribute="language", dump_only=True)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return in_language(value)


def in_language(language: str | None) -> str:
    said = WRITTEN_IN.get(language or "")
    return gettext(said) if said else ""


class TimingField(fields.String):
    """When it suits, in words."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> str:
        return gettext(TIMINGS[value]) if value else ""
