"""0018 with data: it goes without a trace, and all that was here before stays."""

from datetime import date, time
from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.town import cafe, leaflets, sources
from app.actions.town.leaflets import OURS, Sheet
from app.domain.languages import Language
from app.domain.town.cafe import Cafe, Every
from app.domain.town.sources import Source
from app.store.db import db
from app.store.queries.town import cafe as kept
from app.store.tables import Need, Person
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
NEW = {"cafes", "cafe_skips", "visits", "source_counts", "leaflet_versions"}
THURSDAY = date(2026, 5, 14)
WEEKLY = Cafe(THURSDAY, Every.WEEK, time(10), time(12), "De Wilg")


def fills_every_table(town: Town) -> None:
    karin = town.moment(town.kwartiermaker())
    cafe.plan_cafe(karin, WEEKLY)
    db.session.commit()
    cafe.skip_cafe_day(karin, kept.planned(1)[0].id, THURSDAY)
    cafe.count_visits(karin, THURSDAY, cafe.Counted(1, 2, 3, 4))
    sources.count_arrival(karin, Source.SCHOOL)
    leaflets.write_leaflet(karin, Sheet("stress", Language.DUTCH), OURS, "Hoi")
    db.session.commit()


def test_down_and_up_again(town: Town) -> None:
    town.asks(town.asker())
    fills_every_table(town)
    db.session.remove()
    downgrade(directory=FOLDER, revision="0017")
    assert not NEW & set(inspect(db.engine).get_table_names())
    upgrade(directory=FOLDER)
    assert set(inspect(db.engine).get_table_names()) >= NEW
    assert kept.planned(1) == []
    assert db.session.query(Need).count() == 1
    assert db.session.query(Person).count() == 2
    cafe.plan_cafe(
        town.moment(db.session.query(Person).filter_by(first_name="Karin").one()), WEEKLY
    )
    db.session.commit()
    assert [plan.cafe for plan in kept.planned(1)] == [WEEKLY]
