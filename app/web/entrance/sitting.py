"""The device on our table: at which sitting it lies there, and how long it may lie untouched.

The cookie of whoever of us began it is gone by then; hers is in it, and for this sitting only.
"""

from datetime import timedelta

from flask import Flask, Response, current_app, g, redirect, session, url_for
from flask.typing import ResponseReturnValue

from app.domain.house_rules.asking import TogetherRules
from app.store.queries.desk import sittings
from app.web.at_hand import cookie, noted

SITTING = "sitting"
"""In the cookie: the id, and the second in which the last page was asked for."""
OVER = "/samen/voorbij"


def begin(sitting_id: int) -> None:
    session.clear()
    session[SITTING] = [sitting_id, int(g.now.timestamp())]


def watch() -> ResponseReturnValue | None:
    """Before every page. Untouched too long, or ended on another screen: it closes, and what stood
    on it is no longer found."""
    noted().sitting = None
    if SITTING not in cookie():
        return None
    sitting_id, touched = session[SITTING]
    idle = g.now.timestamp() - touched
    if idle <= timedelta(minutes=_rules().idle_minutes).total_seconds():
        g.sitting = sittings.open_one(g.community.id, sitting_id, g.now)
    if g.sitting is None:
        session.clear()
        return redirect(OVER)
    session[SITTING] = [sitting_id, int(g.now.timestamp())]
    return None


def is_at_table() -> bool:
    return noted().get("sitting") is not None


def after_sending(need_id: int) -> str:
    """Where a need that was just sent leads."""
    endpoint = "together.sent_page" if is_at_table() else "asker.sent_page"
    return url_for(endpoint, need_id=need_id)


def _rules() -> TogetherRules:
    rules: TogetherRules = current_app.extensions["house_rules"].together
    return rules


def init_app(app: Flask) -> None:
    @app.after_request
    def close_by_itself(answer: Response) -> Response:
        """The page that stands open leaves the screen, without any script."""
        if is_at_table():
            answer.headers["Refresh"] = f"{_rules().idle_minutes * 60}; url={OVER}"
        return answer
