"""What goes out beside the session is the row that the session would have written, and is refused
where the session's would be."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError, StatementError

from app.store.db import db
from app.store.inserting import insert_row, insert_row_once, put
from app.store.tables import Need, Person, Round
from tests.town import Town

NOW = datetime(2030, 5, 6, 7, 8, 9, 12, tzinfo=UTC)


COLUMNS = [column.name for column in Need.__table__.c if column.name != "id"]
Write = Callable[..., object]


def listens(*_: object) -> None:
    """Whoever listens to what is asked hears of it, and then SQLAlchemy writes the row."""


@pytest.fixture(params=[False, True], ids=["by-the-driver", "heard"])
def _heard(request: pytest.FixtureRequest, town: Town) -> Iterator[None]:
    if request.param:
        event.listen(db.engine, "before_cursor_execute", listens)
    yield
    if request.param:
        event.remove(db.engine, "before_cursor_execute", listens)


@pytest.mark.parametrize("writes", [insert_row, insert_row_once])
@pytest.mark.usefixtures("_heard")
def test_a_row_is_written_with_its_defaults(town: Town, writes: Write) -> None:
    need = town.asks(town.asker())
    writes(Round, community_id=1, need_id=need.id, turn=7, due_at=NOW)
    made = db.session.scalars(select(Round).where(Round.turn == 7)).one()
    assert (made.need_id, made.due_at, made.reached, made.done_at) == (need.id, NOW, 0, None)
    assert made.id > 0


@pytest.mark.usefixtures("_heard")
def test_what_is_there_is_not_written_once_more(town: Town) -> None:
    need = town.asks(town.asker())
    told = [
        insert_row_once(Round, community_id=1, need_id=need.id, turn=7, due_at=due)
        for due in (NOW, NOW + timedelta(days=1))
    ]
    made = db.session.scalars(select(Round).where(Round.turn == 7)).one()
    assert (told, made.due_at) == ([True, False], NOW)


def a_need(asker: Person) -> Need:
    return Need(
        community_id=1,
        asker_id=asker.id,
        theme="klussen",
        tier=1,
        words="Wie kan mijn fiets maken?",
        card_words="Wie kan mijn fiets maken?",
        language="nl",
        timing="this_week",
        posted_at=NOW,
    )


def columns_of(need: Need) -> dict[str, object]:
    return {name: getattr(need, name) for name in COLUMNS}


@pytest.mark.usefixtures("_heard")
def test_a_row_that_is_put_away_is_the_one_that_a_session_writes(town: Town) -> None:
    asker = town.asker()
    ours, theirs = a_need(asker), a_need(asker)
    put(ours)
    db.session.add(theirs)
    db.session.flush()
    assert not db.session.new
    told = columns_of(ours)
    db.session.expire_all()
    assert columns_of(ours) == columns_of(theirs) == told


def test_what_is_put_away_is_looked_after_by_the_session(town: Town) -> None:
    """A change goes out as one, and a second time nothing is written."""
    need = a_need(town.asker())
    put(need)
    need.out_at = NOW
    put(need)
    db.session.commit()
    assert db.session.execute(select(Need.id, Need.out_at)).one() == (need.id, NOW)


def test_what_is_put_away_goes_with_its_transaction(town: Town) -> None:
    put(a_need(town.asker()))
    db.session.rollback()
    assert db.session.scalars(select(Need)).all() == []


@pytest.mark.parametrize("others_need", [False, True])
def test_what_the_tables_refuse_is_refused(town: Town, others_need: bool) -> None:
    """A second round of that turn, and one of a need that is nowhere."""
    need = town.asks(town.asker())
    row = {"need_id": 404 if others_need else need.id, "turn": 1, "due_at": NOW}
    with pytest.raises(IntegrityError):
        insert_row(Round, community_id=1, **row)
    db.session.rollback()


def test_a_moment_without_a_time_zone_is_refused(town: Town) -> None:
    with pytest.raises(StatementError, match="time zone"):
        insert_row(Round, community_id=1, need_id=1, turn=1, due_at=NOW.replace(tzinfo=None))
