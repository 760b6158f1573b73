"""Goals of figures: the municipality's page, and closing a quarter."""

from flask import Flask, Response

from app.domain.actor import Hat
from app.factory import create_app
from app.store.db import db
from app.store.queries.town.figures import every
from bench import quarter, turns
from bench.goals import Measured
from bench.ground import Ground
from bench.visiting import Visit, cookie_of
from tests.conftest import opened, settings
from tests.quarters import large_town
from tests.town import Town
from tests.web.municipality.readers import ADDRESS, publish

RUNS = 3


def page_against_raw(ground: Ground) -> Measured:
    """Beside a page of bare Flask that reads the same rows and shows them as they are. A turn of
    either takes as long: of five pages after fifty others the first ones run cold."""
    with opened(create_app(settings(ground.empty("sqlite")))) as app:
        town = Town.founded(app)
        large_town(town)
        publish(town)
        cookie = cookie_of(app, town.official().id, Hat.MUNICIPALITY)
        page, raw = Visit(app, ADDRESS, cookie), Visit(_bare(app), "/")
        ratio, ours, theirs = turns.ratio(turns.cpu(page, 25), turns.cpu(raw, 50), 9)
    return Measured(ratio, f"{1000 * ours:.2f} ms, raw {1000 * theirs:.2f} ms of processor")


def _bare(house: Flask) -> Flask:
    app = Flask("bare")

    @app.get("/")
    def rows() -> Response:
        with house.app_context():
            found = every(1)
            db.session.rollback()
        return Response("".join(str(row.file) for row in found))

    return app


def closing(ground: Ground) -> Measured:
    """The larger of the two ratios: SQLite's and PostgreSQL's."""
    runs = [
        quarter.measure(ground.empty(engine), ground.facts, RUNS)
        for engine in ("sqlite", "postgresql")
    ]
    worst = max(runs, key=lambda run: run.ratio)
    sides = f"{worst.counting:.2f} s, raw {worst.raw:.2f} s"
    return Measured(worst.ratio, f"{sides}, {worst.facts:,} facts ({worst.database})")
