"""Case 6, a kwartiermaker's session in other hands: 80 pages of people an hour and no more, which
the journal lists exactly; half an hour of rest ends it (SE-24). What reaches far asks for a
fresh touch of her passkey: `tests/web/keys/test_touch.py`."""

from datetime import timedelta

import time_machine

from app.domain.ids import show_id
from app.jobs import sweeps
from app.store.db import db
from app.store.tables import LookedAt, Person, Task
from tests.web.test_matrix import Scene

STOP = 80


def test_a_burst_stops_and_the_journal_lists_exactly_those(
    scene: Scene, clock: time_machine.Traveller
) -> None:
    town = scene.town
    clock.shift(timedelta(hours=5))  # the evening of the scene is over
    thief = scene.browser("karin")
    bianca: Person = scene.people["bianca"]
    before = db.session.query(LookedAt).filter_by(thing="person").count()
    path = f"/bureau/mens/{show_id(bianca.id)}"
    statuses = [thief.get(path).status_code for _ in range(STOP + 1)]
    assert statuses == [200] * STOP + [429]
    assert db.session.query(LookedAt).filter_by(thing="person").count() == before + STOP
    sweeps.watch_looks(town.later(hours=5).by_house())
    assert db.session.query(Task).filter_by(kind="many_looks").count() == 1


def test_half_an_hour_of_rest_ends_it(scene: Scene, clock: time_machine.Traveller) -> None:
    thief = scene.browser("karin")
    assert thief.get("/bureau").status_code == 200
    clock.shift(timedelta(minutes=31))
    assert thief.get("/bureau").location == "/binnen"
