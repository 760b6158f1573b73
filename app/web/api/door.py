"""The door of other programs. Bearer tokens are not sent by a browser on its own, so a form of
another site can do nothing here and no page's token is asked for."""

from flask import Blueprint, request
from flask.blueprints import BlueprintSetupState

from app.domain.errors import OtherLeft
from app.store.queries.people import partings
from app.web.entrance.guard import moment
from app.web.entrance.problems import UNDER

api = Blueprint("api", __name__, url_prefix=UNDER)

LARGEST = 64_000  # bytes: words and ids


@api.before_request
def take_little() -> None:
    request.max_content_length = LARGEST


@api.before_request
def say_that_the_other_left() -> None:
    """As at the giver's own door."""
    offer_id = (request.view_args or {}).get("offer_id")
    if offer_id is not None and partings.was_told(moment().actor, offer_id):
        raise OtherLeft


@api.record_once
def admit_programs(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(api)
