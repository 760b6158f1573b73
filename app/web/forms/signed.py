"""What a passkey signed, as the page's script hands it over, and what the script is told.

The script speaks JSON and brings the page's token in a header. It does what `to` says, and else
sends the form that it held back; `refused` names the sentence in the page that is shown.
"""

from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue

from app.domain.people.passkeys import LONGEST_NAME
from app.domain.refusals import KeyRefused
from app.web.forms.intake import clean

CONFLICT = 409


def signed() -> dict[str, Any]:
    """Raises KeyRefused where there is nothing of the kind."""
    found = _told().get("signed")
    if not isinstance(found, dict):
        raise KeyRefused
    return found


def name_told(otherwise: str) -> str:
    told = _told().get("name")
    return clean(told)[:LONGEST_NAME] if isinstance(told, str) and clean(told) else otherwise


def _told() -> dict[str, Any]:
    try:
        found = request.get_json(silent=True)
    except RecursionError:  # brackets within brackets within brackets
        return {}
    return found if isinstance(found, dict) else {}


def options(told: str) -> ResponseReturnValue:
    return Response(told, mimetype="application/json")


def go(place: str | None = None) -> ResponseReturnValue:
    return {"to": place}


def refused(why: str = "unknown") -> ResponseReturnValue:
    """Returned, not raised: what it used up stays used up."""
    return {"refused": why}, CONFLICT
