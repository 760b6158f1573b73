"""Lists in parts, by the key of the last one: what comes in meanwhile moves nothing."""

from collections.abc import Sequence
from typing import Any

from flask import request, url_for

from app.domain.ids import read_id, show_id
from app.web.entrance.problems import NotUnderstood

AFTER = "after"


def after() -> int | None:
    """Raises NotUnderstood for what is no id."""
    told = request.args.get(AFTER)
    if told is None:
        return None
    try:
        return read_id(told)
    except ValueError:
        raise NotUnderstood({AFTER: ["This is no id."]}) from None


def part(items: Sequence[Any], last: int | None) -> dict[str, Any]:
    """`last`: the id after which it goes on; None at the end."""
    following = None
    if last is not None:
        told: dict[str, Any] = {**(request.view_args or {}), AFTER: show_id(last)}
        following = url_for(str(request.endpoint), **told)
    return {"items": items, "next": following}
