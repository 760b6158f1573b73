"""All that is kept of her, to read and to take along: one structure, as a page and as a file."""

from flask import Response, current_app, render_template
from flask.typing import ResponseReturnValue

from app.store.queries.known.telling import rows_about
from app.web.entrance.moments import this_moment
from app.web.own.chapters import Rows, for_machines, in_words
from app.web.own.door import own
from app.web.showing.formats import page


@own.get("/alles")
def all_page() -> ResponseReturnValue:
    """May be long: it is printed, or searched."""
    return page("own/all.html", chapters=in_words(_rows()), made_at=this_moment().now)


@own.get("/bestand")
def all_file() -> ResponseReturnValue:
    """The same as a file, for a person or another service to keep (art. 20)."""
    file = current_app.json.dumps(for_machines(_rows(), this_moment().now), indent=1)
    answer = Response(file + "\n", mimetype="application/json")
    answer.headers["Content-Disposition"] = "attachment; filename=gegevens.json"
    return answer


@own.get("/bestand-om-te-lezen")
def readable_file() -> ResponseReturnValue:
    """The same to read without us: one file that fetches nothing, with her photos in it."""
    html = render_template("own/file.html", chapters=in_words(_rows()), made_at=this_moment().now)
    answer = Response(html, mimetype="text/html")
    answer.headers["Content-Disposition"] = "attachment; filename=gegevens.html"
    return answer


def _rows() -> dict[str, Rows]:
    moment = this_moment()
    return rows_about(moment.actor, moment.me)
