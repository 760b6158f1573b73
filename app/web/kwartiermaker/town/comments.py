"""What the klankbordgroep says, in one place: read, answered in a sentence, beside the figures."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import comments as deeds
from app.domain.moment import Moment
from app.domain.refusals import NotFound, WrongMoment
from app.store.queries.town import board as kept
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.comment_schemas import CommentAtDeskOut, ReplyIn
from app.web.showing.formats import page


@kwartiermaker.get("/klankbord")
def comments_page() -> ResponseReturnValue:
    here, rules = this_moment().community_id, this_moment().rules.board
    return page(
        "kwartiermaker/town/comments.html",
        waiting=CommentAtDeskOut(many=True).dump(kept.waiting(here, rules.waiting_listed)),
        done=CommentAtDeskOut(many=True).dump(kept.done(here, rules.done_listed)),
    )


@kwartiermaker.get("/klankbord/<id:comment_id>")
def comment_page(comment_id: int) -> ResponseReturnValue:
    return _show(comment_id, intake.blank())


@kwartiermaker.post("/klankbord/<id:comment_id>/gelezen")
def read_comment(comment_id: int) -> ResponseReturnValue:
    return _do(deeds.read_comment, comment_id)


@kwartiermaker.post("/klankbord/<id:comment_id>")
def take_up_comment(comment_id: int) -> ResponseReturnValue:
    """Where a colleague was first, both sentences stand there."""
    form = intake.read(ReplyIn)
    if not form.ok:
        return _show(comment_id, form)
    try:
        deeds.take_up_comment(this_moment(), comment_id, form.data["reply"])
    except WrongMoment as refusal:
        return _show(comment_id, form.refuse("reply", sentence_of(refusal)))
    return redirect(url_for("kwartiermaker.comments_page"))


@kwartiermaker.post("/klankbord/<id:comment_id>/bij-de-cijfers")
def show_comment(comment_id: int) -> ResponseReturnValue:
    return _do(deeds.show_comment, comment_id)


@kwartiermaker.post("/klankbord/<id:comment_id>/niet-bij-de-cijfers")
def hide_comment(comment_id: int) -> ResponseReturnValue:
    return _do(deeds.hide_comment, comment_id)


def _do(deed: Callable[[Moment, int], None], comment_id: int) -> ResponseReturnValue:
    deed(this_moment(), comment_id)
    return redirect(url_for("kwartiermaker.comments_page"))


def _show(comment_id: int, form: Filled) -> ResponseReturnValue:
    found = kept.at_desk(this_moment().community_id, comment_id)
    if found is None:
        raise NotFound
    return page(
        "kwartiermaker/town/comment.html", comment=CommentAtDeskOut().dump(found), form=form
    )
