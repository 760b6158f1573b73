"""Nothing changes a frozen file; where something did, nobody reads it and the desk is told."""

from collections.abc import Callable

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from app.actions.town.figures import publish_figures, tell_of_tampered
from app.domain.desk.tasks import TaskKind
from app.jobs.sweeps import close_quarters
from app.store.db import db
from app.store.tables import Figures, Task
from tests.quarters import freeze, large_town, open_the_lock
from tests.town import Town

STATEMENTS = {
    "file": update(Figures).values(file="{}"),
    "digest": update(Figures).values(digest="0" * 64),
    "period": update(Figures).values(period="2026Q1"),
    "row": delete(Figures),
}


@pytest.fixture
def frozen(town: Town) -> Town:
    large_town(town)
    freeze(town)
    return town


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses_to_change_what_was_frozen(frozen: Town, statement: object) -> None:
    publish_figures(frozen.by_house(), "2026Q2")
    db.session.commit()
    with pytest.raises(DBAPIError, match="frozen figures do not change"):
        db.session.execute(statement)  # type: ignore[call-overload]
    db.session.rollback()
    assert db.session.query(Figures).one().period == "2026Q2"


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_it_is_the_lock_that_refuses(frozen: Town, statement: object) -> None:
    open_the_lock()
    db.session.execute(statement)  # type: ignore[call-overload]


def touch(town: Town) -> None:
    open_the_lock()
    row = db.session.query(Figures).one()
    row.file = row.file.replace('"all":300', '"all":305')
    db.session.commit()


def told() -> list[tuple[str, str]]:
    found = db.session.query(Task).filter_by(kind=TaskKind.FIGURES_CHANGED)
    return [(row.state, row.note) for row in found]


@pytest.mark.parametrize(("meanwhile", "says"), [(touch, [("open", "2026Q2")]), (None, [])])
def test_the_desk_hears_of_a_file_that_was_touched_once(
    frozen: Town, meanwhile: Callable[[Town], None] | None, says: list[tuple[str, str]]
) -> None:
    frozen.kwartiermaker()
    if meanwhile is not None:
        meanwhile(frozen)
    for _ in range(2):
        close_quarters(frozen.by_house())
    tell_of_tampered(frozen.later(days=1).by_house())
    assert told() == says
