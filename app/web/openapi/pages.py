"""The OpenAPI document as it lies in the repository (`make api` writes it), and as a page.

The page is made from the document, without any script; developers read English. Nothing of the
document stays in memory: it is asked for seldom.
"""

import json
from pathlib import Path
from typing import Any

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from app.web.entrance.problems import TYPES
from app.web.openapi.operations import operations
from app.web.showing.formats import page

openapi = Blueprint("openapi", __name__, url_prefix="/api")

DOCUMENT = Path(__file__).with_name("openapi.json")


@openapi.get("")
def api_page() -> ResponseReturnValue:
    told: dict[str, Any] = json.loads(DOCUMENT.read_bytes())
    return page("openapi/api.html", info=told["info"], operations=operations(told), problems=TYPES)


@openapi.get("/v1/openapi.json")
def document() -> ResponseReturnValue:
    return Response(DOCUMENT.read_bytes(), content_type="application/json")
