"""What the klankbordgroep said: to her who said it, to the desk, and beside the figures."""

from collections.abc import Sequence

from sqlalchemy import case, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.states import CommentState
from app.domain.town.board import About
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Comment, Person

By = aliased(Person)


def own(actor: Actor) -> Sequence[AnyRow]:
    """Her own, with what was said back and by whom; the newest first."""
    found = (
        _said(actor.community_id)
        .add_columns(By.first_name.label("replied_by"))
        .outerjoin(By, leads_to(Comment.decided_by, By))
        .where(Comment.author_id == actor.person_id)
    )
    return db.session.execute(found.order_by(Comment.written_at.desc(), Comment.id)).all()


def waiting(community_id: int, most: int) -> Sequence[AnyRow]:
    """As `at_desk`, those that nobody read yet; the oldest first, so that each has its turn."""
    found = _at_desk(community_id).where(Comment.state == CommentState.SAID)
    return db.session.execute(found.order_by(Comment.written_at, Comment.id).limit(most)).all()


def done(community_id: int, most: int) -> Sequence[AnyRow]:
    """As `waiting`, those that were read; the newest first."""
    found = _at_desk(community_id).where(Comment.state != CommentState.SAID)
    newest = found.order_by(Comment.replied_at.desc(), Comment.id)
    return db.session.execute(newest.limit(most)).all()


def at_desk(community_id: int, comment_id: int) -> AnyRow | None:
    """`who` is empty unless she wants it said."""
    found = _at_desk(community_id).where(Comment.id == comment_id)
    return db.session.execute(found).first()


def beside_figures(community_id: int, period: str) -> Sequence[str]:
    """Words alone: nothing by which anybody is found leaves this question."""
    found = questions.rows(_BESIDE, community_id=community_id, period=period)
    return [row.words for row in found]


_BESIDE: AnySelect = (
    select(Comment.words)
    .where(
        Comment.community_id == questions.value("community_id"),
        Comment.about == About.FIGURES,
        Comment.topic == questions.value("period"),
        Comment.may_show,
        Comment.shown_at.is_not(None),
    )
    .order_by(Comment.shown_at, Comment.id)
)


def _said(community_id: int) -> AnySelect:
    return select(
        Comment.id, Comment.about, Comment.topic, Comment.state, Comment.words, Comment.with_name,
        Comment.may_show, Comment.written_at, Comment.shown_at, Comment.reply,
    ).where(Comment.community_id == community_id)  # fmt: skip


def _at_desk(community_id: int) -> AnySelect:
    who = case((Comment.with_name, Person.first_name), else_="").label("who")
    return _said(community_id).add_columns(who).join(Person, leads_to(Comment.author_id, Person))
