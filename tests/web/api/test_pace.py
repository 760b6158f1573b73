"""So many requests a minute, counted for all processes together, at the price of a write for each
handful."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from app.actions.people.tokens import revoke_token, take_requests
from app.store.db import db
from app.store.tables import Person, Token
from app.web.entrance import bearers
from app.web.entrance.pace import HANDFUL, Pace
from tests.town import Town
from tests.web.api.calling import Program, moment_for

MINUTE = datetime(2026, 3, 2, 10, 31, tzinfo=UTC)
NEXT = MINUTE + timedelta(minutes=1)


def _most(app: Any, most: int) -> None:
    rules = app.extensions["house_rules"]
    app.extensions["house_rules"] = replace(rules, api=replace(rules.api, requests_a_minute=most))


def _minute() -> datetime:
    found: datetime = db.session.query(Token.minute_at).scalar()
    db.session.rollback()  # else both wait for us
    return found


def test_what_one_process_took_another_does_not_give(
    town: Town, program: Program, database: str, open_app: Callable[..., Any]
) -> None:
    with open_app(database) as other:
        for app in (town.app, other):
            _most(app, 3)
        beside = replace(program, town=replace(town, app=other))
        assert beside.get("/offers").status_code == 200, "the control: it serves"
        first = _minute()
        here = {program.get("/offers").status_code for _ in range(3)}
        assert here == {429} or _minute() > first, "else that minute was just over"


@pytest.mark.parametrize(
    ("takes", "granted"),
    [
        ([(MINUTE, 10)], [10]),
        ([(MINUTE, 10), (MINUTE, 10), (MINUTE, 10)], [10, 10, 5]),
        ([(MINUTE, 25), (MINUTE, 1)], [25, 0]),
        ([(MINUTE, 25), (NEXT, 10)], [25, 10]),
        ([(NEXT, 25), (MINUTE, 10)], [25, 10]),  # a clock that was set back stops nothing
    ],
)
def test_a_minute_is_given_out_once(
    town: Town,
    program: Program,
    centre: Person,
    takes: list[tuple[datetime, int]],
    granted: list[int],
) -> None:
    _most(town.app, 25)
    moment, token_id = moment_for(town, centre), db.session.query(Token.id).scalar()
    moment = replace(moment, rules=town.app.extensions["house_rules"])
    assert [take_requests(moment, token_id, when, some) for when, some in takes] == granted


def test_one_that_was_revoked_gets_none(town: Town, program: Program, centre: Person) -> None:
    moment, token_id = moment_for(town, centre), db.session.query(Token.id).scalar()
    revoke_token(moment, token_id)
    assert take_requests(moment, token_id, MINUTE, 10) == 0


def test_a_handful_costs_one_write_and_a_full_minute_none() -> None:
    pace, given = Pace(), iter([2, 2, 0])
    told = [pace.counted(1, MINUTE, lambda: next(given)) for _ in range(9)]
    assert told == [1, 2, 3, 4, *[None] * 5], "asked three times: else `given` had run out"
    assert pace.counted(2, MINUTE, lambda: 1) == 1, "another token has its own"
    assert pace.counted(1, NEXT, lambda: 1) == 5, "and another minute too"


def test_a_database_that_takes_nothing_can_still_be_read(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(*_: object) -> int:
        raise OperationalError("x", {}, Exception())

    monkeypatch.setattr(bearers, "take_requests", is_full)
    monkeypatch.setattr(bearers, "note_use", is_full)
    assert [program.get("/offers").status_code for _ in range(HANDFUL + 1)] == [200] * 11
