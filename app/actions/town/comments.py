"""What the klankbordgroep says, and what becomes of it: read, taken up, beside the figures."""

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.town.board import About, Remark, Topic
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Comment


def write_comment(moment: Moment, topic: Topic, said: Remark) -> None:
    """Only words about figures may ever stand beside figures."""
    comment = Comment(
        community_id=moment.community_id,
        author_id=moment.me,
        about=topic.about,
        topic=topic.name,
        words=said.words,
        with_name=said.with_name,
        may_show=said.may_show and topic.about is About.FIGURES,
        written_at=moment.now,
        reply="",
    )
    take(moment, Verb.WRITE_COMMENT, comment)


def take_back_comment(moment: Moment, comment_id: int) -> None:
    """It goes at once, also from beside the figures (R21). Raises NotFound
    for another's."""
    comment = _one(moment, comment_id)
    if comment.author_id != moment.me:
        raise NotFound
    take(moment, Verb.TAKE_BACK_COMMENT, comment)
    db.session.flush()
    db.session.delete(comment)


def read_comment(moment: Moment, comment_id: int) -> None:
    comment = _one(moment, comment_id)
    take(moment, Verb.READ_COMMENT, comment)
    _note(moment, comment)


def take_up_comment(moment: Moment, comment_id: int, reply: str) -> None:
    """One sentence back, that she reads on her own page."""
    comment = _one(moment, comment_id)
    take(moment, Verb.TAKE_UP_COMMENT, comment)
    comment.reply = reply
    _note(moment, comment)


def show_comment(moment: Moment, comment_id: int) -> None:
    """Raises NotAllowed where she did not say yes to that."""
    comment = _one(moment, comment_id)
    take(moment, Verb.SHOW_COMMENT, comment)
    comment.shown_at = moment.now


def hide_comment(moment: Moment, comment_id: int) -> None:
    comment = _one(moment, comment_id)
    take(moment, Verb.HIDE_COMMENT, comment)
    comment.shown_at = None


def _one(moment: Moment, comment_id: int) -> Comment:
    return rows.one(Comment, moment.community_id, comment_id)


def _note(moment: Moment, comment: Comment) -> None:
    comment.decided_by, comment.replied_at = moment.me, moment.now
