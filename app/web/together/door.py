"""The door of our table: open while our device lies before somebody, and closed to all else."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from app.web.entrance import sitting

together = Blueprint("together", __name__, url_prefix="/samen")


@together.before_request
def only_at_the_table() -> ResponseReturnValue | None:
    if sitting.is_at_table() or request.endpoint == "together.over_page":
        return None
    return redirect("/")
