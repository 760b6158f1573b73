"""A quick way out of the pages with heavy help: somebody may be looking over her shoulder.

It signs out and forgets what was being written as well: words can be written again, what another
reads cannot be unread. It must work from a page that a phone kept long ago, so it asks for no token
and no form key; what another site sends here ends nothing.
"""

from flask import Response, current_app, make_response, render_template, session
from flask.blueprints import BlueprintSetupState
from flask.sansio.app import App
from flask.typing import ResponseReturnValue

from app.web.entrance import arriving
from app.web.entrance.origin import is_from_our_page
from app.web.forms.committing import for_machines
from app.web.public.door import public


@public.post("/sluit")
@for_machines
def leave_at_once() -> ResponseReturnValue:
    answer = _sent_on(make_response(render_template("public/closed.html")))
    if is_from_our_page():
        arriving.let_out()
        session.clear()
        _forgotten(answer)
    return answer


def _sent_on(answer: Response) -> Response:
    """By a header of the answer: `form-action` forbids a redirect to elsewhere after a form."""
    answer.headers["Refresh"] = f"0; url={_elsewhere(current_app)}"
    return answer


def _forgotten(answer: Response) -> None:
    """What phones keep of us goes; never cookies, which a municipality's other sites may share."""
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'


def _elsewhere(app: App) -> str:
    return app.extensions["house_rules"].quick_exit.elsewhere


@public.record_once
def ask_for_no_token(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(leave_at_once)
    state.app.jinja_env.globals["elsewhere"] = _elsewhere(state.app)
