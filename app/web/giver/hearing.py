"""One tap back for anyone who reads of needs only inside."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.givers import hearing
from app.web.entrance.moments import this_moment
from app.web.giver.door import giver


@giver.post("/berichten-weer")
def start_letters() -> ResponseReturnValue:
    hearing.start_letters(this_moment())
    return redirect(url_for("giver.start_page"))
