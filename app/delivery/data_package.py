"""Sheets with one description beside them: a Frictionless Data Package.

And not CSVW: one description beside the files is all that the common tools for open data ask for,
and it says a semicolon and an empty cell in a line each.
"""

import io
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DESCRIPTION = "datapackage.json"


def resource(name: str, path: str, sheet: bytes, schema: Mapping[str, Any]) -> dict[str, Any]:
    """What the description says of one sheet."""
    return {
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(sheet),
        "hash": f"sha256:{sha256(sheet).hexdigest()}",
        "profile": "tabular-data-resource",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
        "schema": {**schema, "missingValues": [""]},
    }


def packed(description: Mapping[str, Any], sheets: Mapping[str, bytes]) -> bytes:
    """A zip, the description first; the same content gives the same bytes."""
    files = {DESCRIPTION: as_text(description).encode(), **sheets}
    zipped = io.BytesIO()
    with ZipFile(zipped, "w", ZIP_DEFLATED) as package:
        for path, content in files.items():
            package.writestr(ZipInfo(path), content)
    return zipped.getvalue()


def as_text(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
