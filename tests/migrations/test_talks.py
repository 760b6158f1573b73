"""0021 with data: whose talk lay on the desk may choose a time, whoever had it is not asked
again."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.desk.tasks import finish_task
from app.actions.people import consents, first_talks
from app.domain.people.consents import ConsentFor
from app.store.db import db
from app.store.tables import Task
from tests.actions.clock.test_followups import tick
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca, els = town.kwartiermaker(), town.asker("Bianca"), town.asker("Els")
    tick(town.later(days=14))
    first_talks.choose_talk(town.moment(bianca), None)
    consents.give_consent(town.moment(bianca), bianca.id, ConsentFor.EFFECT)
    first_talks.miss_talk(town.moment(karin), bianca.id)
    done = db.session.query(Task).filter_by(kind="talk", person_id=els.id).one()
    finish_task(town.moment(karin), done.id, "koffie gedronken")
    db.session.commit()
    asked, ended = bianca.id, els.id
    db.session.remove()
    downgrade(directory=FOLDER, revision="0020")
    assert not {"answers", "consents", "first_talks"} & set(inspect(db.engine).get_table_names())
    assert kept("SELECT kind FROM letters WHERE kind LIKE 'talk%'") == ["talk", "talk"]
    assert kept("SELECT kind FROM followups WHERE kind LIKE 'effect%'") == []
    assert len(kept("SELECT id FROM tasks WHERE kind = 'talk'")) == 2
    upgrade(directory=FOLDER)
    assert kept(f"SELECT state FROM first_talks WHERE id = {asked}") == ["asked"]
    assert kept(f"SELECT state FROM first_talks WHERE id = {ended}") == ["done"]
    assert kept("SELECT id FROM consents") == []


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
