"""A program of an organisation, with a token of its own, as a test speaks through it."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from werkzeug.test import TestResponse

from app.actions.givers import joining, meeting
from app.actions.givers.joining import NewGiver
from app.actions.people.tokens import make_token
from app.domain.actor import GiverKind, Hat
from app.domain.ids import show_id
from app.domain.letters.programs import OPENS, NewToken, Scope, Whose
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.tables import Giver, Person
from tests.town import Town
from tests.web.browser import forget_request

UNDER = "/api/v1"


@dataclass
class Program:
    town: Town
    token: str
    host: str = "localhost"
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **more: Any) -> TestResponse:
        return self._sent("GET", path, **more)

    def post(self, path: str, key: str = "", **told: Any) -> TestResponse:
        headers = {"Idempotency-Key": key or secrets.token_urlsafe(12)}
        return self._sent("POST", path, json=told, headers=headers)

    def delete(self, path: str) -> TestResponse:
        return self._sent("DELETE", path)

    def _sent(self, method: str, path: str, **more: Any) -> TestResponse:
        headers = {"Authorization": f"Bearer {self.token}", **self.headers}
        headers |= more.pop("headers", {})
        client = self.town.app.test_client(use_cookies=False)
        where = path if path.startswith(UNDER) else f"{UNDER}{path}"
        base = f"http://{self.host}"
        answer = client.open(where, method=method, base_url=base, headers=headers, **more)
        forget_request()
        return answer


def organisation(town: Town, met_by: Person, name: str = "Wijkcentrum") -> Person:
    """Whoever answers for it, introduced."""
    person = town.person(name)
    new = NewGiver(name, GiverKind.ORGANISATION, name, "", [Tile.REPAIR])
    joining.register_giver(town.moment(person), new)
    town.hats[person.id] = frozenset({Hat.GIVER})
    meeting.introduce_giver(town.moment(met_by), person.id, False)
    town.met.add(person.id)
    db.session.commit()
    return person


def moment_for(town: Town, person: Person) -> Moment:
    """At the door's own time, with the organisation that she answers for."""
    told = town.moment(person)
    giver = db.session.get(Giver, (town.community_id, person.id))
    actor = replace(told.actor, organisation_id=giver.organisation_id if giver else None)
    return Moment(actor, datetime.now(UTC), told.rules)


def program_of(
    town: Town, person: Person, *scopes: Scope, whose: Whose = Whose.ORGANISATION, days: int = 30
) -> Program:
    new = NewToken(whose, "Planning", scopes or OPENS[whose], days)
    token = make_token(moment_for(town, person), new)
    db.session.commit()
    return Program(town, token)


def path_to(kind: str, thing_id: int, *more: str) -> str:
    return "/".join(("", kind, show_id(thing_id), *more))
