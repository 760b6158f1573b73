"""0026 with data: what stood beside figures goes with the code that shows it, figures stay."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.town import lookbacks, stories
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.store.db import db
from tests.quarters import QUARTER, freeze, small_town
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    stories.write_story(town.moment(karin), bianca.id, QUARTER, "Een fiets deed het weer.")
    told = LookedBack(120, "Brieven zijn lastig.", "")
    lookbacks.write_lookback(town.moment(karin), QUARTER, NOTHING_YET, told)
    small_town(town)
    freeze(town)
    db.session.remove()
    downgrade(directory=FOLDER, revision="0025")
    assert not {"stories", "lookbacks"} & set(inspect(db.engine).get_table_names())
    upgrade(directory=FOLDER)
    with db.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM stories")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM figures")).scalar() == 1
