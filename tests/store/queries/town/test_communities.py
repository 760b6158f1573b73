"""Which town belongs to a host: what was found before is a help, and never believed."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from app.store.db import db
from app.store.queries.town import communities
from app.store.tables import Community
from tests.town import Town

NOW = datetime(2026, 5, 12, 9, tzinfo=UTC)


def at(host: str) -> int | None:
    found = communities.at(host, NOW)
    return found.id if found else None


def moves(community_id: int, host: str) -> None:
    db.session.execute(update(Community).where(Community.id == community_id).values(host=host))


def test_who_takes_over_a_name_is_found_under_it(town: Town) -> None:
    Town.founded(town.app, 2, "elders.example")
    assert [at("localhost"), at("elders.example")] == [1, 2]
    moves(1, "anders.example")
    assert at("localhost") is None
    moves(2, "localhost")
    assert [at("localhost"), at("anders.example"), at("elders.example")] == [2, 1, None]


def test_whoever_is_alone_answers_to_any_name_until_there_is_another(town: Town) -> None:
    assert at("whatever.example") == 1
    Town.founded(town.app, 2, "elders.example")
    assert at("whatever.example") is None
    moves(2, "whatever.example")
    assert at("whatever.example") == 2


def test_no_more_names_are_remembered_than_can_be(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(communities, "_known", {})
    for number in range(communities.MOST_HOSTS + 1):
        communities._known[f"{number}.example"] = 1
    assert at("new.example") == 1
    assert len(communities._known) == 1
