"""What is kept of her as chapters: each a table, with its rows in words or for machines."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime
from textwrap import shorten
from typing import Any

from flask import g
from flask_babel import gettext

from app.domain.ids import show_id
from app.store.queries.town import communities
from app.texts.known.chapters import CHAPTERS
from app.texts.known.labels import LABELS
from app.texts.known.values import IN_THE_FILE, NO, VALUES, YES
from app.texts.needs import NOBODY_ON_DUTY
from app.web.showing.formats import clock, day_of_year, spaced

Rows = list[dict[str, Any]]
LONG = frozenset({"people", "needs", "offers", "messages", "givers"})
"""Chapters with words of people: each row has room of its own; of the others each is a line."""
BEGINNING = 40  # characters of a need that others point at


def for_machines(told: dict[str, Rows], now: datetime) -> dict[str, Any]:
    """Codes as they are kept, moments in UTC as ISO 8601, a photo in base64."""
    return {
        "made_at": now.isoformat(),
        "community": g.community.name,
        "chapters": [
            {"name": name, "title": gettext(title), "rows": [_plain(row) for row in told[name]]}
            for name, title in CHAPTERS.items()
            if told.get(name)
        ],
    }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(name, value) for name, value in row.items()}


def _plain_value(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if name == "id" or name.endswith("_id"):
        return show_id(value) if isinstance(value, int) else value
    return value


def in_words(told: dict[str, Rows]) -> list[dict[str, Any]]:
    """Chapters of rows of lines, each line with a label and a value; what is empty is left out."""
    saying = _Saying(told)
    return [
        {
            "title": gettext(title),
            "rows": [list(saying.lines(name, row)) for row in told[name]],
            "is_long": name in LONG,
        }
        for name, title in CHAPTERS.items()
        if told.get(name)
    ]


class _Saying:
    """Says rows in words; knows what ids stand for."""

    def __init__(self, told: dict[str, Rows]) -> None:
        self.ids: dict[str, dict[int, str]] = {
            "need_id": {
                row["id"]: shorten(row["words"], BEGINNING, placeholder="…")
                for row in told.get("needs", [])
            },
            "neighbourhood_id": {
                row.id: row.name for row in communities.neighbourhoods(g.community.id)
            },
        }

    def lines(self, table: str, row: dict[str, Any]) -> Iterator[dict[str, str]]:
        for name, label in LABELS.items():
            among, _, column = name.rpartition(".")
            if column not in row or among not in ("", table):
                continue
            said = self._said(table, column, row[column])
            if said and not _is_said_already(column, row):
                yield {"label": gettext(label), "value": said, "picture": _picture(row[column])}

    def _said(self, table: str, column: str, value: Any) -> str:
        if isinstance(value, datetime):
            return _moment(value)
        if column == "reach_sealed":
            return spaced(value or "")
        if column in self.ids:
            return self.ids[column].get(value, "")
        words = VALUES.get(f"{table}.{column}") or VALUES.get(column)
        if words and value is not None:
            name = g.community.duty_name or gettext(NOBODY_ON_DUTY)
            return gettext(words.get(str(value), str(value)), name=name)
        return _simply(value)


def _picture(value: Any) -> str:
    """For a file that has to hold it; a page leaves it out."""
    return b64encode(value).decode() if isinstance(value, bytes) else ""


def _is_said_already(column: str, row: dict[str, Any]) -> bool:
    return column == "card_words" and row[column] == row["words"]


def _simply(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return gettext(YES if value else NO)
        case bytes():
            return gettext(IN_THE_FILE) if value else ""
        case _:
            return str(value)


def _moment(value: datetime) -> str:
    return f"{day_of_year(value)}, {clock(value)}"
