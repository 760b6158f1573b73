"""The klankbordgroep: her own page in each state, what the desk reads, words beside figures."""

from sqlalchemy import update

from app.actions.town import comments
from app.domain.states import BoardState, CommentState
from app.domain.town.board import About, Remark, Topic
from app.store.db import db
from app.store.tables import BoardMember, Comment
from tests.ease.walk import Walk
from tests.quarters import QUARTER


def the_board(walk: Walk) -> None:
    """After figures were published."""
    scene, bianca = walk.scene, walk.scene.people["bianca"]
    scene.town.board.add(bianca.id)
    _stands(BoardState.TAKES_PART)
    for about, name in (
        (About.LEAFLET, "stress"),
        (About.WORDS, "is-het-gelukt"),
        (About.FIGURES, QUARTER),
    ):
        topic, said = Topic(about, name), Remark("Te lang voor mij.", with_name=True, may_show=True)
        comments.write_comment(scene.town.moment(bianca), topic, said)
        db.session.commit()
        scene.ids["about"], scene.ids["topic"] = about.value, name
        walk.look("topic")
        walk.as_("bianca").post(f"/klankbord/{about.value}/{name}", words="")
    _in_each_state(walk)
    for state in BoardState:
        _stands(state)
        walk.as_("bianca").get("/klankbord")
        walk.look("person_id")


def _in_each_state(walk: Walk) -> None:
    karin, ids = walk.scene.town.moment(walk.scene.people["karin"]), walk.scene.ids
    ids["comment_id"] = db.session.query(Comment.id).filter_by(about=About.FIGURES).scalar()
    for state in (CommentState.SAID, CommentState.READ, CommentState.TAKEN_UP):
        replied = {"reply": "Wij maken het korter." if state == CommentState.TAKEN_UP else ""}
        db.session.execute(update(Comment).values(state=state, **replied))
        db.session.commit()
        walk.look("comment_id")
        walk.as_("bianca").get("/klankbord")
        walk.as_("karin").get("/bureau/klankbord")
    comments.show_comment(karin, ids["comment_id"])
    db.session.commit()
    walk.look("comment_id")
    walk.look("period")
    walk.as_("bianca").get("/klankbord")


def _stands(state: BoardState) -> None:
    db.session.execute(update(BoardMember).values(state=state))
    db.session.commit()
