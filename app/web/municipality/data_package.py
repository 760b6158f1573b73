"""The figures to take along for machines: a Frictionless Data Package, and plain JSON.

A data package and not CSVW: one description beside the file is all that the common tools for open
data ask for, and it says a semicolon and an empty cell in a line each.
"""

import io
import json
from hashlib import sha256
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from flask import g
from flask_babel import gettext

from app.domain.figures import FrozenFigures
from app.texts.figures import CSV_HEAD, LABELS, TABLES, UNITS
from app.web.municipality.spreadsheet import group_of, spreadsheet_of
from app.web.municipality.tables import hidden_in_words
from app.web.showing.figures import quarter_in_words

SHEET, DESCRIPTION = "cijfers.csv", "datapackage.json"
KINDS = ("string", "string", "string", "integer", "string", "string", "string")
"""Of the columns, in the order of CSV_HEAD."""


def as_package(frozen: FrozenFigures) -> bytes:
    """A zip of the spreadsheet and its description; the same figures give the same bytes."""
    sheet = spreadsheet_of(frozen)
    described = _as_text(description_of(frozen, sheet))
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name, content in ((DESCRIPTION, described.encode()), (SHEET, sheet)):
            package.writestr(ZipInfo(name), content)
    return packed.getvalue()


def description_of(frozen: FrozenFigures, sheet: bytes) -> dict[str, Any]:
    return {
        "name": f"{g.community.slug}-{frozen.period.lower()}",
        "title": _title(frozen),
        "contributors": [{"title": g.community.owner, "role": "publisher"}],
        "resources": [
            {
                "name": "cijfers",
                "path": SHEET,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(sheet),
                "hash": f"sha256:{sha256(sheet).hexdigest()}",
                "profile": "tabular-data-resource",
                "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
                "schema": _schema(),
            }
        ],
    }


def _schema() -> dict[str, Any]:
    columns = zip(CSV_HEAD, KINDS, strict=True)
    return {
        "fields": [{"name": gettext(name), "type": kind} for name, kind in columns],
        "missingValues": [""],
    }


def as_json(frozen: FrozenFigures) -> str:
    tables = [_table(frozen, name) for name in frozen.tables]
    return _as_text({"title": _title(frozen), "period": frozen.period, "tables": tables})


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


def _as_text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
