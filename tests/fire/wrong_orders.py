"""Two orders that lose things, kept as controls: a harness that cannot fail proves nothing.

Each is put in place of the right one in a process that is going to be killed.
"""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from flask import Response, after_this_request

from app.actions.letters import delivery
from app.jobs import post
from app.store.db import AnyRow, db
from app.web.forms import committing


class MarksFirst(post.Worker):
    """Says "sent" before it is."""

    def _send(self, letter_id: int, letter: AnyRow, needs: Sequence[AnyRow]) -> None:
        self._end(letter_id, letter, delivery.mark_sent, told=[one.letter_id for one in needs])
        self._hand_over(letter, needs)


class ThanksFirst:
    """Keeps what was done only when the answer has left."""

    rollback = staticmethod(db.session.rollback)

    def commit(self) -> None:
        kept = db.session()
        db.session.registry.clear()  # else the end of the request would undo it

        @after_this_request
        def when_it_left(answer: Response) -> Response:
            answer.call_on_close(lambda: _keep(kept))
            return answer


def _keep(session: Any) -> None:
    session.commit()
    session.close()


def mark_then_send() -> None:
    post.Worker = MarksFirst  # type: ignore[misc]


def thank_then_commit() -> None:
    committing.db = SimpleNamespace(session=ThanksFirst())  # type: ignore[assignment]


WRONG_ORDERS: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "mark then send": mark_then_send,
    "thank then commit": thank_then_commit,
}
