"""Forms: one schema reads a form and a JSON body alike; bad input keeps what was typed."""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Any, cast
from unicodedata import category, normalize

from flask import request
from flask_babel import gettext
from marshmallow import EXCLUDE, Schema, ValidationError

UNSEEN = "".join(c for c in map(chr, range(0x10000)) if c.isspace() or category(c) == "Cf")
"""Spaces, and signs that only join or turn what stands beside them: at an end they say nothing."""
KEY_BYTES, KEY_SIGNS = 18, 24  # of a form's one-time key, and as base64 without a remainder
MOST_MARKS = 30  # on one sign: enough for every language (UAX #15, stream-safe text)


class Form(Schema):
    class Meta:
        unknown = EXCLUDE


@dataclass
class Filled:
    """A form as it was filled in: `values` as typed, `data` as understood, `errors` by field."""

    values: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not self.errors

    def refuse(self, name: str, sentence: str) -> "Filled":
        """The same form with an error beside the field."""
        return Filled(self.values, self.data, {**self.errors, name: [gettext(sentence)]})


def blank(**values: Any) -> Filled:
    return Filled(values=values)


def read(schema: type[Form]) -> Filled:
    """Reads what was posted. Fields that hold a list are read whole."""
    told = {name: _clean_all(values) for name, values in request.form.lists()}
    form = schema()
    single = {
        name: values if _holds_many(form, name) else values[-1] for name, values in told.items()
    }
    return load(form, single)


def load(form: Form, told: dict[str, Any]) -> Filled:
    """What was told already, whether by a form or in JSON."""
    try:
        return Filled(told, form.load(told))
    except ValidationError as error:
        told_wrong = cast(dict[str, Any], error.messages)
        errors = {name: _sentences(said) for name, said in told_wrong.items()}
        return Filled(told, cast(dict[str, Any], error.valid_data), errors)


def _sentences(said: Any) -> list[str]:
    """The sentences of one field in her language, each once; marshmallow nests those of a list."""
    if isinstance(said, str):
        return [gettext(said)]
    parts = said.values() if isinstance(said, dict) else said
    return list(dict.fromkeys(sentence for part in parts for sentence in _sentences(part)))


def _holds_many(form: Form, name: str) -> bool:
    return getattr(form.fields.get(name), "inner", None) is not None


def _clean_all(values: list[str]) -> list[str]:
    return [clean(value) for value in values]


def clean(text: str) -> str:
    """Without NUL and other control characters but new lines; composed, so that é is one sign."""
    kept = _without_piles(_kept(text.replace("\r\n", "\n").replace("\t", " ")))
    return normalize("NFC", "".join(kept)).strip(UNSEEN)


def _kept(text: str) -> Iterator[str]:
    return (c for c in text if c == "\n" or category(c) not in ("Cc", "Cs"))


def _without_piles(text: Iterator[str]) -> Iterator[str]:
    """Putting marks in order takes the square of how many there are: half a megabyte, minutes."""
    marks = 0
    for c in text:
        marks = marks + 1 if category(c).startswith("M") else 0
        if marks <= MOST_MARKS:
            yield c


def new_form_key() -> str:
    return new_form_keys(1)[0]


def new_form_keys(many: int) -> list[str]:
    """For a page with so many forms: to ask the machine for what nobody can guess takes as long for
    one as for a dozen."""
    told = urlsafe_b64encode(token_bytes(KEY_BYTES * many)).decode()
    return [told[at : at + KEY_SIGNS] for at in range(0, len(told), KEY_SIGNS)]
