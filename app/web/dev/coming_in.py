"""Coming in as anybody, with one press and no code: where the service is built, and only there."""

from typing import Any

from flask import abort, g, redirect
from flask.typing import ResponseReturnValue

from app.domain.people.passkeys import CameBy
from app.store.queries.people import sessions
from app.web.dev.door import dev
from app.web.entrance import arriving
from app.web.entrance.homes import home_of
from app.web.showing.formats import page


@dev.get("/binnen/<id:person_id>")
def come_in_page(person_id: int) -> ResponseReturnValue:
    return page("dev/come_in.html", name=_person(person_id).first_name)


@dev.post("/binnen/<id:person_id>")
def come_in(person_id: int) -> ResponseReturnValue:
    _person(person_id)
    return redirect(home_of(arriving.let_in(person_id, CameBy.DEVELOPMENT)))


def _person(person_id: int) -> Any:
    return sessions.person(g.community.id, person_id) or abort(404)
