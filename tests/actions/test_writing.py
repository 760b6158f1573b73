"""What goes out beside the session is the row that the session would have written, and is refused
where the session's would be."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError, StatementError

from app.actions.writing import write
from app.store.db import db
from app.store.tables import Round
from tests.town import Town

NOW = datetime(2030, 5, 6, 7, 8, 9, 12, tzinfo=UTC)


def listens(*_: object) -> None:
    """Whoever listens to what is asked hears of it, and then SQLAlchemy writes the row."""


@pytest.mark.parametrize("is_heard", [False, True])
def test_a_row_is_written_with_its_defaults(town: Town, is_heard: bool) -> None:
    need = town.asks(town.asker())
    if is_heard:
        event.listen(db.engine, "before_cursor_execute", listens)
    try:
        write(Round, community_id=1, need_id=need.id, turn=7, due_at=NOW)
    finally:
        if is_heard:
            event.remove(db.engine, "before_cursor_execute", listens)
    made = db.session.scalars(select(Round).where(Round.turn == 7)).one()
    assert (made.need_id, made.due_at, made.reached, made.done_at) == (need.id, NOW, 0, None)
    assert made.id > 0


@pytest.mark.parametrize("others_need", [False, True])
def test_what_the_tables_refuse_is_refused(town: Town, others_need: bool) -> None:
    """A second round of that turn, and one of a need that is nowhere."""
    need = town.asks(town.asker())
    row = {"need_id": 404 if others_need else need.id, "turn": 1, "due_at": NOW}
    with pytest.raises(IntegrityError):
        write(Round, community_id=1, **row)
    db.session.rollback()


def test_a_moment_without_a_time_zone_is_refused(town: Town) -> None:
    with pytest.raises(StatementError, match="time zone"):
        write(Round, community_id=1, need_id=1, turn=1, due_at=NOW.replace(tzinfo=None))
