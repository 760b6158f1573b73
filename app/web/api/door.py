"""The door of other programs. Bearer tokens are not sent by a browser on its own, so a form of
another site can do nothing here and no page's token is asked for."""

from flask import Blueprint, request
from flask.blueprints import BlueprintSetupState

from app.web.entrance.parted import say_that_the_other_left
from app.web.entrance.problems import UNDER

api = Blueprint("api", __name__, url_prefix=UNDER)

LARGEST = 64_000  # bytes: words and ids


@api.before_request
def take_little() -> None:
    request.max_content_length = LARGEST


api.before_request(say_that_the_other_left)


@api.record_once
def admit_programs(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(api)
