"""K8: what the asker does here, and the one button that ends it."""

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import sittings
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment, visiting
from app.web.showing.formats import page
from app.web.together.door import together


@together.get("")
def table_page() -> ResponseReturnValue:
    visitor = visiting()
    return page("together/table.html", name=visitor.first_name if visitor else None)


@together.post("/klaar")
def end_sitting() -> ResponseReturnValue:
    sittings.end_sitting(this_moment(), g.sitting.id)
    arriving.let_out()
    g.sitting = None
    return redirect(url_for("together.over_page"))


@together.get("/voorbij")
def over_page() -> ResponseReturnValue:
    """Asked for by a screen that was left alone, it closes what was open there."""
    arriving.leave_table()
    return page("together/over.html")
