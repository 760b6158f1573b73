"""0027 with data: files keep their bytes and are proven by the key; a choice stays."""

import hashlib
from pathlib import Path

import pytest
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.town.communities import choose_comparing
from app.domain.town.figures import FiguresTampered, read_frozen
from app.store.db import db
from app.store.figures_key import figures_key
from app.store.tables import Figures
from tests.quarters import freeze, open_the_lock, small_town
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
NEW = {"comparings", "research_exports", "research_parts"}


def down() -> None:
    db.session.remove()
    downgrade(directory=FOLDER, revision="0026")


def up() -> Figures:
    upgrade(directory=FOLDER, revision="0027")
    return db.session.query(Figures).one()


def frozen(town: Town) -> tuple[str, str]:
    small_town(town)
    freeze(town)
    row = db.session.query(Figures).one()
    return row.file, row.digest


def test_down_and_up_with_data(town: Town) -> None:
    before = frozen(town)
    choose_comparing(town.by_house(), True)
    db.session.commit()
    down()
    assert not NEW & set(inspect(db.engine).get_table_names())
    with db.engine.connect() as connection:
        file, digest = connection.execute(text("SELECT file, digest FROM figures")).one()
    assert (file, digest) == (before[0], hashlib.sha256(file.encode()).hexdigest())
    row = up()
    assert (row.file, row.digest) == before
    assert read_frozen(row, figures_key()).tables
    told = db.session.execute(text("SELECT community_id, state FROM comparings")).all()
    assert [tuple(one) for one in told] == [(town.community_id, "beside_others")]


def test_what_was_touched_before_is_not_trusted_after(town: Town) -> None:
    frozen(town)
    down()
    open_the_lock()
    db.session.execute(text("UPDATE figures SET file = replace(file, 'all', 'some')"))
    db.session.execute(text(RELOCK[db.engine.dialect.name]))
    db.session.commit()
    db.session.remove()
    with pytest.raises(FiguresTampered):
        read_frozen(up(), figures_key())


RELOCK = {
    "sqlite": "CREATE TRIGGER figures_stay BEFORE UPDATE OF file ON figures"
    " BEGIN SELECT RAISE(ABORT, 'frozen'); END",
    "postgresql": "CREATE TRIGGER figures_stay BEFORE UPDATE OF file ON figures"
    " FOR EACH ROW EXECUTE FUNCTION refuse_frozen()",
}
