"""The figures to take along for machines: a Frictionless Data Package, and plain JSON."""

from typing import Any

from flask import g
from flask_babel import gettext

from app.delivery.data_package import as_text, packed, resource
from app.domain.town.figures import FrozenFigures
from app.texts.figures import CSV_HEAD, LABELS, TABLES, UNITS
from app.web.municipality.spreadsheet import group_of, spreadsheet_of
from app.web.municipality.tables import hidden_in_words
from app.web.showing.figures import quarter_in_words

SHEET = "cijfers.csv"
KINDS = ("string", "string", "string", "integer", "string", "string", "string")
"""The kind of each column, in the order of CSV_HEAD."""


def as_package(frozen: FrozenFigures) -> bytes:
    """A zip of the spreadsheet and its description; the same figures give the same bytes."""
    sheet = spreadsheet_of(frozen)
    return packed(description_of(frozen, sheet), {SHEET: sheet})


def description_of(frozen: FrozenFigures, sheet: bytes) -> dict[str, Any]:
    columns = zip(CSV_HEAD, KINDS, strict=True)
    schema = {"fields": [{"name": gettext(name), "type": kind} for name, kind in columns]}
    return {
        "name": f"{g.community.slug}-{frozen.period.lower()}",
        "title": _title(frozen),
        "contributors": [{"title": g.community.owner, "role": "publisher"}],
        "resources": [resource("cijfers", SHEET, sheet, schema)],
    }


def as_json(frozen: FrozenFigures) -> str:
    tables = [_table(frozen, name) for name in frozen.tables]
    return as_text({"title": _title(frozen), "period": frozen.period, "tables": tables})


def _table(frozen: FrozenFigures, name: str) -> dict[str, Any]:
    table = frozen.tables[name]
    return {
        "name": name,
        "title": gettext(TABLES[name].title),
        "counts": gettext(TABLES[name].counts),
        "kind": gettext(LABELS[table.label]),
        "unit": gettext(UNITS[table.unit]),
        "cells": [
            {
                "name": cell,
                "title": group_of(name, cell),
                "people": number,
                "hidden": hidden_in_words(table, cell) if number is None else None,
            }
            for cell, number in table.cells.items()
        ],
    }


def _title(frozen: FrozenFigures) -> str:
    return f"{g.community.name}, {g.community.town}: {quarter_in_words(frozen.period)}"
