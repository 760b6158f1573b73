"""The help lines of a town in a town file: `[[help_lines]]`, a block for each."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import click

from app.cli.kinds import HOST, LINE
from app.domain.calendar import local
from app.texts import founding as says
from app.texts.help_lines import MOST_OF_TOWN, HelpLine

NUMBER = re.compile(r"\+?[0-9](?:[ -]?[0-9]){2,14}")  # 112 and 14 0522 too
MUST = ("name", "what_for", "checked")
KNOWN = tuple(one.name for one in fields(HelpLine) if one.name not in ("source", "checked_by"))


def read_lines(told: Any, wrong: list[str]) -> list[HelpLine] | None:
    """What is wrong is added to `wrong`."""
    if told is None:
        return None
    if not isinstance(told, list) or not all(isinstance(one, Mapping) for one in told):
        wrong.append(says.NOT_A_TABLE.format(key="[help_lines]"))
        return None
    if len(told) > MOST_OF_TOWN:
        wrong.append(says.TOO_MANY_LINES.format(most=MOST_OF_TOWN))
    before = len(wrong)
    for place, line in enumerate(told, start=1):
        wrong += _wrong_with(f"help_lines.{place}", line)
    return None if len(wrong) > before else [_line(one) for one in told]


def _line(told: Mapping[str, Any]) -> HelpLine:
    facts = {name: str(told.get(name, "")).strip() for name in KNOWN if name != "checked"}
    return HelpLine(**facts, checked=told["checked"])


def _wrong_with(key: str, told: Mapping[str, Any]) -> list[str]:
    unknown = told.keys() - set(KNOWN)
    found = [says.UNKNOWN.format(key=f"{key}.{k}", known=", ".join(KNOWN)) for k in sorted(unknown)]
    found += [says.MISSING.format(key=f"{key}.{name}") for name in MUST if not told.get(name)]
    found += [f"{key}.{k}: {says.ONE_LINE}" for k, value in told.items() if not _is_line(k, value)]
    return found + _unreachable(key, told) + _unchecked(f"{key}.checked", told.get("checked"))


def _is_line(name: str, value: Any) -> bool:
    if name == "checked" or value == "":
        return True
    try:
        return bool(LINE.convert(value, None, None))
    except click.BadParameter:
        return False


def _unreachable(key: str, told: Mapping[str, Any]) -> list[str]:
    number, site = str(told.get("number", "")), str(told.get("website", ""))
    found = [] if number or site else [says.NO_WAY_TO_REACH.format(key=key)]
    if number and not NUMBER.fullmatch(number):
        found.append(says.NOT_A_NUMBER.format(key=f"{key}.number"))
    if number and not told.get("cost"):
        found.append(says.NO_COST.format(key=f"{key}.cost"))
    if site and not _is_host(site):
        found.append(says.NOT_A_SITE.format(key=f"{key}.website"))
    return found


def _is_host(site: str) -> bool:
    try:
        return "." in HOST.convert(site.partition("/")[0], None, None)
    except click.BadParameter:
        return False


def _unchecked(key: str, told: Any) -> list[str]:
    """The day on which somebody called it: without one nobody may be sent there (CO-01)."""
    if told is None:
        return []
    if not isinstance(told, date) or isinstance(told, datetime):
        return [says.NOT_A_DAY.format(key=key)]
    today = local(datetime.now(UTC)).date()
    return [says.IN_THE_FUTURE.format(key=key)] if told > today else []
