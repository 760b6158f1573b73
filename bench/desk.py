"""The goal of the kwartiermaker's list of today, when much waits for her."""

from flask import Flask
from sqlalchemy import text, update

from app.domain.actor import Hat
from app.domain.states import NeedState
from app.domain.triage.consequence import Urgency
from app.factory import create_app
from app.store.db import db
from app.store.tables import Need
from bench import turns
from bench.filling import Size, fill
from bench.goals import Measured
from bench.ground import Ground
from bench.visiting import Visit, cookie_of
from tests.conftest import opened, settings
from tests.town import Town

ADDRESS = "/bureau"
WAITING = Size(givers=1, needs=5_000)
RAW = text(
    "SELECT id, state, posted_at, answer_by, card_words FROM needs WHERE community_id = 1"
    " AND state IN ('held', 'asked_back') ORDER BY urgency, answer_by LIMIT 20"
)
COUNTED = text(
    "SELECT state, count(*), min(posted_at) FROM needs WHERE community_id = 1"
    " AND state IN ('held', 'asked_back') GROUP BY state"
)


def today_against_raw(ground: Ground) -> Measured:
    """Beside a page of bare Flask that asks for the first lines of the same needs, and how many
    there are, and shows them as they are."""
    with opened(create_app(settings(ground.empty("sqlite")))) as app:
        karin = Town.founded(app).kwartiermaker()
        fill(WAITING)
        _hold_all()
        page = Visit(app, ADDRESS, cookie_of(app, karin.id, Hat.KWARTIERMAKER))
        raw = Visit(_bare(app), "/")
        ratio, ours, theirs = turns.ratio(turns.cpu(page, 3), turns.cpu(raw, 10), 7)
    sides = f"{1000 * ours:.1f} ms, raw {1000 * theirs:.1f} ms of processor"
    return Measured(ratio, f"{sides}, {WAITING.needs:,} needs")


def _hold_all() -> None:
    told = {"state": NeedState.HELD, "urgency": Urgency.ORDINARY, "ended_at": None, "out_at": None}
    posted = {"answer_by": Need.posted_at, "promised_at": Need.posted_at}
    db.session.execute(update(Need).values(told | posted))
    db.session.commit()


def _bare(house: Flask) -> Flask:
    app = Flask("bare")

    @app.get("/")
    def rows() -> str:
        with house.app_context():
            found = [*db.session.execute(RAW), *db.session.execute(COUNTED)]
            db.session.rollback()
        return "".join(str(row) for row in found)

    return app
