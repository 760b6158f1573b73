"""JSON as a program sends it, read by the schemas that read forms."""

from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from app.web.entrance.problems import NotUnderstood
from app.web.forms import intake
from app.web.forms.intake import Form


def read(form: Form) -> dict[str, Any]:
    """Raises NotUnderstood with sentences by field."""
    filled = intake.load(form, {name: _clean(told) for name, told in _object().items()})
    if not filled.ok:
        raise NotUnderstood(filled.errors)
    return filled.data


def _object() -> dict[str, Any]:
    """Nothing at all is as an empty object."""
    if not request.get_data():
        return {}
    if not request.is_json:
        raise UnsupportedMediaType
    try:
        told = request.get_json()
    except (RecursionError, UnicodeError):
        raise BadRequest from None
    if not isinstance(told, dict):
        raise NotUnderstood({"": ["An object is needed."]})
    return told


def _clean(told: Any) -> Any:
    """Words as a form would bring them; of what stands in a list, words alone. An object is left
    to the field to refuse."""
    if isinstance(told, list):
        return [_clean(each) for each in told if isinstance(each, str)]
    return intake.clean(told) if isinstance(told, str) else told
