"""Is it up? For a container or a load balancer; and for a phone with a bad line."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.store.db import db

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> ResponseReturnValue:
    """200 when the process and its database answer, 503 when the database does not."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return {"process": "ok", "database": "unreachable"}, 503
    return {"process": "ok", "database": "ok"}


@health.get("/lijn")
def line() -> ResponseReturnValue:
    """Is there a line? Nothing, as small as can be, and without the database."""
    return "", 204
