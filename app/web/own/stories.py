"""A story about her, word for word as readers of the figures would get it: her yes, or gone."""

from collections.abc import Callable
from contextlib import suppress

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema, fields

from app.actions.town import stories
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.states import StoryState
from app.store.queries.town import stories as kept
from app.web.entrance.moments import this_moment
from app.web.own.door import own
from app.web.showing.figures import quarter_in_words
from app.web.showing.formats import day_of_year, page


class OwnStoryOut(Schema):
    id = fields.Integer()
    words = fields.String()
    who = fields.String()
    quarter = fields.Function(lambda row: quarter_in_words(row.period))
    is_agreed = fields.Function(lambda row: row.state == StoryState.AGREED)
    since = fields.Function(lambda row: day_of_year(row.agreed_at) if row.agreed_at else "")


@own.get("/verhaal")
def stories_page() -> ResponseReturnValue:
    return page(
        "own/stories.html",
        stories=OwnStoryOut(many=True).dump(kept.own(this_moment().actor)),
        is_gone=request.args.get("weg") == "ja",
    )


@own.post("/verhaal/<id:story_id>")
def agree_story(story_id: int) -> ResponseReturnValue:
    _do(stories.agree_story, story_id)
    return redirect(url_for("own.stories_page"))


@own.post("/verhaal/<id:story_id>/weg")
def withdraw_story(story_id: int) -> ResponseReturnValue:
    _do(stories.withdraw_story, story_id)
    return redirect(url_for("own.stories_page", weg="ja"))


def _do(deed: Callable[[Moment, int], None], story_id: int) -> None:
    """One that is no more, because we took it away ourselves, is gone as she wants it."""
    with suppress(NotFound):
        deed(this_moment(), story_id)
