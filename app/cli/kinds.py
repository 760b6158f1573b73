"""Kinds of value that commands take, each with a sentence for a wrong one."""

import re
from enum import StrEnum
from typing import Any

import click

from app.domain.ids import read_id
from app.domain.people.reach import Reach, email_reach

LONGEST_LINE = 300
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"


class Line(click.ParamType[str]):
    """One line of text that the database can hold."""

    name = "text"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        told = str(value).strip()
        if not told or len(told) > LONGEST_LINE or not told.isprintable():
            self.fail(f"must be one line of at most {LONGEST_LINE} characters.", param, ctx)
        return told


class Written(click.ParamType[str]):
    """What must be written in a certain way."""

    def __init__(self, name: str, pattern: str, rule: str) -> None:
        self.name, self._pattern, self._rule = name, re.compile(pattern), rule

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        if not self._pattern.fullmatch(str(value)):
            self.fail(f"{value!r} {self._rule}", param, ctx)
        return str(value)


class Email(click.ParamType[Reach]):
    name = "email"

    def convert(self, value: Any, param: Any, ctx: Any) -> Reach:
        if isinstance(value, Reach):
            return value
        reach = email_reach(str(value))
        if reach is None:
            self.fail(f"{value!r} cannot be an e-mail address.", param, ctx)
        return reach


class OpaqueId(click.ParamType[int]):
    name = "id"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        if isinstance(value, int):
            return value
        try:
            return read_id(value)
        except ValueError:
            self.fail(f"{value!r} is no id, as it stands in an address.", param, ctx)


def one_of(kind: type[StrEnum]) -> click.Choice[str]:
    """By its value, as it stands in the database."""
    return click.Choice([one.value for one in kind])


LINE, EMAIL, OPAQUE_ID = Line(), Email(), OpaqueId()
SLUG = Written("slug", r"[a-z][a-z0-9-]{1,39}", "must be 2 to 40 small letters, digits or dashes.")
HOST = Written(
    "host", rf"(?=.{{1,253}}$){LABEL}(?:\.{LABEL})*", "must be a host name in small letters."
)
PHONE = Written("phone", r"\+?[0-9](?:[ -]?[0-9]){5,14}", "must be a phone number.")
