"""Closed unless opened: every route lies behind a door of the one table."""

import tomllib
from pathlib import Path

from flask import Flask

from app.factory import create_app
from app.web.entrance.doors import DOORS
from tests.conftest import opened, settings

WITHOUT_A_DOOR = {"static"}


def test_every_route_has_a_door(app: Flask) -> None:
    doors = {door.blueprint.name for door in DOORS}
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()} - WITHOUT_A_DOOR
    assert {name for name in endpoints if name.partition(".")[0] not in doors} == set()


def test_no_door_is_left_out_of_the_contract_between_doors() -> None:
    told = tomllib.loads(Path("pyproject.toml").read_text())
    contracts = told["tool"]["importlinter"]["contracts"]
    (apart,) = [one for one in contracts if one["name"] == "doors do not import each other"]
    rooms = {".".join(door.blueprint.import_name.split(".")[:3]) for door in DOORS}
    assert rooms - set(apart["modules"]) == set()


def test_every_door_is_used_and_stands_in_the_table_once(app: Flask) -> None:
    names = [door.blueprint.name for door in DOORS]
    assert len(names) == len(set(names))
    used = {rule.endpoint.partition(".")[0] for rule in app.url_map.iter_rules()}
    assert set(names) <= used


def test_a_route_without_a_door_is_closed(database: str) -> None:
    with opened(create_app(settings(database))) as app:
        app.add_url_rule("/vergeten", "vergeten", lambda: "open")
        assert app.test_client().get("/vergeten").status_code in (403, 404)
