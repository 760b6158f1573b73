"""Is it up? For a container or a load balancer; and for a phone with a bad line."""

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.store.db import db
from app.web.watch.answering import knows

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> ResponseReturnValue:
    """200 when the process and its database answer, 503 when the database does not. Which version
    this is, is told to the operator's programs alone."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return {"process": "ok", "database": "unreachable"}, 503
    return {"process": "ok", "database": "ok", **_version()}


@health.get("/lijn")
def line() -> ResponseReturnValue:
    """Is there a line? Nothing, as small as can be, and without the database."""
    return "", 204


def _version() -> dict[str, str]:
    token = current_app.extensions["settings"].metrics_token
    told = knows(request.headers.get("Authorization", ""), token)
    return {"version": current_app.extensions["version"]} if told else {}
