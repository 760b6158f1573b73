"""Her page in the klankbordgroep: what there is to read, what she said, a way to stop a while."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import board as deeds
from app.actions.town import comments
from app.domain.refusals import NotFound
from app.domain.states import BoardState
from app.domain.town.board import About, Remark
from app.store.queries.town import board as kept
from app.web.board.door import board
from app.web.board.schemas import MAY_SHOW, WITH_NAME, CommentIn, CommentOut
from app.web.board.topics import body_of, listed, topic_of
from app.web.entrance import homes
from app.web.entrance.moments import this_moment, visiting
from app.web.entrance.visitor import Visitor
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.showing.topics import title_of


@board.get("")
def board_page() -> ResponseReturnValue:
    """Also while she rests, and after: what she said is hers to take back."""
    visitor = _member()
    takes_part = visitor.board_state == BoardState.TAKES_PART
    return page(
        "board/board.html",
        home=homes.home_of(visitor),
        topics=listed() if takes_part else None,
        rests=visitor.board_state == BoardState.RESTS,
        comments=CommentOut(many=True).dump(kept.own(visitor.actor)),
    )


@board.get("/<about>/<topic>")
def topic_page(about: str, topic: str) -> ResponseReturnValue:
    return _show(about, topic, intake.blank())


@board.post("/<about>/<topic>")
def write_comment(about: str, topic: str) -> ResponseReturnValue:
    _member()
    found, form = topic_of(about, topic), intake.read(CommentIn)
    if not form.ok:
        return _show(about, topic, form)
    allows = form.data["allows"]
    said = Remark(form.data["words"], WITH_NAME in allows, MAY_SHOW in allows)
    comments.write_comment(this_moment(), found, said)
    return redirect(url_for("board.board_page"))


@board.post("/weg/<id:comment_id>")
def take_back_comment(comment_id: int) -> ResponseReturnValue:
    comments.take_back_comment(this_moment(), comment_id)
    return redirect(url_for("board.board_page"))


@board.post("/stop")
def rest_from_board() -> ResponseReturnValue:
    deeds.rest_from_board(this_moment())
    return redirect(url_for("board.board_page"))


@board.post("/weer")
def return_to_board() -> ResponseReturnValue:
    deeds.return_to_board(this_moment())
    return redirect(url_for("board.board_page"))


def _member() -> Visitor:
    """Raises NotFound for everybody else: nobody learns that there is such a page."""
    visitor = visiting()
    if visitor is None or visitor.board_state is None:
        raise NotFound
    return visitor


def _show(about: str, name: str, form: Filled) -> ResponseReturnValue:
    if _member().board_state != BoardState.TAKES_PART:
        return redirect(url_for("board.board_page"))
    topic = topic_of(about, name)
    return page(
        "board/topic.html",
        form=form,
        title=title_of(topic.about, topic.name),
        body=body_of(topic),
        is_figures=topic.about is About.FIGURES,
    )
