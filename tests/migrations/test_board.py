"""0019 with data: whoever reads along goes with the step down, and nobody else."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.town import comments
from app.domain.town.board import About, Remark, Topic
from app.store.db import db
from app.store.tables import BoardMember, Comment, Person
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    town.joins_board(bianca, asked_by=karin)
    stress = Topic(About.LEAFLET, "stress")
    comments.write_comment(town.moment(bianca), stress, Remark("Te lang."))
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0018")
    assert not {"board_members", "comments"} & set(inspect(db.engine).get_table_names())
    upgrade(directory=FOLDER)
    assert db.session.query(Person).count() == 2
    assert db.session.query(BoardMember).count() + db.session.query(Comment).count() == 0
