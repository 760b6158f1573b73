"""The short walk through a copy that was put back: the journal holds, and the first pages open for
a visitor, for somebody who asked and for somebody who gives. Nobody of them is told, and nothing
leaves: no clock ticks over a copy."""

from datetime import datetime

from flask import Flask
from flask.testing import FlaskClient

from app.actions.people.sessions import begin_session
from app.domain.actor import house
from app.domain.clock.backups import BackupTrouble
from app.domain.moment import Moment
from app.jobs.committing import keep, look
from app.store.db import AnyRow
from app.store.queries.clock import smoke

FRONT, ASKERS, GIVERS = "/", "/mijn", "/geef"


def walk_through(app: Flask, now: datetime) -> None:
    """Raises BackupTrouble at the first that is not as it should be."""
    _verify_journal(app)
    with app.app_context():
        towns = look(smoke.towns)
    if not towns:
        raise BackupTrouble("There is no community in this copy.")
    for town in towns:
        _open(app, town, FRONT, None)
        for path, person_id in _people(app, town):
            _open(app, town, path, _signed_in(app, town, person_id, now))


def _verify_journal(app: Flask) -> None:
    with app.app_context():  # else the command looks at whatever app called us
        said = app.test_cli_runner().invoke(args=["journal", "verify"])
    if said.exit_code != 0:
        raise BackupTrouble(f"In this copy the journal does not hold: {said.output.strip()}")


def _people(app: Flask, town: AnyRow) -> list[tuple[str, int]]:
    with app.app_context():
        found = (ASKERS, look(smoke.an_asker, town.id)), (GIVERS, look(smoke.a_giver, town.id))
    return [(path, person_id) for path, person_id in found if person_id is not None]


def _signed_in(app: Flask, town: AnyRow, person_id: int, now: datetime) -> str:
    with app.app_context():
        moment = Moment(house(town.id), now, app.extensions["house_rules"])
        return keep(begin_session, moment, person_id, frozenset())


def _open(app: Flask, town: AnyRow, path: str, token: str | None) -> None:
    scheme = "https" if app.config["SESSION_COOKIE_SECURE"] else "http"
    there, client = f"{scheme}://{town.host}", app.test_client()
    if token is not None:
        _take_along(client, there, token)
    answer = client.get(path, base_url=there)
    if answer.status_code != 200:
        raise BackupTrouble(f"In this copy {path} answers {answer.status}.")


def _take_along(client: FlaskClient, there: str, token: str) -> None:
    with client.session_transaction(base_url=there) as cookie:
        cookie["_user_id"] = token
        cookie["_fresh"] = True
