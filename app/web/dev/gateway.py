"""A gateway for text messages that sends nothing: it lays them beside the e-mail that left."""

from flask import g, request
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from marshmallow import ValidationError

from app.web.dev import box
from app.web.dev.door import dev
from app.web.dev.schemas import TextMessageIn
from app.web.forms.committing import for_machines


@dev.post("/gateway")
@for_machines
def gateway() -> ResponseReturnValue:
    try:
        told = TextMessageIn().load(request.get_json(silent=True) or {})
    except ValidationError as error:
        return {"errors": error.messages}, 400
    box.keep_text(**told, at=g.now)
    return {"id": told["reference"]}


@dev.record_once
def admit_machines(state: BlueprintSetupState) -> None:
    """The worker carries no token; in production this door is not there at all."""
    state.app.extensions["csrf"].exempt(gateway)
